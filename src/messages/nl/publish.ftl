## Why nothing was published

publish-incomplete = { $problem }; `{ $out }` is onvolledig tot een build is gelukt
publish-locked = een andere build schrijft naar `{ $path }`; wacht tot die klaar is en bouw dan opnieuw
publish-foreign-file = `{ $path }` is niet door benelux-plan geschreven en staat in de weg; verplaats het, of publiceer met --out naar een andere map
publish-symlink = `{ $path }` is een koppeling, en door koppelingen heen wordt niets gepubliceerd; verwijder de koppeling, of publiceer met --out naar een andere map
publish-modified-file = `{ $path }` moet plaatsmaken voor een nieuwe pagina, maar kan sinds de publicatie gewijzigd zijn; verplaats of verwijder het en bouw dan opnieuw
publish-out-of-scope = `{ $path }` van een eerdere build staat in de weg, en aan deze build is niet gevraagd het te vervangen; bouw zonder --year, --lang en --format
publish-conflict = een eerdere build is onderbroken, en sindsdien is `{ $path }` gewijzigd of in de weg gezet; verplaats het en bouw opnieuw: de eerdere build wordt eerst afgewerkt
publish-not-a-folder = `{ $path }` is geen map; noem een andere met --out
publish-inside-input = publiceren naar `{ $out }` zou pagina’s mengen met de bestanden die uit `{ $read }` worden gelezen; noem met --out een map ernaast, bijvoorbeeld --out out
publish-invalid-state = `{ $path }` is niet te begrijpen ({ $reason }); verplaats `{ $folder }` en bouw opnieuw, of publiceer met --out naar een andere map
publish-old-journal = `{ $path }` komt van een onderbroken build van een eerdere versie; verwijder dit bestand en bouw dan zonder --year, --lang en --format
publish-newer-version = `{ $path }` is door een nieuwere versie van benelux-plan geschreven; gebruik die versie, of publiceer met --out naar een andere map
publish-state-path-taken = benelux-plan houdt zijn boeken bij in `{ $path }`, maar daar staat iets anders; verplaats het, of publiceer met --out naar een andere map
publish-staging-lost = een eerdere build naar `{ $out }` is onderbroken, en wat die had klaargezet is weg of beschadigd (bestanden: { $count }); bouw zonder --year, --lang en --format om alles opnieuw te schrijven
publish-invalid-path = een pagina zou `{ $path }` heten, en dat is geen pad binnen de uitvoermap; verbeter de id of het woord in `templates/catalog/` waar dat vandaan komt
publish-duplicate-path = twee pagina’s zouden allebei `{ $path }` heten; wijzig een van de id’s of van de woorden in `templates/catalog/` waar dat vandaan komt
publish-file-and-folder = `{ $file }` zou een pagina zijn en ook de map van `{ $inside }`; wijzig een van de id’s of van de woorden in `templates/catalog/` waar ze vandaan komen
publish-case-collision = `{ $one }` en `{ $other }` verschillen alleen in hoofdletters, en dat is op veel systemen één naam; wijzig een van de id’s of van de woorden in `templates/catalog/` waar ze vandaan komen

## What the file system refused

publish-cannot-read = `{ $path }` kan niet worden gelezen
publish-cannot-write = `{ $path }` kan niet worden geschreven
publish-cannot-remove = `{ $path }` kan niet worden verwijderd
publish-cannot-lock = `{ $path }` kan niet worden vergrendeld

## Why the file system refused it

publish-no-permission = { $problem }: u hebt er geen rechten voor; vraag ze, of publiceer met --out naar een andere map
publish-read-only = { $problem }: de schijf is alleen-lezen; publiceer met --out naar een map op een andere schijf
publish-no-space = { $problem }: er is geen plaats meer; maak plaats en bouw opnieuw, of publiceer met --out naar een andere schijf
publish-invalid-name = { $problem }: de naam is te lang of hier niet toegelaten; publiceer met --out naar een map met een korter pad, of verkort de id waar hij vandaan komt
publish-system-error = { $problem }; kijk de map en de schijf na en bouw opnieuw, of publiceer met --out naar een andere map (het systeem zegt: { $reason })
