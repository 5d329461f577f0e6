//! What stands beside the plan, for media that have pages for it: partners, legal acts, the
//! calendar, the overview of all projects, the glossary, and the words of the search.

use serde::Serialize;

use super::{EventView, Named, OwnedView, Reference};

/// Everything beside the plan, in one language.
#[derive(Debug, Serialize)]
pub struct RegistersView {
    pub partners: Vec<PartnerView>,
    pub acts: Vec<ActPage>,
    /// The events of the edition, in the order of time.
    pub calendar: Vec<CalendarGroup>,
    pub overview: OverviewView,
    pub glossary: GlossaryView,
    #[serde(skip)]
    pub documents: Vec<SearchDocument>,
}

/// A country, a region or an organisation, and what it has to do with.
#[derive(Debug, Serialize)]
pub struct PartnerView {
    pub id: String,
    pub kind: String,
    pub kind_words: String,
    pub name: String,
    pub abbreviation: Option<String>,
    /// It presides over the union in the year of the edition.
    pub presides: bool,
    /// The projects that it takes part in.
    pub categories: Vec<OwnedView>,
    pub total: usize,
    pub member_of: Vec<Reference>,
    pub observer_of: Vec<Reference>,
    /// The other places whose prose speaks of it.
    pub mentions: Vec<Reference>,
    pub source: Option<String>,
}

/// A legal act, and who cites it.
#[derive(Debug, Serialize)]
pub struct ActPage {
    pub id: String,
    pub kind: String,
    pub kind_words: String,
    pub citation: String,
    pub title: Option<String>,
    pub date: Option<String>,
    pub datetime: Option<String>,
    /// Where the act itself can be read.
    pub url: Option<String>,
    /// The projects that cite it, in a field or in prose.
    pub categories: Vec<OwnedView>,
    pub total: usize,
    /// The other places whose prose cites it.
    pub mentions: Vec<Reference>,
    pub source: Option<String>,
}

/// The events of one year, of no year or of no date.
#[derive(Debug, Serialize)]
pub struct CalendarGroup {
    /// The year, `no-year` or `no-date`.
    pub id: String,
    pub title: String,
    pub entries: Vec<CalendarEntry>,
}

#[derive(Debug, Serialize)]
pub struct CalendarEntry {
    pub event: EventView,
    pub project: Reference,
    /// The number and the title of its chapter.
    pub chapter: String,
}

/// Every project in a line, and what the lines can be chosen by.
#[derive(Debug, Serialize)]
pub struct OverviewView {
    pub rows: Vec<OverviewRow>,
    pub categories: Vec<Choice>,
    pub chapters: Vec<Choice>,
    pub fora: Vec<Choice>,
    pub partners: Vec<Choice>,
}

/// Something to choose by.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub id: String,
    pub title: String,
}

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
    pub forum: Option<Reference>,
    pub partners: Vec<Named>,
}

#[derive(Debug, Serialize)]
pub struct GlossaryView {
    pub acronyms: Vec<TermView>,
    pub letters: Vec<Letter>,
}

/// The terms that begin with one letter.
#[derive(Debug, Serialize)]
pub struct Letter {
    pub letter: String,
    pub terms: Vec<TermView>,
}

#[derive(Debug, Serialize)]
pub struct TermView {
    pub id: String,
    pub term: String,
    pub forms: Vec<String>,
    pub expansion: Option<String>,
    pub note: Option<String>,
    /// What the other languages of the edition say.
    pub others: Vec<OtherTerm>,
}

#[derive(Debug, Serialize)]
pub struct OtherTerm {
    pub locale: &'static str,
    pub term: String,
    pub expansion: Option<String>,
}

/// Something that can be searched.
#[derive(Debug)]
pub struct SearchDocument {
    /// `project`, `chapter`, `forum`, `partner`, `act` or `page`.
    pub kind: &'static str,
    /// The place of its category among all, from 1; 0 for what has none.
    pub rank: usize,
    pub title: String,
    /// Its address, from the home page.
    pub href: String,
    /// Where it stands, or what it is about, in a few words.
    pub place: String,
    /// Its text.
    pub words: String,
    /// The names that belong to it: its forum, its partners, its chapter.
    pub names: String,
}
