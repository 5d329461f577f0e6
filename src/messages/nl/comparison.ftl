## Titles and headings

comparison-title = { $first } en { $second }: wat te doen is
comparison-overview = Overzicht
comparison-to-do-in = Wat te doen is
comparison-chapter = hoofdstuk
comparison-texts = teksten
comparison-to-do = te doen
comparison-words = woorden
comparison-words-to-do = woorden te doen
comparison-done = klaar
comparison-total = totaal

## States of a text

comparison-missing = ontbreekt
comparison-facts = feiten verschillen
comparison-wrong-language = verkeerde taal
comparison-same-text = zelfde tekst in beide
comparison-shape = anders opgebouwd
comparison-stale = kan achterlopen
comparison-unconfirmed = niet bevestigd
comparison-fine = in orde
comparison-note = om na te kijken

## Parts of the plan that are no chapters

comparison-place-preface = voorwoord
comparison-place-presidency = voorzitterschap
comparison-place-plan = titels en bijlage (plan.yaml)
comparison-place-external-relations = externe betrekkingen
comparison-place-registers = registers

## What is to be done about a text

comparison-is-missing = de tekst in het { $language } ontbreekt
comparison-is-stale = de tekst in het { $moved } veranderde sinds beide bevestigd werden; die in het { $language } kan achterlopen
comparison-all-changed = beide teksten veranderden sinds ze bevestigd werden
comparison-never = nog niemand bevestigde dat beide hetzelfde zeggen
comparison-differs = `{ $here }` in het { $language }, `{ $there }` in het { $other }
comparison-differs-missing = `{ $here }` in het { $language }, niets van dien aard in het { $other }
comparison-is-same-text = beide talen hebben dezelfde woorden
comparison-is-wrong-language = wat daar voor het { $language } staat, leest als een andere taal
comparison-is-shape = alinea’s, punten van lijsten of benadrukte woorden verschillen
comparison-when-same = als beide hetzelfde zeggen: { $command }

## When a text changed

comparison-changed-by = veranderd in { $commit } ({ $day }): { $title }
comparison-changed-folder = veranderd, nog niet vastgelegd in git
comparison-changed-unknown = veranderd
comparison-as-confirmed = zoals bevestigd
comparison-no-text = nog geen tekst
comparison-no-past = veranderd; wat er stond toen het bevestigd werd, is niet bekend

## Why earlier texts are unknown

comparison-unknown-no-git = Welke woorden veranderden, kan niet getoond worden: het programma git werd niet gevonden. De teksten staan hier zoals ze nu zijn.
comparison-unknown-no-repository = Welke woorden veranderden, kan niet getoond worden: het plan staat in geen enkele git-repository. De teksten staan hier zoals ze nu zijn.
comparison-unknown-shallow = Sommige woorden die veranderden, kunnen niet getoond worden: deze kopie van de repository bevat alleen de recentste geschiedenis. `git fetch --unshallow` haalt de rest op.
comparison-unknown-long = Sommige woorden die veranderden, kunnen niet getoond worden: de laatste { $count } revisies bevatten de tekst zoals bevestigd niet.
comparison-unknown-not-committed = Sommige woorden die veranderden, kunnen niet getoond worden: de tekst zoals bevestigd werd nooit in git vastgelegd.
comparison-unknown-failed = Welke woorden veranderden, kan niet getoond worden; git zegt: { $reason }

## Notes on the whole plan

comparison-all-fine = Alles is in orde: beide talen zijn bevestigd zoals ze zijn.
comparison-damaged = Delen van het plan konden niet gelezen worden, en wat daar staat is niet meegeteld; `benelux-plan check` zegt waar.
comparison-unlisted = { $count ->
    [one] { $count } tekst werd nooit bevestigd en wordt niet opgesomd, omdat nog niemand iets in dat hoofdstuk bevestigde. Lees het hoofdstuk in beide talen en voer dan `{ $command }` uit; `{ $list }` zet de teksten ervan naast elkaar.
   *[other] { $count } teksten werden nooit bevestigd en worden niet opgesomd, omdat nog niemand iets in hun hoofdstukken bevestigde. Lees een hoofdstuk in beide talen en bevestig het dan, het eerste met `{ $command }`; `{ $list }` zet de teksten ervan naast elkaar.
 }
comparison-unread = { $count ->
    [one] { $count } tekst kon niet gelezen worden en is niet meegeteld; `benelux-plan check` zegt waarom.
   *[other] { $count } teksten konden niet gelezen worden en zijn niet meegeteld; `benelux-plan check` zegt waarom.
 }

## The page

comparison-skip = Naar de teksten
comparison-how-to-read = Woorden die sinds de bevestiging geschrapt werden, zijn doorgehaald; woorden die erbij kwamen, zijn onderstreept; wat de andere taal anders zegt, staat in een streepjeskader.
comparison-filter = Toon teksten met stand
comparison-all = Alle
comparison-none = Geen
comparison-shown = teksten getoond van
comparison-removed = geschrapt
comparison-added = toegevoegd
