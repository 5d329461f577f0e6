summary = des projets pour lesquels le plan ne mentionne aucune concertation stratégique
message = le plan ne mentionne aucune concertation stratégique pour `{ $record }` ; `{ $forum }` en assure le suivi
help = il n’y a rien à faire, sauf si une concertation a été désignée depuis : indiquez alors son identifiant dans `forum:`
