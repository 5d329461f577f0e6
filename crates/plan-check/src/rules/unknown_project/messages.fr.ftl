summary = un projet que l’édition n’a pas
message = projet inconnu `{ $id }`
help = corrigez l’id ; il figure à la ligne `id:` du projet
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire
