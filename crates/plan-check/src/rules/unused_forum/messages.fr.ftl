summary = une concertation qui n’est responsable d’aucun projet
message = aucun projet ne relève de `{ $forum }`
help = il n’y a rien à faire si c’est voulu ; sinon, indiquez-la dans `forum:` de ses projets
