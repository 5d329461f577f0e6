//! The comparison as one page that stands alone, to read in a browser or to mail.

use std::io::{self, Write};

use serde::Serialize;

use super::super::html::marked;
use super::human::{notes, row};
use super::view::{Chapter, Text, View};
use super::words::{all, language, sentence, word};
use plan_core::locale::{Locale, UiLanguage};
use plan_language::typography::typeset;
use plan_language::units::status::Status;
use plan_render::templates::Templates;

#[derive(Serialize)]
struct Page<'v> {
    ui_language: &'static str,
    title: String,
    /// The words of the page.
    w: std::collections::BTreeMap<String, String>,
    notes: Vec<String>,
    head: Vec<String>,
    states: Vec<State>,
    listed: usize,
    chapters: Vec<Section<'v>>,
    total: Vec<String>,
}

/// A state that a listed text has, with the number of those texts.
#[derive(Serialize)]
struct State {
    name: &'static str,
    label: &'static str,
    count: usize,
}

#[derive(Serialize)]
struct Section<'v> {
    id: String,
    heading: String,
    row: Vec<String>,
    done: usize,
    texts: Vec<Entry<'v>>,
}

#[derive(Serialize)]
struct Entry<'v> {
    /// All its states, with blanks between them.
    states: String,
    labels: Vec<State>,
    when_same: Option<String>,
    beside: Vec<Side<'v>>,
    /// What is to be done and what is worth a look, as HTML.
    messages: Vec<Message>,
    is_fine: bool,
    #[serde(flatten)]
    text: &'v Text<'v>,
}

#[derive(Serialize)]
struct Message {
    /// It is worth a look and no more.
    is_note: bool,
    label: &'static str,
    html: String,
}

#[derive(Serialize)]
struct Side<'v> {
    note: &'v str,
    language_name: String,
}

pub(super) fn emit(
    view: &View<'_>,
    ui_language: UiLanguage,
    templates: &Templates,
    out: &mut dyn Write,
) -> io::Result<()> {
    let named = |tag: &'static str| {
        Locale::from_tag(tag).map_or(tag, |locale| language(locale, ui_language))
    };
    let [first, second] = view.languages.map(named);
    let title = sentence("title", ui_language, &[("first", first), ("second", second)]);
    let set = |text: &str| match ui_language {
        UiLanguage::En => text.to_owned(),
        UiLanguage::Nl => typeset(Locale::Nl, text),
        UiLanguage::Fr => typeset(Locale::Fr, text),
    };
    let texts = || view.chapters.iter().flat_map(|chapter| &chapter.texts);
    let states = Status::ALL.into_iter().map(|status| State {
        name: status.name(),
        label: word(status.name(), ui_language),
        count: texts().filter(|text| has(text, status)).count(),
    });
    let page = Page {
        ui_language: ui_language.tag(),
        title: capital(&set(&title)),
        w: all(ui_language).into_iter().map(|(key, word)| (key, set(word))).collect(),
        notes: notes(view, ui_language).iter().map(|note| marked(&set(note))).collect(),
        head: ["chapter", "texts", "to-do", "words", "words-to-do", "done"]
            .map(|key| capital(word(key, ui_language)))
            .into(),
        states: states.filter(|state| state.count > 0).collect(),
        listed: texts().count(),
        chapters: view
            .chapters
            .iter()
            .enumerate()
            .map(|(at, chapter)| section(at, chapter, ui_language, &named))
            .collect(),
        total: row(&capital(word("total", ui_language)), &view.total).into(),
    };
    let html = templates.page("diff/languages.html", &page).map_err(io::Error::other)?;
    out.write_all(html.as_bytes())
}

fn has(text: &Text<'_>, status: Status) -> bool {
    match status {
        Status::Fine => text.troubles.is_empty(),
        _ => text.troubles.iter().any(|item| item.state == Some(status.name())),
    }
}

fn section<'v>(
    at: usize,
    chapter: &'v Chapter<'v>,
    ui_language: UiLanguage,
    named: &impl Fn(&'static str) -> &'static str,
) -> Section<'v> {
    let heading = capital(&chapter.heading);
    let entry = |text: &'v Text<'v>| {
        let states = Status::ALL.into_iter().filter(|status| has(text, *status));
        let labels: Vec<State> = states
            .map(|s| State { name: s.name(), label: word(s.name(), ui_language), count: 1 })
            .collect();
        Entry {
            states: labels.iter().map(|label| label.name).collect::<Vec<_>>().join(" "),
            labels,
            when_same: text.confirm.as_ref().map(|command| {
                let command = format!("`{command}`");
                capital(&marked(&sentence("when-same", ui_language, &[("command", &command)])))
            }),
            messages: text
                .troubles
                .iter()
                .chain(&text.notes)
                .map(|item| Message {
                    is_note: item.state.is_none(),
                    label: item.label(ui_language),
                    html: marked(&item.message),
                })
                .collect(),
            is_fine: text.troubles.is_empty(),
            beside: text
                .sides
                .iter()
                .map(|side| Side { note: &side.note, language_name: capital(named(side.language)) })
                .collect(),
            text,
        }
    };
    Section {
        // Ids of two editions may be the same.
        id: format!("c{at}"),
        row: row(&heading, &chapter.total).into(),
        done: chapter.total.done_percent,
        texts: chapter.texts.iter().map(entry).collect(),
        heading,
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
