summary = il manque à un enregistrement un champ obligatoire
message = le champ `{ $field }` manque ici ({ $record })
help = ajoutez une ligne `{ $field }: …` ; docs/format.md montre sa forme
