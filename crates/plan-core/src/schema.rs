//! The schema of plan files: the fields of every record.
//!
//! One table (`tables.rs`) drives the reading of files ([`RecordReader`]), the JSON schemas, the
//! documentation of the format (`docs/format.md`) and the suggestions for misspelled fields. It
//! defines the form of values; `model` and the rules give them a meaning.

mod date;
mod id;
mod number;
mod reader;
mod tables;
mod texts;

pub use date::{Date, DatePart, Day};
pub use id::{MAX_ID_CHARS, is_id, slug};
pub use number::Number;
pub use reader::{ReadContext, RecordReader};
pub use tables::*;
pub use texts::{localized_text, unknown_language};

use crate::locale::UiLanguage;
use crate::messages::SCHEMA;

/// The schema of one kind of record.
#[derive(Debug)]
pub struct RecordSchema {
    /// Its name in messages and documentation: `project`.
    pub name: &'static str,
    /// The unique name by which its descriptions are found in [`crate::messages::SCHEMA`].
    pub key: &'static str,
    /// Its fields, in their usual order.
    pub fields: &'static [Field],
}

impl RecordSchema {
    /// Finds a field by its name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Returns a description of the record, in a sentence or two.
    pub fn description(&self, ui_language: UiLanguage) -> String {
        SCHEMA.format(ui_language, &format!("schema-{}", self.key), &[])
    }

    /// Returns a description of a field of the record, in a sentence. A field that means the same
    /// in several records has one shared description.
    pub fn field_description(&self, field: &Field, ui_language: UiLanguage) -> String {
        let own = format!("schema-{}--{}", self.key, field.name);
        SCHEMA.find(ui_language, &own, &[]).unwrap_or_else(|| {
            SCHEMA.format(ui_language, &format!("schema-shared--{}", field.name), &[])
        })
    }
}

/// One field of a record.
#[derive(Debug)]
pub struct Field {
    /// The key in the file.
    pub name: &'static str,
    /// The form of its value.
    pub value_type: ValueType,
    /// Whether it may be left out.
    pub presence: Presence,
}

/// Whether a field may be left out.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Presence {
    /// Its absence is reported as `missing-field`.
    Required,
    /// It may be left out.
    Optional,
    /// A rule of its own reports its absence, such as `missing-category`.
    ByRule,
}

/// The form of a value.
#[derive(Copy, Clone, Debug)]
pub enum ValueType {
    /// A permanent id: `[a-z0-9]+(-[a-z0-9]+)*`, at most 60 characters.
    Id,
    /// The id of another record: `forum`, `partner`, `act`, `project`, `chapter`, `category`.
    Reference(&'static str),
    /// One line of text, the same in all languages.
    Text,
    /// One line of text per language, without markup.
    Line,
    /// Markdown per language.
    Prose,
    /// A list of words or terms per language.
    Terms,
    /// A number such as `2.1.4`.
    Number,
    /// A year of four digits.
    Year,
    /// A date, see [`Date`](struct@Date).
    Date,
    /// `true` or `false`.
    Flag,
    /// A language of the plan.
    Language,
    /// One of a fixed set of words.
    OneOf(&'static [&'static str]),
    /// A list of values.
    List(&'static ValueType),
    /// A record.
    Record(&'static RecordSchema),
    /// Markdown per language, or a record that contains it and more.
    ProseOr(&'static RecordSchema),
    /// A mapping from codes of diagnostics to reasons.
    Reasons,
    /// A mapping from ids of a kind of record to records.
    ById(&'static str, &'static RecordSchema),
}

/// The kinds of plan files; the path of a file determines its kind.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub enum FileKind {
    /// `registers/fora.yaml`.
    Fora,
    /// `registers/partners.yaml`.
    Partners,
    /// `registers/acts.yaml`.
    Acts,
    /// `registers/glossary.yaml`.
    Glossary,
    /// `registers/places.yaml`.
    Places,
    /// `<year>/plan.yaml`.
    Edition,
    /// `<year>/preface.yaml`.
    Preface,
    /// `<year>/presidency.yaml`.
    Presidency,
    /// `<year>/external-relations.yaml`.
    ExternalRelations,
    /// Every other `<year>/*.yaml`.
    Chapter,
}

impl FileKind {
    /// All kinds, in the order of the documentation.
    pub const ALL: [Self; 10] = [
        Self::Edition,
        Self::Chapter,
        Self::Preface,
        Self::Presidency,
        Self::ExternalRelations,
        Self::Fora,
        Self::Partners,
        Self::Acts,
        Self::Glossary,
        Self::Places,
    ];

    /// Returns the kind of the file at a path inside the plan folder, and the year of its edition;
    /// `None` if it is not a plan file. A register has no year.
    pub fn of(path: &str) -> Option<(Self, Option<u16>)> {
        let (folder, name) = path.split_once('/')?;
        if folder == "registers" {
            let kind = Self::ALL.into_iter().find(|kind| kind.register_file() == Some(name))?;
            return Some((kind, None));
        }
        let is_year = folder.len() == 4 && folder.bytes().all(|byte| byte.is_ascii_digit());
        let year: u16 = folder.parse().ok().filter(|_| is_year)?;
        let stem = name.strip_suffix(".yaml").filter(|stem| !stem.contains('/'))?;
        let kind = match stem {
            "plan" => Self::Edition,
            "preface" => Self::Preface,
            "presidency" => Self::Presidency,
            "external-relations" => Self::ExternalRelations,
            _ => Self::Chapter,
        };
        Some((kind, Some(year)))
    }

    fn register_file(self) -> Option<&'static str> {
        Some(match self {
            Self::Fora => "fora.yaml",
            Self::Partners => "partners.yaml",
            Self::Acts => "acts.yaml",
            Self::Glossary => "glossary.yaml",
            Self::Places => "places.yaml",
            _ => return None,
        })
    }

    /// Its name in arguments and file names: `external-relations`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fora => "fora",
            Self::Partners => "partners",
            Self::Acts => "acts",
            Self::Glossary => "glossary",
            Self::Places => "places",
            Self::Edition => "edition",
            Self::Preface => "preface",
            Self::Presidency => "presidency",
            Self::ExternalRelations => "external-relations",
            Self::Chapter => "chapter",
        }
    }

    /// The path of such files, with placeholders, for messages and documentation.
    pub const fn place(self) -> &'static str {
        match self {
            Self::Fora => "plan/registers/fora.yaml",
            Self::Partners => "plan/registers/partners.yaml",
            Self::Acts => "plan/registers/acts.yaml",
            Self::Glossary => "plan/registers/glossary.yaml",
            Self::Places => "plan/registers/places.yaml",
            Self::Edition => "plan/<year>/plan.yaml",
            Self::Preface => "plan/<year>/preface.yaml",
            Self::Presidency => "plan/<year>/presidency.yaml",
            Self::ExternalRelations => "plan/<year>/external-relations.yaml",
            Self::Chapter => "plan/<year>/<number>-<id>.yaml",
        }
    }

    /// The schema of the record in such a file, and whether the file is a list of them.
    pub const fn record(self) -> (&'static RecordSchema, bool) {
        match self {
            Self::Fora => (&FORUM, true),
            Self::Partners => (&PARTNER, true),
            Self::Acts => (&ACT, true),
            Self::Glossary => (&TERM, true),
            Self::Places => (&PLACE, true),
            Self::Edition => (&EDITION, false),
            Self::Preface => (&PREFACE, false),
            Self::Presidency => (&PRESIDENCY, false),
            Self::ExternalRelations => (&EXTERNAL_RELATIONS, false),
            Self::Chapter => (&CHAPTER, false),
        }
    }
}
