summary = een bestand dat niet als UTF-8 is opgeslagen
message = dit bestand is niet als UTF-8 opgeslagen: hier staat de byte { $byte }
help = open het in uw editor en sla het op met de codering UTF-8
