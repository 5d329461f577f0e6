//! Numbers in words, which French writes as several words: `quatre-vingt-dix-sept`.

use crate::tokens::TokenView;

pub(super) const UNITS: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
];
pub(super) const TENS: [(&str, u64); 9] = [
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("octante", 80),
    ("nonante", 90),
];

/// Returns the value of a number after one more word; none if the word starts another number:
/// `vingt deux` and `soixante dix` are one number, `deux trois` are two.
pub(super) fn continue_number(read: u64, next: u64) -> Option<u64> {
    // `quatre-vingts`
    if next == 20 && read % 100 == 4 {
        return Some(read + 76);
    }
    let limit = match read % 100 {
        0 => 100,
        // `dix-sept`
        10 if (7..10).contains(&next) => 10,
        // `soixante-dix-sept`, `quatre-vingt-dix`
        60 | 80 => 20,
        20 | 30 | 40 | 50 | 70 | 90 => 10,
        _ => 0,
    };
    (next < limit).then_some(read + next)
}

/// Returns the position after an `et` that links one or eleven to the tens: `vingt et un`,
/// `vingt-et-un`.
pub(super) fn after_link(view: TokenView<'_>, at: usize, read: u64) -> Option<usize> {
    if read < 20 || !read.is_multiple_of(10) {
        return None;
    }
    let link = at + usize::from(view.is_mark(at, '-'));
    if view.written(link) != "et" {
        return None;
    }
    let after = link + 1 + usize::from(view.is_mark(link + 1, '-'));
    matches!(view.written(after), "un" | "une" | "onze").then_some(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::look_up;
    use crate::sense::Sense;
    use plan_core::locale::Locale;

    #[test]
    fn numbers_in_words_have_their_value() {
        let sense = |word| look_up(word).and_then(|entry| entry.in_language(Locale::Fr).sense);
        assert_eq!(sense("cinquième"), Some(Sense::Ordinal(5)));
        assert_eq!(sense("neuvième"), Some(Sense::Ordinal(9)));
        assert_eq!(sense("trentaine"), Some(Sense::Cardinal(30)));
    }

    #[test]
    fn words_continue_a_number_or_start_another() {
        for (read, next, value) in [
            (20, 2, Some(22)),
            (60, 17, Some(77)),
            (4, 20, Some(80)),
            (80, 10, Some(90)),
            (10, 7, Some(17)),
            (10, 2, None),
            (2, 3, None),
            (20, 12, None),
        ] {
            assert_eq!(continue_number(read, next), value, "{read} {next}");
        }
    }
}
