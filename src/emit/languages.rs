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

use crate::compile::Compilation;
use crate::diff::languages::{Comparison, Past};
use crate::locale::Tongue;
use crate::templates::Templates;

use view::View;

/// A form in which the comparison can be said.
#[derive(Copy, Clone)]
pub enum Form<'t> {
    /// For people at a terminal, with colours or without.
    Human {
        /// Whether the terminal shows colours.
        color: bool,
    },
    /// A document for programs; see `docs/diff.md`. Always in English.
    Json,
    /// For a message or a pull request.
    Markdown,
    /// A page that stands alone, to read or to mail.
    Html(&'t Templates),
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
        Form::Human { color } => human::emit(&view, tongue, color, out),
        Form::Json => json::emit(&view, out),
        Form::Markdown => markdown::emit(&view, tongue, out),
        Form::Html(templates) => page::emit(&view, tongue, templates, out),
    }
}
