//! A plain file → the tree, line by line.
//!
//! Nearly every plan file is plain: records and lists that are told by their indentation, short keys,
//! scalars on one line, texts under `|`, brackets that close on their line. Such a file is read here
//! in one pass, in a seventh of the time in which the library, which must be ready for all of YAML,
//! tells its events (`cargo bench --bench stages`); they were two fifths of `check`.
//!
//! This is no second opinion on what YAML means. At whatever is not as plain as that, and at every
//! fault, it gives up, and the library reads the file ([`builder::read`](super::builder::read)); so
//! it is with every file that has the line ends of Windows.
//! What it gives the library gives too, to the last place: a test compares them.

mod block;

use std::ops::Range;

use granit_parser::StructureStyle;
use memchr::{memchr, memchr2, memchr3};

use super::builder::Builder;
use super::{Node, Text, Value};
use crate::source::{SourceFile, Span};

/// A longer key is left to the library.
const LONGEST_KEY: usize = 100;

/// Reads a file; `None` when it is not plain.
pub fn read(file: &SourceFile) -> Option<Node> {
    let text = file.text();
    if !text.ends_with('\n') || has_odd_character(text.as_bytes()) {
        return None;
    }
    let mut lines = Lines {
        text,
        bytes: text.as_bytes(),
        start: file.start().start,
        at: 0,
        column: None,
        builder: Builder::new(file, text),
        block: String::new(),
        pieces: Vec::new(),
    };
    lines.go_to_line(0);
    lines.column.filter(|column| *column == 0)?;
    lines.node()?;
    let is_at_end = lines.column.is_none();
    lines.builder.into_root().filter(|_| is_at_end)
}

/// Tells whether there is a character that is no part of plain text, or that some reader of YAML
/// could take for more than it is: controls, tabs, marks of byte order. Many bytes are asked at once.
fn has_odd_character(bytes: &[u8]) -> bool {
    let is_odd = |byte: u8, next: u8| {
        let is_control = (byte < b' ') & (byte != b'\n') | (byte == 0x7f);
        // U+0080 to U+009F, and U+F000 to U+FFFF.
        is_control | (byte == 0xc2) & (next < 0xa0) | (byte == 0xef)
    };
    let stretches = bytes.chunks(256).zip(bytes.get(1..).unwrap_or_default().chunks(256));
    // The last byte is a line break.
    let mut any = false;
    for (these, next) in stretches {
        any |= these.iter().zip(next).fold(false, |any, (byte, next)| any | is_odd(*byte, *next));
    }
    any
}

/// The lines of a file, and how far they were read.
struct Lines<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The place of the first byte of the file.
    start: u32,
    /// Where the next value or key begins.
    at: usize,
    /// Its column; none at the end of the file.
    column: Option<usize>,
    builder: Builder<'t>,
    /// The text of a block while it is gathered, and its pieces.
    block: String,
    pieces: Vec<(usize, usize)>,
}

impl Lines<'_> {
    /// How many blanks stand at an offset.
    fn blanks(&self, at: usize) -> usize {
        self.bytes[at..].iter().take_while(|byte| **byte == b' ').count()
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    /// The line break that ends the line of an offset.
    fn line_end(&self, at: usize) -> usize {
        memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |length| at + length)
    }

    /// Goes to the next line that says something; `line` is where a line begins.
    fn go_to_line(&mut self, mut line: usize) {
        loop {
            let column = self.blanks(line);
            self.at = line + column;
            match self.bytes.get(self.at) {
                Some(b'\n') => line = self.at + 1,
                Some(b'#') => line = self.bytes.len().min(self.line_end(self.at) + 1),
                found => {
                    self.column = found.map(|_| column);
                    return;
                }
            }
        }
    }

    /// Goes to the next line if nothing but a comment stands in the rest of this one.
    fn end_line(&mut self, at: usize) -> Option<()> {
        let blanks = self.blanks(at);
        match self.byte(at + blanks) {
            b'\n' => {}
            b'#' if blanks > 0 => {}
            _ => return None,
        }
        self.go_to_line(self.line_end(at) + 1);
        Some(())
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.start + range.start as u32, self.start + range.end as u32)
    }

    /// Adds a text that stands in the file as it is; `around` has its quotation marks too.
    fn add_text(&mut self, range: Range<usize>, around: &Range<usize>) -> Option<()> {
        let span = self.span(around);
        let value = self.text[range.clone()].to_owned();
        let text = Text::verbatim(value, self.start + range.start as u32, span);
        self.builder.add(Node { span, value: Value::Text(text) }).ok()
    }

    fn add_key(&mut self, key: &Range<usize>) -> Option<()> {
        self.add_text(key.clone(), key)?;
        // A key that stands twice, which the library tells.
        (!self.builder.has_findings()).then_some(())
    }

    fn add_nothing(&mut self, range: &Range<usize>) -> Option<()> {
        self.builder.add(Node { span: self.span(range), value: Value::Null }).ok()
    }

    /// A record or a list that begins here.
    fn node(&mut self) -> Option<()> {
        let column = self.column?;
        if self.is_item(self.at) { self.list(column, self.at) } else { self.record(column) }
    }

    /// Tells whether the mark of an item stands at an offset, with its value behind it.
    fn is_item(&self, at: usize) -> bool {
        self.byte(at) == b'-' && self.byte(at + 1) == b' '
    }

    /// The key that begins at an offset, without its colon.
    fn key(&self, at: usize) -> Option<Range<usize>> {
        let is_inside =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let rest = &self.bytes[at..self.bytes.len().min(at + LONGEST_KEY)];
        let end = at + rest.iter().position(|byte| !is_inside(*byte))?;
        let is_key = self.byte(at).is_ascii_alphanumeric()
            && self.byte(end) == b':'
            && matches!(self.byte(end + 1), b' ' | b'\n');
        is_key.then_some(at..end)
    }

    fn record(&mut self, column: usize) -> Option<()> {
        self.builder.open_record(StructureStyle::Block, self.at..self.at).ok()?;
        while self.column == Some(column) {
            self.entry(column)?;
        }
        self.close(column)
    }

    /// One key of a record, and its value.
    fn entry(&mut self, column: usize) -> Option<()> {
        let key = self.key(self.at)?;
        let colon = key.end;
        self.add_key(&key)?;
        let at = colon + 1 + self.blanks(colon + 1);
        match self.byte(at) {
            b'\n' | b'#' => {
                self.go_to_line(self.line_end(at) + 1);
                if self.column > Some(column) {
                    self.node()
                } else if self.column == Some(column) && self.is_item(self.at) {
                    // The items of a list need not be deeper than the key. The library lets such a
                    // list begin with its first value.
                    let start = self.at + 1 + self.blanks(self.at + 1);
                    self.list(column, start)
                } else {
                    self.add_nothing(&(colon..colon))
                }
            }
            b'|' => self.block(at, column),
            _ => self.value(at),
        }
    }

    /// A list; `start` is the place that stands for its beginning.
    fn list(&mut self, column: usize, start: usize) -> Option<()> {
        self.builder.open_list(StructureStyle::Block, start..start).ok()?;
        while self.column == Some(column) && self.is_item(self.at) {
            let at = self.at + 1 + self.blanks(self.at + 1);
            if self.is_item(at) || self.key(at).is_some() {
                self.column = Some(column + at - self.at);
                self.at = at;
                self.node()?;
            } else if self.byte(at) == b'|' {
                self.block(at, column)?;
            } else {
                self.value(at)?;
            }
        }
        self.close(column)
    }

    /// Ends a record or a list, unless what follows is deeper and so a part of it.
    fn close(&mut self, column: usize) -> Option<()> {
        if self.column > Some(column) {
            return None;
        }
        self.builder.close(self.at..self.at).ok()
    }

    /// A value and the end of its line.
    fn value(&mut self, at: usize) -> Option<()> {
        let end = match self.byte(at) {
            b'"' | b'\'' => self.quoted(at)?,
            b'[' | b'{' => self.brackets(at)?,
            _ => {
                let end = self.line_end(at);
                let mut stop = end;
                let mut from = at;
                while let Some(found) = memchr2(b':', b'#', &self.bytes[from..end]) {
                    let mark = from + found;
                    match self.bytes[mark] {
                        b':' if matches!(self.byte(mark + 1), b' ' | b'\n') => return None,
                        b'#' if self.byte(mark - 1) == b' ' => {
                            stop = mark;
                            break;
                        }
                        _ => from = mark + 1,
                    }
                }
                self.unquoted(at..stop)?
            }
        };
        self.end_line(end)
    }

    /// Adds a text without quotation marks, and tells where it ends.
    fn unquoted(&mut self, range: Range<usize>) -> Option<usize> {
        let first = self.byte(range.start);
        let is_plain = first.is_ascii_alphanumeric()
            || !first.is_ascii()
            || matches!(first, b'(' | b'/' | b'.' | b'+' | b'_')
            || (first == b'-' && self.byte(range.start + 1).is_ascii_alphanumeric())
            || self.text[range.clone()].starts_with("--");
        let length = self.text[range.clone()].trim_end_matches(' ').len();
        let range = range.start..range.start + length;
        if !is_plain || length == 0 {
            return None;
        }
        let written = &self.text[range.clone()];
        if matches!(written, "null" | "Null" | "NULL") {
            self.add_nothing(&range)?;
            return Some(range.end);
        }
        // White space that is no blank belongs to the text, and is not shown to the author.
        let shown = self.span(&(range.start..range.start + written.trim_end().len()));
        let text = Text::verbatim(written.to_owned(), shown.start, shown);
        self.builder.add(Node { span: self.span(&range), value: Value::Text(text) }).ok()?;
        Some(range.end)
    }

    /// Adds a text between quotation marks, and tells where it ends.
    fn quoted(&mut self, at: usize) -> Option<usize> {
        let mark = self.bytes[at];
        let rest = &self.bytes[at + 1..];
        let length = match mark {
            b'"' => memchr3(mark, b'\\', b'\n', rest)?,
            _ => memchr2(mark, b'\n', rest)?,
        };
        let end = at + 1 + length;
        // An escape, two marks that stand for one, or a text that goes on in the next line.
        if self.bytes[end] != mark || self.byte(end + 1) == mark {
            return None;
        }
        self.add_text(at + 1..end, &(at..end + 1))?;
        Some(end + 1)
    }

    /// Adds a list in brackets or a record in braces, and tells where it ends.
    fn brackets(&mut self, at: usize) -> Option<usize> {
        let is_record = self.bytes[at] == b'{';
        let close = if is_record {
            self.builder.open_record(StructureStyle::Flow, at..at + 1).ok()?;
            b'}'
        } else {
            self.builder.open_list(StructureStyle::Flow, at..at + 1).ok()?;
            b']'
        };
        let mut at = at + 1;
        at += self.blanks(at);
        while self.byte(at) != close {
            if is_record {
                let key = self.key(at)?;
                at = key.end + 1 + self.blanks(key.end + 1);
                self.add_key(&key)?;
            }
            at = match self.byte(at) {
                b'"' | b'\'' => self.quoted(at)?,
                b'[' | b'{' => self.brackets(at)?,
                _ => self.unquoted_in_brackets(at)?,
            };
            at += self.blanks(at);
            if self.byte(at) == b',' {
                at += 1 + self.blanks(at + 1);
                if self.byte(at) == close {
                    return None;
                }
            } else if self.byte(at) != close {
                return None;
            }
        }
        self.builder.close(at..at + 1).ok()?;
        Some(at + 1)
    }

    fn unquoted_in_brackets(&mut self, at: usize) -> Option<usize> {
        let mut end = at;
        loop {
            let next = self.byte(end + 1);
            match self.byte(end) {
                b',' | b']' | b'}' => break,
                b'\n' | b'[' | b'{' => return None,
                b'#' if self.byte(end.wrapping_sub(1)) == b' ' => return None,
                b':' if matches!(next, b' ' | b'\n' | b',' | b'[' | b']' | b'{' | b'}') => {
                    return None;
                }
                _ => end += 1,
            }
        }
        self.unquoted(at..end)
    }
}

#[cfg(test)]
mod tests;
