//! Text as XML writes it.
//!
//! The elements are few and fixed, and white space between them and inside them matters, so they
//! are written by hand; everything that comes from a plan goes through here. A strict reader of
//! XML reads every file again in the tests.

/// Whether XML 1.0 lets a character stand (section 2.2).
pub fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Writes text between tags. What XML cannot hold is given to `strange`.
pub fn text(to: &mut String, text: &str, strange: impl Fn(&mut String, char)) {
    for c in text.chars() {
        match c {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            // Else it would be read as a line break.
            '\r' => to.push_str("&#xD;"),
            c if is_allowed(c) => to.push(c),
            c => strange(to, c),
        }
    }
}

/// Writes text that is only there to be read by people.
pub fn note(to: &mut String, content: &str) {
    text(to, content, |to, _| to.push(char::REPLACEMENT_CHARACTER));
}

/// Writes an attribute with a blank before it.
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

/// Turns a name into an `NMTOKEN`.
pub fn token(name: &str) -> String {
    let sign = |c: char| match c {
        c if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '_') => c,
        '/' => '.',
        _ => '_',
    };
    name.chars().map(sign).collect()
}
