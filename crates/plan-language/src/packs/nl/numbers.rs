//! Numbers in words. The lexicon lists those below a hundred, which are one word.

pub(super) const UNITS: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const TENS: [&str; 8] =
    ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

/// Returns the word for a number below a hundred.
pub(super) fn below_hundred(n: u64) -> String {
    if n < 20 {
        return UNITS[n as usize].to_owned();
    }
    let tens = TENS[(n / 10 - 2) as usize];
    match n % 10 {
        0 => tens.to_owned(),
        unit => {
            let unit = UNITS[unit as usize];
            let and = if unit.ends_with('e') { "ën" } else { "en" };
            format!("{unit}{and}{tens}")
        }
    }
}

/// Returns the value of a compound with hundreds or thousands: `driehonderdvijftig`.
pub(super) fn compound(word: &str) -> Option<u64> {
    // Fast path: shorter numbers are in the lexicon.
    if word.len() <= 9 {
        return None;
    }
    let (mut total, mut rest) = (0, word);
    for (name, size) in [("duizend", 1000), ("honderd", 100)] {
        if let Some((before, after)) = rest.split_once(name) {
            let times = if before.is_empty() { 1 } else { value_below_hundred(before)? };
            total += times * size;
            rest = after.strip_prefix("en").unwrap_or(after);
        }
    }
    match (total, rest) {
        (0, _) => None,
        (total, "") => Some(total),
        (total, rest) => Some(total + value_below_hundred(rest)?),
    }
}

fn value_below_hundred(word: &str) -> Option<u64> {
    (1..100).find(|n| below_hundred(*n) == word)
}

#[cfg(test)]
mod tests {
    use crate::packs::look_up;
    use crate::sense::Sense;
    use plan_core::locale::Locale;

    #[test]
    fn numbers_in_words_have_their_value() {
        let sense = |word| look_up(word).and_then(|entry| entry.in_language(Locale::Nl).sense);
        assert_eq!(sense("eenentwintig"), Some(Sense::Cardinal(21)));
        assert_eq!(sense("tweeëntwintigste"), Some(Sense::Ordinal(22)));
        assert_eq!(sense("tiental"), Some(Sense::Cardinal(10)));
    }

    #[test]
    fn compounds_are_added_up() {
        for (word, value) in [
            ("driehonderdvijftig", Some(350)),
            ("tweeduizendhonderd", Some(2100)),
            ("honderdvoudig", None),
            ("honderd", None),
            ("gemeenschap", None),
        ] {
            assert_eq!(super::compound(word), value, "{word}");
        }
    }
}
