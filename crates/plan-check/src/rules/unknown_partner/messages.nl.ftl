summary = een partner die niet in het register staat
message = onbekende partner `{ $id }`
help = voeg de partner toe aan plan/registers/partners.yaml, of verbeter het id
help-similar = schrijf `{ $near }` als u dat bedoelt
