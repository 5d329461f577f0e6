//! Finds records by their ids.

use rustc_hash::FxHashMap;

use super::{Act, Chapter, Edition, Forum, Id, Ownership, Partner, Plan, Project};

/// The positions of the records of the registers by id. A duplicate id leads to the first record.
#[derive(Debug, Default)]
pub struct Index {
    fora: FxHashMap<Box<str>, usize>,
    partners: FxHashMap<Box<str>, usize>,
    acts: FxHashMap<Box<str>, usize>,
}

/// The positions of the records of an edition by id. A duplicate id leads to the first record.
#[derive(Debug, Default)]
pub struct EditionIndex {
    chapters: FxHashMap<Box<str>, usize>,
    /// The position of the chapter, and the position of the project in it.
    projects: FxHashMap<Box<str>, (usize, usize)>,
    ownership: FxHashMap<Box<str>, usize>,
}

/// Returns the first position of each id.
fn positions<'p>(ids: impl ExactSizeIterator<Item = &'p Id>) -> FxHashMap<Box<str>, usize> {
    let mut positions = FxHashMap::default();
    positions.reserve(ids.len());
    for (at, id) in ids.enumerate() {
        positions.entry(id.value.as_str().into()).or_insert(at);
    }
    positions
}

impl EditionIndex {
    fn of(edition: &Edition) -> Self {
        let mut projects = FxHashMap::default();
        projects.reserve(edition.chapters.iter().map(|chapter| chapter.projects.len()).sum());
        for (chapter_at, chapter) in edition.chapters.iter().enumerate() {
            for (at, project) in chapter.projects.iter().enumerate() {
                projects.entry(project.id.value.as_str().into()).or_insert((chapter_at, at));
            }
        }
        Self {
            chapters: positions(edition.chapters.iter().map(|chapter| &chapter.id)),
            projects,
            ownership: positions(edition.ownership.iter().map(|ownership| &ownership.forum)),
        }
    }
}

impl Plan {
    /// Builds the indexes by which records are found by their ids. It must be called again after
    /// records are added.
    pub fn reindex(&mut self) {
        self.index = Index {
            fora: positions(self.fora.iter().map(|forum| &forum.id)),
            partners: positions(self.partners.iter().map(|partner| &partner.id)),
            acts: positions(self.acts.iter().map(|act| &act.id)),
        };
        for edition in &mut self.editions {
            edition.index = EditionIndex::of(edition);
        }
    }

    /// Finds a forum by its id.
    pub fn forum(&self, id: &str) -> Option<&Forum> {
        self.index.fora.get(id).map(|at| &self.fora[*at])
    }

    /// Finds a partner by its id.
    pub fn partner(&self, id: &str) -> Option<&Partner> {
        self.index.partners.get(id).map(|at| &self.partners[*at])
    }

    /// Finds a legal act by its id.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.index.acts.get(id).map(|at| &self.acts[*at])
    }

    /// Finds a project of an edition by its id, and returns it with its chapter.
    pub fn project<'p>(
        &self,
        edition: &'p Edition,
        id: &str,
    ) -> Option<(&'p Chapter, &'p Project)> {
        let (chapter_at, at) = edition.index.projects.get(id)?;
        let chapter = edition.chapters.get(*chapter_at)?;
        Some((chapter, chapter.projects.get(*at)?))
    }
}

impl Edition {
    /// Finds a chapter by its id.
    pub fn chapter(&self, id: &str) -> Option<&Chapter> {
        self.chapters.get(*self.index.chapters.get(id)?)
    }

    /// Finds how the edition names a forum, by the id of the forum.
    pub fn ownership_of(&self, forum: &str) -> Option<&Ownership> {
        self.ownership.get(*self.index.ownership.get(forum)?)
    }
}
