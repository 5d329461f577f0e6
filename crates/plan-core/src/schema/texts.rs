//! Reading texts: one, or one per language.

use super::reader::Context;
use crate::diagnostic::{Argument, Diagnostic, codes};
use crate::locale::{Locale, Localized};
use crate::source::Span;
use crate::syntax::{Node, Text, Value};

/// Reads a node in which each language has its value.
pub(super) fn localized<T>(
    node: Node,
    key: Span,
    context: &mut Context<'_>,
    mut read: impl FnMut(Node, Span, &mut Context<'_>) -> Option<T>,
) -> Localized<T> {
    let mut values = Localized::empty(key);
    let around = Span::new(key.start.min(node.span.start), node.span.end.max(key.end));
    values.is_damaged = context.is_damaged(around);
    let Value::Map(entries) = node.value else {
        context.wrong_type(&node, "localized");
        return values;
    };
    if entries.is_empty() && !context.is_damaged(node.span) {
        context.push(empty_text(key));
    }
    for entry in entries {
        let Some(locale) = Locale::from_tag(&entry.key.value) else {
            context.push(unknown_language(&entry.key));
            // Most likely a misspelling of the one that seems to be missing.
            values.is_damaged = true;
            continue;
        };
        if let Some(value) = read(entry.value, entry.key.span, context) {
            values.set(locale, value);
        }
    }
    values
}

/// Reads a node in which each language has its text.
pub fn localized_text(node: Node, key: Span, context: &mut Context<'_>) -> Localized<Text> {
    localized(node, key, context, one_text)
}

/// Says that a word is no language of a plan.
pub fn unknown_language(text: &Text) -> Diagnostic {
    let tags: Vec<String> = Locale::ALL.map(|locale| locale.tag().to_owned()).into();
    Diagnostic::new(codes::UNKNOWN_LANGUAGE, text.span)
        .arg("language", &*text.value)
        .arg("languages", Argument::List(tags))
}

/// Reads a node as one text. An empty one is given too: its finding is enough, and nobody should
/// also call it missing.
pub(super) fn one_text(node: Node, key: Span, context: &mut Context<'_>) -> Option<Text> {
    match node.value {
        Value::Text(text) => {
            if text.value.trim().is_empty() {
                // The place of a block without text is where the next thing begins: its key shows it.
                let span = if text.span.start == text.span.end { key } else { text.span };
                if !context.is_damaged(until_end(key, text.span)) {
                    context.push(empty_text(span));
                }
                // Blanks between quotation marks are no id and no word either.
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
            context.wrong_type(&node, "text");
            Some(Text::at(String::new(), span))
        }
    }
}

fn empty_text(span: Span) -> Diagnostic {
    Diagnostic::new(codes::EMPTY_TEXT, span)
}

pub(super) fn empty_list(span: Span) -> Diagnostic {
    empty_text(span).message("message-list").help("help-list")
}

/// From a key to the end of its value: an anchor or a tag that was refused may stand between.
pub(super) fn until_end(key: Span, value: Span) -> Span {
    Span::new(key.start, key.end.max(value.end))
}
