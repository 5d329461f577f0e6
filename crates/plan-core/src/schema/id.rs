//! The syntax of ids.

/// The maximum number of characters of an id.
pub const MAX_ID_CHARS: usize = 60;

/// Whether a text is a valid id: `[a-z0-9]+(-[a-z0-9]+)*`, at most 60 characters.
pub fn is_id(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.len() <= MAX_ID_CHARS && text.split('-').all(is_part)
}

/// Derives an id from a text, as a suggestion; `None` if the text has no letter or digit.
pub fn slug(text: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::new();
    for c in text.nfd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !unicode_normalization::char::is_combining_mark(c) && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().take(MAX_ID_CHARS).collect();
    let slug = slug.trim_matches('-');
    is_id(slug).then(|| slug.to_owned())
}
