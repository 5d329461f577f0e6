//! The comparison as one self-contained HTML page.

use std::io::{self, Write};

use serde::Serialize;

use super::super::html::marked;
use super::human::{notes, row};
use super::view::{Chapter, Text, View};
use super::{capital, headings, state, title};
use crate::message;
use plan_core::locale::UiLanguage;
use plan_core::messages::word;
use plan_language::typography::typeset;
use plan_language::units::status::Status;
use plan_render::templates::Templates;

#[derive(Serialize)]
struct Page<'v> {
    ui_language: &'static str,
    title: String,
    /// The fixed texts of the page.
    w: PageWords,
    notes: Vec<String>,
    head: Vec<String>,
    states: Vec<State>,
    listed: usize,
    chapters: Vec<Section<'v>>,
    total: Vec<String>,
}

/// The fixed texts, which the template refers to by name.
#[derive(Serialize)]
struct PageWords {
    skip: String,
    overview: String,
    to_do_in: String,
    how_to_read: String,
    filter: String,
    all: String,
    none: String,
    shown: String,
    fine: String,
    removed: String,
    added: String,
}

impl PageWords {
    fn new(ui_language: UiLanguage, typeset: impl Fn(&str) -> String) -> Self {
        Self {
            skip: typeset(&message!(ui_language, "comparison-skip")),
            overview: typeset(&message!(ui_language, "comparison-overview")),
            to_do_in: typeset(&message!(ui_language, "comparison-to-do-in")),
            how_to_read: typeset(&message!(ui_language, "comparison-how-to-read")),
            filter: typeset(&message!(ui_language, "comparison-filter")),
            all: typeset(&message!(ui_language, "comparison-all")),
            none: typeset(&message!(ui_language, "comparison-none")),
            shown: typeset(&message!(ui_language, "comparison-shown")),
            fine: typeset(&state(Status::Fine, ui_language)),
            removed: typeset(&message!(ui_language, "comparison-removed")),
            added: typeset(&message!(ui_language, "comparison-added")),
        }
    }
}

/// A state, with the number of listed texts in it.
#[derive(Serialize)]
struct State {
    name: &'static str,
    label: String,
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
    /// All its states, separated by spaces.
    states: String,
    labels: Vec<State>,
    when_same: Option<String>,
    beside: Vec<Side<'v>>,
    /// Its problems and notes, as HTML.
    messages: Vec<Message>,
    is_fine: bool,
    #[serde(flatten)]
    text: &'v Text<'v>,
}

#[derive(Serialize)]
struct Message {
    /// Whether it is a note, which needs no action.
    is_advice: bool,
    label: String,
    html: String,
}

#[derive(Serialize)]
struct Side<'v> {
    note: &'v str,
    language_name: String,
}

pub(super) fn write(
    view: &View<'_>,
    ui_language: UiLanguage,
    templates: &Templates,
    out: &mut dyn Write,
) -> io::Result<()> {
    let set = |text: &str| match ui_language.locale() {
        Some(locale) => typeset(locale, text),
        None => text.to_owned(),
    };
    let texts = || view.chapters.iter().flat_map(|chapter| &chapter.texts);
    let states = Status::ALL.into_iter().map(|status| State {
        name: status.name(),
        label: state(status, ui_language),
        count: texts().filter(|text| has(text, status)).count(),
    });
    let page = Page {
        ui_language: ui_language.tag(),
        title: capital(&set(&title(view.languages, ui_language))),
        w: PageWords::new(ui_language, set),
        notes: notes(view, ui_language).iter().map(|note| marked(&set(note))).collect(),
        head: headings(ui_language).map(|heading| capital(&heading)).into(),
        states: states.filter(|state| state.count > 0).collect(),
        listed: texts().count(),
        chapters: view
            .chapters
            .iter()
            .enumerate()
            .map(|(at, chapter)| section(at, chapter, ui_language))
            .collect(),
        total: row(&capital(&message!(ui_language, "comparison-total")), &view.total).into(),
    };
    let html = templates.page("diff/languages.html", &page).map_err(io::Error::other)?;
    out.write_all(html.as_bytes())
}

fn has(text: &Text<'_>, status: Status) -> bool {
    match status {
        Status::Fine => text.issues.is_empty(),
        _ => text.issues.iter().any(|item| item.state == Some(status.name())),
    }
}

fn section<'v>(at: usize, chapter: &'v Chapter<'v>, ui_language: UiLanguage) -> Section<'v> {
    let heading = capital(&chapter.heading);
    let entry = |text: &'v Text<'v>| {
        let states = Status::ALL.into_iter().filter(|status| has(text, *status));
        let labels: Vec<State> = states
            .map(|s| State { name: s.name(), label: state(s, ui_language), count: 1 })
            .collect();
        Entry {
            states: labels.iter().map(|label| label.name).collect::<Vec<_>>().join(" "),
            labels,
            when_same: text.confirm.as_ref().map(|command| {
                let command = format!("`{command}`");
                capital(&marked(&message!(ui_language, "comparison-when-same", command = command)))
            }),
            messages: text
                .issues
                .iter()
                .chain(&text.notes)
                .map(|item| Message {
                    is_advice: item.state.is_none(),
                    label: item.label(ui_language),
                    html: marked(&item.message),
                })
                .collect(),
            is_fine: text.issues.is_empty(),
            beside: text
                .sides
                .iter()
                .map(|side| Side {
                    note: &side.note,
                    language_name: capital(&word(side.language, ui_language)),
                })
                .collect(),
            text,
        }
    };
    Section {
        // Chapters of two editions may have the same id.
        id: format!("c{at}"),
        row: row(&heading, &chapter.total).into(),
        done: chapter.total.done_percent,
        texts: chapter.texts.iter().map(entry).collect(),
        heading,
    }
}
