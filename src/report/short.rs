//! `path:line:column: severity[code]: message`, one line per diagnostic.

use std::io::{self, Write};

use plan_core::diagnostic::{Diagnostic, messages};
use plan_core::locale::UiLanguage;
use plan_core::source::SourceMap;

pub(super) fn write(
    sources: &SourceMap,
    diagnostics: &[Diagnostic],
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    for diagnostic in diagnostics {
        let span = diagnostic.primary.span;
        let path =
            sources.file_of(span).map(plan_core::source::SourceFile::path).unwrap_or_default();
        let (line, column) = sources.position(span).map_or((1, 1), |p| (p.line, p.column));
        let severity = diagnostic.severity.name();
        let message = messages::message(diagnostic, ui_language);
        writeln!(out, "{path}:{line}:{column}: {severity}[{}]: {message}", diagnostic.code.name())?;
    }
    Ok(())
}
