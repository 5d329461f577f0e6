summary = een hoofdstuk dat in de editie niet bestaat
message = onbekend hoofdstuk `{ $id }`
help = voeg het bestand van het hoofdstuk toe, of verbeter het id; het juiste id staat bovenaan in dat bestand
help-similar = schrijf `{ $near }` als u dat bedoelt
