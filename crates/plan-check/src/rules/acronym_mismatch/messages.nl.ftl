summary = een afkorting zonder tegenhanger in de andere taal
message = in het { $language } staat `{ $here }`, in het { $other } `{ $there }`
message-missing = `{ $here }` staat alleen in het { $language }
help = verbeter de afkorting in een van beide talen; is de afkorting nieuw, voeg ze dan met haar vorm in elke taal toe aan `registers/glossary.yaml`
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger
