summary = un fichier qui n’est pas encodé en UTF-8
message = ce fichier n’est pas encodé en UTF-8 : il contient ici l’octet { $byte }
help = ouvrez-le dans votre éditeur de texte et enregistrez-le en choisissant l’encodage UTF-8
