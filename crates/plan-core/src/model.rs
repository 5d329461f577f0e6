//! The plan: registers and editions, with the place of every value.
//!
//! A plan is always there, as complete as the files allow; what is missing is `None`, and what
//! could not be read is told in [`Gaps`], so that nobody calls it unknown. References are kept as
//! they were written; [`Plan::project`] and its like resolve them.

pub mod codes;
mod index;
mod lower;
pub mod prose;

use std::collections::HashSet;

use crate::confirmation::lock::Lock;
use crate::locale::{Locale, Localized};
use crate::schema::{Date, Number};
use crate::source::{FileId, Span, Spanned};
use crate::syntax::Text;

pub use index::{EditionIndex, Index};
pub use lower::{Parsed, lower};
pub use prose::Prose;

/// One line per language.
pub type Line = Localized<Text>;
/// Markdown per language.
pub type LocalizedMarkdown = Localized<Prose>;
/// An id as it was written.
pub type Id = Spanned<String>;

/// A finding that is right in a record, and why.
#[derive(Clone, Debug)]
pub struct Allow {
    /// The code of the finding.
    pub code: Spanned<String>,
    /// Why it is right.
    pub reason: Text,
}

/// Everything that the files of a plan say.
#[derive(Debug, Default)]
pub struct Plan {
    /// The fora.
    pub fora: Vec<Forum>,
    /// The partners.
    pub partners: Vec<Partner>,
    /// The legal acts.
    pub acts: Vec<Act>,
    /// The glossary.
    pub terms: Vec<Term>,
    /// The editions, the earliest first.
    pub editions: Vec<Edition>,
    /// What was confirmed of the texts of the registers; none when nobody confirmed anything.
    pub lock: Option<Lock>,
    /// What could not be read.
    pub gaps: Gaps,
    /// Where each id is found.
    pub index: Index,
}

/// What could not be read, and must not be called unknown therefore.
#[derive(Clone, Debug, Default)]
pub struct Gaps {
    /// The register of fora has parts that could not be read.
    pub fora: bool,
    /// The register of partners.
    pub partners: bool,
    /// The register of acts.
    pub acts: bool,
}

/// A forum that can own projects.
#[derive(Debug)]
pub struct Forum {
    pub id: Id,
    pub kind: Option<Spanned<&'static str>>,
    pub name: Option<Line>,
    pub abbreviation: Option<Line>,
    pub description: Option<LocalizedMarkdown>,
    pub members: Vec<Id>,
    pub observers: Vec<Id>,
    pub allow: Vec<Allow>,
}

/// A country, a region or an organisation.
#[derive(Debug)]
pub struct Partner {
    pub id: Id,
    pub kind: Option<Spanned<&'static str>>,
    pub name: Option<Line>,
    pub abbreviation: Option<Line>,
    pub allow: Vec<Allow>,
}

/// A legal act or a declaration.
#[derive(Debug)]
pub struct Act {
    pub id: Id,
    pub kind: Option<Spanned<&'static str>>,
    pub citation: Option<Line>,
    pub title: Option<Line>,
    pub date: Option<Spanned<Date>>,
    pub url: Option<Text>,
    pub allow: Vec<Allow>,
}

/// A term of the glossary.
#[derive(Debug)]
pub struct Term {
    pub id: Id,
    pub kind: Option<Text>,
    pub term: Option<Line>,
    pub forms: Option<Localized<Vec<Text>>>,
    pub matches: Option<Localized<Vec<Text>>>,
    pub forbidden: Option<Localized<Vec<Text>>>,
    pub expansion: Option<Line>,
    pub binding: bool,
    pub confidence: Option<Spanned<&'static str>>,
    pub note: Option<Line>,
    pub allow: Vec<Allow>,
}

/// One year of the plan.
#[derive(Debug)]
pub struct Edition {
    /// The year, from the name of the folder.
    pub year: u16,
    /// `plan.yaml`; without it the edition has chapters and no structure.
    pub file: Option<FileId>,
    pub languages: Vec<Spanned<Locale>>,
    pub title: Option<Line>,
    /// The findings that are right in its title and its novelties.
    pub allow: Vec<Allow>,
    pub presidency: Option<Id>,
    pub novelties: Option<LocalizedMarkdown>,
    pub repository: Option<Text>,
    pub branch: Option<Text>,
    pub contact: Option<Text>,
    pub categories: Vec<Category>,
    pub parts: Vec<Part>,
    pub annex: Annex,
    pub ownership: Vec<Ownership>,
    pub preface: Option<Preface>,
    pub priorities: Option<Presidency>,
    pub external: Option<ExternalRelations>,
    /// The chapters, in the order of their files; [`Edition::chapter`] finds one by its id.
    pub chapters: Vec<Chapter>,
    /// What was confirmed of the texts of the edition; none when nobody confirmed anything.
    pub lock: Option<Lock>,
    /// The structure has parts that could not be read.
    pub is_damaged: bool,
    /// A chapter has parts that could not be read, or a whole one could not.
    pub has_damaged_chapters: bool,
    /// Where each id is found.
    pub index: EditionIndex,
}

/// A category of projects; their order in the edition is their rank.
#[derive(Debug)]
pub struct Category {
    pub id: Id,
    pub title: Option<Line>,
    /// The title over one project.
    pub singular: Option<Line>,
    pub allow: Vec<Allow>,
}

/// A part of the plan.
#[derive(Debug)]
pub struct Part {
    pub number: Option<Spanned<Number>>,
    pub title: Option<Line>,
    pub introduction: Option<LocalizedMarkdown>,
    pub sections: Vec<Section>,
    pub chapters: Vec<Id>,
    pub allow: Vec<Allow>,
}

/// A section of a part.
#[derive(Debug)]
pub struct Section {
    pub number: Option<Spanned<Number>>,
    pub title: Option<Line>,
    pub introduction: Option<LocalizedMarkdown>,
    pub sections: Vec<Section>,
    pub chapters: Vec<Id>,
    pub allow: Vec<Allow>,
}

/// What stands around the annex of instruments.
#[derive(Debug, Default)]
pub struct Annex {
    pub introduction: Option<LocalizedMarkdown>,
    pub closing: Option<LocalizedMarkdown>,
    pub groups: Vec<AnnexGroup>,
    pub allow: Vec<Allow>,
}

/// A heading of the annex that joins several instruments.
#[derive(Debug)]
pub struct AnnexGroup {
    pub id: Id,
    pub title: Option<Line>,
    pub allow: Vec<Allow>,
}

/// How the edition names a forum.
#[derive(Debug)]
pub struct Ownership {
    pub forum: Id,
    pub basis: Option<Spanned<&'static str>>,
    pub note: Option<Line>,
    pub allow: Vec<Allow>,
}

/// A policy chapter.
#[derive(Debug)]
pub struct Chapter {
    pub file: FileId,
    pub id: Id,
    pub number: Option<Spanned<Number>>,
    pub title: Option<Line>,
    pub forum: Option<Id>,
    pub context: Option<LocalizedMarkdown>,
    pub projects: Vec<Project>,
    pub allow: Vec<Allow>,
    /// Parts of the file could not be read.
    pub is_damaged: bool,
}

/// A project.
#[derive(Debug)]
pub struct Project {
    pub id: Id,
    pub category: Option<Id>,
    pub title: Option<Line>,
    pub forum: Option<Id>,
    pub text: Option<LocalizedMarkdown>,
    pub actions: Vec<Action>,
    pub closing: Option<LocalizedMarkdown>,
    pub partners: Vec<Id>,
    pub acts: Vec<Id>,
    pub instruments: Vec<Instrument>,
    pub events: Vec<Event>,
    pub related: Vec<Id>,
    pub allow: Vec<Allow>,
    /// Parts of the record could not be read.
    pub is_damaged: bool,
}

/// An action, with those under it.
#[derive(Debug)]
pub struct Action {
    pub text: Option<LocalizedMarkdown>,
    pub actions: Vec<Action>,
}

/// A legal instrument that a project intends.
#[derive(Debug)]
pub struct Instrument {
    pub kind: Option<Spanned<&'static str>>,
    pub title: Option<Line>,
    pub status: Option<Spanned<&'static str>>,
    pub annex: bool,
    pub group: Option<Id>,
}

/// A meeting, a conference, a deadline.
#[derive(Debug)]
pub struct Event {
    pub title: Option<Line>,
    pub date: Option<Spanned<Date>>,
    pub approximate: bool,
    pub condition: Option<Line>,
    pub place: Option<Line>,
}

/// The preface.
#[derive(Debug)]
pub struct Preface {
    pub title: Option<Line>,
    pub text: Option<LocalizedMarkdown>,
    pub statement: Option<Statement>,
    pub closing: Option<LocalizedMarkdown>,
    pub allow: Vec<Allow>,
}

/// A quoted statement.
#[derive(Debug)]
pub struct Statement {
    pub text: Option<LocalizedMarkdown>,
    pub attribution: Option<Line>,
}

/// The priorities of the presidency.
#[derive(Debug)]
pub struct Presidency {
    pub title: Option<Line>,
    pub introduction: Option<LocalizedMarkdown>,
    pub guideline: Option<Priority>,
    pub priorities: Vec<Priority>,
    pub allow: Vec<Allow>,
}

/// One priority.
#[derive(Debug)]
pub struct Priority {
    pub id: Id,
    pub title: Option<Line>,
    pub introduction: Option<LocalizedMarkdown>,
    pub groups: Vec<PointGroup>,
    pub closing: Option<LocalizedMarkdown>,
    pub allow: Vec<Allow>,
}

/// Points of a priority that belong together.
#[derive(Debug)]
pub struct PointGroup {
    pub title: Option<Line>,
    pub introduction: Option<LocalizedMarkdown>,
    pub points: Vec<Point>,
    pub closing: Option<LocalizedMarkdown>,
}

/// A point of a priority.
#[derive(Debug)]
pub struct Point {
    pub id: Id,
    pub text: Option<LocalizedMarkdown>,
    pub projects: Vec<Id>,
    pub allow: Vec<Allow>,
}

/// The external relations.
#[derive(Debug)]
pub struct ExternalRelations {
    pub part: Option<Spanned<Number>>,
    pub number: Option<Spanned<Number>>,
    pub title: Option<Line>,
    pub introduction: Option<LocalizedMarkdown>,
    pub sections: Vec<Relation>,
    pub allow: Vec<Allow>,
}

/// A section of the external relations.
#[derive(Debug)]
pub struct Relation {
    pub id: Id,
    pub number: Option<Spanned<Number>>,
    pub title: Option<Line>,
    pub text: Option<LocalizedMarkdown>,
    pub topics: Vec<Topic>,
    pub allow: Vec<Allow>,
}

/// A block with a title of its own.
#[derive(Debug)]
pub struct Topic {
    pub id: Id,
    pub title: Option<Line>,
    pub text: Option<LocalizedMarkdown>,
    pub allow: Vec<Allow>,
}

impl Edition {
    /// Makes an edition of which nothing is known yet.
    pub fn new(year: u16) -> Self {
        Self {
            year,
            file: None,
            languages: Vec::new(),
            title: None,
            allow: Vec::new(),
            presidency: None,
            novelties: None,
            repository: None,
            branch: None,
            contact: None,
            categories: Vec::new(),
            parts: Vec::new(),
            annex: Annex::default(),
            ownership: Vec::new(),
            preface: None,
            priorities: None,
            external: None,
            chapters: Vec::new(),
            lock: None,
            is_damaged: false,
            has_damaged_chapters: false,
            index: EditionIndex::default(),
        }
    }

    /// All places where the structure names chapters: the number around them, the place of that
    /// number, and the ids, in the order of the plan.
    pub fn listed_chapters(&self) -> Vec<&Id> {
        fn walk<'e>(section: &'e Section, listed: &mut Vec<&'e Id>) {
            for inner in &section.sections {
                walk(inner, listed);
            }
            listed.extend(&section.chapters);
        }
        let mut listed = Vec::new();
        for part in &self.parts {
            for section in &part.sections {
                walk(section, &mut listed);
            }
            listed.extend(&part.chapters);
        }
        listed
    }

    /// The chapters in the order of the plan; those that no section lists come last.
    pub fn ordered_chapters(&self) -> Vec<&Chapter> {
        let listed = self.listed_chapters();
        let mut ordered: Vec<&Chapter> =
            listed.iter().filter_map(|id| self.chapter(&id.value)).collect();
        let listed: HashSet<&str> = listed.iter().map(|id| id.value.as_str()).collect();
        let is_listed = |chapter: &&Chapter| listed.contains(chapter.id.value.as_str());
        ordered.extend(self.chapters.iter().filter(|chapter| !is_listed(chapter)));
        ordered
    }

    /// The forum that owns a project: its own, else its chapter's.
    pub fn owner<'e>(&self, chapter: &'e Chapter, project: &'e Project) -> Option<&'e Id> {
        project.forum.as_ref().or(chapter.forum.as_ref())
    }
}

impl Plan {
    /// The place to point at for an edition as a whole.
    pub fn edition_span(&self, edition: &Edition) -> Option<Span> {
        edition.title.as_ref().map(|title| title.span)
    }
}
