//! How the comparison of two languages leaves the program: the one list of its forms.
//!
//! All of them say the same: they are made from one view.

mod human;
mod json;
mod markdown;
mod page;
mod view;
mod words;

use std::io::{self, Write};

use plan_check::compile::Compilation;
use plan_core::locale::{Locale, UiLanguage};
use plan_language::diff::{Comparison, Past};
use plan_language::units::groups::Place;
use plan_language::units::status::Status;
use plan_render::templates::Templates;

use view::View;
use words::word;

/// A form in which the comparison can be said.
#[derive(Copy, Clone)]
pub enum Form<'t> {
    /// For people at a terminal, with colours or without.
    Human {
        /// Whether the terminal shows colours.
        color: bool,
        /// How many columns a line has at most.
        width: usize,
    },
    /// A document for programs; see `docs/diff.md`. Always in English.
    Json,
    /// For a message or a pull request.
    Markdown,
    /// A page that stands alone, to read or to mail.
    Html(&'t Templates),
}

/// The words for a state.
pub fn state(status: Status, ui_language: UiLanguage) -> &'static str {
    word(status.name(), ui_language)
}

/// The words for a place; a chapter has its number and title in the reader's language, where it is
/// written in that.
pub fn place(place: &Place<'_>, ui_language: UiLanguage) -> String {
    let Place::Chapter(chapter) = place else { return place_word(place, ui_language).to_owned() };
    let wanted = if ui_language == UiLanguage::Fr { Locale::Fr } else { Locale::Nl };
    let title = chapter.title.as_ref();
    let title = title.and_then(|t| t.get(wanted).or_else(|| t.iter().next().map(|(_, text)| text)));
    let title = title.map_or(place.name(), |title| title.value.trim());
    format!("{} {title}", place.number().unwrap_or_default()).trim().to_owned()
}

/// The words for a place that is no chapter.
fn place_word<'p>(place: &Place<'p>, ui_language: UiLanguage) -> &'p str {
    match place {
        Place::Preface => word("place-preface", ui_language),
        Place::Presidency => word("place-presidency", ui_language),
        Place::Structure => word("place-plan", ui_language),
        Place::ExternalRelations => word("place-external-relations", ui_language),
        Place::Registers => word("place-registers", ui_language),
        Place::Chapter(_) => place.name(),
    }
}

/// Says what is to be done about the texts of a plan in two languages.
///
/// # Errors
///
/// When `out` cannot be written to, or a template that somebody changed is wrong.
pub fn emit(
    compilation: &Compilation,
    comparison: &Comparison<'_>,
    past: &Past,
    form: Form<'_>,
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let ui_language = if matches!(form, Form::Json) { UiLanguage::En } else { ui_language };
    let view = View::new(compilation, comparison, past, ui_language);
    match form {
        Form::Human { color, width } => human::emit(&view, ui_language, (color, width), out),
        Form::Json => json::emit(&view, out),
        Form::Markdown => markdown::emit(&view, ui_language, out),
        Form::Html(templates) => page::emit(&view, ui_language, templates, out),
    }
}
