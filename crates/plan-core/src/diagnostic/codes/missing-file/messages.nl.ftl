summary = een map van een jaar zonder plan.yaml, of een register dat ontbreekt
message = in de map `{ $year }` ontbreekt `plan.yaml`
help = voeg het bestand `{ $year }/plan.yaml` toe met de talen, de categorieën en de structuur; docs/format.md toont een voorbeeld
message-register = het register `{ $path }`, waarnaar het plan hier verwijst, ontbreekt
help-register = voeg het bestand toe, of zet het terug vanuit git; docs/format.md toont een voorbeeld
