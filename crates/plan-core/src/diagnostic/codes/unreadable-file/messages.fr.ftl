summary = un fichier qui ne peut pas être lu
message = `{ $path }` ne peut pas être lu : { $reason }
help = vérifiez que le fichier existe et que vous avez le droit de le lire
message-link = le lien `{ $path }` ne mène à aucun fichier
help-link = remplacez le lien par le fichier lui-même, ou supprimez-le
