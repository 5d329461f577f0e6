summary = un chapitre qui n’existe pas dans l’édition
message = le chapitre `{ $id }` est inconnu
help = ajoutez le fichier du chapitre, ou corrigez l’identifiant, qui figure au début de ce fichier
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire
