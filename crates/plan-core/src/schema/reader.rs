//! Reading a record by its shape: every fault of form becomes a finding, and what was understood
//! is given.

use super::id::{is_id, slug};
use super::texts::{empty_list, localized, one_text, until_end};
use super::{Date, Need, Number, Record};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, codes, did_you_mean};
use crate::locale::{Locale, Localized};
use crate::source::{Span, Spanned};
use crate::syntax::{MapEntry, Node, Text, Value};

/// What reading needs to know of the file around a record.
pub struct Context<'a> {
    /// Where findings go.
    pub diagnostics: &'a mut Diagnostics,
    /// The parts of the file that could not be understood; nothing is missed there.
    pub damage: &'a [Span],
    /// An id, a list or a record was written and could not be understood: what refers to it, or
    /// to something in it, must not be called unknown.
    pub is_lost: bool,
}

impl Context<'_> {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Whether a part of this place could not be understood.
    pub fn is_damaged(&self, span: Span) -> bool {
        self.damage.iter().any(|damage| damage.touches(span))
    }

    /// Says that a value is of another kind than its field wants.
    pub fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        self.is_lost |= matches!(expected, "list" | "record");
        // What was refused, and what was lost in a damaged line, has its finding already.
        // Nothing is given the place of its `:`, and what should stand there follows.
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
            // A whole list or record would fill the screen; its beginning shows where it is.
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

/// A record that is being read, field by field.
pub struct Reader {
    record: &'static Record,
    entries: Vec<MapEntry>,
    /// The place that stands for the record: its id where it has one.
    pub anchor: Span,
    /// The whole record.
    pub span: Span,
    /// Something else stands where the record should: nothing in it is missing as well.
    pub is_broken: bool,
    /// The fields that unknown ones most likely are misspellings of.
    misspelt: Vec<&'static str>,
    /// The fields under which a language is not indented as it should be.
    slipped: Vec<String>,
}

impl Reader {
    /// Begins to read a node as a record: unknown fields and missing ones are found here.
    pub fn open(node: Node, record: &'static Record, context: &mut Context<'_>) -> Self {
        let span = node.span;
        let Value::Map(mut entries) = node.value else {
            context.wrong_type(&node, "record");
            return Self {
                record,
                entries: Vec::new(),
                anchor: span,
                span,
                is_broken: true,
                misspelt: Vec::new(),
                slipped: Vec::new(),
            };
        };
        let anchor = anchor_of(&entries, span);
        let has_unknown = entries.iter().any(|entry| record.field(&entry.key.value).is_none());
        let slipped = if has_unknown { slipped(&mut entries, record, context) } else { Vec::new() };
        let misspelt = if has_unknown { misspelt(&entries, record) } else { Vec::new() };
        for field in record.fields {
            let is_missing =
                field.need == Need::Required && !entries.iter().any(|e| e.key.value == field.name);
            // One fault, one finding: a misspelt field is not missing as well.
            if is_missing && !context.is_damaged(span) && !misspelt.contains(&field.name) {
                let diagnostic = Diagnostic::new(codes::MISSING_FIELD, anchor)
                    .arg("field", field.name)
                    .arg("record", Argument::Word(record.name))
                    .arg("doc", field.doc);
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
        Self { record, entries, anchor, span, is_broken: false, misspelt, slipped }
    }

    /// Takes the value of a field out of the record.
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

    /// Whether a field is there under a misspelt name.
    pub fn is_misspelt(&self, name: &str) -> bool {
        self.misspelt.contains(&name)
    }

    /// Whether every field was asked for; a test compares the shapes with the model by it.
    pub fn is_read(&self) -> bool {
        self.entries.is_empty()
    }

    /// Reads a value that is one text; an empty one, which has its finding, is given too.
    pub fn text(&mut self, name: &str, context: &mut Context<'_>) -> Option<Text> {
        let (key, node) = self.node(name)?;
        one_text(node, key, context)
    }

    /// Reads a value that is one text and says something.
    fn written(&mut self, name: &str, context: &mut Context<'_>) -> Option<Text> {
        self.text(name, context).filter(|text| !text.value.trim().is_empty())
    }

    /// Reads an id, and says when it is not made as ids are. Even then it is given, because other
    /// records may refer to it.
    pub fn id(&mut self, context: &mut Context<'_>) -> Option<Spanned<String>> {
        let Some(text) = self.text("id", context) else {
            context.is_lost = true;
            return None;
        };
        if text.value.is_empty() {
            context.is_lost = true;
        } else if !is_id(&text.value) && context.is_damaged(text.span) {
            // What was wrong in it has its finding, and what it should be nobody knows.
            context.is_lost = true;
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

    /// Reads the id of another record. Whether there is such a record is for the rules; one that
    /// could not be understood is given as an empty one, because it is not missing either.
    pub fn reference(&mut self, name: &str, context: &mut Context<'_>) -> Option<Spanned<String>> {
        let text = self.text(name, context)?;
        Some(Spanned::new(text.value, text.span))
    }

    /// Reads a list of ids of other records.
    pub fn references(&mut self, name: &str, context: &mut Context<'_>) -> Vec<Spanned<String>> {
        let was_lost = context.is_lost;
        let items = self.list(name, context);
        // Whoever only names others defines nothing; but what `plan.yaml` lists is its structure.
        context.is_lost &= was_lost || name == "chapters";
        let texts = items.into_iter().filter_map(|item| {
            let span = item.span;
            one_text(item, span, context)
        });
        let ids = texts.map(|text| Spanned::new(text.value, text.span));
        ids.filter(|id| !id.value.is_empty()).collect()
    }

    /// Reads the items of a list.
    pub fn list(&mut self, name: &str, context: &mut Context<'_>) -> Vec<Node> {
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
                context.is_lost = true;
                Vec::new()
            }
            _ => {
                if context.is_damaged(until_end(key, node.span)) {
                    context.is_lost = true;
                } else {
                    context.wrong_type(&node, "list");
                }
                Vec::new()
            }
        }
    }

    /// Reads records of a list.
    pub fn records<T>(
        &mut self,
        name: &str,
        record: &'static Record,
        context: &mut Context<'_>,
        mut read: impl FnMut(Self, &mut Context<'_>) -> T,
    ) -> Vec<T> {
        let items = self.list(name, context);
        let mut records = Vec::with_capacity(items.len());
        for item in items {
            let reader = Self::open(item, record, context);
            records.push(read(reader, context));
        }
        records
    }

    /// Reads one record inside this one.
    pub fn record(
        &mut self,
        name: &str,
        record: &'static Record,
        context: &mut Context<'_>,
    ) -> Option<Self> {
        let (_, node) = self.node(name)?;
        Some(Self::open(node, record, context))
    }

    /// Reads records by their ids.
    pub fn by_id(
        &mut self,
        name: &str,
        record: &'static Record,
        context: &mut Context<'_>,
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

    /// Reads a text that is written once per language.
    pub fn localized(&mut self, name: &str, context: &mut Context<'_>) -> Option<Localized<Text>> {
        self.per_language(name, context, one_text)
    }

    /// Reads lists of words, one per language.
    pub fn terms(&mut self, name: &str, context: &mut Context<'_>) -> Option<Localized<Vec<Text>>> {
        let words = |node: Node, _: Span, context: &mut Context<'_>| {
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

    /// Reads a field that has a value per language.
    fn per_language<T>(
        &mut self,
        name: &str,
        context: &mut Context<'_>,
        read: impl FnMut(Node, Span, &mut Context<'_>) -> Option<T>,
    ) -> Option<Localized<T>> {
        let (key, node) = self.node(name)?;
        let has_slipped = self.slipped.iter().any(|field| field == name);
        let mut values = match node.value {
            Value::Null if has_slipped => Localized::empty(key),
            _ => localized(node, key, context, read),
        };
        values.is_damaged |= has_slipped;
        Some(values)
    }

    /// Reads reasons, each under the code of a finding. One that says nothing has its finding and
    /// is not given.
    pub fn reasons(
        &mut self,
        name: &str,
        context: &mut Context<'_>,
    ) -> Vec<(Spanned<String>, Text)> {
        let Some((_, node)) = self.node(name) else { return Vec::new() };
        let Value::Map(entries) = node.value else {
            context.wrong_type(&node, "record");
            return Vec::new();
        };
        let reason = |entry: MapEntry| {
            let reason = one_text(entry.value, entry.key.span, context)?;
            let says = !reason.value.trim().is_empty();
            says.then(|| (Spanned::new(entry.key.value, entry.key.span), reason))
        };
        entries.into_iter().filter_map(reason).collect()
    }

    /// Reads `true` or `false`; left out it is `false`.
    pub fn flag(&mut self, name: &str, context: &mut Context<'_>) -> bool {
        let choice = self.choice(name, &["true", "false"], context);
        choice.is_some_and(|word| word.value == "true")
    }

    /// Reads one of certain words.
    pub fn choice(
        &mut self,
        name: &str,
        words: &'static [&'static str],
        context: &mut Context<'_>,
    ) -> Option<Spanned<&'static str>> {
        let text = self.written(name, context)?;
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

    /// Reads a number such as `2.1.4`.
    pub fn number(&mut self, name: &str, context: &mut Context<'_>) -> Option<Spanned<Number>> {
        let text = self.written(name, context)?;
        let number = Number::parse(&text.value);
        if number.is_none() {
            let diagnostic = Diagnostic::new(codes::INVALID_NUMBER, text.span);
            context.push(diagnostic.arg("number", &*text.value));
        }
        Some(Spanned::new(number?, text.span))
    }

    /// Reads a date.
    pub fn date(&mut self, name: &str, context: &mut Context<'_>) -> Option<Spanned<Date>> {
        let text = self.written(name, context)?;
        let date = Date::parse(&text.value);
        if date.is_none() {
            let diagnostic = Diagnostic::new(codes::INVALID_DATE, text.span);
            context.push(diagnostic.arg("date", &*text.value));
        }
        Some(Spanned::new(date?, text.span))
    }
}

/// The place that stands for a record: the value of its id, else its first key.
fn anchor_of(entries: &[MapEntry], span: Span) -> Span {
    let id = entries.iter().find(|entry| entry.key.value == "id");
    match (id, entries.first()) {
        (Some(MapEntry { value: Node { value: Value::Text(text), .. }, .. }), _) => text.span,
        (_, Some(first)) => first.key.span,
        (_, None) => span.at_start(),
    }
}

/// Takes out the languages that stand in a record like fields of it, because they are not indented
/// under their own field, and tells those fields. However many languages slipped: one finding.
fn slipped(
    entries: &mut Vec<MapEntry>,
    record: &'static Record,
    context: &mut Context<'_>,
) -> Vec<String> {
    let mut fields = Vec::new();
    let mut above: Option<String> = None;
    let mut is_told = false;
    entries.retain(|entry| {
        let name = &entry.key.value;
        if record.field(name).is_some() || Locale::from_tag(name).is_none() {
            above = Some(name.clone());
            is_told = false;
            return true;
        }
        if !is_told {
            let diagnostic = Diagnostic::new(codes::UNKNOWN_FIELD, entry.key.span)
                .message("message-language")
                .help("help-language")
                .arg("field", &**name);
            context.push(diagnostic);
            is_told = true;
        }
        fields.extend(above.clone());
        false
    });
    fields
}

/// The fields that unknown ones most likely are misspellings of.
fn misspelt(entries: &[MapEntry], record: &'static Record) -> Vec<&'static str> {
    let names = || record.fields.iter().map(|field| field.name);
    let unknown = entries.iter().filter(|entry| record.field(&entry.key.value).is_none());
    unknown.filter_map(|entry| did_you_mean(&entry.key.value, names())).collect()
}

fn unknown_field(entry: &MapEntry, record: &'static Record) -> Diagnostic {
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
