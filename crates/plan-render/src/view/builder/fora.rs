//! The fora and the projects that they own.

use super::registers::capitalized;
use super::*;

impl ViewBuilder<'_> {
    /// Builds the fora, sorted by name.
    pub(super) fn fora(&self) -> Vec<ForumView> {
        let sorter = Sorter::new(self.locale);
        let mut fora: Vec<ForumView> =
            self.edition.fora.iter().map(|forum| self.forum(forum)).collect();
        fora.sort_by(|a, b| sorter.compare(&a.name, &b.name));
        fora
    }

    fn forum(&self, forum: &ResolvedForum<'_>) -> ForumView {
        let ResolvedForum { record, ownership, members, observers, projects } = forum;
        let Forum { id, kind, name, abbreviation, description, members: _, observers: _, allow: _ } =
            record;
        let page = Page::Forum(&id.value);
        let (basis, basis_words, note) = self.ownership(*ownership);
        let kind = kind.as_ref().map_or("strategic", |kind| kind.value);
        let links = |partners: &[Reference<'_, &Partner>]| {
            partners.iter().map(|partner| self.partner_link(page, partner)).collect()
        };
        // Positions are sorted, because they were collected in the order of the plan.
        let events = self.edition.events.iter();
        let events = events.filter(|event| projects.binary_search(&event.project).is_ok());
        ForumView {
            id: id.value.clone(),
            kind: kind.to_owned(),
            kind_words: capitalized(&self.catalog.word_in("forum", kind)),
            name: self.line(name.as_ref()),
            abbreviation: self.line_if(abbreviation.as_ref()),
            href: self.backend.href(Page::Home, LinkTarget::Page(page)),
            description: self.prose(page, description.as_ref()),
            members: links(members),
            observers: links(observers),
            basis,
            basis_words: capitalized(&basis_words),
            note,
            categories: self.by_category(page, self.edition.projects_at(projects)),
            total: projects.len(),
            events: events.map(|event| self.event(event.record)).collect(),
            mentions: self.mentions(page, self.citations.of_record("forum", &id.value).iter()),
            source: self.backend.source_url(id.span),
        }
    }

    /// Returns projects by category, as links from a page; a category without projects is left out.
    pub(super) fn by_category<'p>(
        &self,
        page: Page<'_>,
        projects: impl Iterator<Item = &'p ResolvedProject<'p>> + Clone,
    ) -> Vec<CategoryProjects> {
        let line = |project: &ResolvedProject<'_>| ProjectLine {
            title: self.line(project.title),
            href: self.project_href(page, project.heading()),
            chapter_number: number_in_plan(project.chapter.number, self.catalog),
            chapter_title: self.line(project.chapter.title),
        };
        let categories = self.edition.categories.iter().map(|category| {
            let projects = projects.clone().filter(|project| project.is_in(category));
            let projects: Vec<ProjectLine> = projects.map(line).collect();
            CategoryProjects {
                id: category.record.id.value.clone(),
                rank: category.rank,
                title: self.category_title(*category, projects.len()),
                projects,
            }
        });
        categories.filter(|category| !category.projects.is_empty()).collect()
    }
}
