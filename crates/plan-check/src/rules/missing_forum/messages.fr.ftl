summary = un projet qui ne relève d’aucune concertation
message = le projet `{ $project }` ne relève d’aucune concertation stratégique
help = ajoutez une ligne `forum: …` avec un identifiant de plan/registers/fora.yaml, ici ou en tête du chapitre
message-chapter = les projets du chapitre `{ $chapter }` ne relèvent d’aucune concertation stratégique
help-chapter = ajoutez sous son titre une ligne `forum: …` avec un identifiant de plan/registers/fora.yaml
