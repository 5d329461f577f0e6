summary = un projet qui n’existe pas dans l’édition
message = le projet `{ $id }` est inconnu
help = corrigez l’identifiant ; il figure à la ligne `id:` du projet
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire
