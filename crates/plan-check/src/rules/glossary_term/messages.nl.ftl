summary = een term uit de woordenlijst die in de andere taal anders is weergegeven
message = `{ $here }` is in het { $other } niet weergegeven zoals de woordenlijst voorschrijft
help = de woordenlijst vermeldt { $forms }; gebruik een van deze vormen, of voeg uw vorm in `registers/glossary.yaml` toe aan de term: een andere naam bij `forms`, elke andere formulering bij `matches`
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger
