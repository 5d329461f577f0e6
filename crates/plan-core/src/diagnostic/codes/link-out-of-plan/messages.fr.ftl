summary = un lien symbolique qui mène hors du plan
message = `{ $path }` est un lien vers un fichier situé hors du plan ; il n’a pas été suivi
help = remplacez le lien par le fichier lui-même
