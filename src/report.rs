//! Reports of diagnostics, in all output formats.

pub mod changes;
mod github;
mod gitlab;
pub mod html;
mod human;
mod json;
mod junit;
pub mod languages;
mod located;
mod markdown_text;
mod sarif;
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
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// A Code Quality report of GitLab.
    Gitlab,
    /// A JUnit report.
    Junit,
}

impl Format {
    /// All formats, in the order in which the help lists them.
    pub const ALL: [Self; 8] = [
        Self::Human,
        Self::Short,
        Self::Html,
        Self::Json,
        Self::Sarif,
        Self::Github,
        Self::Gitlab,
        Self::Junit,
    ];

    /// Returns the name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Short => "short",
            Self::Html => "html",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
        }
    }
}

/// How to print a report.
#[derive(Copy, Clone, Debug)]
pub struct Options<'o> {
    /// The output format.
    pub format: Format,
    /// The language of the messages; JSON is always English.
    pub ui_language: UiLanguage,
    /// Whether to use colours.
    pub color: bool,
    /// The width of the terminal in columns.
    pub width: usize,
    /// The path of the plan folder in its repository, which code hosts need; `None` to print paths as
    /// the user named the folder.
    pub folder: Option<&'o str>,
    /// Whether warnings stop the command, which makes them failures in a JUnit report.
    pub deny_warnings: bool,
    /// When the plan was checked, as `2026-01-31T12:00:00`, for a JUnit report.
    pub timestamp: &'o str,
}

impl Options<'_> {
    /// Returns the options for a format in a language: without colours, 100 columns wide.
    pub fn new(format: Format, ui_language: UiLanguage) -> Self {
        Self {
            format,
            ui_language,
            color: false,
            width: 100,
            folder: None,
            deny_warnings: false,
            timestamp: "1970-01-01T00:00:00",
        }
    }
}

/// Writes a report of diagnostics to `out`. The compilation provides the source lines.
///
/// # Errors
///
/// Returns an error if `out` cannot be written to.
pub fn write(
    compilation: &Compilation,
    diagnostics: &[Diagnostic],
    options: Options<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (sources, ui_language) = (&compilation.sources, options.ui_language);
    let located = || located::located(sources, diagnostics, options.folder, ui_language);
    match options.format {
        Format::Human => human::write(sources, diagnostics, options, out),
        Format::Html => html::write(sources, diagnostics, ui_language, out),
        Format::Short => short::write(sources, diagnostics, ui_language, out),
        Format::Json => json::write(sources, diagnostics, out),
        Format::Sarif => sarif::write(&located(), ui_language, out),
        Format::Github => github::write(&located(), ui_language, out),
        Format::Gitlab => gitlab::write(&located(), out),
        Format::Junit => {
            let Options { folder, deny_warnings, timestamp, .. } = options;
            let context = junit::Context { folder, deny_warnings, timestamp };
            junit::write(sources, &located(), &context, out)
        }
    }
}

/// Returns all diagnostics as Markdown for the summary of a job of GitHub Actions; empty if there are
/// none.
pub fn job_summary(
    compilation: &Compilation,
    diagnostics: &[Diagnostic],
    options: Options<'_>,
) -> String {
    let Options { folder, ui_language, .. } = options;
    let findings = located::located(&compilation.sources, diagnostics, folder, ui_language);
    let heading = summary(diagnostics, ui_language).unwrap_or_default();
    github::summary(&findings, &heading, ui_language)
}
