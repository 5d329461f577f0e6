summary = een map van een jaar zonder plan.yaml, of een register dat ontbreekt
message = in de map `{ $year }` staat geen `plan.yaml`
help = voeg het bestand `{ $year }/plan.yaml` toe met de talen, de categorieën en de structuur; docs/format.md toont een voorbeeld
message-register = het register `{ $path }` ontbreekt, en het plan verwijst er hier naar
help-register = voeg het bestand toe, of haal het terug uit git; docs/format.md toont een voorbeeld
