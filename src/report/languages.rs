//! Reports of the comparison of two languages, in all output formats, rendered from a single view.

mod human;
mod json;
mod markdown;
mod page;
mod view;

use std::io::{self, Write};

use plan_check::compile::Compilation;
use plan_core::locale::UiLanguage;
use plan_core::messages::word;
use plan_language::diff::{Comparison, ConfirmedVersions};
use plan_language::units::groups::GroupPlace;
use plan_language::units::status::Status;
use plan_render::templates::Templates;

use view::View;

use crate::message;

/// An output format of the comparison.
#[derive(Copy, Clone)]
pub enum ComparisonFormat<'t> {
    /// For a terminal.
    Human {
        /// Whether to use colours.
        color: bool,
        /// The maximum width of a line in columns.
        width: usize,
    },
    /// A JSON document, always in English; see `docs/diff.md`.
    Json,
    /// Markdown, for a message or a pull request.
    Markdown,
    /// A self-contained HTML page.
    Html(&'t Templates),
}

/// Returns the label of the state of a text.
pub fn state(status: Status, ui_language: UiLanguage) -> String {
    match status {
        Status::Missing => message!(ui_language, "comparison-missing"),
        Status::Facts => message!(ui_language, "comparison-facts"),
        Status::WrongLanguage => message!(ui_language, "comparison-wrong-language"),
        Status::SameText => message!(ui_language, "comparison-same-text"),
        Status::Shape => message!(ui_language, "comparison-shape"),
        Status::Stale => message!(ui_language, "comparison-stale"),
        Status::Unconfirmed => message!(ui_language, "comparison-unconfirmed"),
        Status::Fine => message!(ui_language, "comparison-fine"),
    }
}

/// Returns the column headings of the table of chapters.
fn headings(ui_language: UiLanguage) -> [String; 6] {
    [
        message!(ui_language, "comparison-chapter"),
        message!(ui_language, "comparison-texts"),
        message!(ui_language, "comparison-to-do"),
        message!(ui_language, "comparison-words"),
        message!(ui_language, "comparison-words-to-do"),
        message!(ui_language, "comparison-done"),
    ]
}

/// Returns the title of a report, which names the two languages.
fn title(languages: [&'static str; 2], ui_language: UiLanguage) -> String {
    let [first, second] = languages.map(|tag| word(tag, ui_language));
    message!(ui_language, "comparison-title", first = first, second = second)
}

/// Capitalises the first letter of a text.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns the label of a part of the plan: the number and title of a chapter, in the language of
/// the user interface if the plan has it in that language.
pub fn place(place: &GroupPlace<'_>, ui_language: UiLanguage) -> String {
    let GroupPlace::Chapter(chapter) = place else { return place_name(place, ui_language) };
    let title = chapter.title.as_ref().and_then(|t| t.get_or_first(ui_language.locale()));
    let title = title.map_or(place.name(), |title| title.value.trim());
    format!("{} {title}", place.number().unwrap_or_default()).trim().to_owned()
}

/// Returns the name of a part of the plan; for a chapter, its id.
fn place_name(place: &GroupPlace<'_>, ui_language: UiLanguage) -> String {
    match place {
        GroupPlace::Preface => message!(ui_language, "comparison-place-preface"),
        GroupPlace::Presidency => message!(ui_language, "comparison-place-presidency"),
        GroupPlace::Structure => message!(ui_language, "comparison-place-plan"),
        GroupPlace::ExternalRelations => {
            message!(ui_language, "comparison-place-external-relations")
        }
        GroupPlace::Registers => message!(ui_language, "comparison-place-registers"),
        GroupPlace::Chapter(_) => place.name().to_owned(),
    }
}

/// Writes a report of the open work on the texts of a plan in two languages to `out`. JSON is
/// always in English, whatever the `ui_language`.
///
/// # Errors
///
/// Returns an error if `out` cannot be written to, or if an overridden template is invalid.
pub fn write(
    compilation: &Compilation,
    comparison: &Comparison<'_>,
    confirmed: &ConfirmedVersions,
    form: ComparisonFormat<'_>,
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let ui_language =
        if matches!(form, ComparisonFormat::Json) { UiLanguage::En } else { ui_language };
    let view = View::new(compilation, comparison, confirmed, ui_language);
    match form {
        ComparisonFormat::Human { color, width } => {
            human::write(&view, ui_language, (color, width), out)
        }
        ComparisonFormat::Json => json::write(&view, out),
        ComparisonFormat::Markdown => markdown::write(&view, ui_language, out),
        ComparisonFormat::Html(templates) => page::write(&view, ui_language, templates, out),
    }
}
