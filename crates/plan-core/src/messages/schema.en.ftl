### The descriptions of the records and fields of plan files: `schema-<record>` and
### `schema-<record>--<field>`; `schema-shared--<field>` describes a field of several records.

## Shared

schema-shared--allow = Findings about the two languages that are right here: the code of each, with the reason.
schema-shared--id = Its permanent id.

## Edition

schema-edition = One year of the plan: its languages, its structure, its categories, and how it names the fora that own projects.
schema-edition--year = The year; the name of the folder says the same.
schema-edition--languages = The languages in which the edition is published, all equally authentic.
schema-edition--title = The title of the edition.
schema-edition--presidency = Who presides in this year.
schema-edition--novelties = What is new in how this year's plan is made; the home page shows it.
schema-edition--repository = The web address of the repository that holds the plan; every page then links to its file and line there. With `{"{"}path{"}"}`, `{"{"}line{"}"}` and, if wanted, `{"{"}branch{"}"}` in it, it is the pattern of such a link; without them the usual form of the host is taken.
schema-edition--branch = The branch of the repository that is published; `main` when nothing is said.
schema-edition--contact = Where a reader can report a fault of the site: a mail address or a web address.
schema-edition--categories = The categories of projects, the highest first.
schema-edition--parts = The parts of the plan.
schema-edition--annex = What stands around the annex of legal instruments; the annex itself is made from the projects.
schema-edition--ownership = How this edition names each forum that owns projects.

## Presidency of

schema-presidency-of = Who presides over the union in the year of the edition.
schema-presidency-of--partner = The country that presides.
schema-presidency-of--text = The file with the priorities; always `presidency.yaml`.

## Category

schema-category = A category of projects.
schema-category--title = Its title, as a heading over projects.
schema-category--singular = Its title where one project stands alone; the title when left out.

## Part

schema-part = A part of the plan.
schema-part--number = Its number.
schema-part--title = Its title.
schema-part--introduction = Its introduction.
schema-part--sections = Its sections.
schema-part--chapters = Chapters that stand in no section, in order.

## Section

schema-section = A section of a part; sections nest.
schema-section--number = Its number, which begins with the number of the section around it.
schema-section--title = Its title.
schema-section--introduction = Its introduction.
schema-section--sections = The sections inside it.
schema-section--chapters = Its chapters, by id, in order.

## Annex

schema-annex = What stands around the annex of legal instruments.
schema-annex--introduction = What stands before the list.
schema-annex--closing = What stands after it.
schema-annex--groups = Headings that join several instruments.

## Group

schema-group = A heading in the annex that joins several instruments.
schema-group--id = Its permanent id; an instrument names it in `group`.
schema-group--title = The heading.

## Ownership

schema-ownership = How the edition names a forum that owns projects.
schema-ownership--basis = `named`: by its name; `described`: by its members or its task; `unnamed`: it is said to exist; `umbrella`: only the forum above it is named; `caretaker`: the plan names no forum.
schema-ownership--note = What the edition says, in a sentence.

## Chapter

schema-chapter = A policy chapter: its context and its projects. Every file of a year that has no other name is a chapter.
schema-chapter--id = Its permanent id; it never holds a number.
schema-chapter--number = Its number; it begins with the number of its section.
schema-chapter--title = Its title.
schema-chapter--forum = The owner of its projects, unless a project names its own.
schema-chapter--context = What the chapter is about.
schema-chapter--projects = Its projects, in order.

## Project

schema-project = What the plan undertakes: a title, a category, an owner and actions.
schema-project--id = Its id, unique in the edition and permanent across editions.
schema-project--category = Its category.
schema-project--title = Its title, without a full stop.
schema-project--forum = The strategic forum that owns it, where it is not the chapter's.
schema-project--text = What stands before the actions.
schema-project--actions = What will be done, in order.
schema-project--closing = What stands after the actions.
schema-project--partners = Who takes part, besides the countries of the union.
schema-project--acts = The legal acts that it concerns.
schema-project--instruments = The legal instruments that it intends; the annex is made from them.
schema-project--events = Its meetings, conferences and deadlines.
schema-project--related = Projects about the same subject.

## Action

schema-action = An action that has further actions under it.
schema-action--text = What will be done.
schema-action--actions = The actions under it.

## Instrument

schema-instrument = A legal instrument that a project intends.
schema-instrument--kind = What kind of instrument it is.
schema-instrument--title = What it is about.
schema-instrument--status = How firm the intention is.
schema-instrument--annex = Whether it stands in the annex of the edition; `false` when left out.
schema-instrument--group = The heading of the annex that joins it with others.

## Event

schema-event = A meeting, a conference, a deadline.
schema-event--title = What it is.
schema-event--date = When it is, as far as it is known.
schema-event--approximate = Whether the date is only expected.
schema-event--condition = What it depends on.
schema-event--place = Where it is.

## Preface

schema-preface = The preface of the edition.
schema-preface--title = Its title.
schema-preface--text = What stands before the statement.
schema-preface--statement = A statement that is quoted.
schema-preface--closing = What stands after it.

## Statement

schema-statement = A statement that is quoted in the preface.
schema-statement--text = The words, without quotation marks.
schema-statement--attribution = Whose words they are, and of which day.

## Presidency

schema-presidency = The priorities of the presidency.
schema-presidency--title = The title.
schema-presidency--introduction = What stands before the priorities.
schema-presidency--guideline = The thread that runs through all of them.
schema-presidency--priorities = The priorities, in order.

## Priority

schema-priority = A priority of the presidency.
schema-priority--title = Its title.
schema-priority--introduction = What stands before its points.
schema-priority--groups = Its points, in groups.
schema-priority--closing = What stands after its points.

## Point group

schema-point-group = Points of a priority that belong together.
schema-point-group--title = A heading above them.
schema-point-group--introduction = What stands before them.
schema-point-group--points = The points, in order.
schema-point-group--closing = What stands after them.

## Point

schema-point = A point of a priority, with the projects that it concerns.
schema-point--text = What the presidency wants.
schema-point--projects = The projects that it concerns.

## External relations

schema-external-relations = The relations with others: a chapter of text, without projects.
schema-external-relations--part = The part in which it stands.
schema-external-relations--number = Its number in that part.
schema-external-relations--title = Its title.
schema-external-relations--introduction = Its introduction.
schema-external-relations--sections = Its sections, in order.

## Relation

schema-relation = A section of the external relations.
schema-relation--number = Its number.
schema-relation--title = Its title.
schema-relation--text = Its text, before the topics.
schema-relation--topics = Blocks with a title of their own.

## Topic

schema-topic = A block of a section, with a title of its own.
schema-topic--title = Its title.
schema-topic--text = Its text.

## Forum

schema-forum = A strategic forum, or another body that can own projects.
schema-forum--kind = `strategic`: a strategic forum; `umbrella`: one that stands above several; `secretariat`: the body that takes care of what no forum owns.
schema-forum--name = Its name, or what describes it where it has none.
schema-forum--abbreviation = Its abbreviation.
schema-forum--description = What it is and does.
schema-forum--members = Its members.
schema-forum--observers = Its observers.

## Partner

schema-partner = A country, a region or an organisation that takes part in projects.
schema-partner--kind = What it is.
schema-partner--name = Its name.
schema-partner--abbreviation = Its abbreviation.

## Act

schema-act = A legal act or a declaration that the plan cites.
schema-act--kind = What it is.
schema-act--citation = How it is cited inside a sentence.
schema-act--title = What it is about.
schema-act--date = The day of its signature or adoption.
schema-act--url = Its permanent address on the web; for acts of the European Union the ELI.

## Term

schema-term = A term of the plan in all languages.
schema-term--kind = What kind of term it is.
schema-term--term = The preferred form.
schema-term--forms = Other names of the same, which the glossary shows; a plural is known without being listed.
schema-term--matches = Words that stand for it in a sentence and are no name of it: an inflection that is not known by itself, a part, a rendering. They are accepted and shown nowhere.
schema-term--forbidden = Forms that are wrong here, false friends among them.
schema-term--expansion = What an acronym stands for.
schema-term--binding = Whether only these forms are accepted; `false` when left out.
schema-term--confidence = `official`: read in an official text; `attested`: read elsewhere; `own`: translated for this plan.
schema-term--note = A note for translators.

## Types of values

schema-type-line = One line of text per language, without markup.
schema-type-prose = Markdown per language.
schema-type-terms = A list of words or terms per language.
schema-type-number = A number such as "2.1", in double quotes.
schema-type-id = A permanent id: lower-case letters, digits and single hyphens, at most 60 characters.
schema-type-date = A date as far as it is known, and no more.
schema-type-in-language = In { $language }.
