translate-texts = { $count ->
    [one] { $count } tekst
   *[other] { $count } teksten
 }

## Export

translate-exported = { $path }: { $texts }
translate-nothing-confirmed = geen tekst is in beide talen bevestigd; er is niets geschreven
translate-nothing-in-states = geen tekst is in de gevraagde standen; er is niets geschreven (--all neemt elke tekst)
translate-not-in-history = { $texts } zoals laatst bevestigd niet in git gevonden; ze gaan zonder mee
translate-history-cut-off = de geschiedenis is afgekapt

## Files that cannot be imported

translate-unreadable = `{ $path }`: het kan niet worden gelezen; geef het bestand dat van de vertaler terugkwam (het systeem zegt: { $reason })
translate-too-large = `{ $path }`: is groter dan 64 MiB; er is niets geschreven
translate-not-utf8 = `{ $path }`: is niet in UTF-8; laat het programma UTF-8 schrijven en importeer opnieuw; er is niets geschreven
translate-invalid-file = `{ $path }`: { $problem }; er is niets geschreven
translate-unknown-format = is noch XLIFF 2 noch PO
translate-is-memory = is een geheugen, dat niet zegt waar zijn teksten horen; importeer XLIFF of PO ({ $name })
translate-wrong-version = is XLIFF van een andere versie; laat het programma XLIFF 2 schrijven ({ $version })
translate-doctype = heeft een documenttypedeclaratie, die geen uitwisselingsbestand nodig heeft; verwijder ze
translate-too-many = heeft meer waarden dan welk plan ook
translate-syntax = kan niet begrepen worden; laat het programma het opnieuw schrijven (regel { $line }, { $found })
translate-encoding = is niet in UTF-8; laat het programma UTF-8 schrijven ({ $name })
translate-language = noemt een taal die geen plan heeft; er zijn nl en fr ({ $tag })
translate-errors = met deze vertalingen zou het plan deze fouten hebben; er is niets geschreven

## What an import did with a text

translate-at-place = { $result } `{ $address }` ({ $place })
translate-at-line = { $result } `{ $address }` (regel { $line })
translate-written = geschreven
translate-unchanged = ongewijzigd
translate-untranslated = nog niet vertaald
translate-rejected = niet geschreven
translate-then = toen: { $text }
translate-now = nu: { $text }

## How many texts an import wrote

translate-count-written = { $count ->
    [one] { $count } tekst geschreven
   *[other] { $count } teksten geschreven
 }
translate-count-to-write = { $count ->
    [one] { $count } tekst te schrijven
   *[other] { $count } teksten te schrijven
 }
translate-count-unchanged = { $count } ongewijzigd
translate-count-untranslated = { $count } nog niet vertaald
translate-count-rejected = { $count } niet geschreven
translate-nothing-written = er is niets geschreven

## Why a text was not written

translate-damaged-file = het bestand heeft syntaxisfouten; herstel die eerst (`benelux-plan check`)
translate-unwritable = hij staat waar hij niet geschreven kan worden zonder de rest te wijzigen; schrijf hem met de hand
translate-plan-error = het plan zou een fout hebben: { $error } [{ $code }]
translate-unknown-address = het plan heeft zo’n tekst niet; hij werd sinds de export verwijderd of hernoemd
translate-source-changed = de vertaalde tekst is sinds de export gewijzigd; vertaal hem opnieuw
translate-source-gone = de vertaalde tekst is sinds de export gewijzigd of verdwenen; exporteer opnieuw
translate-target-changed = iemand wijzigde de vertaling in het plan sinds de export; kies met de hand
translate-empty = de vertaling is leeg, en het plan heeft er een; verwijder ze in het plan als ze weg moet
translate-fuzzy = hij is nog als `fuzzy` gemerkt; bekijk hem en neem het merk weg
translate-missing-code = er ontbreekt een code; zet ze terug waar ze hoort: { $code }
translate-unknown-code = een code staat er tweemaal, of hoort bij geen tekst: { $code }
translate-broken-code = een code werkt niet meer waar ze staat; er mag geen spatie na het begin of voor het einde staan: { $code }
translate-strange-link = een link leidt naar iets waarheen de andere taal niet leidt: { $address }
translate-repeated = het bestand heeft de tekst vaker dan het plan

## Status

translate-status-title = Wat nog te vertalen is
translate-status-nothing = Niets: geen tekst ontbreekt, loopt achter, zegt iets anders of wacht op bevestiging.
translate-status-new = Nieuw sinds { $base }
translate-status-old = Al open vóór { $base }
translate-status-nothing-new = Deze branch laat niets na dat niet al open stond in `{ $base }`.
translate-status-chapter = Hoofdstuk
translate-status-of-which-new = waarvan nieuw
translate-status-more = … { $count } meer
translate-no-git = het programma git is niet gevonden; installeer het, of laat --base weg
translate-no-repository = het plan staat in geen git-repository; laat --base weg
translate-no-revision = `{ $revision }`: zo’n revisie is er niet; haal ze op, of noem een andere met --base
