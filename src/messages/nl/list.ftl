list-empty = het plan heeft er geen
list-incomplete = het plan bevat fouten, de lijst kan dus onvolledig zijn; `benelux-plan check` zegt wat er fout is
list-known = er zijn { $known }
list-lists-all = `{ $command }` geeft ze alle
list-no-match = niets voldoet aan al deze filters; laat er een weg om meer te zien
list-not-in-language = uitgave { $year } bestaat niet in `{ $language }`, wel in { $known }
list-terms-have-no-project = termen horen bij geen project; filter de woordenlijst met --text
list-unknown = { $what } `{ $wanted }`; { $hint }
