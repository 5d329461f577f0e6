//! Reads records by their schema: values of the wrong form are reported, and the rest is returned.
//!
//! This module reads whole records and the values that contain others; [`values`] reads single
//! values.

mod context;
mod values;

use super::texts::{empty_list, localized, read_item, read_text, until_end};
use super::{Presence, RecordSchema};
use crate::diagnostic::{Argument, Diagnostic, codes, did_you_mean};
use crate::locale::{Locale, Localized};
use crate::source::{Span, Spanned};
use crate::syntax::{MapEntry, Node, Text, Value};

pub use context::ReadContext;

/// Reads the fields of one record.
pub struct RecordReader {
    record: &'static RecordSchema,
    entries: Vec<MapEntry>,
    /// The span that represents the record: its id, if it has one.
    pub anchor: Span,
    /// The span of the whole record.
    pub span: Span,
    /// Whether the value is not a record, so that no field is reported as missing.
    pub is_not_a_record: bool,
    /// The known fields of which unknown fields are most likely misspellings.
    misspelled: Vec<&'static str>,
    /// The fields whose languages are not indented.
    misindented: Vec<String>,
}

impl RecordReader {
    /// Opens a node as a record, and reports its unknown and missing fields.
    pub fn open(node: Node, record: &'static RecordSchema, context: &mut ReadContext<'_>) -> Self {
        let span = node.span;
        let Value::Map(mut entries) = node.value else {
            context.report_wrong_type(&node, "record");
            return Self {
                record,
                entries: Vec::new(),
                anchor: span,
                span,
                is_not_a_record: true,
                misspelled: Vec::new(),
                misindented: Vec::new(),
            };
        };
        let anchor = anchor_of(&entries, span);
        let has_unknown = entries.iter().any(|entry| record.field(&entry.key.value).is_none());
        let misindented =
            if has_unknown { misindented(&mut entries, record, context) } else { Vec::new() };
        let misspelled = if has_unknown { misspelled(&entries, record) } else { Vec::new() };
        for field in record.fields {
            let is_missing = field.presence == Presence::Required
                && !entries.iter().any(|e| e.key.value == field.name);
            // A misspelled field is only reported as unknown, not also as missing.
            if is_missing && !context.is_damaged(span) && !misspelled.contains(&field.name) {
                let diagnostic = Diagnostic::new(codes::MISSING_FIELD, anchor)
                    .arg("field", field.name)
                    .arg("record", Argument::Word(record.name));
                context.push(diagnostic);
            }
        }
        if has_unknown {
            entries.retain(|entry| {
                let is_known = record.field(&entry.key.value).is_some();
                if !is_known {
                    context.push(unknown_field(entry, record));
                }
                is_known
            });
        }
        Self { record, entries, anchor, span, is_not_a_record: false, misspelled, misindented }
    }

    /// Removes a field from the record, and returns the span of its key and its value.
    pub fn node(&mut self, name: &str) -> Option<(Span, Node)> {
        debug_assert!(
            self.record.field(name).is_some(),
            "{name} is no field of {}",
            self.record.name
        );
        let at = self.entries.iter().position(|entry| entry.key.value == name)?;
        let entry = self.entries.swap_remove(at);
        Some((entry.key.span, entry.value))
    }

    /// Whether the record most likely has this field under a misspelled name.
    pub fn is_misspelled(&self, name: &str) -> bool {
        self.misspelled.contains(&name)
    }

    /// Whether every field was read. Debug assertions check this, so that the model has every field
    /// of the schema.
    pub fn is_exhausted(&self) -> bool {
        self.entries.is_empty()
    }

    /// Reads a list; an empty one is reported.
    pub fn list(&mut self, name: &str, context: &mut ReadContext<'_>) -> Vec<Node> {
        let Some((key, node)) = self.node(name) else { return Vec::new() };
        match node.value {
            Value::List(items) => {
                if items.is_empty() && !context.is_damaged(node.span) {
                    context.push(empty_list(node.span));
                }
                items
            }
            Value::Null => {
                if !context.is_damaged(until_end(key, node.span)) {
                    context.push(empty_list(key));
                }
                context.may_miss_ids = true;
                Vec::new()
            }
            _ => {
                if context.is_damaged(until_end(key, node.span)) {
                    context.may_miss_ids = true;
                } else {
                    context.report_wrong_type(&node, "list");
                }
                Vec::new()
            }
        }
    }

    /// Reads a list of records.
    pub fn records<T>(
        &mut self,
        name: &str,
        record: &'static RecordSchema,
        context: &mut ReadContext<'_>,
        mut read: impl FnMut(Self, &mut ReadContext<'_>) -> T,
    ) -> Vec<T> {
        let items = self.list(name, context);
        let mut records = Vec::with_capacity(items.len());
        for item in items {
            let reader = Self::open(item, record, context);
            records.push(read(reader, context));
        }
        records
    }

    /// Reads a nested record.
    pub fn record(
        &mut self,
        name: &str,
        record: &'static RecordSchema,
        context: &mut ReadContext<'_>,
    ) -> Option<Self> {
        let (_, node) = self.node(name)?;
        Some(Self::open(node, record, context))
    }

    /// Reads a mapping from ids to records.
    pub fn by_id(
        &mut self,
        name: &str,
        record: &'static RecordSchema,
        context: &mut ReadContext<'_>,
    ) -> Vec<(Spanned<String>, Self)> {
        let Some((_, node)) = self.node(name) else { return Vec::new() };
        let Value::Map(entries) = node.value else {
            context.report_wrong_type(&node, "record");
            return Vec::new();
        };
        let read = |entry: MapEntry| {
            let mut reader = Self::open(entry.value, record, context);
            reader.anchor = entry.key.span;
            (Spanned::new(entry.key.value, entry.key.span), reader)
        };
        entries.into_iter().map(read).collect()
    }

    /// Reads a text per language.
    pub fn localized(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
    ) -> Option<Localized<Text>> {
        self.per_language(name, context, read_text)
    }

    /// Reads a list of words per language.
    pub fn terms(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
    ) -> Option<Localized<Vec<Text>>> {
        let words = |node: Node, _: Span, context: &mut ReadContext<'_>| {
            let Value::List(items) = node.value else {
                context.report_wrong_type(&node, "list");
                return None;
            };
            if items.is_empty() && !context.is_damaged(node.span) {
                context.push(empty_list(node.span));
            }
            Some(items.into_iter().filter_map(|item| read_item(item, context)).collect())
        };
        self.per_language(name, context, words)
    }

    /// Reads a value per language.
    fn per_language<T>(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
        read: impl FnMut(Node, Span, &mut ReadContext<'_>) -> Option<T>,
    ) -> Option<Localized<T>> {
        let (key, node) = self.node(name)?;
        let is_misindented = self.misindented.iter().any(|field| field == name);
        let mut values = match node.value {
            Value::Null if is_misindented => Localized::empty(key),
            _ => localized(node, key, context, read),
        };
        values.is_damaged |= is_misindented;
        Some(values)
    }

    /// Reads a mapping from diagnostic codes to reasons. An empty reason is reported and left out.
    pub fn reasons(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
    ) -> Vec<(Spanned<String>, Text)> {
        let Some((_, node)) = self.node(name) else { return Vec::new() };
        let Value::Map(entries) = node.value else {
            context.report_wrong_type(&node, "record");
            return Vec::new();
        };
        let reason = |entry: MapEntry| {
            let reason = read_text(entry.value, entry.key.span, context)?;
            let is_given = !reason.value.trim().is_empty();
            is_given.then(|| (Spanned::new(entry.key.value, entry.key.span), reason))
        };
        entries.into_iter().filter_map(reason).collect()
    }
}

/// The span that represents a record: the value of its id, or its first key.
fn anchor_of(entries: &[MapEntry], span: Span) -> Span {
    let id = entries.iter().find(|entry| entry.key.value == "id");
    match (id, entries.first()) {
        (Some(MapEntry { value: Node { value: Value::Text(text), .. }, .. }), _) => text.span,
        (_, Some(first)) => first.key.span,
        (_, None) => span.at_start(),
    }
}

/// Removes languages that look like fields of the record because they are not indented, and returns
/// the fields that they belong to. They are reported once per field.
fn misindented(
    entries: &mut Vec<MapEntry>,
    record: &'static RecordSchema,
    context: &mut ReadContext<'_>,
) -> Vec<String> {
    let mut fields = Vec::new();
    let mut above: Option<String> = None;
    let mut is_reported = false;
    entries.retain(|entry| {
        let name = &entry.key.value;
        if record.field(name).is_some() || Locale::from_tag(name).is_none() {
            above = Some(name.clone());
            is_reported = false;
            return true;
        }
        if !is_reported {
            let diagnostic = Diagnostic::new(codes::UNKNOWN_FIELD, entry.key.span)
                .message("message-language")
                .help("help-language")
                .arg("field", &**name);
            context.push(diagnostic);
            is_reported = true;
        }
        fields.extend(above.clone());
        false
    });
    fields
}

/// Returns the known fields of which unknown fields are most likely misspellings.
fn misspelled(entries: &[MapEntry], record: &'static RecordSchema) -> Vec<&'static str> {
    let names = || record.fields.iter().map(|field| field.name);
    let unknown = entries.iter().filter(|entry| record.field(&entry.key.value).is_none());
    unknown.filter_map(|entry| did_you_mean(&entry.key.value, names())).collect()
}

fn unknown_field(entry: &MapEntry, record: &'static RecordSchema) -> Diagnostic {
    let names: Vec<String> = record.fields.iter().map(|field| field.name.to_owned()).collect();
    let near = did_you_mean(&entry.key.value, names.iter().map(String::as_str)).map(str::to_owned);
    let diagnostic = Diagnostic::new(codes::UNKNOWN_FIELD, entry.key.span)
        .arg("field", &*entry.key.value)
        .arg("record", Argument::Word(record.name))
        .arg("fields", Argument::List(names));
    match near {
        Some(near) => diagnostic.arg("near", near).help("help-similar"),
        None => diagnostic,
    }
}
