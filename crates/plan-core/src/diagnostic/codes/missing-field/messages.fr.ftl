summary = un enregistrement auquel manque un champ obligatoire
message = il manque ici le champ obligatoire `{ $field }` ({ $record })
help = ajoutez une ligne `{ $field }: …` ; docs/format.md en montre la forme
