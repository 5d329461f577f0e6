summary = een woord waar alleen bepaalde woorden kunnen staan
message = `{ $value }` is niet mogelijk voor `{ $field }`
help = schrijf een van deze woorden: { $words }
help-similar = schrijf `{ $near }` als u dat bedoelt; mogelijk zijn { $words }
