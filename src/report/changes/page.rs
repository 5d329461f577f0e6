//! The changes as one self-contained HTML page.

use std::io::{self, Write};

use plan_changes::{Change, FieldChange, Value, Weight};
use plan_core::locale::{Locale, UiLanguage};
use plan_core::messages::language_name;
use plan_language::typography::typeset;
use plan_language::units::change::{Piece, change};
use plan_render::escape::escape_html;
use plan_render::templates::Templates;
use serde::Serialize;

use super::entry::{Entries, Entry, Location};
use super::words::Words;
use crate::message;
use crate::report::languages::capital;

#[derive(Serialize)]
struct Page {
    ui_language: &'static str,
    title: String,
    versions: String,
    headline: String,
    /// The fixed texts of the page.
    w: PageWords,
    notes: Vec<String>,
    weights: Vec<WeightData>,
    groups: Vec<GroupData>,
    listed: usize,
    check: String,
    to_translate: Option<String>,
    open: Vec<OpenData>,
}

/// The fixed texts, which the template refers to by name.
#[derive(Serialize)]
struct PageWords {
    skip: String,
    filter: String,
    filter_words: String,
    all: String,
    no_match: String,
    shown: String,
    keys: String,
    before: String,
    after: String,
    removed: String,
    added: String,
    translate: String,
    check: String,
}

impl PageWords {
    fn new(ui: UiLanguage, typeset: impl Fn(&str) -> String) -> Self {
        Self {
            skip: typeset(&message!(ui, "changes-skip")),
            filter: typeset(&message!(ui, "changes-filter")),
            filter_words: typeset(&message!(ui, "changes-filter-words")),
            all: typeset(&message!(ui, "changes-all")),
            no_match: typeset(&message!(ui, "changes-no-match")),
            shown: typeset(&message!(ui, "changes-shown")),
            keys: typeset(&message!(ui, "changes-keys")),
            before: typeset(&message!(ui, "changes-before")),
            after: typeset(&message!(ui, "changes-after")),
            removed: typeset(&message!(ui, "changes-removed-word")),
            added: typeset(&message!(ui, "changes-added-word")),
            translate: typeset(&message!(ui, "changes-translate-heading")),
            check: typeset(&message!(ui, "changes-check-heading")),
        }
    }
}

#[derive(Serialize)]
struct WeightData {
    name: &'static str,
    label: String,
    count: usize,
}

#[derive(Serialize)]
struct GroupData {
    id: String,
    heading: String,
    count: usize,
    entries: Vec<EntryData>,
}

#[derive(Serialize)]
struct EntryData {
    weight: &'static str,
    label: String,
    code: &'static str,
    fingerprint: String,
    sentence: String,
    follows: Vec<String>,
    places: Vec<PlaceData>,
    /// The fields without texts: label, value before, value after.
    values: Vec<[String; 3]>,
    texts: Vec<TextData>,
}

#[derive(Serialize)]
struct PlaceData {
    label: String,
    text: String,
    address: Option<String>,
}

/// A text in all its languages.
#[derive(Serialize)]
struct TextData {
    label: String,
    nature: Option<String>,
    languages: Vec<LanguageData>,
}

#[derive(Serialize)]
struct LanguageData {
    tag: &'static str,
    name: String,
    note: Option<String>,
    pieces: Vec<PieceData>,
}

/// A piece of a text, with the space around its words apart.
#[derive(Serialize)]
struct PieceData {
    what: &'static str,
    start: String,
    text: String,
    end: String,
}

#[derive(Serialize)]
struct OpenData {
    address: String,
    url: Option<String>,
    work: String,
}

pub(super) fn write(
    entries: &Entries<'_, '_>,
    ui_language: UiLanguage,
    templates: &Templates,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = Words::new(entries, ui_language);
    let report = entries.report;
    let set = |text: &str| match ui_language.locale() {
        Some(locale) => typeset(locale, text),
        None => text.to_owned(),
    };
    let several = report.new.0.plan.editions.len() > 1;
    let weights = Weight::ALL.into_iter().map(|weight| WeightData {
        name: weight.name(),
        label: words.weight(weight),
        count: entries.count(weight),
    });
    let groups = entries.groups(|_| true).into_iter().enumerate().map(|(at, group)| GroupData {
        // Chapters of two editions may have the same id.
        id: format!("c{at}"),
        heading: words.heading(&group, several).html(),
        count: group.entries.len(),
        entries: group.entries.iter().map(|entry| data(entries, entry, words)).collect(),
    });
    let open = report.to_translate.iter().filter(|text| text.is_new).map(|text| OpenData {
        address: text.address.clone(),
        url: entries.location(text.span).and_then(|place| place.address),
        work: words.work(text),
    });
    let (old, new) = (report.old.1.label(ui_language), report.new.1.label(ui_language));
    let page = Page {
        ui_language: ui_language.tag(),
        title: set(&message!(ui_language, "changes-title")),
        versions: message!(ui_language, "changes-versions", old = old, new = new),
        headline: words.headline(entries).html(),
        w: PageWords::new(ui_language, set),
        notes: words.notes(report).iter().map(super::phrase::Phrase::html).collect(),
        weights: weights.filter(|weight| weight.count > 0).collect(),
        groups: groups.collect(),
        listed: entries.entries.len(),
        check: words.check(report).html(),
        to_translate: (!entries.entries.is_empty()).then(|| words.left_to_translate(report).html()),
        open: open.collect(),
    };
    let html = templates.page("diff/changes.html", &page).map_err(io::Error::other)?;
    out.write_all(html.as_bytes())
}

fn data<'p>(entries: &Entries<'_, 'p>, entry: &Entry<'_, 'p>, words: Words<'_, 'p>) -> EntryData {
    let change = entry.change;
    let follows = words.follows(entry).into_iter().chain(words.projects(change));
    let (before, after) = (entries.before(change), entries.after(change));
    let is_same = before.is_some() && after.is_some();
    let place = |place: Location<'_>, label: String| PlaceData {
        label: if is_same { label } else { String::new() },
        text: format!("{}:{}:{}", place.path, place.line, place.column),
        address: place.address,
    };
    let places = [
        before.map(|before| place(before, message!(words.ui_language, "changes-before"))),
        after.map(|after| place(after, message!(words.ui_language, "changes-after"))),
    ];
    let (texts, values): (Vec<_>, Vec<_>) = change.fields.iter().partition(|field| is_text(field));
    EntryData {
        weight: entry.weight.name(),
        label: words.weight(entry.weight),
        code: change.code.name(),
        fingerprint: change.fingerprint.clone(),
        sentence: words.sentence(change).html(),
        follows: follows.map(|phrase| phrase.html()).collect(),
        places: places.into_iter().flatten().collect(),
        values: values.into_iter().map(|field| value_row(change, field, words)).collect(),
        texts: texts.into_iter().map(|field| text(field, words)).collect(),
    }
}

fn is_text(field: &FieldChange<'_>) -> bool {
    [&field.before, &field.after].into_iter().any(|value| matches!(value, Some(Value::Text(_))))
}

fn value_row<'p>(
    change: &Change<'p>,
    field: &FieldChange<'p>,
    words: Words<'_, 'p>,
) -> [String; 3] {
    let value = |value| words.value_phrase(change, field, value).html();
    [
        escape_html(&capital(&words.label(field.name))).into_owned(),
        value(field.before.as_ref()),
        value(field.after.as_ref()),
    ]
}

/// Returns a text in its languages, word by word where it changed.
fn text<'p>(field: &FieldChange<'p>, words: Words<'_, 'p>) -> TextData {
    let written = |value: &Option<Value<'p>>, locale: Locale| match value {
        Some(Value::Text(text)) => text.text(locale).map_or("", |text| text.value.trim_end()),
        _ => "",
    };
    let left_behind = |locale| field.text.as_ref().is_some_and(|t| t.left_behind.contains(&locale));
    let language = |locale: Locale| {
        let (before, after) = (written(&field.before, locale), written(&field.after, locale));
        if before.is_empty() && after.is_empty() {
            return None;
        }
        let pieces = change(before, after).into_iter().map(|piece| match piece {
            Piece::Same(text) => piece_data("same", text),
            Piece::Removed(text) => piece_data("removed", text),
            Piece::Added(text) => piece_data("added", text),
        });
        Some(LanguageData {
            tag: locale.tag(),
            name: capital(&language_name(locale, words.ui_language)),
            note: left_behind(locale).then(|| message!(words.ui_language, "changes-not-adapted")),
            pieces: pieces.collect(),
        })
    };
    TextData {
        label: capital(&words.label(field.name)),
        nature: field.text.as_ref().map(|text| words.nature(text.nature)),
        languages: Locale::ALL.into_iter().filter_map(language).collect(),
    }
}

fn piece_data(what: &'static str, text: &str) -> PieceData {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len().max(start);
    PieceData {
        what,
        start: text[..start].to_owned(),
        text: text[start..end].to_owned(),
        end: text[end..].to_owned(),
    }
}
