summary = een veld dat in dit onderdeel van het plan niet bestaat
message = het veld `{ $field }` bestaat hier niet ({ $record })
help = de mogelijke velden zijn { $fields }; hoort de regel bij het veld erboven, laat hem dan verder inspringen
message-language = de taal `{ $field }` springt niet in onder het veld waarbij ze hoort
help-language = laat `{ $field }:` en de andere talen twee spaties verder beginnen dan de naam van het veld
help-similar = schrijf `{ $near }` als u dat bedoelt
