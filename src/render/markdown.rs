//! Markdown: one file for the whole plan and one per chapter.
//!
//! `CommonMark` that reads the same on GitHub. Each project has an anchor of its own, because the
//! anchors that readers make of headings change with the language and the words.

use std::fmt::Write;

use rayon::prelude::*;

use super::view::{
    ActionView, ChapterView, EventView, Goal, InstrumentView, Medium, Page, PlanView, PriorityView,
    ProjectView, Reference, SectionView, file_stem,
};
use super::{AT_ONCE, Output, OutputFile, Renderer, Site};
use crate::model::prose::{Block, Inline, Target};
use crate::templates::{Catalog, TemplateError, Templates};

/// Markdown.
#[derive(Debug)]
pub struct Markdown;

impl Renderer for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn make(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        output: &dyn Output,
    ) -> Result<(), TemplateError> {
        site.views.par_iter().for_each(|(edition, locale)| {
            let catalog = templates.catalog(*locale);
            let put = |name: &str, text: String| {
                output.put(OutputFile {
                    path: format!("{locale}/{}/{name}.md", edition.year),
                    year: Some(edition.year),
                    locale: Some(*locale),
                    bytes: text.into_bytes(),
                });
            };
            let stem = file_stem(edition, catalog);
            let view = PlanView::new(site.plan, edition, *locale, catalog, &Marks { stem: &stem });
            let writer =
                |place, length| Writer { t: catalog, place, text: String::with_capacity(length) };
            let in_its_own_file = |view| {
                let chapter = Chapter::new(catalog, view);
                let mut writer = writer(Place::OwnFile, chapter.length());
                writer.chapter(1, &chapter);
                put(&view.id, writer.finished());
                chapter
            };
            let chapters: Vec<Chapter<'_>> =
                view.chapters.par_iter().with_max_len(AT_ONCE).map(in_its_own_file).collect();
            let length = chapters.iter().map(Chapter::length).sum();
            put(&stem, writer(Place::WholePlan, length).plan(&view, &chapters));
        });
        Ok(())
    }
}

/// In which file something stands: links differ.
#[derive(Copy, Clone)]
enum Place {
    /// Everything in one file: links are anchors.
    WholePlan,
    /// A file per chapter; what stands in none of them is in the whole plan.
    OwnFile,
}

/// What stands around and between the two addresses of a link until it is known in which file the
/// link comes to stand: noncharacters, which are there for a program's own use (Unicode, 23.7).
const MARKS: [char; 3] = ['\u{fdd0}', '\u{fdd1}', '\u{fdd2}'];

/// Writes every link with both of its addresses, so that one view serves both kinds of files.
struct Marks<'s> {
    /// The name of the whole plan as a file.
    stem: &'s str,
}

impl Medium for Marks<'_> {
    fn href(&self, from: Page<'_>, to: Goal<'_>) -> String {
        let anchor = match to {
            Goal::Page(Page::Home) => "#plan".to_owned(),
            Goal::Page(Page::Chapter(id)) => format!("#chapter-{id}"),
            Goal::Page(Page::Forum(id)) => format!("#forum-{id}"),
            Goal::Page(Page::Other(name)) => format!("#{name}"),
            // Partners and acts have no place of their own here; nobody asks for one.
            Goal::Page(Page::Partner(_) | Page::Act(_)) => "#plan".to_owned(),
            Goal::Project(_, id) => format!("#{id}"),
        };
        let file = match to {
            Goal::Page(Page::Chapter(id)) => format!("{id}.md"),
            Goal::Project(chapter, id) if from == Page::Chapter(chapter) => format!("#{id}"),
            Goal::Project(chapter, id) => format!("{chapter}.md#{id}"),
            Goal::Page(_) => format!("{}.md{anchor}", self.stem),
        };
        let [start, between, end] = MARKS;
        format!("{start}{anchor}{between}{file}{end}")
    }

    fn prose(&self, blocks: &[Block]) -> String {
        prose(blocks)
    }
}

/// Chooses the address of every link.
fn resolved(text: &str, place: Place) -> String {
    let [start, between, end] = MARKS;
    let mut resolved = String::with_capacity(text.len() + 1);
    let mut rest = text;
    while let Some((before, link)) = rest.split_once(start) {
        resolved.push_str(before);
        let Some((addresses, after)) = link.split_once(end) else {
            rest = link;
            break;
        };
        if let Some((anchor, file)) = addresses.split_once(between) {
            resolved.push_str(match place {
                Place::WholePlan => anchor,
                Place::OwnFile => file,
            });
        }
        rest = after;
    }
    resolved.push_str(rest);
    resolved
}

/// Writes blocks whose links are resolved.
pub(super) fn prose(blocks: &[Block]) -> String {
    let blocks: Vec<String> = blocks.iter().map(block).collect();
    blocks.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) => inlines(content),
        Block::List(first, items) => {
            let mark = |at: usize| match first {
                Some(first) => format!("{}. ", first + at as u64),
                None => "- ".to_owned(),
            };
            let items = items.iter().enumerate().map(|(at, item)| {
                let mark = mark(at);
                format!("{mark}{}", indented(&prose(item), mark.len()))
            });
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Quote(blocks) => {
            let lines: Vec<String> =
                prose(blocks).lines().map(|line| format!("> {line}")).collect();
            lines.join("\n")
        }
    }
}

/// Indents every line but the first.
fn indented(text: &str, by: usize) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    text.replace('\n', &format!("\n{}", " ".repeat(by)))
        .replace(&format!("\n{}\n", " ".repeat(by)), "\n\n")
}

fn inlines(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => escaped(text),
        Inline::Emphasis(content) => format!("*{}*", inlines(content)),
        Inline::Strong(content) => format!("**{}**", inlines(content)),
        Inline::Link(Target::Web(address), content) => {
            format!("[{}](<{address}>)", inlines(content))
        }
        Inline::Link(_, content) => inlines(content),
        Inline::Break => "\\\n".to_owned(),
    };
    content.iter().map(one).collect()
}

/// Text that Markdown reads as it stands. What only counts at the start of a line is escaped
/// everywhere it could come to stand there. What stays as it is is copied in one piece.
fn escaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut copied = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let is_escaped = match byte {
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'&' => true,
            b'#' | b'+' | b'-' | b'>' | b'=' | b'~' | b'|' => at == 0,
            // `1. ` would begin a numbered list.
            b'.' | b')' => {
                at > 0
                    && bytes[..at].iter().all(u8::is_ascii_digit)
                    && text[at + 1..].chars().next().is_none_or(char::is_whitespace)
            }
            // The marks are ours; a text that has them loses them. Each begins with this byte.
            0xef if text[at..].starts_with(MARKS) => {
                escaped.push_str(&text[copied..at]);
                copied = at + MARKS[0].len_utf8();
                false
            }
            _ => false,
        };
        if is_escaped {
            escaped.push_str(&text[copied..at]);
            escaped.push('\\');
            copied = at;
        }
    }
    escaped.push_str(&text[copied..]);
    escaped
}

/// A chapter, with what both kinds of files say of its projects.
struct Chapter<'v> {
    view: &'v ChapterView,
    /// What stands under the title of each project, in the order of the chapter.
    projects: Vec<String>,
}

impl<'v> Chapter<'v> {
    fn new(t: &Catalog, view: &'v ChapterView) -> Self {
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
    fn length(&self) -> usize {
        let around = self.view.context.as_ref().map_or(0, String::len) + 400;
        self.projects.iter().map(|text| text.len() + 200).sum::<usize>() + around
    }
}

struct Writer<'t> {
    t: &'t Catalog,
    place: Place,
    text: String,
}

impl Writer<'_> {
    fn heading(&mut self, level: usize, anchor: Option<&str>, title: &str) {
        if let Some(anchor) = anchor {
            let _ = write!(self.text, "<a id=\"{anchor}\"></a>\n\n");
        }
        // Markdown has six levels.
        let _ = write!(self.text, "{} {}\n\n", "#".repeat(level.min(6)), escaped(title));
    }

    fn prose(&mut self, text: Option<&String>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.text.push_str(text);
            self.text.push_str("\n\n");
        }
    }

    fn finished(self) -> String {
        let mut text = resolved(self.text.trim_end(), self.place);
        text.push('\n');
        text
    }

    fn plan(mut self, view: &PlanView, chapters: &[Chapter<'_>]) -> String {
        self.heading(1, Some("plan"), &view.title);
        if view.novelties.is_some() {
            self.heading(2, None, &self.t.word("novelties"));
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
                preface.attribution.as_ref().map(|text| format!("— {}", escaped(text))).as_ref(),
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
            let word = self.t.word("part");
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
        self.finished()
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
                        self.t.word("projects"),
                        self.t.word("colon"),
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

    fn chapter(&mut self, level: usize, chapter: &Chapter<'_>) {
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

    fn annex(&mut self, view: &PlanView) {
        let title = self.t.word("annex");
        self.heading(2, Some("annex"), &title);
        self.prose(view.annex.introduction.as_ref());
        for kind in &view.annex.kinds {
            self.heading(3, None, &kind.title);
            for entry in &kind.entries {
                let link = format!("[{}](<{}>)", entry.chapter_number, entry.href);
                let _ = writeln!(
                    self.text,
                    "- {} ({}, {link})",
                    escaped(&entry.title),
                    escaped(&entry.status_words)
                );
                for item in &entry.items {
                    let _ = writeln!(self.text, "  - {}", escaped(item));
                }
            }
            self.text.push('\n');
        }
        self.prose(view.annex.closing.as_ref());
    }

    fn fora(&mut self, view: &PlanView) {
        let title = self.t.word("fora");
        self.heading(2, Some("fora"), &title);
        for forum in &view.fora {
            self.heading(3, Some(&format!("forum-{}", forum.id)), &forum.name);
            self.prose(forum.description.as_ref());
            for category in &forum.categories {
                let projects: Vec<String> = category
                    .projects
                    .iter()
                    .map(|p| {
                        format!("  - {} [{}](<{}>)\n", p.chapter_number, escaped(&p.title), p.href)
                    })
                    .collect();
                let _ = write!(self.text, "- {}\n{}", escaped(&category.title), projects.concat());
            }
            self.text.push('\n');
        }
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

fn links(references: &[Reference]) -> String {
    let link = |r: &Reference| format!("[{}](<{}>)", escaped(&r.title), r.href);
    references.iter().map(link).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_the_address_of_the_file_in_which_it_stands() {
        let marks = Marks { stem: "plan-2021" };
        for (to, whole, own) in [
            (Goal::Page(Page::Home), "#plan", "plan-2021.md#plan"),
            (Goal::Page(Page::Chapter("b")), "#chapter-b", "b.md"),
            (Goal::Page(Page::Forum("f")), "#forum-f", "plan-2021.md#forum-f"),
            (Goal::Page(Page::Other("annex")), "#annex", "plan-2021.md#annex"),
            (Goal::Project("a", "p"), "#p", "#p"),
            (Goal::Project("b", "p"), "#p", "b.md#p"),
        ] {
            let text = format!("é [x](<{}>) y", marks.href(Page::Chapter("a"), to));
            assert_eq!(resolved(&text, Place::WholePlan), format!("é [x](<{whole}>) y"));
            assert_eq!(resolved(&text, Place::OwnFile), format!("é [x](<{own}>) y"));
        }
        assert_eq!(resolved("a\u{fdd0}b", Place::OwnFile), "ab");
    }

    #[test]
    fn text_reads_as_it_stands_and_has_none_of_the_marks_of_links() {
        for (text, expected) in [
            ("1. a", "1\\. a"),
            ("12) b", "12\\) b"),
            ("1.5 a.", "1.5 a."),
            ("-a-", "\\-a-"),
            ("a*b_[c]", "a\\*b\\_\\[c\\]"),
            ("é\u{fdd0}&\u{fdd2}\u{fb01}", "é\\&\u{fb01}"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
