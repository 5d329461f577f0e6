build-no-reports = deze versie van benelux-plan is gebouwd zonder pdf-rapporten en kan dit formaat niet maken: `{ $format }`; kies een ander formaat, of installeer een versie met de functie `pdf`: `{ $command }`

## Progress

build-waiting = wachten op een andere publicatie
build-making-pages = pagina’s maken
build-typesetting = rapporten opmaken
build-writing = bestanden schrijven

## The result

build-done = { $path }: { $written ->
    [one] { $written } bestand
   *[other] { $written } bestanden
 } geschreven, { $unchanged } ongewijzigd, { $removed } verwijderd
build-untouched = er is niets gepubliceerd; `{ $folder }` is ongewijzigd gebleven
build-recovered = een eerdere publicatie was onderbroken; die is eerst voltooid
build-overwritten = `{ $path }` was sinds de publicatie gewijzigd en is overschreven
build-left = `{ $path }` hoort niet meer bij het plan, maar is sinds de publicatie mogelijk gewijzigd; het bestand is behouden: verwijder het als u het niet nodig hebt
build-and-more = { $count ->
    [one] hetzelfde geldt voor nog { $count } bestand
   *[other] hetzelfde geldt voor nog { $count } bestanden
 }
