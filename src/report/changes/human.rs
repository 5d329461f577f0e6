//! The changes at a terminal.

use std::io::{self, Write};

use plan_changes::{Change, Weight};
use plan_core::locale::UiLanguage;
use plan_core::source::Span;
use plan_language::units::change::{Piece, change};

use super::entry::{Entries, Entry};
use super::words::Words;
use crate::message;
use crate::report::languages::capital;
use crate::report::terminal::{Terminal, shown};

/// The number of open texts that are listed; the rest is counted.
const OPEN_TEXTS: usize = 10;

pub(super) fn write(
    entries: &Entries<'_, '_>,
    ui_language: UiLanguage,
    (color, width): (bool, usize),
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = Words::new(entries, ui_language);
    let terminal = Terminal { ui_language, color, width };
    terminal.wrapped(out, "", &words.headline(entries).plain())?;
    let several = entries.report.new.0.plan.editions.len() > 1;
    for group in entries.groups(|_| true) {
        let heading = shown(&capital(&words.heading(&group, several).plain()));
        writeln!(out, "\n{}", terminal.paint("1", &heading))?;
        writeln!(out, "{}", "═".repeat(heading.chars().count().min(width)))?;
        for entry in &group.entries {
            self::entry(entries, entry, words, &terminal, out)?;
        }
    }
    writeln!(out)?;
    for note in words.notes(entries.report) {
        terminal.wrapped(out, "", &note.plain())?;
    }
    terminal.wrapped(out, "", &words.check(entries.report).plain())?;
    let open = entries.report.to_translate;
    if !entries.entries.is_empty() {
        terminal.wrapped(out, "", &words.left_to_translate(entries.report).plain())?;
        let new: Vec<_> = open.iter().filter(|text| text.is_new).collect();
        for text in new.iter().take(OPEN_TEXTS) {
            terminal.wrapped(out, "  ", &format!("`{}` · {}", text.address, words.work(text)))?;
        }
        if new.len() > OPEN_TEXTS {
            let count = new.len() - OPEN_TEXTS;
            let rest = message!(ui_language, "changes-more", count = count);
            terminal.wrapped(out, "  ", &format!("… {rest}"))?;
        }
    }
    Ok(())
}

fn entry<'p>(
    entries: &Entries<'_, 'p>,
    entry: &Entry<'_, 'p>,
    words: Words<'_, 'p>,
    terminal: &Terminal,
    out: &mut dyn Write,
) -> io::Result<()> {
    let style = match entry.weight {
        Weight::Notable => "33;1",
        Weight::Minor => "36",
        Weight::Editorial => "2",
    };
    let label = words.weight(entry.weight);
    let head = terminal.paint(style, &label);
    let code = entry.change.code;
    writeln!(out, "\n{head} {}", terminal.paint("2", &format!("[{code}]")))?;
    terminal.wrapped(out, "  ", &words.sentence(entry.change).plain())?;
    for follow in words.follows(entry) {
        terminal.wrapped(out, "    ", &format!("→ {}", follow.plain()))?;
    }
    if let Some(projects) = words.projects(entry.change) {
        terminal.wrapped(out, "    ", &format!("→ {}", projects.plain()))?;
    }
    let place = |span: Option<Span>, is_old: bool| {
        span.and(if is_old { entries.before(entry.change) } else { entries.after(entry.change) })
    };
    let (before, after) = (place(entry.change.before, true), place(entry.change.after, false));
    if let Some(place) = after.or(before) {
        let place = format!("{}:{}:{}", place.path, place.line, place.column);
        writeln!(out, "  {}", terminal.paint("36", &shown(&place)))?;
    }
    texts(entry.change, terminal, out)
}

/// Writes the texts that changed, word by word.
fn texts(change_: &Change<'_>, terminal: &Terminal, out: &mut dyn Write) -> io::Result<()> {
    for field in change_.fields.iter().filter_map(|field| field.text.as_ref()) {
        for text in &field.languages {
            writeln!(out, "  {}", terminal.paint("36", text.locale.tag()))?;
            let (before, after) = (text.before.unwrap_or(""), text.after.unwrap_or(""));
            let pieces = change(before.trim_end(), after.trim_end());
            let pieces = pieces.into_iter().map(|piece| match piece {
                Piece::Same(text) => ("same", text),
                Piece::Removed(text) => ("removed", text),
                Piece::Added(text) => ("added", text),
            });
            terminal.pieces(&pieces.collect::<Vec<_>>(), out)?;
        }
    }
    Ok(())
}
