summary = een tekst waarvan de andere taalversie is gewijzigd nadat beide waren bevestigd
message = deze tekst in het { $language } is mogelijk verouderd: de tekst in het { $other } is gewijzigd nadat beide waren bevestigd
help = `benelux-plan diff nl fr` toont wat er is gewijzigd; pas deze tekst zo nodig aan en voer dan `benelux-plan confirm { $unit }` uit
stale = ongewijzigd sinds de bevestiging
moved = gewijzigd sinds de bevestiging
