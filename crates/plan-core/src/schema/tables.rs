//! The tables: every record and its fields.
//!
//! To add a field, add its line here and the member of the struct in `model`; the compiler and the
//! test that compares the two name the rest.

use super::{Field, Need, Record, Shape};

/// How an edition may name a forum.
pub const BASES: &[&str] = &["named", "described", "unnamed", "umbrella", "caretaker"];
/// The kinds of legal instruments, in the order of the annex.
pub const INSTRUMENT_KINDS: &[&str] =
    &["convention", "decision", "recommendation", "directive", "exploration", "other"];
/// How firm the intention of an instrument is.
pub const INSTRUMENT_STATUSES: &[&str] = &["intended", "possible", "exploratory"];
/// The kinds of fora.
pub const FORUM_KINDS: &[&str] = &["strategic", "umbrella", "secretariat"];
/// The kinds of partners.
pub const PARTNER_KINDS: &[&str] = &["country", "region", "municipality", "group", "organisation"];
/// The kinds of legal acts. A treaty and a convention are one kind: what is a `verdrag` in Dutch is
/// often a `convention` in French.
pub const ACT_KINDS: &[&str] = &[
    "treaty",
    "regulation",
    "directive",
    "decision",
    "recommendation",
    "proposal",
    "declaration",
    "memorandum",
    "other",
];
/// How sure a term is.
pub const CONFIDENCES: &[&str] = &["official", "attested", "own"];

const fn field(name: &'static str, shape: Shape, need: Need, doc: &'static str) -> Field {
    Field { name, shape, need, doc }
}

use Need::{ByRule, Optional, Required};
use Shape::*;

/// What is right in a record though a rule finds it.
const ALLOW: Field = field(
    "allow",
    Reasons,
    Optional,
    "Findings about the two languages that are right here: the code of each, with the reason.",
);

/// One year of the plan: its languages, its structure, its categories, and how it names the fora that own projects.
pub static EDITION: Record = Record {
    name: "edition",
    doc: "One year of the plan: its languages, its structure, its categories, and how it names the fora that own projects.",
    fields: &[
        field("year", Year, Required, "The year; the name of the folder says the same."),
        field(
            "languages",
            List(&Shape::Language),
            Required,
            "The languages in which the edition is published, all equally authentic.",
        ),
        field("title", Line, Required, "The title of the edition."),
        field("presidency", Record(&PRESIDENCY_OF), Optional, "Who presides in this year."),
        field(
            "novelties",
            Prose,
            Optional,
            "What is new in how this year's plan is made; the home page shows it.",
        ),
        field(
            "repository",
            Text,
            Optional,
            "The web address of the repository that holds the plan; every page then links to its file and line there. With `{path}`, `{line}` and, if wanted, `{branch}` in it, it is the pattern of such a link; without them the usual form of the host is taken.",
        ),
        field(
            "branch",
            Text,
            Optional,
            "The branch of the repository that is published; `main` when nothing is said.",
        ),
        field(
            "contact",
            Text,
            Optional,
            "Where a reader can report a fault of the site: a mail address or a web address.",
        ),
        field(
            "categories",
            List(&Shape::Record(&CATEGORY)),
            Required,
            "The categories of projects, the highest first.",
        ),
        field("parts", List(&Shape::Record(&PART)), Required, "The parts of the plan."),
        field(
            "annex",
            Record(&ANNEX),
            Optional,
            "What stands around the annex of legal instruments; the annex itself is made from the projects.",
        ),
        field(
            "ownership",
            ById("forum", &OWNERSHIP),
            Optional,
            "How this edition names each forum that owns projects.",
        ),
        ALLOW,
    ],
};

/// Who presides over the union in the year of the edition.
pub static PRESIDENCY_OF: Record = Record {
    name: "presidency",
    doc: "Who presides over the union in the year of the edition.",
    fields: &[
        field("partner", Reference("partner"), Required, "The country that presides."),
        field("text", Text, Optional, "The file with the priorities; always `presidency.yaml`."),
    ],
};

/// A category of projects.
pub static CATEGORY: Record = Record {
    name: "category",
    doc: "A category of projects.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field("title", Line, Required, "Its title, as a heading over projects."),
        field(
            "singular",
            Line,
            Optional,
            "Its title where one project stands alone; the title when left out.",
        ),
        ALLOW,
    ],
};

/// A part of the plan.
pub static PART: Record = Record {
    name: "part",
    doc: "A part of the plan.",
    fields: &[
        field("number", Number, Required, "Its number."),
        field("title", Line, Required, "Its title."),
        field("introduction", Prose, Optional, "Its introduction."),
        field("sections", List(&Shape::Record(&SECTION)), Optional, "Its sections."),
        field(
            "chapters",
            List(&Shape::Reference("chapter")),
            Optional,
            "Chapters that stand in no section, in order.",
        ),
        ALLOW,
    ],
};

/// A section of a part; sections nest.
pub static SECTION: Record = Record {
    name: "section",
    doc: "A section of a part; sections nest.",
    fields: &[
        field(
            "number",
            Number,
            Required,
            "Its number, which begins with the number of the section around it.",
        ),
        field("title", Line, Required, "Its title."),
        field("introduction", Prose, Optional, "Its introduction."),
        field("sections", List(&Shape::Record(&SECTION)), Optional, "The sections inside it."),
        field(
            "chapters",
            List(&Shape::Reference("chapter")),
            Optional,
            "Its chapters, by id, in order.",
        ),
        ALLOW,
    ],
};

/// What stands around the annex of legal instruments.
pub static ANNEX: Record = Record {
    name: "annex",
    doc: "What stands around the annex of legal instruments.",
    fields: &[
        field("introduction", Prose, Optional, "What stands before the list."),
        field("closing", Prose, Optional, "What stands after it."),
        field(
            "groups",
            List(&Shape::Record(&GROUP)),
            Optional,
            "Headings that join several instruments.",
        ),
        ALLOW,
    ],
};

/// A heading in the annex that joins several instruments.
pub static GROUP: Record = Record {
    name: "group",
    doc: "A heading in the annex that joins several instruments.",
    fields: &[
        field("id", Id, Required, "Its permanent id; an instrument names it in `group`."),
        field("title", Line, Required, "The heading."),
        ALLOW,
    ],
};

/// How the edition names a forum that owns projects.
pub static OWNERSHIP: Record = Record {
    name: "ownership",
    doc: "How the edition names a forum that owns projects.",
    fields: &[
        field(
            "basis",
            OneOf(BASES),
            Required,
            "`named`: by its name; `described`: by its members or its task; `unnamed`: it is said to exist; `umbrella`: only the forum above it is named; `caretaker`: the plan names no forum.",
        ),
        field("note", Line, Optional, "What the edition says, in a sentence."),
        ALLOW,
    ],
};

/// A policy chapter: its context and its projects. Every file of a year that has no other name is a chapter.
pub static CHAPTER: Record = Record {
    name: "chapter",
    doc: "A policy chapter: its context and its projects. Every file of a year that has no other name is a chapter.",
    fields: &[
        field("id", Id, Required, "Its permanent id; it never holds a number."),
        field("number", Number, Required, "Its number; it begins with the number of its section."),
        field("title", Line, Required, "Its title."),
        field(
            "forum",
            Reference("forum"),
            Optional,
            "The owner of its projects, unless a project names its own.",
        ),
        field("context", Prose, Required, "What the chapter is about."),
        field("projects", List(&Shape::Record(&PROJECT)), Required, "Its projects, in order."),
        ALLOW,
    ],
};

/// What the plan undertakes: a title, a category, an owner and actions.
pub static PROJECT: Record = Record {
    name: "project",
    doc: "What the plan undertakes: a title, a category, an owner and actions.",
    fields: &[
        field("id", Id, Required, "Its id, unique in the edition and permanent across editions."),
        field("category", Reference("category"), ByRule, "Its category."),
        field("title", Line, Required, "Its title, without a full stop."),
        field(
            "forum",
            Reference("forum"),
            Optional,
            "The strategic forum that owns it, where it is not the chapter's.",
        ),
        field("text", Prose, Optional, "What stands before the actions."),
        field("actions", List(&Shape::ProseOr(&ACTION)), Optional, "What will be done, in order."),
        field("closing", Prose, Optional, "What stands after the actions."),
        field(
            "partners",
            List(&Shape::Reference("partner")),
            Optional,
            "Who takes part, besides the countries of the union.",
        ),
        field("acts", List(&Shape::Reference("act")), Optional, "The legal acts that it concerns."),
        field(
            "instruments",
            List(&Shape::Record(&INSTRUMENT)),
            Optional,
            "The legal instruments that it intends; the annex is made from them.",
        ),
        field(
            "events",
            List(&Shape::Record(&EVENT)),
            Optional,
            "Its meetings, conferences and deadlines.",
        ),
        field(
            "related",
            List(&Shape::Reference("project")),
            Optional,
            "Projects about the same subject.",
        ),
        ALLOW,
    ],
};

/// An action that has further actions under it.
pub static ACTION: Record = Record {
    name: "action",
    doc: "An action that has further actions under it.",
    fields: &[
        field("text", Prose, Required, "What will be done."),
        field("actions", List(&Shape::ProseOr(&ACTION)), Required, "The actions under it."),
    ],
};

/// A legal instrument that a project intends.
pub static INSTRUMENT: Record = Record {
    name: "instrument",
    doc: "A legal instrument that a project intends.",
    fields: &[
        field("kind", OneOf(INSTRUMENT_KINDS), Required, "What kind of instrument it is."),
        field("title", Line, Required, "What it is about."),
        field("status", OneOf(INSTRUMENT_STATUSES), Required, "How firm the intention is."),
        field(
            "annex",
            Flag,
            Optional,
            "Whether it stands in the annex of the edition; `false` when left out.",
        ),
        field(
            "group",
            Reference("group"),
            Optional,
            "The heading of the annex that joins it with others.",
        ),
    ],
};

/// A meeting, a conference, a deadline.
pub static EVENT: Record = Record {
    name: "event",
    doc: "A meeting, a conference, a deadline.",
    fields: &[
        field("title", Line, Required, "What it is."),
        field("date", Date, Optional, "When it is, as far as it is known."),
        field("approximate", Flag, Optional, "Whether the date is only expected."),
        field("condition", Line, Optional, "What it depends on."),
        field("place", Line, Optional, "Where it is."),
    ],
};

/// The preface of the edition.
pub static PREFACE: Record = Record {
    name: "preface",
    doc: "The preface of the edition.",
    fields: &[
        field("title", Line, Required, "Its title."),
        field("text", Prose, Required, "What stands before the statement."),
        field("statement", Record(&STATEMENT), Optional, "A statement that is quoted."),
        field("closing", Prose, Optional, "What stands after it."),
        ALLOW,
    ],
};

/// A statement that is quoted in the preface.
pub static STATEMENT: Record = Record {
    name: "statement",
    doc: "A statement that is quoted in the preface.",
    fields: &[
        field("text", Prose, Required, "The words, without quotation marks."),
        field("attribution", Line, Required, "Whose words they are, and of which day."),
    ],
};

/// The priorities of the presidency.
pub static PRESIDENCY: Record = Record {
    name: "presidency",
    doc: "The priorities of the presidency.",
    fields: &[
        field("title", Line, Required, "The title."),
        field("introduction", Prose, Optional, "What stands before the priorities."),
        field(
            "guideline",
            Record(&PRIORITY),
            Optional,
            "The thread that runs through all of them.",
        ),
        field("priorities", List(&Shape::Record(&PRIORITY)), Required, "The priorities, in order."),
        ALLOW,
    ],
};

/// A priority of the presidency.
pub static PRIORITY: Record = Record {
    name: "priority",
    doc: "A priority of the presidency.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field("title", Line, Required, "Its title."),
        field("introduction", Prose, Optional, "What stands before its points."),
        field("groups", List(&Shape::Record(&POINT_GROUP)), Optional, "Its points, in groups."),
        field("closing", Prose, Optional, "What stands after its points."),
        ALLOW,
    ],
};

/// Points of a priority that belong together.
pub static POINT_GROUP: Record = Record {
    name: "group of points",
    doc: "Points of a priority that belong together.",
    fields: &[
        field("title", Line, Optional, "A heading above them."),
        field("introduction", Prose, Optional, "What stands before them."),
        field("points", List(&Shape::Record(&POINT)), Required, "The points, in order."),
        field("closing", Prose, Optional, "What stands after them."),
    ],
};

/// A point of a priority, with the projects that it concerns.
pub static POINT: Record = Record {
    name: "point",
    doc: "A point of a priority, with the projects that it concerns.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field("text", Prose, Required, "What the presidency wants."),
        field(
            "projects",
            List(&Shape::Reference("project")),
            Optional,
            "The projects that it concerns.",
        ),
        ALLOW,
    ],
};

/// The relations with others: a chapter of text, without projects.
pub static EXTERNAL_RELATIONS: Record = Record {
    name: "external relations",
    doc: "The relations with others: a chapter of text, without projects.",
    fields: &[
        field("part", Number, Required, "The part in which it stands."),
        field("number", Number, Required, "Its number in that part."),
        field("title", Line, Required, "Its title."),
        field("introduction", Prose, Optional, "Its introduction."),
        field("sections", List(&Shape::Record(&RELATION)), Required, "Its sections, in order."),
        ALLOW,
    ],
};

/// A section of the external relations.
pub static RELATION: Record = Record {
    name: "section",
    doc: "A section of the external relations.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field("number", Number, Required, "Its number."),
        field("title", Line, Required, "Its title."),
        field("text", Prose, Optional, "Its text, before the topics."),
        field(
            "topics",
            List(&Shape::Record(&TOPIC)),
            Optional,
            "Blocks with a title of their own.",
        ),
        ALLOW,
    ],
};

/// A block of a section, with a title of its own.
pub static TOPIC: Record = Record {
    name: "topic",
    doc: "A block of a section, with a title of its own.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field("title", Line, Required, "Its title."),
        field("text", Prose, Required, "Its text."),
        ALLOW,
    ],
};

/// A strategic forum, or another body that can own projects.
pub static FORUM: Record = Record {
    name: "forum",
    doc: "A strategic forum, or another body that can own projects.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field(
            "kind",
            OneOf(FORUM_KINDS),
            Required,
            "`strategic`: a strategic forum; `umbrella`: one that stands above several; `secretariat`: the body that takes care of what no forum owns.",
        ),
        field("name", Line, Required, "Its name, or what describes it where it has none."),
        field("abbreviation", Line, Optional, "Its abbreviation."),
        field("description", Prose, Optional, "What it is and does."),
        field("members", List(&Shape::Reference("partner")), Optional, "Its members."),
        field("observers", List(&Shape::Reference("partner")), Optional, "Its observers."),
        ALLOW,
    ],
};

/// A country, a region or an organisation that takes part in projects.
pub static PARTNER: Record = Record {
    name: "partner",
    doc: "A country, a region or an organisation that takes part in projects.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field("kind", OneOf(PARTNER_KINDS), Required, "What it is."),
        field("name", Line, Required, "Its name."),
        field("abbreviation", Line, Optional, "Its abbreviation."),
        ALLOW,
    ],
};

/// A legal act or a declaration that the plan cites.
pub static ACT: Record = Record {
    name: "act",
    doc: "A legal act or a declaration that the plan cites.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field("kind", OneOf(ACT_KINDS), Required, "What it is."),
        field("citation", Line, Required, "How it is cited inside a sentence."),
        field("title", Line, Optional, "What it is about."),
        field("date", Date, Optional, "The day of its signature or adoption."),
        field(
            "url",
            Text,
            Optional,
            "Its permanent address on the web; for acts of the European Union the ELI.",
        ),
        ALLOW,
    ],
};

/// A term of the plan in all languages.
pub static TERM: Record = Record {
    name: "term",
    doc: "A term of the plan in all languages.",
    fields: &[
        field("id", Id, Required, "Its permanent id."),
        field("kind", Text, Required, "What kind of term it is."),
        field("term", Line, Required, "The preferred form."),
        field(
            "forms",
            Terms,
            Optional,
            "Other names of the same, which the glossary shows; a plural is known without being listed.",
        ),
        field(
            "matches",
            Terms,
            Optional,
            "Words that stand for it in a sentence and are no name of it: an inflection that is not known by itself, a part, a rendering. They are accepted and shown nowhere.",
        ),
        field("forbidden", Terms, Optional, "Forms that are wrong here, false friends among them."),
        field("expansion", Line, Optional, "What an acronym stands for."),
        field(
            "binding",
            Flag,
            Optional,
            "Whether only these forms are accepted; `false` when left out.",
        ),
        field(
            "confidence",
            OneOf(CONFIDENCES),
            Required,
            "`official`: read in an official text; `attested`: read elsewhere; `own`: translated for this plan.",
        ),
        field("note", Line, Optional, "A note for translators."),
        ALLOW,
    ],
};
