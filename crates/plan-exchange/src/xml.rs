//! Escapes text for XML 1.0.
//!
//! Elements are few, fixed and sensitive to white space, so they are written as strings. All text
//! of a plan is escaped here. The escaping of libraries such as `quick-xml` is not enough: it keeps
//! line breaks that a parser normalises (XML 1.0, 2.11 and 3.3.3) and characters that XML does not
//! allow. The tests parse every file with `roxmltree`.

/// Whether XML allows a character (XML 1.0, 2.2).
pub fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Writes the text content of an element. `write_invalid` writes the characters that XML does not
/// allow.
pub fn text(to: &mut String, text: &str, write_invalid: impl Fn(&mut String, char)) {
    for c in text.chars() {
        match c {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            // A parser would normalise a carriage return to a line feed.
            '\r' => to.push_str("&#xD;"),
            c if is_allowed(c) => to.push(c),
            c => write_invalid(to, c),
        }
    }
}

/// Writes text content for people, and replaces the characters that XML does not allow.
pub fn note(to: &mut String, content: &str) {
    text(to, content, |to, _| to.push(char::REPLACEMENT_CHARACTER));
}

/// Writes an attribute, preceded by a space.
pub fn attribute(to: &mut String, name: &str, value: &str) {
    to.push(' ');
    to.push_str(name);
    to.push_str("=\"");
    for c in value.chars() {
        match c {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            '\t' => to.push_str("&#x9;"),
            '\n' => to.push_str("&#xA;"),
            '\r' => to.push_str("&#xD;"),
            c if is_allowed(c) => to.push(c),
            _ => to.push(char::REPLACEMENT_CHARACTER),
        }
    }
    to.push('"');
}

/// Converts a name to an `NMTOKEN` (XML 1.0, 2.3).
pub fn token(name: &str) -> String {
    let convert = |c: char| match c {
        c if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '_') => c,
        '/' => '.',
        _ => '_',
    };
    name.chars().map(convert).collect()
}
