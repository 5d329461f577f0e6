//! Markdown: one file for the whole plan and one per chapter.
//!
//! `CommonMark` that reads the same on GitHub. Each project has an anchor of its own, because the
//! anchors that readers make of headings change with the language and the words.

mod chapter;
mod links;
mod plan;
mod prose;

use std::fmt::Write;

use rayon::prelude::*;

use self::chapter::Chapter;
use self::links::{Marks, Place, resolved};
use self::prose::escaped;
use super::view::{PlanView, file_stem};
use super::{AT_ONCE, Format, Output, OutputFile, Renderer, Site};
use crate::templates::{Catalog, TemplateError, Templates};

pub(super) use self::prose::prose;

/// Markdown.
#[derive(Debug)]
pub struct Markdown;

impl Renderer for Markdown {
    fn format(&self) -> Format {
        Format::Markdown
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

/// A file as far as it is written.
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
}
