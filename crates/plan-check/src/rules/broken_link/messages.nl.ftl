summary = een link zonder geldige bestemming
message = `{ $address }` is geen onderdeel van het plan en geen webadres
help = verwijs naar een onderdeel van het plan (`project:…`, `chapter:…`, `act:…`, `forum:…`, `partner:…`) of naar een webpagina (`https://…`)
help-kind = schrijf `{ $near }:…` als u dat bedoelt
message-almost = dit lijkt een link, maar is er geen
help-almost = schrijf `[woorden](project:id)`, zonder spatie tussen de vierkante en de ronde haakjes of in het adres
