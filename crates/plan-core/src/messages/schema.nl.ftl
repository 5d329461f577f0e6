### The descriptions of the records and fields of plan files: `schema-<record>` and
### `schema-<record>--<field>`; `schema-shared--<field>` describes a field of several records.

## Shared

schema-shared--allow = Meldingen over de twee talen die hier geen fout zijn: de code van elke melding, met de reden.
schema-shared--id = Het blijvende id.

## Edition

schema-edition = Eén jaar van het plan: de talen, de structuur, de categorieën, en de manier waarop het plan de verantwoordelijke fora vermeldt.
schema-edition--year = Het jaar; de map heeft dezelfde naam.
schema-edition--languages = De talen waarin de editie verschijnt; ze zijn alle gelijkelijk authentiek.
schema-edition--title = De titel van de editie.
schema-edition--presidency = Wie in dit jaar het voorzitterschap bekleedt.
schema-edition--novelties = Wat nieuw is in de manier waarop het plan van dit jaar tot stand komt; de startpagina toont het.
schema-edition--repository = Het webadres van de repository waarin het plan staat; elke pagina verwijst dan naar het juiste bestand en de juiste regel daarin. Bevat het adres `{"{"}path{"}"}`, `{"{"}line{"}"}` en zo nodig `{"{"}branch{"}"}`, dan is het het patroon van zo’n link; anders wordt de gebruikelijke vorm van de host gebruikt.
schema-edition--branch = De branch van de repository die wordt gepubliceerd; `main` als er niets is opgegeven.
schema-edition--contact = Waar een lezer een fout op de site kan melden: een e-mailadres of een webadres.
schema-edition--categories = De categorieën van projecten, de belangrijkste eerst.
schema-edition--parts = De delen van het plan.
schema-edition--annex = De teksten bij de bijlage met juridische instrumenten; de bijlage zelf wordt uit de projecten samengesteld.
schema-edition--ownership = Hoe deze editie elk forum vermeldt dat voor projecten verantwoordelijk is.

## Presidency of

schema-presidency-of = Wie in het jaar van de editie het voorzitterschap van de unie bekleedt.
schema-presidency-of--partner = Het land dat het voorzitterschap bekleedt.
schema-presidency-of--text = Het bestand met de prioriteiten; altijd `presidency.yaml`.

## Category

schema-category = Een categorie van projecten.
schema-category--title = De titel, als kop boven projecten.
schema-category--singular = De titel voor één project; als dit veld ontbreekt, de gewone titel.

## Part

schema-part = Een deel van het plan.
schema-part--number = Het nummer.
schema-part--title = De titel.
schema-part--introduction = De inleiding.
schema-part--sections = De afdelingen.
schema-part--chapters = De hoofdstukken die niet in een afdeling staan, in volgorde.

## Section

schema-section = Een afdeling van een deel; een afdeling kan afdelingen bevatten.
schema-section--number = Het nummer; het begint met het nummer van de afdeling waarin deze afdeling staat.
schema-section--title = De titel.
schema-section--introduction = De inleiding.
schema-section--sections = De afdelingen binnen deze afdeling.
schema-section--chapters = De hoofdstukken, met hun id, in volgorde.

## Annex

schema-annex = De teksten bij de bijlage met juridische instrumenten.
schema-annex--introduction = De tekst vóór de lijst.
schema-annex--closing = De tekst na de lijst.
schema-annex--groups = Koppen waaronder meerdere instrumenten samen staan.

## Group

schema-group = Een kop in de bijlage waaronder meerdere instrumenten samen staan.
schema-group--id = Het blijvende id; een instrument vermeldt het bij `group`.
schema-group--title = De kop.

## Ownership

schema-ownership = Hoe de editie een forum vermeldt dat voor projecten verantwoordelijk is.
schema-ownership--basis = `named`: bij naam; `described`: met de leden of de taak; `unnamed`: alleen het bestaan wordt vermeld; `umbrella`: alleen het overkoepelende forum wordt vermeld; `caretaker`: het plan vermeldt geen forum.
schema-ownership--note = Wat de editie erover zegt, in één zin.

## Chapter

schema-chapter = Een hoofdstuk van het plan: de context en de projecten. Elk bestand van een jaar waarvoor geen andere naam is vastgelegd, is een hoofdstuk.
schema-chapter--id = Het blijvende id, zonder nummer.
schema-chapter--number = Het nummer; het begint met het nummer van de afdeling.
schema-chapter--title = De titel.
schema-chapter--forum = Het forum dat voor de projecten verantwoordelijk is, tenzij een project een ander forum vermeldt.
schema-chapter--context = Waarover het hoofdstuk gaat.
schema-chapter--projects = De projecten, in volgorde.

## Project

schema-project = Wat het plan onderneemt: een titel, een categorie, een verantwoordelijk forum en acties.
schema-project--id = Het id, uniek in de editie en gelijk in alle edities.
schema-project--category = De categorie.
schema-project--title = De titel, zonder punt aan het einde.
schema-project--forum = Het verantwoordelijke forum, als dat niet het forum van het hoofdstuk is.
schema-project--text = De tekst vóór de acties.
schema-project--actions = Wat er wordt gedaan, in volgorde.
schema-project--closing = De tekst na de acties.
schema-project--partners = Wie deelneemt, naast de landen van de unie.
schema-project--acts = De rechtshandelingen waarop het betrekking heeft.
schema-project--instruments = De beoogde juridische instrumenten; daaruit wordt de bijlage samengesteld.
schema-project--events = De vergaderingen, conferenties en termijnen.
schema-project--related = Projecten over hetzelfde onderwerp.

## Action

schema-action = Een actie waaronder andere acties vallen.
schema-action--text = Wat er wordt gedaan.
schema-action--actions = De acties die eronder vallen.

## Instrument

schema-instrument = Een juridisch instrument dat een project beoogt.
schema-instrument--kind = De soort instrument.
schema-instrument--title = Waarover het gaat.
schema-instrument--status = Hoe zeker het voornemen is.
schema-instrument--annex = Of het instrument in de bijlage van de editie staat; `false` als dit veld ontbreekt.
schema-instrument--group = De kop van de bijlage waaronder het met andere instrumenten staat.

## Event

schema-event = Een vergadering, een conferentie of een termijn.
schema-event--title = Waarover het gaat.
schema-event--date = De datum, voor zover bekend.
schema-event--approximate = Of de datum slechts verwacht is.
schema-event--condition = Waarvan het evenement afhangt.
schema-event--place = De plaats.

## Preface

schema-preface = Het voorwoord van de editie.
schema-preface--title = De titel.
schema-preface--text = De tekst vóór de verklaring.
schema-preface--statement = Een verklaring die wordt aangehaald.
schema-preface--closing = De tekst na de verklaring.

## Statement

schema-statement = Een verklaring die in het voorwoord wordt aangehaald.
schema-statement--text = De woorden, zonder aanhalingstekens.
schema-statement--attribution = Van wie de woorden zijn, en van welke dag.

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

schema-point-group = Punten van een prioriteit die bij elkaar horen.
schema-point-group--title = Een kop boven de punten.
schema-point-group--introduction = De tekst vóór de punten.
schema-point-group--points = De punten, in volgorde.
schema-point-group--closing = De tekst na de punten.

## Point

schema-point = Een punt van een prioriteit, met de projecten waarop het betrekking heeft.
schema-point--text = Wat het voorzitterschap wil.
schema-point--projects = De projecten waarop het betrekking heeft.

## External relations

schema-external-relations = De externe betrekkingen: een hoofdstuk met tekst, zonder projecten.
schema-external-relations--part = Het deel waarin het hoofdstuk staat.
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

schema-forum = Een strategisch overleg, of een ander orgaan dat voor projecten verantwoordelijk kan zijn.
schema-forum--kind = `strategic`: een strategisch overleg; `umbrella`: een forum dat meerdere fora overkoepelt; `secretariat`: het orgaan dat zorg draagt voor wat onder geen forum valt.
schema-forum--name = De naam, of een omschrijving als er geen naam is.
schema-forum--abbreviation = De afkorting.
schema-forum--description = Wat het forum is en doet.
schema-forum--members = De leden.
schema-forum--observers = De waarnemers.

## Partner

schema-partner = Een land, een regio of een organisatie die aan projecten deelneemt.
schema-partner--kind = De soort partner.
schema-partner--name = De naam.
schema-partner--abbreviation = De afkorting.
schema-partner--demonyms = De woorden voor de inwoners en voor wat erbij hoort (`Belg`, `Belgisch`). De vergelijking van de talen aanvaardt ze voor de naam; ze worden nergens getoond.

## Act

schema-act = Een rechtshandeling of een verklaring die het plan aanhaalt.
schema-act--kind = De soort rechtshandeling.
schema-act--citation = Hoe de rechtshandeling in een zin wordt aangehaald.
schema-act--title = Waarover de rechtshandeling gaat.
schema-act--date = De dag van ondertekening of aanneming.
schema-act--url = Het blijvende webadres; voor rechtshandelingen van de Europese Unie de ELI.

## Term

schema-term = Een term van het plan in alle talen.
schema-term--kind = De soort term.
schema-term--term = De voorkeursvorm.
schema-term--forms = Andere namen voor hetzelfde begrip, die in de woordenlijst verschijnen; meervouden worden herkend en hoeven er niet bij te staan.
schema-term--matches = Woorden die in een zin voor de term staan zonder er een naam van te zijn: een verbuiging die niet vanzelf wordt herkend, een deel van de term, een omschrijving. Ze worden aanvaard, maar verschijnen nergens.
schema-term--forbidden = Vormen die hier fout zijn, waaronder valse vrienden.
schema-term--compound-names = Namen in de term waaraan het Nederlands het volgende zelfstandig naamwoord met een koppelteken verbindt: `Benelux`, zoals in `Benelux-verdrag`. Elk is één woord. De regel `dutch-compound` gebruikt ze.
schema-term--compound-nouns = Zelfstandige naamwoorden die het Nederlands met een koppelteken aan zo’n naam verbindt, naast de algemene die het programma kent: `politieverdrag`. Elk is één woord, geschreven zoals in een zin.
schema-term--expansion = Waarvoor een afkorting staat.
schema-term--binding = Of alleen deze vormen worden aanvaard; `false` als dit veld ontbreekt.
schema-term--confidence = `official`: uit een officiële tekst; `attested`: elders aangetroffen; `own`: voor dit plan vertaald.
schema-term--note = Een opmerking voor vertalers.

## Place

schema-place = Een stad of een andere plaats die in teksten voorkomt en geen partner is.
schema-place--names = De namen in elke taal. Als de ene taal de plaats noemt, verwacht `actor-mismatch` een van de namen in de andere; ze worden nergens getoond.

## Types of values

schema-type-line = Eén regel tekst per taal, zonder opmaak.
schema-type-prose = Markdown per taal.
schema-type-terms = Een lijst van woorden of termen per taal.
schema-type-number = Een nummer zoals "2.1", tussen rechte dubbele aanhalingstekens.
schema-type-id = Een blijvend id: kleine letters, cijfers en enkele koppeltekens, ten hoogste 60 tekens.
schema-type-date = Een datum, niet preciezer dan bekend is.
schema-type-in-language = In het { $language }.
