//! Diagnostics at a terminal, printed with miette: source lines, what is wrong, and what to do.

use std::fmt;
use std::io::{self, Write};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteSpanContents, Severity as Level,
    SourceCode,
};

use super::Options;
use crate::message;
use plan_core::diagnostic::{Diagnostic, Label, Severity, messages};
use plan_core::locale::UiLanguage;
use plan_core::source::{SourceFile, SourceMap};

pub(super) fn write(
    sources: &SourceMap,
    diagnostics: &[Diagnostic],
    options: Options<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let theme =
        if options.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(options.width)
        .with_context_lines(1)
        .with_links(false);
    for diagnostic in diagnostics {
        let mut rendered = String::new();
        for report in reports(sources, diagnostic, options.ui_language) {
            handler.render_report(&mut rendered, &report).map_err(io::Error::other)?;
        }
        // miette leaves trailing spaces and blank lines, but a diagnostic is one block of text.
        for line in rendered.lines().map(str::trim_end).filter(|line| !line.is_empty()) {
            writeln!(out, "{line}")?;
        }
        if let Some(help) = messages::help(diagnostic, options.ui_language) {
            writeln!(out, "  {}", message!(options.ui_language, "report-help", help = help))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Returns the name of a severity in the language of the user interface.
pub(super) fn severity_name(severity: Severity, ui_language: UiLanguage) -> String {
    match severity {
        Severity::Error => message!(ui_language, "report-error"),
        Severity::Warning => message!(ui_language, "report-warning"),
        Severity::Advice => message!(ui_language, "report-advice"),
    }
}

/// Splits a diagnostic into one report per file, because miette shows one file at a time.
fn reports<'s>(
    sources: &'s SourceMap,
    diagnostic: &Diagnostic,
    ui_language: UiLanguage,
) -> Vec<Report<'s>> {
    let mut files: Vec<(&'s SourceFile, Vec<&Label>)> = Vec::new();
    for label in std::iter::once(&diagnostic.primary).chain(&diagnostic.secondary) {
        let Some(file) = sources.file_of(label.span) else { continue };
        match files.iter_mut().find(|(known, _)| std::ptr::eq(*known, file)) {
            Some((_, labels)) => labels.push(label),
            None => files.push((file, vec![label])),
        }
    }
    let report = |(at, (file, labels)): (usize, (&'s SourceFile, Vec<&Label>))| Report {
        // A related location in another file is not a separate problem.
        severity: if at == 0 { diagnostic.severity } else { Severity::Advice },
        code: (at == 0).then(|| {
            format!(
                "{}[{}]",
                severity_name(diagnostic.severity, ui_language),
                diagnostic.code.name()
            )
        }),
        message: match at {
            0 => messages::message(diagnostic, ui_language),
            _ => messages::label(diagnostic, labels[0], ui_language).unwrap_or_default(),
        },
        source: Named(file),
        labels: labels
            .iter()
            .map(|label| {
                let range = file.range_of(label.span);
                // miette would print all lines of a long label; the first is enough.
                let text = file.text().get(range.clone()).unwrap_or_default();
                let length = text.find('\n').unwrap_or(range.len());
                // In another file, the label is already the title of the report.
                let label = messages::label(diagnostic, label, ui_language).filter(|_| at == 0);
                LabeledSpan::new(label, range.start, length)
            })
            .collect(),
    };
    files.into_iter().enumerate().map(report).collect()
}

/// A source file that miette reads without a copy.
struct Named<'s>(&'s SourceFile);

impl SourceCode for Named<'_> {
    fn read_span<'a>(
        &'a self,
        span: &miette::SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn miette::SpanContents<'a> + 'a>, miette::MietteError> {
        let read = self.0.text().read_span(span, before, after)?;
        Ok(Box::new(MietteSpanContents::new_named(
            self.0.path().to_owned(),
            read.data(),
            *read.span(),
            read.line(),
            read.column(),
            read.line_count(),
        )))
    }
}

/// The part of a diagnostic in one file, as miette sees it.
struct Report<'s> {
    severity: Severity,
    code: Option<String>,
    message: String,
    source: Named<'s>,
    labels: Vec<LabeledSpan>,
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Report<'_> {}

impl miette::Diagnostic for Report<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.as_ref().map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<Level> {
        Some(match self.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
            Severity::Advice => Level::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
