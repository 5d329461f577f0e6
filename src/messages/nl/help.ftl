### The help of the program and its commands: `help-<command>` describes a command and its attribute
### `after` is the text after the options; `help-<command>--<option>` describes an option or argument.
### A message `help-shared--<option>` serves all commands that have no message of their own.

## Headings

help-heading-usage = Gebruik
help-heading-commands = Commando’s
help-heading-arguments = Argumenten
help-heading-options = Opties
help-heading-global = Algemene opties
help-heading-examples = Voorbeelden
help-options-placeholder = [OPTIES]
help-command-placeholder = COMMANDO
help-default = [standaard: { $values }]
help-possible-values = [mogelijke waarden: { $values }]

## Names of values

help-value-chapter = HOOFDSTUK
help-value-code = CODE
help-value-dir = MAP
help-value-file = BESTAND
help-value-format = FORMAAT
help-value-id = ID
help-value-id-number = ID|NUMMER
help-value-ids = IDS
help-value-kind = SOORT
help-value-lang = TAAL
help-value-number = NUMMER
help-value-port = POORT
help-value-report = RAPPORT
help-value-rev = REVISIE
help-value-shell = SHELL
help-value-state = STATUS
help-value-text = TEKST
help-value-unit = TEKSTADRES
help-value-url = URL
help-value-versions = VERSIES
help-value-what = WAT
help-value-when = WANNEER
help-value-word = WOORD
help-value-words = WOORDEN
help-value-year = JAAR

## Options of several commands

help-shared--help = Hulp tonen
help-shared--version = Versie tonen
help-shared--plan = De map van het plan
help-shared--messages = De taal van meldingen en hulp [standaard: de taal van het systeem, anders Engels]
help-shared--color = Wanneer kleuren worden gebruikt; `auto` houdt rekening met NO_COLOR
help-shared--quiet = Alleen meldingen tonen: geen aantallen, geen voortgang
help-shared--verbose = Ook tonen wat geen actie vraagt
help-shared--chapter = Alleen dit hoofdstuk, opgegeven met zijn id of nummer; ook preface, presidency, plan, external-relations of registers. Herhaalbaar, of gescheiden door komma’s
help-shared--year = Alleen de editie van dit jaar
help-shared--only = Alleen teksten met deze statussen, gescheiden door komma’s
help-states =
    Statussen:
      missing          in een van de talen niet geschreven
      facts            een getal, een datum, een verwijzing of een afkorting verschilt
      wrong-language   een zin staat in de andere taal
      same-text        niet vertaald
      shape            alinea’s, lijstpunten of benadrukte passages verschillen
      stale            de andere taal is gewijzigd nadat beide waren bevestigd
      unconfirmed      beide talen zijn gewijzigd, of nog nooit is bevestigd dat ze hetzelfde zeggen
      fine             niets te doen

## Program

help-program = Compileert een meertalig beleidsplan: van YAML-hoofdstukken naar een gecontroleerd plan, een HTML-site, afdrukbare rapporten en Markdown.
    .after =
        Voorbeelden:
          benelux-plan init mijn-plan             een nieuw plan beginnen
          benelux-plan new project                een project toevoegen; vraagt om de gegevens
          benelux-plan check                      alle problemen in plan/ melden
          benelux-plan diff nl fr                 de stand van de vertalingen tonen
          benelux-plan explain missing-forum      een melding uitleggen, en hoe u het probleem oplost
          benelux-plan list projects --text tram  de projecten met dit woord tonen
          benelux-plan build                      plan/ controleren en publiceren in out/
help-help = Deze tekst tonen, of de hulp bij de opgegeven commando’s

## Command `build`

help-build = Het plan controleren en publiceren
    .after =
        Voorbeelden:
          benelux-plan build                              alles, in out/
          benelux-plan build --lang fr --format html      alleen de Franse pagina’s
          benelux-plan build --year 2021 --out /tmp/site
          benelux-plan build --format pdf --report fora   het afdrukbare plan, en een dossier per forum
          benelux-plan build --base-url https://example.org/plan

        Alleen bestanden die verschillen, worden geschreven. Bestanden van eerdere publicaties worden alleen
        verwijderd als ze bij de gevraagde jaren, talen, formaten en rapporten horen en sindsdien niet zijn
        gewijzigd; andere bestanden in de map blijven ongemoeid. Bevat het plan fouten, dan blijft de map
        ongewijzigd. Een rapport wordt alleen opnieuw gemaakt als iets waarvan het afhangt, is gewijzigd.
help-build--year = Alleen dit jaar; herhaalbaar
help-build--lang = Alleen deze talen, bijvoorbeeld nl,fr
help-build--format = Alleen deze formaten: html, markdown, data, pdf
help-build--report = Ook deze rapporten (PDF): fora, een dossier per forum; concordance, twee talen naast elkaar
help-build--base-url = Het adres waarop de site wordt gepubliceerd, voor canonieke links en de sitemap
help-build--out = De map waarin wordt gepubliceerd

## Command `check`

help-check = Het plan controleren en alle problemen melden; niets schrijven
    .after =
        Voorbeelden:
          benelux-plan check
          benelux-plan check --format short --deny warnings     in CI
          benelux-plan check --fix                              spaties en aanhalingstekens verbeteren
          benelux-plan check --format html > findings.html      voor een browser, of om te mailen
          benelux-plan check --format github                    in GitHub Actions; ook gitlab, junit
          benelux-plan check --format sarif -o findings.sarif   voor code scanning en editors
          benelux-plan check --changed-since origin/main        alleen wat een branch heeft geraakt
          benelux-plan check --write-baseline nulmeting.txt     aanvaardt alles van vandaag
          benelux-plan check --format json > findings.json      voor programma’s; zie docs/findings.md
help-check--format = Het uitvoerformaat
help-check--deny = Ook bij waarschuwingen met code 1 eindigen
help-check--fix = Veilige typografische verbeteringen in de bestanden aanbrengen en daarna opnieuw controleren
help-check--output = Naar dit bestand schrijven in plaats van naar de standaarduitvoer
help-check--baseline = Alleen meldingen tonen die deze nulmeting niet aanvaardt
help-check--write-baseline = Een nulmeting schrijven die alle meldingen van vandaag aanvaardt, en niets tonen
help-check--changed-since = Alleen meldingen tonen bij onderdelen die de branch sinds deze revisie heeft gewijzigd, en meldingen die zij elders veroorzaakt

## Command `diff`

help-diff = De teksten in twee talen vergelijken: wat ontbreekt, verouderd is of verschilt
    .after =
        Voorbeelden:
          benelux-plan diff nl fr                               wat er te doen is, teksten naast elkaar
          benelux-plan diff fr nl --chapter justitie            één hoofdstuk, opgegeven met id of nummer
          benelux-plan diff nl fr --only missing,stale          wat u moet schrijven of bijwerken
          benelux-plan diff nl fr --format html --output todo.html
                                                                één pagina, voor een browser of om te mailen
          benelux-plan diff nl fr --only missing --exit-code    in CI: code 1 als een tekst ontbreekt
          benelux-plan diff nl fr --format json                 voor programma’s; zie docs/diff.md

        { help-states }

        De bevestigde versie van een tekst komt uit de geschiedenis van git, zodat de gewijzigde woorden
        kunnen worden getoond. `benelux-plan confirm` legt vast dat beide talen hetzelfde zeggen. In een
        hoofdstuk waarin nog niets is bevestigd, worden de teksten geteld, maar niet getoond; met
        --only unconfirmed worden ze wel getoond.
help-diff--languages = De twee talen, in de volgorde waarin ze worden getoond: nl fr
help-diff--all = Alle teksten, ook die waarvoor niets hoeft te gebeuren
help-diff--format = Het uitvoerformaat
help-diff--output = Naar dit bestand schrijven in plaats van naar de standaarduitvoer
help-diff--exit-code = Met code 1 eindigen als er iets te doen is

## Command `changes`

help-changes = Twee versies van het plan vergelijken: wat een wijziging van de bestanden in het plan wijzigt
    .after =
        Voorbeelden:
          benelux-plan changes                                  wat niet vastligt, anders de laatste commit
          benelux-plan changes --since origin/main              een branch en de bestanden van nu
          benelux-plan changes v2021..HEAD                      twee revisies
          benelux-plan changes main...HEAD                      sinds HEAD van main is afgetakt
          benelux-plan changes plan-old plan                    twee mappen
          benelux-plan changes --since HEAD~3 --format html --output changes.html
                                                                één pagina, voor een browser of om te mailen
          benelux-plan changes main...HEAD --format markdown --lang nl,fr
                                                                een opmerking bij een pull request
          benelux-plan changes main...HEAD --deny project-removed,forum-changed
                                                                in CI: 1 als een project wordt geschrapt

        Onderdelen worden aan hun id herkend; is de id veranderd, dan aan hun inhoud. Wat uit een andere
        wijziging volgt, zoals de nummers na een nieuw hoofdstuk, telt niet nog eens mee. De oude versie
        wordt vergeleken voor zover zij kan worden gelezen. `benelux-plan explain project-moved`
        beschrijft een wijziging; docs/changes.md bevat de volledige lijst.
help-changes--versions = Twee revisies als OUD..NIEUW, of OUD...NIEUW sinds hun gemeenschappelijke voorouder; of twee mappen, de oude eerst
help-changes--since = Deze revisie vergelijken met de bestanden zoals ze nu zijn
help-changes--format = Het uitvoerformaat
help-changes--lang = De taal van het verslag; voor markdown meerdere, gescheiden door komma’s [standaard: die van --messages]
help-changes--output = Naar dit bestand schrijven in plaats van naar de standaarduitvoer
help-changes--deny = Eindigen met 1 als er een wijziging met een van deze codes is, gescheiden door komma’s
help-changes--exit-code = Eindigen met 1 als er iets verandert
help-changes--repository = Het webadres van de repository, voor links [standaard: uit GitHub Actions of GitLab CI, anders dat van de editie]

## Command `confirm`

help-confirm = Vastleggen dat de huidige teksten in beide talen hetzelfde zeggen
    .after =
        Voorbeelden:
          benelux-plan confirm project:waterstofverklaring/title
                                                één tekst; een lijst (…/action) wordt als geheel bevestigd
          benelux-plan confirm project:waterstofverklaring
                                                alle teksten van een project
          benelux-plan confirm --chapter justitie
                                                na lezing van een hoofdstuk in beide talen
          benelux-plan confirm --registers      namen, rechtshandelingen en termen
          benelux-plan confirm --all

        Schrijft plan/<jaar>/translations.lock en plan/registers/translations.lock, die in git thuishoren.
        Een bevestiging geldt voor de formulering: ze blijft gelden als alleen spaties of aanhalingstekens
        wijzigen of als een project wordt verplaatst. Teksten die verschillende feiten vermelden, worden
        geweigerd. `benelux-plan diff nl fr` toont wat niet is bevestigd.
help-confirm--units = De adressen van teksten of van onderdelen van het plan
help-confirm--chapter = Alle teksten van dit hoofdstuk, opgegeven met zijn id of nummer; ook preface, presidency, plan, external-relations of registers. Herhaalbaar, of gescheiden door komma’s
help-confirm--registers = Alle teksten van de registers
help-confirm--all = Alle teksten van het plan

## Command `serve`

help-serve = De pagina’s in een browser tonen en bijwerken zodra het plan wijzigt
    .after =
        Voorbeelden:
          benelux-plan serve                    open het adres dat wordt getoond
          benelux-plan serve --port 9000
          benelux-plan --plan ../plan serve --messages fr

        De pagina’s worden in het geheugen gemaakt uit plan/ en templates/, en opnieuw als daar een bestand
        wijzigt; de browser laadt de pagina vanzelf opnieuw. Zolang het plan fouten bevat, worden die
        getoond in plaats van de pagina’s. De server is niet bereikbaar vanaf het netwerk. Stop de server
        met Ctrl+C; publiceer met `build`.
help-serve--port = De lokale poort [standaard: 8021, of de volgende vrije poort]; bij 0 een willekeurige vrije poort

## Command `list`

help-list = Projecten, fora, hoofdstukken, evenementen en meer in een lijst tonen, met filters
    .after =
        Voorbeelden:
          benelux-plan list projects --forum dg-energie-klimaat
          benelux-plan list projects --chapter 2.1.1 --category essential
          benelux-plan list projects --text "groene waterstof" --lang fr
          benelux-plan list events --partner nrw
          benelux-plan list fora
          benelux-plan list projects --format csv > projects.csv
          benelux-plan list acts --format json | jq -r '.[].url'

        Een resultaat moet aan alle filters voldoen. Van de waarden van één filter, gescheiden door komma’s,
        volstaat er één. Fora, hoofdstukken, partners en rechtshandelingen worden getoond als een van hun
        projecten voldoet; een forum ook als de partner er lid van is. --text zoekt in alle velden en in
        alle talen van het plan, ongeacht hoofdletters en accenten.

        De sleutels van csv en json staan in docs/data.md. In csv worden de velden gescheiden door komma’s,
        en de waarden binnen één veld door `|`. Is de terminal te smal voor kolommen, dan heeft een tabel
        een blok per rij.

        Van een plan met fouten wordt getoond wat kan worden gelezen. Een lege lijst is geen fout.
help-list--what = Wat wordt getoond
help-list--forum = Alleen waarvoor dit forum verantwoordelijk is, opgegeven met zijn id
help-list--category = Alleen deze categorie, opgegeven met haar id
help-list--chapter = Alleen dit hoofdstuk, opgegeven met zijn id of nummer
help-list--partner = Alleen waaraan deze partner deelneemt, opgegeven met zijn id
help-list--text = Alleen waar al deze woorden voorkomen
help-list--year = Alleen deze jaren [standaard: de laatste editie]
help-list--lang = De taal van de rijen [standaard: die van de meldingen als het plan in die taal bestaat, anders de eerste taal van het plan]
help-list--format = Het uitvoerformaat

## Command `explain`

help-explain = Een melding uitleggen: wat ze betekent, waarom het om een probleem gaat en hoe u het oplost; of een soort wijziging
    .after =
        Voorbeelden:
          benelux-plan explain                   alle codes, één per regel
          benelux-plan explain missing-forum     een melding van `check`, met voorbeelden
          benelux-plan explain project-moved     een wijziging van `changes`
help-explain--code = De code tussen vierkante haakjes in een melding of een wijziging; zonder code worden alle codes getoond

## Command `init`

help-init = Een nieuw plan beginnen: een klein voorbeeld in twee talen dat meteen kan worden gepubliceerd
    .after =
        Voorbeelden:
          benelux-plan init mijn-plan           maakt de map mijn-plan
          benelux-plan init . --year 2030       begint in de huidige map
          benelux-plan init . --with github,vscode   ook workflows en instellingen

        Maakt plan/ (een editie met twee hoofdstukken, en de registers), docs/schema/ (voor aanvulling en
        controle in editors), README.md (in het Nederlands en het Frans), .gitattributes en .gitignore.
        Bestaat een daarvan al, dan wordt er niets geschreven.
help-init--folder = De map; ze wordt gemaakt als ze niet bestaat
help-init--year = Het jaar van de editie [standaard: het huidige jaar]
help-init--with = Ook bestanden voor deze programma’s: github, gitlab, pre-commit, vscode; none beantwoordt de vraag vooraf

## Command `new`

help-new = Een nieuw hoofdstuk, project of forum aan het juiste bestand toevoegen
    .after =
        Voorbeelden:
          benelux-plan new project                 vraagt om alle gegevens
          benelux-plan new project --chapter energie --category ongoing
                                                   vraagt om de overige gegevens
          benelux-plan new chapter --help          de opties die de vragen vervangen

        Zonder terminal worden er geen vragen gesteld: geef dan alle waarden als opties op; ontbrekende
        waarden worden gemeld. De rest van het bestand blijft ongewijzigd, ook de opmerkingen.

## Command `new chapter`

help-new-chapter = Een hoofdstuk aanmaken: het bestand, en de vermelding in plan.yaml
    .after =
        Voorbeelden:
          benelux-plan new chapter
          benelux-plan new chapter --section 1 --id toerisme --forum so-toerisme \
              --title-nl Toerisme --title-fr Tourisme \
              --context-nl "De landen werken samen." --context-fr "Les pays coopèrent." \
              --project-category ongoing --project-id wandelroutes \
              --project-title-nl "Wandelroutes aanleggen" --project-title-fr "Aménager des sentiers"

        Een hoofdstuk heeft ten minste één project; daarom wordt het eerste project ook aangemaakt. Het
        hoofdstuk krijgt het volgende nummer van de afdeling. Het bestand heet <nummer>-<id>.yaml; in latere
        delen, waar de nummering opnieuw begint, part<deel>-<nummer>-<id>.yaml. De plaats van het nieuwe
        hoofdstuk (pad:regel) verschijnt op de standaarduitvoer.
help-new-chapter--year = De editie [standaard: de laatste]
help-new-chapter--section = Het nummer van de afdeling, bijvoorbeeld 2.1
help-new-chapter--part = Het nummer van het deel, als het nummer van de afdeling niet uniek is of de hoofdstukken niet in een afdeling staan
help-new-chapter--id = Het blijvende id, zonder nummer
help-new-chapter--title = De titel in het { $language }
help-new-chapter--forum = Het forum dat voor de projecten verantwoordelijk is
help-new-chapter--basis = Hoe de editie het forum vermeldt, als dat nog niet is opgegeven: named, described, unnamed, umbrella of caretaker
help-new-chapter--context = Waarover het hoofdstuk gaat, in het { $language }; één zin volstaat om te beginnen
help-new-chapter--project-category = De categorie van het eerste project, bijvoorbeeld ongoing
help-new-chapter--project-id = Het blijvende id van het eerste project
help-new-chapter--project-title = De titel van het eerste project in het { $language }

## Command `new project`

help-new-project = Een project aan een hoofdstuk toevoegen, aan het einde van zijn categorie
    .after =
        Voorbeelden:
          benelux-plan new project
          benelux-plan new project --chapter energie --category ongoing --id wind-op-zee \
              --title-nl "Wind op zee ontwikkelen" --title-fr "Développer l’éolien en mer"

        De plaats van het nieuwe project (pad:regel) verschijnt op de standaarduitvoer.
help-new-project--year = De editie [standaard: de laatste]
help-new-project--chapter = Het id van het hoofdstuk
help-new-project--category = Het id van de categorie, bijvoorbeeld ongoing
help-new-project--id = Het blijvende id
help-new-project--title = De titel in het { $language }
help-new-project--forum = Het verantwoordelijke forum, als dat niet het forum van het hoofdstuk is
help-new-project--basis = Hoe de editie het forum vermeldt, als dat nog niet is opgegeven: named, described, unnamed, umbrella of caretaker

## Command `new forum`

help-new-forum = Een forum toevoegen aan het register, en aan `ownership:` van een editie
    .after =
        Voorbeelden:
          benelux-plan new forum
          benelux-plan new forum --id so-toerisme --kind strategic --basis named --members be,nl,lu \
              --name-nl "Strategisch overleg Toerisme" --name-fr "Concertation stratégique Tourisme"

        De plaats van het nieuwe forum (pad:regel) verschijnt op de standaarduitvoer.
help-new-forum--year = De editie die het forum vermeldt [standaard: de laatste]
help-new-forum--id = Het blijvende id
help-new-forum--kind = De soort: strategic, umbrella of secretariat
help-new-forum--name = De naam of omschrijving in het { $language }
help-new-forum--members = De id’s van de leden, bijvoorbeeld be,nl,lu
help-new-forum--observers = De id’s van de waarnemers
help-new-forum--basis = Hoe de editie het forum vermeldt: named, described, unnamed, umbrella of caretaker
help-new-forum--note = De opmerking van de editie over het forum, in het { $language }

## Command `translate`

help-translate = Teksten uitwisselen met vertaalprogramma’s, en tonen wat nog moet worden vertaald
    .after =
        Voorbeelden:
          benelux-plan translate export --to fr --output fr.xlf    wat in het Frans nog te doen is
          benelux-plan translate import fr.xlf                     de vertalingen in het plan schrijven
          benelux-plan translate status                            wat er nog te doen is, in beide talen

        Beide talen van een plan zijn authentiek: --to bepaalt in welke taal de vertaler deze keer
        schrijft.

## Command `translate export`

help-translate-export = Teksten naar een bestand voor een vertaalprogramma schrijven: XLIFF, PO of een vertaalgeheugen (TMX)
    .after =
        Voorbeelden:
          benelux-plan translate export --to fr --output fr.xlf
                                                wat in het Frans ontbreekt of verouderd is, als XLIFF 2.1
          benelux-plan translate export --to nl --format po --only missing > nl.po
                                                wat in het Nederlands ontbreekt, als gettext-PO
          benelux-plan translate export --to fr --all --chapter justitie --output .
                                                een heel hoofdstuk, in het bestand benelux-plan.nl-fr.xlf
          benelux-plan translate export --to fr --format tmx --output memory.tmx
                                                de bevestigde teksten in beide talen, als vertaalgeheugen

        { help-states }

        Bij elke tekst staan het onderdeel van het plan, de plaats, de termen uit de woordenlijst die erin
        voorkomen en, als de tekst verouderd is, de laatst bevestigde versie. In XLIFF wordt Markdown
        omgezet in codes die een vertaalprogramma ongewijzigd laat. docs/exchange.md beschrijft de
        bestanden.
help-translate-export--to = De taal waarin de vertaler schrijft
help-translate-export--format = Het bestandsformaat
help-translate-export--all = Alle teksten, ook die waarvoor niets hoeft te gebeuren
help-translate-export--output = Het bestand dat wordt geschreven, of de map ervoor [standaard: de standaarduitvoer]

## Command `translate import`

help-translate-import = De vertalingen uit een bestand in het plan schrijven; melden welke niet meer bij het plan passen
    .after =
        Voorbeelden:
          benelux-plan translate import fr.xlf --dry-run        tonen wat zou worden geschreven
          benelux-plan translate import fr.xlf
          benelux-plan translate import - < nl.po               van de standaardinvoer
          benelux-plan translate import fr.xlf --format json    voor programma’s

        Het formaat van het bestand (XLIFF 2 of PO) wordt herkend. De rest van de planbestanden blijft
        ongewijzigd, ook de opmerkingen. Een tekst wordt niet geschreven maar gemeld als de andere taal
        sinds de export is gewijzigd, als de tekst intussen in het plan is gewijzigd, als er geen
        vertaling is, als er een code ontbreekt, of als de tekst een fout zou veroorzaken. Eindigt met
        code 1 als een tekst niet is geschreven. Kijk de wijzigingen na en bevestig ze daarna met
        `benelux-plan confirm`.
help-translate-import--file = Het vertaalde bestand; `-` voor de standaardinvoer
help-translate-import--format = Het uitvoerformaat
help-translate-import--dry-run = Niets schrijven

## Command `translate status`

help-translate-status = Tonen wat ontbreekt, verouderd of niet bevestigd is, bijvoorbeeld in een pull request
    .after =
        Voorbeelden:
          benelux-plan translate status
          benelux-plan translate status --format markdown --base origin/main > comment.md
                                                voor een pull request: wat in deze branch nog te doen is,
                                                en daarna de rest
          benelux-plan translate status --only missing,stale --chapter justitie
          benelux-plan translate status --format json

        { help-states }

        Teksten van een hoofdstuk waarin nog niets is bevestigd, worden niet als unconfirmed gemeld.
help-translate-status--format = Het uitvoerformaat
help-translate-status--base = Een git-revisie om mee te vergelijken, bijvoorbeeld origin/main

## Command `schema`

help-schema = Het JSON Schema van een soort planbestand tonen, voor editors
    .after =
        Voorbeelden:
          benelux-plan schema                       de soorten planbestanden, één per regel
          benelux-plan schema chapter               het schema van een hoofdstuk
          benelux-plan schema --out docs/schema     alle schema’s, als bestanden

        De eerste regel van een planbestand verwijst naar zijn schema:
          # yaml-language-server: $schema=../../docs/schema/chapter.schema.json

        Een editor met de YAML-taalserver (in Visual Studio Code de extensie YAML van Red Hat) vult dan
        velden aan, toont hun beschrijving en markeert fouten.
help-schema--kind = De soort planbestand; zonder deze waarde alle soorten
help-schema--out = Naar bestanden in deze map schrijven in plaats van naar de standaarduitvoer

## Command `completions`

help-completions = Een aanvulscript voor een shell tonen
    .after =
        Voorbeelden:
          benelux-plan completions bash > ~/.local/share/bash-completion/completions/benelux-plan
          benelux-plan completions zsh > ~/.zfunc/_benelux-plan     een map uit $fpath
          benelux-plan completions fish > ~/.config/fish/completions/benelux-plan.fish
          benelux-plan completions powershell >> $PROFILE
help-completions--shell = De shell

## Command `man`

help-man = De handleiding tonen, of een pagina per commando schrijven
    .after =
        Voorbeelden:
          benelux-plan man | man -l -                       de pagina van het programma lezen
          benelux-plan man --out ~/.local/share/man/man1    een pagina voor elk commando
help-man--out = Een pagina per commando naar deze map schrijven in plaats van de hoofdpagina naar de standaarduitvoer
