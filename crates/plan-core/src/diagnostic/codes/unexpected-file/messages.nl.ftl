summary = een YAML-bestand op een plaats waar het plan er geen heeft
message = `{ $path }` staat waar het plan geen bestand heeft; het werd niet gelezen
help = hoofdstukken staan in de map van hun jaar (`2021/`), registers in `registers/` als fora.yaml, partners.yaml, acts.yaml, glossary.yaml en places.yaml
message-yml = `{ $path }` werd niet gelezen: bestanden van een plan eindigen op `.yaml`
help-yml = geef het de naam `{ $name }`
