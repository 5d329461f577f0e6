//! The plan in one language, ready to be shown.
//!
//! A [`PlanView`] is built per edition and language from the [resolved plan](plan_core::resolved):
//! texts are in the language of the view, typography is applied, categories are in order and words
//! are singular or plural as needed. Formats differ only in how they write prose and links, for
//! which they pass a [`MarkupBackend`].

mod builder;
mod front;
mod registers;

use serde::Serialize;

pub use self::builder::TextRenderer;
use self::builder::ViewBuilder;
pub use self::builder::initial;
pub(crate) use self::builder::number_in_plan;
pub use self::front::*;
pub use self::registers::*;
use crate::templates::Catalog;
use plan_core::locale::Locale;
use plan_core::model::Edition;
use plan_core::model::prose::Block;
use plan_core::resolved::ResolvedEdition;
use plan_core::source::Span;

/// Returns the file name of the whole plan without its extension: `jaarplan-2021`.
pub fn file_stem(edition: &Edition, catalog: &Catalog) -> String {
    format!("{}-{}", catalog.word("file_stem"), edition.year)
}

/// A page of an edition. A format with fewer files has a section for it instead.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Page<'p> {
    /// The home page of the edition.
    Home,
    /// The page of the chapter with this id.
    Chapter(&'p str),
    /// The page of the forum with this id.
    Forum(&'p str),
    /// The page of the partner with this id, in formats with register pages.
    Partner(&'p str),
    /// The page of the legal act with this id, in formats with register pages.
    Act(&'p str),
    /// A page that exists once per edition: `preface`, `presidency`, `external-relations`, `annex`,
    /// `fora`, …
    Standalone(&'static str),
}

/// The target of a link.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum LinkTarget<'t> {
    /// A page.
    Page(Page<'t>),
    /// A project, on the page of its chapter.
    Project { chapter: &'t str, project: &'t str },
}

/// How a format writes prose and links.
pub trait MarkupBackend: Sync {
    /// Returns the address of a target, relative to the page that links to it.
    fn href(&self, from: Page<'_>, to: LinkTarget<'_>) -> String;
    /// Renders prose whose links are resolved and whose typography is applied.
    fn prose(&self, blocks: &[Block]) -> String;
    /// Whether partners and legal acts have pages of their own.
    fn has_register_pages(&self) -> bool {
        false
    }
    /// Returns the address of the source line of a span in the repository of the plan, if known.
    fn source_url(&self, _: Span) -> Option<String> {
        None
    }
}

/// A link to a record, with the title of the record as its text.
#[derive(Clone, Debug, Serialize)]
pub struct RecordLink {
    pub id: String,
    pub title: String,
    pub href: String,
}

/// The name of a partner, with a link to its page if the format has one.
#[derive(Clone, Debug, Serialize)]
pub struct PartnerLink {
    pub id: String,
    pub name: String,
    pub href: Option<String>,
}

/// The contact address for readers.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    pub text: String,
    pub href: String,
}

/// The number of projects in a category.
#[derive(Clone, Debug, Serialize)]
pub struct CategoryCount {
    pub category: String,
    /// Its rank among the categories of the edition, from 1.
    pub rank: usize,
    pub title: String,
    /// The title for a single project.
    pub singular: String,
    pub count: usize,
}

/// An edition in one language.
#[derive(Debug, Serialize)]
pub struct PlanView {
    pub locale: &'static str,
    pub year: u16,
    pub title: String,
    /// The file name of the whole plan without its extension: `jaarplan-2021`.
    pub file_stem: String,
    pub presidency_of: Option<String>,
    pub novelties: Option<String>,
    pub contact: Option<Contact>,
    /// The address of `plan.yaml` in the repository.
    pub source: Option<String>,
    pub parts: Vec<PartView>,
    pub chapters: Vec<ChapterView>,
    pub fora: Vec<ForumView>,
    pub counts: Vec<CategoryCount>,
    pub total: usize,
    pub preface: Option<PrefaceView>,
    pub presidency: Option<PresidencyView>,
    pub external: Option<ExternalView>,
    pub annex: AnnexView,
}

/// A part of the plan.
#[derive(Debug, Serialize)]
pub struct PartView {
    pub number: String,
    pub title: String,
    pub introduction: Option<String>,
    pub sections: Vec<SectionView>,
    pub chapters: Vec<ChapterBrief>,
    /// The external relations, in the part that contains them.
    pub external: Option<ChapterBrief>,
}

/// A section of a part, which may contain others.
#[derive(Debug, Serialize)]
pub struct SectionView {
    pub number: String,
    pub title: String,
    pub introduction: Option<String>,
    pub sections: Vec<SectionView>,
    pub chapters: Vec<ChapterBrief>,
}

/// A chapter in the outline of the plan.
#[derive(Clone, Debug, Serialize)]
pub struct ChapterBrief {
    pub id: String,
    pub number: String,
    pub title: String,
    pub href: String,
    pub counts: Vec<CategoryCount>,
    pub total: usize,
}

/// A chapter with its projects.
#[derive(Debug, Serialize)]
pub struct ChapterView {
    pub id: String,
    pub number: String,
    /// The number preceded by its part, if that is not the first: `Deel 2 – 1`. For places where
    /// the part is not visible.
    pub number_in_plan: String,
    pub title: String,
    /// The titles of the part and the sections that contain it, the outermost first.
    pub path: Vec<String>,
    pub context: Option<String>,
    pub categories: Vec<CategoryView>,
    pub previous: Option<RecordLink>,
    pub next: Option<RecordLink>,
    /// The forum that owns those projects that name no forum.
    pub forum: Option<OwnerView>,
    pub total: usize,
    pub source: Option<String>,
}

/// The projects of one category in a chapter.
#[derive(Debug, Serialize)]
pub struct CategoryView {
    pub id: String,
    /// Its rank among the categories of the edition, from 1.
    pub rank: usize,
    /// The title, in the form that fits the number of projects.
    pub title: String,
    /// The title for a single project.
    pub singular: String,
    pub projects: Vec<ProjectView>,
}

/// A project. Every output that prints projects shows each of these fields.
#[derive(Debug, Serialize)]
pub struct ProjectView {
    pub id: String,
    pub title: String,
    pub category: String,
    pub owner: Option<OwnerView>,
    pub text: Option<String>,
    pub actions: Vec<ActionView>,
    pub closing: Option<String>,
    pub partners: Vec<PartnerLink>,
    pub acts: Vec<ActView>,
    pub instruments: Vec<InstrumentView>,
    pub events: Vec<EventView>,
    pub related: Vec<RecordLink>,
    pub source: Option<String>,
}

/// The forum that owns a project.
#[derive(Clone, Debug, Serialize)]
pub struct OwnerView {
    pub id: String,
    pub name: String,
    pub href: String,
    /// `named`, `described`, `unnamed`, `umbrella`, `caretaker`.
    pub basis: String,
    /// The same in words.
    pub basis_words: String,
    pub note: Option<String>,
}

/// An action with its sub-actions.
#[derive(Debug, Serialize)]
pub struct ActionView {
    pub text: String,
    pub actions: Vec<ActionView>,
}

/// A legal act as a project shows it.
#[derive(Clone, Debug, Serialize)]
pub struct ActView {
    pub id: String,
    pub citation: String,
    pub title: Option<String>,
    /// The address of the text of the act.
    pub url: Option<String>,
    /// The page of the act, in formats with register pages.
    pub href: Option<String>,
}

/// A legal instrument that a project intends.
#[derive(Clone, Debug, Serialize)]
pub struct InstrumentView {
    pub kind: String,
    pub kind_words: String,
    pub title: String,
    pub status: String,
    pub status_words: String,
    /// Its kind and status, to be shown after the title: `décision, statut : envisagé`.
    pub summary: String,
    pub annex: bool,
}

/// An event of a project.
#[derive(Clone, Debug, Serialize)]
pub struct EventView {
    pub title: String,
    pub date: Option<String>,
    /// The date in ISO 8601, if it can be expressed so.
    pub datetime: Option<String>,
    pub condition: Option<String>,
    pub place: Option<String>,
}

/// A forum and its projects.
#[derive(Debug, Serialize)]
pub struct ForumView {
    pub id: String,
    pub kind: String,
    pub kind_words: String,
    pub name: String,
    pub abbreviation: Option<String>,
    pub href: String,
    pub description: Option<String>,
    pub members: Vec<PartnerLink>,
    pub observers: Vec<PartnerLink>,
    pub basis: String,
    pub basis_words: String,
    pub note: Option<String>,
    pub categories: Vec<CategoryProjects>,
    pub total: usize,
    /// The events of its projects, by date.
    pub events: Vec<EventView>,
    /// Links to the places whose prose links to it.
    pub mentions: Vec<RecordLink>,
    pub source: Option<String>,
}

/// The projects of one category that a forum owns, in which a partner takes part, or that cite an
/// act.
#[derive(Debug, Serialize)]
pub struct CategoryProjects {
    pub id: String,
    pub rank: usize,
    pub title: String,
    pub projects: Vec<ProjectLine>,
}

/// A project in a list, with its chapter.
#[derive(Debug, Serialize)]
pub struct ProjectLine {
    pub title: String,
    pub href: String,
    /// As [`ChapterView::number_in_plan`].
    pub chapter_number: String,
    pub chapter_title: String,
}

/// The annex of legal instruments.
#[derive(Debug, Serialize)]
pub struct AnnexView {
    pub introduction: Option<String>,
    pub kinds: Vec<AnnexKindView>,
    pub closing: Option<String>,
}

/// The instruments of one kind.
#[derive(Debug, Serialize)]
pub struct AnnexKindView {
    pub kind: String,
    pub title: String,
    pub entries: Vec<AnnexEntryView>,
}

/// An entry of the annex: an instrument, or a heading with several instruments.
#[derive(Debug, Serialize)]
pub struct AnnexEntryView {
    pub title: String,
    pub status_words: String,
    /// As [`ChapterView::number_in_plan`].
    pub chapter_number: String,
    pub href: String,
    pub project: String,
    pub items: Vec<String>,
    /// The id of the heading.
    #[serde(skip)]
    group: Option<String>,
}

impl PlanView {
    /// Builds the view of an edition in a language.
    pub fn new(
        edition: &ResolvedEdition<'_>,
        locale: Locale,
        catalog: &Catalog,
        backend: &dyn MarkupBackend,
    ) -> Self {
        ViewBuilder::new(edition, locale, catalog, backend).plan()
    }

    /// Builds the view together with the registers, for a format that shows them.
    pub fn with_registers(
        edition: &ResolvedEdition<'_>,
        locale: Locale,
        catalog: &Catalog,
        backend: &dyn MarkupBackend,
    ) -> (Self, RegistersView) {
        let builder = ViewBuilder::new(edition, locale, catalog, backend);
        rayon::join(|| builder.plan(), || builder.registers())
    }
}
