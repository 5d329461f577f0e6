summary = een tekst die in een taal van de editie ontbreekt
message = deze tekst ontbreekt in het { $language }
help = voeg de regel van die taal toe onder die van de andere taal, even ver ingesprongen
