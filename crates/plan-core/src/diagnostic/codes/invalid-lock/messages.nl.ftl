summary = een regel van `translations.lock` die niet te begrijpen is
message = deze regel van `translations.lock` is niet te begrijpen
help = behoud na een samenvoegconflict de regels van beide kanten en verwijder de regels met `<<<`, `===` en `>>>`; zet anders het bestand terug vanuit git: het wordt door `benelux-plan confirm` geschreven, nooit met de hand
