summary = een tekst die in een taal van de uitgave ontbreekt
message = deze tekst ontbreekt in het { $language }
help = voeg de regel van die taal onder de andere toe, even ver ingesprongen
