check-clean = geen meldingen
check-changed-meanwhile = `{ $path }` is intussen gewijzigd; voer het commando opnieuw uit
check-nothing-to-fix = geen enkele fout kan automatisch worden verbeterd
check-left-to-you = { $count ->
    [one] `{ $path }`: { $count } verbetering moet u zelf aanbrengen, want het bestand bevat een syntaxisfout in YAML of de tekst bevat `\`
   *[other] `{ $path }`: { $count } verbeteringen moet u zelf aanbrengen, want het bestand bevat een syntaxisfout in YAML of een tekst bevat `\`
 }
