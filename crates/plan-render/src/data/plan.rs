//! `plan.json`: an edition and the registers in full, in all languages of the edition.
//!
//! Every key is always present; a value that the plan does not give is `null` or an empty list.
//! Keys are in the order of the struct fields. `plan.schema.json` describes them, and a test
//! validates the data against it. Records are destructured exhaustively, so that a new field of the
//! plan is a compile error until it is handled here. Source positions and the flags for unreadable
//! input are left out.

mod annex;
mod chapters;
mod outline;
mod registers;
mod texts;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use self::annex::AnnexData;
use self::chapters::{ChapterData, Counts};
use self::outline::{CategoryData, OwnershipData, PartData};
use self::registers::Registers;
use self::texts::{ExternalData, PrefaceData, PresidencyData};
use super::media::{MarkdownWithIds, PlainText};
use crate::templates::Templates;
use crate::view::{MarkupBackend, TextRenderer};
use plan_core::locale::{Locale, Localized};
use plan_core::model::{Edition, Id, LocalizedMarkdown, LocalizedText};
use plan_core::resolved::{Reference, ResolvedEdition};
use plan_core::schema::{Date, Number};
use plan_core::source::Spanned;
use plan_core::syntax::Text;

/// The version of the format: incremented by every change except a new key.
const FORMAT: u32 = 1;

/// A value in each language, in the order of the languages of the edition.
struct PerLanguage<T>(Vec<(Locale, T)>);

impl<T: Serialize> Serialize for PerLanguage<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (locale, value) in &self.0 {
            map.serialize_entry(locale.tag(), value)?;
        }
        map.end()
    }
}

type Lines = PerLanguage<String>;
type MaybeLine = Option<Lines>;
type MaybeProse = Option<PerLanguage<ProseData>>;

/// Prose as Markdown and as plain text.
#[derive(Serialize)]
struct ProseData {
    /// `CommonMark`; links to records have the form `kind:id`.
    markdown: String,
    text: String,
}

/// The top-level object: an edition with the registers.
#[derive(Serialize)]
pub(super) struct PlanData {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: u32,
    year: u16,
    languages: Vec<&'static str>,
    title: MaybeLine,
    notice: Lines,
    presidency_of: Option<String>,
    novelties: MaybeProse,
    repository: Option<String>,
    branch: Option<String>,
    contact: Option<String>,
    counts: Counts,
    categories: Vec<CategoryData>,
    parts: Vec<PartData>,
    ownership: Vec<OwnershipData>,
    preface: Option<PrefaceData>,
    presidency: Option<PresidencyData>,
    chapters: Vec<ChapterData>,
    external_relations: Option<ExternalData>,
    annex: AnnexData,
    registers: Registers,
}

/// A date as it was written, with the first and the last day that it can mean.
#[derive(Serialize)]
struct DateData {
    written: String,
    precision: &'static str,
    year: Option<u16>,
    from: Option<String>,
    to: Option<String>,
}

/// Returns the data of an edition.
pub(super) fn plan_data(edition: &ResolvedEdition<'_>, templates: &Templates) -> PlanData {
    let texts = |backend: &'static dyn MarkupBackend| {
        let in_language = |locale: &Locale| {
            TextRenderer::new(edition, *locale, templates.catalog(*locale), backend)
        };
        edition.languages.iter().map(in_language).collect()
    };
    DataBuilder { edition, markdown: texts(&MarkdownWithIds), plain: texts(&PlainText) }.plan()
}

/// Builds the data of an edition.
struct DataBuilder<'a> {
    edition: &'a ResolvedEdition<'a>,
    /// The texts of each language as Markdown.
    markdown: Vec<TextRenderer<'a>>,
    /// The texts of each language without markup.
    plain: Vec<TextRenderer<'a>>,
}

impl DataBuilder<'_> {
    fn plan(&self) -> PlanData {
        let Edition {
            year,
            allow: _,
            file: _,
            languages: _,
            title,
            presidency,
            novelties,
            repository,
            branch,
            contact,
            categories,
            parts,
            annex: _,
            ownership,
            preface,
            priorities,
            external: _,
            chapters: _,
            lock: _,
            is_damaged: _,
            has_damaged_chapters: _,
            index: _,
        } = self.edition.record;
        let notice = self.plain.iter().map(|texts| (texts.locale(), texts.word("data_notice")));
        PlanData {
            schema: "plan.schema.json",
            format: FORMAT,
            year: *year,
            languages: self.edition.languages.iter().map(|locale| locale.tag()).collect(),
            title: self.line(title.as_ref()),
            notice: PerLanguage(notice.collect()),
            presidency_of: presidency.as_ref().map(|id| id.value.clone()),
            novelties: self.prose(novelties.as_ref()),
            repository: plain(repository.as_ref()),
            branch: plain(branch.as_ref()),
            contact: plain(contact.as_ref()),
            counts: self.counts(self.edition.chapters.len(), &self.edition.projects),
            categories: categories.iter().map(|category| self.category(category)).collect(),
            parts: parts.iter().map(|part| self.part(part)).collect(),
            ownership: ownership.iter().map(|ownership| self.ownership(ownership)).collect(),
            preface: preface.as_ref().map(|preface| self.preface(preface)),
            presidency: priorities.as_ref().map(|presidency| self.presidency(presidency)),
            chapters: self.edition.chapters.iter().map(|c| self.chapter(c)).collect(),
            external_relations: self
                .edition
                .external
                .map(|external| self.external(external.record)),
            annex: self.annex(),
            registers: self.registers(),
        }
    }

    fn line(&self, line: Option<&LocalizedText>) -> MaybeLine {
        line?;
        let one = |texts: &TextRenderer<'_>| Some((texts.locale(), texts.line(line)?));
        Some(PerLanguage(self.plain.iter().filter_map(one).collect()))
    }

    fn prose(&self, prose: Option<&LocalizedMarkdown>) -> MaybeProse {
        prose?;
        let one = |(markdown, plain): (&TextRenderer<'_>, &TextRenderer<'_>)| {
            let data = ProseData { markdown: markdown.prose(prose)?, text: plain.prose(prose)? };
            Some((plain.locale(), data))
        };
        Some(PerLanguage(self.markdown.iter().zip(&self.plain).filter_map(one).collect()))
    }

    fn terms(&self, terms: Option<&Localized<Vec<Text>>>) -> Option<PerLanguage<Vec<String>>> {
        let terms = terms?;
        let one = |texts: &TextRenderer<'_>| {
            let own = terms.get(texts.locale())?;
            Some((texts.locale(), own.iter().map(|text| text.value.clone()).collect()))
        };
        Some(PerLanguage(self.plain.iter().filter_map(one).collect()))
    }
}

fn number(number: Option<&Spanned<Number>>) -> Option<String> {
    number.map(|number| number.value.to_string())
}

fn keyword(word: Option<&Spanned<&'static str>>) -> Option<&'static str> {
    word.map(|word| word.value)
}

fn plain(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}

fn ids(ids: &[Id]) -> Vec<String> {
    ids.iter().map(|id| id.value.clone()).collect()
}

fn referenced_ids<T>(references: &[Reference<'_, T>]) -> Vec<String> {
    references.iter().map(|reference| reference.id.to_owned()).collect()
}

fn date(date: Date) -> DateData {
    let days = date.days();
    DateData {
        written: date.to_string(),
        precision: date.precision(),
        year: date.year,
        from: days.map(|(from, _)| from.to_string()),
        to: days.map(|(_, to)| to.to_string()),
    }
}
