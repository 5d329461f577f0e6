//! Reports leftovers of a word processor or a PDF in a text.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::locale::Locale;
use plan_core::model::Edition;
use plan_language::packs::pack;
use plan_language::units::{self, TextUnit};
use plan_language::vocabulary::Vocabulary;

/// The rule, as the list of rules has it.
pub static RULE: UntidyText = UntidyText;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UntidyText;

impl Rule for UntidyText {
    fn code(&self) -> Code {
        code!("untidy-text", Warning)
    }

    fn check_words(&self, edition: &Edition, vocabulary: &Vocabulary, report: &mut Report<'_>) {
        // A plan has few distinct words with a hyphen, so these are collected first. Only those
        // that also occur without their hyphen are kept.
        let mut divided = HashMap::new();
        for words in map_texts(edition, &hyphenated_words) {
            divided.extend(words);
        }
        for locale in Locale::ALL {
            let candidates = divided.iter().filter(|((language, _), _)| *language == locale);
            let wanted: HashSet<&str> = candidates.map(|(_, joined)| joined.as_str()).collect();
            let mut known = HashSet::new();
            if !wanted.is_empty() {
                vocabulary.each_word(locale, |word| {
                    known.extend(wanted.contains(word).then(|| word.to_owned()));
                });
            }
            divided.retain(|(language, _), joined: &mut String| {
                *language != locale || known.contains(joined)
            });
        }
        if divided.is_empty() {
            return;
        }
        let places = map_texts(edition, &|units| {
            let mut found = Vec::new();
            for unit in units {
                for (locale, text) in unit.texts() {
                    let words = hyphenated(&text.value).filter_map(|word| {
                        let joined = divided.get(&(locale, &text.value[word.clone()]))?;
                        Some((unit.kind, unit.id, text, word, joined))
                    });
                    found.extend(words);
                }
            }
            found
        });
        for (kind, id, text, word, joined) in places.into_iter().flatten() {
            let diagnostic = Diagnostic::new(self.code(), text.span_of(word.clone()))
                .subject(kind, id)
                .message("message-hyphen")
                .help("help-hyphen")
                .arg("text", &text.value[word])
                .arg("joined", &**joined);
            report.push(diagnostic);
        }
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for (_, text) in unit.texts() {
            for untidy in untidy(&text.value) {
                let Untidy { range, message, help, arg } = untidy;
                let mut diagnostic = Diagnostic::new(self.code(), text.span_of(range.clone()))
                    .subject(unit.kind, unit.id)
                    .message(message)
                    .help(help)
                    .arg("text", &text.value[range]);
                if let Some((name, value)) = arg {
                    diagnostic = diagnostic.arg(name, value);
                }
                report.push(diagnostic);
            }
        }
    }
}

/// Calls `map` with the texts outside the chapters of an edition, and with those of each chapter,
/// in parallel.
fn map_texts<'p, T: Send>(
    edition: &'p Edition,
    map: &(dyn Fn(&[TextUnit<'p>]) -> T + Sync),
) -> Vec<T> {
    let mut units = Vec::new();
    units::edition(edition, &mut |unit| units.push(unit));
    let mut found = vec![map(&units)];
    let of_chapters = edition.chapters.par_iter().map(|chapter| {
        let mut units = Vec::new();
        units::chapter(chapter, &mut |unit| units.push(unit));
        map(&units)
    });
    found.extend(of_chapters.collect::<Vec<_>>());
    found
}

/// Returns the words with one hyphen in some texts, each with the word without its hyphen.
fn hyphenated_words<'p>(units: &[TextUnit<'p>]) -> HashMap<(Locale, &'p str), String> {
    let mut found = HashMap::new();
    for (locale, text) in units.iter().flat_map(TextUnit::texts) {
        for word in hyphenated(&text.value) {
            let word = &text.value[word];
            found.entry((locale, word)).or_insert_with(|| word.replace('-', ""));
        }
    }
    found
}

/// Finds the words with one hyphen between lower-case letters: `over-heden`. Such a hyphen is wrong
/// only if the plan also has the word without it.
fn hyphenated(text: &str) -> impl Iterator<Item = Range<usize>> {
    memchr::memchr_iter(b'-', text.as_bytes()).filter_map(|at| {
        let letters = |c: &char| c.is_lowercase();
        let before: usize = text[..at].chars().rev().take_while(letters).map(char::len_utf8).sum();
        let after: usize = text[at + 1..].chars().take_while(letters).map(char::len_utf8).sum();
        let (start, end) = (at - before, at + 1 + after);
        let is_whole = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-');
        // After a colon without a space comes the id of a link: `(project:gas-platform)`.
        let stands_alone = is_whole(text[..start].chars().next_back())
            && !text[..start].ends_with(':')
            && is_whole(text[end..].chars().next());
        (before > 1 && after > 1 && stands_alone).then_some(start..end)
    })
}

/// An untidy place of a text, with the keys of its messages and an argument for them.
struct Untidy {
    range: Range<usize>,
    message: &'static str,
    help: &'static str,
    arg: Option<(&'static str, String)>,
}

/// The number of bytes that the fast path examines at once.
const BLOCK: usize = 32;

/// Whether a byte and the next one are certainly tidy. This has no branches, so that the compiler
/// vectorises [`is_tidy_block`].
const fn is_usual(byte: u8, next: u8) -> bool {
    let is_control = (byte < b' ') & (byte != b'\n') & (byte != b'\t') & (byte != b'\r');
    let is_doubled = (byte == b' ') & (next == b' ');
    let is_hyphen = (byte == b'-') & ((next == b' ') | (next == b'\n'));
    // U+0080 to U+009F, and the soft hyphen.
    let is_hidden = (byte == 0xc2) & ((next < 0xa0) | (next == 0xad));
    // The last two bytes of U+200B to U+200F, U+2028 to U+202E and U+2060. Some tidy characters
    // share them, and would be examined without result.
    let is_invisible = (byte == 0x80)
        & ((next.wrapping_sub(0x8b) < 5) | (next.wrapping_sub(0xa8) < 7))
        | (byte == 0x81) & (next == 0xa0);
    // The first byte of a character from U+0100 on, except U+2000 to U+2FFF.
    let is_rare = (byte >= 0xc4) & (byte != 0xe2);
    !(is_control | (byte == 0x7f) | is_doubled | is_hyphen | is_hidden | is_invisible | is_rare)
}

/// Whether all bytes of a block are certainly tidy. The additional last byte only serves as the
/// neighbour of the one before it.
fn is_tidy_block(block: &[u8; BLOCK + 1]) -> bool {
    let pairs = block.iter().zip(&block[1..]);
    pairs.fold(0, |any, (byte, next)| any | u8::from(!is_usual(*byte, *next))) == 0
}

/// Finds the untidy places of a text, in order.
fn untidy(text: &str) -> Vec<Untidy> {
    untidy_at(text, &candidates(text))
}

/// Returns the offsets of the characters that may be untidy. This fast path rules out nearly all
/// characters of a plan.
fn candidates(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut offsets = Vec::new();
    let mut last_block = [b'.'; BLOCK + 1];
    for start in (0..bytes.len()).step_by(BLOCK) {
        let rest = &bytes[start..];
        let block = rest.first_chunk().unwrap_or_else(|| {
            last_block.fill(b'.');
            last_block[..rest.len()].copy_from_slice(rest);
            &last_block
        });
        if !is_tidy_block(block) {
            let is_unusual = |at: &usize| !is_usual(block[*at], block[*at + 1]);
            offsets.extend((0..BLOCK).filter(is_unusual).map(|at| start + at));
        }
    }
    // Some characters are found by their second byte.
    let mut offsets: Vec<usize> =
        offsets.into_iter().map(|at| text.floor_char_boundary(at)).collect();
    offsets.dedup();
    offsets
}

/// Finds the untidy places that start at some offsets, which must be character boundaries.
fn untidy_at(text: &str, offsets: &[usize]) -> Vec<Untidy> {
    let mut found = Vec::new();
    for at in offsets.iter().copied() {
        let rest = &text[at..];
        let Some(c) = rest.chars().next() else { break };
        match c {
            ' ' if is_doubled(text, at) => found.push(doubled(rest, at)),
            '-' => found.extend(left_over_hyphen(text, at)),
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'
            | '\u{feff}' => found.push(control(c, at)),
            _ if c.is_control() && !matches!(c, '\n' | '\t' | '\r') => found.push(control(c, at)),
            // U+0300 is the first combining character of Unicode.
            '\u{300}'.. if unicode_normalization::char::is_combining_mark(c) => {
                found.extend(composed(text, at, c));
            }
            _ => {}
        }
    }
    found
}

/// Whether a run of two or more spaces between two words starts at an offset. In Markdown, spaces
/// at the start of a line are indentation, and two at its end a line break.
fn is_doubled(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].trim_start_matches(' ').chars().next();
    text[at..].starts_with("  ")
        && before.is_some_and(|c| !c.is_whitespace())
        && text[..at].rsplit('\n').next().is_none_or(|line| line.trim() != "-")
        && after.is_some_and(|c| c != '\n')
}

fn doubled(rest: &str, at: usize) -> Untidy {
    let length = rest.len() - rest.trim_start_matches(' ').len();
    Untidy { range: at..at + length, message: "message-space", help: "help-space", arg: None }
}

fn control(c: char, at: usize) -> Untidy {
    let name = format!("U+{:04X}", u32::from(c));
    let range = at..at + c.len_utf8();
    Untidy {
        range,
        message: "message-control",
        help: "help-control",
        arg: Some(("character", name)),
    }
}

/// Finds a combining accent after a letter for which there is a precomposed character.
fn composed(text: &str, at: usize, mark: char) -> Option<Untidy> {
    let letter = text[..at].chars().next_back()?;
    let apart: String = [letter, mark].into_iter().collect();
    let composed: String = apart.nfc().collect();
    (composed.chars().count() == 1).then(|| Untidy {
        range: at - letter.len_utf8()..at + mark.len_utf8(),
        message: "message-accent",
        help: "help-accent",
        arg: Some(("composed", composed)),
    })
}

/// Whether a word can follow a suspended hyphen, in any language.
fn is_conjunction(word: &str) -> bool {
    Locale::ALL.iter().any(|locale| pack(*locale).phrases().conjunctions.contains(&word))
}

/// Finds a hyphen inside a word with a space after it: `samenwerkings- trajecten`. After a
/// suspended hyphen (`energie- en klimaatplannen`) comes a conjunction.
fn left_over_hyphen(text: &str, at: usize) -> Option<Untidy> {
    let rest = &text[at + 1..];
    let after = rest.strip_prefix([' ', '\n'])?;
    let word = |c: &char| c.is_alphabetic();
    let next: String = after.chars().take_while(word).collect();
    let last: String = text[..at].chars().rev().take_while(word).collect();
    let follows = after.chars().next().is_some_and(char::is_lowercase);
    if last.chars().count() < 2 || !follows || is_conjunction(&next) {
        return None;
    }
    let last: String = last.chars().rev().collect();
    let range = at - last.len()..at + 2 + next.len();
    let joined = format!("{last}{next}");
    Some(Untidy {
        range,
        message: "message-hyphen",
        help: "help-hyphen",
        arg: Some(("joined", joined)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_path_misses_no_untidy_place() {
        let plan = include_str!("../../../../../tests/fixtures/pairs/pairs.yaml");
        let odd = "a\u{7f}b  c- d e\u{301}\u{ad}\u{200b}\u{2029}\u{2060}\u{feff}\u{85}x- \ny";
        // At every position in a block.
        let texts = (0..70)
            .map(|length| format!("{}{odd}é’{odd}", "-a".repeat(length) + &"é".repeat(length % 3)));
        for text in texts.chain([plan.to_owned(), plan.replace(", ", "  ")]) {
            let all: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let places = |found: Vec<Untidy>| {
                found.into_iter().map(|untidy| (untidy.range, untidy.message)).collect::<Vec<_>>()
            };
            assert_eq!(places(untidy(&text)), places(untidy_at(&text, &all)), "{text}");
        }
    }

    #[test]
    fn names_and_compounds_are_not_divided_words() {
        let text = "de over-heden en Baarle-Nassau, e-CMR, post-corona-analyse, [gas](project:gas-platform)";
        let words: Vec<&str> = hyphenated(text).map(|word| &text[word]).collect();
        assert_eq!(words, ["over-heden"]);
    }

    #[test]
    fn untidy_text_is_found_and_tidy_text_is_not_reported() {
        for (text, message) in [
            ("de samenwerkings- trajecten", "message-hyphen"),
            ("samenwerkings-\ntrajecten", "message-hyphen"),
            ("twee  blanks", "message-space"),
            ("e\u{301}te\u{301}", "message-accent"),
            ("zacht\u{ad}e", "message-control"),
        ] {
            assert_eq!(untidy(text)[0].message, message, "{text}");
        }
        for c in "\u{7f}\u{85}\u{ad}\u{200b}\u{200f}\u{202a}\u{202e}\u{2060}\u{feff}\u{0}".chars() {
            assert_eq!(untidy(&format!("’{c}é")).len(), 1, "{c:?}");
        }
        assert_eq!(untidy("e\u{20dd}e\u{301}").len(), 1);
        for text in [
            "– — ‘ ’ “ ” … € ₂ œ Œ ſ « » ° à 》 ‐",
            "energie- en klimaatplannen",
            "import- of exportregels",
            "regel\n  - punt\n",
            "een  \nregel",
            "Baarle-Hertog",
            "étude",
            "vrij - maar niet",
            "Noord- dan Zuid",
        ] {
            assert!(untidy(text).is_empty(), "{text}");
        }
    }
}
