summary = een bestand dat groter is dan een planbestand mag zijn
message = `{ $path }` is groter dan { $limit } en werd niet gelezen
help = verdeel het over meer hoofdstukken, of haal het uit het plan als het geen planbestand is
message-nodes = dit bestand heeft meer dan { $limit } waarden; de rest werd niet gelezen
message-total = `{ $path }` werd niet gelezen: de bestanden van het plan zijn samen groter dan { $limit }
