//! The fields of every record of a plan, written down once.
//!
//! The same table drives the reading of the files ([`Reader`]), the documentation of the formats
//! (`docs/format.md`) and what is offered when a field is misspelt. It says what a field *looks*
//! like; what it *means* is the business of `model` and of the rules.

mod date;
mod id;
mod number;
mod reader;
mod tables;
mod texts;

pub use date::{Date, DatePart, Day};
pub use id::{LONGEST_ID, is_id, slug};
pub use number::Number;
pub use reader::{Context, Reader};
pub use tables::*;
pub use texts::{localized_text, unknown_language};

/// A kind of record: its name, its fields and what it is for.
#[derive(Debug)]
pub struct Record {
    /// The word for it in messages and documentation: `project`.
    pub name: &'static str,
    /// What it is, in a sentence or two.
    pub doc: &'static str,
    /// Its fields, in the order in which they are usually written.
    pub fields: &'static [Field],
}

impl Record {
    /// Finds a field by its name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// One field of a record.
#[derive(Debug)]
pub struct Field {
    /// The key in the file.
    pub name: &'static str,
    /// What its value looks like.
    pub shape: Shape,
    /// Whether it may be left out.
    pub need: Need,
    /// What it says, in a sentence.
    pub doc: &'static str,
}

/// Whether a field may be left out.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Need {
    /// Without it the record is wrong: `missing-field`.
    Required,
    /// It may be left out.
    Optional,
    /// A rule says more about its absence than `missing-field` could (`missing-category`).
    ByRule,
}

/// What a value looks like.
#[derive(Copy, Clone, Debug)]
pub enum Shape {
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
    /// A list of single words or terms per language.
    Terms,
    /// A number such as `2.1.4`.
    Number,
    /// A year of four digits.
    Year,
    /// A date as far as it is known.
    Date,
    /// `true` or `false`.
    Flag,
    /// A language of the plan.
    Language,
    /// One of certain words.
    OneOf(&'static [&'static str]),
    /// A list of values.
    List(&'static Shape),
    /// A record.
    Record(&'static Record),
    /// Markdown per language, or a record that holds it and more.
    ProseOr(&'static Record),
    /// A reason per code of a finding.
    Reasons,
    /// A record per id.
    ById(&'static str, &'static Record),
}

/// The kinds of files that a plan has; which one a file is follows from its place and its name.
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
    /// All kinds, in the order in which the documentation tells of them.
    pub const ALL: [Self; 9] = [
        Self::Edition,
        Self::Chapter,
        Self::Preface,
        Self::Presidency,
        Self::ExternalRelations,
        Self::Fora,
        Self::Partners,
        Self::Acts,
        Self::Glossary,
    ];

    /// Tells what a file is from its path inside the plan, and the year that it belongs to.
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
            _ => return None,
        })
    }

    /// The word for it in arguments and names of files: `external-relations`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fora => "fora",
            Self::Partners => "partners",
            Self::Acts => "acts",
            Self::Glossary => "glossary",
            Self::Edition => "edition",
            Self::Preface => "preface",
            Self::Presidency => "presidency",
            Self::ExternalRelations => "external-relations",
            Self::Chapter => "chapter",
        }
    }

    /// Where such a file stands, for messages and documentation.
    pub const fn place(self) -> &'static str {
        match self {
            Self::Fora => "plan/registers/fora.yaml",
            Self::Partners => "plan/registers/partners.yaml",
            Self::Acts => "plan/registers/acts.yaml",
            Self::Glossary => "plan/registers/glossary.yaml",
            Self::Edition => "plan/<year>/plan.yaml",
            Self::Preface => "plan/<year>/preface.yaml",
            Self::Presidency => "plan/<year>/presidency.yaml",
            Self::ExternalRelations => "plan/<year>/external-relations.yaml",
            Self::Chapter => "plan/<year>/<number>-<id>.yaml",
        }
    }

    /// The record that such a file holds, and whether it holds a list of them.
    pub const fn record(self) -> (&'static Record, bool) {
        match self {
            Self::Fora => (&FORUM, true),
            Self::Partners => (&PARTNER, true),
            Self::Acts => (&ACT, true),
            Self::Glossary => (&TERM, true),
            Self::Edition => (&EDITION, false),
            Self::Preface => (&PREFACE, false),
            Self::Presidency => (&PRESIDENCY, false),
            Self::ExternalRelations => (&EXTERNAL_RELATIONS, false),
            Self::Chapter => (&CHAPTER, false),
        }
    }
}
