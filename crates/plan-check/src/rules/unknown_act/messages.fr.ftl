summary = un acte qui ne figure pas dans le registre
message = acte inconnu `{ $id }`
help = ajoutez-le à plan/registers/acts.yaml, ou corrigez l’id
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire
