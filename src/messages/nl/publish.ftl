## Why nothing was published

publish-incomplete = { $problem }; `{ $out }` blijft onvolledig tot een publicatie is gelukt
publish-locked = een andere publicatie schrijft naar `{ $path }`; wacht tot die klaar is en publiceer dan opnieuw
publish-foreign-file = `{ $path }` is niet door benelux-plan geschreven en staat in de weg; verplaats het, of publiceer met --out naar een andere map
publish-symlink = `{ $path }` is een koppeling, en via een koppeling wordt niets gepubliceerd; verwijder de koppeling, of publiceer met --out naar een andere map
publish-modified-file = `{ $path }` moet plaatsmaken voor een nieuwe pagina, maar is sinds de publicatie mogelijk gewijzigd; verplaats of verwijder het bestand en publiceer dan opnieuw
publish-out-of-scope = `{ $path }` van een eerdere publicatie staat in de weg en valt buiten deze publicatie; publiceer zonder --year, --lang en --format om het te vervangen
publish-conflict = een eerdere publicatie is onderbroken, en sindsdien is `{ $path }` gewijzigd of in de weg gezet; verplaats het en publiceer opnieuw: de eerdere publicatie wordt dan eerst voltooid
publish-not-a-folder = `{ $path }` is geen map; geef met --out een andere map op
publish-inside-input = publiceren naar `{ $out }` zou pagina’s mengen met de bestanden die uit `{ $read }` worden gelezen; geef met --out een map ernaast op, bijvoorbeeld --out out
publish-invalid-state = `{ $path }` is onleesbaar ({ $reason }); verplaats `{ $folder }` en publiceer opnieuw, of publiceer met --out naar een andere map
publish-old-journal = `{ $path }` komt van een onderbroken publicatie van een eerdere versie van benelux-plan; verwijder dit bestand en publiceer dan zonder --year, --lang en --format
publish-newer-version = `{ $path }` is door een nieuwere versie van benelux-plan geschreven; gebruik die versie, of publiceer met --out naar een andere map
publish-state-path-taken = benelux-plan bewaart gegevens over zijn publicaties in `{ $path }`, maar daar staat iets anders; verplaats het, of publiceer met --out naar een andere map
publish-staging-lost = een eerdere publicatie naar `{ $out }` is onderbroken, en de bestanden die ze had voorbereid, ontbreken of zijn beschadigd (aantal: { $count }); publiceer zonder --year, --lang en --format om alles opnieuw te schrijven
publish-invalid-path = een pagina zou `{ $path }` heten, en dat is geen pad binnen de uitvoermap; verbeter het id of het woord in `templates/catalog/` waarvan die naam is afgeleid
publish-duplicate-path = twee pagina’s zouden allebei `{ $path }` heten; wijzig een van de id’s of van de woorden in `templates/catalog/` waarvan die naam is afgeleid
publish-file-and-folder = `{ $file }` zou tegelijk een pagina en de map van `{ $inside }` zijn; wijzig een van de id’s of van de woorden in `templates/catalog/` waarvan die namen zijn afgeleid
publish-case-collision = `{ $one }` en `{ $other }` verschillen alleen in hoofdletters, en voor veel systemen is dat dezelfde naam; wijzig een van de id’s of van de woorden in `templates/catalog/` waarvan die namen zijn afgeleid

## What the file system refused

publish-cannot-read = `{ $path }` kan niet worden gelezen
publish-cannot-write = `{ $path }` kan niet worden geschreven
publish-cannot-remove = `{ $path }` kan niet worden verwijderd
publish-cannot-lock = `{ $path }` kan niet voor deze publicatie worden vergrendeld

## Why the file system refused it

publish-no-permission = { $problem }: u hebt daarvoor geen rechten; vraag die aan, of publiceer met --out naar een andere map
publish-read-only = { $problem }: op de schijf kan niet worden geschreven; publiceer met --out naar een map op een andere schijf
publish-no-space = { $problem }: de schijf is vol; maak ruimte vrij en publiceer opnieuw, of publiceer met --out naar een andere schijf
publish-invalid-name = { $problem }: de naam is te lang of is hier niet toegestaan; publiceer met --out naar een map met een korter pad, of verkort het id waarvan de naam is afgeleid
publish-system-error = { $problem }; controleer de map en de schijf en publiceer opnieuw, of publiceer met --out naar een andere map (melding van het systeem: { $reason })
