summary = een veld dat het gegeven niet heeft
message = hier bestaat geen veld `{ $field }` ({ $record })
help = de velden hier zijn { $fields }; hoort de regel bij het veld erboven, laat hem dan verder inspringen
message-language = de taal `{ $field }` springt niet in onder het veld waar ze bij hoort
help-language = laat `{ $field }:` twee spaties verder beginnen dan de naam van het veld, en de andere talen ook
help-similar = schrijf `{ $near }` als u dat bedoelt
