//! The parts that all pages have: the title, the neighbours, the same page in other languages and
//! formats. The caller adds the content.

use serde::Serialize;

use super::{PageBuilder, meta};
use crate::html::address::{folder, root_of};
use crate::templates::{TemplateError, Values};
use crate::view::{LinkTarget, MarkupBackend, Page, RecordLink};
use crate::{Format, OutputFile};
use plan_core::locale::Locale;
use plan_language::packs::pack;

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

/// The pages before and after a page, with their titles.
pub(super) type Neighbours<'p> = [Option<(Page<'p>, String)>; 2];

/// The metadata of a page.
pub(super) struct PageHead<'p> {
    pub(super) page: Page<'p>,
    /// The name of its template, also used by the style sheet.
    pub(super) kind: &'static str,
    pub(super) title: &'p str,
    /// The name of its Markdown file, without extension.
    pub(super) markdown: Option<&'p str>,
    /// The address of its YAML source in the repository.
    pub(super) source: Option<&'p str>,
    /// The structured data (JSON-LD).
    pub(super) ld: String,
    pub(super) neighbours: Neighbours<'p>,
}

/// Adds the content of a page to its values.
pub(super) type AddContent<'f> = &'f dyn Fn(Values) -> Result<Values, TemplateError>;

impl PageBuilder<'_> {
    /// Returns the neighbours of a page in the reading order; a page outside of it has none.
    pub(super) fn reading_neighbours(&self, page: Page<'_>) -> Neighbours<'_> {
        let order = &self.reading_order;
        let Some(at) = order.iter().position(|(other, _)| *other == page) else {
            return [None, None];
        };
        let previous = at.checked_sub(1).and_then(|at| order.get(at));
        [previous.cloned(), order.get(at + 1).cloned()]
    }

    /// Renders a page from its metadata; `add_content` adds the values of its content.
    pub(super) fn render_page(
        &self,
        head: PageHead<'_>,
        add_content: impl Fn(Values) -> Result<Values, TemplateError>,
    ) -> Result<OutputFile, TemplateError> {
        let PageHead { page, kind, title, markdown, source, ld, neighbours } = head;
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
                .map(|locale| Alternate { locale: locale.tag(), name: pack(locale).own_name() })
                .collect(),
            markdown: markdown.filter(has_markdown).map(|stem| format!("{root}{stem}.md")),
            pdf: pdf.filter(has_pdf).map(|(_, stem)| format!("{root}{stem}.pdf")),
            source,
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
