//! Chapters and their projects.

use super::registers::capitalized;
use super::*;

impl ViewBuilder<'_> {
    /// Builds a chapter, without its neighbours.
    pub(super) fn chapter(&self, chapter: &ResolvedChapter<'_>) -> ChapterView {
        let ResolvedChapter {
            record: _,
            heading: ChapterHeading { id, number, title },
            part: _,
            sections: _,
            owner,
            context,
            projects: _,
        } = chapter;
        let page = Page::Chapter(&id.value);
        let projects = self.edition.projects_of(chapter);
        let categories = self.edition.categories.iter().map(|category| {
            let projects = projects.iter().filter(|project| project.is_in(category));
            let projects: Vec<ProjectView> =
                projects.map(|project| self.project(page, project)).collect();
            CategoryView {
                id: category.record.id.value.clone(),
                rank: category.rank,
                title: self.category_title(*category, projects.len()),
                singular: self.category_title(*category, 1),
                projects,
            }
        });
        ChapterView {
            id: id.value.clone(),
            number: number_text(number.in_part),
            number_in_plan: number_in_plan(*number, self.catalog),
            title: self.line(*title),
            path: self.path(chapter),
            context: self.prose(page, *context),
            categories: categories.filter(|category| !category.projects.is_empty()).collect(),
            previous: None,
            next: None,
            forum: owner.and_then(|owner| self.owner(page, owner)),
            source: self.backend.source_url(id.span),
            total: projects.len(),
        }
    }

    fn project(&self, page: Page<'_>, project: &ResolvedProject<'_>) -> ProjectView {
        let ResolvedProject {
            id,
            title,
            chapter: _,
            category,
            owner,
            text,
            actions,
            closing,
            partners,
            acts,
            instruments,
            events,
            related,
        } = project;
        ProjectView {
            id: id.value.clone(),
            title: self.line(*title),
            category: category.map(|category| category.id.to_owned()).unwrap_or_default(),
            owner: owner.and_then(|owner| self.owner(page, owner)),
            text: self.prose(page, *text),
            actions: self.actions(page, actions),
            closing: self.prose(page, *closing),
            partners: partners
                .iter()
                .map(|partner| {
                    let link = self.partner_link(page, partner);
                    PartnerLink { name: self.list_entry(link.name), ..link }
                })
                .collect(),
            acts: acts.iter().filter_map(|act| Some(self.act(page, act.target?))).collect(),
            instruments: instruments.iter().map(|instrument| self.instrument(instrument)).collect(),
            events: events.iter().map(|event| self.event(event)).collect(),
            related: self.project_links(page, related.iter().copied()),
            source: self.backend.source_url(id.span),
        }
    }

    /// Returns a name as an entry of a list. Pages show one entry per line, starting with a
    /// capital; other formats join all entries into one sentence.
    fn list_entry(&self, name: String) -> String {
        if self.backend.has_register_pages() { capitalized(&name) } else { name }
    }

    /// Returns the address of a project, relative to a page.
    pub(super) fn project_href(&self, page: Page<'_>, project: ProjectHeading<'_>) -> String {
        let target =
            LinkTarget::Project { chapter: &project.chapter.value, project: &project.id.value };
        self.backend.href(page, target)
    }

    pub(super) fn project_link(&self, page: Page<'_>, project: ProjectHeading<'_>) -> RecordLink {
        RecordLink {
            id: project.id.value.clone(),
            title: self.line(project.title),
            href: self.project_href(page, project),
        }
    }

    /// Returns links to projects; references that do not resolve are left out.
    pub(super) fn project_links<'p>(
        &self,
        page: Page<'_>,
        projects: impl Iterator<Item = Reference<'p, ProjectHeading<'p>>>,
    ) -> Vec<RecordLink> {
        projects.filter_map(|project| Some(self.project_link(page, project.target?))).collect()
    }

    /// Builds the owner of a project. Returns `None` if the forum does not exist.
    fn owner(&self, page: Page<'_>, owner: Owner<'_>) -> Option<OwnerView> {
        let Owner { forum, ownership, named_by: _ } = owner;
        let record = forum.target?;
        let (basis, basis_words, note) = self.ownership(ownership);
        Some(OwnerView {
            id: forum.id.to_owned(),
            name: self.line(record.name.as_ref()),
            href: self.backend.href(page, LinkTarget::Page(Page::Forum(forum.id))),
            basis,
            basis_words,
            note,
        })
    }

    /// Returns how the edition names a forum: the basis as a key, the basis in words, and the note.
    pub(super) fn ownership(
        &self,
        ownership: Option<&Ownership>,
    ) -> (String, String, Option<String>) {
        let basis = ownership.and_then(|o| o.basis.as_ref()).map_or("", |basis| basis.value);
        let words = match basis {
            "" => String::new(),
            _ => self.catalog.word_in("basis", basis),
        };
        (basis.to_owned(), words, ownership.and_then(|o| self.line_if(o.note.as_ref())))
    }

    fn actions(&self, page: Page<'_>, actions: &[Action]) -> Vec<ActionView> {
        let view = |action: &Action| ActionView {
            text: self.prose(page, action.text.as_ref()).unwrap_or_default(),
            actions: self.actions(page, &action.actions),
        };
        actions.iter().map(view).collect()
    }

    /// Returns the name of a partner, or its id if the partner does not exist.
    pub(super) fn partner_name(&self, partner: &Reference<'_, &Partner>) -> String {
        let record = partner.target;
        record.map_or_else(|| partner.id.to_owned(), |record| self.line(record.name.as_ref()))
    }

    /// Returns the name and the abbreviation of a partner, with a link to its page if the format
    /// has one.
    pub(super) fn partner_link(
        &self,
        page: Page<'_>,
        partner: &Reference<'_, &Partner>,
    ) -> PartnerLink {
        let name = self.partner_name(partner);
        let abbreviation = partner.target.and_then(|p| self.line_if(p.abbreviation.as_ref()));
        let has_page = self.backend.has_register_pages() && partner.target.is_some();
        let target = LinkTarget::Page(Page::Partner(partner.id));
        PartnerLink {
            id: partner.id.to_owned(),
            name: match abbreviation {
                Some(abbreviation) => format!("{name} ({abbreviation})"),
                None => name,
            },
            href: has_page.then(|| self.backend.href(page, target)),
        }
    }

    fn act(&self, page: Page<'_>, act: &Act) -> ActView {
        let Act { id, kind: _, citation, title, date: _, url, allow: _ } = act;
        let target = LinkTarget::Page(Page::Act(&id.value));
        let has_page = self.backend.has_register_pages();
        ActView {
            id: id.value.clone(),
            citation: self.list_entry(self.line(citation.as_ref())),
            title: self.line_if(title.as_ref()),
            url: url.as_ref().and_then(|url| web_address(&url.value)),
            href: has_page.then(|| self.backend.href(page, target)),
        }
    }

    pub(super) fn instrument(&self, instrument: &ResolvedInstrument<'_>) -> InstrumentView {
        let ResolvedInstrument { kind, title, status, annex, group: _ } = instrument;
        let kind = kind.unwrap_or("other");
        let status = status.unwrap_or("intended");
        let kind_words = self.catalog.word_in("instrument", kind);
        let status_words = self.catalog.word_in("status", status);
        let label = self.catalog.word("status_label").to_lowercase();
        let colon = self.catalog.word("colon");
        InstrumentView {
            kind: kind.to_owned(),
            summary: typeset(self.locale, &format!("{kind_words}, {label}{colon} {status_words}")),
            kind_words,
            title: self.line(*title),
            status: status.to_owned(),
            status_words,
            annex: *annex,
        }
    }

    pub(super) fn event(&self, event: &Event) -> EventView {
        let Event { title, date, approximate, condition, place } = event;
        let words = date.as_ref().map(|date| self.date(date.value));
        let expected = self.catalog.word("expected");
        EventView {
            title: self.line(title.as_ref()),
            date: words.map(|date| match approximate {
                true => format!("{date} ({expected})"),
                false => date,
            }),
            datetime: date.as_ref().and_then(|date| datetime(date.value)),
            condition: self.line_if(condition.as_ref()),
            place: self.line_if(place.as_ref()),
        }
    }
}
