//! Renders the site: one page per chapter, forum, partner and act, the standalone pages of each
//! edition, and the pages that all languages share: the start page, the permanent addresses of
//! projects and the error page.
//!
//! Values that all pages of an edition share are converted for the templates only once. The search
//! index is built here; the search itself runs in `site.js`.

mod address;
mod meta;
mod page;
mod prose;
mod search;
mod shared;

use rayon::prelude::*;

use super::view::{PlanView, RegistersView};
use super::{FileSink, Format, OutputFile, Renderer, Site};
use crate::templates::{TemplateError, Templates};
use plan_core::locale::Locale;
use plan_core::resolved::ResolvedEdition;

pub use self::address::BaseUrl;
use self::address::HtmlBackend;
use self::page::PageBuilder;

/// The renderer of [`Format::Html`].
#[derive(Debug)]
pub struct Html;

impl Renderer for Html {
    fn format(&self) -> Format {
        Format::Html
    }

    fn render_to(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        sink: &dyn FileSink,
    ) -> Result<(), TemplateError> {
        let of_editions = || {
            let pages: Result<Vec<_>, TemplateError> = site
                .views
                .par_iter()
                .map(|(edition, locale)| {
                    let view = EditionView::new(site, templates, edition, *locale);
                    view.page_builder(site, templates, edition, *locale)?.render_all(sink)
                })
                .collect();
            pages
        };
        let (pages, shared) =
            rayon::join(of_editions, || shared::render_all(site, templates, sink));
        shared?;
        shared::sitemaps(site, templates, &pages?, sink);
        Ok(())
    }
}

/// The view of an edition in one language, from which single pages can be rendered.
pub struct EditionView {
    view: PlanView,
    registers: RegistersView,
}

impl EditionView {
    /// Builds the view of an edition in a language.
    pub fn new(
        site: &Site<'_>,
        templates: &Templates,
        edition: &ResolvedEdition<'_>,
        locale: Locale,
    ) -> Self {
        let backend = HtmlBackend::new(edition.record, site.sources);
        let catalog = templates.catalog(locale);
        let (view, registers) = PlanView::with_registers(edition, locale, catalog, &backend);
        Self { view, registers }
    }

    /// Renders the file at a path of the site. Returns `None` if the edition has no such file. The
    /// site, the templates, the edition and the language must be those that the view was built
    /// from.
    ///
    /// # Errors
    ///
    /// When a template uses an undefined value.
    pub fn render_file(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        edition: &ResolvedEdition<'_>,
        locale: Locale,
        path: &str,
    ) -> Result<Option<OutputFile>, TemplateError> {
        self.page_builder(site, templates, edition, locale)?.render_file(path)
    }

    fn page_builder<'s>(
        &'s self,
        site: &'s Site<'s>,
        templates: &'s Templates,
        edition: &'s ResolvedEdition<'s>,
        locale: Locale,
    ) -> Result<PageBuilder<'s>, TemplateError> {
        PageBuilder::new(site, templates, edition, locale, &self.view, &self.registers)
    }
}

/// Renders a file that all editions and languages share. Returns `None` if there is no such file at
/// the path. Site maps are left out, because only a published site has them.
///
/// # Errors
///
/// When a template uses an undefined value.
pub fn render_shared_file(
    site: &Site<'_>,
    templates: &Templates,
    path: &str,
) -> Result<Option<OutputFile>, TemplateError> {
    shared::render_file(site, templates, path)
}

/// Returns an output file that belongs to no single edition or language.
fn shared_output(path: &str, bytes: Vec<u8>) -> OutputFile {
    OutputFile { path: path.to_owned(), year: None, locale: None, bytes }
}
