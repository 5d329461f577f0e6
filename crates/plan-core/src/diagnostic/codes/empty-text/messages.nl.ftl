summary = een tekst die er staat en niets zegt
message = deze tekst is leeg
help = schrijf de tekst (tussen dubbele aanhalingstekens als hij met `#` begint), of verwijder de regel als die niet nodig is
message-list = deze lijst is leeg
help-list = schrijf elk onderdeel op een eigen regel na een streepje en een spatie: `- …`; of verwijder het veld als het niet nodig is
message-file = dit bestand is leeg
help-file = schrijf de inhoud zoals docs/format.md toont, of verwijder het bestand
