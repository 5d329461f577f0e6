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
use plan_core::locale::{Locale, Tongue};
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
pub fn state(status: Status, tongue: Tongue) -> &'static str {
    word(status.name(), tongue)
}

/// The words for a place; a chapter has its number and title in the reader's language, where it is
/// written in that.
pub fn place(place: &Place<'_>, tongue: Tongue) -> String {
    let Place::Chapter(chapter) = place else { return place_word(place, tongue).to_owned() };
    let wanted = if tongue == Tongue::Fr { Locale::Fr } else { Locale::Nl };
    let title = chapter.title.as_ref();
    let title = title.and_then(|t| t.get(wanted).or_else(|| t.iter().next().map(|(_, text)| text)));
    let title = title.map_or(place.name(), |title| title.value.trim());
    format!("{} {title}", place.number().unwrap_or_default()).trim().to_owned()
}

/// The words for a place that is no chapter.
fn place_word<'p>(place: &Place<'p>, tongue: Tongue) -> &'p str {
    match place {
        Place::Preface => word("place-preface", tongue),
        Place::Presidency => word("place-presidency", tongue),
        Place::Structure => word("place-plan", tongue),
        Place::ExternalRelations => word("place-external-relations", tongue),
        Place::Registers => word("place-registers", tongue),
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
    tongue: Tongue,
    out: &mut dyn Write,
) -> io::Result<()> {
    let tongue = if matches!(form, Form::Json) { Tongue::En } else { tongue };
    let view = View::new(compilation, comparison, past, tongue);
    match form {
        Form::Human { color, width } => human::emit(&view, tongue, (color, width), out),
        Form::Json => json::emit(&view, out),
        Form::Markdown => markdown::emit(&view, tongue, out),
        Form::Html(templates) => page::emit(&view, tongue, templates, out),
    }
}
