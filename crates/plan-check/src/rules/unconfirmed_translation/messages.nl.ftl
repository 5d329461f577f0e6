summary = een tekst waarvan niemand bevestigde dat de talen hetzelfde zeggen
message = niemand heeft bevestigd dat de talen van deze tekst hetzelfde zeggen
message-changed = elke taal van deze tekst veranderde sinds hij bevestigd werd
help = lees de talen naast elkaar; zeggen ze hetzelfde, voer dan `benelux-plan confirm { $unit }` uit
