//! What a text states as a fact, as a value: numbers, dates, references.
//!
//! Facts are compared by value, never as they were written (`70%` = `70 %`).

use std::ops::Range;

use crate::locale::Locale;

/// Something that a text states, and where.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fact {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// What is stated.
    pub value: Value,
}

/// What is stated.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Value {
    /// A number.
    Number(u64),
}

/// The sorts of facts that answer each other.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Sort {
    /// Numbers.
    Number,
}

impl Value {
    /// Its sort.
    pub const fn sort(&self) -> Sort {
        match self {
            Self::Number(_) => Sort::Number,
        }
    }
}

/// Finds the facts of a text, in their order.
pub fn scan(text: &str, _locale: Locale) -> Vec<Fact> {
    let mut facts = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits > 0 {
            let range = at..at + digits;
            facts.extend(
                text[range.clone()].parse().ok().map(|n| Fact { range, value: Value::Number(n) }),
            );
        }
        at += digits.max(1);
    }
    facts
}
