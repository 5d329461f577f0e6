//! Text for a terminal: wrapped, with colours, and with the words that changed.

use std::io::{self, Write};

use plan_core::locale::UiLanguage;

/// The indentation of texts.
const INDENT: &str = "      ";

/// A terminal to which reports write.
pub(super) struct Terminal {
    pub ui_language: UiLanguage,
    pub color: bool,
    /// The maximum width of a line in columns.
    pub width: usize,
}

impl Terminal {
    /// Applies a style, given as the parameters of an SGR sequence (ECMA-48, 8.3.117).
    pub fn paint(&self, style: &str, text: &str) -> String {
        if self.color && !text.is_empty() {
            format!("\x1b[{style}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    /// Writes a text with its changes, wrapped.
    pub fn pieces(&self, pieces: &[(&'static str, &str)], out: &mut dyn Write) -> io::Result<()> {
        if pieces.is_empty() {
            return Ok(());
        }
        let mut line = Line::new(self.width);
        for (what, text) in pieces {
            let (open, close, style) = match *what {
                "removed" => ("[-", "-]", "31;9"),
                "added" => ("{+", "+}", "32;4"),
                "differs" => ("", "", "33;1"),
                _ => ("", "", ""),
            };
            let inner = text.trim();
            if inner.is_empty() && !open.is_empty() {
                continue;
            }
            let start = text.len() - text.trim_start().len();
            let end = text.trim_end().len();
            let (before, after) = (&text[..start], &text[end.max(start)..]);
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

    /// Wraps a sentence.
    pub fn wrapped(&self, out: &mut dyn Write, indent: &str, text: &str) -> io::Result<()> {
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

/// Escapes the control characters of a text.
pub(super) fn shown(text: &str) -> String {
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
