summary = des projets pour lesquels le plan ne nomme pas de concertation stratégique
message = le plan ne nomme pas de concertation stratégique pour `{ $record }` ; `{ $forum }` assure l’intérim
help = rien, sauf si une concertation a été désignée depuis : écrivez alors son id dans `forum:`
