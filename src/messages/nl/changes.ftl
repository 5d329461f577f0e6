### The sentences about the changes between two versions of a plan, and the words of their reports.

## Versions

changes-comparing = versies vergelijken
changes-compared = vergeleken: { $old } met { $new }
changes-working-tree = de bestanden zoals ze nu zijn
changes-nothing-before = een leeg plan
changes-one-folder = `{ $folder }`: één map kan niet worden vergeleken; geef er twee, de oude eerst: benelux-plan changes OUD NIEUW
changes-one-revision = `{ $revision }`: schrijf --since { $revision } voor de verschillen met de bestanden zoals ze nu zijn, of { $revision }..HEAD voor twee revisies
changes-no-folder = de map `{ $folder }` bestaat niet; schrijf { $range } om twee revisies te vergelijken
changes-denied = { $count ->
    [one] { $count } wijziging is met --deny uitgesloten: { $codes }
   *[other] { $count } wijzigingen zijn met --deny uitgesloten: { $codes }
 }

## Parts of sentences

changes-and = { $list } en { $last }
changes-quoted = “{ $text }”
changes-nothing = (geen)
changes-yes = ja
changes-more = { $count ->
    [one] nog { $count }
   *[other] nog { $count }
 }
changes-record = { $kind ->
    [edition] editie { $year }
    [category] categorie { $title }
    [annex-group] groep in de bijlage { $title }
    [annex] bijlage
    [part] deel { $title }
    [section] afdeling { $title }
    [ownership] aanduiding van { $title }
    [preface] voorwoord
    [presidency] prioriteiten van het voorzitterschap
    [priority] prioriteit { $title }
    [point-group] groep punten { $title }
    [point] punt { $title }
    [external-relations] externe betrekkingen
    [relation] externe betrekking { $title }
    [topic] onderwerp { $title }
    [chapter] hoofdstuk { $title }
    [project] project { $title }
    [forum] overlegforum { $title }
    [partner] partner { $title }
    [act] rechtshandeling { $title }
    [term] term { $title }
    [place] plaats { $title }
   *[registers] registers
 }
changes-field = { $name ->
    [abbreviation] afkorting
    [acts] rechtshandelingen
    [allow] aanvaarde meldingen
    [annex] in de bijlage
    [approximate] bij benadering
    [attribution] bronvermelding
    [basis] grondslag
    [binding] bindend
    [branch] branch
    [category] categorie
    [chapter] hoofdstuk
    [citation] citeerwijze
    [closing] slottekst
    [compound-names] namen in samenstellingen
    [compound-nouns] zelfstandige naamwoorden in samenstellingen
    [condition] voorwaarde
    [confidence] zekerheid
    [confirmed] bevestigde teksten
    [contact] contact
    [context] context
    [date] datum
    [demonyms] inwonersnamen
    [description] beschrijving
    [edition] editie
    [events] evenementen
    [expansion] voluit
    [external-relations] externe betrekkingen
    [forbidden] te vermijden woorden
    [forms] vormen
    [forum] overlegforum
    [group] groep in de bijlage
    [id] id
    [instruments] instrumenten
    [introduction] inleiding
    [kind] soort
    [languages] talen
    [matches] herkende vormen
    [members] leden
    [name] naam
    [names] namen
    [note] opmerking
    [novelties] wat nieuw is
    [number] nummer
    [observers] waarnemers
    [part] deel
    [partners] partners
    [place] plaats
    [presidency] voorzitterschap
    [priority] prioriteit
    [projects] projecten
    [related] verwante projecten
    [relation] externe betrekking
    [repository] repository
    [section] afdeling
    [singular] titel voor één project
    [statement] verklaring
    [status] status
    [term] term
    [text] tekst
    [title] titel
    [url] webadres
   *[other] { $name }
 }
changes-kind = { $name ->
    [attested] elders aangetroffen
    [caretaker] bij gebrek aan overleg
    [convention] overeenkomst
    [country] land
    [decision] beschikking
    [declaration] verklaring
    [described] beschreven
    [directive] richtlijn
    [exploration] verkenning
    [exploratory] te verkennen
    [group] groep
    [intended] beoogd
    [memorandum] memorandum
    [municipality] gemeente
    [named] genoemd
    [official] officieel
    [organisation] organisatie
    [own] eigen vertaling
    [possible] mogelijk
    [proposal] voorstel
    [recommendation] aanbeveling
    [region] regio
    [regulation] verordening
    [secretariat] secretariaat
    [strategic] strategisch overleg
    [treaty] verdrag
    [umbrella] overkoepelend overleg
    [unnamed] niet genoemd
   *[other] { $name }
 }
changes-nature = { $nature ->
    [typographic] typografie
    [wording] verwoording
   *[facts] feiten
 }
changes-weight = { $weight ->
    [notable] belangrijk
    [minor] klein
   *[editorial] redactioneel
 }
changes-season = { $season ->
    [begin] begin { $year }
    [spring] voorjaar { $year }
    [summer] zomer { $year }
    [autumn] najaar { $year }
    [winter] winter { $year }
   *[end] eind { $year }
 }
changes-month = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
 }
changes-shift = { $direction ->
    [later] { $unit ->
        [day] { $count ->
            [one] 1 dag later
           *[other] { $count } dagen later
         }
        [month] { $count ->
            [one] 1 maand later
           *[other] { $count } maanden later
         }
       *[year] { $count ->
            [one] 1 jaar later
           *[other] { $count } jaar later
         }
     }
   *[earlier] { $unit ->
        [day] { $count ->
            [one] 1 dag vroeger
           *[other] { $count } dagen vroeger
         }
        [month] { $count ->
            [one] 1 maand vroeger
           *[other] { $count } maanden vroeger
         }
       *[year] { $count ->
            [one] 1 jaar vroeger
           *[other] { $count } jaar vroeger
         }
     }
 }

## What changed

changes-added = { $record } toegevoegd
changes-removed = { $record } geschrapt
changes-moved = { $record } verplaatst van { $before } naar { $after }
changes-reordered = { $record } staat op een andere plaats
changes-renamed = { $record } heeft een andere id: `{ $before }` is nu `{ $after }`
changes-raised = { $record } verhoogd van { $before } naar { $after }
changes-lowered = { $record } verlaagd van { $before } naar { $after }
changes-owner = { $record } overgedragen van { $before } aan { $after }
changes-owner-lost = { $record } valt niet langer onder een overlegforum; voordien was dat { $before }
changes-owner-gained = { $record } valt nu onder { $after }
changes-partner-added = { $record }: partner { $partner } toegevoegd
changes-partner-removed = { $record }: partner { $partner } geschrapt
changes-act-added = { $record }: rechtshandeling { $act } toegevoegd
changes-act-removed = { $record }: rechtshandeling { $act } geschrapt
changes-item-added = { $item ->
    [action] { $record }: actie { $text } toegevoegd
    [instrument] { $record }: juridisch instrument { $text } toegevoegd
   *[event] { $record }: evenement { $text } toegevoegd
 }
changes-item-removed = { $item ->
    [action] { $record }: actie { $text } geschrapt
    [instrument] { $record }: juridisch instrument { $text } geschrapt
   *[event] { $record }: evenement { $text } geschrapt
 }
changes-item-changed = { $item ->
    [instrument] { $record }, juridisch instrument { $text }: { $details }
   *[event] { $record }, evenement { $text }: { $details }
 }
changes-item-reordered = { $record }: actie { $text } staat op een andere plaats
changes-text = { $nature ->
    [typographic] { $record }, { $field }: alleen de typografie is gewijzigd ({ $languages })
    [wording] { $record }, { $field }: anders verwoord ({ $languages })
   *[facts] { $record }, { $field }: feiten gewijzigd ({ $languages })
 }
changes-text-added = { $record }: { $field } toegevoegd
changes-text-removed = { $record }: { $field } geschrapt
changes-translation-added = { $record }, { $field }: tekst in het { $languages } toegevoegd
changes-translation-removed = { $record }, { $field }: tekst in het { $languages } geschrapt
changes-left-behind = { $record }, { $field }: de tekst in het { $languages } is niet aangepast
changes-left-behind-confirmed = { $record }, { $field }: de tekst in het { $languages } bleef gelijk en is bevestigd
changes-not-adapted-in = de tekst in het { $languages } is niet aangepast
changes-list-reordered = { $record }: { $field } in een andere volgorde
changes-fields = { $record }: { $details }
changes-detail-text = { $nature ->
    [typographic] { $field }: alleen typografie ({ $languages })
    [wording] { $field } anders verwoord ({ $languages })
   *[facts] { $field } met andere feiten ({ $languages })
 }
changes-confirmations = bevestigingen van vertalingen gewijzigd: { $added } nieuw, { $removed } ingetrokken

## What follows

changes-follow = { $count ->
    [one] hieruit volgt nog 1 wijziging
   *[other] hieruit volgen nog { $count } wijzigingen
 }
changes-projects-follow = { $count ->
    [one] 1 project volgt mee
   *[other] { $count } projecten volgen mee
 }
changes-projects = { $count ->
    [one] betreft 1 project: { $list }
   *[other] betreft { $count } projecten: { $list }
 }

## The whole change

changes-codes-heading = Wijzigingen tussen twee versies (benelux-plan changes):
changes-none = Er verandert niets in het plan.
changes-headline = Deze wijziging { $list }.
changes-count = { $code ->
    [project-added] { $count ->
        [one] voegt een project toe
       *[other] voegt { $count } projecten toe
     }
    [project-removed] { $count ->
        [one] schrapt een project
       *[other] schrapt { $count } projecten
     }
    [project-moved] { $count ->
        [one] verplaatst een project naar een ander hoofdstuk
       *[other] verplaatst { $count } projecten naar een ander hoofdstuk
     }
    [project-reordered] { $count ->
        [one] zet een project op een andere plaats
       *[other] zet { $count } projecten op een andere plaats
     }
    [project-renamed] { $count ->
        [one] geeft een project een andere id
       *[other] geeft { $count } projecten een andere id
     }
    [category-raised] { $count ->
        [one] verhoogt de categorie van een project
       *[other] verhoogt de categorie van { $count } projecten
     }
    [category-lowered] { $count ->
        [one] verlaagt de categorie van een project
       *[other] verlaagt de categorie van { $count } projecten
     }
    [category-changed] { $count ->
        [one] wijzigt de categorie van een project
       *[other] wijzigt de categorie van { $count } projecten
     }
    [forum-changed] { $count ->
        [one] draagt de verantwoordelijkheid één keer over
       *[other] draagt de verantwoordelijkheid { $count } keer over
     }
    [partner-added] { $count ->
        [one] voegt een partner toe aan een project
       *[other] voegt { $count } partners toe aan projecten
     }
    [partner-removed] { $count ->
        [one] schrapt een partner van een project
       *[other] schrapt { $count } partners van projecten
     }
    [act-added] { $count ->
        [one] voegt een rechtshandeling toe aan een project
       *[other] voegt { $count } rechtshandelingen toe aan projecten
     }
    [act-removed] { $count ->
        [one] schrapt een rechtshandeling van een project
       *[other] schrapt { $count } rechtshandelingen van projecten
     }
    [instrument-added] { $count ->
        [one] voegt een juridisch instrument toe
       *[other] voegt { $count } juridische instrumenten toe
     }
    [instrument-removed] { $count ->
        [one] schrapt een juridisch instrument
       *[other] schrapt { $count } juridische instrumenten
     }
    [instrument-changed] { $count ->
        [one] wijzigt een juridisch instrument
       *[other] wijzigt { $count } juridische instrumenten
     }
    [event-added] { $count ->
        [one] voegt een evenement toe
       *[other] voegt { $count } evenementen toe
     }
    [event-removed] { $count ->
        [one] schrapt een evenement
       *[other] schrapt { $count } evenementen
     }
    [event-changed] { $count ->
        [one] wijzigt een evenement
       *[other] wijzigt { $count } evenementen
     }
    [action-added] { $count ->
        [one] voegt een actie toe
       *[other] voegt { $count } acties toe
     }
    [action-removed] { $count ->
        [one] schrapt een actie
       *[other] schrapt { $count } acties
     }
    [action-reordered] { $count ->
        [one] zet een actie op een andere plaats
       *[other] zet { $count } acties op een andere plaats
     }
    [title-changed] { $count ->
        [one] wijzigt een titel
       *[other] wijzigt { $count } titels
     }
    [text-changed] { $count ->
        [one] wijzigt wat een tekst zegt
       *[other] wijzigt wat { $count } teksten zeggen
     }
    [language-left-behind] { $count ->
        [one] laat een vertaling achter
       *[other] laat { $count } vertalingen achter
     }
    [confirmation-changed] { $count ->
        [one] wijzigt bevestigingen
       *[other] wijzigt bevestigingen in { $count } bestanden
     }
    [related-changed] { $count ->
        [one] wijzigt de verwante projecten van een project
       *[other] wijzigt de verwante projecten van { $count } projecten
     }
    [chapter-added] { $count ->
        [one] voegt een hoofdstuk toe
       *[other] voegt { $count } hoofdstukken toe
     }
    [chapter-removed] { $count ->
        [one] schrapt een hoofdstuk
       *[other] schrapt { $count } hoofdstukken
     }
    [chapter-renamed] { $count ->
        [one] geeft een hoofdstuk een andere id
       *[other] geeft { $count } hoofdstukken een andere id
     }
    [chapter-renumbered] { $count ->
        [one] hernummert een hoofdstuk
       *[other] hernummert { $count } hoofdstukken
     }
    [chapter-moved] { $count ->
        [one] verplaatst een hoofdstuk
       *[other] verplaatst { $count } hoofdstukken
     }
    [section-changed] { $count ->
        [one] wijzigt een onderdeel van de structuur
       *[other] wijzigt { $count } onderdelen van de structuur
     }
    [priority-changed] { $count ->
        [one] wijzigt een prioriteit
       *[other] wijzigt { $count } prioriteiten of punten
     }
    [category-added] { $count ->
        [one] voegt een categorie toe
       *[other] voegt { $count } categorieën toe
     }
    [category-removed] { $count ->
        [one] schrapt een categorie
       *[other] schrapt { $count } categorieën
     }
    [category-renamed] { $count ->
        [one] geeft een categorie een andere id
       *[other] geeft { $count } categorieën een andere id
     }
    [category-reordered] { $count ->
        [one] wijzigt de rang van een categorie
       *[other] wijzigt de rang van { $count } categorieën
     }
    [ownership-changed] { $count ->
        [one] wijzigt de aanduiding van een overlegforum
       *[other] wijzigt de aanduiding van { $count } overlegfora
     }
    [register-changed] { $count ->
        [one] wijzigt een vermelding in de registers
       *[other] wijzigt { $count } vermeldingen in de registers
     }
    [edition-added] { $count ->
        [one] voegt een editie toe
       *[other] voegt { $count } edities toe
     }
    [edition-removed] { $count ->
        [one] schrapt een editie
       *[other] schrapt { $count } edities
     }
    [edition-changed] { $count ->
        [one] wijzigt de gegevens van een editie
       *[other] wijzigt de gegevens van { $count } edities
     }
    [allow-changed] { $count ->
        [one] wijzigt een aanvaarde melding
       *[other] wijzigt aanvaarde meldingen van { $count } onderdelen
     }
   *[list-reordered] { $count ->
        [one] zet een lijst in een andere volgorde
       *[other] zet { $count } lijsten in een andere volgorde
     }
 }
changes-count-notable = { $count ->
    [one] bevat nog 1 andere belangrijke wijziging
   *[other] bevat nog { $count } andere belangrijke wijzigingen
 }
changes-count-minor = { $count ->
    [one] bevat 1 kleine wijziging
   *[other] bevat { $count } kleine wijzigingen
 }
changes-count-editorial = { $count ->
    [one] bevat 1 redactionele wijziging
   *[other] bevat { $count } redactionele wijzigingen
 }

## Notes

changes-unread-old = { $count ->
    [one] Een deel van de oude versie kon niet worden gelezen: { $files }.
   *[other] Delen van { $count } bestanden van de oude versie konden niet worden gelezen: { $files }.
 }
changes-unread-new = { $count ->
    [one] Een deel van de nieuwe versie kan niet worden gelezen: { $files }. `benelux-plan check` meldt wat er mis is.
   *[other] Delen van { $count } bestanden van de nieuwe versie kunnen niet worden gelezen: { $files }. `benelux-plan check` meldt wat er mis is.
 }
changes-not-compared = { $count ->
    [one] Daardoor is 1 onderdeel van deze bestanden niet vergeleken.
   *[other] Daardoor zijn { $count } onderdelen van deze bestanden niet vergeleken.
 }
changes-errors = { $count ->
    [one] Het plan bevat 1 fout en kan niet worden gepubliceerd; `benelux-plan check` zegt wat er moet gebeuren.
   *[other] Het plan bevat { $count } fouten en kan niet worden gepubliceerd; `benelux-plan check` zegt wat er moet gebeuren.
 }
changes-warnings = { $count ->
    [one] Het plan bevat geen fouten, maar wel 1 waarschuwing; `benelux-plan check` zegt wat er moet gebeuren.
   *[other] Het plan bevat geen fouten, maar wel { $count } waarschuwingen; `benelux-plan check` zegt wat er moet gebeuren.
 }
changes-checks = Het plan bevat geen fouten en geen waarschuwingen.
changes-all-translated = Er is niets meer te vertalen.
changes-to-translate = { $count ->
    [one] 1 tekst vraagt vertaalwerk, waarvan { $new } door deze wijziging.
   *[other] { $count } teksten vragen vertaalwerk, waarvan { $new } door deze wijziging.
 }

## Headings and words of the reports

changes-whole-edition = Het plan als geheel
changes-registers = Registers
changes-title = Wijzigingen van het plan
changes-versions = { $old } → { $new }
changes-column-chapter = Hoofdstuk
changes-column-change = Wijziging
changes-column-file = Bestand
changes-before = Voordien
changes-after = Nu
changes-filter = Toon wijzigingen die zijn
changes-filter-words = Te zoeken woorden
changes-all = Alles
changes-no-match = Geen wijziging voldoet aan het filter.
changes-shown = wijzigingen getoond van
changes-skip = Naar de wijzigingen
changes-keys = In de lijst gaan de toetsen J en K naar de volgende en de vorige wijziging, / naar de te zoeken woorden.
changes-removed-word = geschrapt
changes-added-word = toegevoegd
changes-not-adapted = niet aangepast
changes-translate-heading = Nog te vertalen
changes-check-heading = Controle
changes-fold-minor = { $count ->
    [one] 1 kleine wijziging
   *[other] { $count } kleine wijzigingen
 }
changes-fold-editorial = { $count ->
    [one] 1 redactionele wijziging
   *[other] { $count } redactionele wijzigingen
 }
changes-fold-texts = { $count ->
    [one] 1 tekst, woord voor woord
   *[other] { $count } teksten, woord voor woord
 }
changes-left-out = { $count ->
    [one] Nog 1 is hier niet getoond, omdat een opmerking een maximale lengte heeft; `benelux-plan changes` toont alles.
   *[other] Nog { $count } zijn hier niet getoond, omdat een opmerking een maximale lengte heeft; `benelux-plan changes` toont alles.
 }
