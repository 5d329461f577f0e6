//! Prose and plain text as Markdown, escaped so that they read as they were meant. Links come here
//! with their addresses ready.

use super::links::MARKS;
use plan_core::model::prose::{Block, Inline, Target};

/// Writes blocks whose links are resolved.
pub(crate) fn prose(blocks: &[Block]) -> String {
    let blocks: Vec<String> = blocks.iter().map(block).collect();
    blocks.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) => inlines(content),
        Block::List(first, items) => {
            let mark = |at: usize| match first {
                Some(first) => format!("{}. ", first + at as u64),
                None => "- ".to_owned(),
            };
            let items = items.iter().enumerate().map(|(at, item)| {
                let mark = mark(at);
                format!("{mark}{}", indented(&prose(item), mark.len()))
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
        Inline::Text(text) => escaped(text),
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

/// Text that Markdown reads as it stands. What only counts at the start of a line is escaped
/// everywhere it could come to stand there. What stays as it is is copied in one piece.
pub(super) fn escaped(text: &str) -> String {
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
            // The marks are ours; a text that has them loses them. Each begins with this byte.
            0xef if text[at..].starts_with(MARKS) => {
                escaped.push_str(&text[copied..at]);
                copied = at + MARKS[0].len_utf8();
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
    fn text_reads_as_it_stands_and_has_none_of_the_marks_of_links() {
        for (text, expected) in [
            ("1. a", "1\\. a"),
            ("12) b", "12\\) b"),
            ("1.5 a.", "1.5 a."),
            ("-a-", "\\-a-"),
            ("a*b_[c]", "a\\*b\\_\\[c\\]"),
            ("é\u{fdd0}&\u{fdd2}\u{fb01}", "é\\&\u{fb01}"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
