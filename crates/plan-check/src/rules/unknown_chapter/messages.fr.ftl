summary = un chapitre que l’édition n’a pas
message = chapitre inconnu `{ $id }`
help = ajoutez le fichier du chapitre, ou corrigez l’id ; l’id figure au début de son fichier
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire
