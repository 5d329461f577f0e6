//! The fast path: parses plain files line by line, in one pass.
//!
//! A plain file has block lists and mappings, short keys, scalars on one line, literal block
//! scalars (`|`, `|-`) and flow collections that end on their line; nearly every plan file is
//! plain.
//!
//! This parser does not define what YAML means. At anything else (such as Windows line endings) and
//! at every error it gives up, and [`builder::parse_once`](super::builder::parse_once) parses the
//! file. The tests compare the trees of both, span by span. The documentation of [`syntax`](super)
//! gives the gain in speed.

mod block;

use std::ops::Range;

use granit_parser::StructureStyle;
use memchr::{memchr, memchr2, memchr3};

use super::builder::Builder;
use super::{Node, Text, Value};
use crate::source::{SourceFile, Span};

/// A file with a longer key is not plain.
const MAX_KEY_BYTES: usize = 100;

/// Parses a file; `None` if it is not plain.
pub fn parse(file: &SourceFile) -> Option<Node> {
    let text = file.text();
    if !text.ends_with('\n') || has_odd_character(text.as_bytes()) {
        return None;
    }
    let mut parser = LineParser {
        text,
        bytes: text.as_bytes(),
        start: file.start().start,
        at: 0,
        column: None,
        builder: Builder::new(file, text),
        block: String::new(),
        runs: Vec::new(),
    };
    parser.go_to_line(0);
    parser.column.filter(|column| *column == 0)?;
    parser.node()?;
    let is_at_end = parser.column.is_none();
    parser.builder.into_root().filter(|_| is_at_end)
}

/// Whether there is a character that a plain file does not have: controls, tabs, byte order marks.
/// Whole chunks are tested without branches, which compiles to SIMD instructions.
fn has_odd_character(bytes: &[u8]) -> bool {
    let is_odd = |byte: u8, next: u8| {
        let is_control = (byte < b' ') & (byte != b'\n') | (byte == 0x7f);
        // U+0080 to U+009F, and U+F000 to U+FFFF.
        is_control | (byte == 0xc2) & (next < 0xa0) | (byte == 0xef)
    };
    let chunks = bytes.chunks(256).zip(bytes.get(1..).unwrap_or_default().chunks(256));
    // The last byte is a line break.
    let mut any = false;
    for (chunk, next) in chunks {
        any |= chunk.iter().zip(next).fold(false, |any, (byte, next)| any | is_odd(*byte, *next));
    }
    any
}

/// Parses the lines of a file. Every method returns `None` if the file is not plain.
struct LineParser<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The position of the first byte of the file in the source map.
    start: u32,
    /// The offset at which the next value or key starts.
    at: usize,
    /// The column of the next value or key; `None` at the end of the file.
    column: Option<usize>,
    builder: Builder<'t>,
    /// The text of the current block scalar, and its runs.
    block: String,
    runs: Vec<(usize, usize)>,
}

impl LineParser<'_> {
    /// The number of spaces at an offset.
    fn blanks(&self, at: usize) -> usize {
        self.bytes[at..].iter().take_while(|byte| **byte == b' ').count()
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    /// The offset of the line break at the end of a line.
    fn line_end(&self, at: usize) -> usize {
        memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |length| at + length)
    }

    /// Goes to the next line that is neither empty nor a comment, from the start of a line on.
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

    /// Goes to the next line if the rest of this one is empty or a comment.
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

    /// Adds a scalar; `around` is its range with the quotation marks.
    fn add_text(&mut self, range: Range<usize>, around: &Range<usize>) -> Option<()> {
        let span = self.span(around);
        let value = self.text[range.clone()].to_owned();
        let text = Text::verbatim(value, self.start + range.start as u32, span);
        self.builder.add(Node { span, value: Value::Text(text) }).ok()
    }

    fn add_key(&mut self, key: &Range<usize>) -> Option<()> {
        self.add_text(key.clone(), key)?;
        // A duplicate key is left to `granit-parser` to report.
        (!self.builder.has_diagnostics()).then_some(())
    }

    fn add_null(&mut self, range: &Range<usize>) -> Option<()> {
        self.builder.add(Node { span: self.span(range), value: Value::Null }).ok()
    }

    /// Parses the mapping or list that starts at the current offset.
    fn node(&mut self) -> Option<()> {
        let column = self.column?;
        if self.is_item(self.at) { self.list(column, self.at) } else { self.mapping(column) }
    }

    /// Whether there is a dash at an offset, with a value on its line.
    fn is_item(&self, at: usize) -> bool {
        self.byte(at) == b'-' && self.byte(at + 1) == b' '
    }

    /// The range of the key at an offset, without its colon.
    fn key(&self, at: usize) -> Option<Range<usize>> {
        let is_inside =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let rest = &self.bytes[at..self.bytes.len().min(at + MAX_KEY_BYTES)];
        let end = at + rest.iter().position(|byte| !is_inside(*byte))?;
        let is_key = self.byte(at).is_ascii_alphanumeric()
            && self.byte(end) == b':'
            && matches!(self.byte(end + 1), b' ' | b'\n');
        is_key.then_some(at..end)
    }

    fn mapping(&mut self, column: usize) -> Option<()> {
        self.builder.open_mapping(StructureStyle::Block, self.at..self.at).ok()?;
        while self.column == Some(column) {
            self.entry(column)?;
        }
        self.close(column)
    }

    /// Parses an entry of a mapping.
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
                    // Items may stand in the column of their key (YAML 1.2.2, 8.2.1). For
                    // `granit-parser` such a list starts at its first value.
                    let start = self.at + 1 + self.blanks(self.at + 1);
                    self.list(column, start)
                } else {
                    self.add_null(&(colon..colon))
                }
            }
            b'|' => self.block(at, column),
            _ => self.value(at),
        }
    }

    /// Parses a list; `start` is where its span starts.
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

    /// Ends a mapping or a list; what follows must not be deeper.
    fn close(&mut self, column: usize) -> Option<()> {
        if self.column > Some(column) {
            return None;
        }
        self.builder.close(self.at..self.at).ok()
    }

    /// Parses a value up to the end of its line.
    fn value(&mut self, at: usize) -> Option<()> {
        let end = match self.byte(at) {
            b'"' | b'\'' => self.quoted(at)?,
            b'[' | b'{' => self.flow(at)?,
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
                self.plain_scalar(at..stop)?
            }
        };
        self.end_line(end)
    }

    /// Adds a plain scalar (YAML 1.2.2, 7.3.3) and returns its end.
    fn plain_scalar(&mut self, range: Range<usize>) -> Option<usize> {
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
            self.add_null(&range)?;
            return Some(range.end);
        }
        // White space other than spaces belongs to the text, but diagnostics do not underline it.
        let shown = self.span(&(range.start..range.start + written.trim_end().len()));
        let text = Text::verbatim(written.to_owned(), shown.start, shown);
        self.builder.add(Node { span: self.span(&range), value: Value::Text(text) }).ok()?;
        Some(range.end)
    }

    /// Adds a quoted scalar and returns its end.
    fn quoted(&mut self, at: usize) -> Option<usize> {
        let mark = self.bytes[at];
        let rest = &self.bytes[at + 1..];
        let length = match mark {
            b'"' => memchr3(mark, b'\\', b'\n', rest)?,
            _ => memchr2(mark, b'\n', rest)?,
        };
        let end = at + 1 + length;
        // An escape, a doubled quotation mark, or a scalar over several lines.
        if self.bytes[end] != mark || self.byte(end + 1) == mark {
            return None;
        }
        self.add_text(at + 1..end, &(at..end + 1))?;
        Some(end + 1)
    }

    /// Adds a flow list or a flow mapping (YAML 1.2.2, 7.4) and returns its end.
    fn flow(&mut self, at: usize) -> Option<usize> {
        let is_mapping = self.bytes[at] == b'{';
        let close = if is_mapping {
            self.builder.open_mapping(StructureStyle::Flow, at..at + 1).ok()?;
            b'}'
        } else {
            self.builder.open_list(StructureStyle::Flow, at..at + 1).ok()?;
            b']'
        };
        let mut at = at + 1;
        at += self.blanks(at);
        while self.byte(at) != close {
            if is_mapping {
                let key = self.key(at)?;
                at = key.end + 1 + self.blanks(key.end + 1);
                self.add_key(&key)?;
            }
            at = match self.byte(at) {
                b'"' | b'\'' => self.quoted(at)?,
                b'[' | b'{' => self.flow(at)?,
                _ => self.plain_scalar_in_flow(at)?,
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

    fn plain_scalar_in_flow(&mut self, at: usize) -> Option<usize> {
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
        self.plain_scalar(at..end)
    }
}

#[cfg(test)]
mod tests;
