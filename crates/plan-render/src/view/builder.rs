//! How a view is made: references resolved, words chosen, typography done.
//!
//! One [`ViewBuilder`] serves one view; each subject has a file of its own. What all of them ask for
//! (chapters by id, their numbers, who cites what) is looked up once, here.

mod annex;
mod chapter;
mod citations;
mod fora;
mod front;
mod prose;
mod registers;
mod search;
mod structure;
mod words;

use std::collections::HashMap;

use rayon::prelude::*;

use self::citations::Citations;
pub use self::registers::initial;
use self::structure::later_parts;
use super::*;
use crate::AT_ONCE;
use plan_core::locale::Localized;
use plan_core::model::prose::{Inline, Target};
use plan_core::model::*;
use plan_core::schema::{Date, DatePart};
use plan_core::syntax::Text;
use plan_language::Sorter;
use plan_language::typography::{months, typeset};

pub use self::words::Words;

/// Everything that making a view needs.
pub(super) struct ViewBuilder<'a> {
    plan: &'a Plan,
    edition: &'a Edition,
    locale: Locale,
    catalog: &'a Catalog,
    backend: &'a dyn MarkupBackend,
    /// The chapters in the order of the plan.
    ordered: Vec<&'a Chapter>,
    /// The first chapter of each id.
    chapters: HashMap<&'a str, &'a Chapter>,
    numbers: HashMap<&'a str, String>,
    /// The parts of the chapters whose numbers begin anew: of all parts but the first.
    later_parts: HashMap<&'a str, String>,
    /// Empty where the backend has no pages that show them.
    citations: Citations<'a>,
}

impl<'a> ViewBuilder<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        edition: &'a Edition,
        locale: Locale,
        catalog: &'a Catalog,
        backend: &'a dyn MarkupBackend,
    ) -> Self {
        let mut builder = Self::of_records(plan, edition, locale, catalog, backend);
        if backend.has_registers() {
            builder.citations = Citations::of(plan, edition);
        }
        builder
    }

    /// A builder that knows single records and not who cites them.
    fn of_records(
        plan: &'a Plan,
        edition: &'a Edition,
        locale: Locale,
        catalog: &'a Catalog,
        backend: &'a dyn MarkupBackend,
    ) -> Self {
        let number = |chapter: &Chapter| {
            chapter.number.as_ref().map(|number| number.value.to_string()).unwrap_or_default()
        };
        let mut chapters = HashMap::new();
        for chapter in &edition.chapters {
            chapters.entry(chapter.id.value.as_str()).or_insert(chapter);
        }
        Self {
            plan,
            edition,
            locale,
            catalog,
            backend,
            ordered: edition.ordered_chapters(),
            later_parts: later_parts(edition, catalog),
            numbers: chapters.iter().map(|(id, chapter)| (*id, number(chapter))).collect(),
            chapters,
            citations: Citations::default(),
        }
    }

    /// Makes the view of the plan.
    pub(super) fn plan(&self) -> PlanView {
        let ordered = &self.ordered;
        let paths = self.paths();
        let chapters: Vec<ChapterView> = (0..ordered.len())
            .into_par_iter()
            .with_max_len(AT_ONCE)
            .map(|at| {
                let neighbour = |at: Option<usize>| {
                    let other = ordered.get(at?)?;
                    Some(self.chapter_reference(Page::Chapter(&ordered[at?].id.value), other))
                };
                let path = paths.get(ordered[at].id.value.as_str()).cloned().unwrap_or_default();
                let mut view = self.chapter(ordered[at], path);
                view.previous = neighbour(at.checked_sub(1));
                view.next = neighbour(Some(at + 1));
                view
            })
            .collect();
        let counts: Vec<Count> =
            self.counts(self.edition.chapters.iter().flat_map(|c| &c.projects));
        PlanView {
            locale: self.locale.tag(),
            year: self.edition.year,
            title: self.line(self.edition.title.as_ref()),
            file_stem: file_stem(self.edition, self.catalog),
            presidency_of: self
                .edition
                .presidency
                .as_ref()
                .map(|id| self.partner(&id.value, false)),
            novelties: self.prose(Page::Home, self.edition.novelties.as_ref()),
            contact: self.edition.contact.as_ref().and_then(|text| contact(&text.value)),
            source: self.edition.title.as_ref().and_then(|title| self.backend.source(title.span)),
            parts: self.edition.parts.iter().map(|part| self.part(part)).collect(),
            chapters,
            fora: self.fora(),
            total: counts.iter().map(|count| count.count).sum(),
            counts,
            preface: self.edition.preface.as_ref().map(|preface| self.preface(preface)),
            presidency: self.edition.priorities.as_ref().map(|p| self.presidency(p)),
            external: self.edition.external.as_ref().map(|external| self.external(external)),
            annex: self.annex(ordered),
        }
    }

    /// A line in the language of the view, typeset.
    fn line(&self, line: Option<&LocalizedText>) -> String {
        self.line_if(line).unwrap_or_default()
    }

    fn line_if(&self, line: Option<&LocalizedText>) -> Option<String> {
        let text: &Text = line?.get(self.locale)?;
        Some(typeset(self.locale, text.value.trim()))
    }

    fn number_of(&self, chapter: &Chapter) -> String {
        self.numbers.get(chapter.id.value.as_str()).cloned().unwrap_or_default()
    }

    /// The number of a chapter where its part is not in sight: in a later part, where numbers begin
    /// anew, the part is told as well (`Deel 2 – 1`).
    fn number_in_plan(&self, chapter: &Chapter) -> String {
        let number = self.number_of(chapter);
        match self.later_parts.get(chapter.id.value.as_str()) {
            Some(part) => format!("{part} – {number}"),
            None => number,
        }
    }

    /// The number and the title of a chapter, as they are told where its part is not in sight.
    fn chapter_title(&self, chapter: &Chapter) -> String {
        format!("{} {}", self.number_in_plan(chapter), self.line(chapter.title.as_ref()))
    }

    /// The rank of a category, from 1; 0 for one that the edition does not have.
    fn rank(&self, category: &str) -> usize {
        let at = self.edition.categories.iter().position(|c| c.id.value == category);
        at.map_or(0, |at| at + 1)
    }

    /// A date as the language writes it: `1 augustus 2021`, `1er août 2021`, `fin 2021`.
    fn date(&self, date: Date) -> String {
        let year = date.year.map(|year| year.to_string()).unwrap_or_default();
        let month = |month: u8| months(self.locale)[usize::from(month.clamp(1, 12)) - 1];
        let season = |key| format!("{} {year}", self.catalog.word_in("season", key));
        let text = match date.part {
            DatePart::Year => year,
            DatePart::Month(m) => format!("{} {year}", month(m)),
            DatePart::Day(m, 1) if self.locale == Locale::Fr => format!("1er {} {year}", month(m)),
            DatePart::Day(m, day) => format!("{day} {} {year}", month(m)),
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

/// A date as machines read it (ISO 8601; HTML, 4.5.14 `time`); none for a season, for the begin or
/// the end of a year, and for a month of no year.
fn datetime(date: Date) -> Option<String> {
    let year = date.year?;
    match date.part {
        DatePart::Year => Some(format!("{year:04}")),
        DatePart::Month(month) => Some(format!("{year:04}-{month:02}")),
        DatePart::Day(month, day) => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    }
}

/// An address that a page may link to.
fn web(address: &str) -> Option<String> {
    let is_web = ["https://", "http://"].iter().any(|start| address.starts_with(start));
    is_web.then(|| address.to_owned())
}

/// A mail address or a web address, as a link.
fn contact(address: &str) -> Option<Contact> {
    let is_mail = address.contains('@') && !address.contains([' ', ':', '/', '?']);
    let href = if is_mail { Some(format!("mailto:{address}")) } else { web(address) };
    Some(Contact { text: address.to_owned(), href: href? })
}

fn numbered(
    number: Option<&plan_core::source::Spanned<plan_core::schema::Number>>,
    title: &str,
) -> String {
    match number {
        Some(number) => format!("{} {title}", number.value),
        None => title.to_owned(),
    }
}
