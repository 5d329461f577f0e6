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

use super::view::PlanView;
use super::{Output, OutputFile, Renderer, Site};
use crate::locale::Locale;
use crate::templates::{TemplateError, Templates};

pub use self::address::BaseUrl;
use self::address::Pages;
use self::page::PageMaker;

/// The HTML site.
#[derive(Debug)]
pub struct Html;

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
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
                    let catalog = templates.catalog(*locale);
                    let medium = Pages::new(edition, site.sources);
                    let (view, registers) =
                        PlanView::with_registers(site.plan, edition, *locale, catalog, &medium);
                    PageMaker::new(site, templates, edition, *locale, &view, &registers)?
                        .pages(output)
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
