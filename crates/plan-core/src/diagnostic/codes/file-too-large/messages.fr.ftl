summary = un fichier dont la taille dépasse la limite admise
message = `{ $path }` dépasse { $limit } et n’a pas été lu
help = répartissez son contenu sur plusieurs chapitres, ou sortez-le du dossier du plan s’il n’en fait pas partie
message-nodes = ce fichier compte plus de { $limit } valeurs ; le reste n’a pas été lu
message-total = `{ $path }` n’a pas été lu : les fichiers du plan dépassent ensemble { $limit }
