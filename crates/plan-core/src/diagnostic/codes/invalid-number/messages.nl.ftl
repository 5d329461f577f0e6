summary = een nummer dat niet uit gehele getallen met punten ertussen bestaat
message = `{ $number }` is geen geldig nummer van een deel, een afdeling of een hoofdstuk
help = schrijf gehele getallen vanaf 1 met punten ertussen, tussen rechte dubbele aanhalingstekens: `"2.1.4"`
