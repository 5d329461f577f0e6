summary = iets met de naam van een planbestand dat geen bestand is
message = `{ $path }` is geen bestand
help = geef de map een andere naam of verwijder ze; een naam op `.yaml` is voor bestanden
