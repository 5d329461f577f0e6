serve-port-in-use = kan poort niet gebruiken: { $port }: { $reason }; kies een andere met --port
serve-cannot-watch = het systeem kan niet zeggen wanneer het plan wijzigt: { $reason }
serve-address = het plan staat op { $address }   (Ctrl+C stopt)
serve-watch-ended = wijzigingen van het plan worden niet meer opgemerkt; start `benelux-plan serve` opnieuw
serve-ready = pagina’s klaar na { $milliseconds } ms
serve-broken = de pagina’s wachten tot het plan hersteld is; de browser toont wat er mis is

## The pages of the server

serve-no-plan = Hier is geen plan
serve-broken-template = Een sjabloon is stuk
serve-show-last = Toon deze pagina zoals ze was vóór de fout
serve-is-last = Dit is een eerdere versie: het plan heeft fouten
