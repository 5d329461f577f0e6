//! Renders the plan as Markdown: one file for the whole plan and one per chapter.
//!
//! The files are `CommonMark` that GitHub renders correctly. Projects have explicit anchors,
//! because the anchors that renderers derive from headings depend on the language and the wording.

mod chapter;
mod links;
mod plan;
mod prose;

use std::fmt::Write;

use rayon::prelude::*;

use self::chapter::Chapter;
use self::links::{LinkPlaceholders, MarkdownFile, resolve_links};
use self::prose::escape;
use super::view::{PlanView, file_stem};
use super::{FileSink, Format, MAX_CHUNK, OutputFile, Renderer, Site};
use crate::templates::{Catalog, TemplateError, Templates};

pub(super) use self::prose::prose;

/// The renderer of [`Format::Markdown`].
#[derive(Debug)]
pub struct Markdown;

impl Renderer for Markdown {
    fn format(&self) -> Format {
        Format::Markdown
    }

    fn render_to(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        sink: &dyn FileSink,
    ) -> Result<(), TemplateError> {
        site.views.par_iter().for_each(|(edition, locale)| {
            let catalog = templates.catalog(*locale);
            let write = |name: &str, text: String| {
                sink.write(OutputFile {
                    path: format!("{locale}/{}/{name}.md", edition.year),
                    year: Some(edition.year),
                    locale: Some(*locale),
                    bytes: text.into_bytes(),
                });
            };
            let stem = file_stem(edition.record, catalog);
            let view = PlanView::new(edition, *locale, catalog, &LinkPlaceholders { stem: &stem });
            let writer = |file, length| MarkdownWriter {
                catalog,
                file,
                text: String::with_capacity(length),
            };
            let write_chapter = |view| {
                let chapter = Chapter::new(catalog, view);
                let mut writer = writer(MarkdownFile::Chapter, chapter.length());
                writer.chapter(1, &chapter);
                write(&view.id, writer.finish());
                chapter
            };
            let chapters: Vec<Chapter<'_>> =
                view.chapters.par_iter().with_max_len(MAX_CHUNK).map(write_chapter).collect();
            let length = chapters.iter().map(Chapter::length).sum();
            write(&stem, writer(MarkdownFile::WholePlan, length).plan(&view, &chapters));
        });
        Ok(())
    }
}

/// Writes the text of one file.
struct MarkdownWriter<'t> {
    catalog: &'t Catalog,
    /// The kind of file, on which the form of links depends.
    file: MarkdownFile,
    /// The text so far, with placeholders for links.
    text: String,
}

impl MarkdownWriter<'_> {
    fn heading(&mut self, level: usize, anchor: Option<&str>, title: &str) {
        if let Some(anchor) = anchor {
            let _ = write!(self.text, "<a id=\"{anchor}\"></a>\n\n");
        }
        // Markdown has six levels of headings.
        let _ = write!(self.text, "{} {}\n\n", "#".repeat(level.min(6)), escape(title));
    }

    fn prose(&mut self, text: Option<&String>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.text.push_str(text);
            self.text.push_str("\n\n");
        }
    }

    fn finish(self) -> String {
        let mut text = resolve_links(self.text.trim_end(), self.file);
        text.push('\n');
        text
    }
}
