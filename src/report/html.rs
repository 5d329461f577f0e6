//! Diagnostics as one self-contained HTML page, with the same messages and source lines as at the
//! terminal.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::human::severity_name;
use crate::message;
use plan_core::diagnostic::{Diagnostic, Label, Severity, messages};
use plan_core::locale::UiLanguage;
use plan_core::source::{SourceFile, SourceMap};
use plan_render::escape::escape_html;

const STYLE: &str = include_str!("html.css");

pub(super) fn write(
    sources: &SourceMap,
    diagnostics: &[Diagnostic],
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    let counts = Severity::ALL.map(count);
    let title = match counts {
        [0, 0, 0] => message!(ui_language, "report-title-clean"),
        [0, ..] => message!(ui_language, "report-title-advice"),
        _ => message!(ui_language, "report-title-errors"),
    };
    let mut html = String::new();
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        lang = ui_language.tag(),
    );
    if let Some(summary) = super::summary(diagnostics, ui_language) {
        let _ = writeln!(html, "<p>{}</p>", escape_html(&summary));
    }
    // What blocks publication comes first.
    for wanted in Severity::ALL {
        for diagnostic in diagnostics.iter().filter(|d| d.severity == wanted) {
            article(&mut html, sources, diagnostic, ui_language);
        }
    }
    html.push_str("</main>\n</body>\n</html>\n");
    out.write_all(html.as_bytes())
}

fn article(
    html: &mut String,
    sources: &SourceMap,
    diagnostic: &Diagnostic,
    ui_language: UiLanguage,
) {
    let severity = diagnostic.severity;
    let _ = write!(
        html,
        "<article class=\"{}\">\n<h2><span>{}</span> {}</h2>\n",
        severity.name(),
        severity_name(severity, ui_language),
        marked(&messages::message(diagnostic, ui_language)),
    );
    location(html, sources, diagnostic, &diagnostic.primary, ui_language);
    if let Some(help) = messages::help(diagnostic, ui_language) {
        let _ = writeln!(html, "<p class=\"help\">{}</p>", marked(&help));
    }
    for label in &diagnostic.secondary {
        location(html, sources, diagnostic, label, ui_language);
    }
    let _ = write!(html, "<p class=\"code\">{}</p>\n</article>\n", diagnostic.code.name());
}

/// Writes the location of a label and its source line, with the labelled text marked.
fn location(
    html: &mut String,
    sources: &SourceMap,
    diagnostic: &Diagnostic,
    label: &Label,
    ui_language: UiLanguage,
) {
    let Some(file) = sources.file_of(label.span) else { return };
    let range = file.range_of(label.span);
    let at = file.position(range.start);
    let _ =
        write!(html, "<p class=\"place\">{}:{}:{}", escape_html(file.path()), at.line, at.column);
    if let Some(text) = messages::label(diagnostic, label, ui_language) {
        let _ = write!(html, " · {}", marked(&text));
    }
    html.push_str("</p>\n");
    let (before, meant, after) = line_of(file, range);
    if !(before.trim().is_empty() && meant.is_empty() && after.trim().is_empty()) {
        let _ = writeln!(
            html,
            "<pre tabindex=\"0\"><code>{}<mark>{}</mark>{}</code></pre>",
            escape_html(before),
            escape_html(meant),
            escape_html(after)
        );
    }
}

/// Splits the line in which a range begins into the text before, inside and after the range.
fn line_of(file: &SourceFile, range: std::ops::Range<usize>) -> (&str, &str, &str) {
    let text = file.text();
    let start = text.get(..range.start).and_then(|t| t.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(range.start..).and_then(|t| t.find('\n'));
    let end = end.map_or(text.len(), |at| range.start + at);
    let meant = range.start..range.end.clamp(range.start, end);
    let part = |range| text.get(range).unwrap_or_default();
    (part(start..meant.start), part(meant.clone()), part(meant.end..end).trim_end())
}

/// Converts a message to HTML; text between backticks becomes `<code>`.
pub(super) fn marked(text: &str) -> String {
    let mut html = String::new();
    for (at, part) in escape_html(text).split('`').enumerate() {
        if at > 0 {
            html.push_str(if at % 2 == 1 { "<code>" } else { "</code>" });
        }
        html.push_str(part);
    }
    if text.matches('`').count() % 2 == 1 {
        html.push_str("</code>");
    }
    html
}
