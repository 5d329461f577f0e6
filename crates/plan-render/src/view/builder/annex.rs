//! The annex of legal instruments, made from what the projects declare.

use super::registers::capitalized;
use super::*;

impl<'a> ViewBuilder<'a> {
    /// The annex, made from what the projects declare: by kind, in the order of the plan.
    pub(super) fn annex(&self, chapters: &[&Chapter]) -> AnnexView {
        let page = Page::Other("annex");
        let mut kinds: Vec<AnnexKind> = plan_core::schema::INSTRUMENT_KINDS
            .iter()
            .map(|kind| AnnexKind {
                kind: (*kind).to_owned(),
                title: self.catalog.word_in("instruments", kind),
                entries: Vec::new(),
            })
            .collect();
        for chapter in chapters {
            for project in &chapter.projects {
                for instrument in project.instruments.iter().filter(|i| i.annex) {
                    let Some(written) = instrument.kind.as_ref() else { continue };
                    if let Some(kind) = kinds.iter_mut().find(|kind| kind.kind == written.value) {
                        self.annex_entry(page, kind, chapter, project, instrument);
                    }
                }
            }
        }
        kinds.retain(|kind| !kind.entries.is_empty());
        AnnexView {
            introduction: self.prose(page, self.edition.annex.introduction.as_ref()),
            kinds,
            closing: self.prose(page, self.edition.annex.closing.as_ref()),
        }
    }

    pub(super) fn annex_entry(
        &self,
        page: Page<'_>,
        kind: &mut AnnexKind,
        chapter: &Chapter,
        project: &Project,
        instrument: &Instrument,
    ) {
        let view = self.instrument(instrument);
        let group = instrument.group.as_ref().map(|id| id.value.clone());
        let groups = &self.edition.annex.groups;
        let heading = groups.iter().find(|g| Some(&g.id.value) == group.as_ref());
        let known = kind.entries.iter_mut().find(|e| e.group.is_some() && e.group == group);
        if let (Some(entry), Some(_)) = (known, heading) {
            entry.items.push(view.title);
            return;
        }
        let (title, items) = match heading {
            Some(heading) => (self.line(heading.title.as_ref()), vec![view.title]),
            None => (view.title, Vec::new()),
        };
        kind.entries.push(AnnexEntry {
            title,
            status_words: capitalized(&view.status_words),
            chapter_number: self.number_in_plan(chapter),
            href: self
                .backend
                .href(page, LinkTarget::Project(&chapter.id.value, &project.id.value)),
            project: self.line(project.title.as_ref()),
            items,
            group: heading.map(|heading| heading.id.value.clone()),
        });
    }
}
