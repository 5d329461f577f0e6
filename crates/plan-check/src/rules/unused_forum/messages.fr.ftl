summary = une concertation sans projet
message = aucun projet ne relève de `{ $forum }`
help = rien, si c’est voulu ; sinon, citez-la dans `forum:` de ses projets
