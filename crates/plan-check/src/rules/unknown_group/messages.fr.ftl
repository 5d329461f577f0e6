summary = un groupe d’instruments que l’annexe n’a pas
message = groupe inconnu `{ $id }`
help = ajoutez-le sous `annex: groups:` dans plan.yaml, ou corrigez l’id
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire
