summary = een hoofdstuk dat de uitgave niet heeft
message = onbekend hoofdstuk `{ $id }`
help = voeg het bestand van het hoofdstuk toe, of verbeter het id; het id staat bovenaan in het bestand
help-similar = schrijf `{ $near }` als u dat bedoelt
