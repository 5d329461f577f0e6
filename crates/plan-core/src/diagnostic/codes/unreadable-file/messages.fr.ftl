summary = un fichier qui ne peut pas être lu
message = `{ $path }` ne peut pas être lu : { $reason }
help = vérifiez que le fichier existe et que vous pouvez le lire
message-link = le lien `{ $path }` ne mène à aucun fichier
help-link = mettez le fichier lui-même à sa place, ou supprimez le lien
