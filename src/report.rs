//! Reports of diagnostics, in all output formats.

pub mod changes;
pub mod html;
mod human;
mod json;
pub mod languages;
mod markdown_text;
mod short;
mod summary;
mod terminal;

use std::io::{self, Write};

use plan_check::compile::Compilation;
use plan_core::diagnostic::Diagnostic;
use plan_core::locale::UiLanguage;

pub use summary::{counted, summary};

/// An output format of a report.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Format {
    /// For a terminal, with source lines.
    Human,
    /// One line per diagnostic: `path:line:column: severity[code]: message`.
    Short,
    /// A self-contained HTML page.
    Html,
    /// A JSON document; see `docs/findings.md`.
    Json,
}

impl Format {
    /// All formats, in the order in which the help lists them.
    pub const ALL: [Self; 4] = [Self::Human, Self::Short, Self::Html, Self::Json];

    /// Returns the name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Short => "short",
            Self::Html => "html",
            Self::Json => "json",
        }
    }
}

/// How to print a report.
#[derive(Copy, Clone, Debug)]
pub struct Options {
    /// The output format.
    pub format: Format,
    /// The language of the messages; JSON is always English.
    pub ui_language: UiLanguage,
    /// Whether to use colours.
    pub color: bool,
    /// The width of the terminal in columns.
    pub width: usize,
}

/// Writes a report of diagnostics to `out`. The compilation provides the source lines.
///
/// # Errors
///
/// Returns an error if `out` cannot be written to.
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
