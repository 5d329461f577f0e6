summary = un partenaire qui ne figure pas dans le registre
message = partenaire inconnu `{ $id }`
help = ajoutez-le à plan/registers/partners.yaml, ou corrigez l’id
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire
