//! YAML text → a tree of nodes with the place of every key and value.
//!
//! Reading never fails: what cannot be understood becomes a finding, and the tree holds the rest.
//! After a fault of syntax the broken line is set aside and the file is read again, so that one
//! run also shows what is wrong further down; the part that was set aside is remembered as
//! *damage*, and nobody complains about what may be missing there.
//!
//! Nothing here knows what a field means: scalars are text, `1.10` stays `1.10`, `no` stays `no`.
//! Anchors, aliases, tags, merge keys, directives and second documents are refused by name,
//! because an editor who meets one cannot see what the file says.

mod faults;
mod places;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StructureStyle, options};

use crate::diag::{Diagnostic, Diagnostics, codes};
use crate::source::{SourceFile, Span};

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
    Map(Vec<Entry>),
    /// Something that was refused and has its finding already.
    Broken,
}

/// One key of a record and its value.
#[derive(Clone, Debug)]
pub struct Entry {
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

/// What one attempt understood.
struct Reading {
    root: Option<Node>,
    damage: Vec<Span>,
    diagnostics: Diagnostics,
}

/// Why an attempt ended before the end of the file.
struct Fault {
    diagnostic: Diagnostic,
    /// An offset in the line to set aside before the next attempt.
    set_aside: usize,
    /// Where the parser stopped: there, or further down.
    stopped: usize,
    /// Another attempt would not help.
    is_final: bool,
    /// What was read before it makes no sense either.
    is_torn: bool,
}

/// A list or a record whose end was not read yet.
struct Open {
    start: u32,
    flow_start: Option<usize>,
    container: Container,
}

enum Container {
    List(Vec<Node>),
    /// With the end of what was dropped, which belongs to the record all the same.
    Map {
        entries: Vec<Entry>,
        seen: Seen,
        key: Option<Key>,
        dropped: u32,
    },
}

/// The keys of a record that is being read.
enum Seen {
    /// As long as they are few, they are looked for among the entries.
    Few,
    /// Later they are kept here.
    Many(HashSet<String>),
}

/// How many keys are few: no record of a plan has more fields.
const FEW: usize = 16;

/// A key whose value was not read yet.
enum Key {
    Word(Text),
    /// A key that is refused, or that stands twice: its value is dropped.
    Refused,
}

/// Builds the tree from the events of the parser.
struct Builder<'a> {
    file: &'a SourceFile,
    text: &'a str,
    stack: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    nodes: usize,
    diagnostics: Diagnostics,
    damage: Vec<Span>,
}

fn read(file: &SourceFile, text: &str) -> (Reading, Option<Fault>) {
    let options = options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        disallow_directives: true,
        flow_nesting_limit: DEEPEST + 2,
        block_nesting_limit: DEEPEST + 2,
        simple_key_max_lookahead: 4096,
    };
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut builder = Builder {
        file,
        text,
        stack: Vec::new(),
        root: None,
        documents: 0,
        nodes: 0,
        diagnostics: Vec::new(),
        damage: Vec::new(),
    };
    let mut fault = None;
    while fault.is_none() {
        fault = match parser.next_event() {
            None => break,
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or_default();
                builder.event(event, range).err().map(|fault| *fault)
            }
            Some(Err(error)) => Some(builder.fault(&error)),
        };
    }
    builder.close_all();
    let Builder { root, damage, diagnostics, .. } = builder;
    (Reading { root, damage, diagnostics }, fault)
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), Box<Fault>> {
        let span = self.file.span_of(range.clone());
        if let Some(tag) = event.tag() {
            let tag = tag.original();
            // The parser tells the place of the value; its tag stands before it.
            let at = self.text.get(..range.start).and_then(|before| before.rfind(&*tag));
            let place = at.map_or(span, |at| self.file.span_of(at..at + tag.len()));
            let diagnostic = Diagnostic::new(codes::ALIAS_OR_ANCHOR, place)
                .message("message-tag")
                .help("help-tag")
                .arg("tag", tag);
            self.refuse(diagnostic);
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let at = range.start;
                    return Err(Box::new(Fault {
                        diagnostic: faults::second_document(span),
                        set_aside: at,
                        stopped: at,
                        is_final: true,
                        is_torn: false,
                    }));
                }
            }
            Event::Scalar(value, style, ..) => {
                let is_null = style == ScalarStyle::Plain
                    && (range.is_empty() || matches!(&*value, "~" | "null" | "Null" | "NULL"));
                let value = if is_null && !self.wants_key() {
                    Value::Null
                } else {
                    Value::Text(Text::new(value.into_owned(), self.text, range, span, style))
                };
                self.add(Node { span, value })?;
            }
            Event::SequenceStart(style, ..) => {
                self.open(style, range, Container::List(Vec::new()))?;
            }
            Event::MappingStart(style, ..) => {
                let (entries, seen, key) = (Vec::new(), Seen::Few, None);
                let container = Container::Map { entries, seen, key, dropped: 0 };
                self.open(style, range, container)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end)?,
            Event::Anchor(_, name) => {
                let diagnostic = Diagnostic::new(codes::ALIAS_OR_ANCHOR, span)
                    .message("message-anchor")
                    .help("help-anchor")
                    .arg("name", &*name);
                self.refuse(diagnostic);
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let name = self.text.get(range.start + 1..range.end).unwrap_or_default();
                let diagnostic = Diagnostic::new(codes::ALIAS_OR_ANCHOR, span).arg("name", name);
                self.refuse(diagnostic);
                self.add(Node { span, value: Value::Broken })?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Notes something that YAML allows and a plan does not.
    fn refuse(&mut self, diagnostic: Diagnostic) {
        self.damage.push(diagnostic.primary.span);
        self.diagnostics.push(diagnostic);
    }

    fn wants_key(&self) -> bool {
        matches!(self.stack.last(), Some(Open { container: Container::Map { key: None, .. }, .. }))
    }

    fn open(
        &mut self,
        style: StructureStyle,
        range: Range<usize>,
        container: Container,
    ) -> Result<(), Box<Fault>> {
        if self.stack.len() >= DEEPEST {
            return Err(Box::new(self.too_deep(range.start)));
        }
        let flow_start = (style == StructureStyle::Flow).then_some(range.start);
        let start = self.file.span_of(range).start;
        self.stack.push(Open { start, flow_start, container });
        Ok(())
    }

    fn too_deep(&self, at: usize) -> Fault {
        let span = self.file.span_of(at..at);
        let diagnostic = Diagnostic::new(codes::NESTING_TOO_DEEP, span).arg("limit", DEEPEST);
        Fault { diagnostic, set_aside: at, stopped: at, is_final: true, is_torn: false }
    }

    fn close(&mut self, end: u32) -> Result<(), Box<Fault>> {
        let Some(open) = self.stack.pop() else { return Ok(()) };
        let node = finished(open, end);
        self.add(node)
    }

    /// Closes what is still open after a fault, so that its beginning is kept.
    fn close_all(&mut self) {
        let end = self.file.span().end;
        while !self.stack.is_empty() {
            if self.close(end).is_err() {
                break;
            }
        }
    }

    /// Puts a finished node where it belongs.
    fn add(&mut self, node: Node) -> Result<(), Box<Fault>> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            let diagnostic = Diagnostic::new(codes::FILE_TOO_LARGE, node.span)
                .message("message-nodes")
                .arg("limit", MOST_NODES);
            let set_aside = self.file.range_of(node.span).start;
            return Err(Box::new(Fault {
                diagnostic,
                set_aside,
                stopped: set_aside,
                is_final: true,
                is_torn: false,
            }));
        }
        let Some(parent) = self.stack.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut parent.container {
            Container::List(items) => items.push(node),
            Container::Map { entries, seen, key, dropped } => match key.take() {
                Some(Key::Word(key)) => entries.push(Entry { key, value: node }),
                Some(Key::Refused) => *dropped = node.span.end,
                None => {
                    if let Value::Text(text) = &node.value
                        && let Some(diagnostic) = faults::no_name(text, self.file)
                    {
                        let set_aside = self.file.range_of(text.span).start;
                        return Err(Box::new(Fault {
                            diagnostic,
                            set_aside,
                            stopped: set_aside,
                            is_final: false,
                            is_torn: false,
                        }));
                    }
                    let (found, diagnostic) = read_key(node, entries, seen);
                    *key = Some(found);
                    if let Some(diagnostic) = diagnostic {
                        self.refuse(diagnostic);
                    }
                }
            },
        }
        Ok(())
    }

    fn fault(&self, error: &ScanError) -> Fault {
        let at = error.marker().byte_offset().unwrap_or_default().min(self.text.len());
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            return self.too_deep(at);
        }
        let bracket = self.stack.iter().rev().find_map(|open| open.flow_start);
        let (diagnostic, set_aside) = faults::syntax(error, at, bracket, self.file, self.text);
        // The file begins in the middle of something: what was read is no whole record.
        let is_final = matches!(error.kind(), ErrorKind::ExpectedDocumentStart);
        Fault { diagnostic, set_aside, stopped: at, is_final, is_torn: is_final }
    }
}

/// Reads a node as a key, and says why it cannot be one.
fn read_key(node: Node, entries: &[Entry], seen: &mut Seen) -> (Key, Option<Diagnostic>) {
    let Value::Text(text) = node.value else {
        let refused = matches!(node.value, Value::Broken);
        let diagnostic = (!refused).then(|| faults::key_is_not_a_word(node.span));
        return (Key::Refused, diagnostic);
    };
    if text.value == "<<" {
        let diagnostic = Diagnostic::new(codes::ALIAS_OR_ANCHOR, text.span)
            .message("message-merge")
            .help("help-merge");
        return (Key::Refused, Some(diagnostic));
    }
    if matches!(seen, Seen::Few) && entries.len() > FEW {
        *seen = Seen::Many(entries.iter().map(|entry| entry.key.value.clone()).collect());
    }
    let is_new = match seen {
        Seen::Few => entries.iter().all(|entry| entry.key.value != text.value),
        Seen::Many(seen) => seen.insert(text.value.clone()),
    };
    if is_new {
        return (Key::Word(text), None);
    }
    let mut diagnostic =
        Diagnostic::new(codes::DUPLICATE_KEY, text.span).arg("key", &*text.value).label("label");
    if let Some(first) = entries.iter().find(|entry| entry.key.value == text.value) {
        diagnostic = diagnostic.also(first.key.span, "first");
    }
    (Key::Refused, Some(diagnostic))
}

fn finished(open: Open, end: u32) -> Node {
    let (value, dropped) = match open.container {
        Container::List(items) => (Value::List(items), 0),
        Container::Map { entries, dropped, .. } => (Value::Map(entries), dropped),
    };
    // The parser tells the end of a block where the next thing begins; the last value knows better.
    let end = if open.flow_start.is_some() { end } else { last_end(&value).unwrap_or(open.start) };
    Node { span: Span::new(open.start, end.max(open.start).max(dropped)), value }
}

fn last_end(value: &Value) -> Option<u32> {
    match value {
        Value::List(items) => items.last().map(|item| item.span.end),
        Value::Map(entries) => {
            entries.last().map(|entry| entry.value.span.end.max(entry.key.span.end))
        }
        Value::Null | Value::Text(_) | Value::Broken => None,
    }
}

#[cfg(test)]
mod tests;
