//! `path:line:column: weight[code]: message`, one line per change.

use std::io::{self, Write};

use plan_core::locale::UiLanguage;

use super::entry::Entries;
use super::words::Words;

pub(super) fn write(
    entries: &Entries<'_, '_>,
    ui_language: UiLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = Words::new(entries, ui_language);
    for change in &entries.report.changes.changes {
        if let Some(place) = entries.place(change) {
            write!(out, "{}:{}:{}: ", place.path, place.line, place.column)?;
        }
        let sentence = words.sentence(change).plain();
        let sentence: String =
            sentence.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        writeln!(out, "{}[{}]: {sentence}", change.weight.name(), change.code)?;
    }
    Ok(())
}
