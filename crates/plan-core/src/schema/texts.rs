//! Reads single texts, and values per language.

use super::reader::ReadContext;
use crate::diagnostic::{Argument, Diagnostic, codes};
use crate::locale::{Locale, Localized};
use crate::source::Span;
use crate::syntax::{Node, Text, Value};

/// Reads a mapping from languages to values.
pub(super) fn localized<T>(
    node: Node,
    key: Span,
    context: &mut ReadContext<'_>,
    mut read: impl FnMut(Node, Span, &mut ReadContext<'_>) -> Option<T>,
) -> Localized<T> {
    let mut values = Localized::empty(key);
    let around = Span::new(key.start.min(node.span.start), node.span.end.max(key.end));
    values.is_damaged = context.is_damaged(around);
    let Value::Map(entries) = node.value else {
        context.report_wrong_type(&node, "localized");
        return values;
    };
    if entries.is_empty() && !context.is_damaged(node.span) {
        context.push(empty_text(key));
    }
    for entry in entries {
        let Some(locale) = Locale::from_tag(&entry.key.value) else {
            context.push(unknown_language(&entry.key));
            // This is most likely a misspelled language, which would then be reported as missing
            // too.
            values.is_damaged = true;
            continue;
        };
        if let Some(value) = read(entry.value, entry.key.span, context) {
            values.set(locale, value);
        }
    }
    values
}

/// Reads a mapping from languages to texts. `key` is the span of the field.
pub fn localized_text(node: Node, key: Span, context: &mut ReadContext<'_>) -> Localized<Text> {
    localized(node, key, context, read_text)
}

/// Creates the diagnostic for a tag that is not a language of a plan.
pub fn unknown_language(text: &Text) -> Diagnostic {
    let tags: Vec<String> = Locale::ALL.map(|locale| locale.tag().to_owned()).into();
    Diagnostic::new(codes::UNKNOWN_LANGUAGE, text.span)
        .arg("language", &*text.value)
        .arg("languages", Argument::List(tags))
}

/// Reads a node as a text. An empty value or one of another type is reported and returned as an
/// empty text, so that it is not reported as missing too.
pub(super) fn read_text(node: Node, key: Span, context: &mut ReadContext<'_>) -> Option<Text> {
    match node.value {
        Value::Text(text) => {
            if text.value.trim().is_empty() {
                // The span of an empty block scalar is that of the next token, so its key is
                // reported.
                let span = if text.span.start == text.span.end { key } else { text.span };
                if !context.is_damaged(until_end(key, text.span)) {
                    context.push(empty_text(span));
                }
                // White space in quotation marks is empty too.
                return Some(Text::at(String::new(), span));
            }
            Some(text)
        }
        Value::Null => {
            if !context.is_damaged(until_end(key, node.span)) {
                context.push(empty_text(key));
            }
            Some(Text::at(String::new(), key))
        }
        _ => {
            let span = node.span;
            context.report_wrong_type(&node, "text");
            Some(Text::at(String::new(), span))
        }
    }
}

/// Reads an item of a list as a text; see [`read_text`].
pub(super) fn read_item(item: Node, context: &mut ReadContext<'_>) -> Option<Text> {
    let span = item.span;
    read_text(item, span, context)
}

fn empty_text(span: Span) -> Diagnostic {
    Diagnostic::new(codes::EMPTY_TEXT, span)
}

pub(super) fn empty_list(span: Span) -> Diagnostic {
    empty_text(span).message("message-list").help("help-list")
}

/// The span from a key to the end of its value, including a rejected anchor or tag between them.
pub(super) fn until_end(key: Span, value: Span) -> Span {
    Span::new(key.start, key.end.max(value.end))
}
