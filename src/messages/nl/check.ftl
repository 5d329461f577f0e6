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
check-baseline-written = { $count ->
    [one] `{ $path }`: 1 melding aanvaard
   *[other] `{ $path }`: { $count } meldingen aanvaard
 }
check-not-a-baseline = `{ $path }` is geen nulmeting van dit programma; maak er een met `benelux-plan check --write-baseline { $path }`
check-bad-baseline-line = `{ $path }`, regel { $line }: een regel van een nulmeting begint met een vingerafdruk; schrijf het bestand opnieuw met `benelux-plan check --write-baseline { $path }`
check-accepted = { $count ->
    [one] 1 melding is aanvaard in de nulmeting en niet getoond
   *[other] { $count } meldingen zijn aanvaard in de nulmeting en niet getoond
 }
check-unused-entries = { $count ->
    [one] waarschuwing: 1 regel van de nulmeting aanvaardt niets meer; `benelux-plan check --write-baseline { $path }` verwijdert hem
   *[other] waarschuwing: { $count } regels van de nulmeting aanvaarden niets meer; `benelux-plan check --write-baseline { $path }` verwijdert ze
 }
check-elsewhere = { $count ->
    [one] 1 melding bij onderdelen die de branch niet heeft gewijzigd, is niet getoond
   *[other] { $count } meldingen bij onderdelen die de branch niet heeft gewijzigd, zijn niet getoond
 }
