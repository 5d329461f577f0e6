summary = une valeur que le champ n’admet pas
message = la valeur `{ $value }` n’est pas admise pour `{ $field }`
help = écrivez l’une de ces valeurs : { $words }
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire ; les valeurs admises sont { $words }
