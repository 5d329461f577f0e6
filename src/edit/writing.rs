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

/// Writes one line of text as the value of a key on a line of its own: as it is where that says the
/// same to every reader of YAML, else in double quotes (their escapes are those of JSON: YAML 1.2.2, 5.7).
pub fn scalar(text: &str) -> String {
    let is_plain = !text.contains(['\n', '"', '\'']) && {
        let yaml = format!("key: {text}\n");
        let same = |value: &Plain| value["key"].as_str() == Some(text);
        // Others take `2021`, `1.10` or `true` for something else than text.
        plain_of(&yaml).is_ok_and(|value| same(&value))
            && serde_yaml::from_str::<Plain>(&yaml).is_ok_and(|value| same(&value))
    };
    match is_plain {
        true => text.to_owned(),
        false => Plain::String(text.to_owned()).to_string(),
    }
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
