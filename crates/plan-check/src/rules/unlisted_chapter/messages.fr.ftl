summary = un chapitre que plan.yaml ne cite pas
message = aucune section de `{ $file }` ne cite le chapitre `{ $chapter }`
help = ajoutez `{ $chapter }` aux `chapters:` de sa section dans `{ $file }`
