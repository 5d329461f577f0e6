//! A chapter with its projects, which stands in the whole plan and in a file of its own.

use std::fmt::Write;

use super::Writer;
use super::links::{Place, links};
use super::prose::{escaped, indented};
use crate::templates::Catalog;
use crate::view::{ActionView, ChapterView, EventView, InstrumentView, ProjectView};

/// A chapter, with what both kinds of files say of its projects.
pub(super) struct Chapter<'v> {
    pub(super) view: &'v ChapterView,
    /// What stands under the title of each project, in the order of the chapter.
    projects: Vec<String>,
}

impl<'v> Chapter<'v> {
    pub(super) fn new(t: &Catalog, view: &'v ChapterView) -> Self {
        let projects = view.categories.iter().flat_map(|category| &category.projects);
        let text = |project| {
            // Links are resolved where the text comes to stand.
            let mut writer = Writer { t, place: Place::OwnFile, text: String::new() };
            writer.project(project);
            writer.text
        };
        Self { view, projects: projects.map(text).collect() }
    }

    /// About how long its text is: the texts of its projects, and as much as may stand around them.
    pub(super) fn length(&self) -> usize {
        let around = self.view.context.as_ref().map_or(0, String::len) + 400;
        self.projects.iter().map(|text| text.len() + 200).sum::<usize>() + around
    }
}

impl Writer<'_> {
    /// Writes a chapter below headings of a level.
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

    /// Writes what stands under the title of a project.
    fn project(&mut self, project: &ProjectView) {
        let t = self.t;
        let mut facts = Vec::new();
        if let Some(owner) = &project.owner {
            let mut words = format!("[{}](<{}>)", escaped(&owner.name), owner.href);
            if !owner.basis_words.is_empty() {
                let _ = write!(words, " ({})", escaped(&owner.basis_words));
            }
            facts.push(("owner", words));
        }
        if !project.partners.is_empty() {
            let names: Vec<&str> = project.partners.iter().map(|p| p.name.as_str()).collect();
            facts.push(("partners", escaped(&names.join(", "))));
        }
        let acts: Vec<String> = project
            .acts
            .iter()
            .map(|act| match &act.url {
                Some(url) => format!("[{}](<{url}>)", escaped(&act.citation)),
                None => escaped(&act.citation),
            })
            .collect();
        let between = format!("{} ", t.word("semicolon"));
        if !acts.is_empty() {
            facts.push(("acts", acts.join(&between)));
        }
        let instrument = |instrument: &InstrumentView| {
            let InstrumentView { title, summary, .. } = instrument;
            format!("{} ({summary})", escaped(title))
        };
        let instruments: Vec<String> = project.instruments.iter().map(instrument).collect();
        if !instruments.is_empty() {
            facts.push(("legal_instruments", instruments.join(&between)));
        }
        let event = |event: &EventView| {
            let EventView { title, date, datetime: _, condition, place } = event;
            let parts = [Some(title), date.as_ref(), place.as_ref(), condition.as_ref()];
            let parts: Vec<String> =
                parts.into_iter().flatten().map(|part| escaped(part)).collect();
            parts.join(", ")
        };
        let events: Vec<String> = project.events.iter().map(event).collect();
        if !events.is_empty() {
            facts.push(("events", events.join(&between)));
        }
        if !project.related.is_empty() {
            facts.push(("related", links(&project.related)));
        }
        for (label, words) in facts {
            let _ = writeln!(self.text, "- **{}**{} {words}", t.word(label), t.word("colon"));
        }
        self.text.push('\n');
        self.prose(project.text.as_ref());
        if !project.actions.is_empty() {
            let _ = write!(self.text, "{}\n\n", actions(&project.actions));
        }
        self.prose(project.closing.as_ref());
    }
}

fn actions(list: &[ActionView]) -> String {
    let item = |action: &ActionView| {
        let mut text = action.text.clone();
        if !action.actions.is_empty() {
            text.push('\n');
            text.push_str(&actions(&action.actions));
        }
        format!("- {}", indented(&text, 2))
    };
    list.iter().map(item).collect::<Vec<_>>().join("\n")
}
