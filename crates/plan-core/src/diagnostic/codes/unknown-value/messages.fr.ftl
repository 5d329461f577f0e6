summary = un mot là où seuls certains mots sont possibles
message = `{ $value }` n’est pas possible pour `{ $field }`
help = écrivez l’un de ces mots : { $words }
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire ; les mots possibles sont { $words }
