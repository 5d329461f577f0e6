//! The comparison at a terminal.

use std::io::{self, Write};

use super::view::{Chapter, Side, Text, Total, View};
use super::{headings, state};
use crate::message;
use crate::messages::colon;
use crate::report::terminal::{Terminal, shown};
use plan_core::locale::UiLanguage;
use plan_language::units::status::Status;

pub(super) fn write(
    view: &View<'_>,
    ui_language: UiLanguage,
    (color, width): (bool, usize),
    out: &mut dyn Write,
) -> io::Result<()> {
    let terminal = Terminal { ui_language, color, width };
    for chapter in &view.chapters {
        terminal.chapter(chapter, out)?;
    }
    terminal.table(view, out)?;
    for note in notes(view, ui_language) {
        writeln!(out)?;
        terminal.wrapped(out, "", &note)?;
    }
    Ok(())
}

/// Returns notes on the whole plan, one sentence each.
pub(super) fn notes(view: &View<'_>, ui_language: UiLanguage) -> Vec<String> {
    let mut notes: Vec<String> = view.gap.iter().cloned().collect();
    if view.unread > 0 {
        notes.push(message!(ui_language, "comparison-unread", count = view.unread));
    }
    if view.damaged {
        notes.push(message!(ui_language, "comparison-damaged"));
    }
    // The first open chapter serves as the example.
    let open = || view.chapters.iter().filter(|chapter| chapter.unlisted > 0);
    if let Some(first) = open().find(|chapter| chapter.number.is_some()).or(open().next()) {
        let count: usize = view.chapters.iter().map(|chapter| chapter.unlisted).sum();
        let list = format!("--only unconfirmed --chapter {}", first.name);
        notes.push(message!(
            ui_language,
            "comparison-unlisted",
            count = count,
            command = &*first.confirm,
            list = list,
        ));
    }
    if view.total.to_do == 0 && view.unread == 0 && !view.damaged {
        notes.push(message!(ui_language, "comparison-all-fine"));
    }
    notes
}

/// Returns the number of texts in each state: `missing: 2 · may lag behind: 1`.
pub(super) fn states(total: &Total, ui_language: UiLanguage) -> String {
    let counted = Status::ALL.into_iter().filter_map(|status| {
        let count = total.states.get(status.name())?;
        Some(format!("{}{} {count}", state(status, ui_language), colon(ui_language)))
    });
    counted.collect::<Vec<_>>().join(" · ")
}

impl Terminal {
    fn chapter(&self, chapter: &Chapter<'_>, out: &mut dyn Write) -> io::Result<()> {
        if chapter.texts.is_empty() {
            return Ok(());
        }
        let heading = shown(&chapter.heading);
        writeln!(out, "{}", self.paint("1", &heading))?;
        writeln!(out, "{}\n", "═".repeat(heading.chars().count().min(self.width)))?;
        for text in &chapter.texts {
            self.text(text, out)?;
        }
        Ok(())
    }

    fn text(&self, text: &Text<'_>, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", self.paint("1", &shown(&text.address)))?;
        if text.issues.is_empty() {
            writeln!(out, "  {}", state(Status::Fine, self.ui_language))?;
        }
        for item in text.issues.iter().chain(&text.notes) {
            let label = item.label(self.ui_language);
            self.wrapped(
                out,
                "  ",
                &format!("{label}{} {}", colon(self.ui_language), item.message),
            )?;
        }
        for side in &text.sides {
            self.side(side, out)?;
        }
        if let Some(command) = &text.confirm {
            let command = format!("`{command}`");
            let line = message!(self.ui_language, "comparison-when-same", command = command);
            self.wrapped(out, "  ", &line)?;
        }
        writeln!(out)
    }

    fn side(&self, side: &Side<'_>, out: &mut dyn Write) -> io::Result<()> {
        let place = match &side.place {
            Some(spot) => format!("{}:{}:{}", spot.path, spot.line, spot.column),
            None => String::new(),
        };
        let note = if side.note.is_empty() { String::new() } else { format!("  ({})", side.note) };
        let head = format!("  {}  {place}", side.language);
        writeln!(out, "{}{}", self.paint("36", &head), shown(&note))?;
        let pieces: Vec<_> = side.pieces.iter().map(|piece| (piece.what, piece.text)).collect();
        self.pieces(&pieces, out)
    }

    fn table(&self, view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut rows = vec![headings(self.ui_language)];
        let columns = rows[0].len();
        let name = |chapter: &Chapter<'_>| shown(&chapter.heading);
        rows.extend(view.chapters.iter().map(|chapter| row(&name(chapter), &chapter.total)));
        rows.push(row(&message!(self.ui_language, "comparison-total"), &view.total));
        let width = |at: usize, rows: &[[String; 6]]| {
            rows.iter().map(|row| row[at].chars().count()).max().unwrap_or_default()
        };
        // Chapter headings get the width that the numbers leave over.
        let numbers: usize = (1..columns).map(|at| width(at, &rows) + 2).sum();
        let longest = self.width.saturating_sub(numbers).clamp(SHORTEST, LONGEST);
        rows.iter_mut().for_each(|row| row[0] = short(&row[0], longest));
        let widths: Vec<usize> = (0..columns).map(|at| width(at, &rows)).collect();
        let rule = "─".repeat(widths.iter().sum::<usize>() + 2 * (widths.len() - 1));
        let last = rows.len() - 1;
        for (at, row) in rows.iter().enumerate() {
            if at == 1 || at == last {
                writeln!(out, "{rule}")?;
            }
            let mut line = String::new();
            for (cell, (column, width)) in row.iter().zip(widths.iter().enumerate()) {
                let blanks = " ".repeat(width - cell.chars().count());
                if column == 0 {
                    line += &format!("{cell}{blanks}");
                } else {
                    line += &format!("  {blanks}{cell}");
                }
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        let states = states(&view.total, self.ui_language);
        if !states.is_empty() {
            writeln!(out)?;
            self.wrapped(out, "", &states)?;
        }
        Ok(())
    }
}

/// Returns the cells of a table row, the same in every format.
pub(super) fn row(name: &str, total: &Total) -> [String; 6] {
    let Total { texts, to_do, words, words_to_do, done_percent, states: _ } = total;
    [
        name.to_owned(),
        texts.to_string(),
        to_do.to_string(),
        words.to_string(),
        words_to_do.to_string(),
        format!("{done_percent}\u{a0}%"),
    ]
}

/// The maximum length of a heading in the table, on a narrow terminal and on a wide one.
const SHORTEST: usize = 12;
const LONGEST: usize = 50;

fn short(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let cut: String = text.chars().take(longest.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}
