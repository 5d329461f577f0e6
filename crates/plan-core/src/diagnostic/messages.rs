//! The messages of diagnostics: `messages.{en,nl,fr}.ftl` in the folder of each code.
//!
//! The message `summary` describes the code in one line, `message` says what is wrong and `help`
//! what to do about it. Other messages are variants of these (`message-missing`, `help-similar`)
//! and labels of source locations.

use super::{Argument, Code, Diagnostic, Label};
use crate::locale::UiLanguage;
use crate::messages::{NamedValue, Value, word};

/// Returns what is wrong.
pub fn message(diagnostic: &Diagnostic, ui_language: UiLanguage) -> String {
    find(diagnostic, diagnostic.message, ui_language)
        .unwrap_or_else(|| format!("{}/{}", diagnostic.code.name(), diagnostic.message))
}

/// Returns what the author can do about it, if the code has advice.
pub fn help(diagnostic: &Diagnostic, ui_language: UiLanguage) -> Option<String> {
    find(diagnostic, diagnostic.help.unwrap_or("help"), ui_language)
}

/// Returns the text of a label of the diagnostic, if it has one.
pub fn label(diagnostic: &Diagnostic, label: &Label, ui_language: UiLanguage) -> Option<String> {
    find(diagnostic, label.message?, ui_language)
}

/// Returns a description of a code in one line.
pub fn summary(code: Code, ui_language: UiLanguage) -> String {
    code.definition().messages.format(ui_language, "summary", &[])
}

fn find(diagnostic: &Diagnostic, key: &str, ui_language: UiLanguage) -> Option<String> {
    let values: Vec<NamedValue<'_>> = diagnostic
        .args
        .iter()
        .map(|(name, argument)| (*name, Value::from(text(argument, ui_language))))
        .collect();
    diagnostic.code.definition().messages.find(ui_language, key, &values)
}

fn text(argument: &Argument, ui_language: UiLanguage) -> String {
    match argument {
        Argument::Text(text) => printable(text),
        Argument::Word(key) => word(key, ui_language),
        Argument::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| format!("`{}`", printable(item))).collect();
            items.join(", ")
        }
    }
}

/// Escapes the control characters of a text and shortens it, so that it can be printed in a
/// message.
fn printable(text: &str) -> String {
    const MAX_CHARS: usize = 80;
    let mut printable: String = text
        .chars()
        .take(MAX_CHARS)
        .flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] })
        .collect();
    if text.chars().nth(MAX_CHARS).is_some() {
        printable.push('…');
    }
    printable
}
