//! Numbers of parts, sections and chapters: `2.1.4`.

use std::fmt;

/// The number of a part, a section or a chapter. It sorts by its components: 1.10 after 1.9.
#[derive(Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Number {
    parts: Vec<u32>,
    /// The parts joined with full stops, which are needed often.
    text: String,
}

impl Number {
    /// Parses `2.1.4`: positive integers without leading zeros, separated by full stops.
    pub fn parse(text: &str) -> Option<Self> {
        let part = |part: &str| {
            let is_plain = part.bytes().all(|byte| byte.is_ascii_digit()) && !part.starts_with('0');
            part.parse().ok().filter(|number| is_plain && *number > 0)
        };
        text.split('.').map(part).collect::<Option<Vec<u32>>>().map(Self::new)
    }

    fn new(parts: Vec<u32>) -> Self {
        let text = parts.iter().map(u32::to_string).collect::<Vec<String>>().join(".");
        Self { parts, text }
    }

    /// The number as text: `2.1.4`.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number of the enclosing section: `2.1` for `2.1.4`, `None` for `2`.
    pub fn parent(&self) -> Option<Self> {
        let (_, parent) = self.parts.split_last()?;
        (!parent.is_empty()).then(|| Self::new(parent.to_vec()))
    }

    /// The last component: 4 for `2.1.4`.
    pub fn last(&self) -> u32 {
        self.parts.last().copied().unwrap_or_default()
    }

    /// The number with another last component.
    #[must_use]
    pub fn with_last(&self, last: u32) -> Self {
        let mut parts = self.parts.clone();
        if let Some(part) = parts.last_mut() {
            *part = last;
        }
        Self::new(parts)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_by_their_components() {
        let number = |text| Number::parse(text).unwrap();
        assert!(number("1.10") > number("1.9"));
        assert!(number("1.2") > number("1.1.9"));
        assert_eq!(number("2.1.4").parent(), Some(number("2.1")));
        for invalid in ["", "1.", ".1", "1.0", "01", "1,2", "1.x", "4294967296", "-1", "+1"] {
            assert_eq!(Number::parse(invalid), None, "{invalid}");
        }
    }
}
