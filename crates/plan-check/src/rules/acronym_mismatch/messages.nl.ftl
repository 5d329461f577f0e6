summary = een letterwoord zonder tegenhanger in de andere taal
message = het { $language } zegt `{ $here }`, het { $other } `{ $there }`
message-missing = `{ $here }` staat alleen in het { $language }
help = schrijf het letterwoord van de andere taal, of voeg het met beide vormen toe aan `registers/glossary.yaml`
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover
