### The descriptions of the records and fields of plan files: `schema-<record>` and
### `schema-<record>--<field>`; `schema-shared--<field>` describes a field of several records.

## Shared

schema-shared--allow = Problems that are intended here: the code of each one, with the reason.
schema-shared--id = Its permanent id.

## Edition

schema-edition = One year of the plan: its languages, structure and categories, and how it names the fora that own projects.
schema-edition--year = The year; it must match the name of the folder.
schema-edition--languages = The languages in which the edition is published, all equally authentic.
schema-edition--title = The title of the edition.
schema-edition--presidency = Who holds the presidency in this year.
schema-edition--novelties = What is new in the way this year’s plan is made; shown on the home page.
schema-edition--repository = The web address of the repository that holds the plan; every page then links to its source there. An address with the placeholders `{"{"}path{"}"}`, `{"{"}line{"}"}` and optionally `{"{"}branch{"}"}` is the pattern of these links; without placeholders, the usual pattern of the host is used.
schema-edition--branch = The branch of the repository that is published; `main` by default.
schema-edition--contact = Where readers can report a problem with the site: a mail address or a web address.
schema-edition--categories = The categories of projects, in order of rank.
schema-edition--parts = The parts of the plan.
schema-edition--annex = The texts around the annex of legal instruments; the list itself is made from the projects.
schema-edition--ownership = How this edition names each forum that owns projects.

## Presidency of

schema-presidency-of = Who holds the presidency of the union in the year of the edition.
schema-presidency-of--partner = The country that holds the presidency.
schema-presidency-of--text = The file with the priorities: always `presidency.yaml`.

## Category

schema-category = A category of projects.
schema-category--title = Its title, as a heading above several projects.
schema-category--singular = Its title for a single project; `title` by default.

## Part

schema-part = A part of the plan.
schema-part--number = Its number.
schema-part--title = Its title.
schema-part--introduction = Its introduction.
schema-part--sections = Its sections.
schema-part--chapters = The chapters that are in no section, by id, in order.

## Section

schema-section = A section of a part; sections can be nested.
schema-section--number = Its number, which begins with the number of the section that contains it.
schema-section--title = Its title.
schema-section--introduction = Its introduction.
schema-section--sections = The sections that it contains.
schema-section--chapters = Its chapters, by id, in order.

## Annex

schema-annex = The texts around the annex of legal instruments.
schema-annex--introduction = The text before the list.
schema-annex--closing = The text after the list.
schema-annex--groups = Headings for several instruments that belong together.

## Group

schema-group = A heading in the annex for several instruments that belong together.
schema-group--id = Its permanent id, to which the `group` of an instrument refers.
schema-group--title = The heading.

## Ownership

schema-ownership = How the edition names a forum that owns projects.
schema-ownership--basis = `named`: by its name; `described`: by its members or its task; `unnamed`: only its existence is mentioned; `umbrella`: only the forum above it is named; `caretaker`: the plan names no forum.
schema-ownership--note = What the edition says about the forum, in a sentence.

## Chapter

schema-chapter = A policy chapter: its context and its projects. Every file in the folder of a year that has no other meaning is a chapter.
schema-chapter--id = Its permanent id, which must not contain its number.
schema-chapter--number = Its number, which begins with the number of its section.
schema-chapter--title = Its title.
schema-chapter--forum = The forum that owns its projects, unless a project names another.
schema-chapter--context = The policy context of the projects.
schema-chapter--projects = Its projects, in order.

## Project

schema-project = Something the plan undertakes: a title, a category, an owner and actions.
schema-project--id = Its id, unique in the edition and permanent across editions.
schema-project--category = Its category.
schema-project--title = Its title, without a full stop.
schema-project--forum = The strategic forum that owns it, if it is not that of the chapter.
schema-project--text = The text before the actions.
schema-project--actions = What will be done, in order.
schema-project--closing = The text after the actions.
schema-project--partners = The partners that take part, besides the countries of the union.
schema-project--acts = The legal acts that it concerns.
schema-project--instruments = The legal instruments that it intends; the annex lists them.
schema-project--events = Its meetings, conferences and deadlines.
schema-project--related = Projects about the same subject.

## Action

schema-action = An action with further actions below it.
schema-action--text = What will be done.
schema-action--actions = The actions below it.

## Instrument

schema-instrument = A legal instrument that a project intends.
schema-instrument--kind = The kind of instrument.
schema-instrument--title = Its subject.
schema-instrument--status = How firm the intention is.
schema-instrument--annex = Whether the annex of the edition lists it; `false` by default.
schema-instrument--group = The heading under which the annex lists it together with others.

## Event

schema-event = A meeting, a conference or a deadline.
schema-event--title = What the event is.
schema-event--date = Its date, as far as it is known.
schema-event--approximate = Whether the date is only an estimate.
schema-event--condition = What the event depends on.
schema-event--place = Where it takes place.

## Preface

schema-preface = The preface of the edition.
schema-preface--title = Its title.
schema-preface--text = The text before the statement.
schema-preface--statement = A statement that the preface quotes.
schema-preface--closing = The text after the statement.

## Statement

schema-statement = A statement that the preface quotes.
schema-statement--text = Its words, without quotation marks.
schema-statement--attribution = Who made the statement, and when.

## Presidency

schema-presidency = The priorities of the presidency.
schema-presidency--title = The title.
schema-presidency--introduction = The text before the priorities.
schema-presidency--guideline = The common thread of all priorities.
schema-presidency--priorities = The priorities, in order.

## Priority

schema-priority = A priority of the presidency.
schema-priority--title = Its title.
schema-priority--introduction = The text before its points.
schema-priority--groups = Its points, in groups.
schema-priority--closing = The text after its points.

## Point group

schema-point-group = Points of a priority that belong together.
schema-point-group--title = The heading above them.
schema-point-group--introduction = The text before them.
schema-point-group--points = The points, in order.
schema-point-group--closing = The text after them.

## Point

schema-point = A point of a priority, with the projects that it concerns.
schema-point--text = What the presidency wants to achieve.
schema-point--projects = The projects that it concerns.

## External relations

schema-external-relations = The relations with others: a chapter with texts only, without projects.
schema-external-relations--part = The number of the part that contains it.
schema-external-relations--number = Its number in that part.
schema-external-relations--title = Its title.
schema-external-relations--introduction = Its introduction.
schema-external-relations--sections = Its sections, in order.

## Relation

schema-relation = A section of the external relations.
schema-relation--number = Its number.
schema-relation--title = Its title.
schema-relation--text = Its text, before the topics.
schema-relation--topics = Passages with a title of their own.

## Topic

schema-topic = A passage of a section, with a title of its own.
schema-topic--title = Its title.
schema-topic--text = Its text.

## Forum

schema-forum = A strategic forum, or another body that can own projects.
schema-forum--kind = `strategic`: a strategic forum; `umbrella`: a forum above several others; `secretariat`: the body that takes care of projects without a forum.
schema-forum--name = Its name, or a description if it has none.
schema-forum--abbreviation = Its abbreviation.
schema-forum--description = What it is and what it does.
schema-forum--members = Its members.
schema-forum--observers = Its observers.

## Partner

schema-partner = A country, a region or an organisation that takes part in projects.
schema-partner--kind = The kind of partner.
schema-partner--name = Its name.
schema-partner--abbreviation = Its abbreviation.
schema-partner--demonyms = Words for its people and for what belongs to it (`Belg`, `Belgisch`). They count as its name when the languages are compared, but are shown nowhere.

## Act

schema-act = A legal act or a declaration that the plan cites.
schema-act--kind = The kind of act.
schema-act--citation = How a sentence cites it.
schema-act--title = Its subject.
schema-act--date = The day of its signature or adoption.
schema-act--url = Its permanent web address; for acts of the European Union, the ELI.

## Term

schema-term = A term of the plan in all languages.
schema-term--kind = The kind of term.
schema-term--term = The preferred form.
schema-term--forms = Other names for the same thing, which the glossary shows; plurals need not be listed.
schema-term--matches = Wordings that stand for the term in a sentence without being a name for it: an irregular inflection, a part, a paraphrase. They are accepted, but shown nowhere.
schema-term--forbidden = Wrong forms, such as false friends.
schema-term--compound-names = Names in the term that Dutch joins to the following noun with a hyphen: `Benelux`, as in `Benelux-verdrag`. Single words, for `dutch-compound`.
schema-term--compound-nouns = Nouns that Dutch joins to such a name with a hyphen, and that the program does not know: `politieverdrag`. Single words in lower case, for `dutch-compound`.
schema-term--expansion = The words that an acronym abbreviates.
schema-term--binding = Whether only these forms are accepted; `false` by default.
schema-term--confidence = `official`: found in an official text; `attested`: found elsewhere; `own`: translated for this plan.
schema-term--note = A note for translators.

## Place

schema-place = A city or another place that is not a partner.
schema-place--names = Its names in each language. If one language names the place, `actor-mismatch` expects one of its names in the other. They are shown nowhere.

## Types of values

schema-type-line = One line of text per language, without markup.
schema-type-prose = Markdown per language.
schema-type-terms = A list of words or terms per language.
schema-type-number = A number such as "2.1", in double quotes.
schema-type-id = A permanent id: lower-case letters, digits and single hyphens, at most 60 characters.
schema-type-date = A date, only as exact as it is known.
schema-type-in-language = In { $language }.
