//! The parts that all pages have: the title, the neighbours, the same page in other languages and
//! formats. The caller adds the content.

use serde::Serialize;

use super::{PageBuilder, meta};
use crate::html::address::{folder, root_of};
use crate::html::language_name;
use crate::templates::{TemplateError, Values};
use crate::view::{LinkTarget, MarkupBackend, Page, RecordLink};
use crate::{Format, OutputFile};
use plan_core::locale::Locale;

/// The values about the page itself.
#[derive(Serialize)]
struct PageBrief<'p> {
    kind: &'static str,
    title: &'p str,
    description: &'p str,
    root: &'static str,
    folder: &'p str,
    alternates: Vec<Alternate>,
    /// Whether the page exists in the default language of the edition.
    has_default: bool,
    markdown: Option<String>,
    pdf: Option<String>,
    source: Option<&'p str>,
    previous: Option<RecordLink>,
    next: Option<RecordLink>,
    /// The structured data (JSON-LD).
    ld: String,
}

/// The same page in another language.
#[derive(Serialize)]
struct Alternate {
    locale: &'static str,
    name: &'static str,
}

/// The other forms of the content of a page.
pub(super) struct PageSource<'p> {
    /// The name of its Markdown file, without extension.
    pub(super) markdown: Option<&'p str>,
    /// The address of its YAML source in the repository.
    pub(super) url: &'p Option<String>,
}

/// Adds the content of a page to its values.
pub(super) type AddContent<'f> = &'f dyn Fn(Values) -> Result<Values, TemplateError>;

impl PageBuilder<'_> {
    /// Renders a page. It has neighbours if it is part of the reading order.
    pub(super) fn page(
        &self,
        page: Page<'_>,
        kind: &'static str,
        title: &str,
        source: PageSource<'_>,
        ld: String,
        add_content: impl Fn(Values) -> Result<Values, TemplateError>,
    ) -> Result<OutputFile, TemplateError> {
        let at = self.reading_order.iter().position(|(other, _)| *other == page);
        let neighbour = |at: Option<usize>| {
            let (page, title) = self.reading_order.get(at?)?;
            Some((*page, title.clone()))
        };
        let neighbours = match at {
            Some(at) => [neighbour(at.checked_sub(1)), neighbour(Some(at + 1))],
            None => [None, None],
        };
        self.page_between(page, kind, title, source, ld, neighbours, add_content)
    }

    /// Renders a page between the pages before and after it.
    #[expect(clippy::too_many_arguments, reason = "each is another part of one page")]
    pub(super) fn page_between(
        &self,
        page: Page<'_>,
        kind: &'static str,
        title: &str,
        source: PageSource<'_>,
        ld: String,
        neighbours: [Option<(Page<'_>, String)>; 2],
        add_content: impl Fn(Values) -> Result<Values, TemplateError>,
    ) -> Result<OutputFile, TemplateError> {
        let folder = folder(page);
        let [previous, next] = neighbours.map(|neighbour| {
            neighbour.map(|(to, title)| RecordLink {
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
        let first = self.edition.languages.first().copied().unwrap_or(self.locale);
        let has_markdown = |stem: &&str| {
            let path = format!("{}/{}/{stem}.md", self.view.locale, self.view.year);
            self.site.formats.contains(&Format::Markdown) || self.site.earlier.contains(&path)
        };
        // The printed report with the same content.
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
                .map(|locale| Alternate { locale: locale.tag(), name: language_name(locale) })
                .collect(),
            markdown: source.markdown.filter(has_markdown).map(|stem| format!("{root}{stem}.md")),
            pdf: pdf.filter(has_pdf).map(|(_, stem)| format!("{root}{stem}.pdf")),
            source: source.url.as_deref(),
            previous,
            next,
            ld,
        };
        let values = add_content(self.shared.clone().with("page", &brief)?)?;
        let html = self.templates.render(&format!("html/{kind}.html"), &values)?;
        Ok(self.file(&format!("{folder}index.html"), html))
    }

    /// Returns the other languages in which a page exists.
    fn alternates(&self, folder: &str) -> Vec<Locale> {
        let others = self.edition.languages.iter().copied();
        let year = self.view.year;
        let exists = |locale: &Locale| {
            let path = format!("{locale}/{year}/{folder}index.html");
            *locale != self.locale && self.site.has_page(year, *locale, &path)
        };
        others.filter(exists).collect()
    }

    /// Returns the location of a page, for its structured data.
    pub(super) fn location(&self, page: Page<'_>) -> meta::PageLocation<'_> {
        let folder = folder(page);
        meta::PageLocation {
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
