program-reading-and-checking = lezen en controleren
program-reading = lezen
program-no-plan-files = in `{ $folder }` staat geen planbestand
program-no-folder = de map `{ $folder }` bestaat niet; ga naar de map waarin ze staat, of geef de juiste map op met --plan
program-pages-written = { $count ->
    [one] `{ $folder }`: { $count } pagina geschreven
   *[other] `{ $folder }`: { $count } pagina’s geschreven
 }
program-bug = benelux-plan is gestopt door een fout in het programma zelf, niet door uw plan:
program-after-bug = Elk bestand van uw plan is ongewijzigd gebleven of volledig herschreven. Is een publicatie onderbroken, dan wordt ze bij de volgende publicatie voltooid of ongedaan gemaakt. Meld deze tekst en het commando dat u hebt uitgevoerd.
