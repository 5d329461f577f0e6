summary = un élément qui porte le nom d’un fichier du plan sans être un fichier
message = `{ $path }` n’est pas un fichier
help = renommez ou supprimez le dossier ; un nom en `.yaml` est réservé aux fichiers
