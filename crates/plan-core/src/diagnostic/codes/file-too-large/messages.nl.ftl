summary = een bestand dat groter is dan een planbestand mag zijn
message = `{ $path }` is groter dan { $limit } en is niet gelezen
help = verdeel de inhoud over meer hoofdstukken; hoort het bestand niet bij het plan, verplaats het dan naar een map buiten de planmap
message-nodes = dit bestand bevat meer dan { $limit } waarden; de rest is niet gelezen
message-total = `{ $path }` is niet gelezen: de bestanden van het plan zijn samen groter dan { $limit }
