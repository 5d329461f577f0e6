summary = een project dat in de editie niet bestaat
message = onbekend project `{ $id }`
help = verbeter het id; het juiste id staat op de regel `id:` van het project
help-similar = schrijf `{ $near }` als u dat bedoelt
