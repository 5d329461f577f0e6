summary = un partenaire qui ne figure pas dans le registre
message = le partenaire `{ $id }` est inconnu
help = ajoutez-le à plan/registers/partners.yaml, ou corrigez l’identifiant
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire
