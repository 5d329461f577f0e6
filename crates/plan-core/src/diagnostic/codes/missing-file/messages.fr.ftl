summary = le dossier d’une année sans plan.yaml, ou un registre manquant
message = le dossier `{ $year }` ne contient pas de `plan.yaml`
help = ajoutez le fichier `{ $year }/plan.yaml` avec les langues, les catégories et la structure ; docs/format.md en montre un exemple
message-register = le registre `{ $path }`, auquel le plan renvoie ici, est introuvable
help-register = ajoutez le fichier, ou restaurez-le depuis git ; docs/format.md en montre un exemple
