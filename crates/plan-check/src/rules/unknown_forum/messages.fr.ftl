summary = une concertation qui ne figure pas dans le registre
message = concertation inconnue `{ $id }`
help = ajoutez-la à plan/registers/fora.yaml, ou écrivez l’id d’une concertation qui y figure
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire
