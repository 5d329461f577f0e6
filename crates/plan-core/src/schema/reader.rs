//! Reads records by their schema: whatever has the wrong form gets a diagnostic, and the rest is
//! returned.

use super::id::{is_id, slug};
use super::texts::{empty_list, localized, one_text, until_end};
use super::{Date, Number, Presence, RecordSchema};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, codes, did_you_mean};
use crate::locale::{Locale, Localized};
use crate::source::{Span, Spanned};
use crate::syntax::{MapEntry, Node, Text, Value};

/// The state of reading one file.
pub struct ReadContext<'a> {
    /// Receives the diagnostics.
    pub diagnostics: &'a mut Diagnostics,
    /// The spans that could not be parsed; nothing is reported as missing there.
    pub damage: &'a [Span],
    /// Whether an id, a list or a record could not be read, so that a reference to it, or to
    /// something in it, must not be reported as unknown.
    pub may_miss_ids: bool,
}

impl ReadContext<'_> {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Whether a part of this span could not be parsed.
    pub fn is_damaged(&self, span: Span) -> bool {
        self.damage.iter().any(|damage| damage.touches(span))
    }

    /// Reports that a value has another type than its field requires, unless it has its diagnostic
    /// already or is damaged.
    pub fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        self.may_miss_ids |= matches!(expected, "list" | "record");
        // The span of a missing value is its colon; what should follow it may be damaged.
        let reach = u32::from(matches!(node.value, Value::Null));
        let around = Span::new(node.span.start, node.span.end + reach);
        if matches!(node.value, Value::Broken) || self.is_damaged(around) {
            return;
        }
        let found = match &node.value {
            Value::Null | Value::Broken => "nothing",
            Value::Text(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "record",
        };
        let span = match &node.value {
            // A whole list or record would fill the screen; its start is enough.
            Value::List(_) | Value::Map(_) => Span::new(node.span.start, node.span.start),
            _ => node.span,
        };
        let diagnostic = Diagnostic::new(codes::WRONG_TYPE, span)
            .arg("expected", Argument::Word(expected))
            .arg("found", Argument::Word(found));
        self.push(diagnostic.help(match expected {
            "localized" => "help-localized",
            "list" => "help-list",
            "record" => "help-record",
            _ => "help",
        }));
    }
}

/// Reads the fields of one record.
pub struct RecordReader {
    record: &'static RecordSchema,
    entries: Vec<MapEntry>,
    /// The span that represents the record: its id where it has one.
    pub anchor: Span,
    /// The whole record.
    pub span: Span,
    /// Whether the value is something else than a record; then no field is reported as missing.
    pub is_not_a_record: bool,
    /// The fields that are most likely meant by unknown ones.
    misspelled: Vec<&'static str>,
    /// The fields whose languages are not indented.
    misindented: Vec<String>,
}

impl RecordReader {
    /// Starts to read a node as a record, and reports unknown and missing fields.
    pub fn open(node: Node, record: &'static RecordSchema, context: &mut ReadContext<'_>) -> Self {
        let span = node.span;
        let Value::Map(mut entries) = node.value else {
            context.wrong_type(&node, "record");
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
            // A misspelled field is reported as unknown and not as missing as well.
            if is_missing && !context.is_damaged(span) && !misspelled.contains(&field.name) {
                let diagnostic = Diagnostic::new(codes::MISSING_FIELD, anchor)
                    .arg("field", field.name)
                    .arg("record", Argument::Word(record.name));
                context.push(diagnostic);
            }
        }
        if has_unknown {
            entries.retain(|entry| {
                let known = record.field(&entry.key.value).is_some();
                if !known {
                    context.push(unknown_field(entry, record));
                }
                known
            });
        }
        Self { record, entries, anchor, span, is_not_a_record: false, misspelled, misindented }
    }

    /// Takes a field out of the record; returns the span of its key, and its value.
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

    /// Whether the record most likely has a field under a misspelled name.
    pub fn is_misspelled(&self, name: &str) -> bool {
        self.misspelled.contains(&name)
    }

    /// Whether every field was read; by this, debug assertions compare the schema with the model.
    pub fn is_exhausted(&self) -> bool {
        self.entries.is_empty()
    }

    /// Reads a text. One that is empty, and has its diagnostic, is returned as well.
    pub fn text(&mut self, name: &str, context: &mut ReadContext<'_>) -> Option<Text> {
        let (key, node) = self.node(name)?;
        one_text(node, key, context)
    }

    /// Reads a text that is not empty.
    fn non_empty_text(&mut self, name: &str, context: &mut ReadContext<'_>) -> Option<Text> {
        self.text(name, context).filter(|text| !text.value.trim().is_empty())
    }

    /// Reads the field `id`. An invalid id is reported and returned all the same, because other
    /// records may refer to it.
    pub fn id(&mut self, context: &mut ReadContext<'_>) -> Option<Spanned<String>> {
        let Some(text) = self.text("id", context) else {
            context.may_miss_ids = true;
            return None;
        };
        if text.value.is_empty() {
            context.may_miss_ids = true;
        } else if !is_id(&text.value) && context.is_damaged(text.span) {
            // The damage was reported already, and what the id should be is unknown.
            context.may_miss_ids = true;
            return Some(Spanned::new(String::new(), text.span));
        } else if !is_id(&text.value) {
            let mut diagnostic =
                Diagnostic::new(codes::INVALID_ID, text.span).arg("id", &*text.value);
            match slug(&text.value) {
                Some(slug) => diagnostic = diagnostic.arg("slug", slug).help("help-similar"),
                None => diagnostic = diagnostic.help("help"),
            }
            context.push(diagnostic);
        }
        Some(Spanned::new(text.value, text.span))
    }

    /// Reads the id of another record; rules check whether that record exists. One that cannot be
    /// read is returned empty, because it is not missing either.
    pub fn reference(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
    ) -> Option<Spanned<String>> {
        let text = self.text(name, context)?;
        Some(Spanned::new(text.value, text.span))
    }

    /// Reads a list of ids of other records.
    pub fn references(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
    ) -> Vec<Spanned<String>> {
        let missed_before = context.may_miss_ids;
        let items = self.list(name, context);
        // References define no ids; but the chapters of `plan.yaml` are its structure.
        context.may_miss_ids &= missed_before || name == "chapters";
        let texts = items.into_iter().filter_map(|item| {
            let span = item.span;
            one_text(item, span, context)
        });
        let ids = texts.map(|text| Spanned::new(text.value, text.span));
        ids.filter(|id| !id.value.is_empty()).collect()
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
                    context.wrong_type(&node, "list");
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
            context.wrong_type(&node, "record");
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
        self.per_language(name, context, one_text)
    }

    /// Reads a list of words per language.
    pub fn terms(
        &mut self,
        name: &str,
        context: &mut ReadContext<'_>,
    ) -> Option<Localized<Vec<Text>>> {
        let words = |node: Node, _: Span, context: &mut ReadContext<'_>| {
            let Value::List(items) = node.value else {
                context.wrong_type(&node, "list");
                return None;
            };
            let word = |item: Node| {
                let span = item.span;
                one_text(item, span, context)
            };
            Some(items.into_iter().filter_map(word).collect())
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
            context.wrong_type(&node, "record");
            return Vec::new();
        };
        let reason = |entry: MapEntry| {
            let reason = one_text(entry.value, entry.key.span, context)?;
            let is_given = !reason.value.trim().is_empty();
            is_given.then(|| (Spanned::new(entry.key.value, entry.key.span), reason))
        };
        entries.into_iter().filter_map(reason).collect()
    }

    /// Reads `true` or `false`; a missing field is `false`.
    pub fn flag(&mut self, name: &str, context: &mut ReadContext<'_>) -> bool {
        let choice = self.choice(name, &["true", "false"], context);
        choice.is_some_and(|word| word.value == "true")
    }

    /// Reads one of a set of words; another one is reported.
    pub fn choice(
        &mut self,
        name: &str,
        words: &'static [&'static str],
        context: &mut ReadContext<'_>,
    ) -> Option<Spanned<&'static str>> {
        let text = self.non_empty_text(name, context)?;
        if let Some(word) = words.iter().find(|word| **word == text.value) {
            return Some(Spanned::new(word, text.span));
        }
        let all: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let mut diagnostic = Diagnostic::new(codes::UNKNOWN_VALUE, text.span)
            .arg("value", &*text.value)
            .arg("field", name)
            .arg("words", Argument::List(all));
        if let Some(near) = did_you_mean(&text.value, words.iter().copied()) {
            diagnostic = diagnostic.arg("near", near).help("help-similar");
        }
        context.push(diagnostic);
        None
    }

    /// Reads a number such as `2.1.4`; an invalid one is reported.
    pub fn number(&mut self, name: &str, context: &mut ReadContext<'_>) -> Option<Spanned<Number>> {
        let text = self.non_empty_text(name, context)?;
        let number = Number::parse(&text.value);
        if number.is_none() {
            let diagnostic = Diagnostic::new(codes::INVALID_NUMBER, text.span);
            context.push(diagnostic.arg("number", &*text.value));
        }
        Some(Spanned::new(number?, text.span))
    }

    /// Reads a date; an invalid one is reported.
    pub fn date(&mut self, name: &str, context: &mut ReadContext<'_>) -> Option<Spanned<Date>> {
        let text = self.non_empty_text(name, context)?;
        let date = Date::parse(&text.value);
        if date.is_none() {
            let diagnostic = Diagnostic::new(codes::INVALID_DATE, text.span);
            context.push(diagnostic.arg("date", &*text.value));
        }
        Some(Spanned::new(date?, text.span))
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
/// the fields to which they belong. There is one diagnostic per field, however many languages.
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

/// The fields that are most likely meant by unknown ones.
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
