## Titles and headings

comparison-title = { $first } en { $second }: wat er te doen is
comparison-overview = Overzicht
comparison-to-do-in = Wat er te doen is
comparison-chapter = hoofdstuk
comparison-texts = teksten
comparison-to-do = te doen
comparison-words = woorden
comparison-words-to-do = te bewerken woorden
comparison-done = klaar
comparison-total = totaal

## States of a text

comparison-missing = ontbreekt
comparison-facts = feiten verschillen
comparison-wrong-language = verkeerde taal
comparison-same-text = dezelfde tekst in beide talen
comparison-shape = andere opbouw
comparison-stale = mogelijk verouderd
comparison-unconfirmed = niet bevestigd
comparison-fine = in orde
comparison-note = na te kijken

## Parts of the plan that are no chapters

comparison-place-preface = voorwoord
comparison-place-presidency = voorzitterschap
comparison-place-plan = titels en bijlage (plan.yaml)
comparison-place-external-relations = externe betrekkingen
comparison-place-registers = registers

## What is to be done about a text

comparison-is-missing = de tekst in het { $language } ontbreekt
comparison-is-stale = de tekst in het { $moved } is gewijzigd nadat beide waren bevestigd; die in het { $language } is mogelijk verouderd
comparison-all-changed = beide teksten zijn gewijzigd sinds ze zijn bevestigd
comparison-never = nog niemand heeft bevestigd dat beide teksten hetzelfde zeggen
comparison-differs = `{ $here }` in het { $language }, `{ $there }` in het { $other }
comparison-differs-missing = `{ $here }` in het { $language }, zonder tegenhanger in het { $other }
comparison-is-same-text = de tekst is in beide talen gelijk
comparison-is-wrong-language = de tekst die in het { $language } hoort te zijn, lijkt in een andere taal te zijn geschreven
comparison-is-shape = de alinea’s, de lijstpunten of de benadrukte passages verschillen
comparison-when-same = als beide teksten hetzelfde zeggen: { $command }

## When a text changed

comparison-changed-by = gewijzigd in { $commit } ({ $day }): { $title }
comparison-changed-folder = gewijzigd, nog niet vastgelegd in git
comparison-changed-unknown = gewijzigd
comparison-as-confirmed = bevestigde versie
comparison-no-text = nog geen tekst
comparison-no-past = gewijzigd; de bevestigde versie is niet gevonden

## Why earlier texts are unknown

comparison-unknown-no-git = De gewijzigde woorden kunnen niet worden getoond: het programma git is niet gevonden. De teksten staan hier zoals ze nu zijn.
comparison-unknown-no-repository = De gewijzigde woorden kunnen niet worden getoond: het plan staat niet in een git-repository. De teksten staan hier zoals ze nu zijn.
comparison-unknown-shallow = Sommige gewijzigde woorden kunnen niet worden getoond: deze kopie van de repository bevat alleen de recentste geschiedenis. `git fetch --unshallow` haalt de rest op.
comparison-unknown-long = Sommige gewijzigde woorden kunnen niet worden getoond: de laatste { $count } revisies bevatten de bevestigde versie van de tekst niet.
comparison-unknown-not-committed = Sommige gewijzigde woorden kunnen niet worden getoond: de bevestigde versie van de tekst is nooit in git vastgelegd.
comparison-unknown-failed = De gewijzigde woorden kunnen niet worden getoond; git meldt: { $reason }

## Notes on the whole plan

comparison-all-fine = Alles is in orde: beide taalversies zijn bevestigd zoals ze nu zijn.
comparison-damaged = Delen van het plan konden niet worden gelezen en zijn niet meegeteld; `benelux-plan check` toont waar.
comparison-unlisted = { $count ->
    [one] { $count } tekst is nooit bevestigd en staat niet in de lijst, omdat in het hoofdstuk ervan nog niets is bevestigd. Lees het hoofdstuk in beide talen en voer dan `{ $command }` uit; `{ $list }` toont de teksten ervan naast elkaar.
   *[other] { $count } teksten zijn nooit bevestigd en staan niet in de lijst, omdat in hun hoofdstukken nog niets is bevestigd. Lees een hoofdstuk in beide talen en bevestig het daarna, het eerste met `{ $command }`; `{ $list }` toont de teksten ervan naast elkaar.
 }
comparison-unread = { $count ->
    [one] { $count } tekst kon niet worden gelezen en is niet meegeteld; `benelux-plan check` toont waarom.
   *[other] { $count } teksten konden niet worden gelezen en zijn niet meegeteld; `benelux-plan check` toont waarom.
 }

## The page

comparison-skip = Naar de teksten
comparison-how-to-read = Woorden die sinds de bevestiging zijn geschrapt, zijn doorgehaald; toegevoegde woorden zijn onderstreept. Wat in de andere taal verschilt, staat in een kader van streepjes.
comparison-filter = Toon teksten met de status
comparison-all = Alle
comparison-none = Geen
comparison-shown = getoond van in totaal
comparison-removed = geschrapt
comparison-added = toegevoegd
