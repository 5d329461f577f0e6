summary = un lien symbolique qui mène hors du plan
message = `{ $path }` est un lien qui mène hors du plan ; il n’a pas été suivi
help = mettez le fichier lui-même dans le dossier du plan à la place du lien
