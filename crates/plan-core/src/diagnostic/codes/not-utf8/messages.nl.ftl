summary = een bestand dat niet in UTF-8 is opgeslagen
message = dit bestand is niet in UTF-8 opgeslagen: hier staat de byte { $byte }
help = open het bestand in uw teksteditor en sla het op met de codering UTF-8
