//! The kinds of facts that can start with a word.
//!
//! The scanner tries what [`starts`] returns, and skips words without the trait `StartsFact`, which
//! are those for which it returns nothing. Both come from this one function, so that no word is
//! skipped by mistake.

use crate::lexicon::LexiconEntry;
use crate::packs::pack;
use crate::sense::{Opening, Sense, TimeUnit, YearPart};
use plan_core::locale::Locale;

/// A kind of fact that can start with a word, with the value of the word.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum FactStart {
    /// A number in words.
    Number,
    /// A number in one word that the lexicon does not list.
    NumberCompound(u64),
    /// A number with a half, in millionths.
    Millionths(u32),
    /// A number that a word only implies: `beide`.
    ImpliedNumber(u64),
    /// An ordinal, the parts of a share, or the rank of a quarter.
    Ordinal(u64),
    /// A rhythm in one word.
    Rhythm(TimeUnit),
    /// A rhythm after `elk`, with the word that must follow it.
    Each(Option<&'static str>),
    /// A number of times, before a unit of time: `tweemaal`.
    SoManyTimes(u32),
    /// A month.
    Month(u8),
    /// A season.
    Season(u8),
    /// A phrase that the lexicon lists besides the sense of the word.
    Opening(Opening),
    /// `M`, before the number of a Benelux act.
    BeneluxAct,
    /// A series of documents of the European institutions: `COM`.
    DocumentSeries,
    /// An ordinal in Roman numerals: `XXIe`.
    RomanOrdinal(u64),
    /// A Roman numeral.
    RomanNumeral(u64),
    /// Capital letters that stand for a name.
    Acronym,
}

impl FactStart {
    /// Returns the kind of fact that starts with a word of this sense.
    const fn of_sense(sense: Sense) -> Option<Self> {
        Some(match sense {
            Sense::Cardinal(_) | Sense::Multiple(_) => Self::Number,
            Sense::Millionths(n) => Self::Millionths(n),
            Sense::ImpliedNumber(n) => Self::ImpliedNumber(n),
            Sense::Ordinal(n) => Self::Ordinal(n),
            Sense::Rhythm(unit) => Self::Rhythm(unit),
            Sense::Each(then) => Self::Each(then),
            Sense::SoManyTimes(n) => Self::SoManyTimes(n),
            Sense::Month(month) => Self::Month(month),
            Sense::YearPart(YearPart::Season(season)) => Self::Season(season),
            Sense::YearPart(_)
            | Sense::Percent
            | Sense::PercentStart(_)
            | Sense::Money
            | Sense::TimeUnit(_)
            | Sense::Times
            | Sense::Quarter
            | Sense::Half
            | Sense::Filler
            | Sense::Bound(_)
            | Sense::Chapter
            | Sense::Article
            | Sense::NumberSign
            | Sense::ActKind(_) => return None,
        })
    }
}

/// Returns the kinds of facts that can start with a word of letters, in the order in which the
/// scanner tries them. `entry` is the entry of the word in the lexicon.
pub fn starts(
    written: &str,
    entry: Option<&LexiconEntry>,
    locale: Locale,
) -> impl Iterator<Item = FactStart> + use<> {
    let word_use = entry.map(|entry| entry.in_language(locale));
    let by_sense = word_use.and_then(|word_use| FactStart::of_sense(word_use.sense?));
    let by_opening = word_use.and_then(|word_use| word_use.opening).map(FactStart::Opening);
    let by_citation = match written {
        "M" => Some(FactStart::BeneluxAct),
        "COM" | "SWD" | "JOIN" => Some(FactStart::DocumentSeries),
        _ => None,
    };
    let compound = pack(locale).number_compound(written).map(FactStart::NumberCompound);
    [by_sense, by_opening, by_citation, compound, name_start(written, locale)].into_iter().flatten()
}

/// Returns the kind of fact that a word with capitals can start: a Roman numeral or an acronym.
fn name_start(written: &str, locale: Locale) -> Option<FactStart> {
    let capitals = written.chars().filter(|c| c.is_uppercase()).count();
    if capitals == 0 {
        return None;
    }
    let endings = pack(locale).phrases().roman_ordinal_endings;
    let numeral = endings.iter().find_map(|ending| written.strip_suffix(ending));
    if let Some(n) = numeral.and_then(roman) {
        return Some(FactStart::RomanOrdinal(n));
    }
    if capitals < 2 || !written.is_ascii() {
        return None;
    }
    Some(roman(written).map_or(FactStart::Acronym, FactStart::RomanNumeral))
}

/// Returns the value of a Roman numeral of at least two letters, up to 39.
fn roman(word: &str) -> Option<u64> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let unit = word.trim_start_matches('X');
    let tens = word.len() - unit.len();
    let units = UNITS.iter().position(|written| *written == unit)?;
    (word.len() > 1 && tens < 4).then_some((tens * 10 + units) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::look_up;
    use crate::tokens::lowercase;

    #[test]
    fn a_word_starts_the_scanners_of_its_sense_and_of_its_form() {
        let starts = |word: &str, locale| {
            starts(word, look_up(&lowercase(word)), locale).collect::<Vec<_>>()
        };
        assert_eq!(starts("drie", Locale::Nl), [FactStart::Number]);
        assert_eq!(starts("driehonderdvijftig", Locale::Nl), [FactStart::NumberCompound(350)]);
        assert_eq!(starts("driehonderdvijftig", Locale::Fr), []);
        assert_eq!(starts("XXIe", Locale::Fr), [FactStart::RomanOrdinal(21)]);
        assert_eq!(starts("XIV", Locale::Nl), [FactStart::RomanNumeral(14)]);
        assert_eq!(starts("COM", Locale::Nl), [FactStart::DocumentSeries, FactStart::Acronym]);
        assert_eq!(starts("MEI", Locale::Nl), [FactStart::Month(5), FactStart::Acronym]);
        assert_eq!(starts("landen", Locale::Nl), []);
    }
}
