program-reading-and-checking = lezen en controleren
program-reading = lezen
program-no-plan-files = er is geen planbestand in `{ $folder }`
program-no-folder = er is geen map `{ $folder }`; ga naar de map waarin ze staat, of noem ze met --plan
program-pages-written = `{ $folder }`: { $count } bladzijden geschreven
program-bug = benelux-plan is gestopt door een fout in het programma zelf, niet door uw plan:
program-after-bug = Elk bestand van uw plan is ongewijzigd of volledig herschreven. Werd een build onderbroken, dan werkt de volgende build die af of maakt ze ongedaan. Meld deze tekst en het commando dat u gaf.
