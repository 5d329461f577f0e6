//! The plan with its references resolved and its inherited values filled in, which all outputs
//! read.
//!
//! The [model](crate::model) keeps references as they were written. Pages, reports, data, lists,
//! the calendar and the search read a [`ResolvedPlan`] instead. So questions such as who owns a
//! project and which part contains a chapter are decided once, here, and have the same answer
//! everywhere.
//!
//! A plan with errors can be resolved too, because lists show all of it: a [`Reference`] to a
//! record that does not exist keeps its id and has no target.
//!
//! # Adding a field
//!
//! Resolving and all outputs destructure records completely. So a new field of
//! [`model::Project`](crate::model::Project) does not compile until [`ResolvedProject`] has it, and
//! then until every output shows it or skips it by name. The compiler does not check templates; a
//! test names those that do not show a field of a project.

mod resolve;

use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::locale::Locale;
use crate::model::{
    Act, Action, AnnexGroup, Category, Chapter, Edition, Event, ExternalRelations, Forum, Id,
    LocalizedMarkdown, LocalizedText, Ownership, Partner, Plan, PlanPart, Project, Section,
};
use crate::schema::{INSTRUMENT_KINDS, Number};

/// A reference from one record to another.
#[derive(Copy, Clone, Debug)]
pub struct Reference<'p, T> {
    /// The id as it was written.
    pub id: &'p str,
    /// The record with this id; none if the plan has no such record.
    pub target: Option<T>,
}

/// A plan, resolved.
#[derive(Clone, Debug)]
pub struct ResolvedPlan<'p> {
    /// The editions, the earliest first.
    pub editions: Vec<Arc<ResolvedEdition<'p>>>,
}

/// An edition with the registers, resolved.
#[derive(Debug)]
pub struct ResolvedEdition<'p> {
    /// The plan, for its glossary and its other editions.
    pub plan: &'p Plan,
    /// The edition, for the texts around its chapters.
    pub record: &'p Edition,
    /// The year.
    pub year: u16,
    /// The languages, each once.
    pub languages: Vec<Locale>,
    /// The partner that holds the presidency.
    pub presidency: Option<Reference<'p, &'p Partner>>,
    /// The categories of projects, by rank.
    pub categories: Vec<RankedCategory<'p>>,
    /// The chapters in the order of the plan; chapters that no section lists come last.
    pub chapters: Vec<ResolvedChapter<'p>>,
    /// The projects of all chapters, in the order of the plan.
    pub projects: Vec<ResolvedProject<'p>>,
    /// The events of all projects, by date; events without a date come last.
    pub events: Vec<ResolvedEvent<'p>>,
    /// The chapter on external relations.
    pub external: Option<ResolvedExternalRelations<'p>>,
    /// The register of fora.
    pub fora: Vec<ResolvedForum<'p>>,
    /// The register of partners.
    pub partners: Vec<ResolvedPartner<'p>>,
    /// The register of legal acts.
    pub acts: Vec<ResolvedAct<'p>>,
    /// The position in `chapters` of the first chapter with each id.
    chapters_by_id: FxHashMap<&'p str, usize>,
}

/// A category of projects with its rank.
#[derive(Copy, Clone, Debug)]
pub struct RankedCategory<'p> {
    /// Its position among the categories of the edition, from 1.
    pub rank: usize,
    /// The category.
    pub record: &'p Category,
}

/// The number of a chapter. Every part numbers its chapters from 1, so the number alone is
/// ambiguous.
#[derive(Copy, Clone, Debug, Default)]
pub struct ChapterNumber<'p> {
    /// The number within the part.
    pub in_part: Option<&'p Number>,
    /// The number of the part, which must be shown with that of the chapter where the part is not
    /// visible; none in the first part.
    pub later_part: Option<&'p Number>,
}

/// The part of a chapter that other records show.
#[derive(Copy, Clone, Debug)]
pub struct ChapterHeading<'p> {
    pub id: &'p Id,
    pub number: ChapterNumber<'p>,
    pub title: Option<&'p LocalizedText>,
}

/// A chapter, resolved.
#[derive(Clone, Debug)]
pub struct ResolvedChapter<'p> {
    /// The chapter, for its text units.
    pub record: &'p Chapter,
    pub heading: ChapterHeading<'p>,
    /// The part that lists the chapter.
    pub part: Option<&'p PlanPart>,
    /// The sections around the chapter inside its part, the outermost first.
    pub sections: Vec<&'p Section>,
    /// The forum that owns the projects of the chapter without a forum of their own.
    pub owner: Option<Owner<'p>>,
    pub context: Option<&'p LocalizedMarkdown>,
    /// The positions of its projects in [`ResolvedEdition::projects`].
    pub projects: Range<usize>,
}

/// The part of a project that other records show.
#[derive(Copy, Clone, Debug)]
pub struct ProjectHeading<'p> {
    pub id: &'p Id,
    pub title: Option<&'p LocalizedText>,
    /// The id of the chapter that holds it.
    pub chapter: &'p Id,
}

/// A project, resolved, with everything that outputs show.
#[derive(Clone, Debug)]
pub struct ResolvedProject<'p> {
    pub id: &'p Id,
    pub title: Option<&'p LocalizedText>,
    pub chapter: ChapterHeading<'p>,
    pub category: Option<Reference<'p, RankedCategory<'p>>>,
    /// The forum that owns it: its own, or else that of its chapter.
    pub owner: Option<Owner<'p>>,
    pub text: Option<&'p LocalizedMarkdown>,
    pub actions: &'p [Action],
    pub closing: Option<&'p LocalizedMarkdown>,
    pub partners: Vec<Reference<'p, &'p Partner>>,
    pub acts: Vec<Reference<'p, &'p Act>>,
    pub instruments: Vec<ResolvedInstrument<'p>>,
    /// The events in the order of the file; [`ResolvedEdition::events`] has them by date.
    pub events: &'p [Event],
    pub related: Vec<Reference<'p, ProjectHeading<'p>>>,
}

/// A legal instrument that a project intends, resolved.
#[derive(Clone, Debug)]
pub struct ResolvedInstrument<'p> {
    pub kind: Option<&'static str>,
    pub title: Option<&'p LocalizedText>,
    pub status: Option<&'static str>,
    /// Whether the annex lists it.
    pub annex: bool,
    /// The heading under which the annex lists it together with others.
    pub group: Option<Reference<'p, &'p AnnexGroup>>,
}

/// An event of a project.
#[derive(Copy, Clone, Debug)]
pub struct ResolvedEvent<'p> {
    pub record: &'p Event,
    /// The position of its project in [`ResolvedEdition::projects`].
    pub project: usize,
}

/// The forum that owns a project or the projects of a chapter.
#[derive(Copy, Clone, Debug)]
pub struct Owner<'p> {
    pub forum: Reference<'p, &'p Forum>,
    /// How the edition names the forum.
    pub ownership: Option<&'p Ownership>,
    pub named_by: OwnerSource,
}

/// The record whose field names an owner.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum OwnerSource {
    /// The project itself.
    Project,
    /// The chapter.
    Chapter,
}

/// The chapter on external relations.
#[derive(Copy, Clone, Debug)]
pub struct ResolvedExternalRelations<'p> {
    pub record: &'p ExternalRelations,
    pub number: ChapterNumber<'p>,
    /// The part that holds it.
    pub part: Option<&'p PlanPart>,
}

/// A forum, with how the edition names it and what it owns.
#[derive(Clone, Debug)]
pub struct ResolvedForum<'p> {
    pub record: &'p Forum,
    /// How the edition names it.
    pub ownership: Option<&'p Ownership>,
    pub members: Vec<Reference<'p, &'p Partner>>,
    pub observers: Vec<Reference<'p, &'p Partner>>,
    /// The positions in [`ResolvedEdition::projects`] of the projects that it owns.
    pub projects: Vec<usize>,
}

/// A partner, with the fora and projects in which it takes part.
#[derive(Clone, Debug)]
pub struct ResolvedPartner<'p> {
    pub record: &'p Partner,
    /// Whether it holds the presidency in the year of the edition.
    pub presides: bool,
    /// The fora of which it is a member.
    pub member_of: Vec<&'p Forum>,
    /// The fora that it observes.
    pub observer_of: Vec<&'p Forum>,
    /// The positions in [`ResolvedEdition::projects`] of the projects in which it takes part.
    pub projects: Vec<usize>,
}

/// A legal act with the projects that name it.
#[derive(Clone, Debug)]
pub struct ResolvedAct<'p> {
    pub record: &'p Act,
    /// The positions in [`ResolvedEdition::projects`] of the projects that name it in their field
    /// `acts`.
    pub projects: Vec<usize>,
}

/// The record to which a link in prose refers.
#[derive(Copy, Clone, Debug)]
pub enum LinkedRecord<'p> {
    Project(ProjectHeading<'p>),
    Chapter(ChapterHeading<'p>),
    Forum(&'p Forum),
    Act(&'p Act),
    Partner(&'p Partner),
}

impl<'p> ResolvedPlan<'p> {
    /// Resolves the editions of a plan.
    pub fn new(plan: &'p Plan) -> Self {
        let editions = plan.editions.iter();
        Self { editions: editions.map(|e| Arc::new(ResolvedEdition::new(plan, e))).collect() }
    }
}

impl<'p> ResolvedEdition<'p> {
    /// Finds a chapter by its id; the first one, if several have the same id.
    pub fn chapter(&self, id: &str) -> Option<&ResolvedChapter<'p>> {
        self.chapters.get(*self.chapters_by_id.get(id)?)
    }

    /// The projects of a chapter of this edition.
    pub fn projects_of(&self, chapter: &ResolvedChapter<'p>) -> &[ResolvedProject<'p>] {
        &self.projects[chapter.projects.clone()]
    }

    /// The projects at positions in [`ResolvedEdition::projects`].
    pub fn projects_at(
        &self,
        positions: &[usize],
    ) -> impl Iterator<Item = &ResolvedProject<'p>> + Clone {
        positions.iter().map(|at| &self.projects[*at])
    }

    /// How the edition names a forum.
    pub fn ownership(&self, forum: &str) -> Option<&'p Ownership> {
        self.record.ownership_of(forum)
    }

    /// Resolves a reference to a project.
    pub fn project_reference(&self, id: &'p Id) -> Reference<'p, ProjectHeading<'p>> {
        Reference { id: &id.value, target: project_heading(self.plan, self.record, &id.value) }
    }

    /// Resolves a link in prose: the kind of a record (`project`, `chapter`, `forum`, `act` or
    /// `partner`) and its id.
    pub fn linked_record(&self, kind: &str, id: &str) -> Option<LinkedRecord<'p>> {
        match kind {
            "project" => project_heading(self.plan, self.record, id).map(LinkedRecord::Project),
            "chapter" => self.chapter(id).map(|chapter| LinkedRecord::Chapter(chapter.heading)),
            "forum" => self.plan.forum(id).map(LinkedRecord::Forum),
            "act" => self.plan.act(id).map(LinkedRecord::Act),
            "partner" => self.plan.partner(id).map(LinkedRecord::Partner),
            _ => None,
        }
    }

    /// The instruments that the annex lists, each with its kind and its project: by kind, in the
    /// order of [`INSTRUMENT_KINDS`], and within a kind in the order of the plan.
    pub fn annex_instruments(
        &self,
    ) -> impl Iterator<Item = (&'static str, &ResolvedProject<'p>, &ResolvedInstrument<'p>)> {
        INSTRUMENT_KINDS.iter().flat_map(move |kind| {
            self.projects.iter().flat_map(move |project| {
                let instruments = project.instruments.iter();
                let listed = instruments.filter(move |i| i.annex && i.kind == Some(*kind));
                listed.map(move |instrument| (*kind, project, instrument))
            })
        })
    }
}

impl<'p> ResolvedProject<'p> {
    /// Whether the project belongs to a category.
    pub fn is_in(&self, category: &RankedCategory<'_>) -> bool {
        self.category.is_some_and(|own| own.id == category.record.id.value)
    }

    /// Whether a partner takes part in the project.
    pub fn has_partner(&self, id: &str) -> bool {
        self.partners.iter().any(|partner| partner.id == id)
    }

    /// Returns the part of the project that other records show.
    pub fn heading(&self) -> ProjectHeading<'p> {
        ProjectHeading { id: self.id, title: self.title, chapter: self.chapter.id }
    }
}

impl Owner<'_> {
    /// How the edition names the forum: `named`, `described`, `unnamed`, `umbrella` or `caretaker`.
    pub fn basis(&self) -> Option<&'static str> {
        self.ownership?.basis.as_ref().map(|basis| basis.value)
    }
}

/// Finds a project by its id, and returns the part of it that other records show.
fn project_heading<'p>(
    plan: &'p Plan,
    edition: &'p Edition,
    id: &str,
) -> Option<ProjectHeading<'p>> {
    let (chapter, Project { id, title, .. }) = plan.project(edition, id)?;
    Some(ProjectHeading { id, title: title.as_ref(), chapter: &chapter.id })
}
