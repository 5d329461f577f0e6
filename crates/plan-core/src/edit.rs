//! Text of a plan file in, text with an edit out; every other byte and comment stays. [`set_texts`]
//! writes the texts of languages; the rest of this file adds records and entries.
//!
//! An addition is made by `yaml-edit`, with two exceptions, measured with version 0.3.6 on every
//! file of the plan 2021 at every place, with both kinds of line breaks. It kept all bytes
//! everywhere, flow and block lists and `|` blocks with accents included. But in a list whose
//! records stand on lines of their own it puts the new one *below* the comment of the record that
//! follows, which then seems to speak of the new one; and it leaves no empty line where the list
//! has them between records. So there the lines are put in by hand, after the place that our own
//! parser gives for the record before. The other is a register without any record: `[]` would
//! become a list in brackets, and a file of comments has no list at all.
//!
//! Nobody has to believe this: every result is read again, and given only when it holds what was
//! there and the addition, and when the bytes before and after the addition are the old ones.
//!
//! Not here: where a record belongs, whether it is right, and the disk.

mod texts;
mod writing;

use std::ops::Range;
use std::str::FromStr;

use serde_json::Value as Plain;
use yaml_edit::{Document, Mapping, Sequence, YamlFile};

use crate::source::SourceMap;
use crate::syntax::{self, Node, Value};

pub use texts::{Form, TextEdit, set_texts};
pub use writing::{RecordText, scalar};
use writing::{as_item, indented};

/// One step on the way to a value of a file.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Step<'s> {
    /// Into the value of a key.
    Key(&'s str),
    /// Into an item of a list, counted from 0.
    Item(usize),
}

/// What is added to a list.
#[derive(Copy, Clone, Debug)]
pub enum Item<'i> {
    /// A word, such as an id.
    Word(&'i str),
    /// A record, as lines of YAML that begin at the margin; [`RecordText`] makes them.
    Record(&'i str),
}

impl<'i> Item<'i> {
    const fn yaml(self) -> &'i str {
        match self {
            Self::Word(text) | Self::Record(text) => text,
        }
    }
}

/// Why nothing was added.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum EditError {
    /// The file has faults of syntax; they must be mended first.
    Damaged,
    /// The place is not there, or the addition would change more than it adds.
    Unsafe,
}

/// Adds an item to the list at the end of `path`, so that it becomes number `at` of the list; a
/// list that is missing is begun.
///
/// # Errors
///
/// When the file is damaged, or when the result is not what was there and the addition.
pub fn add_item(
    text: &str,
    path: &[Step<'_>],
    at: usize,
    item: Item<'_>,
) -> Result<String, EditError> {
    let before = Reading::of(text)?;
    let list = before.find(path);
    let items = match list.map(|node| &node.value) {
        Some(Value::List(items)) => items.as_slice(),
        Some(Value::Null) | None => &[],
        Some(_) => return Err(EditError::Unsafe),
    };
    let is_block = list.is_some_and(|node| {
        let start = before.range(node).start;
        !items.is_empty() && text.as_bytes().get(start) == Some(&b'-')
    });
    let after = if is_block {
        before.with_lines(text, path, at, item).ok_or(EditError::Unsafe)?
    } else if path.is_empty() && items.is_empty() {
        first_of_register(text, list.map(|node| before.range(node)), item)
    } else {
        let (Step::Key(key), around) =
            path.split_last().map(|(last, around)| (*last, around)).ok_or(EditError::Unsafe)?
        else {
            return Err(EditError::Unsafe);
        };
        edited(text, around, |mapping| {
            match mapping.get_sequence(key).filter(|list| !list.is_empty()) {
                Some(list) => put(&list, at, item)?,
                None => {
                    let begun = match item {
                        Item::Word(word) => format!("[{word}]"),
                        Item::Record(record) => as_item(record, ""),
                    };
                    mapping.set(key, Document::from_str(&begun).ok()?);
                }
            }
            Some(())
        })
        .ok_or(EditError::Unsafe)?
    };
    let mut expected = before.plain();
    let list = place(&mut expected, path).ok_or(EditError::Unsafe)?;
    if list.is_null() {
        *list = Plain::Array(Vec::new());
    }
    let list = list.as_array_mut().ok_or(EditError::Unsafe)?;
    list.insert(at.min(list.len()), plain_of(item.yaml())?);
    verified(text, after, &expected)
}

/// Adds an entry to the record at the end of `path`, after its last one; a record that is missing
/// is begun.
///
/// # Errors
///
/// When the file is damaged, when the key is there already, or when the result is not what was
/// there and the addition.
pub fn add_entry(
    text: &str,
    path: &[Step<'_>],
    key: &str,
    value: &str,
) -> Result<String, EditError> {
    let before = Reading::of(text)?;
    let (Step::Key(name), around) =
        path.split_last().map(|(last, around)| (*last, around)).ok_or(EditError::Unsafe)?
    else {
        return Err(EditError::Unsafe);
    };
    let after = edited(text, around, |mapping| {
        match mapping.get_mapping(name).filter(|inner| !inner.is_empty()) {
            Some(inner) => inner.set(key, Document::from_str(value).ok()?),
            None => {
                let entry = match value.trim_end() {
                    line if !line.contains('\n') => format!("{key}: {line}\n"),
                    lines => format!("{key}:\n{}", indented(lines, "  ")),
                };
                mapping.set(name, Document::from_str(&entry).ok()?);
            }
        }
        Some(())
    })
    .ok_or(EditError::Unsafe)?;
    let mut expected = before.plain();
    let record = place(&mut expected, path).ok_or(EditError::Unsafe)?;
    if record.is_null() {
        *record = Plain::Object(serde_json::Map::new());
    }
    let record = record.as_object_mut().ok_or(EditError::Unsafe)?;
    if record.insert(key.to_owned(), plain_of(value)?).is_some() {
        return Err(EditError::Unsafe);
    }
    verified(text, after, &expected)
}

/// Replaces parts of texts, such as a quotation mark or a space. The parts are byte ranges of the
/// file, in any order; whatever else the file says and holds stays.
///
/// # Errors
///
/// When the file is damaged, when parts overlap, or when the result is not the same file with
/// these parts of its texts replaced.
pub fn replace_parts(text: &str, parts: &[(Range<usize>, &str)]) -> Result<String, EditError> {
    let before = Reading::of(text)?;
    let mut parts: Vec<&(Range<usize>, &str)> = parts.iter().collect();
    parts.sort_by_key(|(range, _)| (range.start, range.end));
    let mut after = String::with_capacity(text.len() + 16 * parts.len());
    let mut copied = 0;
    for (range, replacement) in &parts {
        after += text.get(copied..range.start).ok_or(EditError::Unsafe)?;
        // A text of the file, and neither its markup nor a comment, is what changes.
        if text.get(range.clone()).is_none() || !before.is_inside_text(range) {
            return Err(EditError::Unsafe);
        }
        after += replacement;
        copied = range.end;
    }
    after += text.get(copied..).ok_or(EditError::Unsafe)?;
    let reading = Reading::of(&after)?;
    let (old, new) = (before.plain(), reading.plain());
    let is_same = same_but_texts(&old, &new);
    // What the replaced parts took away and brought must be what the texts lost and won.
    let grown = |plain: &Plain| -> usize { length_of_texts(plain) };
    let won: usize = parts.iter().map(|(_, replacement)| replacement.len()).sum();
    let lost: usize = parts.iter().map(|(range, _)| range.len()).sum();
    let is_exact = grown(&old) + won == grown(&new) + lost;
    if is_same && is_exact { Ok(after) } else { Err(EditError::Unsafe) }
}

/// Replaces those parts of texts that can be replaced; one that cannot does not keep the others
/// from it. Gives the text, and for each part whether it is in it.
pub fn replace_what_fits(text: &str, parts: &[(Range<usize>, &str)]) -> (String, Vec<bool>) {
    if let Ok(text) = replace_parts(text, parts) {
        return (text, vec![true; parts.len()]);
    }
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| (parts[*at].0.start, parts[*at].0.end));
    // From the end, so that the places of the others stay what they were.
    let (mut text, mut is_done) = (text.to_owned(), vec![false; parts.len()]);
    let mut untouched = text.len();
    for at in order.into_iter().rev() {
        // Two that overlap were made for the same text; the second would be written into the first.
        if parts[at].0.end > untouched {
            continue;
        }
        if let Ok(mended) = replace_parts(&text, std::slice::from_ref(&parts[at])) {
            (text, is_done[at]) = (mended, true);
            untouched = parts[at].0.start;
        }
    }
    (text, is_done)
}

/// Tells whether two files have the same records, fields and lists, whatever their texts are.
fn same_but_texts(a: &Plain, b: &Plain) -> bool {
    match (a, b) {
        (Plain::Array(a), Plain::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_but_texts(a, b))
        }
        (Plain::Object(a), Plain::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .zip(b)
                    .all(|((key, a), (other, b))| key == other && same_but_texts(a, b))
        }
        (Plain::String(_), Plain::String(_)) => true,
        (a, b) => a == b,
    }
}

fn length_of_texts(plain: &Plain) -> usize {
    match plain {
        Plain::String(text) => text.len(),
        Plain::Array(items) => items.iter().map(length_of_texts).sum(),
        Plain::Object(entries) => entries.values().map(length_of_texts).sum(),
        _ => 0,
    }
}

/// What our own parser understood of a file.
struct Reading {
    sources: SourceMap,
    root: Option<Node>,
}

impl Reading {
    fn of(text: &str) -> Result<Self, EditError> {
        let mut sources = SourceMap::default();
        let id = sources.add(String::new(), text.to_owned()).ok_or(EditError::Unsafe)?;
        let mut diagnostics = Vec::new();
        let tree = syntax::parse(sources.file(id), &mut diagnostics);
        if !diagnostics.is_empty() || !tree.damage.is_empty() {
            return Err(EditError::Damaged);
        }
        Ok(Self { sources, root: tree.root })
    }

    fn range(&self, node: &Node) -> Range<usize> {
        self.sources.files()[0].range_of(node.span)
    }

    fn find(&self, path: &[Step<'_>]) -> Option<&Node> {
        path.iter().try_fold(self.root.as_ref()?, |node, step| match (step, &node.value) {
            (Step::Key(key), Value::Map(entries)) => {
                entries.iter().find(|entry| entry.key.value == *key).map(|entry| &entry.value)
            }
            (Step::Item(at), Value::List(items)) => items.get(*at),
            _ => None,
        })
    }

    /// Tells whether a part of the file lies in a text that is a value.
    fn is_inside_text(&self, part: &Range<usize>) -> bool {
        fn walk(reading: &Reading, node: &Node, part: &Range<usize>) -> bool {
            match &node.value {
                Value::Text(text) => {
                    let range = reading.sources.files()[0].range_of(text.span);
                    range.start <= part.start && part.end <= range.end
                }
                Value::List(items) => items.iter().any(|item| walk(reading, item, part)),
                Value::Map(entries) => {
                    entries.iter().any(|entry| walk(reading, &entry.value, part))
                }
                Value::Null | Value::Broken => false,
            }
        }
        self.root.as_ref().is_some_and(|root| walk(self, root, part))
    }

    fn plain(&self) -> Plain {
        self.root.as_ref().map_or(Plain::Null, plain)
    }

    /// Puts the lines of an item into a list whose items stand on lines of their own.
    fn with_lines(
        &self,
        text: &str,
        path: &[Step<'_>],
        at: usize,
        item: Item<'_>,
    ) -> Option<String> {
        let list = self.find(path)?;
        let Value::List(items) = &list.value else { return None };
        let start = self.range(list).start;
        let column = start - text[..start].rfind('\n').map_or(0, |at| at + 1);
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let is_loose = items.len() > 1 && {
            let gaps = items.windows(2).filter(|pair| {
                let first = self.range(&pair[0]);
                let end = first.start + text[first].trim_end().len();
                let between = &text[end..self.range(&pair[1]).start];
                between.lines().skip(1).any(|line| line.trim().is_empty())
            });
            gaps.count() * 2 >= items.len() - 1
        };
        let margin = " ".repeat(column);
        let lines = as_item(item.yaml().trim_end(), &margin).replace('\n', newline);
        let empty = if is_loose { newline } else { "" };
        let (place, added) = match at.min(items.len()).checked_sub(1) {
            Some(before) => {
                // The parser counts the empty lines after a block to it.
                let range = self.range(&items[before]);
                let end = range.start + text[range].trim_end().len();
                let end = end_of_line(text, end);
                let place = after_own_comments(text, end, column);
                (place, format!("{empty}{newline}{lines}"))
            }
            // Before the comment of the record that was the first until now.
            None => {
                let Some((Step::Key(key), around)) = path.split_last() else { return None };
                let parent =
                    if around.is_empty() { self.root.as_ref()? } else { self.find(around)? };
                let Value::Map(entries) = &parent.value else { return None };
                let entry = entries.iter().find(|entry| entry.key.value == *key)?;
                let key = self.sources.files()[0].range_of(entry.key.span);
                (end_of_line(text, key.end), format!("{newline}{lines}{empty}"))
            }
        };
        Some(format!("{}{added}{}", &text[..place], &text[place..]))
    }
}

/// The end of the line in which an offset lies, before its line break.
fn end_of_line(text: &str, offset: usize) -> usize {
    let rest = &text[offset..];
    let end = rest.find('\n').unwrap_or(rest.len());
    offset + rest[..end].trim_end_matches('\r').len()
}

/// Goes on over comments that stand further in than the list: they speak of the record before.
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

/// Begins a register: in place of `[]`, or after its comments.
fn first_of_register(text: &str, list: Option<Range<usize>>, item: Item<'_>) -> String {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines = as_item(item.yaml().trim_end(), "").replace('\n', newline);
    match list.filter(|range| !range.is_empty()) {
        Some(range) => format!("{}{lines}{}", &text[..range.start], &text[range.end..]),
        None if text.is_empty() || text.ends_with('\n') => format!("{text}{lines}{newline}"),
        None => format!("{text}{newline}{lines}{newline}"),
    }
}

/// Lets `change` work on the mapping at the end of a path, with `yaml-edit`.
fn edited(
    text: &str,
    path: &[Step<'_>],
    change: impl FnOnce(&Mapping) -> Option<()>,
) -> Option<String> {
    enum Branch {
        Mapping(Mapping),
        Sequence(Sequence),
    }
    let file = YamlFile::from_str(text).ok()?;
    let document = file.document()?;
    let mapping = document.as_mapping().map(Branch::Mapping);
    let mut branch = mapping.or_else(|| document.as_sequence().map(Branch::Sequence))?;
    for step in path {
        branch = match (step, branch) {
            (Step::Key(key), Branch::Mapping(mapping)) => {
                let inner = mapping.get_mapping(*key).map(Branch::Mapping);
                inner.or_else(|| mapping.get_sequence(*key).map(Branch::Sequence))?
            }
            (Step::Item(at), Branch::Sequence(list)) => {
                let node = list.get(*at)?;
                let inner = node.as_mapping().cloned().map(Branch::Mapping);
                inner.or_else(|| node.as_sequence().cloned().map(Branch::Sequence))?
            }
            _ => return None,
        };
    }
    let Branch::Mapping(mapping) = branch else { return None };
    change(&mapping)?;
    Some(file.to_string())
}

fn put(list: &Sequence, at: usize, item: Item<'_>) -> Option<()> {
    match item {
        Item::Word(word) => list.insert(at, word),
        Item::Record(record) => list.insert(at, Document::from_str(record).ok()?),
    }
    Some(())
}

/// A tree without its places: what a file says.
fn plain(node: &Node) -> Plain {
    match &node.value {
        Value::Null | Value::Broken => Plain::Null,
        Value::Text(text) => Plain::String(text.value.clone()),
        Value::List(items) => items.iter().map(plain).collect(),
        Value::Map(entries) => Plain::Object(
            entries.iter().map(|entry| (entry.key.value.clone(), plain(&entry.value))).collect(),
        ),
    }
}

fn plain_of(yaml: &str) -> Result<Plain, EditError> {
    Reading::of(yaml).map(|reading| reading.plain())
}

/// Finds a value; a last key that is missing is made.
fn place<'p>(root: &'p mut Plain, path: &[Step<'_>]) -> Option<&'p mut Plain> {
    path.iter().try_fold(root, |plain, step| match step {
        Step::Key(key) => {
            Some(plain.as_object_mut()?.entry((*key).to_owned()).or_insert(Plain::Null))
        }
        Step::Item(at) => plain.get_mut(*at),
    })
}

/// Gives a text only when it says what is expected and has all bytes of the one before it, but
/// for the brackets of a list or record that was empty.
fn verified(before: &str, after: String, expected: &Plain) -> Result<String, EditError> {
    let reading = Reading::of(&after).map_err(|_| EditError::Unsafe)?;
    let (old, new) = (before.as_bytes(), after.as_bytes());
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let rest = &old[start..];
    let end = rest.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let lost = &rest[..rest.len() - end];
    let is_kept = lost.iter().all(|byte| b" \t\r\n[]{}".contains(byte));
    if is_kept && reading.plain() == *expected { Ok(after) } else { Err(EditError::Unsafe) }
}

#[cfg(test)]
mod tests;
