//! The annex: its texts and headings, and the instruments that projects declare for it.

use serde::Serialize;

use super::{DataBuilder, MaybeLine, MaybeProse};
use plan_core::model::{Annex, AnnexGroup};
use plan_core::resolved::ResolvedInstrument;

/// The annex of an edition.
#[derive(Serialize)]
pub(super) struct AnnexData {
    introduction: MaybeProse,
    closing: MaybeProse,
    groups: Vec<AnnexHeadingData>,
    entries: Vec<AnnexEntryData>,
}

/// A heading of the annex that groups several instruments.
#[derive(Serialize)]
struct AnnexHeadingData {
    id: String,
    title: MaybeLine,
}

/// An instrument of the annex, as its project declares it.
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
    /// Builds the annex: the instruments by kind, in the order of the plan.
    pub(super) fn annex(&self) -> AnnexData {
        let Annex { introduction, closing, groups, allow: _ } = &self.edition.record.annex;
        let entries = self.edition.annex_instruments().map(|(kind, project, instrument)| {
            let ResolvedInstrument { kind: _, title, status, annex: _, group } = instrument;
            AnnexEntryData {
                kind,
                title: self.line(*title),
                status: *status,
                group: group.map(|group| group.id.to_owned()),
                chapter: project.chapter.id.value.clone(),
                project: project.id.value.clone(),
            }
        });
        AnnexData {
            introduction: self.prose(introduction.as_ref()),
            closing: self.prose(closing.as_ref()),
            groups: groups.iter().map(|group| self.heading(group)).collect(),
            entries: entries.collect(),
        }
    }

    fn heading(&self, group: &AnnexGroup) -> AnnexHeadingData {
        let AnnexGroup { id, title, allow: _ } = group;
        AnnexHeadingData { id: id.value.clone(), title: self.line(title.as_ref()) }
    }
}
