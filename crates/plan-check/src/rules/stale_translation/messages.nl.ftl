summary = een tekst waarvan de andere taal veranderde sinds beide bevestigd werden
message = deze tekst in het { $language } kan achterlopen: de tekst in het { $other } veranderde sinds beide bevestigd werden
help = `benelux-plan diff nl fr` toont wat veranderde; laat deze tekst volgen en voer dan `benelux-plan confirm { $unit }` uit
stale = zoals bevestigd
moved = sindsdien veranderd
