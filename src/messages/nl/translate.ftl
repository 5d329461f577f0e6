translate-texts = { $count ->
    [one] { $count } tekst
   *[other] { $count } teksten
 }

## Export

translate-exported = { $path }: { $texts }
translate-nothing-confirmed = geen tekst is in beide talen bevestigd; er is niets geschreven
translate-nothing-in-states = geen enkele tekst heeft een van de gevraagde statussen; er is niets geschreven (--all neemt alle teksten)
translate-not-in-history = { $texts }: de laatst bevestigde versie is niet in git gevonden en is niet bijgevoegd
translate-history-cut-off = de geschiedenis is onvolledig

## Files that cannot be imported

translate-unreadable = `{ $path }`: dit bestand kan niet worden gelezen; geef het bestand op dat de vertaler heeft teruggestuurd (melding van het systeem: { $reason })
translate-too-large = `{ $path }`: dit bestand is groter dan 64 MiB; er is niets geschreven
translate-not-utf8 = `{ $path }`: dit bestand is niet in UTF-8; sla het vanuit het vertaalprogramma op in UTF-8 en importeer het opnieuw; er is niets geschreven
translate-invalid-file = `{ $path }`: dit bestand { $problem }; er is niets geschreven
translate-unknown-format = is noch XLIFF 2 noch PO
translate-is-memory = is een vertaalgeheugen, dat niet aangeeft waar de teksten horen; importeer een bestand in XLIFF of PO ({ $name })
translate-wrong-version = is in een andere versie van XLIFF; sla het vanuit het vertaalprogramma op in XLIFF 2 ({ $version })
translate-doctype = bevat een documenttypedeclaratie, die in een uitwisselingsbestand niet nodig is; verwijder die declaratie
translate-too-many = bevat meer waarden dan enig plan
translate-syntax = kan niet worden gelezen; sla het vanuit het vertaalprogramma opnieuw op (regel { $line }, { $found })
translate-encoding = is niet in UTF-8; sla het vanuit het vertaalprogramma op in UTF-8 ({ $name })
translate-language = vermeldt een taal die niet wordt ondersteund ({ $tag }); de talen zijn: { $known }
translate-errors = met deze vertalingen zou het plan de volgende fouten bevatten; er is niets geschreven

## What an import did with a text

translate-at-place = { $result } `{ $address }` ({ $place })
translate-at-line = { $result } `{ $address }` (regel { $line })
translate-written = geschreven
translate-unchanged = ongewijzigd
translate-untranslated = nog niet vertaald
translate-rejected = niet geschreven
translate-then = bij de export: { $text }
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

translate-damaged-file = het bestand bevat syntaxisfouten; verbeter die eerst (`benelux-plan check`)
translate-unwritable = deze tekst kan niet worden geschreven zonder de tekst eromheen te wijzigen; voeg hem met de hand in
translate-plan-error = het plan zou een fout bevatten: { $error } [{ $code }]
translate-unknown-address = deze tekst bestaat niet in het plan; hij is sinds de export verwijderd of hernoemd
translate-source-changed = de tekst die is vertaald, is sinds de export gewijzigd; vertaal hem opnieuw
translate-source-gone = de tekst die is vertaald, is sinds de export gewijzigd of verdwenen; exporteer opnieuw
translate-target-changed = de vertaling in het plan is sinds de export gewijzigd; kies zelf welke versie blijft
translate-empty = de vertaling is leeg, maar het plan bevat er een; moet ze verdwijnen, verwijder ze dan in het plan
translate-fuzzy = deze vertaling is nog als `fuzzy` gemarkeerd; kijk ze na en verwijder de markering
translate-missing-code = er ontbreekt een code; zet ze terug op haar plaats: { $code }
translate-unknown-code = een code staat er tweemaal of hoort bij geen enkele tekst; verwijder de overtollige code: { $code }
translate-broken-code = een code werkt niet op deze plaats; na het begin en vóór het einde ervan mag geen spatie staan: { $code }
translate-strange-link = een link heeft geen tegenhanger in de andere taal; verbeter of verwijder die link: { $address }
translate-repeated = deze tekst staat vaker in het bestand dan in het plan

## Status

translate-status-title = Wat nog te vertalen is
translate-status-nothing = Niets: geen enkele tekst ontbreekt, is mogelijk verouderd, zegt iets anders dan de andere taal of wacht op bevestiging.
translate-status-new = Nieuw sinds { $base }
translate-status-old = Al te doen vóór { $base }
translate-status-nothing-new = Wat in deze branch nog te doen is, was in `{ $base }` ook al te doen.
translate-status-chapter = Hoofdstuk
translate-status-of-which-new = waarvan nieuw
translate-status-more = … en nog { $count }
