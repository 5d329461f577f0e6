//! The words of single records in one language, for what is no page: data and lists.
//!
//! A page is made of a whole view, which leaves out what it cannot place (a project whose category
//! is not known). Data and lists show every record, also of a plan with errors; they take the
//! records from the model and only their words from here, so that typography, dates and links are
//! those of the pages.

use super::{Page, ViewBuilder};
use crate::templates::Catalog;
use crate::view::MarkupBackend;
use plan_core::locale::Locale;
use plan_core::model::{Edition, LocalizedMarkdown, LocalizedText, Plan};
use plan_core::schema::Date;
use plan_language::typography::typeset;

/// What says the words of an edition in one language.
pub struct Words<'a> {
    builder: ViewBuilder<'a>,
}

impl<'a> Words<'a> {
    /// Chooses a language; the backend decides how prose and links are written.
    pub fn new(
        plan: &'a Plan,
        edition: &'a Edition,
        locale: Locale,
        catalog: &'a Catalog,
        backend: &'a dyn MarkupBackend,
    ) -> Self {
        Self { builder: ViewBuilder::of_records(plan, edition, locale, catalog, backend) }
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.builder.locale
    }

    /// The fixed words of the language.
    pub fn catalog(&self) -> &'a Catalog {
        self.builder.catalog
    }

    /// A fixed sentence, typeset.
    pub fn fixed(&self, key: &str) -> String {
        typeset(self.builder.locale, &self.builder.catalog.word(key))
    }

    /// A fixed sentence of a group, typeset.
    pub fn fixed_in(&self, group: &str, key: &str) -> String {
        typeset(self.builder.locale, &self.builder.catalog.word_in(group, key))
    }

    /// A line, typeset; nothing where the plan has none.
    pub fn line(&self, line: Option<&LocalizedText>) -> Option<String> {
        self.builder.line_if(line)
    }

    /// Prose as the backend writes it; nothing where the plan has none.
    pub fn prose(&self, rich: Option<&LocalizedMarkdown>) -> Option<String> {
        self.builder.prose(Page::Home, rich)
    }

    /// A date as the language writes it.
    pub fn date(&self, date: Date) -> String {
        self.builder.date(date)
    }
}
