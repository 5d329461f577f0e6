//! The comparison of two languages of a text: facts, structure, language, terms.
//!
//! `check`, `diff` and `confirm` share this comparison. [`CompareContext`] prepares the registers
//! of a plan once. Every text is then analysed once per language ([`Readings`]), for the comparison
//! and for the rules of typography. A difference has a place in both languages, and the values for
//! the messages of the rule that reports its kind ([`DifferenceKind::code`]).
//!
//! [`super::state`] finds changes since the last confirmation.

mod advice;
mod context;
mod forms;
mod pair;
mod values;

use std::ops::Range;

use super::{TextUnit, UnitText};
use crate::reading::Reading;
use plan_core::diagnostic::{Argument, Code, Diagnostic, Severity};
use plan_core::locale::{Locale, PerLocale};
use plan_core::model::{Allow, Prose};
use plan_core::source::Span;

pub use context::CompareContext;
pub use pair::LanguagePair;

/// The kind of a difference between two languages of a text.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum DifferenceKind {
    /// A number, a percentage, an amount.
    Number,
    /// A date, a period, a rhythm.
    Date,
    /// A legal act, the number of a chapter, or the target of a link.
    Reference,
    /// An acronym.
    Acronym,
    /// The number or order of paragraphs, list items, links or emphasised passages.
    Shape,
    /// The words are the same: the text was not translated.
    SameText,
    /// A sentence is written in the other language.
    WrongLanguage,
    /// Only one language has a negation.
    Negation,
    /// One language is more binding than the other.
    Modality,
    /// Only one language names a forum, a partner or a place.
    Actor,
    /// One language is much longer.
    Length,
    /// The other language has no form of a glossary term.
    Term,
    /// A form of a term is one that the glossary forbids.
    Forbidden,
}

impl DifferenceKind {
    /// The code of the rule that reports it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number => "number-mismatch",
            Self::Date => "date-mismatch",
            Self::Reference => "reference-mismatch",
            Self::Acronym => "acronym-mismatch",
            Self::Shape => "shape-mismatch",
            Self::SameText => "untranslated-text",
            Self::WrongLanguage => "wrong-language",
            Self::Negation => "negation-mismatch",
            Self::Modality => "modality-mismatch",
            Self::Actor => "actor-mismatch",
            Self::Length => "length-ratio",
            Self::Term => "glossary-term",
            Self::Forbidden => "forbidden-term",
        }
    }

    /// Whether such a difference is only advice.
    pub const fn is_advice(self) -> bool {
        !self.is_fact() && !matches!(self, Self::Shape | Self::SameText | Self::WrongLanguage)
    }

    /// Whether it is a difference of facts, so that the text must not be published.
    pub const fn is_fact(self) -> bool {
        matches!(self, Self::Number | Self::Date | Self::Reference | Self::Acronym)
    }
}

/// A place in one language of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TextPlace {
    /// The language.
    pub locale: Locale,
    /// The byte range in the text.
    pub range: Range<usize>,
    /// The same place in the source file.
    pub span: Span,
}

/// A difference between two languages of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Difference {
    /// The kind.
    pub kind: DifferenceKind,
    /// The key of the message of the rule: `message`, `message-missing` if the second language has
    /// no counterpart, or a variant that the rule defines.
    pub message: &'static str,
    /// Whether it is a warning although its rule gives advice.
    pub is_binding: bool,
    /// The values for the message: `here` and `there` are the texts of the two places, `language`
    /// and `other` their languages.
    pub args: Vec<(&'static str, Argument)>,
    /// Its place in the first language.
    pub here: TextPlace,
    /// Its counterpart in the other language; the whole text if there is none.
    pub there: TextPlace,
}

impl Difference {
    /// Creates the diagnostic of the rule with this code.
    pub fn diagnostic(&self, code: Code, unit: &TextUnit<'_>) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(code, self.here.span)
            .subject(unit.kind, unit.id)
            .message(self.message)
            .label("here")
            .also(
                self.there.span,
                if self.message == "message-missing" { "missing" } else { "there" },
            );
        diagnostic.args.extend(self.args.iter().cloned());
        if self.is_binding {
            diagnostic.severity = Severity::Warning;
        }
        diagnostic
    }
}

/// How far two languages of a text agree, apart from any confirmation; the worst last.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Agreement {
    /// No difference was found.
    Agree,
    /// Their structure differs.
    ShapeDiffers,
    /// They have the same words, so the text was not translated.
    SameText,
    /// A number, a date, a reference or an acronym differs.
    FactsDiffer,
    /// A sentence of one is written in the language of the other.
    WrongLanguage,
}

impl Agreement {
    /// Returns the agreement of texts with these differences.
    pub fn of(differences: &[Difference]) -> Self {
        let of_kind = |kind: DifferenceKind| match kind {
            DifferenceKind::WrongLanguage => Self::WrongLanguage,
            DifferenceKind::SameText => Self::SameText,
            DifferenceKind::Shape => Self::ShapeDiffers,
            kind if kind.is_fact() => Self::FactsDiffer,
            _ => Self::Agree,
        };
        differences.iter().map(|difference| of_kind(difference.kind)).max().unwrap_or(Self::Agree)
    }
}

/// One language of a text that is compared.
#[derive(Copy, Clone, Debug)]
pub struct TextSide<'t> {
    /// The language.
    pub locale: Locale,
    /// What was written.
    pub text: &'t str,
    /// Its parsed Markdown; none for a line.
    pub prose: Option<&'t Prose>,
}

/// The analysis of a text in each language that it has.
pub type Readings<'p> = PerLocale<Option<Reading<'p>>>;

/// Analyses a text in every language that it has.
pub fn read<'p>(unit: &TextUnit<'p>, context: &CompareContext) -> Readings<'p> {
    let mut readings = Readings::default();
    for (locale, text) in unit.texts() {
        readings[locale] = Some(context.vocabulary().read(&text.value, locale));
    }
    readings
}

/// Compares all pairs of languages of a text. Returns neither advice nor differences that the
/// record allows. A damaged text has no differences.
pub fn compare(unit: &TextUnit<'_>, context: &CompareContext) -> Vec<Difference> {
    let readings = read(unit, context);
    let pairs = LanguagePair::all();
    pairs.flat_map(|pair| certain_differences(unit, &readings, context, pair)).collect()
}

/// Compares two languages of a text, as [`compare`] does for all pairs.
pub fn compare_pair(
    unit: &TextUnit<'_>,
    context: &CompareContext,
    pair: LanguagePair,
) -> Vec<Difference> {
    certain_differences(unit, &read(unit, context), context, pair)
}

/// Returns the differences between two languages that are no advice and that the record does not
/// allow.
fn certain_differences(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    context: &CompareContext,
    pair: LanguagePair,
) -> Vec<Difference> {
    let mut differences = differences(unit, readings, context, pair, CompareDepth::WithoutAdvice);
    differences.retain(|difference| find_allow(unit, difference.kind.code()).is_none());
    differences
}

/// Returns the advice about two languages of a text that the record does not allow.
pub fn find_advice(
    unit: &TextUnit<'_>,
    context: &CompareContext,
    pair: LanguagePair,
) -> Vec<Difference> {
    let readings = read(unit, context);
    let mut advice = differences(unit, &readings, context, pair, CompareDepth::WithAdvice);
    advice.retain(|difference| {
        difference.kind.is_advice() && find_allow(unit, difference.kind.code()).is_none()
    });
    advice
}

/// Finds the entry by which the record of a text allows diagnostics with this code.
pub fn find_allow<'p>(unit: &TextUnit<'p>, code: &str) -> Option<&'p Allow> {
    unit.allow.iter().find(|allow| allow.code.value == code)
}

/// How much to compare.
#[derive(Copy, Clone, PartialEq)]
enum CompareDepth {
    /// Facts, structure and language.
    WithoutAdvice,
    /// Also differences that may be intended but are worth a look.
    WithAdvice,
}

/// Compares all pairs of languages of an analysed text. Returns advice too, and differences that
/// the record allows.
pub fn compare_all(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    context: &CompareContext,
) -> Vec<Difference> {
    let pairs = LanguagePair::all();
    pairs
        .flat_map(|pair| differences(unit, readings, context, pair, CompareDepth::WithAdvice))
        .collect()
}

/// Compares two languages of an analysed text. There are no differences if it lacks one of them.
fn differences(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    context: &CompareContext,
    pair: LanguagePair,
    depth: CompareDepth,
) -> Vec<Difference> {
    // The glossary mentions words without using them.
    if unit.kind == "term" || unit.is_damaged() {
        return Vec::new();
    }
    let LanguagePair { first, second } = pair.sorted();
    let (Some(reading_a), Some(reading_b)) = (&readings[first], &readings[second]) else {
        return Vec::new();
    };
    let side = |locale: Locale, text| TextSide {
        locale,
        text,
        prose: match unit.text {
            UnitText::Line(_) => None,
            UnitText::Prose(rich) => rich.get(locale),
        },
    };
    let (a, b) = (side(first, reading_a.text), side(second, reading_b.text));
    let texts = ComparedTexts { a, b, reading_a, reading_b, context };
    let mut differences = compare_texts(&texts, depth);
    for difference in &mut differences {
        for place in [&mut difference.here, &mut difference.there] {
            if let Some(text) = unit.text(place.locale) {
                place.span = text.span_of(place.range.clone());
            }
        }
    }
    differences
}

/// Compares two texts that are in no plan: the places of the differences have ranges but no spans.
pub fn compare_sides(
    a: &TextSide<'_>,
    b: &TextSide<'_>,
    context: &CompareContext,
) -> Vec<Difference> {
    let reading_a = context.vocabulary().read(a.text, a.locale);
    let reading_b = context.vocabulary().read(b.text, b.locale);
    compare_texts(
        &ComparedTexts { a: *a, b: *b, reading_a: &reading_a, reading_b: &reading_b, context },
        CompareDepth::WithAdvice,
    )
}

fn compare_texts(texts: &ComparedTexts<'_>, depth: CompareDepth) -> Vec<Difference> {
    let mut differences = Vec::new();
    let has_same_words = forms::has_same_words(texts);
    if has_same_words && forms::is_untranslated(texts) {
        differences.push(texts.whole(DifferenceKind::SameText));
        return differences;
    }
    if let Some(difference) = forms::wrong_language(texts) {
        differences.push(difference);
    }
    values::compare(texts, has_same_words, &mut differences);
    forms::compare_shapes(texts, &mut differences);
    if depth == CompareDepth::WithAdvice {
        let mut advice = advice::compare(texts, &differences);
        differences.append(&mut advice);
    }
    differences
}

/// Two languages of a text with their analysis.
struct ComparedTexts<'t> {
    a: TextSide<'t>,
    b: TextSide<'t>,
    reading_a: &'t Reading<'t>,
    reading_b: &'t Reading<'t>,
    context: &'t CompareContext,
}

impl<'t> ComparedTexts<'t> {
    /// Returns both sides, the second one first if `is_reversed`.
    fn sides(
        &self,
        is_reversed: bool,
    ) -> ((&TextSide<'t>, &Reading<'t>), (&TextSide<'t>, &Reading<'t>)) {
        let (a, b) = ((&self.a, self.reading_a), (&self.b, self.reading_b));
        if is_reversed { (b, a) } else { (a, b) }
    }

    /// Creates a difference between the whole texts.
    fn whole(&self, kind: DifferenceKind) -> Difference {
        let range = |side: &TextSide<'_>| Some(0..side.text.trim_end().len());
        difference(kind, (&self.a, range(&self.a).unwrap_or_default()), (&self.b, range(&self.b)))
    }
}

/// Creates a difference. Without a place in the second text, that text has no counterpart.
fn difference(
    kind: DifferenceKind,
    (a, here): (&TextSide<'_>, Range<usize>),
    (b, there): (&TextSide<'_>, Option<Range<usize>>),
) -> Difference {
    let written = |side: &TextSide<'_>, range: &Range<usize>| {
        side.text.get(range.clone()).unwrap_or_default().to_owned()
    };
    let mut args = vec![
        ("here", Argument::Text(written(a, &here))),
        ("language", Argument::Word(a.locale.tag())),
        ("other", Argument::Word(b.locale.tag())),
    ];
    let message = if there.is_some() { "message" } else { "message-missing" };
    args.extend(there.as_ref().map(|range| ("there", Argument::Text(written(b, range)))));
    let place = |side: &TextSide<'_>, range| TextPlace {
        locale: side.locale,
        range,
        span: Span::default(),
    };
    let there = there.unwrap_or(0..b.text.trim_end().len());
    let (here, there) = (place(a, here), place(b, there));
    Difference { kind, message, is_binding: false, args, here, there }
}

#[cfg(test)]
mod tests;
