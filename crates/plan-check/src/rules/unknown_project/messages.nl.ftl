summary = een project dat de uitgave niet heeft
message = onbekend project `{ $id }`
help = verbeter het id; het staat op de regel `id:` van het project
help-similar = schrijf `{ $near }` als u dat bedoelt
