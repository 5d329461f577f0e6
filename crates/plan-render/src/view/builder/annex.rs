//! The annex of legal instruments, compiled from what the projects declare.

use super::registers::capitalized;
use super::*;

impl ViewBuilder<'_> {
    /// Builds the annex: the instruments by kind, in the order of the plan.
    pub(super) fn annex(&self) -> AnnexView {
        let page = Page::Standalone("annex");
        let mut kinds: Vec<AnnexKindView> = Vec::new();
        for (kind, project, instrument) in self.edition.annex_instruments() {
            if kinds.last().is_none_or(|last| last.kind != kind) {
                kinds.push(AnnexKindView {
                    kind: kind.to_owned(),
                    title: self.catalog.word_in("instruments", kind),
                    entries: Vec::new(),
                });
            }
            if let Some(last) = kinds.last_mut() {
                self.add_to_annex(page, &mut last.entries, project, instrument);
            }
        }
        let Annex { introduction, closing, groups: _, allow: _ } = &self.edition.record.annex;
        AnnexView {
            introduction: self.prose(page, introduction.as_ref()),
            kinds,
            closing: self.prose(page, closing.as_ref()),
        }
    }

    /// Adds an instrument to the entries of its kind: under its heading, or as an entry of its own.
    fn add_to_annex(
        &self,
        page: Page<'_>,
        entries: &mut Vec<AnnexEntryView>,
        project: &ResolvedProject<'_>,
        instrument: &ResolvedInstrument<'_>,
    ) {
        let view = self.instrument(instrument);
        let heading = instrument.group.and_then(|group| group.target);
        let group = heading.map(|heading| heading.id.value.clone());
        let known = entries.iter_mut().find(|entry| group.is_some() && entry.group == group);
        if let Some(entry) = known {
            entry.items.push(view.title);
            return;
        }
        let (title, items) = match heading {
            Some(heading) => (self.line(heading.title.as_ref()), vec![view.title]),
            None => (view.title, Vec::new()),
        };
        entries.push(AnnexEntryView {
            title,
            status_words: capitalized(&view.status_words),
            chapter_number: number_in_plan(project.chapter.number, self.catalog),
            href: self.project_href(page, project.heading()),
            project: self.line(project.title),
            items,
            group,
        });
    }
}
