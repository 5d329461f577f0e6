//! The structure of two texts, and whether each is written in its language.

use memchr::memchr2;

use super::{ComparedTexts, Difference, DifferenceKind, difference};
use crate::glossary::Glossary;
use crate::packs::pack;
use crate::reading::Reading;
use crate::tokens::TokenShape;
use crate::word::WordTrait;
use plan_core::confirmation::fingerprint;
use plan_core::diagnostic::Argument;
use plan_core::locale::Locale;
use plan_core::model::Prose;
use plan_core::model::prose::{Block, Inline};

/// Whether two languages of a text have the same words, perhaps with the typography of each
/// language.
pub(super) fn has_same_words(texts: &ComparedTexts<'_>) -> bool {
    let (a, b) = (texts.a.text.trim(), texts.b.text.trim());
    // Fast path: folding is needed only where the first words are equal.
    let is_first_equal = || a.split_whitespace().next() == b.split_whitespace().next();
    texts.a.locale != texts.b.locale
        && (a == b || is_first_equal() && fingerprint::fold(a) == fingerprint::fold(b))
}

/// Whether a text with the same words in both languages was not translated: it is more than a name.
pub(super) fn is_untranslated(texts: &ComparedTexts<'_>) -> bool {
    let text = texts.a.text.trim();
    if text.is_empty() {
        return false;
    }
    let languages = [texts.a.locale, texts.b.locale].map(pack);
    let is_lowercase = |at: usize| {
        let token = &texts.reading_a.tokens[at];
        token.shape == TokenShape::Word
            && texts.reading_a.written(at).chars().next().is_some_and(char::is_lowercase)
    };
    let lowercase = (0..texts.reading_a.tokens.len()).filter(|at| is_lowercase(*at));
    let (mut words, mut functions, mut is_characteristic) = (0, 0, false);
    for at in lowercase {
        is_characteristic |=
            languages.iter().any(|pack| pack.is_characteristic(texts.reading_a.written(at)));
        words += usize::from(texts.reading_a.written(at).len() > 2);
        functions += usize::from(
            texts.reading_a.words[at].entry.is_some_and(|entry| entry.function.is_some()),
        );
    }
    // A name of the glossary or of a register is the same in all languages.
    let is_name = |glossary: &Glossary| {
        glossary
            .find(texts.reading_a)
            .first()
            .is_some_and(|found| found.range.len() + 2 >= text.len())
    };
    // A name in English is the same in all languages.
    let is_foreign = (0..texts.reading_a.tokens.len())
        .any(|at| ENGLISH.contains(&&*texts.reading_a.lowercase(at)));
    (functions > 0 || words > 3 || (is_characteristic && !is_foreign))
        && !is_name(&texts.context.terms)
        && !is_name(&texts.context.actors)
}

/// Function words of English names, which no language of a plan has.
const ENGLISH: [&str; 6] = ["the", "and", "for", "with", "to", "on"];

/// Finds a sentence of one side that is written in the language of the other.
pub(super) fn wrong_language(texts: &ComparedTexts<'_>) -> Option<Difference> {
    if texts.a.locale == texts.b.locale {
        return None;
    }
    [false, true].into_iter().find_map(|is_reversed| {
        let ((side, reading), (other, _)) = texts.sides(is_reversed);
        let range = foreign_sentence(reading, other.locale)?;
        let whole = 0..other.text.trim_end().len();
        let mut found =
            difference(DifferenceKind::WrongLanguage, (side, range), (other, Some(whole)));
        found.args.retain(|(name, _)| *name != "there");
        Some(found)
    })
}

/// Finds the first passage of a sentence from one function word of another language to the next,
/// with no function word of its own language between them.
fn foreign_sentence(reading: &Reading<'_>, other: Locale) -> Option<std::ops::Range<usize>> {
    if !reading.traits.has(WordTrait::Foreign) {
        return None;
    }
    let mut first = None;
    for at in 0..reading.tokens.len() {
        let token = &reading.tokens[at];
        if token.is_first
            || matches!(token.shape, TokenShape::Mark('.' | ';' | '?' | '!' | '(' | ')'))
        {
            first = None;
        }
        let Some(function) = reading.words[at].entry.and_then(|entry| entry.function) else {
            continue;
        };
        if function == reading.locale {
            first = None;
        } else if function == other && reading.written(at).starts_with(char::is_lowercase) {
            match first {
                Some(start) => return Some(start..token.end()),
                None => first = Some(token.start()),
            }
        }
    }
    None
}

/// The structure of a text.
#[derive(Default, Eq, PartialEq)]
struct Structure {
    paragraphs: usize,
    items: usize,
    emphases: usize,
    /// The kinds of the blocks in their order and nesting, one character each.
    order: String,
}

impl Structure {
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
                    self.emphases += 1;
                    self.inlines(inner);
                }
                Inline::Link(_, inner) => self.inlines(inner),
                Inline::Text(_) | Inline::Break => {}
            }
        }
    }
}

fn has_emphasis(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Strong(_) | Inline::Emphasis(_) => true,
        Inline::Link(_, inner) => has_emphasis(inner),
        Inline::Text(_) | Inline::Break => false,
    })
}

/// Adds the most fundamental difference of structure: list items, then paragraphs, order and
/// emphasis.
pub(super) fn compare_shapes(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    let (Some(a), Some(b)) = (texts.a.prose, texts.b.prose) else { return };
    let is_plain = |prose: &Prose| match &prose.blocks[..] {
        // Fast path: most texts have no emphasis at all.
        [Block::Paragraph(inlines)] => {
            memchr2(b'*', b'_', prose.text.value.as_bytes()).is_none() || !has_emphasis(inlines)
        }
        _ => false,
    };
    if is_plain(a) && is_plain(b) {
        return;
    }
    let (a, b) = (Structure::of(&a.blocks), Structure::of(&b.blocks));
    let (message, here, there) = if a.items != b.items {
        ("message-items", a.items, b.items)
    } else if a.paragraphs != b.paragraphs {
        ("message-paragraphs", a.paragraphs, b.paragraphs)
    } else if a.order != b.order {
        ("message", 0, 0)
    } else if a.emphases != b.emphases {
        ("message-stress", a.emphases, b.emphases)
    } else {
        return;
    };
    let mut found = texts.whole(DifferenceKind::Shape);
    found.message = message;
    found.args.retain(|(name, _)| !matches!(*name, "here" | "there"));
    found.args.extend([("here", Argument::from(here)), ("there", Argument::from(there))]);
    differences.push(found);
}
