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
            let words = text.value.split(|c: char| !c.is_alphabetic() && c != '-');
            let words = words.filter(|word| shapes.may_hold(word)).map(str::to_lowercase);
            words.filter(|word| wanted.contains(word.as_str())).map(|word| (locale, word)).collect()
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

/// The lengths of some words and the letters with which they begin: hardly any word of a plan is
/// one of them, and most are told apart by these alone.
struct Shapes([u32; 64]);

impl Shapes {
    fn of(words: &HashSet<&str>) -> Self {
        let mut shapes = Self([0; 64]);
        for word in words {
            if let Some(place) = shapes.0.get_mut(word.len()) {
                *place |= first_letter(word);
            }
        }
        shapes
    }

    /// Tells whether a word, its case aside, may be one of those; only plain letters are judged,
    /// because others may change their length with their case.
    fn may_hold(&self, word: &str) -> bool {
        !word.is_ascii() || self.0.get(word.len()).is_none_or(|place| place & first_letter(word) != 0)
    }
}

/// The first letter of a word as one of 26 bits; none for another character.
fn first_letter(word: &str) -> u32 {
    let first = word.bytes().next().filter(u8::is_ascii_alphabetic);
    first.map_or(0, |first| 1 << (first.to_ascii_lowercase() - b'a'))
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

fn untidy(text: &str) -> Vec<Untidy> {
    let mut found = Vec::new();
    // Plain text in its composed form, without doubled blanks, is the usual case: its bytes are
    // passed over, and with them the later bytes of every character.
    let is_usual = |at: usize, byte: u8| match byte {
        b' ' => !text[at + 1..].starts_with(' '),
        b'-' => false,
        b'\n' | b'\t' | b'\r' | b'!'..=b'~' | 0x80..=0xbf => true,
        // U+00C0 to U+00FF.
        0xc3 => true,
        _ => false,
    };
    for (at, _) in text.bytes().enumerate().filter(|(at, byte)| !is_usual(*at, *byte)) {
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
