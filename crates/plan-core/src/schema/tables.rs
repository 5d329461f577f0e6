//! The tables: every record and its fields.
//!
//! To add a field, add its line here and the member of the struct in `model`. The compiler names
//! each place that must handle the member; tests name its description, columns and templates.
//! CONTRIBUTING has an example.

use super::{Field, Presence, RecordSchema, ValueType};

/// How an edition may name a forum.
pub const BASES: &[&str] = &["named", "described", "unnamed", "umbrella", "caretaker"];
/// The kinds of legal instruments, in the order of the annex.
pub const INSTRUMENT_KINDS: &[&str] =
    &["convention", "decision", "recommendation", "directive", "exploration", "other"];
/// How certain it is that a project will create an instrument.
pub const INSTRUMENT_STATUSES: &[&str] = &["intended", "possible", "exploratory"];
/// The kinds of fora.
pub const FORUM_KINDS: &[&str] = &["strategic", "umbrella", "secretariat"];
/// The kinds of partners.
pub const PARTNER_KINDS: &[&str] = &["country", "region", "municipality", "group", "organisation"];
/// The kinds of legal acts. A treaty and a convention are one kind, because a Dutch `verdrag` is
/// often a French `convention`.
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
/// How reliable the translation of a term is.
pub const CONFIDENCES: &[&str] = &["official", "attested", "own"];

const fn field(name: &'static str, value_type: ValueType, presence: Presence) -> Field {
    Field { name, value_type, presence }
}

use Presence::{ByRule, Optional, Required};
use ValueType::*;

/// The diagnostics that a record allows.
const ALLOW: Field = field("allow", Reasons, Optional);

/// One year of the plan: its languages, structure and categories, and how it names the fora that
/// own projects.
pub static EDITION: RecordSchema = RecordSchema {
    name: "edition",
    key: "edition",
    fields: &[
        field("year", Year, Required),
        field("languages", List(&ValueType::Language), Required),
        field("title", Line, Required),
        field("presidency", Record(&PRESIDENCY_OF), Optional),
        field("novelties", Prose, Optional),
        field("repository", Text, Optional),
        field("branch", Text, Optional),
        field("contact", Text, Optional),
        field("categories", List(&ValueType::Record(&CATEGORY)), Required),
        field("parts", List(&ValueType::Record(&PART)), Required),
        field("annex", Record(&ANNEX), Optional),
        field("ownership", ById("forum", &OWNERSHIP), Optional),
        ALLOW,
    ],
};

/// The presidency of the union in the year of the edition.
pub static PRESIDENCY_OF: RecordSchema = RecordSchema {
    name: "presidency",
    key: "presidency-of",
    fields: &[field("partner", Reference("partner"), Required), field("text", Text, Optional)],
};

/// A category of projects.
pub static CATEGORY: RecordSchema = RecordSchema {
    name: "category",
    key: "category",
    fields: &[
        field("id", Id, Required),
        field("title", Line, Required),
        field("singular", Line, Optional),
        ALLOW,
    ],
};

/// A part of the plan.
pub static PART: RecordSchema = RecordSchema {
    name: "part",
    key: "part",
    fields: &[
        field("number", Number, Required),
        field("title", Line, Required),
        field("introduction", Prose, Optional),
        field("sections", List(&ValueType::Record(&SECTION)), Optional),
        field("chapters", List(&ValueType::Reference("chapter")), Optional),
        ALLOW,
    ],
};

/// A section of a part; sections can be nested.
pub static SECTION: RecordSchema = RecordSchema {
    name: "section",
    key: "section",
    fields: &[
        field("number", Number, Required),
        field("title", Line, Required),
        field("introduction", Prose, Optional),
        field("sections", List(&ValueType::Record(&SECTION)), Optional),
        field("chapters", List(&ValueType::Reference("chapter")), Optional),
        ALLOW,
    ],
};

/// The texts around the annex of legal instruments.
pub static ANNEX: RecordSchema = RecordSchema {
    name: "annex",
    key: "annex",
    fields: &[
        field("introduction", Prose, Optional),
        field("closing", Prose, Optional),
        field("groups", List(&ValueType::Record(&GROUP)), Optional),
        ALLOW,
    ],
};

/// A heading in the annex for several instruments that belong together.
pub static GROUP: RecordSchema = RecordSchema {
    name: "group",
    key: "group",
    fields: &[field("id", Id, Required), field("title", Line, Required), ALLOW],
};

/// How the edition names a forum that owns projects.
pub static OWNERSHIP: RecordSchema = RecordSchema {
    name: "ownership",
    key: "ownership",
    fields: &[field("basis", OneOf(BASES), Required), field("note", Line, Optional), ALLOW],
};

/// A policy chapter: its context and its projects. Every file in the folder of a year that has no
/// other meaning is a chapter.
pub static CHAPTER: RecordSchema = RecordSchema {
    name: "chapter",
    key: "chapter",
    fields: &[
        field("id", Id, Required),
        field("number", Number, Required),
        field("title", Line, Required),
        field("forum", Reference("forum"), Optional),
        field("context", Prose, Required),
        field("projects", List(&ValueType::Record(&PROJECT)), Required),
        ALLOW,
    ],
};

/// Something the plan undertakes: a title, a category, an owner and actions.
pub static PROJECT: RecordSchema = RecordSchema {
    name: "project",
    key: "project",
    fields: &[
        field("id", Id, Required),
        field("category", Reference("category"), ByRule),
        field("title", Line, Required),
        field("forum", Reference("forum"), Optional),
        field("text", Prose, Optional),
        field("actions", List(&ValueType::ProseOr(&ACTION)), Optional),
        field("closing", Prose, Optional),
        field("partners", List(&ValueType::Reference("partner")), Optional),
        field("acts", List(&ValueType::Reference("act")), Optional),
        field("instruments", List(&ValueType::Record(&INSTRUMENT)), Optional),
        field("events", List(&ValueType::Record(&EVENT)), Optional),
        field("related", List(&ValueType::Reference("project")), Optional),
        ALLOW,
    ],
};

/// An action with further actions below it.
pub static ACTION: RecordSchema = RecordSchema {
    name: "action",
    key: "action",
    fields: &[
        field("text", Prose, Required),
        field("actions", List(&ValueType::ProseOr(&ACTION)), Required),
    ],
};

/// A legal instrument that a project intends.
pub static INSTRUMENT: RecordSchema = RecordSchema {
    name: "instrument",
    key: "instrument",
    fields: &[
        field("kind", OneOf(INSTRUMENT_KINDS), Required),
        field("title", Line, Required),
        field("status", OneOf(INSTRUMENT_STATUSES), Required),
        field("annex", Flag, Optional),
        field("group", Reference("group"), Optional),
    ],
};

/// A meeting, a conference or a deadline.
pub static EVENT: RecordSchema = RecordSchema {
    name: "event",
    key: "event",
    fields: &[
        field("title", Line, Required),
        field("date", Date, Optional),
        field("approximate", Flag, Optional),
        field("condition", Line, Optional),
        field("place", Line, Optional),
    ],
};

/// The preface of the edition.
pub static PREFACE: RecordSchema = RecordSchema {
    name: "preface",
    key: "preface",
    fields: &[
        field("title", Line, Required),
        field("text", Prose, Required),
        field("statement", Record(&STATEMENT), Optional),
        field("closing", Prose, Optional),
        ALLOW,
    ],
};

/// A statement that the preface quotes.
pub static STATEMENT: RecordSchema = RecordSchema {
    name: "statement",
    key: "statement",
    fields: &[field("text", Prose, Required), field("attribution", Line, Required)],
};

/// The priorities of the presidency.
pub static PRESIDENCY: RecordSchema = RecordSchema {
    name: "presidency",
    key: "presidency",
    fields: &[
        field("title", Line, Required),
        field("introduction", Prose, Optional),
        field("guideline", Record(&PRIORITY), Optional),
        field("priorities", List(&ValueType::Record(&PRIORITY)), Required),
        ALLOW,
    ],
};

/// A priority of the presidency.
pub static PRIORITY: RecordSchema = RecordSchema {
    name: "priority",
    key: "priority",
    fields: &[
        field("id", Id, Required),
        field("title", Line, Required),
        field("introduction", Prose, Optional),
        field("groups", List(&ValueType::Record(&POINT_GROUP)), Optional),
        field("closing", Prose, Optional),
        ALLOW,
    ],
};

/// Points of a priority that belong together.
pub static POINT_GROUP: RecordSchema = RecordSchema {
    name: "group of points",
    key: "point-group",
    fields: &[
        field("title", Line, Optional),
        field("introduction", Prose, Optional),
        field("points", List(&ValueType::Record(&POINT)), Required),
        field("closing", Prose, Optional),
    ],
};

/// A point of a priority, with the projects that it concerns.
pub static POINT: RecordSchema = RecordSchema {
    name: "point",
    key: "point",
    fields: &[
        field("id", Id, Required),
        field("text", Prose, Required),
        field("projects", List(&ValueType::Reference("project")), Optional),
        ALLOW,
    ],
};

/// The relations with others: a chapter with texts only, without projects.
pub static EXTERNAL_RELATIONS: RecordSchema = RecordSchema {
    name: "external relations",
    key: "external-relations",
    fields: &[
        field("part", Number, Required),
        field("number", Number, Required),
        field("title", Line, Required),
        field("introduction", Prose, Optional),
        field("sections", List(&ValueType::Record(&RELATION)), Required),
        ALLOW,
    ],
};

/// A section of the external relations.
pub static RELATION: RecordSchema = RecordSchema {
    name: "section",
    key: "relation",
    fields: &[
        field("id", Id, Required),
        field("number", Number, Required),
        field("title", Line, Required),
        field("text", Prose, Optional),
        field("topics", List(&ValueType::Record(&TOPIC)), Optional),
        ALLOW,
    ],
};

/// A passage of a section, with a title of its own.
pub static TOPIC: RecordSchema = RecordSchema {
    name: "topic",
    key: "topic",
    fields: &[
        field("id", Id, Required),
        field("title", Line, Required),
        field("text", Prose, Required),
        ALLOW,
    ],
};

/// A strategic forum, or another body that can own projects.
pub static FORUM: RecordSchema = RecordSchema {
    name: "forum",
    key: "forum",
    fields: &[
        field("id", Id, Required),
        field("kind", OneOf(FORUM_KINDS), Required),
        field("name", Line, Required),
        field("abbreviation", Line, Optional),
        field("description", Prose, Optional),
        field("members", List(&ValueType::Reference("partner")), Optional),
        field("observers", List(&ValueType::Reference("partner")), Optional),
        ALLOW,
    ],
};

/// A country, a region or an organisation that takes part in projects.
pub static PARTNER: RecordSchema = RecordSchema {
    name: "partner",
    key: "partner",
    fields: &[
        field("id", Id, Required),
        field("kind", OneOf(PARTNER_KINDS), Required),
        field("name", Line, Required),
        field("abbreviation", Line, Optional),
        field("demonyms", Terms, Optional),
        ALLOW,
    ],
};

/// A city or another place that is not a partner.
pub static PLACE: RecordSchema = RecordSchema {
    name: "place",
    key: "place",
    fields: &[field("id", Id, Required), field("names", Terms, Required)],
};

/// A legal act or a declaration that the plan cites.
pub static ACT: RecordSchema = RecordSchema {
    name: "act",
    key: "act",
    fields: &[
        field("id", Id, Required),
        field("kind", OneOf(ACT_KINDS), Required),
        field("citation", Line, Required),
        field("title", Line, Optional),
        field("date", Date, Optional),
        field("url", Text, Optional),
        ALLOW,
    ],
};

/// A term of the plan in all languages.
pub static TERM: RecordSchema = RecordSchema {
    name: "term",
    key: "term",
    fields: &[
        field("id", Id, Required),
        field("kind", Text, Required),
        field("term", Line, Required),
        field("forms", Terms, Optional),
        field("matches", Terms, Optional),
        field("forbidden", Terms, Optional),
        field("compound-names", Terms, Optional),
        field("compound-nouns", Terms, Optional),
        field("expansion", Line, Optional),
        field("binding", Flag, Optional),
        field("confidence", OneOf(CONFIDENCES), Required),
        field("note", Line, Optional),
        ALLOW,
    ],
};
