summary = un champ qui n’existe pas dans l’enregistrement
message = le champ `{ $field }` n’existe pas ici ({ $record })
help = les champs possibles sont { $fields } ; si la ligne fait partie du champ précédent, augmentez son retrait
message-language = la langue `{ $field }` n’est pas en retrait sous le champ auquel elle appartient
help-language = faites commencer `{ $field }:` deux espaces plus à droite que le nom du champ, ainsi que les autres langues
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire
