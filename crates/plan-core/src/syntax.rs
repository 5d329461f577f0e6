//! YAML text → a tree of nodes with the place of every key and value.
//!
//! Reading never fails: what cannot be understood becomes a finding, and the tree holds the rest.
//! After a fault of syntax the broken line is set aside and the file is read again, so that one
//! run also shows what is wrong further down; the part that was set aside is remembered as
//! *damage*, and nobody complains about what may be missing there.
//!
//! A plain file, as nearly all are, is read line by line in one pass (`plain.rs`); whatever is not
//! plain, and every fault, is read from the events of the library (`builder.rs`), which decides.
//!
//! Nothing here knows what a field means: scalars are text, `1.10` stays `1.10`, `no` stays `no`.
//! Anchors, aliases, tags, merge keys, directives and second documents are refused by name,
//! because an editor who meets one cannot see what the file says.

mod builder;
mod faults;
mod places;
mod plain;

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::source::{SourceFile, Span};

use builder::{Fault, Reading, read};
pub use places::Text;

/// How many levels may stand inside one another.
pub const DEEPEST: usize = 32;
/// How many values one file may hold.
pub const MOST_NODES: usize = 200_000;
/// How many bytes one file may have: 8 MiB.
pub const LARGEST: u64 = 8 * 1024 * 1024;

/// How often a file is read again after a line was set aside; a large file less often, so that
/// no more than [`MOST_REREAD`] is read in all.
const MOST_ATTEMPTS: usize = 100;
/// How many bytes of one file are read again at most.
const MOST_REREAD: usize = 64 * 1024 * 1024;

/// A value of a file and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands; for a list or a record of a block, from its first to its last value.
    pub span: Span,
    /// What stands there.
    pub value: Value,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing was written, or `~`, or `null`.
    Null,
    /// A scalar, as text.
    Text(Text),
    /// A list.
    List(Vec<Node>),
    /// A record: keys with their values, in the order of the file, each key once.
    Map(Vec<MapEntry>),
    /// Something that was refused and has its finding already.
    Broken,
}

/// One key of a record and its value.
#[derive(Clone, Debug)]
pub struct MapEntry {
    /// The key.
    pub key: Text,
    /// The value.
    pub value: Node,
}

/// What was understood of a file.
#[derive(Debug)]
pub struct Tree {
    /// The value of the file; `None` when it is empty or nothing could be understood.
    pub root: Option<Node>,
    /// The parts that could not be understood.
    pub damage: Vec<Span>,
}

impl Tree {
    /// Tells whether a part of this span could not be understood.
    pub fn is_damaged(&self, span: Span) -> bool {
        self.damage.iter().any(|damage| damage.touches(span))
    }
}

/// Reads a file. Every fault is pushed to `diagnostics`.
pub fn parse(file: &SourceFile, diagnostics: &mut Diagnostics) -> Tree {
    let mut damage = Vec::new();
    if let Some(root) = plain::read(file) {
        return Tree { root: Some(root), damage };
    }
    let mut text = Cow::Borrowed(file.text());
    if has_forbidden_control(&text)
        && let Some(at) = text.find(is_forbidden_control)
    {
        let character = text[at..].chars().next().unwrap_or_default();
        let range = at..at + character.len_utf8();
        diagnostics.push(faults::control_character(character, file.span_of(range)));
        damage.push(file.span_of(at..at));
        text = Cow::Owned(text.replace(is_forbidden_control, " "));
    }

    let mut first: Option<(Reading, Fault)> = None;
    let mut later = Vec::new();
    let mut last_line_set_aside: Option<Range<usize>> = None;
    let mut last_stopped = None;
    for _ in 0..MOST_ATTEMPTS.min(MOST_REREAD / text.len().max(1)).max(2) {
        let (reading, fault) = read(file, &text);
        let Some(fault) = fault else {
            if let Some((_, fault)) = first {
                diagnostics.push(fault.diagnostic);
            }
            diagnostics.append(&mut later);
            damage.extend(reading.damage);
            diagnostics.extend(reading.diagnostics);
            return Tree { root: reading.root, damage };
        };
        let line = line_around(&text, fault.set_aside);
        let gave_up = fault.is_final || last_line_set_aside.as_ref() == Some(&line);
        // With the line breaks around it, so that it touches a value that ends or begins there.
        let end = text.len().min(line.end + 1);
        damage.push(file.span_of(line.start.saturating_sub(1)..end));
        // What stops the parser right after a line that was set aside belongs to that fault;
        // further down it is another one.
        let stopped = line_around(&text, fault.stopped).start;
        let follows = last_stopped == Some(stopped)
            || last_line_set_aside.as_ref().is_some_and(|last| {
                let between = last.end.min(line.end)..line.start.max(last.start);
                text[between].trim().is_empty()
            });
        last_stopped = Some(stopped);
        last_line_set_aside = Some(line.clone());
        if first.is_none() {
            first = Some((reading, fault));
        } else if !follows {
            later.push(fault.diagnostic);
        }
        if gave_up {
            break;
        }
        text = Cow::Owned(blanked(&text, line));
    }
    // No attempt came to the end: keep what the first one understood, and say its fault alone.
    let Some((reading, fault)) = first else { return Tree { root: None, damage } };
    damage.push(Span::new(file.span_of(fault.set_aside..fault.set_aside).start, file.span().end));
    damage.extend(reading.damage);
    diagnostics.push(fault.diagnostic);
    diagnostics.extend(reading.diagnostics);
    Tree { root: reading.root.filter(|_| !fault.is_torn), damage }
}

/// The characters that YAML does not let stand in a file (YAML 1.2.2, 5.1), of the first 128.
fn is_forbidden_control(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// Tells whether there is such a character. Hardly any file has one, so that a stretch is looked
/// at as a whole, which the machine does many bytes at a time.
fn has_forbidden_control(text: &str) -> bool {
    let is_forbidden = |byte: u8| {
        byte < b'\t' || (byte > b'\r' && byte < b' ') || matches!(byte, 0x0b | 0x0c | 0x7f)
    };
    let any = |stretch: &[u8]| stretch.iter().fold(false, |any, byte| any | is_forbidden(*byte));
    text.as_bytes().chunks(256).any(any)
}

/// The byte range of the line in which an offset lies, its line break not counted.
fn line_around(text: &str, offset: usize) -> Range<usize> {
    let offset = offset.min(text.len());
    let bytes = text.as_bytes();
    let start = bytes[..offset].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let end =
        bytes[offset..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| offset + at);
    start..end
}

/// Replaces a part of a text by as many blanks as it has bytes, so that every place stays.
fn blanked(text: &str, range: Range<usize>) -> String {
    let mut blanked = String::with_capacity(text.len());
    blanked.push_str(&text[..range.start]);
    blanked.extend(std::iter::repeat_n(' ', range.len()));
    blanked.push_str(&text[range.end..]);
    blanked
}
#[cfg(test)]
mod tests;
