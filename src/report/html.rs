//! Findings as one HTML page that stands alone: for the browser of an editor at work, or to mail.
//!
//! It says the same words as the terminal and shows the same lines; it needs no other file.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::human::severity_word;
use plan_core::diagnostic::{Diagnostic, Label, Severity, words};
use plan_core::locale::UiLanguage;
use plan_core::source::{SourceFile, SourceMap};

const STYLE: &str = include_str!("html.css");

pub(super) fn write(
    sources: &SourceMap,
    diagnostics: &[Diagnostic],
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    let counts = [Severity::Error, Severity::Warning, Severity::Advice].map(count);
    let title = match (ui_language, counts) {
        (UiLanguage::En, [0, 0, 0]) => "The plan has no findings",
        (UiLanguage::Nl, [0, 0, 0]) => "Het plan heeft geen bevindingen",
        (UiLanguage::Fr, [0, 0, 0]) => "Le plan ne donne lieu à aucune constatation",
        (UiLanguage::En, [0, ..]) => "What could be better in the plan",
        (UiLanguage::Nl, [0, ..]) => "Wat in het plan beter kan",
        (UiLanguage::Fr, [0, ..]) => "Ce qui pourrait être amélioré dans le plan",
        (UiLanguage::En, _) => "What is wrong with the plan",
        (UiLanguage::Nl, _) => "Wat er mis is met het plan",
        (UiLanguage::Fr, _) => "Ce qui ne va pas dans le plan",
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
        let _ = writeln!(html, "<p>{}</p>", escape(&summary));
    }
    // The heaviest first: an editor at work wants to see what stops her.
    for wanted in [Severity::Error, Severity::Warning, Severity::Advice] {
        for diagnostic in diagnostics.iter().filter(|d| d.severity == wanted) {
            finding(&mut html, sources, diagnostic, ui_language);
        }
    }
    html.push_str("</main>\n</body>\n</html>\n");
    out.write_all(html.as_bytes())
}

fn finding(
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
        severity_word(severity, ui_language),
        marked(&words::message(diagnostic, ui_language)),
    );
    place(html, sources, diagnostic, &diagnostic.primary, ui_language);
    if let Some(help) = words::help(diagnostic, ui_language) {
        let _ = writeln!(html, "<p class=\"help\">{}</p>", marked(&help));
    }
    for label in &diagnostic.secondary {
        place(html, sources, diagnostic, label, ui_language);
    }
    let _ = write!(html, "<p class=\"code\">{}</p>\n</article>\n", diagnostic.code.name());
}

/// The path and the line of a label, the line itself, and the part of it that is meant.
fn place(
    html: &mut String,
    sources: &SourceMap,
    diagnostic: &Diagnostic,
    label: &Label,
    ui_language: UiLanguage,
) {
    let Some(file) = sources.file_of(label.span) else { return };
    let range = file.range_of(label.span);
    let at = file.position(range.start);
    let _ = write!(html, "<p class=\"place\">{}:{}:{}", escape(file.path()), at.line, at.column);
    if let Some(words) = words::label(diagnostic, label.words, ui_language) {
        let _ = write!(html, " · {}", marked(&words));
    }
    html.push_str("</p>\n");
    let (before, meant, after) = line_of(file, range);
    if !(before.trim().is_empty() && meant.is_empty() && after.trim().is_empty()) {
        let _ = writeln!(
            html,
            "<pre tabindex=\"0\"><code>{}<mark>{}</mark>{}</code></pre>",
            escape(before),
            escape(meant),
            escape(after)
        );
    }
}

/// The line in which a range begins, cut in three: before it, the part of it, and after it.
fn line_of(file: &SourceFile, range: std::ops::Range<usize>) -> (&str, &str, &str) {
    let text = file.text();
    let start = text.get(..range.start).and_then(|t| t.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(range.start..).and_then(|t| t.find('\n'));
    let end = end.map_or(text.len(), |at| range.start + at);
    let meant = range.start..range.end.clamp(range.start, end);
    let part = |range| text.get(range).unwrap_or_default();
    (part(start..meant.start), part(meant.clone()), part(meant.end..end).trim_end())
}

/// A message whose names between backticks are set as code.
pub(super) fn marked(text: &str) -> String {
    let mut html = String::new();
    for (at, part) in escape(text).split('`').enumerate() {
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

/// Makes text safe inside HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
