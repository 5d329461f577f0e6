//! Builds views. A [`ViewBuilder`] builds one view; each submodule covers one subject.

mod annex;
mod chapter;
mod citations;
mod fora;
mod front;
mod prose;
mod registers;
mod search;
mod structure;
mod text;

use std::collections::HashMap;

use rayon::prelude::*;

use self::citations::Citations;
pub use self::registers::initial;
pub use self::text::TextRenderer;
use super::*;
use crate::MAX_CHUNK;
use plan_core::locale::Localized;
use plan_core::model::prose::{Inline, Target};
use plan_core::model::*;
use plan_core::resolved::*;
use plan_core::schema::{Date, DatePart, Number};
use plan_core::source::Spanned;
use plan_core::syntax::Text;
use plan_language::Sorter;
use plan_language::packs::pack;
use plan_language::typography::{months, typeset};

/// Builds the view of an edition in a language.
pub(super) struct ViewBuilder<'a> {
    edition: &'a ResolvedEdition<'a>,
    locale: Locale,
    catalog: &'a Catalog,
    backend: &'a dyn MarkupBackend,
    /// Empty for formats without register pages, which show no citations.
    citations: Citations<'a>,
}

impl<'a> ViewBuilder<'a> {
    pub(super) fn new(
        edition: &'a ResolvedEdition<'a>,
        locale: Locale,
        catalog: &'a Catalog,
        backend: &'a dyn MarkupBackend,
    ) -> Self {
        let mut builder = Self::without_citations(edition, locale, catalog, backend);
        if backend.has_register_pages() {
            builder.citations = Citations::of(edition);
        }
        builder
    }

    /// Returns a builder for single records. It skips citations, which cost a pass over all prose.
    fn without_citations(
        edition: &'a ResolvedEdition<'a>,
        locale: Locale,
        catalog: &'a Catalog,
        backend: &'a dyn MarkupBackend,
    ) -> Self {
        Self { edition, locale, catalog, backend, citations: Citations::default() }
    }

    /// Builds the view of the plan.
    pub(super) fn plan(&self) -> PlanView {
        let edition = self.edition.record;
        let resolved = &self.edition.chapters;
        let chapters: Vec<ChapterView> = (0..resolved.len())
            .into_par_iter()
            .with_max_len(MAX_CHUNK)
            .map(|at| {
                let page = Page::Chapter(&resolved[at].heading.id.value);
                let link = |other: &ResolvedChapter<'_>| self.chapter_link(page, other.heading);
                ChapterView {
                    previous: at.checked_sub(1).map(|at| link(&resolved[at])),
                    next: resolved.get(at + 1).map(link),
                    ..self.chapter(&resolved[at])
                }
            })
            .collect();
        let counts = self.counts(&self.edition.projects);
        let presidency = self.edition.presidency.as_ref();
        PlanView {
            locale: self.locale.tag(),
            year: edition.year,
            title: self.line(edition.title.as_ref()),
            file_stem: file_stem(edition, self.catalog),
            presidency_of: presidency.map(|partner| self.partner_name(partner)),
            novelties: self.prose(Page::Home, edition.novelties.as_ref()),
            contact: edition.contact.as_ref().and_then(|text| contact(&text.value)),
            source: edition.title.as_ref().and_then(|title| self.backend.source_url(title.span)),
            parts: edition.parts.iter().map(|part| self.part(part)).collect(),
            chapters,
            fora: self.fora(),
            total: counts.iter().map(|count| count.count).sum(),
            counts,
            preface: edition.preface.as_ref().map(|preface| self.preface(preface)),
            presidency: edition.priorities.as_ref().map(|p| self.presidency(p)),
            external: self.edition.external.map(|external| self.external(external)),
            annex: self.annex(),
        }
    }

    /// Returns a line in the language of the view, typeset, or the empty string if it is missing.
    fn line(&self, line: Option<&LocalizedText>) -> String {
        self.line_if(line).unwrap_or_default()
    }

    fn line_if(&self, line: Option<&LocalizedText>) -> Option<String> {
        let text: &Text = line?.get(self.locale)?;
        Some(typeset(self.locale, text.value.trim()))
    }

    /// Returns the number and the title of a chapter, for places where its part is not visible.
    fn chapter_title(&self, chapter: ChapterHeading<'_>) -> String {
        let number = number_in_plan(chapter.number, self.catalog);
        format!("{number} {}", self.line(chapter.title))
    }

    /// Returns the title of a category in the form that fits the number of projects.
    fn category_title(&self, category: RankedCategory<'_>, projects: usize) -> String {
        let Category { title, singular, .. } = category.record;
        let singular = singular.as_ref().filter(|_| projects == 1);
        self.line(singular.or(title.as_ref()))
    }

    /// Returns a date as the language writes it: `1 augustus 2021`, `1er août 2021`, `fin 2021`.
    fn date(&self, date: Date) -> String {
        let year = date.year.map(|year| year.to_string()).unwrap_or_default();
        let month = |month: u8| months(self.locale)[usize::from(month.clamp(1, 12)) - 1];
        let season = |key| format!("{} {year}", self.catalog.word_in("season", key));
        let text = match date.part {
            DatePart::Year => year,
            DatePart::Month(m) => format!("{} {year}", month(m)),
            DatePart::Day(m, day) => {
                let ending = pack(self.locale).first_day_ending().filter(|_| day == 1);
                format!("{day}{} {} {year}", ending.unwrap_or_default(), month(m))
            }
            DatePart::Begin => season("begin"),
            DatePart::Spring => season("spring"),
            DatePart::Summer => season("summer"),
            DatePart::Autumn => season("autumn"),
            DatePart::Winter => season("winter"),
            DatePart::End => season("end"),
        };
        typeset(self.locale, text.trim())
    }
}

/// Returns the number of a chapter for places where its part is not visible: preceded by the part,
/// if that is not the first (`Deel 2 – 1`).
pub(crate) fn number_in_plan(number: ChapterNumber<'_>, catalog: &Catalog) -> String {
    let in_part = number_text(number.in_part);
    match number.later_part {
        Some(part) => format!("{} {part} – {in_part}", catalog.word("part")),
        None => in_part,
    }
}

fn number_text(number: Option<&Number>) -> String {
    number.map(Number::to_string).unwrap_or_default()
}

fn spanned_number_text(number: Option<&Spanned<Number>>) -> String {
    number_text(number.map(|number| &number.value))
}

/// Returns a date in ISO 8601 (HTML, 4.5.14 `time`), or `None` for a season, for the beginning or
/// the end of a year, and for a month without a year.
fn datetime(date: Date) -> Option<String> {
    let year = date.year?;
    match date.part {
        DatePart::Year => Some(format!("{year:04}")),
        DatePart::Month(month) => Some(format!("{year:04}-{month:02}")),
        DatePart::Day(month, day) => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    }
}

/// Returns an address if a page may link to it: `https` and `http` only.
fn web_address(address: &str) -> Option<String> {
    let is_web = ["https://", "http://"].iter().any(|start| address.starts_with(start));
    is_web.then(|| address.to_owned())
}

/// Returns a mail address or a web address as a link, or `None` if it is neither.
fn contact(address: &str) -> Option<Contact> {
    let is_mail = address.contains('@') && !address.contains([' ', ':', '/', '?']);
    let href = if is_mail { Some(format!("mailto:{address}")) } else { web_address(address) };
    Some(Contact { text: address.to_owned(), href: href? })
}
