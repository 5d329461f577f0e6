summary = un acte qui ne figure pas dans le registre
message = l’acte `{ $id }` est inconnu
help = ajoutez-le à plan/registers/acts.yaml, ou corrigez l’identifiant
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire
