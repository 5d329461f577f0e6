//! The annex: its texts and groups, and the instruments that the projects declare for it.

use serde::Serialize;

use super::{DataBuilder, MaybeLine, MaybeProse, word};
use plan_core::model::{Annex, AnnexGroup, Chapter, Instrument};
use plan_core::schema::INSTRUMENT_KINDS;

/// The annex of an edition.
#[derive(Serialize)]
pub(super) struct AnnexData {
    introduction: MaybeProse,
    closing: MaybeProse,
    groups: Vec<Heading>,
    entries: Vec<AnnexEntryData>,
}

/// A heading of the annex that joins several instruments.
#[derive(Serialize)]
struct Heading {
    id: String,
    title: MaybeLine,
}

/// An instrument of the annex, made from what the projects declare.
#[derive(Serialize)]
struct AnnexEntryData {
    kind: &'static str,
    title: MaybeLine,
    status: Option<&'static str>,
    group: Option<String>,
    chapter: String,
    project: String,
}

impl DataBuilder<'_> {
    /// The annex: the instruments by kind, in the order of the plan.
    pub(super) fn annex(&self, annex: &Annex, chapters: &[&Chapter]) -> AnnexData {
        let Annex { introduction, closing, groups, allow: _ } = annex;
        let mut entries = Vec::new();
        for kind in INSTRUMENT_KINDS {
            for chapter in chapters {
                for project in &chapter.projects {
                    for instrument in &project.instruments {
                        let Instrument { kind: own, title, status, annex, group } = instrument;
                        if !*annex || word(own.as_ref()) != Some(*kind) {
                            continue;
                        }
                        entries.push(AnnexEntryData {
                            kind,
                            title: self.line(title.as_ref()),
                            status: word(status.as_ref()),
                            group: group.as_ref().map(|id| id.value.clone()),
                            chapter: chapter.id.value.clone(),
                            project: project.id.value.clone(),
                        });
                    }
                }
            }
        }
        AnnexData {
            introduction: self.prose(introduction.as_ref()),
            closing: self.prose(closing.as_ref()),
            groups: groups.iter().map(|group| self.group(group)).collect(),
            entries,
        }
    }

    fn group(&self, group: &AnnexGroup) -> Heading {
        let AnnexGroup { id, title, allow: _ } = group;
        Heading { id: id.value.clone(), title: self.line(title.as_ref()) }
    }
}
