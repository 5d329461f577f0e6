list-empty = het plan bevat geen onderdelen van deze soort
list-incomplete = het plan bevat fouten, zodat de lijst onvolledig kan zijn; `benelux-plan check` toont wat er fout is
list-known = kies uit { $known }
list-lists-all = `{ $command }` toont alle mogelijkheden
list-no-match = niets voldoet aan al deze filters; laat een filter weg om meer te zien
list-not-in-language = editie { $year } bestaat niet in `{ $language }`, wel in { $known }
list-terms-have-no-project = termen horen niet bij een project; filter de woordenlijst met --text
list-unknown = { $what } `{ $wanted }`; { $hint }
