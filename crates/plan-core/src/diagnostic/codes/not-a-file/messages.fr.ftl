summary = quelque chose qui porte le nom d’un fichier de plan et n’en est pas un
message = `{ $path }` n’est pas un fichier
help = renommez ou supprimez le dossier ; un nom en `.yaml` est réservé aux fichiers
