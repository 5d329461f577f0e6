//! The changes as one JSON document, always in English; `docs/schema/changes.schema.json` describes
//! it field by field.

use std::collections::BTreeMap;
use std::io::{self, Write};

use plan_changes::{Change, FieldChange, Value, Weight};
use plan_core::locale::UiLanguage;
use plan_language::units::UnitText;
use serde::Serialize;

use super::VersionName;
use super::entry::{Entries, Location};
use super::words::Words;

/// The version of the format; it changes when a field is removed or gets another meaning.
const VERSION: u8 = 1;

#[derive(Serialize)]
struct Document<'d> {
    version: u8,
    old: VersionData<'d>,
    new: VersionData<'d>,
    summary: String,
    counts: Counts,
    notes: Vec<String>,
    not_compared: Vec<FileData<'d>>,
    check: CheckData,
    to_translate: Vec<OpenData<'d>>,
    changes: Vec<ChangeData<'d>>,
}

#[derive(Serialize)]
struct VersionData<'d> {
    name: String,
    /// The hash of the commit.
    commit: Option<&'d str>,
    /// The files of which some part could not be read.
    unread: Vec<&'d str>,
}

/// The numbers of changes that follow from no other, by weight.
#[derive(Serialize)]
struct Counts {
    notable: usize,
    minor: usize,
    editorial: usize,
}

#[derive(Serialize)]
struct FileData<'d> {
    path: &'d str,
    records: usize,
}

#[derive(Serialize)]
struct CheckData {
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct OpenData<'d> {
    address: &'d str,
    /// Whether the old version did not need this work.
    is_new: bool,
    states: Vec<&'static str>,
    languages: Vec<&'static str>,
    place: Option<Place<'d>>,
}

#[derive(Serialize)]
struct ChangeData<'d> {
    code: &'static str,
    weight: &'static str,
    what: Option<&'static str>,
    year: Option<u16>,
    record: RecordData<'d>,
    chapter: Option<ChapterData<'d>>,
    item: Option<ItemData<'d>>,
    message: String,
    nature: Option<&'static str>,
    facts: Vec<FactData<'d>>,
    fields: Vec<FieldData<'d>>,
    before: Option<Place<'d>>,
    after: Option<Place<'d>>,
    projects: &'d [&'d str],
    /// The fingerprint of the change from which this one follows.
    part_of: Option<&'d str>,
    fingerprint: &'d str,
}

type Texts<'d> = BTreeMap<&'static str, &'d str>;

#[derive(Serialize)]
struct RecordData<'d> {
    kind: &'static str,
    id: &'d str,
    titles: Texts<'d>,
}

#[derive(Serialize)]
struct ChapterData<'d> {
    id: &'d str,
    number: &'d str,
    titles: Texts<'d>,
}

#[derive(Serialize)]
struct ItemData<'d> {
    kind: &'static str,
    titles: Texts<'d>,
}

#[derive(Serialize)]
struct FactData<'d> {
    language: &'static str,
    kind: &'static str,
    before: Option<&'d str>,
    after: Option<&'d str>,
}

#[derive(Serialize)]
struct FieldData<'d> {
    name: &'static str,
    before: Option<ValueData<'d>>,
    after: Option<ValueData<'d>>,
    /// By how much a date changed.
    shift: Option<ShiftData>,
    nature: Option<&'static str>,
    /// The languages of a text that changed.
    languages: Vec<LanguageData>,
    /// The languages of a text that stayed the same although another one changed.
    left_behind: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueData<'d> {
    Word(&'d str),
    List(&'d [String]),
    Text(Texts<'d>),
}

#[derive(Serialize)]
struct ShiftData {
    count: i64,
    unit: &'static str,
}

#[derive(Serialize)]
struct LanguageData {
    language: &'static str,
    nature: &'static str,
}

#[derive(Serialize)]
struct Place<'d> {
    path: &'d str,
    line: usize,
    column: usize,
    url: Option<String>,
}

pub(super) fn write(entries: &Entries<'_, '_>, out: &mut dyn Write) -> io::Result<()> {
    let report = entries.report;
    let words = Words::new(entries, UiLanguage::En);
    let version = |name: &'_ VersionName| name.label(UiLanguage::En);
    let all = &report.changes.changes;
    let document = Document {
        version: VERSION,
        old: VersionData {
            name: version(report.old.1),
            commit: report.old.1.id(),
            unread: report.old.0.unread_files(),
        },
        new: VersionData {
            name: version(report.new.1),
            commit: report.new.1.id(),
            unread: report.new.0.unread_files(),
        },
        summary: words.headline(entries).plain(),
        counts: Counts {
            notable: entries.count(Weight::Notable),
            minor: entries.count(Weight::Minor),
            editorial: entries.count(Weight::Editorial),
        },
        notes: words.notes(report).iter().map(super::phrase::Phrase::plain).collect(),
        not_compared: report
            .changes
            .not_compared
            .iter()
            .map(|file| FileData { path: file.path, records: file.records })
            .collect(),
        check: CheckData { errors: report.errors, warnings: report.warnings },
        to_translate: report
            .to_translate
            .iter()
            .map(|text| OpenData {
                address: &text.address,
                is_new: text.is_new,
                states: text.work.iter().map(|(status, _)| status.name()).collect(),
                languages: text.work.iter().filter_map(|(_, to)| Some((*to)?.tag())).collect(),
                place: entries.location(text.span).map(place),
            })
            .collect(),
        changes: all.iter().map(|change| change_data(entries, words, change)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document).map_err(io::Error::from)?;
    writeln!(out)
}

fn change_data<'d, 'p>(
    entries: &'d Entries<'d, 'p>,
    words: Words<'_, 'p>,
    change: &'d Change<'p>,
) -> ChangeData<'d> {
    let all = &entries.report.changes.changes;
    let subject = &change.subject;
    ChangeData {
        code: change.code.name(),
        weight: change.weight.name(),
        what: change.what.map(plan_changes::What::name),
        year: change.year,
        record: RecordData {
            kind: subject.kind.name(),
            id: subject.id,
            titles: titles(subject.title),
        },
        chapter: subject.chapter.map(|chapter| ChapterData {
            id: chapter.id,
            number: chapter.number,
            titles: titles(chapter.title),
        }),
        item: change
            .item
            .map(|kind| ItemData { kind: kind.name(), titles: titles(change.item_title) }),
        message: words.sentence(change).plain(),
        nature: change.nature().map(plan_changes::Nature::name),
        facts: change
            .facts()
            .map(|fact| FactData {
                language: fact.locale.tag(),
                kind: fact.kind,
                before: fact.before.as_deref(),
                after: fact.after.as_deref(),
            })
            .collect(),
        fields: change.fields.iter().map(field_data).collect(),
        before: entries.before(change).map(place),
        after: entries.after(change).map(place),
        projects: &change.projects,
        part_of: change.part_of.map(|at| &*all[at].fingerprint),
        fingerprint: &change.fingerprint,
    }
}

fn field_data<'d>(field: &'d FieldChange<'_>) -> FieldData<'d> {
    let text = field.text.as_ref();
    FieldData {
        name: field.name,
        before: field.before.as_ref().map(value),
        after: field.after.as_ref().map(value),
        shift: field.shift.map(|shift| ShiftData { count: shift.count(), unit: shift.unit() }),
        nature: text.map(|text| text.nature.name()),
        languages: text
            .iter()
            .flat_map(|text| &text.languages)
            .map(|change| LanguageData {
                language: change.locale.tag(),
                nature: change.nature.name(),
            })
            .collect(),
        left_behind: text
            .iter()
            .flat_map(|text| &text.left_behind)
            .map(|locale| locale.tag())
            .collect(),
    }
}

fn value<'d>(value: &'d Value<'_>) -> ValueData<'d> {
    match value {
        Value::Word(word) => ValueData::Word(word),
        Value::List(list) => ValueData::List(list),
        Value::Text(text) => ValueData::Text(titles(Some(*text))),
    }
}

fn titles(text: Option<UnitText<'_>>) -> Texts<'_> {
    let texts = text.into_iter().flat_map(|text| text.texts());
    texts.map(|(locale, text)| (locale.tag(), text.value.as_str())).collect()
}

fn place(location: Location<'_>) -> Place<'_> {
    let Location { path, line, column, address } = location;
    Place { path, line, column, url: address }
}
