//! What stands around the content of every page: its title, its neighbours, the same page in other
//! languages and forms. What a page shows comes from whoever asks for it.

use crate::Format;
use serde::Serialize;

use super::{PageBuilder, meta};
use crate::OutputFile;
use crate::html::address::{folder, root_of};
use crate::html::name_of;
use crate::templates::{TemplateError, Values};
use crate::view::{LinkTarget, MarkupBackend, Page, Reference};
use plan_core::locale::Locale;

/// What a page knows of itself.
#[derive(Serialize)]
struct PageBrief<'p> {
    kind: &'static str,
    title: &'p str,
    description: &'p str,
    root: &'static str,
    folder: &'p str,
    alternates: Vec<Alternate>,
    /// The page is there in the language for readers of no language of the edition.
    has_default: bool,
    markdown: Option<String>,
    pdf: Option<String>,
    source: Option<&'p str>,
    previous: Option<Reference>,
    next: Option<Reference>,
    /// What machines read of it (JSON-LD).
    ld: String,
}

/// The same page in another language.
#[derive(Serialize)]
struct Alternate {
    locale: &'static str,
    name: &'static str,
}

/// What belongs to one page alone.
pub(super) struct Own<'p> {
    /// The name of its Markdown file, without the ending.
    pub(super) markdown: Option<&'p str>,
    /// Where it can be read as it was written.
    pub(super) source: &'p Option<String>,
}

/// Fills in what a page shows.
pub(super) type Fill<'f> = &'f dyn Fn(Values) -> Result<Values, TemplateError>;

impl PageBuilder<'_> {
    /// A page of the reading order, or one without neighbours.
    pub(super) fn page(
        &self,
        page: Page<'_>,
        kind: &'static str,
        title: &str,
        own: Own<'_>,
        ld: String,
        fill: impl Fn(Values) -> Result<Values, TemplateError>,
    ) -> Result<OutputFile, TemplateError> {
        let at = self.reading.iter().position(|(other, _)| *other == page);
        let neighbour = |at: Option<usize>| {
            let (page, title) = self.reading.get(at?)?;
            Some((*page, title.clone()))
        };
        let around = match at {
            Some(at) => [neighbour(at.checked_sub(1)), neighbour(Some(at + 1))],
            None => [None, None],
        };
        self.beside(page, kind, title, own, ld, around, fill)
    }

    /// A page between its neighbours.
    #[expect(clippy::too_many_arguments, reason = "each is another part of one page")]
    pub(super) fn beside(
        &self,
        page: Page<'_>,
        kind: &'static str,
        title: &str,
        own: Own<'_>,
        ld: String,
        around: [Option<(Page<'_>, String)>; 2],
        fill: impl Fn(Values) -> Result<Values, TemplateError>,
    ) -> Result<OutputFile, TemplateError> {
        let folder = folder(page);
        let [previous, next] = around.map(|neighbour| {
            neighbour.map(|(to, title)| Reference {
                id: String::new(),
                title,
                href: self.backend.href(page, LinkTarget::Page(to)),
            })
        });
        let description = match page {
            Page::Home => self.catalog.word("description"),
            _ => format!("{title} – {}", self.view.title),
        };
        let root = root_of(page);
        let alternates = self.alternates(&folder);
        let first = self.edition.languages.first().map_or(self.locale, |first| first.value);
        let has_markdown = |stem: &&str| {
            let path = format!("{}/{}/{stem}.md", self.view.locale, self.view.year);
            self.site.formats.contains(&Format::Markdown) || self.site.earlier.contains(&path)
        };
        // The report that shows the same on paper, where there is one.
        let pdf = match page {
            Page::Home => {
                Some((self.site.formats.contains(&Format::Pdf), self.view.file_stem.clone()))
            }
            Page::Forum(id) => {
                let owns = self.view.fora.iter().any(|forum| forum.id == id && forum.total > 0);
                Some((self.site.formats.contains(&Format::Fora) && owns, format!("fora/{id}")))
            }
            _ => None,
        };
        let has_pdf = |(is_made, stem): &(bool, String)| {
            let path = format!("{}/{}/{stem}.pdf", self.view.locale, self.view.year);
            *is_made || self.site.earlier.contains(&path)
        };
        let brief = PageBrief {
            kind,
            title,
            description: &description,
            root,
            folder: &folder,
            has_default: first == self.locale || alternates.contains(&first),
            alternates: alternates
                .into_iter()
                .map(|locale| Alternate { locale: locale.tag(), name: name_of(locale) })
                .collect(),
            markdown: own.markdown.filter(has_markdown).map(|stem| format!("{root}{stem}.md")),
            pdf: pdf.filter(has_pdf).map(|(_, stem)| format!("{root}{stem}.pdf")),
            source: own.source.as_deref(),
            previous,
            next,
            ld,
        };
        let values = fill(self.shared.clone().with("page", &brief)?)?;
        let html = self.templates.page_of(&format!("html/{kind}.html"), &values)?;
        Ok(self.file(&format!("{folder}index.html"), html))
    }

    /// The other languages in which a page is there.
    fn alternates(&self, folder: &str) -> Vec<Locale> {
        let others = self.edition.languages.iter().map(|language| language.value);
        let year = self.view.year;
        let is_there = |locale: &Locale| {
            let path = format!("{locale}/{year}/{folder}index.html");
            *locale != self.locale && self.site.has_page(year, *locale, &path)
        };
        others.filter(is_there).collect()
    }

    /// Where a page stands, for what machines read of it.
    pub(super) fn meta(&self, page: Page<'_>) -> meta::Place<'_> {
        let folder = folder(page);
        meta::Place {
            base: self.site.base_url.as_ref(),
            root: root_of(page),
            locale: self.view.locale,
            year: self.view.year,
            plan: &self.view.title,
            alternates: self.alternates(&folder).into_iter().map(Locale::tag).collect(),
            folder,
        }
    }
}
