serve-port-in-use = poort { $port } kan niet worden gebruikt: { $reason }; kies een andere poort met --port
serve-cannot-watch = het systeem kan wijzigingen van het plan niet melden: { $reason }
serve-address = het plan is te bekijken op { $address }   (stop met Ctrl+C)
serve-watch-ended = wijzigingen van het plan worden niet meer opgemerkt; start `benelux-plan serve` opnieuw
serve-ready = pagina’s klaar na { $milliseconds } ms
serve-broken = de pagina’s verschijnen zodra het plan is verbeterd; de browser toont de fouten

## The pages of the server

serve-no-plan = Hier staat geen plan
serve-broken-template = Een sjabloon bevat een fout
serve-show-last = Toon deze pagina zoals ze was vóór de fout
serve-is-last = Dit is een eerdere versie: het plan bevat fouten
