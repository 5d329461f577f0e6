summary = een YAML-bestand op een plaats waar het plan er geen heeft
message = `{ $path }` staat op een plaats waar in het plan geen bestand hoort; het is niet gelezen
help = zet hoofdstukken in de map van hun jaar (`2021/`) en registers in `registers/`, met de namen fora.yaml, partners.yaml, acts.yaml, glossary.yaml en places.yaml
message-yml = `{ $path }` is niet gelezen: de naam van een planbestand eindigt op `.yaml`
help-yml = geef het bestand de naam `{ $name }`
