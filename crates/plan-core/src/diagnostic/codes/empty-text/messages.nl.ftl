summary = een tekst, een lijst of een bestand zonder inhoud
message = deze tekst is leeg
help = schrijf de tekst (tussen rechte dubbele aanhalingstekens als hij met `#` begint), of verwijder de regel als die niet nodig is
message-list = deze lijst is leeg
help-list = schrijf elk element op een eigen regel, na een streepje en een spatie: `- …`; verwijder het veld als het niet nodig is
message-file = dit bestand is leeg
help-file = schrijf de inhoud zoals docs/format.md die toont, of verwijder het bestand
