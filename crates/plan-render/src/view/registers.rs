//! The view of the registers, for formats that show them: partners, legal acts, the calendar, the
//! overview of all projects, the glossary and the documents of the search index.

use serde::Serialize;

use super::{CategoryProjects, EventView, PartnerLink, RecordLink};

/// The registers in one language.
#[derive(Debug, Serialize)]
pub struct RegistersView {
    pub partners: Vec<PartnerView>,
    pub acts: Vec<ActPageView>,
    /// The events of the edition, by date.
    pub calendar: Vec<CalendarGroup>,
    pub overview: OverviewView,
    pub glossary: GlossaryView,
    #[serde(skip)]
    pub documents: Vec<SearchDocument>,
}

/// A partner and the projects in which it takes part.
#[derive(Debug, Serialize)]
pub struct PartnerView {
    pub id: String,
    pub kind: String,
    pub kind_words: String,
    pub name: String,
    pub abbreviation: Option<String>,
    /// Whether it holds the presidency in the year of the edition.
    pub presides: bool,
    /// The projects in which it takes part.
    pub categories: Vec<CategoryProjects>,
    pub total: usize,
    pub member_of: Vec<RecordLink>,
    pub observer_of: Vec<RecordLink>,
    /// Links to the other places whose prose links to it.
    pub mentions: Vec<RecordLink>,
    pub source: Option<String>,
}

/// A legal act and the projects that cite it.
#[derive(Debug, Serialize)]
pub struct ActPageView {
    pub id: String,
    pub kind: String,
    pub kind_words: String,
    pub citation: String,
    pub title: Option<String>,
    pub date: Option<String>,
    pub datetime: Option<String>,
    /// The address of the text of the act.
    pub url: Option<String>,
    /// The projects that cite it, in a field or in prose.
    pub categories: Vec<CategoryProjects>,
    pub total: usize,
    /// Links to the other places whose prose links to it.
    pub mentions: Vec<RecordLink>,
    pub source: Option<String>,
}

/// The events of one year, those without a year, or those without a date.
#[derive(Debug, Serialize)]
pub struct CalendarGroup {
    /// The year, `no-year` or `no-date`.
    pub id: String,
    pub title: String,
    pub entries: Vec<CalendarEntry>,
}

/// An event with its project.
#[derive(Debug, Serialize)]
pub struct CalendarEntry {
    pub event: EventView,
    pub project: RecordLink,
    /// The number and the title of its chapter.
    pub chapter: String,
}

/// All projects, one per row, with the options of the filters above the table.
#[derive(Debug, Serialize)]
pub struct OverviewView {
    pub rows: Vec<OverviewRow>,
    pub categories: Vec<FilterOption>,
    pub chapters: Vec<FilterOption>,
    pub fora: Vec<FilterOption>,
    pub partners: Vec<FilterOption>,
}

/// An option of a filter.
#[derive(Clone, Debug, Serialize)]
pub struct FilterOption {
    pub id: String,
    pub title: String,
}

/// A project in the overview.
#[derive(Debug, Serialize)]
pub struct OverviewRow {
    pub title: String,
    pub href: String,
    pub category: String,
    pub rank: usize,
    pub category_title: String,
    pub chapter: String,
    pub chapter_title: String,
    pub chapter_href: String,
    pub forum: Option<RecordLink>,
    pub partners: Vec<PartnerLink>,
}

/// The glossary; acronyms are in a list of their own.
#[derive(Debug, Serialize)]
pub struct GlossaryView {
    pub acronyms: Vec<TermView>,
    pub letters: Vec<GlossaryLetter>,
}

/// The terms that begin with one letter.
#[derive(Debug, Serialize)]
pub struct GlossaryLetter {
    pub letter: String,
    pub terms: Vec<TermView>,
}

/// A term of the glossary.
#[derive(Debug, Serialize)]
pub struct TermView {
    pub id: String,
    pub term: String,
    pub forms: Vec<String>,
    pub expansion: Option<String>,
    pub note: Option<String>,
    /// The term in the other languages of the edition.
    pub others: Vec<OtherTerm>,
}

/// A term in another language.
#[derive(Debug, Serialize)]
pub struct OtherTerm {
    pub locale: &'static str,
    pub term: String,
    pub expansion: Option<String>,
}

/// A document of the search index.
#[derive(Debug)]
pub struct SearchDocument {
    /// `project`, `chapter`, `forum`, `partner`, `act` or `page`.
    pub kind: &'static str,
    /// The rank of its category, from 1; 0 for a document without a category.
    pub rank: usize,
    pub title: String,
    /// Its address, relative to the home page.
    pub href: String,
    /// The line below the title in the results: the chapter of a project, the subject of an act.
    pub subtitle: String,
    /// Its text, without markup.
    pub words: String,
    /// The names of the records around it: its forum, its partners, its acts, its chapter.
    pub names: String,
}
