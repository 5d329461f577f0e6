//! Prose and plain text as Markdown.

use super::links::PLACEHOLDER_MARKS;
use plan_core::model::prose::{Block, Inline, Target};

/// Renders blocks whose links are resolved.
pub(crate) fn prose(blocks: &[Block]) -> String {
    let blocks: Vec<String> = blocks.iter().map(block).collect();
    blocks.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) => inlines(content),
        Block::List(first, items) => {
            let marker = |at: usize| match first {
                Some(first) => format!("{}. ", first + at as u64),
                None => "- ".to_owned(),
            };
            let items = items.iter().enumerate().map(|(at, item)| {
                let marker = marker(at);
                format!("{marker}{}", indented(&prose(item), marker.len()))
            });
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Quote(blocks) => {
            let lines: Vec<String> =
                prose(blocks).lines().map(|line| format!("> {line}")).collect();
            lines.join("\n")
        }
    }
}

/// Indents every line but the first.
pub(super) fn indented(text: &str, by: usize) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    text.replace('\n', &format!("\n{}", " ".repeat(by)))
        .replace(&format!("\n{}\n", " ".repeat(by)), "\n\n")
}

fn inlines(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => escape(text),
        Inline::Emphasis(content) => format!("*{}*", inlines(content)),
        Inline::Strong(content) => format!("**{}**", inlines(content)),
        Inline::Link(Target::Web(address), content) => {
            format!("[{}](<{address}>)", inlines(content))
        }
        Inline::Link(_, content) => inlines(content),
        Inline::Break => "\\\n".to_owned(),
    };
    content.iter().map(one).collect()
}

/// Escapes text so that Markdown shows it literally, wherever in a line it is inserted. The delimiters
/// of link placeholders are removed.
pub(super) fn escape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut copied = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let is_escaped = match byte {
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'&' => true,
            b'#' | b'+' | b'-' | b'>' | b'=' | b'~' | b'|' => at == 0,
            // `1. ` would begin a numbered list.
            b'.' | b')' => {
                at > 0
                    && bytes[..at].iter().all(u8::is_ascii_digit)
                    && text[at + 1..].chars().next().is_none_or(char::is_whitespace)
            }
            // The first byte of every delimiter in UTF-8.
            0xef if text[at..].starts_with(PLACEHOLDER_MARKS) => {
                escaped.push_str(&text[copied..at]);
                copied = at + PLACEHOLDER_MARKS[0].len_utf8();
                false
            }
            _ => false,
        };
        if is_escaped {
            escaped.push_str(&text[copied..at]);
            escaped.push('\\');
            copied = at;
        }
    }
    escaped.push_str(&text[copied..]);
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_shown_literally_without_the_delimiters_of_placeholders() {
        for (text, expected) in [
            ("1. a", "1\\. a"),
            ("12) b", "12\\) b"),
            ("1.5 a.", "1.5 a."),
            ("-a-", "\\-a-"),
            ("a*b_[c]", "a\\*b\\_\\[c\\]"),
            ("é\u{fdd0}&\u{fdd2}\u{fb01}", "é\\&\u{fb01}"),
            ("", ""),
        ] {
            assert_eq!(escape(text), expected);
        }
    }
}
