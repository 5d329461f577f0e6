//! The texts of single records in one language, for data and lists.
//!
//! A view leaves out what no page can show, such as a project of an unknown category. Data and
//! lists include every record, even of a plan with errors; they render its texts with a
//! [`TextRenderer`], so that typography, dates and links match the pages.

use super::{Page, ViewBuilder};
use crate::templates::Catalog;
use crate::view::MarkupBackend;
use plan_core::locale::Locale;
use plan_core::model::{LocalizedMarkdown, LocalizedText};
use plan_core::resolved::ResolvedEdition;
use plan_core::schema::Date;
use plan_language::typography::typeset;

/// Renders the texts of an edition in one language.
pub struct TextRenderer<'a> {
    builder: ViewBuilder<'a>,
}

impl<'a> TextRenderer<'a> {
    /// Returns a renderer for a language; the backend decides how prose and links are written.
    pub fn new(
        edition: &'a ResolvedEdition<'a>,
        locale: Locale,
        catalog: &'a Catalog,
        backend: &'a dyn MarkupBackend,
    ) -> Self {
        Self { builder: ViewBuilder::without_citations(edition, locale, catalog, backend) }
    }

    /// Returns the language.
    pub fn locale(&self) -> Locale {
        self.builder.locale
    }

    /// Returns the catalog of the language.
    pub fn catalog(&self) -> &'a Catalog {
        self.builder.catalog
    }

    /// Returns an entry of the catalog, typeset.
    pub fn word(&self, key: &str) -> String {
        typeset(self.builder.locale, &self.builder.catalog.word(key))
    }

    /// Returns an entry of a group of the catalog, typeset.
    pub fn word_in(&self, group: &str, key: &str) -> String {
        typeset(self.builder.locale, &self.builder.catalog.word_in(group, key))
    }

    /// Renders a line. Returns `None` if it is missing in this language.
    pub fn line(&self, line: Option<&LocalizedText>) -> Option<String> {
        self.builder.line_if(line)
    }

    /// Renders prose. Returns `None` if it is missing in this language.
    pub fn prose(&self, text: Option<&LocalizedMarkdown>) -> Option<String> {
        self.builder.prose(Page::Home, text)
    }

    /// Returns a date as the language writes it.
    pub fn date(&self, date: Date) -> String {
        self.builder.date(date)
    }
}
