//! The data tables and their columns.
//!
//! This list defines the CSV files, the sheets of the workbook, the table schema of
//! `datapackage.json`, the output of the command `list` and `docs/data.md`. Keys are stable:
//! columns may be added, but never change their meaning.

/// A data table; [`TableKind::columns`] lists its columns.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub enum TableKind {
    Projects,
    Actions,
    Chapters,
    Fora,
    Partners,
    Acts,
    Instruments,
    Events,
    Glossary,
}

/// The type of the values in a column.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum ValueKind {
    /// One text.
    Text,
    /// Several texts.
    List,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// A day in ISO 8601 format.
    Day,
}

/// A column of a table.
#[derive(Debug)]
pub struct Column {
    /// The key, the same in every language. Its heading is in the catalogs, under `column`.
    pub key: &'static str,
    /// The type of its values.
    pub value: ValueKind,
    /// Its description, a sentence.
    pub doc: &'static str,
    /// Whether the workbook contains it. Ids are in CSV and JSON only.
    pub in_sheet: bool,
    /// Whether and how a terminal shows it.
    pub in_terminal: ColumnFit,
}

/// How a terminal shows a column.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum ColumnFit {
    /// Not at all.
    Hidden,
    /// Never wrapped: ids and numbers, so that they can be copied.
    Whole,
    /// Wrapped between words.
    Wrapped,
}

use ColumnFit::{Hidden, Whole, Wrapped};
use ValueKind::{Day, Flag, List, Number, Text};

/// Returns a column that the workbook contains. `fit` says how a terminal shows it.
const fn shown(key: &'static str, value: ValueKind, fit: ColumnFit, doc: &'static str) -> Column {
    Column { key, value, doc, in_sheet: true, in_terminal: fit }
}

/// Returns a column that the workbook does not contain. A terminal shows it if a filter accepts its
/// values.
const fn code(key: &'static str, value: ValueKind, fit: ColumnFit, doc: &'static str) -> Column {
    Column { key, value, doc, in_sheet: false, in_terminal: fit }
}

const YEAR: Column = code("year", Number, Hidden, "The year of the edition.");
const PROJECT: Column = code("project", Text, Whole, "The id of the project.");
const PROJECT_TITLE: Column = shown("project_title", Text, Hidden, "The title of the project.");
const CHAPTER: Column = code("chapter", Text, Hidden, "The id of the chapter.");
const CHAPTER_TITLE: Column = shown("chapter_title", Text, Hidden, "The title of the chapter.");
const FORUM_NAME: Column =
    shown("forum_name", Text, Hidden, "The name of the forum that owns the project.");
const BASIS_WORDS: Column =
    shown("basis_words", Text, Hidden, "How the edition names that forum, in words.");
const PROJECT_COUNT: Column = shown("project_count", Number, Whole, "How many projects it has.");
const KIND_WORDS: Column = shown("kind_words", Text, Hidden, "What it is, in words.");

const fn basis(fit: ColumnFit) -> Column {
    code(
        "basis",
        Text,
        fit,
        "How the edition names that forum: `named`, `described`, `unnamed`, `umbrella` or `caretaker`.",
    )
}

const fn chapter_number(fit: ColumnFit) -> Column {
    shown("chapter_number", Text, fit, "The number of the chapter.")
}

const fn forum(fit: ColumnFit) -> Column {
    code("forum", Text, fit, "The id of the forum that owns the project.")
}

static PROJECTS: &[Column] = &[
    YEAR,
    shown("id", Text, Whole, "The id of the project, permanent across editions."),
    shown("title", Text, Wrapped, "Its title."),
    CHAPTER,
    chapter_number(Whole),
    CHAPTER_TITLE,
    code("category", Text, Wrapped, "The id of its category."),
    shown("category_title", Text, Hidden, "The title of its category."),
    forum(Wrapped),
    FORUM_NAME,
    basis(Hidden),
    BASIS_WORDS,
    shown("text", Text, Hidden, "The text before the actions, as plain text."),
    shown("actions", Text, Hidden, "Its actions as plain text, each after a bullet."),
    shown("closing", Text, Hidden, "What stands after the actions, as plain text."),
    shown("action_count", Number, Hidden, "How many actions it has, without those under another."),
    code("partners", List, Hidden, "The ids of the partners that take part."),
    shown("partner_names", List, Hidden, "Their names."),
    code("acts", List, Hidden, "The ids of the legal acts that it concerns."),
    shown("act_citations", List, Hidden, "How these acts are cited."),
    shown("instrument_count", Number, Hidden, "How many legal instruments it intends."),
    shown("event_count", Number, Hidden, "How many events it has."),
    code("related", List, Hidden, "The ids of projects about the same subject."),
    shown(
        "url",
        Text,
        Hidden,
        "Its permanent address on the web; empty unless the build has a `--base-url`.",
    ),
];

static ACTIONS: &[Column] = &[
    YEAR,
    PROJECT,
    PROJECT_TITLE,
    CHAPTER,
    chapter_number(Whole),
    CHAPTER_TITLE,
    forum(Hidden),
    FORUM_NAME,
    shown(
        "position",
        Text,
        Whole,
        "Its place in the project: `2`, or `2.1` for the first under it.",
    ),
    shown("text", Text, Wrapped, "What will be done, as plain text, without the actions under it."),
];

static CHAPTERS: &[Column] = &[
    YEAR,
    code("id", Text, Whole, "The id of the chapter, permanent across editions."),
    shown("number", Text, Whole, "Its number."),
    shown("title", Text, Wrapped, "Its title."),
    shown("part", Text, Hidden, "The number of the part in which it stands."),
    shown("section_titles", List, Hidden, "The titles around it, the part first."),
    code("forum", Text, Wrapped, "The id of the forum that owns its projects, unless they say so."),
    shown("forum_name", Text, Hidden, "The name of that forum."),
    basis(Hidden),
    BASIS_WORDS,
    shown("context", Text, Hidden, "What it is about, as plain text."),
    PROJECT_COUNT,
    shown("action_count", Number, Hidden, "How many actions its projects have."),
];

static FORA: &[Column] = &[
    YEAR,
    code("id", Text, Whole, "The id of the forum, permanent across editions."),
    shown("name", Text, Wrapped, "Its name, or what describes it where it has none."),
    shown("abbreviation", Text, Hidden, "Its abbreviation."),
    code("kind", Text, Whole, "What it is: `strategic`, `umbrella` or `secretariat`."),
    KIND_WORDS,
    basis(Whole),
    BASIS_WORDS,
    shown("note", Text, Hidden, "What the edition says of it."),
    shown("description", Text, Hidden, "What it is and does, as plain text."),
    code("members", List, Hidden, "The ids of its members."),
    shown("member_names", List, Hidden, "Their names."),
    code("observers", List, Hidden, "The ids of its observers."),
    shown("observer_names", List, Hidden, "Their names."),
    PROJECT_COUNT,
];

static PARTNERS: &[Column] = &[
    YEAR,
    code("id", Text, Whole, "The id of the partner, permanent across editions."),
    code(
        "kind",
        Text,
        Whole,
        "What it is: `country`, `region`, `municipality`, `group` or `organisation`.",
    ),
    KIND_WORDS,
    shown("name", Text, Wrapped, "Its name."),
    shown("abbreviation", Text, Whole, "Its abbreviation."),
    code("member_of", List, Hidden, "The ids of the fora of which it is a member."),
    shown("member_of_names", List, Hidden, "Their names."),
    code("observer_of", List, Hidden, "The ids of the fora that it observes."),
    shown("observer_of_names", List, Hidden, "Their names."),
    code("projects", List, Hidden, "The ids of the projects in which it takes part."),
    PROJECT_COUNT,
];

static ACTS: &[Column] = &[
    YEAR,
    code("id", Text, Whole, "The id of the legal act, permanent across editions."),
    code("kind", Text, Hidden, "What it is: `treaty`, `regulation`, `declaration`, …"),
    KIND_WORDS,
    shown("citation", Text, Wrapped, "How it is cited inside a sentence."),
    shown("title", Text, Wrapped, "What it is about."),
    shown("date", Text, Whole, "The day of its signature or adoption, as far as it is known."),
    shown("url", Text, Hidden, "Its permanent address on the web."),
    code("projects", List, Hidden, "The ids of the projects that name it among their acts."),
    PROJECT_COUNT,
];

static INSTRUMENTS: &[Column] = &[
    YEAR,
    PROJECT,
    PROJECT_TITLE,
    CHAPTER,
    chapter_number(Whole),
    CHAPTER_TITLE,
    forum(Hidden),
    FORUM_NAME,
    code(
        "kind",
        Text,
        Whole,
        "What it is: `convention`, `decision`, `recommendation`, `directive`, `exploration` or `other`.",
    ),
    KIND_WORDS,
    shown("title", Text, Wrapped, "What it is about."),
    code(
        "status",
        Text,
        Whole,
        "How firm the intention is: `intended`, `possible` or `exploratory`.",
    ),
    shown("status_words", Text, Hidden, "The same in words."),
    shown("annex", Flag, Hidden, "Whether it stands in the annex of the edition."),
    code("group", Text, Hidden, "The id of the heading of the annex that joins it with others."),
    shown("group_title", Text, Hidden, "That heading."),
];

static EVENTS: &[Column] = &[
    YEAR,
    PROJECT,
    PROJECT_TITLE,
    CHAPTER,
    chapter_number(Hidden),
    CHAPTER_TITLE,
    forum(Hidden),
    FORUM_NAME,
    shown("title", Text, Wrapped, "What it is."),
    code(
        "date",
        Text,
        Hidden,
        "The date as the plan knows it: `2021-08-01`, `2021-spring`, `--11`.",
    ),
    shown("date_words", Text, Wrapped, "The same in words, and whether it is only expected."),
    code(
        "precision",
        Text,
        Hidden,
        "How exactly it is known: `day`, `month`, `season`, `begin`, `end` or `year`.",
    ),
    shown("from", Day, Hidden, "The first day that the date can mean, where the calendar tells."),
    shown("to", Day, Hidden, "The last such day."),
    shown("approximate", Flag, Hidden, "Whether the date is only expected."),
    shown("condition", Text, Hidden, "What it depends on."),
    shown("place", Text, Wrapped, "Where it is."),
];

static GLOSSARY: &[Column] = &[
    code("id", Text, Hidden, "The id of the term."),
    code("kind", Text, Hidden, "What kind of term it is."),
    shown("term", Text, Wrapped, "The preferred form."),
    shown(
        "translations",
        List,
        Wrapped,
        "The preferred form in the other languages, each behind its tag.",
    ),
    shown("forms", List, Hidden, "Other names of the same thing."),
    shown("forbidden", List, Hidden, "Forms that are wrong here."),
    shown("expansion", Text, Hidden, "What an acronym stands for."),
    shown("binding", Flag, Hidden, "Whether only these forms are accepted."),
    code("confidence", Text, Hidden, "How certain the term is: `official`, `attested` or `own`."),
    shown("confidence_words", Text, Hidden, "The same in words."),
    shown("note", Text, Hidden, "A note for translators."),
];

impl TableKind {
    /// All tables, in the order of the sheets.
    pub const ALL: [Self; 9] = [
        Self::Projects,
        Self::Actions,
        Self::Chapters,
        Self::Fora,
        Self::Partners,
        Self::Acts,
        Self::Instruments,
        Self::Events,
        Self::Glossary,
    ];

    /// Returns its name on the command line. Its title is in the catalogs, under `sheet`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Actions => "actions",
            Self::Chapters => "chapters",
            Self::Fora => "fora",
            Self::Partners => "partners",
            Self::Acts => "acts",
            Self::Instruments => "instruments",
            Self::Events => "events",
            Self::Glossary => "glossary",
        }
    }

    /// Returns its columns, in order.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Projects => PROJECTS,
            Self::Actions => ACTIONS,
            Self::Chapters => CHAPTERS,
            Self::Fora => FORA,
            Self::Partners => PARTNERS,
            Self::Acts => ACTS,
            Self::Instruments => INSTRUMENTS,
            Self::Events => EVENTS,
            Self::Glossary => GLOSSARY,
        }
    }
}
