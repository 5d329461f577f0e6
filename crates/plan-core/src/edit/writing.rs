//! Records and texts as lines of YAML.

use serde_json::Value as Plain;

use super::plain_of;
use crate::locale::Locale;

/// Writes a record, field by field, as lines of YAML that begin at the margin.
#[derive(Clone, Debug, Default)]
pub struct RecordText(String);

impl RecordText {
    /// Adds a field with one text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.0 += &format!("{name}: {}\n", scalar(text));
    }

    /// Adds a field whose value is given as YAML on one line: `"1.2"`, `[be, nl]`, `[]`.
    pub fn yaml(&mut self, name: &str, yaml: &str) {
        self.0 += &format!("{name}: {yaml}\n");
    }

    /// Adds a field with a list of one record, given as its lines.
    pub fn records(&mut self, name: &str, record: &str) {
        self.0 += &format!("{name}:\n{}\n", as_item(record.trim_end(), "  "));
    }

    /// Adds a field with a line in each language.
    pub fn line(&mut self, name: &str, line: &[(Locale, String)]) {
        self.0 += &format!("{name}:\n");
        for (locale, text) in line {
            self.0 += &format!("  {locale}: {}\n", scalar(text));
        }
    }

    /// Adds a field with Markdown in each language, in blocks.
    pub fn prose(&mut self, name: &str, prose: &[(Locale, String)]) {
        self.0 += &format!("{name}:\n");
        for (locale, text) in prose {
            let text = text.trim().replace("\r\n", "\n");
            self.0 += &format!("  {locale}: |\n{}\n", indented(&text, "    "));
        }
    }

    /// The lines.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Writes a text as the value of a key on a line of its own: as it is where that says the same to
/// every reader of YAML, else in double quotes (YAML 1.2.2, 5.7).
pub fn scalar(text: &str) -> String {
    let is_plain = is_plain(text, &format!("key: {text}\n"));
    if is_plain { text.to_owned() } else { quoted(text) }
}

/// Writes a text as the value of a key in a record in braces.
pub(super) fn scalar_in_braces(text: &str) -> String {
    let is_plain = is_plain(text, &format!("{{ key: {text} }}\n"));
    if is_plain { text.to_owned() } else { quoted(text) }
}

fn is_plain(text: &str, yaml: &str) -> bool {
    !text.contains(['\n', '"', '\'']) && !text.contains(is_unseen) && says(yaml, text)
}

/// Tells whether every reader takes the value of `key` for this text. Others take `2021`, `1.10`
/// or `true` for something else than text.
fn says(yaml: &str, text: &str) -> bool {
    let same = |value: &Plain| {
        value["key"].as_str() == Some(text) && value.as_object().is_some_and(|all| all.len() == 1)
    };
    plain_of(yaml).is_ok_and(|value| same(&value))
        && serde_yaml::from_str::<Plain>(yaml).is_ok_and(|value| same(&value))
}

/// Characters that YAML does not let stand as they are (YAML 1.2.2, 5.1), or that some readers
/// take for a line break or for the mark of an encoding.
fn is_unseen(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Writes a text in double quotes; the escapes are those of JSON.
fn quoted(text: &str) -> String {
    let json = Plain::String(text.to_owned()).to_string();
    let mut quoted = String::with_capacity(json.len());
    for c in json.chars() {
        match is_unseen(c) {
            true => quoted += &format!("\\u{:04X}", u32::from(c)),
            false => quoted.push(c),
        }
    }
    quoted
}

/// Says what the header of a block needs after its `|` so that the block holds a text whose lines
/// stand `deeper` than their key, and what will be read; `breaks` are the line breaks at its end.
/// None when a block cannot hold the text, or when readers differ about it.
pub(super) fn block(
    text: &str,
    chomping: &str,
    deeper: usize,
    breaks: &str,
) -> Option<(String, String)> {
    if text.trim().is_empty() || text.ends_with('\n') || text.contains(is_unseen) {
        return None;
    }
    let digit = match text.starts_with([' ', '\n', '\t']) {
        true => format!("{}", Some(deeper).filter(|deeper| (1..=9).contains(deeper))?),
        false => String::new(),
    };
    let breaks = match chomping {
        "-" => "",
        "+" => breaks,
        _ => "\n",
    };
    let (signs, read) = (format!("{digit}{chomping}"), format!("{text}{breaks}"));
    let after = if chomping == "+" { breaks } else { "\n" };
    let yaml = format!("key: |{signs}\n{}{after}", indented(text, &" ".repeat(deeper)));
    says(&yaml, &read).then_some((signs, read))
}

/// Writes lines as an item of a list, with a dash before the first.
pub(super) fn as_item(lines: &str, margin: &str) -> String {
    let inner = indented(lines, &format!("{margin}  "));
    format!("{margin}- {}", inner.trim_start_matches(' '))
}

pub(super) fn indented(lines: &str, margin: &str) -> String {
    let line = |line: &str| match line {
        "" => String::new(),
        line => format!("{margin}{line}"),
    };
    lines.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
