//! What a word processor or a PDF leaves behind in a text.

use crate::check::{Report, Rule};
use crate::code;
use crate::diag::{Code, Diagnostic};
use std::collections::HashSet;
use std::ops::Range;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::locale::Locale;
use crate::model::Edition;
use crate::syntax::Text;
use crate::units::{self, TextUnit};

/// The rule.
pub static RULE: UntidyText = UntidyText;

/// See the page of the rule.
#[derive(Debug)]
pub struct UntidyText;

impl Rule for UntidyText {
    fn code(&self) -> Code {
        code!("untidy-text", Warning)
    }

    fn edition(&self, edition: &Edition, report: &mut Report<'_>) {
        let divided = each_text(edition, &|unit, locale, text| {
            let words = hyphenated(&text.value).into_iter();
            let found = words.map(|(range, joined)| {
                let span = text.span_of(range.clone());
                (unit.kind, unit.id, locale, span, &text.value[range], joined)
            });
            found.collect()
        });
        // Most plans have no such word, and need not be read again.
        if divided.is_empty() {
            return;
        }
        let wanted: HashSet<&str> = divided.iter().map(|found| found.5.as_str()).collect();
        let shapes = Shapes::of(&wanted);
        let known = each_text(edition, &|_, locale, text| {
            let mut known = Vec::new();
            each_word(&text.value, |word| {
                if shapes.may_hold(word) {
                    let word = word.to_lowercase();
                    known.extend(wanted.contains(word.as_str()).then_some((locale, word)));
                }
            });
            known
        });
        let known: HashSet<(Locale, String)> = known.into_iter().collect();
        for (kind, id, locale, span, written, joined) in divided {
            if known.contains(&(locale, joined.clone())) {
                let diagnostic = Diagnostic::new(self.code(), span)
                    .subject(kind, id)
                    .message("message-hyphen")
                    .help("help-hyphen")
                    .arg("text", written)
                    .arg("joined", joined);
                report.push(diagnostic);
            }
        }
    }

    fn unit(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
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

/// The lengths of some words and the letters with which they begin and end: hardly any word of a
/// plan is one of them, and most are told apart by these alone.
struct Shapes([(u32, u32); 64]);

impl Shapes {
    fn of(words: &HashSet<&str>) -> Self {
        let mut shapes = Self([(0, 0); 64]);
        for word in words {
            if let Some((first, last)) = shapes.0.get_mut(word.len()) {
                *first |= letter(word.bytes().next());
                *last |= letter(word.bytes().next_back());
            }
        }
        shapes
    }

    /// Tells whether a word, its case aside, may be one of those; letters beyond U+00FF are not
    /// judged, because they may change their length with their case.
    fn may_hold(&self, word: &str) -> bool {
        let may_be = self.0.get(word.len()).is_none_or(|(first, last)| {
            first & letter(word.bytes().next()) != 0 && last & letter(word.bytes().next_back()) != 0
        });
        may_be || word.bytes().any(|byte| byte > 0xbf && byte != 0xc3)
    }
}

/// A letter as one of 26 bits, any other byte as one more.
fn letter(byte: Option<u8>) -> u32 {
    let letter = byte.map_or(0, |byte| byte | 0x20).wrapping_sub(b'a');
    1 << letter.min(26)
}

/// Gives every word of a text to `look`, with its hyphens.
fn each_word<'t>(text: &'t str, mut look: impl FnMut(&'t str)) {
    const INSIDE: [bool; 256] = {
        let mut inside = [false; 256];
        let mut byte = 0;
        while byte < 128 {
            inside[byte] = (byte as u8).is_ascii_alphabetic() || byte as u8 == b'-';
            byte += 1;
        }
        inside
    };
    let bytes = text.as_bytes();
    let (mut start, mut at) = (0, 0);
    while at < bytes.len() {
        if INSIDE[bytes[at] as usize] {
            at += 1;
            continue;
        }
        let length = match bytes[at] {
            byte if byte.is_ascii() => 1,
            _ => match text[at..].chars().next() {
                Some(c) if c.is_alphabetic() => {
                    at += c.len_utf8();
                    continue;
                }
                c => c.map_or(1, char::len_utf8),
            },
        };
        if start < at {
            look(&text[start..at]);
        }
        at += length;
        start = at;
    }
    look(&text[start..]);
}

/// Gathers what `find` finds in the texts of an edition, in every language, in order.
fn each_text<'p, T: Send>(
    edition: &'p Edition,
    find: &(dyn Fn(TextUnit<'p>, Locale, &'p Text) -> Vec<T> + Sync),
) -> Vec<T> {
    let look = |unit: TextUnit<'p>, found: &mut Vec<T>| {
        for (locale, text) in unit.texts() {
            found.append(&mut find(unit, locale, text));
        }
    };
    let mut found = Vec::new();
    units::edition(edition, &mut |unit| look(unit, &mut found));
    let of_chapters = edition.chapters.par_iter().map(|chapter| {
        let mut found = Vec::new();
        units::chapter(chapter, &mut |unit| look(unit, &mut found));
        found
    });
    found.extend(of_chapters.collect::<Vec<_>>().into_iter().flatten());
    found
}

/// Words with one hyphen between lower-case letters, and how they look without it: `over-heden`.
/// Whether the joined form is a word, only the rest of the plan can tell.
fn hyphenated(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('-') {
        let letters = |c: &char| c.is_lowercase();
        let before: usize =
            text[..at].chars().rev().take_while(letters).map(char::len_utf8).sum();
        let after: usize = text[at + 1..].chars().take_while(letters).map(char::len_utf8).sum();
        let (start, end) = (at - before, at + 1 + after);
        let is_whole = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-');
        // After a colon without a blank stands the id of a link: `(project:gas-platform)`.
        let stands_alone = is_whole(text[..start].chars().next_back())
            && !text[..start].ends_with(':')
            && is_whole(text[end..].chars().next());
        if before > 1 && after > 1 && stands_alone {
            found.push((start..end, format!("{}{}", &text[start..at], &text[at + 1..end])));
        }
    }
    found
}

struct Untidy {
    range: Range<usize>,
    message: &'static str,
    help: &'static str,
    arg: Option<(&'static str, String)>,
}

/// How many bytes are passed over at once.
const AT_ONCE: usize = 32;

/// Tells whether a byte with the one after it is nothing to look at. Without a branch, so that the
/// compiler asks for many bytes in one step.
const fn is_usual(byte: u8, next: u8) -> bool {
    let is_sign = (byte > b' ') & (byte <= b'~') & (byte != b'-');
    let is_line = (byte == b'\n') | (byte == b'\t') | (byte == b'\r');
    let is_blank = (byte == b' ') & (next != b' ');
    // The later bytes of a character, and the first one of U+00C0 to U+00FF.
    let is_letter = (byte >= 0x80) & (byte <= 0xbf) | (byte == 0xc3);
    is_sign | is_line | is_blank | is_letter
}

fn untidy(text: &str) -> Vec<Untidy> {
    let mut found = Vec::new();
    // Plain text in its composed form, without doubled blanks, is the usual case: its bytes are
    // passed over many at once, and with them the later bytes of every character.
    let bytes = text.as_bytes();
    let mut places = Vec::new();
    let mut start = 0;
    while start < bytes.len() {
        let these: Option<&[u8; AT_ONCE]> = bytes[start..].first_chunk();
        let next: Option<&[u8; AT_ONCE]> = bytes[start + 1..].first_chunk();
        let is_quiet = these.zip(next).is_some_and(|(these, next)| {
            let odd = |(byte, next): (&u8, &u8)| u8::from(!is_usual(*byte, *next));
            these.iter().zip(next).map(odd).fold(0, |any, odd| any | odd) == 0
        });
        // What is left at the end is looked at byte by byte.
        let end = bytes.len().min(start + AT_ONCE);
        if !is_quiet {
            let next = |at: usize| bytes.get(at + 1).copied().unwrap_or_default();
            places.extend((start..end).filter(|at| !is_usual(bytes[*at], next(*at))));
        }
        start = end;
    }
    for at in places {
        let rest = &text[at..];
        let Some(c) = rest.chars().next() else { break };
        match c {
            ' ' if is_doubled(text, at) => found.push(doubled(rest, at)),
            '-' => found.extend(left_over_hyphen(text, at)),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'
            | '\u{feff}' => found.push(control(c, at)),
            _ if c.is_control() && !matches!(c, '\n' | '\t' | '\r') => found.push(control(c, at)),
            // The first separate accent of Unicode.
            '\u{300}'.. if unicode_normalization::char::is_combining_mark(c) => {
                found.extend(composed(text, at, c));
            }
            _ => {}
        }
    }
    found
}

/// Tells whether a run of two or more blanks between two words begins here. Blanks at the start
/// of a line are Markdown's indentation, two at its end are Markdown's line break.
fn is_doubled(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].trim_start_matches(' ').chars().next();
    before.is_some_and(|c| !c.is_whitespace())
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
    Untidy { range, message: "message-control", help: "help-control", arg: Some(("character", name)) }
}

/// A separate accent whose letter has a form with it.
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

/// A hyphen with a blank after it that stands inside one word: `samenwerkings- trajecten`. A
/// suspended hyphen (`energie- en klimaatplannen`) is followed by a conjunction.
fn left_over_hyphen(text: &str, at: usize) -> Option<Untidy> {
    const CONJUNCTIONS: [&str; 8] = ["en", "of", "et", "ou", "als", "dan", "noch", "tot"];
    let rest = &text[at + 1..];
    let after = rest.strip_prefix([' ', '\n'])?;
    let word = |c: &char| c.is_alphabetic();
    let next: String = after.chars().take_while(word).collect();
    let last: String = text[..at].chars().rev().take_while(word).collect();
    let follows = after.chars().next().is_some_and(char::is_lowercase);
    if last.chars().count() < 2 || !follows || CONJUNCTIONS.contains(&next.as_str()) {
        return None;
    }
    let last: String = last.chars().rev().collect();
    let range = at - last.len()..at + 2 + next.len();
    let joined = format!("{last}{next}");
    Some(Untidy { range, message: "message-hyphen", help: "help-hyphen", arg: Some(("joined", joined)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_one_hyphen_are_told_apart_from_names_and_compounds() {
        let joined = |text: &str| -> Vec<String> {
            hyphenated(text).into_iter().map(|(_, joined)| joined).collect()
        };
        assert_eq!(joined("de over-heden en Baarle-Nassau, e-CMR, post-corona-analyse, [gas](project:gas-platform)"), ["overheden"]);
    }

    #[test]
    fn untidy_places_are_found_and_tidy_text_is_left_alone() {
        for (text, message) in [
            ("de samenwerkings- trajecten", "message-hyphen"),
            ("samenwerkings-\ntrajecten", "message-hyphen"),
            ("twee  blanks", "message-space"),
            ("e\u{301}te\u{301}", "message-accent"),
            ("zacht\u{ad}e", "message-control"),
        ] {
            assert_eq!(untidy(text)[0].message, message, "{text}");
        }
        for text in [
            "energie- en klimaatplannen", "import- of exportregels", "regel\n  - punt\n", "een  \nregel",
            "Baarle-Hertog", "étude", "vrij - maar niet", "Noord- dan Zuid",
        ] {
            assert!(untidy(text).is_empty(), "{text}");
        }
    }
}
