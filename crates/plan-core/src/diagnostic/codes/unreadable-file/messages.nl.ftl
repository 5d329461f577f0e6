summary = een bestand dat niet kan worden gelezen
message = `{ $path }` kan niet worden gelezen: { $reason }
help = ga na of het bestand bestaat en of u het mag lezen
message-link = de koppeling `{ $path }` leidt naar geen bestand
help-link = zet het bestand zelf op die plaats, of verwijder de koppeling
