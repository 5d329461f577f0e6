summary = een onderdeel van het plan waarin een verplicht veld ontbreekt
message = hier ontbreekt het verplichte veld `{ $field }` ({ $record })
help = voeg een regel `{ $field }: …` toe; docs/format.md toont hoe die regel eruitziet
