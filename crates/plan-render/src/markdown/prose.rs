//! Renders prose and plain text as Markdown.

use super::links::PLACEHOLDER_MARKS;
use crate::escape::escape_markdown;
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

/// Escapes text and removes the delimiters of link placeholders from it.
pub(super) fn escape(text: &str) -> String {
    match text.contains(PLACEHOLDER_MARKS) {
        true => escape_markdown(&text.replace(PLACEHOLDER_MARKS, "")),
        false => escape_markdown(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiters_of_placeholders_are_removed_from_text() {
        assert_eq!(escape("é\u{fdd0}&\u{fdd2}\u{fb01}"), "é\\&\u{fb01}");
    }
}
