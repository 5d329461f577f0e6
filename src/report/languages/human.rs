//! The comparison at a terminal.

use std::io::{self, Write};

use super::view::{Chapter, Part, Side, Text, Total, View};
use super::{headings, state};
use crate::message;
use crate::messages::colon;
use plan_core::locale::UiLanguage;
use plan_language::units::status::Status;

/// The indentation of texts.
const INDENT: &str = "      ";

pub(super) fn write(
    view: &View<'_>,
    ui_language: UiLanguage,
    (color, width): (bool, usize),
    out: &mut dyn Write,
) -> io::Result<()> {
    let printer = Printer { ui_language, color, width };
    for chapter in &view.chapters {
        printer.chapter(chapter, out)?;
    }
    printer.table(view, out)?;
    for note in notes(view, ui_language) {
        writeln!(out)?;
        printer.wrapped(out, "", &note)?;
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

struct Printer {
    ui_language: UiLanguage,
    color: bool,
    /// The maximum width of a line in columns.
    width: usize,
}

impl Printer {
    fn paint(&self, style: &str, text: &str) -> String {
        if self.color && !text.is_empty() {
            format!("\x1b[{style}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

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
        self.pieces(&side.pieces, out)
    }

    /// Writes a text with its changes, wrapped.
    fn pieces(&self, pieces: &[Part<'_>], out: &mut dyn Write) -> io::Result<()> {
        if pieces.is_empty() {
            return Ok(());
        }
        let mut line = Line::new(self.width);
        for piece in pieces {
            let (open, close, style) = match piece.what {
                "removed" => ("[-", "-]", "31;9"),
                "added" => ("{+", "+}", "32;4"),
                "differs" => ("", "", "33;1"),
                _ => ("", "", ""),
            };
            let inner = piece.text.trim();
            if inner.is_empty() && !open.is_empty() {
                continue;
            }
            let start = piece.text.len() - piece.text.trim_start().len();
            let end = piece.text.trim_end().len();
            let (before, after) = (&piece.text[..start], &piece.text[end.max(start)..]);
            line.blank(before, out)?;
            let mut rest = inner;
            let mut is_first = true;
            while !rest.is_empty() {
                let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
                let (written, follows) = rest.split_at(length);
                let gap = follows.len() - follows.trim_start().len();
                let mut written = shown(written);
                if is_first {
                    written.insert_str(0, open);
                }
                if follows.is_empty() {
                    written.push_str(close);
                }
                let painted = match style {
                    "" => written.clone(),
                    style => self.paint(style, &written),
                };
                line.push(&painted, written.chars().count(), out)?;
                line.blank(&follows[..gap], out)?;
                (rest, is_first) = (&follows[gap..], false);
            }
            line.blank(after, out)?;
        }
        line.end(out)
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

/// Escapes the control characters of a text.
fn shown(text: &str) -> String {
    let visible =
        |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    text.chars().map(visible).collect()
}

/// A line of text being wrapped.
struct Line {
    text: String,
    width: usize,
    most: usize,
    is_empty: bool,
    /// Whether a space precedes the next word.
    has_blank: bool,
}

impl Line {
    fn new(most: usize) -> Self {
        let (text, width) = (INDENT.to_owned(), INDENT.len());
        Self { text, width, most, is_empty: true, has_blank: false }
    }

    /// Adds a word to this line if it fits, or else to the next one.
    fn push(&mut self, painted: &str, width: usize, out: &mut dyn Write) -> io::Result<()> {
        if self.has_blank && !self.is_empty {
            if self.width + 1 + width > self.most {
                self.end(out)?;
            } else {
                self.text.push(' ');
                self.width += 1;
            }
        }
        self.text.push_str(painted);
        self.width += width;
        (self.is_empty, self.has_blank) = (false, false);
        Ok(())
    }

    /// Adds a space, or the author's line breaks.
    fn blank(&mut self, blank: &str, out: &mut dyn Write) -> io::Result<()> {
        self.has_blank |= !blank.is_empty();
        if blank.contains('\n') { self.end(out) } else { Ok(()) }
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if !self.is_empty {
            writeln!(out, "{}", self.text.trim_end())?;
        }
        *self = Self::new(self.most);
        Ok(())
    }
}

impl Printer {
    /// Wraps a sentence.
    fn wrapped(&self, out: &mut dyn Write, indent: &str, text: &str) -> io::Result<()> {
        let mut line = String::new();
        // A command between backticks stays on one line, so that it can be copied.
        let text = shown(text);
        let mut is_command = false;
        let ends_word = |c: char| {
            is_command ^= c == '`';
            c == ' ' && !is_command
        };
        for word in text.split(ends_word) {
            let width = indent.len() + line.chars().count() + 1 + word.chars().count();
            if width > self.width && !line.is_empty() {
                writeln!(out, "{indent}{line}")?;
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        writeln!(out, "{indent}{line}")
    }
}
