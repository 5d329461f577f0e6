summary = een tekst waarvan niet is bevestigd dat de taalversies hetzelfde zeggen
message = niemand heeft bevestigd dat de taalversies van deze tekst hetzelfde zeggen
message-changed = alle taalversies van deze tekst zijn gewijzigd sinds ze zijn bevestigd
help = lees de taalversies naast elkaar; zeggen ze hetzelfde, voer dan `benelux-plan confirm { $unit }` uit
