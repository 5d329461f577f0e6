summary = un groupe d’instruments qui n’existe pas dans l’annexe
message = le groupe `{ $id }` est inconnu
help = ajoutez-le sous `annex: groups:` dans plan.yaml, ou corrigez l’identifiant
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire
