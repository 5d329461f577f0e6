//! The HTML site: a page per chapter, forum, partner and act, the pages around them, and what all
//! languages share: the first page, the permanent addresses of the projects, the page for what is
//! not found.
//!
//! A page gets the values that all pages of its edition share ready-made, and its own part of the
//! view; nothing else is turned into template values twice. The search index is made here, the
//! search itself is in `site.js`.

mod address;
mod meta;
mod page;
mod prose;
mod search;
mod shared;

use rayon::prelude::*;

use super::view::{PlanView, RegistersView};
use super::{Format, Output, OutputFile, Renderer, Site};
use crate::templates::{TemplateError, Templates};
use plan_core::locale::Locale;
use plan_core::model::Edition;

pub use self::address::BaseUrl;
use self::address::Pages;
use self::page::PageBuilder;

/// The HTML site.
#[derive(Debug)]
pub struct Html;

impl Renderer for Html {
    fn format(&self) -> Format {
        Format::Html
    }

    fn make(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        output: &dyn Output,
    ) -> Result<(), TemplateError> {
        let of_views = || {
            let pages: Result<Vec<_>, TemplateError> = site
                .views
                .par_iter()
                .map(|(edition, locale)| {
                    let view = EditionView::new(site, templates, edition, *locale);
                    view.maker(site, templates, edition, *locale)?.pages(output)
                })
                .collect();
            pages
        };
        let (pages, shared) = rayon::join(of_views, || shared::files(site, templates, output));
        shared?;
        shared::sitemaps(site, &pages?, output);
        Ok(())
    }
}

/// What the pages of an edition in one language are made from, for whoever wants one of them.
pub struct EditionView {
    view: PlanView,
    registers: RegistersView,
}

impl EditionView {
    /// Makes the view of an edition in a language.
    pub fn new(site: &Site<'_>, templates: &Templates, edition: &Edition, locale: Locale) -> Self {
        let backend = Pages::new(edition, site.sources);
        let catalog = templates.catalog(locale);
        let (view, registers) =
            PlanView::with_registers(site.plan, edition, locale, catalog, &backend);
        Self { view, registers }
    }

    /// Makes the file of the edition at a path of the site; none when there is none. The site and
    /// the templates are those that the view was made with.
    ///
    /// # Errors
    ///
    /// When a template asks for something that is not there.
    pub fn file(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        edition: &Edition,
        locale: Locale,
        path: &str,
    ) -> Result<Option<OutputFile>, TemplateError> {
        self.maker(site, templates, edition, locale)?.file_at(path)
    }

    fn maker<'s>(
        &'s self,
        site: &'s Site<'s>,
        templates: &'s Templates,
        edition: &'s Edition,
        locale: Locale,
    ) -> Result<PageBuilder<'s>, TemplateError> {
        PageBuilder::new(site, templates, edition, locale, &self.view, &self.registers)
    }
}

/// Makes the file at a path that all editions and languages share; none when there is none. There
/// is no site map here: it is for a site that is published.
///
/// # Errors
///
/// When a template asks for something that is not there.
pub fn shared_file(
    site: &Site<'_>,
    templates: &Templates,
    path: &str,
) -> Result<Option<OutputFile>, TemplateError> {
    shared::file_at(site, templates, path)
}

/// A file that all languages and editions share.
fn for_all(path: &str, bytes: Vec<u8>) -> OutputFile {
    OutputFile { path: path.to_owned(), year: None, locale: None, bytes }
}

/// The name of a language in that language.
fn name_of(locale: Locale) -> &'static str {
    match locale {
        Locale::Nl => "Nederlands",
        Locale::Fr => "Français",
    }
}
