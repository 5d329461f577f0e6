summary = een bestand dat niet kan worden gelezen
message = `{ $path }` kan niet worden gelezen: { $reason }
help = ga na of het bestand bestaat en of u het mag lezen
message-link = de koppeling `{ $path }` leidt niet naar een bestand
help-link = vervang de koppeling door het bestand zelf, of verwijder ze
