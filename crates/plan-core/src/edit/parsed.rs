//! Parsed files for edits: the values at a path, their byte ranges, and the data without spans with
//! which results are verified.

use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::{EditError, Step};
use crate::source::SourceMap;
use crate::syntax::{self, MapEntry, Node, Text, Value};

/// A text with the tree that our parser builds from it.
pub struct ParsedYaml<'t> {
    pub text: &'t str,
    pub root: Option<Node>,
    sources: SourceMap,
}

impl<'t> ParsedYaml<'t> {
    /// Parses a text.
    ///
    /// # Errors
    ///
    /// [`EditError::Damaged`] if the parser reports any problem.
    pub fn of(text: &'t str) -> Result<Self, EditError> {
        let mut sources = SourceMap::default();
        let id = sources.add(String::new(), text.to_owned()).ok_or(EditError::Unsafe)?;
        let mut diagnostics = Vec::new();
        let tree = syntax::parse(sources.file(id), &mut diagnostics);
        if !diagnostics.is_empty() || !tree.damage.is_empty() {
            return Err(EditError::Damaged);
        }
        Ok(Self { text, root: tree.root, sources })
    }

    /// The byte range of a node. The range of a block scalar includes the blank lines after it.
    pub fn range(&self, node: &Node) -> Range<usize> {
        self.sources.files()[0].range_of(node.span)
    }

    /// The byte range of a key or a text, quotation marks included.
    pub fn text_range(&self, text: &Text) -> Range<usize> {
        self.sources.files()[0].range_of(text.span)
    }

    /// The byte range of a node without the line breaks after it. It includes blanks at the end,
    /// which can be part of a block scalar.
    pub fn trimmed_range(&self, node: &Node) -> Range<usize> {
        let Range { start, mut end } = self.range(node);
        // The range of a block ends where the next key or dash starts: after its indentation.
        let last_line = self.text[start..end].rfind('\n').map(|at| start + at);
        if end < self.text.len()
            && let Some(last_line) = last_line
            && self.text[last_line..end].trim().is_empty()
        {
            end = last_line;
        }
        start..start + self.text[start..end].trim_end_matches(['\n', '\r']).len()
    }

    /// Whether a list or a mapping is written in brackets or braces (YAML 1.2.2, 7.4).
    pub fn is_flow(&self, node: &Node) -> bool {
        self.text[self.range(node)].starts_with(['[', '{'])
    }

    /// The line break that the file uses.
    pub fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// The column of an offset, in bytes from 0.
    pub fn column(&self, offset: usize) -> usize {
        offset - self.text[..offset].rfind('\n').map_or(0, |at| at + 1)
    }

    /// The offset after the colon of an entry; `None` if no colon follows the key.
    pub fn after_colon(&self, entry: &MapEntry) -> Option<usize> {
        let end = self.text_range(&entry.key).end;
        let colon = end + self.text[end..].find(':')?;
        self.text[end..colon].trim().is_empty().then_some(colon + 1)
    }

    /// The node at the end of a path.
    pub fn find(&self, path: &[Step<'_>]) -> Option<&Node> {
        path.iter().try_fold(self.root.as_ref()?, |node, step| match (step, &node.value) {
            (Step::Key(key), Value::Map(entries)) => {
                find_entry(entries, key).map(|entry| &entry.value)
            }
            (Step::Item(at), Value::List(items)) => items.get(*at),
            _ => None,
        })
    }

    /// The data of the file, without spans.
    pub fn to_json(&self) -> Json {
        self.root.as_ref().map_or(Json::Null, to_json)
    }
}

/// The entry of a key.
pub fn find_entry<'e>(entries: &'e [MapEntry], key: &str) -> Option<&'e MapEntry> {
    entries.iter().find(|entry| entry.key.value == key)
}

/// The end of the line in which an offset lies, before its line break.
pub fn end_of_line(text: &str, offset: usize) -> usize {
    let rest = &text[offset..];
    let end = rest.find('\n').unwrap_or(rest.len());
    offset + rest[..end].trim_end_matches('\r').len()
}

fn to_json(node: &Node) -> Json {
    match &node.value {
        Value::Null | Value::Broken => Json::Null,
        Value::Text(text) => Json::String(text.value.clone()),
        Value::List(items) => items.iter().map(to_json).collect(),
        Value::Map(entries) => {
            let entry = |entry: &MapEntry| (entry.key.value.clone(), to_json(&entry.value));
            Json::Object(entries.iter().map(entry).collect::<Map<_, _>>())
        }
    }
}

/// Parses a piece of YAML, and returns its data.
///
/// # Errors
///
/// [`EditError::Damaged`] if the parser reports any problem.
pub fn json_of(yaml: &str) -> Result<Json, EditError> {
    ParsedYaml::of(yaml).map(|parsed| parsed.to_json())
}

/// Finds the value at the end of a path, and adds missing keys with the value null.
pub fn value_at<'p>(root: &'p mut Json, path: &[Step<'_>]) -> Option<&'p mut Json> {
    path.iter().try_fold(root, |value, step| match step {
        Step::Key(key) => {
            Some(value.as_object_mut()?.entry((*key).to_owned()).or_insert(Json::Null))
        }
        Step::Item(at) => value.get_mut(*at),
    })
}

/// A byte range of a file and the text that replaces it.
pub struct Splice<S = String> {
    pub range: Range<usize>,
    pub replacement: S,
}

impl<S> Splice<S> {
    /// Replaces a range.
    pub const fn replace(range: Range<usize>, replacement: S) -> Self {
        Self { range, replacement }
    }

    /// Inserts at an offset.
    pub const fn insert(at: usize, inserted: S) -> Self {
        Self { range: at..at, replacement: inserted }
    }
}

/// Applies splices, which may be in any order; `None` if two overlap or one is outside the text.
pub fn splice<S: AsRef<str>>(text: &str, mut splices: Vec<Splice<S>>) -> Option<String> {
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let added: usize = splices.iter().map(|splice| splice.replacement.as_ref().len()).sum();
    let mut result = String::with_capacity(text.len() + added);
    let mut copied = 0;
    for Splice { range, replacement } in &splices {
        result.push_str(text.get(copied..range.start)?);
        text.get(range.clone())?;
        result.push_str(replacement.as_ref());
        copied = range.end;
    }
    result.push_str(text.get(copied..)?);
    Some(result)
}

/// Applies splices, and returns the result if it has the expected data.
///
/// # Errors
///
/// [`EditError::Unsafe`] if splices overlap, or if the result does not parse or has other data.
pub fn verified_splice(
    text: &str,
    splices: Vec<Splice>,
    expected: &Json,
) -> Result<String, EditError> {
    let result = splice(text, splices).ok_or(EditError::Unsafe)?;
    let data = json_of(&result).map_err(|_| EditError::Unsafe)?;
    if data == *expected { Ok(result) } else { Err(EditError::Unsafe) }
}
