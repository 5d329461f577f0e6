summary = une concertation qui ne figure pas dans le registre
message = la concertation `{ $id }` est inconnue
help = ajoutez-la à plan/registers/fora.yaml, ou écrivez l’identifiant d’une concertation qui y figure
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire
