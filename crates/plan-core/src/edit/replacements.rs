//! Replaces ranges inside texts, such as a quotation mark or a space.

use std::ops::Range;

use serde_json::Value as Json;

use super::EditError;
use super::parsed::{ParsedYaml, Splice, json_of, splice};
use crate::syntax::{MapEntry, Node, Value};

/// Replaces byte ranges of a file, which may be in any order. Each must be inside a text that is a
/// value: keys, markup and comments are never changed.
///
/// # Errors
///
/// [`EditError::Damaged`] if the file or the result has syntax errors. [`EditError::Unsafe`] if
/// ranges overlap, if one is outside the texts, or if anything but the texts would change.
pub fn replace_in_texts(
    text: &str,
    replacements: &[(Range<usize>, &str)],
) -> Result<String, EditError> {
    let before = ParsedYaml::of(text)?;
    if !replacements.iter().all(|(range, _)| before.is_inside_text(range)) {
        return Err(EditError::Unsafe);
    }
    let splices = replacements.iter().map(|(range, new)| Splice::replace(range.clone(), *new));
    let after = splice(text, splices.collect()).ok_or(EditError::Unsafe)?;
    let (old, new) = (before.to_json(), json_of(&after)?);
    // The texts must have changed their length by exactly the added and removed bytes.
    let added: usize = replacements.iter().map(|(_, new)| new.len()).sum();
    let removed: usize = replacements.iter().map(|(range, _)| range.len()).sum();
    let has_exact_length = length_of_texts(&old) + added == length_of_texts(&new) + removed;
    if has_same_structure(&old, &new) && has_exact_length {
        Ok(after)
    } else {
        Err(EditError::Unsafe)
    }
}

/// Makes as many replacements as possible: a replacement that [`replace_in_texts`] refuses, or that
/// overlaps a later one, does not prevent the others. Returns the text, and for each replacement
/// whether it was made.
pub fn replace_where_possible(
    text: &str,
    replacements: &[(Range<usize>, &str)],
) -> (String, Vec<bool>) {
    if let Ok(text) = replace_in_texts(text, replacements) {
        return (text, vec![true; replacements.len()]);
    }
    let mut order: Vec<usize> = (0..replacements.len()).collect();
    order.sort_by_key(|at| (replacements[*at].0.start, replacements[*at].0.end));
    let (mut text, mut is_done) = (text.to_owned(), vec![false; replacements.len()]);
    // Start from the end, so that the ranges of the others stay valid.
    let mut untouched = text.len();
    for at in order.into_iter().rev() {
        if replacements[at].0.end > untouched {
            continue;
        }
        if let Ok(replaced) = replace_in_texts(&text, std::slice::from_ref(&replacements[at])) {
            (text, is_done[at]) = (replaced, true);
            untouched = replacements[at].0.start;
        }
    }
    (text, is_done)
}

impl ParsedYaml<'_> {
    /// Whether a byte range is inside a text that is a value.
    fn is_inside_text(&self, wanted: &Range<usize>) -> bool {
        fn contains(parsed: &ParsedYaml<'_>, node: &Node, wanted: &Range<usize>) -> bool {
            match &node.value {
                Value::Text(text) => {
                    let range = parsed.text_range(text);
                    range.start <= wanted.start && wanted.end <= range.end
                }
                Value::List(items) => items.iter().any(|item| contains(parsed, item, wanted)),
                Value::Map(entries) => {
                    let inside = |entry: &MapEntry| contains(parsed, &entry.value, wanted);
                    entries.iter().any(inside)
                }
                Value::Null | Value::Broken => false,
            }
        }
        self.root.as_ref().is_some_and(|root| contains(self, root, wanted))
    }
}

/// Whether two files differ in nothing but the content of their texts.
fn has_same_structure(a: &Json, b: &Json) -> bool {
    match (a, b) {
        (Json::Array(a), Json::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| has_same_structure(a, b))
        }
        (Json::Object(a), Json::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .zip(b)
                    .all(|((key, a), (other_key, b))| key == other_key && has_same_structure(a, b))
        }
        (Json::String(_), Json::String(_)) => true,
        (a, b) => a == b,
    }
}

/// The number of bytes of all texts together.
fn length_of_texts(value: &Json) -> usize {
    match value {
        Json::String(text) => text.len(),
        Json::Array(items) => items.iter().map(length_of_texts).sum(),
        Json::Object(entries) => entries.values().map(length_of_texts).sum(),
        _ => 0,
    }
}
