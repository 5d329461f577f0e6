//! Rows → a table for a terminal.
//!
//! Ids and numbers stay whole, so that they can be copied; texts are wrapped at words into what is
//! left. Where too little is left, each row is shown as a block with a line per field. The crates
//! that arrange tables by themselves (comfy-table was tried) share out the width evenly and break
//! ids and words in two.

use std::fmt::Write;

use textwrap::core::display_width;

use plan_render::data::columns::{Fit, ValueKind};

/// What stands between two columns.
const GAP: usize = 2;
/// Less than this for a column of text is no longer legible.
const LEAST: usize = 14;

/// The heading of a column.
pub(super) struct Heading {
    pub text: String,
    pub fit: Fit,
    pub value: ValueKind,
}

/// How the table looks.
#[derive(Copy, Clone)]
pub(super) struct Look {
    /// The columns of the terminal; nothing where a line may have any length.
    pub width: Option<usize>,
    /// Headings are bold.
    pub is_bold: bool,
}

/// Arranges rows; every row has a cell per heading, in one line.
pub(super) fn table(headings: &[Heading], rows: &[Vec<String>], look: Look) -> String {
    match widths(headings, rows, look.width) {
        Some(widths) => in_columns(headings, rows, &widths, look),
        None => in_blocks(headings, rows, look),
    }
}

/// The width of each column, where the columns fit.
fn widths(headings: &[Heading], rows: &[Vec<String>], width: Option<usize>) -> Option<Vec<usize>> {
    let natural: Vec<usize> = headings
        .iter()
        .enumerate()
        .map(|(at, heading)| {
            let cells = rows.iter().map(|row| display_width(&row[at]));
            cells.max().unwrap_or(0).max(display_width(&heading.text))
        })
        .collect();
    let gaps = GAP * headings.len().saturating_sub(1);
    let Some(width) = width else { return Some(natural) };
    if natural.iter().sum::<usize>() + gaps <= width {
        return Some(natural);
    }
    let is_whole = |at: &usize| headings[*at].fit == Fit::Whole;
    let whole: usize = (0..headings.len()).filter(is_whole).map(|at| natural[at]).sum();
    let mut left = width.checked_sub(whole + gaps)?;
    let mut wrapped: Vec<usize> = (0..headings.len()).filter(|at| !is_whole(at)).collect();
    // The narrow ones take what they need, the others share the rest.
    wrapped.sort_by_key(|at| natural[*at]);
    let mut widths = natural.clone();
    for (taken, at) in wrapped.iter().enumerate() {
        let share = left / (wrapped.len() - taken);
        widths[*at] = natural[*at].min(share);
        left -= widths[*at];
        let words = rows.iter().map(|row| longest_word(&row[*at])).max().unwrap_or(0);
        if widths[*at] < natural[*at].min(LEAST.max(words)) {
            return None;
        }
    }
    (!wrapped.is_empty()).then_some(widths)
}

/// How wide a column must be so that no word of a text is broken.
fn longest_word(text: &str) -> usize {
    text.split([' ', '-']).map(|word| display_width(word) + 1).max().unwrap_or(0)
}

fn in_columns(headings: &[Heading], rows: &[Vec<String>], widths: &[usize], look: Look) -> String {
    let mut out = String::new();
    let texts: Vec<String> = headings.iter().map(|heading| heading.text.clone()).collect();
    let mut head = String::new();
    line(&mut head, headings, &texts, widths);
    out.push_str(&bold(&head, look));
    let total = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    let _ = writeln!(out, "{}", "─".repeat(total));
    for row in rows {
        line(&mut out, headings, row, widths);
    }
    out
}

/// One row, over as many lines as it takes.
fn line(out: &mut String, headings: &[Heading], row: &[String], widths: &[usize]) {
    let cells: Vec<Vec<String>> =
        row.iter().zip(widths).map(|(t, width)| wrap(t, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(1);
    for at in 0..height {
        let mut text = String::new();
        for ((cell, width), heading) in cells.iter().zip(widths).zip(headings) {
            let part = cell.get(at).map_or("", String::as_str);
            let space = " ".repeat(width.saturating_sub(display_width(part)));
            match heading.value {
                ValueKind::Number => text.extend([&space, part]),
                _ => text.extend([part, &space]),
            }
            text.push_str(&" ".repeat(GAP));
        }
        let _ = writeln!(out, "{}", text.trim_end());
    }
}

fn in_blocks(headings: &[Heading], rows: &[Vec<String>], look: Look) -> String {
    let label = headings.iter().map(|heading| display_width(&heading.text)).max().unwrap_or(0);
    let room = look.width.unwrap_or(usize::MAX).saturating_sub(label + GAP).max(LEAST);
    let mut out = String::new();
    for row in rows {
        if !out.is_empty() {
            out.push('\n');
        }
        for (heading, cell) in headings.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let space = label - display_width(&heading.text) + GAP;
            let parts = match heading.fit {
                Fit::Whole | Fit::Hidden => vec![cell.clone()],
                Fit::Wrapped => wrap(cell, room),
            };
            for (at, part) in parts.iter().enumerate() {
                let (name, space) = match at {
                    0 => (bold(&heading.text, look), space),
                    _ => (String::new(), label + GAP),
                };
                let _ = writeln!(out, "{name}{}{part}", " ".repeat(space));
            }
        }
    }
    out
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    textwrap::wrap(text, width.max(1)).into_iter().map(|line| line.into_owned()).collect()
}

fn bold(text: &str, look: Look) -> String {
    if !look.is_bold {
        return text.to_owned();
    }
    match text.strip_suffix('\n') {
        Some(line) => format!("\u{1b}[1m{line}\u{1b}[0m\n"),
        None => format!("\u{1b}[1m{text}\u{1b}[0m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: Option<usize>) -> String {
        let heading = |text: &str, fit, value| Heading { text: text.to_owned(), fit, value };
        let headings = [
            heading("Id", Fit::Whole, ValueKind::Text),
            heading("Titel", Fit::Wrapped, ValueKind::Text),
            heading("Projecten", Fit::Whole, ValueKind::Number),
        ];
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["waterstofverklaring", "Het werkprogramma van de verklaring uitvoeren", "3"]),
            row(["mer", "Énergie en\u{a0}mer", "12"]),
        ];
        table(&headings, &rows, Look { width, is_bold: false })
    }

    #[test]
    fn ids_stay_whole_and_no_line_is_too_long() {
        for width in 20..100 {
            let text = shown(Some(width));
            assert!(text.contains("waterstofverklaring"), "{width}\n{text}");
            let least = if width < 40 { 29 + 14 } else { width };
            assert!(
                text.lines().all(|line| display_width(line) <= least.max(width)),
                "{width}\n{text}"
            );
        }
    }

    #[test]
    fn texts_are_wrapped_at_words() {
        let expected = "\
Id                   Titel                          Projecten
─────────────────────────────────────────────────────────────
waterstofverklaring  Het werkprogramma van de               3
                     verklaring uitvoeren
mer                  Énergie en\u{a0}mer                        12
";
        assert_eq!(shown(Some(61)), expected);
    }

    #[test]
    fn a_narrow_terminal_gets_a_block_per_row() {
        let expected = "\
Id         waterstofverklaring
Titel      Het werkprogramma van
           de verklaring uitvoeren
Projecten  3

Id         mer
Titel      Énergie en\u{a0}mer
Projecten  12
";
        assert_eq!(shown(Some(34)), expected);
    }

    #[test]
    fn a_pipe_gets_a_line_per_row() {
        assert_eq!(shown(None).lines().count(), 4);
    }
}
