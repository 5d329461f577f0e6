summary = in een gegeven ontbreekt een veld dat er moet zijn
message = hier ontbreekt het veld `{ $field }` ({ $record })
help = voeg een regel `{ $field }: …` toe; docs/format.md toont hoe die eruitziet
