//! A chapter with its projects, written to the file of the whole plan and to its own file.

use std::fmt::Write;

use super::MarkdownWriter;
use super::links::{MarkdownFile, links};
use super::prose::{escape, indented};
use crate::templates::Catalog;
use crate::view::{ActionView, ChapterView, EventView, InstrumentView, ProjectView};

/// A chapter with the text of its projects, which both files share.
pub(super) struct Chapter<'v> {
    pub(super) view: &'v ChapterView,
    /// The text under the title of each project, in the order of the chapter.
    projects: Vec<String>,
}

impl<'v> Chapter<'v> {
    pub(super) fn new(catalog: &Catalog, view: &'v ChapterView) -> Self {
        let projects = view.categories.iter().flat_map(|category| &category.projects);
        let text = |project| {
            // Links stay placeholders until the text is part of a file.
            let file = MarkdownFile::Chapter;
            let mut writer = MarkdownWriter { catalog, file, text: String::new() };
            writer.project(project);
            writer.text
        };
        Self { view, projects: projects.map(text).collect() }
    }

    /// Estimates the length of its text in bytes, so that the file is allocated in one step.
    pub(super) fn length(&self) -> usize {
        let around = self.view.context.as_ref().map_or(0, String::len) + 400;
        self.projects.iter().map(|text| text.len() + 200).sum::<usize>() + around
    }
}

impl MarkdownWriter<'_> {
    /// Writes a chapter whose heading has this level.
    pub(super) fn chapter(&mut self, level: usize, chapter: &Chapter<'_>) {
        let Chapter { view: chapter, projects } = chapter;
        let mut texts = projects.iter();
        let anchor = format!("chapter-{}", chapter.id);
        self.heading(level, Some(&anchor), &format!("{} {}", chapter.number, chapter.title));
        self.prose(chapter.context.as_ref());
        for category in &chapter.categories {
            self.heading(level + 1, None, &category.title);
            for project in &category.projects {
                self.heading(level + 2, Some(&project.id), &project.title);
                self.text.extend(texts.next().map(String::as_str));
            }
        }
    }

    /// Writes the text under the title of a project.
    fn project(&mut self, project: &ProjectView) {
        let ProjectView {
            id: _,
            title: _,
            category: _,
            owner,
            text,
            actions,
            closing,
            partners,
            acts,
            instruments,
            events,
            related,
            source: _,
        } = project;
        let catalog = self.catalog;
        let mut facts = Vec::new();
        if let Some(owner) = owner {
            let mut words = format!("[{}](<{}>)", escape(&owner.name), owner.href);
            if !owner.basis_words.is_empty() {
                let _ = write!(words, " ({})", escape(&owner.basis_words));
            }
            facts.push(("owner", words));
        }
        if !partners.is_empty() {
            let names: Vec<&str> = partners.iter().map(|p| p.name.as_str()).collect();
            facts.push(("partners", escape(&names.join(", "))));
        }
        let acts: Vec<String> = acts
            .iter()
            .map(|act| match &act.url {
                Some(url) => format!("[{}](<{url}>)", escape(&act.citation)),
                None => escape(&act.citation),
            })
            .collect();
        let separator = format!("{} ", catalog.word("semicolon"));
        if !acts.is_empty() {
            facts.push(("acts", acts.join(&separator)));
        }
        let instrument = |instrument: &InstrumentView| {
            let InstrumentView { title, summary, .. } = instrument;
            format!("{} ({summary})", escape(title))
        };
        let instruments: Vec<String> = instruments.iter().map(instrument).collect();
        if !instruments.is_empty() {
            facts.push(("legal_instruments", instruments.join(&separator)));
        }
        let event = |event: &EventView| {
            let EventView { title, date, datetime: _, condition, place } = event;
            let parts = [Some(title), date.as_ref(), place.as_ref(), condition.as_ref()];
            let parts: Vec<String> = parts.into_iter().flatten().map(|part| escape(part)).collect();
            parts.join(", ")
        };
        let events: Vec<String> = events.iter().map(event).collect();
        if !events.is_empty() {
            facts.push(("events", events.join(&separator)));
        }
        if !related.is_empty() {
            facts.push(("related", links(related)));
        }
        for (label, words) in facts {
            let _ = writeln!(
                self.text,
                "- **{}**{} {words}",
                catalog.word(label),
                catalog.word("colon")
            );
        }
        self.text.push('\n');
        self.prose(text.as_ref());
        if !actions.is_empty() {
            let _ = write!(self.text, "{}\n\n", action_list(actions));
        }
        self.prose(closing.as_ref());
    }
}

fn action_list(actions: &[ActionView]) -> String {
    let item = |action: &ActionView| {
        let mut text = action.text.clone();
        if !action.actions.is_empty() {
            text.push('\n');
            text.push_str(&action_list(&action.actions));
        }
        format!("- {}", indented(&text, 2))
    };
    actions.iter().map(item).collect::<Vec<_>>().join("\n")
}
