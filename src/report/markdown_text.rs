//! Text inside Markdown documents that is shown as it is written: in a comment on GitHub or GitLab,
//! it mentions nobody, links to no issue and starts no markup.

use plan_render::escape::escape_markdown;

/// A character that is not visible, which keeps `@name` from being a mention (Unicode, 23.2).
const ZERO_WIDTH_SPACE: char = '\u{200b}';

/// Escapes a text so that Markdown shows it as it is written.
pub(super) fn escaped(text: &str) -> String {
    let mut inert = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c.is_control() {
            inert.extend(c.escape_default());
        } else {
            inert.push(c);
        }
        let starts_reference = matches!(c, '@' | '#' | '!' | '$' | '%' | '~' | '&')
            && !before.is_alphanumeric()
            && rest.peek().is_some_and(|next| next.is_alphanumeric() || matches!(next, '"' | '_'));
        if starts_reference {
            inert.push(ZERO_WIDTH_SPACE);
        }
        before = c;
    }
    escape_markdown(&inert)
}

/// Escapes a message except for the text between backticks, which is code.
pub(super) fn in_code(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(at, part)| if at % 2 == 1 { part.to_owned() } else { escaped(part) });
    parts.collect::<Vec<_>>().join("`")
}

/// Prepares Markdown on one line for the cell of a table: in it, a pipe needs a backslash, which the
/// table takes away (GitHub Flavored Markdown, 4.10).
pub(super) fn cell(markdown: &str) -> String {
    let mut cell = String::with_capacity(markdown.len() + 4);
    let mut is_escaped = false;
    for c in markdown.chars() {
        if c == '|' && !is_escaped {
            cell.push('\\');
        }
        cell.push(c);
        is_escaped = c == '\\' && !is_escaped;
    }
    cell
}

/// Returns a link; characters that would end it are percent-encoded (CommonMark, 6.3).
pub(super) fn link(label: &str, address: &str) -> String {
    let address = address.replace(' ', "%20").replace('(', "%28").replace(')', "%29");
    format!("[{label}]({address})")
}

/// Appends a piece of text between the tags that mark it, which exclude surrounding whitespace and
/// do not span lines.
pub(super) fn push_piece(shown: &mut String, what: &str, text: &str) {
    let (open, close) = match what {
        "removed" => ("<del>", "</del>"),
        "added" => ("<ins>", "</ins>"),
        "differs" => ("<mark>", "</mark>"),
        _ => ("", ""),
    };
    for line in text.split_inclusive('\n') {
        let inner = line.trim();
        let start = line.len() - line.trim_start().len();
        let end = line.trim_end().len().max(start);
        shown.push_str(&line[..start]);
        if !inner.is_empty() {
            shown.push_str(open);
            shown.push_str(&escaped(inner));
            shown.push_str(close);
        }
        shown.push_str(&line[end..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_mentions_nobody_and_refers_to_nothing() {
        assert_eq!(escaped("@jan en (@piet)"), "@\u{200b}jan en (@\u{200b}piet)");
        assert_eq!(escaped("zie #12 en !3"), "zie #\u{200b}12 en !\u{200b}3");
        assert_eq!(escaped("info@benelux.int"), "info@benelux.int");
        assert_eq!(escaped("50 % van 3"), "50 % van 3");
    }

    #[test]
    fn control_characters_are_visible() {
        assert_eq!(escaped("a\u{1b}[1m"), "a\\\\u{1b}\\[1m");
    }

    #[test]
    fn a_cell_does_not_end_early() {
        assert_eq!(cell(&escaped("a | b")), "a \\| b");
        assert_eq!(cell(&escaped("| b")), "\\| b");
        assert_eq!(cell(&escaped("a\\|b\\")), "a\\\\\\|b\\\\");
    }
}
