summary = een taal die het programma niet kent
message = `{ $language }` is geen taal van het plan
help = schrijf een van deze talen: { $languages }; hoort een komma bij de tekst, zet de tekst dan tussen rechte dubbele aanhalingstekens
