summary = un chapitre qui ne figure pas dans plan.yaml
message = le chapitre `{ $chapter }` ne figure dans aucune section de `{ $file }`
help = ajoutez `{ $chapter }` à la liste `chapters:` de sa section dans `{ $file }`
