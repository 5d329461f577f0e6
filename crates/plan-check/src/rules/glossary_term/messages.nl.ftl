summary = een term van het glossarium die de andere taal anders zegt
message = `{ $here }` is in het { $other } niet weergegeven zoals het glossarium het heeft
help = het glossarium heeft { $forms }; gebruik een ervan, of voeg de uwe bij de term toe in `registers/glossary.yaml`: een andere naam bij `forms`, elke andere bewoording bij `matches`
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover
