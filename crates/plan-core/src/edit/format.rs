//! Formats records and texts as YAML.

use serde_json::Value as Json;

use super::parsed::json_of;
use crate::locale::Locale;

/// Builds a record, field by field, as lines of YAML without indentation.
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

    /// Adds a field with a line of text per language.
    pub fn line(&mut self, name: &str, line: &[(Locale, String)]) {
        self.0 += &format!("{name}:\n");
        for (locale, text) in line {
            self.0 += &format!("  {locale}: {}\n", scalar(text));
        }
    }

    /// Adds a field with Markdown per language, as literal block scalars (YAML 1.2.2, 8.1.2).
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

/// Formats a text as a value in a block mapping: plain if every YAML reader reads it as this text,
/// otherwise double-quoted (YAML 1.2.2, 5.7 and 7.3).
pub fn scalar(text: &str) -> String {
    if is_plain(text, &format!("key: {text}\n")) { text.to_owned() } else { quoted(text) }
}

/// Formats a text as a value in a flow mapping or a flow list, like [`scalar`].
pub(super) fn flow_scalar(text: &str) -> String {
    if is_plain(text, &format!("{{ key: {text} }}\n")) { text.to_owned() } else { quoted(text) }
}

fn is_plain(text: &str, yaml: &str) -> bool {
    !text.contains(['\n', '"', '\'']) && !text.contains(needs_escape) && reads_as(yaml, text)
}

/// Whether both our parser and `serde_yaml` read the value of `key` as this text. To many readers,
/// `2021`, `1.10` or `true` is not text.
fn reads_as(yaml: &str, text: &str) -> bool {
    let is_text = |value: &Json| {
        value["key"].as_str() == Some(text) && value.as_object().is_some_and(|all| all.len() == 1)
    };
    json_of(yaml).is_ok_and(|value| is_text(&value))
        && serde_yaml::from_str::<Json>(yaml).is_ok_and(|value| is_text(&value))
}

/// Whether a character is not printable in YAML (YAML 1.2.2, 5.1), or is a line break or a byte
/// order mark to some readers.
fn needs_escape(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Formats a text in double quotes. Every JSON string is a double-quoted scalar (YAML 1.2.2, 1.2);
/// characters that need an escape only in YAML are escaped too.
fn quoted(text: &str) -> String {
    let json = Json::String(text.to_owned()).to_string();
    let mut quoted = String::with_capacity(json.len());
    for c in json.chars() {
        match needs_escape(c) {
            true => quoted += &format!("\\u{:04X}", u32::from(c)),
            false => quoted.push(c),
        }
    }
    quoted
}

/// Formats data on one line, in brackets and braces (YAML 1.2.2, 7.4).
pub(super) fn as_flow(value: &Json) -> String {
    match value {
        Json::String(text) => flow_scalar(text),
        Json::Array(items) => {
            format!("[{}]", items.iter().map(as_flow).collect::<Vec<_>>().join(", "))
        }
        Json::Object(entries) if entries.is_empty() => "{}".to_owned(),
        Json::Object(entries) => {
            let entry = |(key, value)| format!("{key}: {}", as_flow(value));
            format!("{{ {} }}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
        // Our parser produces nothing but texts, lists, mappings and null.
        _ => "~".to_owned(),
    }
}

/// Returns the header of a literal block scalar after its `|`, and the text that parsers will read
/// from it. `None` if a block scalar cannot represent the text, or if readers disagree about it.
///
/// `chomping` is the wanted indicator (YAML 1.2.2, 8.1.1.2), `indent` the indentation of the lines
/// relative to their key, and `final_breaks` the line breaks at the end of the text.
pub(super) fn block_header(
    text: &str,
    chomping: &str,
    indent: usize,
    final_breaks: &str,
) -> Option<(String, String)> {
    if text.trim().is_empty() || text.ends_with('\n') || text.contains(needs_escape) {
        return None;
    }
    // White space at the beginning would be read as indentation (YAML 1.2.2, 8.1.1.1).
    let indentation = match text.starts_with([' ', '\n', '\t']) {
        true => Some(indent).filter(|indent| (1..=9).contains(indent))?.to_string(),
        false => String::new(),
    };
    let breaks = match chomping {
        "-" => "",
        "+" => final_breaks,
        _ => "\n",
    };
    let (header, read) = (format!("{indentation}{chomping}"), format!("{text}{breaks}"));
    let after = if chomping == "+" { breaks } else { "\n" };
    let yaml = format!("key: |{header}\n{}{after}", indented(text, &" ".repeat(indent)));
    reads_as(&yaml, &read).then_some((header, read))
}

/// Formats lines as an item of a block list, with a dash before the first.
pub(super) fn as_item(lines: &str, margin: &str) -> String {
    let inner = indented(lines, &format!("{margin}  "));
    format!("{margin}- {}", inner.trim_start_matches(' '))
}

/// Puts a margin before every line that is not empty.
pub(super) fn indented(lines: &str, margin: &str) -> String {
    let line = |line: &str| match line {
        "" => String::new(),
        line => format!("{margin}{line}"),
    };
    lines.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
