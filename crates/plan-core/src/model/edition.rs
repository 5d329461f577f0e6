//! An edition and its structure.

use std::collections::HashSet;

use super::{
    Allow, Chapter, EditionIndex, ExternalRelations, Id, LocalizedMarkdown, LocalizedText, Lock,
    Preface, Presidency, Project,
};
use crate::locale::Locale;
use crate::schema::Number;
use crate::source::{FileId, Spanned};
use crate::syntax::Text;

/// One year of the plan.
#[derive(Debug)]
pub struct Edition {
    /// The year, from the name of the folder.
    pub year: u16,
    /// The file `plan.yaml`; without it, an edition has chapters but no structure.
    pub file: Option<FileId>,
    pub languages: Vec<Spanned<Locale>>,
    pub title: Option<LocalizedText>,
    /// The diagnostics that it allows in its title and its novelties.
    pub allow: Vec<Allow>,
    pub presidency: Option<Id>,
    pub novelties: Option<LocalizedMarkdown>,
    pub repository: Option<Text>,
    pub branch: Option<Text>,
    pub contact: Option<Text>,
    pub categories: Vec<Category>,
    pub parts: Vec<PlanPart>,
    pub annex: Annex,
    pub ownership: Vec<Ownership>,
    pub preface: Option<Preface>,
    pub priorities: Option<Presidency>,
    pub external: Option<ExternalRelations>,
    /// The chapters, in the order of their files.
    pub chapters: Vec<Chapter>,
    /// The confirmed translations of the edition; `None` without a lock file.
    pub lock: Option<Lock>,
    /// Whether parts of `plan.yaml` could not be read.
    pub is_damaged: bool,
    /// Whether a chapter, or a part of one, could not be read.
    pub has_damaged_chapters: bool,
    /// Finds records by their ids.
    pub index: EditionIndex,
}

/// A category of projects. The order of the categories in the edition is their rank.
#[derive(Debug)]
pub struct Category {
    pub id: Id,
    pub title: Option<LocalizedText>,
    /// The title for a single project.
    pub singular: Option<LocalizedText>,
    pub allow: Vec<Allow>,
}

/// A part of the plan.
#[derive(Debug)]
pub struct PlanPart {
    pub number: Option<Spanned<Number>>,
    pub title: Option<LocalizedText>,
    pub introduction: Option<LocalizedMarkdown>,
    pub sections: Vec<Section>,
    pub chapters: Vec<Id>,
    pub allow: Vec<Allow>,
}

/// A section of a part.
#[derive(Debug)]
pub struct Section {
    pub number: Option<Spanned<Number>>,
    pub title: Option<LocalizedText>,
    pub introduction: Option<LocalizedMarkdown>,
    pub sections: Vec<Section>,
    pub chapters: Vec<Id>,
    pub allow: Vec<Allow>,
}

/// The texts around the annex of instruments, and its headings.
#[derive(Debug, Default)]
pub struct Annex {
    pub introduction: Option<LocalizedMarkdown>,
    pub closing: Option<LocalizedMarkdown>,
    pub groups: Vec<AnnexGroup>,
    pub allow: Vec<Allow>,
}

/// A heading of the annex for several instruments that belong together.
#[derive(Debug)]
pub struct AnnexGroup {
    pub id: Id,
    pub title: Option<LocalizedText>,
    pub allow: Vec<Allow>,
}

/// How the edition names a forum.
#[derive(Debug)]
pub struct Ownership {
    pub forum: Id,
    pub basis: Option<Spanned<&'static str>>,
    pub note: Option<LocalizedText>,
    pub allow: Vec<Allow>,
}

impl Edition {
    /// Creates an empty edition.
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

    /// Returns the ids of the chapters that the structure lists, in the order of the plan.
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

    /// Returns the chapters in the order of the plan; chapters that the structure does not list
    /// come last.
    pub fn ordered_chapters(&self) -> Vec<&Chapter> {
        let listed = self.listed_chapters();
        let mut ordered: Vec<&Chapter> =
            listed.iter().filter_map(|id| self.chapter(&id.value)).collect();
        let listed: HashSet<&str> = listed.iter().map(|id| id.value.as_str()).collect();
        let is_listed = |chapter: &&Chapter| listed.contains(chapter.id.value.as_str());
        ordered.extend(self.chapters.iter().filter(|chapter| !is_listed(chapter)));
        ordered
    }

    /// Returns the forum that owns a project: its own, or else that of its chapter.
    pub fn owner<'e>(&self, chapter: &'e Chapter, project: &'e Project) -> Option<&'e Id> {
        project.forum.as_ref().or(chapter.forum.as_ref())
    }
}
