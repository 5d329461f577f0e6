//! Escaping of text for HTML and Markdown.

use std::borrow::Cow;

/// Escapes text for HTML, as content or inside a quoted attribute: `&`, `<`, `>` and `"`.
pub fn escape_html(text: &str) -> Cow<'_, str> {
    html_escape::encode_double_quoted_attribute(text)
}

/// Escapes text as [`escape_html`] does and appends it to a string.
pub fn escape_html_to(html: &mut String, text: &str) {
    html_escape::encode_double_quoted_attribute_to_string(text, html);
}

/// Escapes text so that `CommonMark` shows it literally. The text may be inserted anywhere in a
/// line: characters that are markup only at the start of a line are escaped at the start of the
/// text.
pub fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '~' => true,
            '#' | '+' | '-' | '>' | '=' | '|' => at == 0,
            // `1. ` begins a numbered list.
            '.' | ')' => {
                at > 0
                    && text[..at].bytes().all(|byte| byte.is_ascii_digit())
                    && text[at + 1..].chars().next().is_none_or(char::is_whitespace)
            }
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_escaped_for_content_and_attributes() {
        assert_eq!(escape_html("a < b & \"c\" > 'd' é"), "a &lt; b &amp; &quot;c&quot; &gt; 'd' é");
        let mut html = "<p>".to_owned();
        escape_html_to(&mut html, "1 < 2");
        assert_eq!(html, "<p>1 &lt; 2");
    }

    #[test]
    fn markdown_shows_escaped_text_literally() {
        for (text, expected) in [
            ("1. a", "1\\. a"),
            ("12) b", "12\\) b"),
            ("1.5 a.", "1.5 a."),
            ("-a-", "\\-a-"),
            ("a*b_[c]", "a\\*b\\_\\[c\\]"),
            ("é & è", "é \\& è"),
            ("", ""),
        ] {
            assert_eq!(escape_markdown(text), expected);
        }
    }
}
