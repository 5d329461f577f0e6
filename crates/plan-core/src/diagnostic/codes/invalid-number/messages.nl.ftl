summary = een nummer dat niet uit cijfers met punten ertussen bestaat
message = `{ $number }` kan niet het nummer van een deel, een afdeling of een hoofdstuk zijn
help = schrijf gehele getallen vanaf 1 met punten ertussen, tussen dubbele aanhalingstekens: `"2.1.4"`
