//! The view behind every output format of the comparison, with locations and messages resolved.
//! Serialized, it is the output format `json`, which `docs/diff.md` describes field by field.

mod builder;

use std::collections::BTreeMap;

use serde::Serialize;

use super::state;
use crate::message;
use plan_core::locale::UiLanguage;
use plan_language::units::status::Status;

/// The whole comparison.
#[derive(Serialize)]
pub(super) struct View<'v> {
    pub version: u8,
    pub languages: [&'static str; 2],
    pub chapters: Vec<Chapter<'v>>,
    pub total: Total,
    /// Why the confirmed version of some texts is unknown.
    pub gap: Option<String>,
    /// The number of texts that could not be read.
    pub unread: usize,
    /// Whether files, or parts of them, could not be read.
    pub damaged: bool,
}

/// A chapter, or another part of the plan, such as the preface or the registers.
#[derive(Serialize)]
pub(super) struct Chapter<'v> {
    pub name: &'v str,
    pub year: Option<u16>,
    pub number: Option<&'v str>,
    pub titles: BTreeMap<&'static str, String>,
    pub total: Total,
    /// The number of texts that were never confirmed and are not in `texts`.
    pub unlisted: usize,
    /// The command that confirms the chapter.
    pub confirm: String,
    pub texts: Vec<Text<'v>>,
    /// Its number and titles, or its name.
    #[serde(skip)]
    pub heading: String,
}

/// Counts of the texts and words of a chapter or of the plan.
#[derive(Serialize)]
pub(super) struct Total {
    pub texts: usize,
    pub to_do: usize,
    pub words: usize,
    pub words_to_do: usize,
    pub done_percent: usize,
    pub states: BTreeMap<&'static str, usize>,
}

/// A text unit with its state and both languages.
#[derive(Serialize)]
pub(super) struct Text<'v> {
    pub address: String,
    pub state: &'static str,
    pub words: usize,
    #[serde(rename = "troubles")]
    pub issues: Vec<Item<'v>>,
    /// Notes, which need no action and have no state.
    pub notes: Vec<Item<'v>>,
    pub sides: Vec<Side<'v>>,
    pub confirm: Option<String>,
}

/// A problem of a text that needs work, or a note that needs none.
#[derive(Serialize)]
pub(super) struct Item<'v> {
    /// The state that it causes; `None` for a note.
    pub state: Option<&'static str>,
    /// The rule that found it, if a rule did.
    pub code: Option<&'static str>,
    pub message: String,
    pub places: Vec<Value<'v>>,
}

/// A value that differs, in one language.
#[derive(Serialize)]
pub(super) struct Value<'v> {
    pub language: &'static str,
    pub text: &'v str,
    pub place: Option<Location<'v>>,
}

/// A location in a plan file; lines and columns count from 1.
#[derive(Serialize)]
pub(super) struct Location<'v> {
    pub path: &'v str,
    pub line: usize,
    pub column: usize,
}

/// One language of a text, and what changed in it since it was confirmed.
#[derive(Serialize)]
pub(super) struct Side<'v> {
    pub language: &'static str,
    pub text: Option<&'v str>,
    /// The location of the text, or of its text unit if the text is missing.
    pub place: Option<Location<'v>>,
    /// `as-confirmed`, `changed`, or `None` if it was never confirmed.
    pub since: Option<&'static str>,
    pub confirmed: Option<&'v str>,
    pub commit: Option<Commit<'v>>,
    /// The text in pieces, which mark what was removed and added, or what differs from the other
    /// language.
    pub pieces: Vec<Part<'v>>,
    #[serde(skip)]
    pub note: String,
}

/// The git commit that changed a text.
#[derive(Serialize)]
pub(super) struct Commit<'v> {
    pub id: &'v str,
    pub day: &'v str,
    pub title: &'v str,
}

/// A piece of a text: `same`, `removed`, `added`, `differs`.
#[derive(Copy, Clone, Serialize)]
pub(super) struct Part<'v> {
    pub what: &'static str,
    pub text: &'v str,
}

impl Item<'_> {
    /// Returns the label of its state, or the label of notes.
    pub fn label(&self, ui_language: UiLanguage) -> String {
        match self.state.and_then(Status::from_name) {
            Some(status) => state(status, ui_language),
            None => message!(ui_language, "comparison-note"),
        }
    }
}
