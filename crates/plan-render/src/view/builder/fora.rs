//! The fora and what they own.

use super::registers::capitalized;
use super::*;

impl<'a> ViewBuilder<'a> {
    pub(super) fn fora(&self) -> Vec<ForumView> {
        let sorter = Sorter::new(self.locale);
        let mut owned: HashMap<&str, Vec<(&Chapter, &Project)>> = HashMap::new();
        for chapter in &self.ordered {
            for project in &chapter.projects {
                if let Some(owner) = self.edition.owner(chapter, project) {
                    owned.entry(&owner.value).or_default().push((chapter, project));
                }
            }
        }
        let none = Vec::new();
        let mut fora: Vec<ForumView> = self
            .plan
            .fora
            .iter()
            .map(|forum| self.forum(forum, owned.get(forum.id.value.as_str()).unwrap_or(&none)))
            .collect();
        fora.sort_by(|a, b| sorter.compare(&a.name, &b.name));
        fora
    }

    pub(super) fn forum(&self, forum: &Forum, owned: &[(&Chapter, &Project)]) -> ForumView {
        let page = Page::Forum(&forum.id.value);
        let (basis, basis_words, note) = self.basis(&forum.id.value);
        let kind = forum.kind.as_ref().map_or("strategic", |kind| kind.value);
        let projects = owned.iter().map(|(chapter, project)| (*chapter, *project));
        let mut events: Vec<(Option<Date>, &Event)> = owned
            .iter()
            .flat_map(|(_, project)| &project.events)
            .map(|event| (event.date.as_ref().map(|date| date.value), event))
            .collect();
        events.sort_by_key(|(date, _)| date.map_or((2, (0, 0, 0)), |date| (1, date.sort_key())));
        ForumView {
            id: forum.id.value.clone(),
            kind: kind.to_owned(),
            kind_words: capitalized(&self.catalog.word_in("forum", kind)),
            name: self.line(forum.name.as_ref()),
            abbreviation: self.line_if(forum.abbreviation.as_ref()),
            href: self.backend.href(Page::Home, LinkTarget::Page(page)),
            description: self.prose(page, forum.description.as_ref()),
            members: forum.members.iter().map(|id| self.named(page, &id.value, true)).collect(),
            observers: forum.observers.iter().map(|id| self.named(page, &id.value, true)).collect(),
            basis,
            basis_words: capitalized(&basis_words),
            note,
            categories: self.owned(page, projects),
            total: owned.len(),
            events: events.into_iter().map(|(_, event)| self.event(event)).collect(),
            mentions: self.mentions(page, self.citations.to("forum", &forum.id.value).iter()),
            source: self.backend.source(forum.id.span),
        }
    }

    /// Projects by category, as links from a page; a category without any is left out.
    pub(super) fn owned<'p>(
        &self,
        page: Page<'_>,
        projects: impl Iterator<Item = (&'p Chapter, &'p Project)> + Clone,
    ) -> Vec<OwnedView> {
        let categories = self.edition.categories.iter().map(|category| {
            let belongs = |project: &Project| {
                project.category.as_ref().is_some_and(|id| id.value == category.id.value)
            };
            let of_category = projects.clone().filter(|(_, project)| belongs(project));
            OwnedView {
                id: category.id.value.clone(),
                rank: self.rank(&category.id.value),
                title: self.category_over(category, of_category.clone().count()),
                projects: of_category
                    .map(|(chapter, project)| OwnedProject {
                        title: self.line(project.title.as_ref()),
                        href: self
                            .backend
                            .href(page, LinkTarget::Project(&chapter.id.value, &project.id.value)),
                        chapter_number: self.number_in_plan(chapter),
                        chapter_title: self.line(chapter.title.as_ref()),
                    })
                    .collect(),
            }
        });
        categories.filter(|category| !category.projects.is_empty()).collect()
    }
}
