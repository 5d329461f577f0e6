//! The home page of an edition: its parts, counts and fora, and links to all other pages.

use serde::Serialize;

use super::layout::PageHead;
use super::{PageBuilder, meta};
use crate::OutputFile;
use crate::templates::TemplateError;
use crate::view::{CategoryCount, Page, PartView, PriorityView};

/// The parts of the view that the home page shows.
#[derive(Serialize)]
struct HomeView<'v> {
    parts: &'v [PartView],
    counts: &'v [CategoryCount],
    presidency_of: &'v Option<String>,
    novelties: &'v Option<String>,
    preface: Option<&'v str>,
    external: Option<&'v str>,
    presidency: Option<HomePresidency<'v>>,
    fora: Vec<HomeForum<'v>>,
    partners: usize,
    acts: usize,
    events: usize,
}

/// The titles of the priorities of the presidency.
#[derive(Serialize)]
struct HomePresidency<'v> {
    title: &'v str,
    priorities: Vec<HomePriority<'v>>,
}

/// A priority, or the guideline above them.
#[derive(Serialize)]
struct HomePriority<'v> {
    id: &'v str,
    title: &'v str,
    is_guideline: bool,
}

/// A forum that owns projects.
#[derive(Serialize)]
struct HomeForum<'v> {
    name: &'v str,
    href: &'v str,
    total: usize,
}

impl<'s> PageBuilder<'s> {
    /// Renders the home page.
    pub(super) fn home(&self) -> Result<OutputFile, TemplateError> {
        let view = self.view;
        let priority = |priority: &'s PriorityView, is_guideline| HomePriority {
            id: &priority.id,
            title: &priority.title,
            is_guideline,
        };
        let home = HomeView {
            parts: &view.parts,
            counts: &view.counts,
            presidency_of: &view.presidency_of,
            novelties: &view.novelties,
            preface: view.preface.as_ref().map(|preface| preface.title.as_str()),
            external: view.external.as_ref().map(|external| external.title.as_str()),
            presidency: view.presidency.as_ref().map(|presidency| HomePresidency {
                title: &presidency.title,
                priorities: presidency
                    .guideline
                    .iter()
                    .map(|p| priority(p, true))
                    .chain(presidency.priorities.iter().map(|p| priority(p, false)))
                    .collect(),
            }),
            fora: view
                .fora
                .iter()
                .filter(|forum| forum.total > 0)
                .map(|f| HomeForum { name: &f.name, href: &f.href, total: f.total })
                .collect(),
            partners: self.registers.partners.len(),
            acts: self.registers.acts.len(),
            events: self.registers.calendar.iter().map(|group| group.entries.len()).sum(),
        };
        let head = PageHead {
            page: Page::Home,
            kind: "home",
            title: &view.title,
            markdown: Some(&view.file_stem),
            source: view.source.as_deref(),
            ld: meta::home(&self.location(Page::Home)),
            neighbours: [None, None],
        };
        self.render_page(head, |values| values.with("view", &home))
    }
}
