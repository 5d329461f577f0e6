//! Builds the tree from the events of `granit-parser`, in one attempt that ends at the first syntax
//! error. [`parse`](super::parse) recovers from it.

use std::borrow::Cow;
use std::collections::{HashMap, hash_map};
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StructureStyle};

use super::errors;
use super::{MAX_DEPTH, MAX_NODES, MapEntry, Node, Text, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::source::{SourceFile, Span};

/// The result of one attempt to parse a file.
pub struct Attempt {
    pub root: Option<Node>,
    pub damage: Vec<Span>,
    pub diagnostics: Diagnostics,
}

/// Why an attempt ended before the end of the file.
pub struct SyntaxError {
    pub diagnostic: Diagnostic,
    /// An offset in the line that is blanked out before the next attempt.
    pub culprit: usize,
    /// Where the parser stopped: at the culprit or further down.
    pub stopped: usize,
    /// Whether another attempt is pointless.
    pub is_fatal: bool,
    /// Whether the tree before the error is wrong too.
    pub invalidates_tree: bool,
}

/// A list or a mapping whose end has not been parsed yet.
struct OpenCollection {
    start: u32,
    flow_start: Option<usize>,
    collection: Collection,
}

enum Collection {
    List(Vec<Node>),
    /// `dropped` is the end of the last value that was dropped, which the span of the mapping
    /// includes.
    Map {
        entries: Vec<MapEntry>,
        index: KeyIndex,
        key: Option<PendingKey>,
        dropped: u32,
    },
}

/// Finds duplicate keys of a mapping.
enum KeyIndex {
    /// Searches the entries, as long as they are few.
    Linear,
    /// Looks up the positions of the entries by their keys.
    Hashed(HashMap<String, usize>),
}

/// The maximum number of keys that are searched linearly; no record of a plan has more fields.
const MAX_LINEAR_KEYS: usize = 16;

/// A key whose value has not been parsed yet.
enum PendingKey {
    Text(Text),
    /// A rejected or duplicate key, whose value is dropped.
    Rejected,
}

/// Builds a tree from the events of `granit-parser`, or from the lines of a plain file.
pub(super) struct Builder<'a> {
    file: &'a SourceFile,
    text: &'a str,
    stack: Vec<OpenCollection>,
    root: Option<Node>,
    documents: usize,
    nodes: usize,
    diagnostics: Diagnostics,
    damage: Vec<Span>,
}

/// The limits and features of `granit-parser`.
fn options() -> Options {
    granit_parser::options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        disallow_directives: true,
        flow_nesting_limit: MAX_DEPTH + 2,
        block_nesting_limit: MAX_DEPTH + 2,
        simple_key_max_lookahead: 4096,
    }
}

/// Parses a text up to its end or to the first syntax error.
pub fn parse_once(file: &SourceFile, text: &str) -> (Attempt, Option<SyntaxError>) {
    let mut parser = Parser::new_from_str_with_options(text, options());
    let mut builder = Builder::new(file, text);
    let mut error = None;
    while error.is_none() {
        error = match parser.next_event() {
            None => break,
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or_default();
                builder.event(event, range).err().map(|error| *error)
            }
            Some(Err(error)) => Some(builder.syntax_error(&error)),
        };
    }
    builder.close_all();
    let Builder { root, damage, diagnostics, .. } = builder;
    (Attempt { root, damage, diagnostics }, error)
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

    /// Whether anything was reported.
    pub(super) const fn has_diagnostics(&self) -> bool {
        !self.diagnostics.is_empty()
    }

    /// Returns the value of the file; `None` if it is empty.
    pub(super) fn into_root(self) -> Option<Node> {
        self.root
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), Box<SyntaxError>> {
        let span = self.file.span_of(range.clone());
        if let Some(tag) = event.tag() {
            let tag = tag.original();
            // The span of the event is that of the value, and the tag is before it.
            let at = self.text.get(..range.start).and_then(|before| before.rfind(&*tag));
            let tag_span = at.map_or(span, |at| self.file.span_of(at..at + tag.len()));
            let diagnostic = Diagnostic::new(codes::ALIAS_OR_ANCHOR, tag_span)
                .message("message-tag")
                .help("help-tag")
                .arg("tag", tag);
            self.reject(diagnostic);
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let at = range.start;
                    return Err(Box::new(SyntaxError {
                        diagnostic: errors::second_document(span),
                        culprit: at,
                        stopped: at,
                        is_fatal: true,
                        invalidates_tree: false,
                    }));
                }
            }
            Event::Scalar(value, style, ..) => self.scalar(value, style, range)?,
            Event::SequenceStart(style, ..) => self.open_list(style, range)?,
            Event::MappingStart(style, ..) => self.open_mapping(style, range)?,
            Event::SequenceEnd | Event::MappingEnd => self.close(range)?,
            Event::Anchor(_, name) => {
                let diagnostic = Diagnostic::new(codes::ALIAS_OR_ANCHOR, span)
                    .message("message-anchor")
                    .help("help-anchor")
                    .arg("name", &*name);
                self.reject(diagnostic);
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let name = self.text.get(range.start + 1..range.end).unwrap_or_default();
                let diagnostic = Diagnostic::new(codes::ALIAS_OR_ANCHOR, span).arg("name", name);
                self.reject(diagnostic);
                self.add(Node { span, value: Value::Broken })?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Reports a construct that YAML allows but plan files do not.
    fn reject(&mut self, diagnostic: Diagnostic) {
        self.damage.push(diagnostic.primary.span);
        self.diagnostics.push(diagnostic);
    }

    fn scalar(
        &mut self,
        value: Cow<'_, str>,
        style: ScalarStyle,
        range: Range<usize>,
    ) -> Result<(), Box<SyntaxError>> {
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
        matches!(
            self.stack.last(),
            Some(OpenCollection { collection: Collection::Map { key: None, .. }, .. })
        )
    }

    /// Starts a list.
    pub(super) fn open_list(
        &mut self,
        style: StructureStyle,
        range: Range<usize>,
    ) -> Result<(), Box<SyntaxError>> {
        self.open(style, range, Collection::List(Vec::new()))
    }

    /// Starts a mapping.
    pub(super) fn open_mapping(
        &mut self,
        style: StructureStyle,
        range: Range<usize>,
    ) -> Result<(), Box<SyntaxError>> {
        let (entries, index, key) = (Vec::new(), KeyIndex::Linear, None);
        self.open(style, range, Collection::Map { entries, index, key, dropped: 0 })
    }

    fn open(
        &mut self,
        style: StructureStyle,
        range: Range<usize>,
        collection: Collection,
    ) -> Result<(), Box<SyntaxError>> {
        if self.stack.len() >= MAX_DEPTH {
            return Err(Box::new(self.too_deep(range.start)));
        }
        let flow_start = (style == StructureStyle::Flow).then_some(range.start);
        let start = self.file.span_of(range).start;
        self.stack.push(OpenCollection { start, flow_start, collection });
        Ok(())
    }

    fn too_deep(&self, at: usize) -> SyntaxError {
        let span = self.file.span_of(at..at);
        let diagnostic = Diagnostic::new(codes::NESTING_TOO_DEEP, span).arg("limit", MAX_DEPTH);
        SyntaxError {
            diagnostic,
            culprit: at,
            stopped: at,
            is_fatal: true,
            invalidates_tree: false,
        }
    }

    /// Ends the innermost open list or mapping.
    pub(super) fn close(&mut self, end: Range<usize>) -> Result<(), Box<SyntaxError>> {
        let Some(open) = self.stack.pop() else { return Ok(()) };
        let node = finished(open, self.file.span_of(end).end);
        self.add(node)
    }

    /// Closes all open lists and mappings after an error, so that the parsed part is kept.
    fn close_all(&mut self) {
        let end = self.text.len();
        while !self.stack.is_empty() {
            if self.close(end..end).is_err() {
                break;
            }
        }
    }

    /// Adds a complete node to the innermost open list or mapping.
    pub(super) fn add(&mut self, node: Node) -> Result<(), Box<SyntaxError>> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let diagnostic = Diagnostic::new(codes::FILE_TOO_LARGE, node.span)
                .message("message-nodes")
                .arg("limit", MAX_NODES);
            let culprit = self.file.range_of(node.span).start;
            return Err(Box::new(SyntaxError {
                diagnostic,
                culprit,
                stopped: culprit,
                is_fatal: true,
                invalidates_tree: false,
            }));
        }
        let Some(parent) = self.stack.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut parent.collection {
            Collection::List(items) => items.push(node),
            Collection::Map { entries, index, key, dropped } => match key.take() {
                Some(PendingKey::Text(key)) => entries.push(MapEntry { key, value: node }),
                Some(PendingKey::Rejected) => *dropped = node.span.end,
                None => {
                    if let Value::Text(text) = &node.value
                        && let Some(diagnostic) = errors::invalid_name(text, self.file)
                    {
                        let culprit = self.file.range_of(text.span).start;
                        return Err(Box::new(SyntaxError {
                            diagnostic,
                            culprit,
                            stopped: culprit,
                            is_fatal: false,
                            invalidates_tree: false,
                        }));
                    }
                    let (found, diagnostic) = to_key(node, entries, index);
                    *key = Some(found);
                    if let Some(diagnostic) = diagnostic {
                        self.reject(diagnostic);
                    }
                }
            },
        }
        Ok(())
    }

    fn syntax_error(&self, error: &ScanError) -> SyntaxError {
        let at = error.marker().byte_offset().unwrap_or_default().min(self.text.len());
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            return self.too_deep(at);
        }
        let bracket = self.stack.iter().rev().find_map(|open| open.flow_start);
        let (diagnostic, culprit) = errors::explain(error, at, bracket, self.file, self.text);
        // The file starts in the middle of a construct, so there is no whole record before it.
        let is_fatal = matches!(error.kind(), ErrorKind::ExpectedDocumentStart);
        SyntaxError { diagnostic, culprit, stopped: at, is_fatal, invalidates_tree: is_fatal }
    }
}

/// Converts a node to a key, with a diagnostic if it cannot be a key or is a duplicate.
fn to_key(
    node: Node,
    entries: &[MapEntry],
    index: &mut KeyIndex,
) -> (PendingKey, Option<Diagnostic>) {
    let Value::Text(text) = node.value else {
        let is_rejected = matches!(node.value, Value::Broken);
        let diagnostic = (!is_rejected).then(|| errors::key_is_not_a_word(node.span));
        return (PendingKey::Rejected, diagnostic);
    };
    if text.value == "<<" {
        let diagnostic = Diagnostic::new(codes::ALIAS_OR_ANCHOR, text.span)
            .message("message-merge")
            .help("help-merge");
        return (PendingKey::Rejected, Some(diagnostic));
    }
    if matches!(index, KeyIndex::Linear) && entries.len() > MAX_LINEAR_KEYS {
        let keys = entries.iter().map(|entry| entry.key.value.clone());
        *index = KeyIndex::Hashed(keys.zip(0..).collect());
    }
    let first = match index {
        KeyIndex::Linear => entries.iter().position(|entry| entry.key.value == text.value),
        KeyIndex::Hashed(index) => match index.entry(text.value.clone()) {
            hash_map::Entry::Occupied(first) => Some(*first.get()),
            hash_map::Entry::Vacant(new) => {
                new.insert(entries.len());
                None
            }
        },
    };
    let Some(first) = first else { return (PendingKey::Text(text), None) };
    let mut diagnostic =
        Diagnostic::new(codes::DUPLICATE_KEY, text.span).arg("key", &*text.value).label("label");
    if let Some(first) = entries.get(first) {
        diagnostic = diagnostic.also(first.key.span, "first");
    }
    (PendingKey::Rejected, Some(diagnostic))
}

fn finished(open: OpenCollection, end: u32) -> Node {
    let (value, dropped) = match open.collection {
        Collection::List(items) => (Value::List(items), 0),
        Collection::Map { entries, dropped, .. } => (Value::Map(entries), dropped),
    };
    // `granit-parser` ends a block where the next token starts; end it after its last value
    // instead.
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
