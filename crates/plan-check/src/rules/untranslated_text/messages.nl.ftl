summary = een tekst die in beide talen gelijk is
message = deze tekst is in het { $language } en in het { $other } gelijk
help = vertaal de tekst; gaat het om een naam die niet wordt vertaald, voeg die dan toe aan `registers/glossary.yaml`
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger
