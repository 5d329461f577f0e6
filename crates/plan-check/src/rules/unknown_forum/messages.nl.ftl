summary = een forum dat niet in het register staat
message = onbekend forum `{ $id }`
help = voeg het forum toe aan plan/registers/fora.yaml, of schrijf het id van een forum dat daarin staat
help-similar = schrijf `{ $near }` als u dat bedoelt
