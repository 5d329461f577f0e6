//! Writes texts of languages into records that have them in another language.
//!
//! A text takes the place and the style of the one that it replaces; a language that is missing
//! comes where the languages have their order, in the style of its neighbour: on the same line in
//! a record in braces, in a block where the neighbour has one.
//!
//! These edits are cut from the places that our own parser gives, not made by `yaml-edit`. Measured
//! with version 0.3.6: it makes `|-` of `|` and drops the empty line after a block, and a missing
//! language comes after the empty line that follows its neighbour, never as a block. As for every
//! edit the result is read again and must say what was there and the new texts, nothing else.

use std::ops::Range;

use serde_json::Value as Plain;

use super::writing::{block, indented, scalar_in_braces};
use super::{EditError, Reading, Step, end_of_line, place, scalar};
use crate::syntax::{Entry, Node, Value};

/// Whether a text may have several lines.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Form {
    /// A line.
    Line,
    /// Markdown; the line breaks at its end are those of YAML.
    Prose,
}

/// A text to write.
#[derive(Clone, Debug)]
pub struct TextEdit<'e> {
    /// Where another text of the same record begins, in bytes.
    pub beside: usize,
    /// The key of the language.
    pub key: &'e str,
    /// The text.
    pub text: &'e str,
    /// Its form.
    pub form: Form,
}

/// Writes texts; `order` is the order of the keys of languages.
///
/// # Errors
///
/// When the file is damaged, when a text is not where it is said to be, or when the result is not
/// what was there and the texts.
pub fn set_texts(text: &str, order: &[&str], edits: &[TextEdit<'_>]) -> Result<String, EditError> {
    let before = Reading::of(text)?;
    let mut expected = before.plain();
    let mut cuts: Vec<(Range<usize>, String)> = Vec::new();
    for edit in edits {
        let root = before.root.as_ref().ok_or(EditError::Unsafe)?;
        let mut path = Vec::new();
        let record = before.record_of(root, edit.beside, &mut path).ok_or(EditError::Unsafe)?;
        let cut = Cut::of(&before, text, record).ok_or(EditError::Unsafe)?;
        let (range, written, value) = cut.written(order, edit).ok_or(EditError::Unsafe)?;
        cuts.push((range, written));
        path.push(Step::Key(edit.key));
        *place(&mut expected, &path).ok_or(EditError::Unsafe)? = Plain::String(value);
    }
    cuts.sort_by_key(|(range, _)| (range.start, range.end));
    if cuts.windows(2).any(|pair| pair[0].0.end > pair[1].0.start) {
        return Err(EditError::Unsafe);
    }
    let mut after = String::with_capacity(text.len());
    let mut at = 0;
    for (range, written) in &cuts {
        after.push_str(&text[at..range.start]);
        after.push_str(written);
        at = range.end;
    }
    after.push_str(&text[at..]);
    let reading = Reading::of(&after).map_err(|_| EditError::Unsafe)?;
    if reading.plain() == expected { Ok(after) } else { Err(EditError::Unsafe) }
}

impl Reading {
    /// Finds the record in which a text begins at an offset, and the way to it.
    fn record_of<'n>(
        &self,
        node: &'n Node,
        offset: usize,
        path: &mut Vec<Step<'n>>,
    ) -> Option<&'n Node> {
        let range = |node: &Node| self.range(node);
        match &node.value {
            Value::Map(entries) => {
                for entry in entries {
                    let is_it = matches!(&entry.value.value, Value::Text(text)
                        if self.sources.files()[0].range_of(text.span).start == offset);
                    if is_it {
                        return Some(node);
                    }
                    if range(&entry.value).contains(&offset) {
                        path.push(Step::Key(&entry.key.value));
                        return self.record_of(&entry.value, offset, path);
                    }
                }
                None
            }
            Value::List(items) => {
                let at = items.iter().position(|item| range(item).contains(&offset))?;
                path.push(Step::Item(at));
                self.record_of(&items[at], offset, path)
            }
            _ => None,
        }
    }
}

/// A record of languages and how it is written.
struct Cut<'c> {
    reading: &'c Reading,
    text: &'c str,
    entries: &'c [Entry],
    is_in_braces: bool,
    /// The column at which its keys begin, from 0.
    column: usize,
    newline: &'static str,
}

/// How the value of an entry is written.
enum Style<'s> {
    /// On the line of its key, as far as it goes.
    Inline,
    /// As a block: what its header says of the last line breaks, the rest of the line of the
    /// header, and the margin of its lines.
    Block { chomping: &'s str, rest: &'s str, margin: usize, header: usize },
}

impl<'c> Cut<'c> {
    fn of(reading: &'c Reading, text: &'c str, record: &'c Node) -> Option<Self> {
        let Value::Map(entries) = &record.value else { return None };
        let start = reading.range(record).start;
        let is_in_braces = text.as_bytes().get(start) == Some(&b'{');
        let first = reading.sources.files()[0].range_of(entries.first()?.key.span).start;
        let before = &text[text[..first].rfind('\n').map_or(0, |at| at + 1)..first];
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let column = before.chars().count();
        Some(Self { reading, text, entries, is_in_braces, column, newline })
    }

    fn key(&self, entry: &Entry) -> Range<usize> {
        self.reading.sources.files()[0].range_of(entry.key.span)
    }

    /// The place of a value, without the line breaks after it.
    fn value(&self, entry: &Entry) -> Range<usize> {
        match &entry.value.value {
            Value::Text(text) => self.reading.sources.files()[0].range_of(text.span),
            _ => self.reading.range(&entry.value),
        }
    }

    /// The offset after the colon of an entry.
    fn after_colon(&self, entry: &Entry) -> Option<usize> {
        let end = self.key(entry).end;
        Some(end + self.text[end..].find(':')? + 1)
    }

    fn style(&self, entry: &Entry) -> Option<Style<'c>> {
        let (colon, value) = (self.after_colon(entry)?, self.value(entry));
        let text: &'c str = self.text;
        let head = text.get(colon..value.start).unwrap_or_default();
        let trimmed = head.trim_start();
        if !trimmed.starts_with(['|', '>']) {
            return Some(Style::Inline);
        }
        let header = colon + (head.len() - trimmed.len());
        let line = &text[header..end_of_line(text, header)];
        let signs = line.find([' ', '\t']).unwrap_or(line.len());
        let chomping = match &line[..signs] {
            signs if signs.contains('-') => "-",
            signs if signs.contains('+') => "+",
            _ => "",
        };
        let rest = line[signs..].trim_end();
        let start = text[..value.start].rfind('\n').map_or(0, |at| at + 1);
        let margin = text[start..].len() - text[start..].trim_start_matches(' ').len();
        // Blanks at the beginning of the text are no margin; the header says so with a digit.
        let stated = line[..signs].chars().find_map(|sign| sign.to_digit(10));
        let margin = stated.map_or(margin, |more| self.column + more as usize);
        Some(Style::Block { chomping, rest, margin, header })
    }

    /// What goes where, and the value that will be read.
    fn written(
        &self,
        order: &[&str],
        edit: &TextEdit<'_>,
    ) -> Option<(Range<usize>, String, String)> {
        if let Some(entry) = self.entries.iter().find(|entry| entry.key.value == edit.key) {
            return self.replaced(entry, edit);
        }
        let rank = |key: &str| order.iter().position(|known| *known == key);
        let own = rank(edit.key)?;
        let ranked = || {
            let ranked =
                self.entries.iter().filter_map(|entry| Some((rank(&entry.key.value)?, entry)));
            ranked.filter(|(_, entry)| matches!(entry.value.value, Value::Text(_)))
        };
        let before = ranked().filter(|(rank, _)| *rank < own).max_by_key(|(rank, _)| *rank);
        let after = ranked().filter(|(rank, _)| *rank > own).min_by_key(|(rank, _)| *rank);
        let (_, neighbour) = before.or(after)?;
        let (value, read) = self.fresh(neighbour, edit)?;
        let entry = format!("{}:{value}", edit.key);
        let margin = " ".repeat(self.column);
        Some(match (before.is_some(), self.is_in_braces) {
            (true, true) => {
                let end = self.value(neighbour).end;
                (end..end, format!(", {entry}"), read)
            }
            (true, false) => {
                let end = end_of_line(self.text, self.value(neighbour).end);
                (end..end, format!("{}{margin}{entry}", self.newline), read)
            }
            (false, true) => {
                let start = self.key(neighbour).start;
                (start..start, format!("{entry}, "), read)
            }
            (false, false) => {
                let start = self.key(neighbour).start;
                (start..start, format!("{entry}{}{margin}", self.newline), read)
            }
        })
    }

    /// A value for a new key, from its colon on, and what will be read.
    fn fresh(&self, neighbour: &Entry, edit: &TextEdit<'_>) -> Option<(String, String)> {
        if !self.is_in_braces && edit.form == Form::Prose {
            let style = self.style(neighbour)?;
            let wanted = match style {
                Style::Block { margin, .. } => Some(margin),
                Style::Inline => edit.text.contains('\n').then_some(self.column + 2),
            };
            if let Some(margin) = wanted
                && let Some((lines, read)) = self.lines(edit.text, "", "", margin, "\n")
            {
                return Some((format!(" {lines}"), read));
            }
        }
        Some((format!(" {}", self.inline(edit.text)), edit.text.to_owned()))
    }

    fn inline(&self, text: &str) -> String {
        if self.is_in_braces { scalar_in_braces(text) } else { scalar(text) }
    }

    fn replaced(
        &self,
        entry: &Entry,
        edit: &TextEdit<'_>,
    ) -> Option<(Range<usize>, String, String)> {
        let (colon, value) = (self.after_colon(entry)?, self.value(entry));
        let text = edit.text;
        let old = match &entry.value.value {
            Value::Text(text) => text.value.as_str(),
            Value::Null => {
                // `fr:` or `fr: ~`
                let end = if value.is_empty() { colon } else { value.end };
                return Some((colon..end, format!(" {}", self.inline(text)), text.to_owned()));
            }
            _ => return None,
        };
        match self.style(entry)? {
            Style::Block { chomping, rest, margin, header } => {
                let breaks = &old[old.trim_end_matches('\n').len()..];
                if let Some((lines, read)) = self.lines(text, chomping, rest, margin, breaks) {
                    return Some((header..value.end, lines, read));
                }
                Some((header..value.end, format!("{}{rest}", self.inline(text)), text.to_owned()))
            }
            Style::Inline => {
                let end = end_of_line(self.text, value.end);
                let rest = self.text[value.end..end].trim_end();
                let may_be_block = !self.is_in_braces
                    && edit.form == Form::Prose
                    && text.contains('\n')
                    && (rest.is_empty() || rest.trim_start().starts_with('#'));
                if may_be_block
                    && let Some((lines, read)) = self.lines(text, "", rest, self.column + 2, "\n")
                {
                    return Some((value.start..end, lines, read));
                }
                Some((value, self.inline(text), text.to_owned()))
            }
        }
    }

    /// A block with its header, and what will be read; none when a block cannot hold the text.
    fn lines(
        &self,
        text: &str,
        chomping: &str,
        rest: &str,
        margin: usize,
        breaks: &str,
    ) -> Option<(String, String)> {
        let deeper = margin.checked_sub(self.column)?;
        let (signs, read) = block(text, chomping, deeper, breaks)?;
        let lines = indented(text, &" ".repeat(margin)).replace('\n', self.newline);
        Some((format!("|{signs}{rest}{}{lines}", self.newline), read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: [&str; 2] = ["nl", "fr"];

    fn set(before: &str, key: &str, text: &str, form: Form) -> Result<String, EditError> {
        // Beside the Dutch `een`, or the French `un`.
        let wanted = if key == "fr" { ["een", "un"] } else { ["un", "een"] };
        let beside = wanted.iter().find_map(|word| before.find(word)).unwrap();
        let quoted = matches!(before.as_bytes()[beside - 1], b'"' | b'\'');
        let beside = beside - usize::from(quoted);
        set_texts(before, &ORDER, &[TextEdit { beside, key, text, form }])
    }

    fn check(form: Form, key: &str, text: &str, before: &str, after: &str) {
        for newline in ["\n", "\r\n"] {
            let lines = |text: &str| text.replace('\n', newline);
            let result = set(&lines(before), key, text, form);
            assert_eq!(result.as_deref(), Ok(&*lines(after)), "{before}");
        }
    }

    #[test]
    fn a_text_takes_the_place_and_style_of_the_one_before() {
        use Form::{Line, Prose};
        for (form, text, before, after) in [
            (Line, "deux", "t: { nl: een, fr: x } # c\n", "t: { nl: een, fr: deux } # c\n"),
            (Line, "a, b", "t: { nl: een, fr: x }\n", "t: { nl: een, fr: \"a, b\" }\n"),
            (Line, "a, b", "t:\n  nl: een\n  fr: x # c\n", "t:\n  nl: een\n  fr: a, b # c\n"),
            (
                Line,
                "a: b",
                "t:\n  nl: een\n  fr: x\nz: 1\n",
                "t:\n  nl: een\n  fr: \"a: b\"\nz: 1\n",
            ),
            (Line, "b", "t:\n  nl: een\n  fr: 'x''y'\n", "t:\n  nl: een\n  fr: b\n"),
            (Line, "b", "t:\n  nl: een\n  fr:\nz: 1\n", "t:\n  nl: een\n  fr: b\nz: 1\n"),
            (Line, "b", "t:\n  nl: een\n  fr: ~ # c\n", "t:\n  nl: een\n  fr: b # c\n"),
            (Line, "b\nc", "t:\n  nl: een\n  fr: x\n", "t:\n  nl: een\n  fr: \"b\\nc\"\n"),
            (
                Prose,
                "b\n\n- c",
                "t:\n  nl: een\n  fr: x # c\nz: 1\n",
                "t:\n  nl: een\n  fr: | # c\n    b\n\n    - c\nz: 1\n",
            ),
            (
                Prose,
                "b",
                "t:\n  nl: |\n    een\n  fr: | # c\n    x\n    y\n\n# d\nz: 1\n",
                "t:\n  nl: |\n    een\n  fr: | # c\n    b\n\n# d\nz: 1\n",
            ),
            (
                Prose,
                "b\nc",
                "t:\n  nl: |-\n   een\n  fr: >-\n   x\n   y\n",
                "t:\n  nl: |-\n   een\n  fr: |-\n   b\n   c\n",
            ),
            (
                Prose,
                "  b",
                "a:\n  - nl: |\n      een\n    fr: |\n      x\n",
                "a:\n  - nl: |\n      een\n    fr: |2\n        b\n",
            ),
            (
                Prose,
                "b\u{7}",
                "a:\n  - nl: |\n      een\n    fr: | # c\n      x\n",
                "a:\n  - nl: |\n      een\n    fr: \"b\\u0007\" # c\n",
            ),
        ] {
            check(form, "fr", text, before, after);
        }
    }

    #[test]
    fn a_missing_language_stands_in_its_order_and_in_the_style_of_its_neighbour() {
        use Form::{Line, Prose};
        for (form, key, text, before, after) in [
            (Line, "fr", "deux", "t: { nl: een } # c\n", "t: { nl: een, fr: deux } # c\n"),
            (Line, "nl", "twee", "t: { fr: un }\n", "t: { nl: twee, fr: un }\n"),
            (
                Line,
                "fr",
                "b",
                "t:\n  nl: \"een\" # c\nz: 1\n",
                "t:\n  nl: \"een\" # c\n  fr: b\nz: 1\n",
            ),
            (Line, "nl", "b", "t:\n  # c\n  fr: un\n", "t:\n  # c\n  nl: b\n  fr: un\n"),
            (Line, "nl", "b", "t:\n  - fr: un\n", "t:\n  - nl: b\n    fr: un\n"),
            (
                Prose,
                "fr",
                "b",
                "t:\n  - nl: |\n      een\n      twee\n\n  # c\n  - nl: x\n",
                "t:\n  - nl: |\n      een\n      twee\n    fr: |\n      b\n\n  # c\n  - nl: x\n",
            ),
            (Prose, "fr", "b", "t:\n  nl: een\n", "t:\n  nl: een\n  fr: b\n"),
            (Prose, "fr", "b\nc", "t:\n  nl: een", "t:\n  nl: een\n  fr: |\n    b\n    c"),
            (Prose, "fr", "b\nc", "- { nl: een }\n", "- { nl: een, fr: \"b\\nc\" }\n"),
        ] {
            check(form, key, text, before, after);
        }
    }

    #[test]
    fn what_cannot_be_done_safely_is_refused() {
        for (before, error) in [
            ("t: { nl: een\nz: 1\n", EditError::Damaged),
            ("t:\n  nl: &x een\n", EditError::Damaged),
            // The empty lines belong to the Dutch text.
            ("t:\n  nl: |+\n    een\n\n\n", EditError::Unsafe),
            ("t:\n  nl: een\n  fr: [x]\n", EditError::Unsafe),
        ] {
            assert_eq!(set(before, "fr", "b", Form::Prose), Err(error), "{before}");
        }
        let nowhere = TextEdit { beside: 0, key: "fr", text: "b", form: Form::Line };
        assert_eq!(set_texts("t:\n  nl: een\n", &ORDER, &[nowhere]), Err(EditError::Unsafe));
    }

    #[test]
    fn several_texts_are_written_at_once() {
        let before = "a: { nl: een }\nb:\n  nl: twee\n  fr: y\n";
        let edits = [
            TextEdit {
                beside: before.find("twee").unwrap(),
                key: "fr",
                text: "z",
                form: Form::Line,
            },
            TextEdit {
                beside: before.find("een").unwrap(),
                key: "fr",
                text: "x",
                form: Form::Line,
            },
        ];
        let after = set_texts(before, &ORDER, &edits);
        assert_eq!(after.as_deref(), Ok("a: { nl: een, fr: x }\nb:\n  nl: twee\n  fr: z\n"));
    }
}
