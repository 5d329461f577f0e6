//! `plan.json`: everything of an edition and the registers, in all its languages.
//!
//! Every key is always there; what the plan does not say is `null` or an empty list. The keys
//! stand in the order of the structs: that of the whole is here, those of its parts stand with what
//! makes them. `plan.schema.json` describes them; a test holds it. Records are taken apart
//! completely, so that a new field of the plan does not compile until it is in the data. Places in
//! the files, and what could not be read, are no data.

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
use super::media::{Marked, Plain};
use crate::templates::Templates;
use crate::view::Words;
use plan_core::locale::{Locale, Localized};
use plan_core::model::{Edition, Id, LocalizedMarkdown, LocalizedText, Plan};
use plan_core::schema::{Date, Number};
use plan_core::source::Spanned;
use plan_core::syntax::Text;

/// The version of the form; a new key does not change it, anything else does.
const FORMAT: u32 = 1;

/// A value per language, in the order of the languages of the edition.
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

/// Prose in two forms.
#[derive(Serialize)]
struct ProseData {
    /// `CommonMark`; links to records are written `kind:id`.
    markdown: String,
    text: String,
}

/// An edition with the registers; its fields are the keys at the top.
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

/// A date as it was written, and the days that it may mean.
#[derive(Serialize)]
struct DateData {
    written: String,
    precision: &'static str,
    year: Option<u16>,
    from: Option<String>,
    to: Option<String>,
}

/// Makes the data of an edition.
pub(super) fn plan_data(plan: &Plan, edition: &Edition, templates: &Templates) -> PlanData {
    let mut locales: Vec<Locale> = Vec::new();
    for language in &edition.languages {
        if !locales.contains(&language.value) {
            locales.push(language.value);
        }
    }
    let words = |backend: &'static dyn crate::view::MarkupBackend| {
        let in_locale = |locale: &Locale| {
            Words::new(plan, edition, *locale, templates.catalog(*locale), backend)
        };
        locales.iter().map(in_locale).collect()
    };
    DataBuilder { plan, edition, marked: words(&Marked), plain: words(&Plain) }.plan()
}

/// What the data of an edition are made from: the words of each language, as Markdown and as text.
struct DataBuilder<'a> {
    plan: &'a Plan,
    edition: &'a Edition,
    marked: Vec<Words<'a>>,
    plain: Vec<Words<'a>>,
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
            annex,
            ownership,
            preface,
            priorities,
            external,
            chapters,
            lock: _,
            is_damaged: _,
            has_damaged_chapters: _,
            index: _,
        } = self.edition;
        let ordered = self.edition.ordered_chapters();
        let notice = self.plain.iter().map(|w| (w.locale(), w.fixed("data_notice")));
        PlanData {
            schema: "plan.schema.json",
            format: FORMAT,
            year: *year,
            languages: self.plain.iter().map(|words| words.locale().tag()).collect(),
            title: self.line(title.as_ref()),
            notice: PerLanguage(notice.collect()),
            presidency_of: presidency.as_ref().map(|id| id.value.clone()),
            novelties: self.prose(novelties.as_ref()),
            repository: plain(repository.as_ref()),
            branch: plain(branch.as_ref()),
            contact: plain(contact.as_ref()),
            counts: self.counts(chapters),
            categories: categories.iter().map(|category| self.category(category)).collect(),
            parts: parts.iter().map(|part| self.part(part)).collect(),
            ownership: ownership.iter().map(|ownership| self.ownership(ownership)).collect(),
            preface: preface.as_ref().map(|preface| self.preface(preface)),
            presidency: priorities.as_ref().map(|presidency| self.presidency(presidency)),
            chapters: ordered.iter().map(|chapter| self.chapter(chapter)).collect(),
            external_relations: external.as_ref().map(|external| self.external(external)),
            annex: self.annex(annex, &ordered),
            registers: self.registers(),
        }
    }

    fn line(&self, line: Option<&LocalizedText>) -> MaybeLine {
        line?;
        let one = |words: &Words<'_>| Some((words.locale(), words.line(line)?));
        Some(PerLanguage(self.plain.iter().filter_map(one).collect()))
    }

    fn prose(&self, rich: Option<&LocalizedMarkdown>) -> MaybeProse {
        rich?;
        let one = |(marked, plain): (&Words<'_>, &Words<'_>)| {
            let markdown = marked.prose(rich)?;
            Some((plain.locale(), ProseData { markdown, text: plain.prose(rich)? }))
        };
        Some(PerLanguage(self.marked.iter().zip(&self.plain).filter_map(one).collect()))
    }

    fn terms(&self, terms: Option<&Localized<Vec<Text>>>) -> Option<PerLanguage<Vec<String>>> {
        let terms = terms?;
        let one = |words: &Words<'_>| {
            let own = terms.get(words.locale())?;
            Some((words.locale(), own.iter().map(|text| text.value.clone()).collect()))
        };
        Some(PerLanguage(self.plain.iter().filter_map(one).collect()))
    }
}

fn number(number: Option<&Spanned<Number>>) -> Option<String> {
    number.map(|number| number.value.to_string())
}

fn word(word: Option<&Spanned<&'static str>>) -> Option<&'static str> {
    word.map(|word| word.value)
}

fn plain(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}

fn ids(ids: &[Id]) -> Vec<String> {
    ids.iter().map(|id| id.value.clone()).collect()
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
