//! The layout of a table in a terminal.
//!
//! Ids and numbers are never wrapped, so that they can be copied; texts are wrapped between words
//! into the remaining width. If that is too narrow, each row is shown as a block with a line per
//! field. Table crates such as comfy-table distribute the width evenly and break ids and words.

use std::fmt::Write;

use textwrap::core::display_width;

use plan_render::data::columns::{ColumnFit, ValueKind};

/// The number of spaces between two columns.
const GAP: usize = 2;
/// The width below which a column of text is no longer legible.
const MIN_TEXT_WIDTH: usize = 14;

/// The heading of a column.
pub(super) struct Heading {
    pub text: String,
    pub fit: ColumnFit,
    pub value: ValueKind,
}

/// The style of a table.
#[derive(Copy, Clone)]
pub(super) struct TableStyle {
    /// The width of the terminal in columns; `None` if lines can have any length.
    pub width: Option<usize>,
    /// Whether headings are bold.
    pub is_bold: bool,
}

/// Lays out rows. Every row has a cell per heading, without line breaks.
pub(super) fn table(headings: &[Heading], rows: &[Vec<String>], style: TableStyle) -> String {
    match widths(headings, rows, style.width) {
        Some(widths) => in_columns(headings, rows, &widths, style),
        None => in_blocks(headings, rows, style),
    }
}

/// Returns the width of each column; `None` if the columns do not fit.
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
    let is_whole = |at: &usize| headings[*at].fit == ColumnFit::Whole;
    let whole: usize = (0..headings.len()).filter(is_whole).map(|at| natural[at]).sum();
    let mut left = width.checked_sub(whole + gaps)?;
    let mut wrapped: Vec<usize> = (0..headings.len()).filter(|at| !is_whole(at)).collect();
    // Narrow columns take what they need, the others share the rest.
    wrapped.sort_by_key(|at| natural[*at]);
    let mut widths = natural.clone();
    for (taken, at) in wrapped.iter().enumerate() {
        let share = left / (wrapped.len() - taken);
        widths[*at] = natural[*at].min(share);
        left -= widths[*at];
        let words = rows.iter().map(|row| longest_word(&row[*at])).max().unwrap_or(0);
        if widths[*at] < natural[*at].min(MIN_TEXT_WIDTH.max(words)) {
            return None;
        }
    }
    (!wrapped.is_empty()).then_some(widths)
}

/// Returns the width that a column needs so that no word of a text is broken.
fn longest_word(text: &str) -> usize {
    text.split([' ', '-']).map(|word| display_width(word) + 1).max().unwrap_or(0)
}

fn in_columns(
    headings: &[Heading],
    rows: &[Vec<String>],
    widths: &[usize],
    style: TableStyle,
) -> String {
    let mut out = String::new();
    let texts: Vec<String> = headings.iter().map(|heading| heading.text.clone()).collect();
    let mut head = String::new();
    line(&mut head, headings, &texts, widths);
    out.push_str(&bold(&head, style));
    let total = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    let _ = writeln!(out, "{}", "─".repeat(total));
    for row in rows {
        line(&mut out, headings, row, widths);
    }
    out
}

/// Adds a row, over as many lines as it takes.
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

fn in_blocks(headings: &[Heading], rows: &[Vec<String>], style: TableStyle) -> String {
    let label = headings.iter().map(|heading| display_width(&heading.text)).max().unwrap_or(0);
    let room = style.width.unwrap_or(usize::MAX).saturating_sub(label + GAP).max(MIN_TEXT_WIDTH);
    let mut out = String::new();
    for row in rows {
        if !out.is_empty() {
            out.push('\n');
        }
        for (heading, cell) in headings.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let space = label - display_width(&heading.text) + GAP;
            let parts = match heading.fit {
                ColumnFit::Whole | ColumnFit::Hidden => vec![cell.clone()],
                ColumnFit::Wrapped => wrap(cell, room),
            };
            for (at, part) in parts.iter().enumerate() {
                let (name, space) = match at {
                    0 => (bold(&heading.text, style), space),
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

fn bold(text: &str, style: TableStyle) -> String {
    if !style.is_bold {
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
            heading("Id", ColumnFit::Whole, ValueKind::Text),
            heading("Titel", ColumnFit::Wrapped, ValueKind::Text),
            heading("Projecten", ColumnFit::Whole, ValueKind::Number),
        ];
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["waterstofverklaring", "Het werkprogramma van de verklaring uitvoeren", "3"]),
            row(["mer", "Énergie en\u{a0}mer", "12"]),
        ];
        table(&headings, &rows, TableStyle { width, is_bold: false })
    }

    #[test]
    fn ids_are_not_wrapped_and_lines_fit_the_width() {
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
    fn texts_wrap_at_words() {
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
