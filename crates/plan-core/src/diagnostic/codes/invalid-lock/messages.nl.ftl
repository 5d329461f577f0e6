summary = een onleesbare regel in `translations.lock`
message = deze regel van `translations.lock` is onleesbaar
help = laat na een samenvoegconflict in git de regels van beide versies staan en verwijder de regels met `<<<`, `===` en `>>>`; zet het bestand in andere gevallen terug vanuit git: `benelux-plan confirm` schrijft het, en het mag nooit met de hand worden gewijzigd
