//! The file of the whole plan: its chapters and the texts around them.

use std::fmt::Write;

use super::MarkdownWriter;
use super::chapter::Chapter;
use super::links::links;
use super::prose::{escape, indented};
use crate::view::{PlanView, PriorityView, SectionView};

impl MarkdownWriter<'_> {
    /// Writes the whole plan, and returns the text of its file.
    pub(super) fn plan(mut self, view: &PlanView, chapters: &[Chapter<'_>]) -> String {
        self.heading(1, Some("plan"), &view.title);
        if view.novelties.is_some() {
            self.heading(2, None, &self.catalog.word("novelties"));
            self.prose(view.novelties.as_ref());
        }
        if let Some(preface) = &view.preface {
            self.heading(2, Some("preface"), &preface.title);
            self.prose(preface.text.as_ref());
            if let Some(statement) = &preface.statement {
                let quoted: Vec<String> = statement.lines().map(|l| format!("> {l}")).collect();
                self.prose(Some(&quoted.join("\n")));
            }
            self.prose(
                preface.attribution.as_ref().map(|text| format!("— {}", escape(text))).as_ref(),
            );
            self.prose(preface.closing.as_ref());
        }
        if let Some(presidency) = &view.presidency {
            self.heading(2, Some("presidency"), &presidency.title);
            self.prose(presidency.introduction.as_ref());
            for priority in presidency.guideline.iter().chain(&presidency.priorities) {
                self.priority(priority);
            }
        }
        for part in &view.parts {
            let word = self.catalog.word("part");
            self.heading(2, None, &format!("{word} {} – {}", part.number, part.title));
            self.prose(part.introduction.as_ref());
            for section in &part.sections {
                self.section(3, section, chapters);
            }
            for brief in &part.chapters {
                self.listed(3, &brief.id, chapters);
            }
            if let (Some(_), Some(external)) = (&part.external, &view.external) {
                let title = format!("{} {}", external.number, external.title);
                self.heading(3, Some("external-relations"), &title);
                self.prose(external.introduction.as_ref());
                for section in &external.sections {
                    self.heading(
                        4,
                        Some(&section.id),
                        &format!("{} {}", section.number, section.title),
                    );
                    self.prose(section.text.as_ref());
                    for topic in &section.topics {
                        self.heading(5, Some(&topic.id), &topic.title);
                        self.prose(topic.text.as_ref());
                    }
                }
            }
        }
        self.annex(view);
        self.fora(view);
        self.finish()
    }

    fn priority(&mut self, priority: &PriorityView) {
        self.heading(3, Some(&priority.id), &priority.title);
        self.prose(priority.introduction.as_ref());
        for group in &priority.groups {
            if let Some(title) = &group.title {
                self.heading(4, None, title);
            }
            self.prose(group.introduction.as_ref());
            for point in &group.points {
                let _ = write!(self.text, "- {}", indented(&point.text, 2));
                if !point.projects.is_empty() {
                    let _ = write!(
                        self.text,
                        " ({}{} {})",
                        self.catalog.word("projects"),
                        self.catalog.word("colon"),
                        links(&point.projects)
                    );
                }
                self.text.push('\n');
            }
            self.text.push('\n');
            self.prose(group.closing.as_ref());
        }
        self.prose(priority.closing.as_ref());
    }

    fn section(&mut self, level: usize, section: &SectionView, chapters: &[Chapter<'_>]) {
        self.heading(level, None, &format!("{} {}", section.number, section.title));
        self.prose(section.introduction.as_ref());
        for inner in &section.sections {
            self.section(level + 1, inner, chapters);
        }
        for brief in &section.chapters {
            self.listed(level + 1, &brief.id, chapters);
        }
    }

    fn listed(&mut self, level: usize, id: &str, chapters: &[Chapter<'_>]) {
        if let Some(chapter) = chapters.iter().find(|chapter| chapter.view.id == id) {
            self.chapter(level, chapter);
        }
    }

    fn annex(&mut self, view: &PlanView) {
        let title = self.catalog.word("annex");
        self.heading(2, Some("annex"), &title);
        self.prose(view.annex.introduction.as_ref());
        for kind in &view.annex.kinds {
            self.heading(3, None, &kind.title);
            for entry in &kind.entries {
                let link = format!("[{}](<{}>)", entry.chapter_number, entry.href);
                let _ = writeln!(
                    self.text,
                    "- {} ({}, {link})",
                    escape(&entry.title),
                    escape(&entry.status_words)
                );
                for item in &entry.items {
                    let _ = writeln!(self.text, "  - {}", escape(item));
                }
            }
            self.text.push('\n');
        }
        self.prose(view.annex.closing.as_ref());
    }

    fn fora(&mut self, view: &PlanView) {
        let title = self.catalog.word("fora");
        self.heading(2, Some("fora"), &title);
        for forum in &view.fora {
            self.heading(3, Some(&format!("forum-{}", forum.id)), &forum.name);
            self.prose(forum.description.as_ref());
            for category in &forum.categories {
                let projects: Vec<String> = category
                    .projects
                    .iter()
                    .map(|p| {
                        format!("  - {} [{}](<{}>)\n", p.chapter_number, escape(&p.title), p.href)
                    })
                    .collect();
                let _ = write!(self.text, "- {}\n{}", escape(&category.title), projects.concat());
            }
            self.text.push('\n');
        }
    }
}
