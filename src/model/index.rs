//! Where each id is found.

use std::collections::HashMap;

use super::{Act, Chapter, Edition, Forum, Partner, Plan, Project};

/// Positions of records by their ids; the first of two records with one id counts.
#[derive(Debug, Default)]
pub struct Index {
    fora: HashMap<String, usize>,
    partners: HashMap<String, usize>,
    acts: HashMap<String, usize>,
    projects: HashMap<(u16, String), (usize, usize)>,
}

impl Index {
    /// Notes where every record of a plan stands.
    pub fn of(plan: &Plan) -> Self {
        let mut index = Self::default();
        for (at, forum) in plan.fora.iter().enumerate() {
            index.fora.entry(forum.id.value.clone()).or_insert(at);
        }
        for (at, partner) in plan.partners.iter().enumerate() {
            index.partners.entry(partner.id.value.clone()).or_insert(at);
        }
        for (at, act) in plan.acts.iter().enumerate() {
            index.acts.entry(act.id.value.clone()).or_insert(at);
        }
        for edition in &plan.editions {
            for (c, chapter) in edition.chapters.iter().enumerate() {
                for (p, project) in chapter.projects.iter().enumerate() {
                    let key = (edition.year, project.id.value.clone());
                    index.projects.entry(key).or_insert((c, p));
                }
            }
        }
        index
    }
}

impl Plan {
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

    /// Finds a project of an edition by its id, with its chapter.
    pub fn project<'p>(
        &self,
        edition: &'p Edition,
        id: &str,
    ) -> Option<(&'p Chapter, &'p Project)> {
        let (c, p) = self.index.projects.get(&(edition.year, id.to_owned()))?;
        let chapter = edition.chapters.get(*c)?;
        Some((chapter, chapter.projects.get(*p)?))
    }
}
