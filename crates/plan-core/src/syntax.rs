//! Parses YAML 1.2.2 into a tree of nodes with the span of every key and value.
//!
//! [`parse`] never fails: it reports what it cannot parse, and the tree has the rest. After a
//! syntax error the offending line is blanked out and the file is parsed again, so that one run
//! reports all errors. The blanked spans are kept as *damage*, in which nothing is reported as
//! missing.
//!
//! Scalars are always text: `1.10` is `1.10` and `no` is `no`. Anchors, aliases, tags, merge keys,
//! directives and further documents are rejected, because they hide the content of a file from its
//! readers.
//!
//! # Three YAML parsers
//!
//! - `granit-parser` defines the meaning of plan files (`builder.rs`). Unlike a deserializer it
//!   reports the span of every event, on which diagnostics and edits depend.
//! - `serde_yaml` reads our own catalogs into structs, where no spans are needed. It is also the
//!   oracle of the tests: it must read the same data from every file that we accept.
//! - `plain.rs` is our own fast path for a simple subset of YAML, to which nearly all plan files
//!   belong. Parsing was two fifths of the time of `check`; the line parser builds the tree at 466
//!   MB/s, while `granit-parser` emits its bare events at 61 MB/s (`cargo bench --bench stages`).
//!   On anything else, and on every error, it gives up and leaves the file to `granit-parser`.
//!   `plain/tests.rs` compares the two, span by span, on every YAML file of the repository and on
//!   thousands of generated ones.

mod builder;
mod errors;
mod plain;
mod text;

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::source::{SourceFile, Span};

use builder::{Attempt, SyntaxError, parse_once};
pub use text::Text;

/// The maximum nesting depth of lists and mappings in a file.
pub const MAX_DEPTH: usize = 32;
/// The maximum number of values in a file.
pub const MAX_NODES: usize = 200_000;
/// The maximum size of a file: 8 MiB.
pub const MAX_FILE_BYTES: u64 = 8 * 1024 * 1024;

/// The maximum number of attempts to parse a file, each after blanking out one more line.
const MAX_ATTEMPTS: usize = 100;
/// The maximum number of bytes parsed in all attempts together; a large file gets fewer attempts.
const MAX_BYTES_PARSED: usize = 64 * 1024 * 1024;

/// A value of a file and its span.
#[derive(Clone, Debug)]
pub struct Node {
    /// The span of the value. The span of a block list or mapping ends with its last value.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// The value of a node.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// A scalar, as text.
    Text(Text),
    /// A list.
    List(Vec<Node>),
    /// A mapping: the entries in the order of the file, each key once.
    Map(Vec<MapEntry>),
    /// A rejected value that is already reported, such as an alias.
    Broken,
}

/// One entry of a mapping.
#[derive(Clone, Debug)]
pub struct MapEntry {
    /// The key.
    pub key: Text,
    /// The value.
    pub value: Node,
}

/// A parsed file.
#[derive(Debug)]
pub struct Tree {
    /// The value of the file; `None` if it is empty or nothing could be parsed.
    pub root: Option<Node>,
    /// The spans that could not be parsed.
    pub damage: Vec<Span>,
}

/// Parses a file, and adds a diagnostic for every error to `diagnostics`.
pub fn parse(file: &SourceFile, diagnostics: &mut Diagnostics) -> Tree {
    let mut damage = Vec::new();
    if let Some(root) = plain::parse(file) {
        return Tree { root: Some(root), damage };
    }
    let mut text = Cow::Borrowed(file.text());
    if has_forbidden_control(&text)
        && let Some(at) = text.find(is_forbidden_control)
    {
        let character = text[at..].chars().next().unwrap_or_default();
        let range = at..at + character.len_utf8();
        diagnostics.push(errors::control_character(character, file.span_of(range)));
        damage.push(file.span_of(at..at));
        text = Cow::Owned(text.replace(is_forbidden_control, " "));
    }

    let mut first: Option<(Attempt, SyntaxError)> = None;
    let mut later = Vec::new();
    let mut last_blanked: Option<Range<usize>> = None;
    let mut last_stopped = None;
    for _ in 0..MAX_ATTEMPTS.min(MAX_BYTES_PARSED / text.len().max(1)).max(2) {
        let (attempt, error) = parse_once(file, &text);
        let Some(error) = error else {
            if let Some((_, error)) = first {
                diagnostics.push(error.diagnostic);
            }
            diagnostics.append(&mut later);
            damage.extend(attempt.damage);
            diagnostics.extend(attempt.diagnostics);
            return Tree { root: attempt.root, damage };
        };
        let line = line_around(&text, error.culprit);
        let gives_up = error.is_fatal || last_blanked.as_ref() == Some(&line);
        // Include the line breaks, so that the damage touches a value that ends or starts there.
        let end = text.len().min(line.end + 1);
        damage.push(file.span_of(line.start.saturating_sub(1)..end));
        // An error right after a blanked line is a consequence of it; one further down is not.
        let stopped = line_around(&text, error.stopped).start;
        let is_consequence = last_stopped == Some(stopped)
            || last_blanked.as_ref().is_some_and(|last| {
                let between = last.end.min(line.end)..line.start.max(last.start);
                text[between].trim().is_empty()
            });
        last_stopped = Some(stopped);
        last_blanked = Some(line.clone());
        if first.is_none() {
            first = Some((attempt, error));
        } else if !is_consequence {
            later.push(error.diagnostic);
        }
        if gives_up {
            break;
        }
        text = Cow::Owned(blanked(&text, line));
    }
    // No attempt reached the end: keep the tree of the first one, and report its error alone.
    let Some((attempt, error)) = first else { return Tree { root: None, damage } };
    damage.push(Span::new(file.span_of(error.culprit..error.culprit).start, file.span().end));
    damage.extend(attempt.damage);
    diagnostics.push(error.diagnostic);
    diagnostics.extend(attempt.diagnostics);
    Tree { root: attempt.root.filter(|_| !error.invalidates_tree), damage }
}

/// Whether a character is an ASCII control that YAML does not allow (YAML 1.2.2, 5.1).
fn is_forbidden_control(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// Whether a text has a forbidden control character. Hardly any text has one, so whole chunks are
/// tested without branches, which compiles to SIMD instructions.
fn has_forbidden_control(text: &str) -> bool {
    let is_forbidden = |byte: u8| {
        byte < b'\t' || (byte > b'\r' && byte < b' ') || matches!(byte, 0x0b | 0x0c | 0x7f)
    };
    let any = |chunk: &[u8]| chunk.iter().fold(false, |any, byte| any | is_forbidden(*byte));
    text.as_bytes().chunks(256).any(any)
}

/// The byte range of the line in which an offset lies, without its line break.
fn line_around(text: &str, offset: usize) -> Range<usize> {
    let offset = offset.min(text.len());
    let bytes = text.as_bytes();
    let start = bytes[..offset].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let end =
        bytes[offset..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| offset + at);
    start..end
}

/// Replaces a range with as many spaces as it has bytes, so that all offsets stay valid.
fn blanked(text: &str, range: Range<usize>) -> String {
    let mut blanked = String::with_capacity(text.len());
    blanked.push_str(&text[..range.start]);
    blanked.extend(std::iter::repeat_n(' ', range.len()));
    blanked.push_str(&text[range.end..]);
    blanked
}

#[cfg(test)]
mod tests;
