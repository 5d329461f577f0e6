### The descriptions of the records and fields of plan files: `schema-<record>` and
### `schema-<record>--<field>`; `schema-shared--<field>` describes a field of several records.

## Shared

schema-shared--allow = Bevindingen over de twee talen die hier terecht zijn: de code van elke bevinding, met de reden.
schema-shared--id = Het blijvende id.

## Edition

schema-edition = Eén jaar van het plan: zijn talen, zijn opbouw, zijn categorieën, en hoe het de fora noemt die eigenaar zijn van projecten.
schema-edition--year = Het jaar; de naam van de map is dezelfde.
schema-edition--languages = De talen waarin de uitgave verschijnt, alle in gelijke mate authentiek.
schema-edition--title = De titel van de uitgave.
schema-edition--presidency = Wie in dit jaar het voorzitterschap bekleedt.
schema-edition--novelties = Wat nieuw is aan de opmaak van het plan van dit jaar; de startpagina toont het.
schema-edition--repository = Het webadres van de repository waarin het plan staat; elke pagina verwijst dan naar haar bestand en regel daar. Bevat het `{"{"}path{"}"}`, `{"{"}line{"}"}` en desgewenst `{"{"}branch{"}"}`, dan is het het patroon van zo’n link; zonder deze wordt de gebruikelijke vorm van de host genomen.
schema-edition--branch = De branch van de repository die gepubliceerd wordt; `main` als er niets staat.
schema-edition--contact = Waar een lezer een fout op de site kan melden: een e-mailadres of een webadres.
schema-edition--categories = De categorieën van projecten, de hoogste eerst.
schema-edition--parts = De delen van het plan.
schema-edition--annex = De teksten rond de bijlage met rechtsinstrumenten; de bijlage zelf wordt uit de projecten opgemaakt.
schema-edition--ownership = Hoe deze uitgave elk overleg noemt dat eigenaar is van projecten.

## Presidency of

schema-presidency-of = Wie in het jaar van de uitgave het voorzitterschap van de unie bekleedt.
schema-presidency-of--partner = Het land dat het voorzitterschap bekleedt.
schema-presidency-of--text = Het bestand met de prioriteiten; altijd `presidency.yaml`.

## Category

schema-category = Een categorie van projecten.
schema-category--title = De titel, als kop boven projecten.
schema-category--singular = De titel waar één project alleen staat; de gewone titel als dit veld ontbreekt.

## Part

schema-part = Een deel van het plan.
schema-part--number = Het nummer.
schema-part--title = De titel.
schema-part--introduction = De inleiding.
schema-part--sections = De afdelingen.
schema-part--chapters = Hoofdstukken die in geen afdeling staan, in volgorde.

## Section

schema-section = Een afdeling van een deel; een afdeling kan afdelingen bevatten.
schema-section--number = Het nummer; het begint met het nummer van de omvattende afdeling.
schema-section--title = De titel.
schema-section--introduction = De inleiding.
schema-section--sections = De afdelingen erbinnen.
schema-section--chapters = De hoofdstukken, met hun id, in volgorde.

## Annex

schema-annex = De teksten rond de bijlage met rechtsinstrumenten.
schema-annex--introduction = De tekst vóór de lijst.
schema-annex--closing = De tekst na de lijst.
schema-annex--groups = Koppen die verschillende instrumenten samenbrengen.

## Group

schema-group = Een kop in de bijlage die verschillende instrumenten samenbrengt.
schema-group--id = Het blijvende id; een instrument noemt het in `group`.
schema-group--title = De kop.

## Ownership

schema-ownership = Hoe de uitgave een overleg noemt dat eigenaar is van projecten.
schema-ownership--basis = `named`: met zijn naam; `described`: met zijn leden of zijn taak; `unnamed`: er staat dat het bestaat; `umbrella`: alleen het overkoepelende overleg wordt genoemd; `caretaker`: het plan noemt geen overleg.
schema-ownership--note = Wat de uitgave zegt, in één zin.

## Chapter

schema-chapter = Een beleidshoofdstuk: zijn context en zijn projecten. Elk bestand van een jaar zonder andere naam is een hoofdstuk.
schema-chapter--id = Het blijvende id, zonder nummer.
schema-chapter--number = Het nummer; het begint met het nummer van de afdeling.
schema-chapter--title = De titel.
schema-chapter--forum = De eigenaar van de projecten, tenzij een project er zelf een noemt.
schema-chapter--context = Waarover het hoofdstuk gaat.
schema-chapter--projects = De projecten, in volgorde.

## Project

schema-project = Wat het plan onderneemt: een titel, een categorie, een eigenaar en acties.
schema-project--id = Het id, uniek in de uitgave en blijvend over de uitgaven heen.
schema-project--category = De categorie.
schema-project--title = De titel, zonder punt aan het einde.
schema-project--forum = Het strategisch overleg dat eigenaar is, als dat niet het overleg van het hoofdstuk is.
schema-project--text = De tekst vóór de acties.
schema-project--actions = Wat gedaan zal worden, in volgorde.
schema-project--closing = De tekst na de acties.
schema-project--partners = Wie deelneemt, naast de landen van de unie.
schema-project--acts = De rechtshandelingen waarop het betrekking heeft.
schema-project--instruments = De beoogde rechtsinstrumenten; de bijlage wordt eruit opgemaakt.
schema-project--events = De vergaderingen, conferenties en termijnen.
schema-project--related = Projecten over hetzelfde onderwerp.

## Action

schema-action = Een actie met verdere acties eronder.
schema-action--text = Wat gedaan zal worden.
schema-action--actions = De acties eronder.

## Instrument

schema-instrument = Een rechtsinstrument dat een project beoogt.
schema-instrument--kind = De soort instrument.
schema-instrument--title = Waarover het gaat.
schema-instrument--status = Hoe vast het voornemen is.
schema-instrument--annex = Of het in de bijlage van de uitgave staat; `false` als dit veld ontbreekt.
schema-instrument--group = De kop van de bijlage die het met andere samenbrengt.

## Event

schema-event = Een vergadering, een conferentie of een termijn.
schema-event--title = Wat het is.
schema-event--date = Wanneer het is, voor zover bekend.
schema-event--approximate = Of de datum alleen verwacht wordt.
schema-event--condition = Waarvan het afhangt.
schema-event--place = Waar het is.

## Preface

schema-preface = Het voorwoord van de uitgave.
schema-preface--title = De titel.
schema-preface--text = De tekst vóór de verklaring.
schema-preface--statement = Een aangehaalde verklaring.
schema-preface--closing = De tekst na de verklaring.

## Statement

schema-statement = Een verklaring die in het voorwoord aangehaald wordt.
schema-statement--text = De woorden, zonder aanhalingstekens.
schema-statement--attribution = Wie de woorden sprak, en op welke dag.

## Presidency

schema-presidency = De prioriteiten van het voorzitterschap.
schema-presidency--title = De titel.
schema-presidency--introduction = De tekst vóór de prioriteiten.
schema-presidency--guideline = De rode draad door alle prioriteiten.
schema-presidency--priorities = De prioriteiten, in volgorde.

## Priority

schema-priority = Een prioriteit van het voorzitterschap.
schema-priority--title = De titel.
schema-priority--introduction = De tekst vóór de punten.
schema-priority--groups = De punten, in groepen.
schema-priority--closing = De tekst na de punten.

## Point group

schema-point-group = Punten van een prioriteit die samenhoren.
schema-point-group--title = Een kop erboven.
schema-point-group--introduction = De tekst ervóór.
schema-point-group--points = De punten, in volgorde.
schema-point-group--closing = De tekst erna.

## Point

schema-point = Een punt van een prioriteit, met de projecten waarop het betrekking heeft.
schema-point--text = Wat het voorzitterschap wil.
schema-point--projects = De projecten waarop het betrekking heeft.

## External relations

schema-external-relations = De betrekkingen met anderen: een hoofdstuk met tekst, zonder projecten.
schema-external-relations--part = Het deel waarin het staat.
schema-external-relations--number = Het nummer in dat deel.
schema-external-relations--title = De titel.
schema-external-relations--introduction = De inleiding.
schema-external-relations--sections = De afdelingen, in volgorde.

## Relation

schema-relation = Een afdeling van de externe betrekkingen.
schema-relation--number = Het nummer.
schema-relation--title = De titel.
schema-relation--text = De tekst vóór de onderwerpen.
schema-relation--topics = Blokken met een eigen titel.

## Topic

schema-topic = Een blok van een afdeling, met een eigen titel.
schema-topic--title = De titel.
schema-topic--text = De tekst.

## Forum

schema-forum = Een strategisch overleg, of een ander orgaan dat eigenaar van projecten kan zijn.
schema-forum--kind = `strategic`: een strategisch overleg; `umbrella`: een overleg dat er verschillende overkoepelt; `secretariat`: het orgaan dat behartigt waarvan geen overleg eigenaar is.
schema-forum--name = De naam, of een omschrijving als er geen naam is.
schema-forum--abbreviation = De afkorting.
schema-forum--description = Wat het is en doet.
schema-forum--members = De leden.
schema-forum--observers = De waarnemers.

## Partner

schema-partner = Een land, een regio of een organisatie die aan projecten deelneemt.
schema-partner--kind = Wat het is.
schema-partner--name = De naam.
schema-partner--abbreviation = De afkorting.
schema-partner--demonyms = De woorden voor de inwoners en voor wat erbij hoort (`Belg`, `Belgisch`). De vergelijking van de talen aanvaardt ze voor de naam; ze worden nergens getoond.

## Act

schema-act = Een rechtshandeling of een verklaring die het plan aanhaalt.
schema-act--kind = Wat het is.
schema-act--citation = Hoe ze in een zin aangehaald wordt.
schema-act--title = Waarover ze gaat.
schema-act--date = De dag van ondertekening of aanneming.
schema-act--url = Het blijvende webadres; voor handelingen van de Europese Unie de ELI.

## Term

schema-term = Een term van het plan in alle talen.
schema-term--kind = De soort term.
schema-term--term = De voorkeursvorm.
schema-term--forms = Andere namen van hetzelfde, die de woordenlijst toont; een meervoud is bekend zonder dat het hier staat.
schema-term--matches = Woorden die er in een zin voor staan zonder er een naam van te zijn: een verbuiging die niet vanzelf bekend is, een deel, een weergave. Ze worden aanvaard en nergens getoond.
schema-term--forbidden = Vormen die hier fout zijn, ook valse vrienden.
schema-term--compound-names = Namen in de term waaraan het Nederlands het volgende zelfstandig naamwoord met een koppelteken verbindt: `Benelux`, zoals in `Benelux-verdrag`. Elk is één woord. De regel `dutch-compound` gebruikt ze.
schema-term--compound-nouns = Zelfstandige naamwoorden die het Nederlands met een koppelteken aan zo’n naam verbindt, naast de algemene die het programma kent: `politieverdrag`. Elk is één woord, geschreven zoals in een zin.
schema-term--expansion = Waarvoor een letterwoord staat.
schema-term--binding = Of alleen deze vormen aanvaard worden; `false` als dit veld ontbreekt.
schema-term--confidence = `official`: gelezen in een officiële tekst; `attested`: elders gelezen; `own`: voor dit plan vertaald.
schema-term--note = Een opmerking voor vertalers.

## Place

schema-place = Een stad of een andere plaats die in teksten voorkomt en geen partner is.
schema-place--names = De namen in elke taal. Als de ene taal de plaats noemt, verwacht `actor-mismatch` een van de namen in de andere; ze worden nergens getoond.

## Types of values

schema-type-line = Eén regel tekst per taal, zonder opmaak.
schema-type-prose = Markdown per taal.
schema-type-terms = Een lijst van woorden of termen per taal.
schema-type-number = Een nummer zoals "2.1", tussen dubbele aanhalingstekens.
schema-type-id = Een blijvend id: kleine letters, cijfers en enkele koppeltekens, ten hoogste 60 tekens.
schema-type-date = Een datum voor zover bekend, en niet meer.
schema-type-in-language = In het { $language }.
