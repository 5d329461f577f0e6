summary = un dossier d’une année sans son plan.yaml, ou un registre qui manque
message = le dossier `{ $year }` n’a pas de `plan.yaml`
help = ajoutez le fichier `{ $year }/plan.yaml` avec les langues, les catégories et la structure ; docs/format.md en montre un exemple
message-register = le registre `{ $path }` manque, et le plan y renvoie ici
help-register = ajoutez le fichier, ou reprenez-le dans git ; docs/format.md en montre un exemple
