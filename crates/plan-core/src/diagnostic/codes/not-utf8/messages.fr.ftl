summary = un fichier qui n’est pas encodé en UTF-8
message = ce fichier n’est pas encodé en UTF-8 : l’octet { $byte } se trouve ici
help = ouvrez-le dans votre éditeur et enregistrez-le avec l’encodage UTF-8
