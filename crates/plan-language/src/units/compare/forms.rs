//! The shape of two texts, and whether each stands in its language.

use memchr::memchr2;

use super::{Difference, Kind, Pair, difference};
use crate::facts::Reading;
use crate::tokens::Shape;
use crate::vocabulary::Trait;
use plan_core::confirmation::fingerprint;
use plan_core::diagnostic::Argument;
use plan_core::model::Prose;
use plan_core::model::prose::{Block, Inline};

/// Tells whether a text was not translated: both are the same words, and they are no name.
pub(super) fn is_same_text(pair: &Pair<'_>) -> bool {
    let (a, b) = (pair.a.text.trim(), pair.b.text.trim());
    // One that was only given the spaces of the other language is not translated either.
    let begins = || a.split_whitespace().next() == b.split_whitespace().next();
    let is_same = a == b || begins() && fingerprint::fold(a) == fingerprint::fold(b);
    if !is_same || a.is_empty() || pair.a.locale == pair.b.locale {
        return false;
    }
    let is_small = |at: usize| {
        let token = &pair.of_a.tokens[at];
        token.shape == Shape::Word
            && pair.of_a.written(at).chars().next().is_some_and(char::is_lowercase)
    };
    let small = (0..pair.of_a.tokens.len()).filter(|at| is_small(*at));
    let (mut words, mut functions, mut is_told) = (0, 0, false);
    for at in small {
        is_told |= is_of_one_language(pair.of_a.written(at));
        words += usize::from(pair.of_a.written(at).len() > 2);
        functions +=
            usize::from(pair.of_a.words[at].entry.is_some_and(|entry| entry.function.is_some()));
    }
    // A name that the glossary or a register has in this form is no text.
    let is_name = |glossary: &crate::glossary::Glossary| {
        glossary.find(pair.of_a).first().is_some_and(|found| found.range.len() + 2 >= a.len())
    };
    // A name in a third language is a name in both.
    let is_foreign = (0..pair.of_a.tokens.len()).any(|at| ENGLISH.contains(&pair.of_a.small(at)));
    (functions > 0 || words > 3 || (is_told && !is_foreign))
        && !is_name(&pair.known.terms)
        && !is_name(&pair.known.actors)
}

/// Small words of the third language in which names of the plan stand.
const ENGLISH: [&str; 6] = ["the", "and", "for", "with", "to", "on"];

/// Tells whether a word is written as only one of the two languages writes, so that a title of two
/// words can be told from a name: `bevorderen`, `samenwerking`, `hydrogène`.
fn is_of_one_language(word: &str) -> bool {
    const DUTCH_ENDS: [&str; 11] = [
        "eren", "heid", "lijk", "lijke", "schap", "teit", "werking", "isch", "ische", "atie",
        "aties",
    ];
    const FRENCH_ENDS: [&str; 5] = ["aux", "eux", "oir", "aire", "aires"];
    let ends = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    let is_long = word.chars().count() > 5;
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    (is_long && (ends(&DUTCH_ENDS) || ends(&FRENCH_ENDS)))
        || has(&["ij", "aa"])
        || word.contains(['è', 'ê', 'à', 'ç', 'œ', 'î', 'ô', 'û'])
}

/// A sentence of one side that stands in the language of the other.
pub(super) fn wrong_language(pair: &Pair<'_>) -> Option<Difference> {
    if pair.a.locale == pair.b.locale {
        return None;
    }
    [false, true].into_iter().find_map(|is_turned| {
        let ((side, reading), (other, _)) = pair.sides(is_turned);
        let range = foreign_sentence(reading)?;
        let whole = 0..other.text.trim_end().len();
        let mut found = difference(Kind::WrongLanguage, (side, range), (other, Some(whole)));
        found.args.retain(|(name, _)| *name != "there");
        Some(found)
    })
}

/// The first stretch with two small words of a language and none of its own between them.
fn foreign_sentence(reading: &Reading<'_>) -> Option<std::ops::Range<usize>> {
    if !reading.traits.has(Trait::Foreign) {
        return None;
    }
    let mut first = None;
    for at in 0..reading.tokens.len() {
        let token = &reading.tokens[at];
        if token.is_first || matches!(token.shape, Shape::Mark('.' | ';' | '?' | '!' | '(' | ')')) {
            first = None;
        }
        let Some(function) = reading.words[at].entry.and_then(|entry| entry.function) else {
            continue;
        };
        if function == reading.locale {
            first = None;
        } else if reading.written(at).starts_with(char::is_lowercase) {
            match first {
                Some(start) => return Some(start..token.end()),
                None => first = Some(token.start()),
            }
        }
    }
    None
}

/// What of a text's shape is counted.
#[derive(Default, Eq, PartialEq)]
struct Counts {
    paragraphs: usize,
    items: usize,
    stresses: usize,
    /// Which block follows which.
    order: String,
}

impl Counts {
    fn of(blocks: &[Block]) -> Self {
        let mut counts = Self::default();
        counts.blocks(blocks);
        counts
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => {
                    self.paragraphs += 1;
                    self.order.push('p');
                    self.inlines(inlines);
                }
                Block::Quote(inner) => {
                    self.order.push('q');
                    self.blocks(inner);
                    self.order.push(';');
                }
                Block::List(number, items) => {
                    self.order.push(if number.is_some() { 'n' } else { 'l' });
                    for item in items {
                        self.items += 1;
                        self.order.push('-');
                        self.blocks(item);
                    }
                    self.order.push(';');
                }
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Strong(inner) | Inline::Emphasis(inner) => {
                    self.stresses += 1;
                    self.inlines(inner);
                }
                Inline::Link(_, inner) => self.inlines(inner),
                Inline::Text(_) | Inline::Break => {}
            }
        }
    }
}

fn has_stress(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Strong(_) | Inline::Emphasis(_) => true,
        Inline::Link(_, inner) => has_stress(inner),
        Inline::Text(_) | Inline::Break => false,
    })
}

/// Adds what is built differently; one finding says the coarsest of it.
pub(super) fn compare_shapes(pair: &Pair<'_>, differences: &mut Vec<Difference>) {
    let (Some(a), Some(b)) = (pair.a.prose, pair.b.prose) else { return };
    let is_plain = |prose: &Prose| match &prose.blocks[..] {
        // Most texts have no mark of stress, and their words need not be gone through.
        [Block::Paragraph(inlines)] => {
            memchr2(b'*', b'_', prose.text.value.as_bytes()).is_none() || !has_stress(inlines)
        }
        _ => false,
    };
    if is_plain(a) && is_plain(b) {
        return;
    }
    let (a, b) = (Counts::of(&a.blocks), Counts::of(&b.blocks));
    let (message, here, there) = if a.items != b.items {
        ("message-items", a.items, b.items)
    } else if a.paragraphs != b.paragraphs {
        ("message-paragraphs", a.paragraphs, b.paragraphs)
    } else if a.order != b.order {
        ("message", 0, 0)
    } else if a.stresses != b.stresses {
        ("message-stress", a.stresses, b.stresses)
    } else {
        return;
    };
    let mut found = pair.whole(Kind::Shape);
    found.message = message;
    found.args.retain(|(name, _)| !matches!(*name, "here" | "there"));
    found.args.extend([("here", Argument::from(here)), ("there", Argument::from(there))]);
    differences.push(found);
}
