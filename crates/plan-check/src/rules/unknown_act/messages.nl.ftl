summary = een rechtshandeling die niet in het register staat
message = onbekende rechtshandeling `{ $id }`
help = voeg de rechtshandeling toe aan plan/registers/acts.yaml, of verbeter het id
help-similar = schrijf `{ $near }` als u dat bedoelt
