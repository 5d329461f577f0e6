//! Writes translations into records that have the text in another language.
//!
//! A text keeps the style of the one that it replaces. A missing language is added in the order of
//! the languages and in the style of its neighbour: on the same line in a flow mapping, and as a
//! block scalar if the neighbour is one.

use std::ops::Range;

use serde_json::Value as Json;

use super::format::{block_header, flow_scalar, indented, scalar};
use super::parsed::{ParsedYaml, Splice, end_of_line, find_entry, value_at, verified_splice};
use super::{EditError, Step};
use crate::syntax::{MapEntry, Node, Value};

/// The form of a text.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum TextForm {
    /// One line.
    Line,
    /// Markdown, whose line breaks at the end depend on the YAML style.
    Prose,
}

/// A translation to write.
#[derive(Clone, Debug)]
pub struct TextEdit<'e> {
    /// The byte offset at which another text of the same record starts.
    pub beside: usize,
    /// The key of the language.
    pub key: &'e str,
    /// The new text.
    pub text: &'e str,
    /// Its form.
    pub form: TextForm,
}

/// Writes translations and returns the new text. `order` lists the keys of the languages in the
/// order of a record.
///
/// # Errors
///
/// [`EditError::Damaged`] if the file has syntax errors. [`EditError::Unsafe`] if no text starts at
/// [`TextEdit::beside`], or if the result would not be the old data plus the translations.
pub fn set_texts(text: &str, order: &[&str], edits: &[TextEdit<'_>]) -> Result<String, EditError> {
    let parsed = ParsedYaml::of(text)?;
    let mut expected = parsed.to_json();
    let mut splices = Vec::with_capacity(edits.len());
    for edit in edits {
        let root = parsed.root.as_ref().ok_or(EditError::Unsafe)?;
        let mut path = Vec::new();
        let record = parsed.record_around(root, edit.beside, &mut path);
        let record = record.and_then(|node| TranslatedRecord::of(&parsed, node));
        let written = record.and_then(|record| record.write(order, edit));
        let WrittenText { splice, read } = written.ok_or(EditError::Unsafe)?;
        splices.push(splice);
        path.push(Step::Key(edit.key));
        *value_at(&mut expected, &path).ok_or(EditError::Unsafe)? = Json::String(read);
    }
    verified_splice(text, splices, &expected)
}

impl ParsedYaml<'_> {
    /// Finds the mapping with a text that starts at an offset, and adds the steps to it to `path`.
    fn record_around<'n>(
        &self,
        node: &'n Node,
        offset: usize,
        path: &mut Vec<Step<'n>>,
    ) -> Option<&'n Node> {
        match &node.value {
            Value::Map(entries) => {
                for entry in entries {
                    let is_wanted = matches!(&entry.value.value, Value::Text(text)
                        if self.text_range(text).start == offset);
                    if is_wanted {
                        return Some(node);
                    }
                    if self.range(&entry.value).contains(&offset) {
                        path.push(Step::Key(&entry.key.value));
                        return self.record_around(&entry.value, offset, path);
                    }
                }
                None
            }
            Value::List(items) => {
                let at = items.iter().position(|item| self.range(item).contains(&offset))?;
                path.push(Step::Item(at));
                self.record_around(&items[at], offset, path)
            }
            _ => None,
        }
    }
}

/// A text as YAML, and the text that parsers read from it.
struct FormattedText {
    yaml: String,
    read: String,
}

/// The splice that writes a text, and the text that parsers read from it.
struct WrittenText {
    splice: Splice,
    read: String,
}

impl WrittenText {
    const fn new(splice: Splice, read: String) -> Self {
        Self { splice, read }
    }
}

/// A mapping with a text per language, and its style.
struct TranslatedRecord<'p> {
    parsed: &'p ParsedYaml<'p>,
    entries: &'p [MapEntry],
    is_flow: bool,
    /// The column of its keys, in characters from 0.
    column: usize,
}

/// The style of the value of an entry.
enum ScalarStyle<'p> {
    /// A plain or quoted scalar.
    Inline,
    /// A block scalar (YAML 1.2.2, 8.1).
    Block {
        /// The offset of its header.
        header: usize,
        /// The chomping indicator: `-`, `+` or nothing.
        chomping: &'p str,
        /// The rest of the line of the header, such as a comment.
        rest_of_line: &'p str,
        /// The column of its lines.
        margin: usize,
    },
}

impl<'p> TranslatedRecord<'p> {
    fn of(parsed: &'p ParsedYaml<'p>, record: &'p Node) -> Option<Self> {
        let Value::Map(entries) = &record.value else { return None };
        let first = parsed.text_range(&entries.first()?.key).start;
        let start_of_line = first - parsed.column(first);
        let column = parsed.text[start_of_line..first].chars().count();
        Some(Self { parsed, entries, is_flow: parsed.is_flow(record), column })
    }

    /// The range of a value, without the line breaks after it.
    fn value(&self, entry: &MapEntry) -> Range<usize> {
        match &entry.value.value {
            Value::Text(text) => self.parsed.text_range(text),
            _ => self.parsed.range(&entry.value),
        }
    }

    fn style(&self, entry: &MapEntry) -> Option<ScalarStyle<'p>> {
        let (colon, value) = (self.parsed.after_colon(entry)?, self.value(entry));
        let text: &'p str = self.parsed.text;
        let head = text.get(colon..value.start).unwrap_or_default();
        let trimmed = head.trim_start();
        if !trimmed.starts_with(['|', '>']) {
            return Some(ScalarStyle::Inline);
        }
        let header = colon + (head.len() - trimmed.len());
        let line = &text[header..end_of_line(text, header)];
        let (indicators, rest) = line.split_at(line.find([' ', '\t']).unwrap_or(line.len()));
        let chomping = match indicators {
            with if with.contains('-') => "-",
            with if with.contains('+') => "+",
            _ => "",
        };
        let start = value.start - self.parsed.column(value.start);
        let margin = text[start..].len() - text[start..].trim_start_matches(' ').len();
        // With an indentation indicator, further blanks at the start of a line belong to the text.
        let stated = indicators.chars().find_map(|sign| sign.to_digit(10));
        let margin = stated.map_or(margin, |indent| self.column + indent as usize);
        Some(ScalarStyle::Block { header, chomping, rest_of_line: rest.trim_end(), margin })
    }

    fn write(&self, order: &[&str], edit: &TextEdit<'_>) -> Option<WrittenText> {
        match find_entry(self.entries, edit.key) {
            Some(entry) => self.replace(entry, edit),
            None => self.add(order, edit),
        }
    }

    /// Adds a language after its predecessor in the order, or before its successor if it has none.
    fn add(&self, order: &[&str], edit: &TextEdit<'_>) -> Option<WrittenText> {
        let rank = |key: &str| order.iter().position(|known| *known == key);
        let own = rank(edit.key)?;
        let ranked = || {
            let texts =
                self.entries.iter().filter(|entry| matches!(entry.value.value, Value::Text(_)));
            texts.filter_map(|entry| Some((rank(&entry.key.value)?, entry)))
        };
        let before = ranked().filter(|(rank, _)| *rank < own).max_by_key(|(rank, _)| *rank);
        let after = ranked().filter(|(rank, _)| *rank > own).min_by_key(|(rank, _)| *rank);
        let (_, neighbour) = before.or(after)?;
        let FormattedText { yaml, read } = self.new_value(neighbour, edit)?;
        let entry = format!("{}: {yaml}", edit.key);
        let (margin, newline) = (" ".repeat(self.column), self.parsed.newline());
        let splice = match (before.is_some(), self.is_flow) {
            (true, true) => Splice::insert(self.value(neighbour).end, format!(", {entry}")),
            (true, false) => {
                let end = match self.style(neighbour)? {
                    ScalarStyle::Block { .. } => self.parsed.trimmed_range(&neighbour.value).end,
                    ScalarStyle::Inline => self.value(neighbour).end,
                };
                let end = end_of_line(self.parsed.text, end);
                Splice::insert(end, format!("{newline}{margin}{entry}"))
            }
            (false, is_flow) => {
                let start = self.parsed.text_range(&neighbour.key).start;
                let separator =
                    if is_flow { ", ".to_owned() } else { newline.to_owned() + &margin };
                Splice::insert(start, format!("{entry}{separator}"))
            }
        };
        Some(WrittenText::new(splice, read))
    }

    /// Formats a text for a new key in the style of its neighbour.
    fn new_value(&self, neighbour: &MapEntry, edit: &TextEdit<'_>) -> Option<FormattedText> {
        if !self.is_flow && edit.form == TextForm::Prose {
            let margin = match self.style(neighbour)? {
                ScalarStyle::Block { margin, .. } => Some(margin),
                ScalarStyle::Inline => edit.text.contains('\n').then_some(self.column + 2),
            };
            let block = margin.and_then(|margin| self.block(edit.text, "", "", margin, "\n"));
            if block.is_some() {
                return block;
            }
        }
        Some(FormattedText { yaml: self.inline(edit.text), read: edit.text.to_owned() })
    }

    fn inline(&self, text: &str) -> String {
        if self.is_flow { flow_scalar(text) } else { scalar(text) }
    }

    /// Replaces the text of a language that the record has.
    fn replace(&self, entry: &MapEntry, edit: &TextEdit<'_>) -> Option<WrittenText> {
        let (colon, value) = (self.parsed.after_colon(entry)?, self.value(entry));
        let text = edit.text;
        let inline = || self.inline(text);
        let old = match &entry.value.value {
            Value::Text(text) => text.value.as_str(),
            Value::Null => {
                // `fr:` or `fr: ~`
                let end = if value.is_empty() { colon } else { value.end };
                let splice = Splice::replace(colon..end, format!(" {}", inline()));
                return Some(WrittenText::new(splice, text.to_owned()));
            }
            _ => return None,
        };
        match self.style(entry)? {
            ScalarStyle::Block { header, chomping, rest_of_line, margin } => {
                let final_breaks = &old[old.trim_end_matches('\n').len()..];
                let block = self.block(text, chomping, rest_of_line, margin, final_breaks);
                let FormattedText { yaml, read } = block.unwrap_or_else(|| FormattedText {
                    yaml: format!("{}{rest_of_line}", inline()),
                    read: text.to_owned(),
                });
                let end = self.parsed.trimmed_range(&entry.value).end;
                Some(WrittenText::new(Splice::replace(header..end, yaml), read))
            }
            ScalarStyle::Inline => {
                let end = end_of_line(self.parsed.text, value.end);
                let rest = self.parsed.text[value.end..end].trim_end();
                let may_be_block = !self.is_flow
                    && edit.form == TextForm::Prose
                    && text.contains('\n')
                    && (rest.is_empty() || rest.trim_start().starts_with('#'));
                if may_be_block
                    && let Some(block) = self.block(text, "", rest, self.column + 2, "\n")
                {
                    let splice = Splice::replace(value.start..end, block.yaml);
                    return Some(WrittenText::new(splice, block.read));
                }
                Some(WrittenText::new(Splice::replace(value, inline()), text.to_owned()))
            }
        }
    }

    /// Formats a text as a block scalar; `None` if a block scalar cannot represent it.
    fn block(
        &self,
        text: &str,
        chomping: &str,
        rest_of_line: &str,
        margin: usize,
        final_breaks: &str,
    ) -> Option<FormattedText> {
        let indent = margin.checked_sub(self.column)?;
        let (header, read) = block_header(text, chomping, indent, final_breaks)?;
        let newline = self.parsed.newline();
        let lines = indented(text, &" ".repeat(margin)).replace('\n', newline);
        Some(FormattedText { yaml: format!("|{header}{rest_of_line}{newline}{lines}"), read })
    }
}

#[cfg(test)]
mod tests;
