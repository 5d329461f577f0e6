//! Adds records to lists and entries to mappings.
//!
//! A container keeps its style. In brackets or braces, the addition goes on the same line. In a
//! block, it gets lines of its own, after the comments of its predecessor, and with a blank line if
//! the list separates its items with one.

use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::format::{as_flow, as_item, indented};
use super::parsed::{
    ParsedYaml, Splice, end_of_line, find_entry, json_of, value_at, verified_splice,
};
use super::{EditError, Step};
use crate::syntax::{MapEntry, Node, Value};

/// An item to add to a list.
#[derive(Copy, Clone, Debug)]
pub enum Item<'i> {
    /// A word that needs no quotation marks, such as an id.
    Word(&'i str),
    /// A record, as lines of YAML without indentation; [`RecordText`](super::RecordText) makes
    /// them.
    Record(&'i str),
}

impl<'i> Item<'i> {
    const fn yaml(self) -> &'i str {
        match self {
            Self::Word(text) | Self::Record(text) => text,
        }
    }
}

/// Adds an item to the list at `path` and returns the new text. The item gets the index `at`, or
/// comes last when the list is shorter; a list that is missing, null or empty is created.
///
/// # Errors
///
/// [`EditError::Damaged`] if the file has syntax errors. [`EditError::Unsafe`] if the value at
/// `path` is not a list, or if the result would not be the old data plus the item.
pub fn add_item(
    text: &str,
    path: &[Step<'_>],
    at: usize,
    item: Item<'_>,
) -> Result<String, EditError> {
    let parsed = ParsedYaml::of(text)?;
    let new = json_of(item.yaml())?;
    let list = parsed.find(path);
    let splices = match list.map(|node| (node, &node.value)) {
        Some((node, Value::List(items))) if !items.is_empty() => {
            let at = at.min(items.len());
            if parsed.is_flow(node) {
                Some(vec![flow_item(&parsed, items, at, &as_flow(&new))])
            } else {
                block_item(&parsed, path, items, at, item).map(|splice| vec![splice])
            }
        }
        Some((_, Value::List(_) | Value::Null)) | None if path.is_empty() => {
            Some(vec![first_of_register(&parsed, item)])
        }
        Some((_, Value::List(_) | Value::Null)) | None => {
            let flow = format!("[{}]", as_flow(&new));
            let block = match item {
                Item::Word(_) => None,
                Item::Record(record) => Some(as_item(record.trim_end(), "")),
            };
            let indent = if list.is_some() { 2 } else { list_indent(&parsed) };
            begin_value(&parsed, path, &NewValue { flow, block, indent })
        }
        Some(_) => None,
    };
    let mut expected = parsed.to_json();
    let list = value_at(&mut expected, path).ok_or(EditError::Unsafe)?;
    if list.is_null() {
        *list = Json::Array(Vec::new());
    }
    let list = list.as_array_mut().ok_or(EditError::Unsafe)?;
    list.insert(at.min(list.len()), new);
    verified(&parsed, splices, &expected)
}

/// Adds an entry at the end of the mapping at `path` and returns the new text. `value` is YAML
/// without indentation; a mapping that is missing, null or empty is created.
///
/// # Errors
///
/// [`EditError::Damaged`] if the file has syntax errors. [`EditError::Unsafe`] if the key exists,
/// if the value at `path` is not a mapping, or if the result would not be the old data plus the
/// entry.
pub fn add_entry(
    text: &str,
    path: &[Step<'_>],
    key: &str,
    value: &str,
) -> Result<String, EditError> {
    let parsed = ParsedYaml::of(text)?;
    let new = json_of(value)?;
    let value = value.trim_end();
    let block = match value.contains('\n') {
        true => format!("{key}:\n{}", indented(value, "  ")),
        false => format!("{key}: {value}"),
    };
    let flow = format!("{key}: {}", as_flow(&new));
    let splices = match parsed.find(path).map(|node| (node, &node.value)) {
        Some((node, Value::Map(entries))) if !entries.is_empty() => {
            last_entry(&parsed, node, entries, &flow, &block)
        }
        Some((_, Value::Map(_) | Value::Null)) | None => {
            let flow = format!("{{ {flow} }}");
            begin_value(&parsed, path, &NewValue { flow, block: Some(block), indent: 2 })
        }
        Some(_) => None,
    };
    let mut expected = parsed.to_json();
    let mapping = value_at(&mut expected, path).ok_or(EditError::Unsafe)?;
    if mapping.is_null() {
        *mapping = Json::Object(Map::new());
    }
    let mapping = mapping.as_object_mut().ok_or(EditError::Unsafe)?;
    if mapping.insert(key.to_owned(), new).is_some() {
        return Err(EditError::Unsafe);
    }
    verified(&parsed, splices, &expected)
}

/// Applies splices that remove no comment, and verifies the result.
fn verified(
    parsed: &ParsedYaml<'_>,
    splices: Option<Vec<Splice>>,
    expected: &Json,
) -> Result<String, EditError> {
    let splices = splices.ok_or(EditError::Unsafe)?;
    if splices.iter().any(|splice| parsed.text[splice.range.clone()].contains('#')) {
        return Err(EditError::Unsafe);
    }
    verified_splice(parsed.text, splices, expected)
}

/// A list or a mapping that is created for its first item or entry.
struct NewValue {
    /// In brackets or braces.
    flow: String,
    /// As lines without indentation; none if it must be written on one line.
    block: Option<String>,
    /// The indentation of the lines, relative to their key.
    indent: usize,
}

/// Creates the value at the end of a path, whose last step must be a key.
fn begin_value(
    parsed: &ParsedYaml<'_>,
    path: &[Step<'_>],
    value: &NewValue,
) -> Option<Vec<Splice>> {
    let (Step::Key(key), parent) = path.split_last()? else { return None };
    let parent = parsed.find(parent)?;
    let Value::Map(entries) = &parent.value else { return None };
    let Some(entry) = find_entry(entries, key) else {
        let flow = format!("{key}: {}", value.flow);
        let block = match &value.block {
            Some(lines) => format!("{key}:\n{}", indented(lines, &" ".repeat(value.indent))),
            None => flow.clone(),
        };
        return last_entry(parsed, parent, entries, &flow, &block);
    };
    let start = parsed.after_colon(entry)?;
    let end = start.max(parsed.trimmed_range(&entry.value).end);
    match &value.block {
        Some(lines) if !parsed.is_flow(parent) => {
            let end_of_line = end_of_line(parsed.text, end);
            let rest = parsed.text[end..end_of_line].trim_start();
            let margin = column_of_keys(parsed, entries)? + value.indent;
            let lines = lines_after(parsed, lines, margin);
            (rest.is_empty() || rest.starts_with('#')).then(|| {
                let removal = Splice::replace(start..end, String::new());
                vec![removal, Splice::insert(end_of_line, lines)]
            })
        }
        _ => Some(vec![Splice::replace(start..end, format!(" {}", value.flow))]),
    }
}

/// Adds an entry after the last one of a mapping.
fn last_entry(
    parsed: &ParsedYaml<'_>,
    mapping: &Node,
    entries: &[MapEntry],
    flow: &str,
    block: &str,
) -> Option<Vec<Splice>> {
    let splice = match entries.last() {
        None => Splice::replace(parsed.range(mapping), format!("{{ {flow} }}")),
        Some(last) if parsed.is_flow(mapping) => {
            let end = parsed.trimmed_range(&last.value).end.max(parsed.after_colon(last)?);
            let separator = flow_separator(parsed, parsed.text_range(&last.key).start);
            Splice::insert(end, format!(",{separator}{flow}"))
        }
        Some(last) => {
            let column = column_of_keys(parsed, entries)?;
            let end = parsed.trimmed_range(&last.value).end.max(parsed.after_colon(last)?);
            let end = after_own_comments(parsed.text, end_of_line(parsed.text, end), column);
            Splice::insert(end, lines_after(parsed, block, column))
        }
    };
    Some(vec![splice])
}

/// Adds an item to a list in brackets that is not empty.
fn flow_item(parsed: &ParsedYaml<'_>, items: &[Node], at: usize, item: &str) -> Splice {
    let neighbour = parsed.trimmed_range(&items[at.saturating_sub(1)]);
    let separator = flow_separator(parsed, neighbour.start);
    match at {
        0 => Splice::insert(neighbour.start, format!("{item},{separator}")),
        _ => Splice::insert(neighbour.end, format!(",{separator}{item}")),
    }
}

/// Returns the separator after the comma between a flow item or entry and its neighbour, which
/// starts at an offset: a line break if the neighbour has a line of its own.
fn flow_separator(parsed: &ParsedYaml<'_>, neighbour: usize) -> String {
    let column = parsed.column(neighbour);
    let margin = &parsed.text[neighbour - column..neighbour];
    match column > 0 && margin.trim().is_empty() {
        true => format!("{}{margin}", parsed.newline()),
        false => " ".to_owned(),
    }
}

/// Adds an item to a block list that is not empty.
fn block_item(
    parsed: &ParsedYaml<'_>,
    path: &[Step<'_>],
    items: &[Node],
    at: usize,
    item: Item<'_>,
) -> Option<Splice> {
    let column = column_of_dashes(parsed, items)?;
    let lines = lines_after(parsed, &as_item(item.yaml().trim_end(), ""), column);
    let blank = if has_blank_lines_between(parsed, items) { parsed.newline() } else { "" };
    Some(match at.checked_sub(1) {
        Some(before) => {
            let end = end_of_line(parsed.text, parsed.trimmed_range(&items[before]).end);
            let end = after_own_comments(parsed.text, end, column);
            Splice::insert(end, format!("{blank}{lines}"))
        }
        // Insert above the comment of the item that is the first one now.
        None => {
            let (Step::Key(key), parent) = path.split_last()? else { return None };
            let Value::Map(entries) = &parsed.find(parent)?.value else { return None };
            let key = parsed.text_range(&find_entry(entries, key)?.key);
            Splice::insert(end_of_line(parsed.text, key.end), format!("{lines}{blank}"))
        }
    })
}

/// Starts a register: replaces `[]`, or adds the item below the comments of the file.
fn first_of_register(parsed: &ParsedYaml<'_>, item: Item<'_>) -> Splice {
    let (text, newline) = (parsed.text, parsed.newline());
    let lines = as_item(item.yaml().trim_end(), "").replace('\n', newline);
    match parsed.root.as_ref().map(|root| parsed.range(root)).filter(|range| !range.is_empty()) {
        Some(range) => Splice::replace(range, lines),
        None => {
            let separator = if text.is_empty() || text.ends_with('\n') { "" } else { newline };
            Splice::insert(text.len(), format!("{separator}{lines}{newline}"))
        }
    }
}

/// Indents lines to a column, each after a line break as in the file.
fn lines_after(parsed: &ParsedYaml<'_>, lines: &str, column: usize) -> String {
    let newline = parsed.newline();
    let lines = indented(lines, &" ".repeat(column)).replace('\n', newline);
    format!("{newline}{lines}")
}

/// The column in which the keys of a block mapping start.
fn column_of_keys(parsed: &ParsedYaml<'_>, entries: &[MapEntry]) -> Option<usize> {
    Some(parsed.column(parsed.text_range(&entries.first()?.key).start))
}

/// The column of the dashes of a block list.
fn column_of_dashes(parsed: &ParsedYaml<'_>, items: &[Node]) -> Option<usize> {
    let before = parsed.text[..parsed.range(items.first()?).start].trim_end();
    before.ends_with('-').then(|| parsed.column(before.len() - 1))
}

/// The indentation of the first list of a file, relative to its key. YAML allows 0 (YAML 1.2.2,
/// 8.2.1).
fn list_indent(parsed: &ParsedYaml<'_>) -> usize {
    fn first(parsed: &ParsedYaml<'_>, node: &Node) -> Option<usize> {
        match &node.value {
            Value::Map(entries) if !parsed.is_flow(node) => entries.iter().find_map(|entry| {
                let Value::List(items) = &entry.value.value else {
                    return first(parsed, &entry.value);
                };
                let key = parsed.column(parsed.text_range(&entry.key).start);
                column_of_dashes(parsed, items)?.checked_sub(key)
            }),
            Value::List(items) => items.iter().find_map(|item| first(parsed, item)),
            _ => None,
        }
    }
    parsed.root.as_ref().and_then(|root| first(parsed, root)).unwrap_or(0)
}

/// Whether at least half of the gaps between the items of a list have a blank line.
fn has_blank_lines_between(parsed: &ParsedYaml<'_>, items: &[Node]) -> bool {
    let between = |pair: &[Node]| -> Range<usize> {
        parsed.trimmed_range(&pair[0]).end..parsed.range(&pair[1]).start
    };
    let is_loose =
        |gap: Range<usize>| parsed.text[gap].lines().skip(1).any(|line| line.trim().is_empty());
    let loose = items.windows(2).filter(|pair| is_loose(between(pair))).count();
    items.len() > 1 && loose * 2 >= items.len() - 1
}

/// Skips the comments below an item or an entry that belong to it: those indented deeper than
/// `column`.
fn after_own_comments(text: &str, mut end: usize, column: usize) -> usize {
    while let Some(at) = text[end..].find('\n') {
        let start = end + at + 1;
        let line = text[start..].lines().next().unwrap_or_default();
        let indent = line.len() - line.trim_start_matches(' ').len();
        if indent <= column || !line[indent..].starts_with('#') {
            break;
        }
        end = end_of_line(text, start);
    }
    end
}
