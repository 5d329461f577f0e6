build-no-reports = deze benelux-plan is gemaakt zonder afdrukbare rapporten en maakt dit dus niet: `{ $format }`; vraag iets anders, of installeer er een met het onderdeel `pdf`: `{ $command }`
build-no-edition = het plan heeft geen uitgave { $year }

## Progress

build-waiting = wachten op een andere build
build-making-pages = pagina’s maken
build-typesetting = rapporten zetten
build-writing = schrijven

## The result

build-done = { $path }: { $written } bestanden geschreven, { $unchanged } ongewijzigd, { $removed } verwijderd
build-untouched = er is niets gepubliceerd; `{ $folder }` is zoals ze was
build-recovered = een eerdere build was onderbroken; die is eerst afgewerkt
build-overwritten = `{ $path }` was sinds de publicatie gewijzigd; het is opnieuw geschreven
build-left = `{ $path }` hoort niet meer bij het plan, maar kan sinds de publicatie gewijzigd zijn; het is blijven staan, verwijder het als u het niet nodig hebt
build-and-more = hetzelfde geldt voor nog { $count } andere
