//! How findings leave the program: the one list of formats.

pub mod html;
mod human;
mod json;
pub mod languages;
mod short;
mod summary;

use std::io::{self, Write};

use plan_check::compile::Compilation;
use plan_core::diagnostic::Diagnostic;
use plan_core::locale::UiLanguage;

pub use html::escape;
pub use summary::{counted, summary};

/// A form in which findings can be said.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Format {
    /// For people at a terminal: the places with their source lines.
    Human,
    /// One line per finding: `path:line:column: severity[code]: message`.
    Short,
    /// A page that stands alone, for a browser.
    Html,
    /// A document for programs; see `docs/findings.md`.
    Json,
}

/// How findings are to be said.
#[derive(Copy, Clone, Debug)]
pub struct Options {
    /// The form.
    pub format: Format,
    /// The language; JSON is always English.
    pub ui_language: UiLanguage,
    /// Whether the terminal shows colours.
    pub color: bool,
    /// How many columns the terminal has.
    pub width: usize,
}

/// Says findings.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn write(
    compilation: &Compilation,
    diagnostics: &[Diagnostic],
    options: Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    match options.format {
        Format::Human => human::write(&compilation.sources, diagnostics, options, out),
        Format::Html => html::write(&compilation.sources, diagnostics, options.ui_language, out),
        Format::Short => short::write(&compilation.sources, diagnostics, options.ui_language, out),
        Format::Json => json::write(&compilation.sources, diagnostics, out),
    }
}
