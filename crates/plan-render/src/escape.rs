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
