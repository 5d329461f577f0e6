summary = un champ que l’enregistrement n’a pas
message = il n’y a pas de champ `{ $field }` ici ({ $record })
help = les champs sont ici { $fields } ; si la ligne appartient au champ précédent, mettez-la plus en retrait
message-language = la langue `{ $field }` n’est pas en retrait sous le champ auquel elle appartient
help-language = faites commencer `{ $field }:` deux espaces plus à droite que le nom du champ, et les autres langues de même
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire
