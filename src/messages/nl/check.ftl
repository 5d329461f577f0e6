check-clean = geen meldingen
check-changed-meanwhile = `{ $path }` is intussen gewijzigd; voer het commando opnieuw uit
check-nothing-to-fix = geen enkele fout kan automatisch worden verbeterd
check-left-to-you = { $count ->
    [one] `{ $path }`: { $count } verbetering moet u zelf aanbrengen, want het bestand bevat een syntaxisfout in YAML of de tekst bevat `\`
   *[other] `{ $path }`: { $count } verbeteringen moet u zelf aanbrengen, want het bestand bevat een syntaxisfout in YAML of een tekst bevat `\`
 }
check-not-annotated = { $count ->
    [one] nog 1 melding van niveau { $level } heeft hier geen annotatie, omdat GitHub er per stap ten hoogste tien toont; het overzicht van de job vermeldt ze
   *[other] nog { $count } meldingen van niveau { $level } hebben hier geen annotatie, omdat GitHub er per stap ten hoogste tien toont; het overzicht van de job vermeldt ze
 }
check-not-listed = { $count ->
    [one] Nog 1 melding staat hier niet, omdat een overzicht een maximale omvang heeft; ze staat in het logboek van de job.
   *[other] Nog { $count } meldingen staan hier niet, omdat een overzicht een maximale omvang heeft; ze staan in het logboek van de job.
 }
check-column-place = Waar
check-column-finding = Wat er mis is en wat u doet
