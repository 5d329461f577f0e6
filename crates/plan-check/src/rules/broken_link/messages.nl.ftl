summary = een link die nergens heen leidt
message = de link naar `{ $address }` leidt nergens heen
help = link naar een gegeven (`project:…`, `chapter:…`, `act:…`, `forum:…`, `partner:…`) of naar een webpagina (`https://…`)
help-kind = schrijf `{ $near }:…` als u dat bedoelt
message-almost = dit lijkt een link en is er geen
help-almost = schrijf `[woorden](project:id)`, zonder spaties tussen de haakjes of in het adres
