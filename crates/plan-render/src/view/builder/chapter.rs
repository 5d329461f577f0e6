//! Chapters and their projects.

use super::registers::capitalized;
use super::*;

impl<'a> ViewBuilder<'a> {
    pub(super) fn chapter(&self, chapter: &Chapter, path: Vec<String>) -> ChapterView {
        let page = Page::Chapter(&chapter.id.value);
        let categories = self.edition.categories.iter().map(|category| {
            let belongs = |project: &&Project| {
                project.category.as_ref().is_some_and(|id| id.value == category.id.value)
            };
            let projects: Vec<ProjectView> = chapter
                .projects
                .iter()
                .filter(belongs)
                .map(|project| self.project(page, chapter, project))
                .collect();
            CategoryView {
                id: category.id.value.clone(),
                rank: self.rank(&category.id.value),
                title: self.category_over(category, projects.len()),
                singular: self.category_over(category, 1),
                projects,
            }
        });
        ChapterView {
            id: chapter.id.value.clone(),
            number: self.number_of(chapter),
            number_in_plan: self.number_in_plan(chapter),
            title: self.line(chapter.title.as_ref()),
            path,
            context: self.prose(page, chapter.context.as_ref()),
            categories: categories.filter(|category| !category.projects.is_empty()).collect(),
            previous: None,
            next: None,
            forum: chapter.forum.as_ref().and_then(|id| self.owner(page, &id.value)),
            source: self.backend.source(chapter.id.span),
            total: chapter.projects.len(),
        }
    }

    pub(super) fn project(
        &self,
        page: Page<'_>,
        chapter: &Chapter,
        project: &Project,
    ) -> ProjectView {
        let Project {
            id,
            category,
            title,
            forum: _,
            text,
            actions,
            closing,
            partners,
            acts,
            instruments,
            events,
            related,
            allow: _,
            is_damaged: _,
        } = project;
        ProjectView {
            id: id.value.clone(),
            title: self.line(title.as_ref()),
            category: category.as_ref().map(|id| id.value.clone()).unwrap_or_default(),
            owner: self.edition.owner(chapter, project).and_then(|id| self.owner(page, &id.value)),
            text: self.prose(page, text.as_ref()),
            actions: self.actions(page, actions),
            closing: self.prose(page, closing.as_ref()),
            partners: partners
                .iter()
                .map(|id| {
                    let named = self.named(page, &id.value, true);
                    Named { name: self.on_its_own(named.name), ..named }
                })
                .collect(),
            acts: acts
                .iter()
                .filter_map(|id| self.act(page, &id.value))
                .map(|act| ActView { citation: self.on_its_own(act.citation), ..act })
                .collect(),
            instruments: instruments.iter().map(|instrument| self.instrument(instrument)).collect(),
            events: events.iter().map(|event| self.event(event)).collect(),
            related: self.project_references(page, related),
            source: self.backend.source(id.span),
        }
    }

    /// A name as it stands in a list: with registers, each has a line of its own and a capital.
    fn on_its_own(&self, name: String) -> String {
        if self.backend.has_registers() { capitalized(&name) } else { name }
    }

    pub(super) fn project_references(&self, page: Page<'_>, ids: &[Id]) -> Vec<Reference> {
        let reference = |id: &Id| {
            let (chapter, project) = self.plan.project(self.edition, &id.value)?;
            Some(Reference {
                id: id.value.clone(),
                title: self.line(project.title.as_ref()),
                href: self.backend.href(page, LinkTarget::Project(&chapter.id.value, &id.value)),
            })
        };
        ids.iter().filter_map(reference).collect()
    }

    pub(super) fn owner(&self, page: Page<'_>, id: &str) -> Option<OwnerView> {
        let forum = self.plan.forum(id)?;
        let (basis, basis_words, note) = self.basis(id);
        Some(OwnerView {
            id: id.to_owned(),
            name: self.line(forum.name.as_ref()),
            href: self.backend.href(page, LinkTarget::Page(Page::Forum(id))),
            basis,
            basis_words,
            note,
        })
    }

    /// How the edition names a forum: the word of the format, the words for people, the note.
    pub(super) fn basis(&self, forum: &str) -> (String, String, Option<String>) {
        let ownership = self.edition.ownership_of(forum);
        let basis = ownership.and_then(|o| o.basis.as_ref()).map_or("", |basis| basis.value);
        let words =
            if basis.is_empty() { String::new() } else { self.catalog.word_in("basis", basis) };
        (basis.to_owned(), words, ownership.and_then(|o| self.line_if(o.note.as_ref())))
    }

    pub(super) fn actions(&self, page: Page<'_>, actions: &[Action]) -> Vec<ActionView> {
        let view = |action: &Action| ActionView {
            text: self.prose(page, action.text.as_ref()).unwrap_or_default(),
            actions: self.actions(page, &action.actions),
        };
        actions.iter().map(view).collect()
    }

    /// The name of a partner, with its abbreviation if wanted.
    pub(super) fn partner(&self, id: &str, with_abbreviation: bool) -> String {
        let Some(partner) = self.plan.partner(id) else { return id.to_owned() };
        let name = self.line(partner.name.as_ref());
        match self.line_if(partner.abbreviation.as_ref()).filter(|_| with_abbreviation) {
            Some(abbreviation) => format!("{name} ({abbreviation})"),
            None => name,
        }
    }

    /// A partner, with the link to its page where the backend has one.
    pub(super) fn named(&self, page: Page<'_>, id: &str, with_abbreviation: bool) -> Named {
        let is_there = self.backend.has_registers() && self.plan.partner(id).is_some();
        Named {
            id: id.to_owned(),
            name: self.partner(id, with_abbreviation),
            href: is_there.then(|| self.backend.href(page, LinkTarget::Page(Page::Partner(id)))),
        }
    }

    fn act(&self, page: Page<'_>, id: &str) -> Option<ActView> {
        let act = self.plan.act(id)?;
        let has_page = self.backend.has_registers();
        Some(ActView {
            id: id.to_owned(),
            citation: self.line(act.citation.as_ref()),
            title: self.line_if(act.title.as_ref()),
            url: act.url.as_ref().and_then(|url| web(&url.value)),
            href: has_page.then(|| self.backend.href(page, LinkTarget::Page(Page::Act(id)))),
        })
    }

    pub(super) fn instrument(&self, instrument: &Instrument) -> InstrumentView {
        let kind = instrument.kind.as_ref().map_or("other", |kind| kind.value);
        let status = instrument.status.as_ref().map_or("intended", |status| status.value);
        let kind_words = self.catalog.word_in("instrument", kind);
        let status_words = self.catalog.word_in("status", status);
        let label = self.catalog.word("status_label").to_lowercase();
        let colon = self.catalog.word("colon");
        InstrumentView {
            kind: kind.to_owned(),
            summary: typeset(self.locale, &format!("{kind_words}, {label}{colon} {status_words}")),
            kind_words,
            title: self.line(instrument.title.as_ref()),
            status: status.to_owned(),
            status_words,
            annex: instrument.annex,
        }
    }

    pub(super) fn event(&self, event: &Event) -> EventView {
        let date = event.date.as_ref().map(|date| self.date(date.value));
        let expected = self.catalog.word("expected");
        EventView {
            title: self.line(event.title.as_ref()),
            date: date.map(|d| if event.approximate { format!("{d} ({expected})") } else { d }),
            datetime: event.date.as_ref().and_then(|date| datetime(date.value)),
            condition: self.line_if(event.condition.as_ref()),
            place: self.line_if(event.place.as_ref()),
        }
    }
}
