summary = een overleg dat niet in het register staat
message = onbekend overleg `{ $id }`
help = voeg het toe aan plan/registers/fora.yaml, of schrijf het id van een overleg dat daar staat
help-similar = schrijf `{ $near }` als u dat bedoelt
