//! The events of the parser → the tree, in one attempt.
//!
//! What is done about a fault of syntax is the business of [`parse`](super::parse).

use std::borrow::Cow;
use std::collections::{HashMap, hash_map};
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StructureStyle};

use super::faults;
use super::{DEEPEST, MOST_NODES, MapEntry, Node, Text, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::source::{SourceFile, Span};

/// What one attempt understood.
pub struct Reading {
    pub root: Option<Node>,
    pub damage: Vec<Span>,
    pub diagnostics: Diagnostics,
}

/// Why an attempt ended before the end of the file.
pub struct Fault {
    pub diagnostic: Diagnostic,
    /// An offset in the line to set aside before the next attempt.
    pub set_aside: usize,
    /// Where the parser stopped: there, or further down.
    pub stopped: usize,
    /// Another attempt would not help.
    pub is_final: bool,
    /// What was read before it makes no sense either.
    pub is_torn: bool,
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
        entries: Vec<MapEntry>,
        seen: Seen,
        key: Option<Key>,
        dropped: u32,
    },
}

/// The keys of a record that is being read.
enum Seen {
    /// As long as they are few, they are looked for among the entries.
    Few,
    /// Later they are kept here, with the place of each among the entries.
    Many(HashMap<String, usize>),
}

/// How many keys are few: no record of a plan has more fields.
const FEW: usize = 16;

/// A key whose value was not read yet.
enum Key {
    Word(Text),
    /// A key that is refused, or that stands twice: its value is dropped.
    Refused,
}

/// Builds the tree from the events of the parser, or from plain lines.
pub(super) struct Builder<'a> {
    file: &'a SourceFile,
    text: &'a str,
    stack: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    nodes: usize,
    diagnostics: Diagnostics,
    damage: Vec<Span>,
}

/// How the library is to read.
fn options() -> Options {
    granit_parser::options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        disallow_directives: true,
        flow_nesting_limit: DEEPEST + 2,
        block_nesting_limit: DEEPEST + 2,
        simple_key_max_lookahead: 4096,
    }
}

/// Reads a text once, up to its end or to the first fault of syntax.
pub fn read(file: &SourceFile, text: &str) -> (Reading, Option<Fault>) {
    let mut parser = Parser::new_from_str_with_options(text, options());
    let mut builder = Builder::new(file, text);
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

impl<'a> Builder<'a> {
    pub(super) const fn new(file: &'a SourceFile, text: &'a str) -> Self {
        Self {
            file,
            text,
            stack: Vec::new(),
            root: None,
            documents: 0,
            nodes: 0,
            diagnostics: Vec::new(),
            damage: Vec::new(),
        }
    }

    /// Tells whether something is to be said of what was read.
    pub(super) const fn has_findings(&self) -> bool {
        !self.diagnostics.is_empty()
    }

    /// The value of the file, if there was one.
    pub(super) fn into_root(self) -> Option<Node> {
        self.root
    }

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
            Event::Scalar(value, style, ..) => self.scalar(value, style, range)?,
            Event::SequenceStart(style, ..) => self.open_list(style, range)?,
            Event::MappingStart(style, ..) => self.open_record(style, range)?,
            Event::SequenceEnd | Event::MappingEnd => self.close(range)?,
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

    fn scalar(
        &mut self,
        value: Cow<'_, str>,
        style: ScalarStyle,
        range: Range<usize>,
    ) -> Result<(), Box<Fault>> {
        let span = self.file.span_of(range.clone());
        let is_null = style == ScalarStyle::Plain
            && (range.is_empty() || matches!(&*value, "~" | "null" | "Null" | "NULL"));
        let value = if is_null && !self.wants_key() {
            Value::Null
        } else {
            Value::Text(Text::new(value.into_owned(), self.text, range, span, style))
        };
        self.add(Node { span, value })
    }

    fn wants_key(&self) -> bool {
        matches!(self.stack.last(), Some(Open { container: Container::Map { key: None, .. }, .. }))
    }

    /// Begins a list.
    pub(super) fn open_list(
        &mut self,
        style: StructureStyle,
        range: Range<usize>,
    ) -> Result<(), Box<Fault>> {
        self.open(style, range, Container::List(Vec::new()))
    }

    /// Begins a record.
    pub(super) fn open_record(
        &mut self,
        style: StructureStyle,
        range: Range<usize>,
    ) -> Result<(), Box<Fault>> {
        let (entries, seen, key) = (Vec::new(), Seen::Few, None);
        self.open(style, range, Container::Map { entries, seen, key, dropped: 0 })
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

    /// Ends the list or the record that was begun last.
    pub(super) fn close(&mut self, end: Range<usize>) -> Result<(), Box<Fault>> {
        let Some(open) = self.stack.pop() else { return Ok(()) };
        let node = finished(open, self.file.span_of(end).end);
        self.add(node)
    }

    /// Closes what is still open after a fault, so that its beginning is kept.
    fn close_all(&mut self) {
        let end = self.text.len();
        while !self.stack.is_empty() {
            if self.close(end..end).is_err() {
                break;
            }
        }
    }

    /// Puts a finished node where it belongs.
    pub(super) fn add(&mut self, node: Node) -> Result<(), Box<Fault>> {
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
                Some(Key::Word(key)) => entries.push(MapEntry { key, value: node }),
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
fn read_key(node: Node, entries: &[MapEntry], seen: &mut Seen) -> (Key, Option<Diagnostic>) {
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
        let keys = entries.iter().map(|entry| entry.key.value.clone());
        *seen = Seen::Many(keys.zip(0..).collect());
    }
    let first = match seen {
        Seen::Few => entries.iter().position(|entry| entry.key.value == text.value),
        Seen::Many(seen) => match seen.entry(text.value.clone()) {
            hash_map::Entry::Occupied(first) => Some(*first.get()),
            hash_map::Entry::Vacant(new) => {
                new.insert(entries.len());
                None
            }
        },
    };
    let Some(first) = first else { return (Key::Word(text), None) };
    let mut diagnostic =
        Diagnostic::new(codes::DUPLICATE_KEY, text.span).arg("key", &*text.value).label("label");
    if let Some(first) = entries.get(first) {
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
