//! The plan in one language, ready to be shown: the only place where a language is chosen.
//!
//! A [`PlanView`] is made per edition and language. References are resolved, categories are in
//! order, words that only differ by form have their form, typography is done. What differs between
//! formats, the way prose and links are written, is asked of a [`MarkupBackend`].

mod builder;
mod registers;

use serde::Serialize;

use self::builder::ViewBuilder;
pub use self::builder::Words;
pub use self::builder::initial;
pub use self::registers::*;
use crate::templates::Catalog;
use plan_core::locale::Locale;
use plan_core::model::prose::Block;
use plan_core::model::{Edition, Plan};
use plan_core::source::Span;

/// The name of the whole plan as a file, without its ending: `jaarplan-2021`.
pub fn file_stem(edition: &Edition, catalog: &Catalog) -> String {
    format!("{}-{}", catalog.word("file_stem"), edition.year)
}

/// On which page something stands; addresses depend on it.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Page<'p> {
    /// The home page of the edition.
    Home,
    /// The page of a chapter.
    Chapter(&'p str),
    /// The page of a forum.
    Forum(&'p str),
    /// The page of a partner, where the backend has registers.
    Partner(&'p str),
    /// The page of a legal act, where the backend has registers.
    Act(&'p str),
    /// A page of its own: `preface`, `presidency`, `external-relations`, `annex`, `fora`, …
    Other(&'static str),
}

/// Where a link leads.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum LinkTarget<'g> {
    /// A page.
    Page(Page<'g>),
    /// A project on the page of its chapter.
    Project(&'g str, &'g str),
}

/// How a format writes prose and links.
pub trait MarkupBackend: Sync {
    /// The address of a goal, as it stands on a page.
    fn href(&self, from: Page<'_>, to: LinkTarget<'_>) -> String;
    /// Prose whose links are resolved and whose typography is done.
    fn prose(&self, blocks: &[Block]) -> String;
    /// Tells whether partners and acts have pages of their own.
    fn has_registers(&self) -> bool {
        false
    }
    /// The address where a place of the plan can be read as it was written, if there is one.
    fn source(&self, _: Span) -> Option<String> {
        None
    }
}

/// A title that leads somewhere.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    pub id: String,
    pub title: String,
    pub href: String,
}

/// A name that leads somewhere, where there is something to lead to.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    pub id: String,
    pub name: String,
    pub href: Option<String>,
}

/// Where a reader can report something.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    pub text: String,
    pub href: String,
}

/// How many projects a category has.
#[derive(Clone, Debug, Serialize)]
pub struct Count {
    pub category: String,
    /// Its place among the categories, from 1.
    pub rank: usize,
    pub title: String,
    /// What it is called over one project.
    pub singular: String,
    pub count: usize,
}

/// An edition in one language.
#[derive(Debug, Serialize)]
pub struct PlanView {
    pub locale: &'static str,
    pub year: u16,
    pub title: String,
    /// The name of the whole plan as a file, without its ending: `jaarplan-2021`.
    pub file_stem: String,
    pub presidency_of: Option<String>,
    pub novelties: Option<String>,
    pub contact: Option<Contact>,
    /// Where `plan.yaml` can be read as it was written.
    pub source: Option<String>,
    pub parts: Vec<PartView>,
    pub chapters: Vec<ChapterView>,
    pub fora: Vec<ForumView>,
    pub counts: Vec<Count>,
    pub total: usize,
    pub preface: Option<PrefaceView>,
    pub presidency: Option<PresidencyView>,
    pub external: Option<ExternalView>,
    pub annex: AnnexView,
}

#[derive(Debug, Serialize)]
pub struct PartView {
    pub number: String,
    pub title: String,
    pub introduction: Option<String>,
    pub sections: Vec<SectionView>,
    pub chapters: Vec<ChapterBrief>,
    /// The external relations, where they stand in this part.
    pub external: Option<ChapterBrief>,
}

#[derive(Debug, Serialize)]
pub struct SectionView {
    pub number: String,
    pub title: String,
    pub introduction: Option<String>,
    pub sections: Vec<SectionView>,
    pub chapters: Vec<ChapterBrief>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ChapterBrief {
    pub id: String,
    pub number: String,
    pub title: String,
    pub href: String,
    pub counts: Vec<Count>,
    pub total: usize,
}

#[derive(Debug, Serialize)]
pub struct ChapterView {
    pub id: String,
    pub number: String,
    /// The number as it is told where the part is not in sight.
    pub number_in_plan: String,
    pub title: String,
    /// The titles of the part and the sections around it, the outermost first.
    pub path: Vec<String>,
    pub context: Option<String>,
    pub categories: Vec<CategoryView>,
    pub previous: Option<Reference>,
    pub next: Option<Reference>,
    /// The forum that owns what says nothing else.
    pub forum: Option<OwnerView>,
    pub total: usize,
    pub source: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct CategoryView {
    pub id: String,
    /// Its place among the categories, from 1.
    pub rank: usize,
    /// What it is called over so many projects.
    pub title: String,
    /// What it is called over one project.
    pub singular: String,
    pub projects: Vec<ProjectView>,
}

#[derive(Debug, Serialize)]
pub struct ProjectView {
    pub id: String,
    pub title: String,
    pub category: String,
    pub owner: Option<OwnerView>,
    pub text: Option<String>,
    pub actions: Vec<ActionView>,
    pub closing: Option<String>,
    pub partners: Vec<Named>,
    pub acts: Vec<ActView>,
    pub instruments: Vec<InstrumentView>,
    pub events: Vec<EventView>,
    pub related: Vec<Reference>,
    pub source: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct OwnerView {
    pub id: String,
    pub name: String,
    pub href: String,
    /// `named`, `described`, `unnamed`, `umbrella`, `caretaker`.
    pub basis: String,
    /// How the plan names it, in words.
    pub basis_words: String,
    pub note: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct ActionView {
    pub text: String,
    pub actions: Vec<ActionView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ActView {
    pub id: String,
    pub citation: String,
    pub title: Option<String>,
    /// Where the act itself can be read.
    pub url: Option<String>,
    /// Its page in this backend.
    pub href: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct InstrumentView {
    pub kind: String,
    pub kind_words: String,
    pub title: String,
    pub status: String,
    pub status_words: String,
    /// Its kind and its status, as they stand behind the title: `décision, statut : envisagé`.
    pub summary: String,
    pub annex: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct EventView {
    pub title: String,
    pub date: Option<String>,
    /// The date as machines read it, where it has such a form.
    pub datetime: Option<String>,
    pub condition: Option<String>,
    pub place: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct ForumView {
    pub id: String,
    pub kind: String,
    pub kind_words: String,
    pub name: String,
    pub abbreviation: Option<String>,
    pub href: String,
    pub description: Option<String>,
    pub members: Vec<Named>,
    pub observers: Vec<Named>,
    pub basis: String,
    pub basis_words: String,
    pub note: Option<String>,
    pub categories: Vec<OwnedView>,
    pub total: usize,
    /// The events of the projects that it owns, in the order of time.
    pub events: Vec<EventView>,
    /// The places whose prose speaks of it.
    pub mentions: Vec<Reference>,
    pub source: Option<String>,
}

/// What a forum owns in one category, or what a partner or an act has to do with.
#[derive(Debug, Serialize)]
pub struct OwnedView {
    pub id: String,
    pub rank: usize,
    pub title: String,
    pub projects: Vec<OwnedProject>,
}

#[derive(Debug, Serialize)]
pub struct OwnedProject {
    pub title: String,
    pub href: String,
    pub chapter_number: String,
    pub chapter_title: String,
}

#[derive(Debug, Serialize)]
pub struct PrefaceView {
    pub title: String,
    pub source: Option<String>,
    pub text: Option<String>,
    pub statement: Option<String>,
    pub attribution: Option<String>,
    pub closing: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct PresidencyView {
    pub title: String,
    pub source: Option<String>,
    pub introduction: Option<String>,
    pub guideline: Option<PriorityView>,
    pub priorities: Vec<PriorityView>,
}

#[derive(Debug, Serialize)]
pub struct PriorityView {
    pub id: String,
    pub title: String,
    pub introduction: Option<String>,
    pub groups: Vec<PointGroupView>,
    pub closing: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct PointGroupView {
    pub title: Option<String>,
    pub introduction: Option<String>,
    pub points: Vec<PointView>,
    pub closing: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct PointView {
    pub id: String,
    pub text: String,
    pub projects: Vec<Reference>,
}

#[derive(Debug, Serialize)]
pub struct ExternalView {
    pub number: String,
    /// The number with its part, where the part is not in sight.
    pub number_in_plan: String,
    pub title: String,
    pub source: Option<String>,
    pub introduction: Option<String>,
    pub sections: Vec<RelationView>,
}

#[derive(Debug, Serialize)]
pub struct RelationView {
    pub id: String,
    pub number: String,
    pub title: String,
    pub text: Option<String>,
    pub topics: Vec<TopicView>,
}

#[derive(Debug, Serialize)]
pub struct TopicView {
    pub id: String,
    pub title: String,
    pub text: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct AnnexView {
    pub introduction: Option<String>,
    pub kinds: Vec<AnnexKind>,
    pub closing: Option<String>,
}

/// The instruments of one kind.
#[derive(Debug, Serialize)]
pub struct AnnexKind {
    pub kind: String,
    pub title: String,
    pub entries: Vec<AnnexEntry>,
}

/// One entry of the annex: an instrument, or a heading with several under it.
#[derive(Debug, Serialize)]
pub struct AnnexEntry {
    pub title: String,
    pub status_words: String,
    pub chapter_number: String,
    pub href: String,
    pub project: String,
    pub items: Vec<String>,
    #[serde(skip)]
    group: Option<String>,
}

impl PlanView {
    /// Makes the view of an edition in a language, for a backend.
    pub fn new(
        plan: &Plan,
        edition: &Edition,
        locale: Locale,
        catalog: &Catalog,
        backend: &dyn MarkupBackend,
    ) -> Self {
        ViewBuilder::new(plan, edition, locale, catalog, backend).plan()
    }

    /// Makes the view together with what stands beside the plan, for a backend that has registers.
    pub fn with_registers(
        plan: &Plan,
        edition: &Edition,
        locale: Locale,
        catalog: &Catalog,
        backend: &dyn MarkupBackend,
    ) -> (Self, RegistersView) {
        let builder = ViewBuilder::new(plan, edition, locale, catalog, backend);
        rayon::join(|| builder.plan(), || builder.registers())
    }
}
