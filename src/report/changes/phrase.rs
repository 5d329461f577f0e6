//! A sentence with code in it, which every output format writes in its own way.

use plan_render::escape::escape_html;

use crate::report::markdown_text::{cell, escaped};

/// Stands for a backtick that is part of a text of the plan, not of a message.
const LITERAL_BACKTICK: char = '\u{e000}';

/// A sentence; the text between backticks is code.
#[derive(Clone, Debug)]
pub(super) struct Phrase(String);

impl Phrase {
    /// Creates a phrase from a message whose texts of the plan are [`literal`].
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// Returns it on one line, for a terminal or JSON.
    pub fn plain(&self) -> String {
        self.0.replace(LITERAL_BACKTICK, "`")
    }

    /// Returns it as Markdown for the cell of a table or a paragraph.
    pub fn markdown(&self) -> String {
        let mut markdown = String::new();
        for (at, part) in self.0.split('`').enumerate() {
            let text = part.replace(LITERAL_BACKTICK, "`");
            match at % 2 {
                0 => markdown += &escaped(&text),
                // A code span that contains backticks needs longer ones around it.
                _ if text.contains('`') => markdown += &format!("`` {text} ``"),
                _ => markdown += &format!("`{text}`"),
            }
        }
        cell(&markdown)
    }

    /// Returns it as HTML.
    pub fn html(&self) -> String {
        let mut html = String::new();
        for (at, part) in self.0.split('`').enumerate() {
            let text = escape_html(&part.replace(LITERAL_BACKTICK, "`")).into_owned();
            if at % 2 == 1 {
                html += &format!("<code>{text}</code>");
            } else {
                html += &text;
            }
        }
        html
    }
}

/// Prepares a text of the plan for a phrase: on one line, and without starting code.
pub(super) fn literal(text: &str) -> String {
    text.replace('`', "\u{e000}").split_whitespace().collect::<Vec<_>>().join(" ")
}
