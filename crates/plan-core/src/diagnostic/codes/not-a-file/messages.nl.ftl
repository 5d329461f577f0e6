summary = een map of iets anders dat de naam van een planbestand heeft
message = `{ $path }` is geen bestand
help = geef de map een andere naam of verwijder ze; alleen de naam van een bestand mag op `.yaml` eindigen
