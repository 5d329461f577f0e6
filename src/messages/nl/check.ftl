check-clean = geen bevindingen
check-changed-meanwhile = `{ $path }` is intussen gewijzigd; voer het commando opnieuw uit
check-nothing-to-fix = er is niets dat zonder een mens verbeterd kan worden
check-left-to-you = { $count ->
    [one] `{ $path }`: { $count } verbetering is voor u: het bestand heeft een fout in YAML, of de tekst is met `\` geschreven
   *[other] `{ $path }`: { $count } verbeteringen zijn voor u: het bestand heeft een fout in YAML, of een tekst is met `\` geschreven
 }
