//! The comparison of two languages of a text: facts, shape, language, terms.
//!
//! One engine serves `check`, `diff` and `confirm`. [`CompareContext`] prepares the registers of a plan
//! once; each text is then read once per language ([`Readings`]), for the comparison and for the rules
//! of typography. A difference has a place in both languages and the values for the messages of the
//! rule with the code of its kind ([`DifferenceKind::code`]).
//!
//! Changes since the last confirmation are in [`super::state`].

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

/// In what two languages of a text differ.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum DifferenceKind {
    /// A number, a percentage, an amount.
    Number,
    /// A date, a period, a rhythm.
    Date,
    /// A legal act, a number of a chapter, the target of a link.
    Reference,
    /// An acronym.
    Acronym,
    /// Paragraphs, items of lists, stress.
    Shape,
    /// Nothing at all: the text was not translated.
    SameText,
    /// A sentence stands in the other language.
    WrongLanguage,
    /// One says it, the other denies it.
    Negation,
    /// One may, the other must.
    Modality,
    /// Who acts, or where.
    Actor,
    /// One is far longer.
    Length,
    /// A term of the glossary has none of its forms in the other language.
    Term,
    /// A term stands in a form that the glossary calls wrong.
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
    pub const fn is_note(self) -> bool {
        !self.is_fact() && !matches!(self, Self::Shape | Self::SameText | Self::WrongLanguage)
    }

    /// Whether texts with such a difference must not be published.
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
    /// In what they differ.
    pub kind: DifferenceKind,
    /// The key of the message of the rule: `message`, `message-missing` when the second language has
    /// nothing of the kind, or a variant of the rule.
    pub message: &'static str,
    /// Whether the finding is a warning though the rule gives advice.
    pub is_binding: bool,
    /// The values for the message: `here` and `there` are the texts of the two places, `language` and
    /// `other` their languages.
    pub args: Vec<(&'static str, Argument)>,
    /// Its place in the first language.
    pub here: TextPlace,
    /// Its place in the other language; the whole text if nothing there answers it.
    pub there: TextPlace,
}

impl Difference {
    /// The diagnostic of the rule with this code.
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
    /// They are the same words, so one was not translated.
    SameText,
    /// A number, a date, a reference or an acronym differs.
    FactsDiffer,
    /// One is written in the language of the other.
    WrongLanguage,
}

impl Agreement {
    /// The agreement of texts with these differences.
    pub fn of(differences: &[Difference]) -> Self {
        let of = |kind: DifferenceKind| match kind {
            DifferenceKind::WrongLanguage => Self::WrongLanguage,
            DifferenceKind::SameText => Self::SameText,
            DifferenceKind::Shape => Self::ShapeDiffers,
            kind if kind.is_fact() => Self::FactsDiffer,
            _ => Self::Agree,
        };
        differences.iter().map(|difference| of(difference.kind)).max().unwrap_or(Self::Agree)
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

/// The analysed text of a unit in each language that it has.
pub type Readings<'p> = PerLocale<Option<Reading<'p>>>;

/// Reads a text in every language that it has.
pub fn read<'p>(unit: &TextUnit<'p>, context: &CompareContext) -> Readings<'p> {
    let mut readings = Readings::default();
    for (locale, text) in unit.texts() {
        readings[locale] = Some(context.vocabulary().read(&text.value, locale));
    }
    readings
}

/// Compares what each pair of languages of a text states, without advice and without what the record
/// allows. A unit that is damaged has no differences.
pub fn compare(unit: &TextUnit<'_>, context: &CompareContext) -> Vec<Difference> {
    let readings = read(unit, context);
    let pairs = LanguagePair::all();
    pairs.flat_map(|pair| statements(unit, &readings, context, pair)).collect()
}

/// Compares what two languages of a text state, as [`compare`] does for all.
pub fn compare_pair(
    unit: &TextUnit<'_>,
    context: &CompareContext,
    pair: LanguagePair,
) -> Vec<Difference> {
    statements(unit, &read(unit, context), context, pair)
}

fn statements(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    context: &CompareContext,
    pair: LanguagePair,
) -> Vec<Difference> {
    let mut differences = differences(unit, readings, context, pair, CompareDepth::Statements);
    differences.retain(|difference| allowed(unit, difference.kind.code()).is_none());
    differences
}

/// The advice about two languages of a text, without what the record allows.
pub fn notes(unit: &TextUnit<'_>, context: &CompareContext, pair: LanguagePair) -> Vec<Difference> {
    let readings = read(unit, context);
    let mut notes = differences(unit, &readings, context, pair, CompareDepth::Advice);
    notes.retain(|note| note.kind.is_note() && allowed(unit, note.kind.code()).is_none());
    notes
}

/// What allows a finding with this code in the record of a text.
pub fn allowed<'p>(unit: &TextUnit<'p>, code: &str) -> Option<&'p Allow> {
    unit.allow.iter().find(|allow| allow.code.value == code)
}

/// How much is compared.
#[derive(Copy, Clone, PartialEq)]
enum CompareDepth {
    /// What is stated, and in what structure and language.
    Statements,
    /// Also what may well be right but is worth a look.
    Advice,
}

/// Compares all pairs of languages of a text that was read, with advice, whatever the record allows.
pub fn compare_all(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    context: &CompareContext,
) -> Vec<Difference> {
    let pairs = LanguagePair::all();
    pairs
        .flat_map(|pair| differences(unit, readings, context, pair, CompareDepth::Advice))
        .collect()
}

/// Compares two languages of a text. If the text lacks one of them, there is nothing to compare.
fn differences(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    context: &CompareContext,
    pair: LanguagePair,
    depth: CompareDepth,
) -> Vec<Difference> {
    // The glossary mentions words and does not use them.
    if unit.kind == "term" || unit.is_damaged() {
        return Vec::new();
    }
    let LanguagePair { first, second } = pair.sorted();
    let (Some(of_a), Some(of_b)) = (&readings[first], &readings[second]) else {
        return Vec::new();
    };
    let side = |locale: Locale, text| TextSide {
        locale,
        text,
        prose: match unit.text {
            UnitText::Line(_) => None,
            UnitText::LocalizedMarkdown(rich) => rich.get(locale),
        },
    };
    let (a, b) = (side(first, of_a.text), side(second, of_b.text));
    let texts = ComparedTexts { a, b, of_a, of_b, context };
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

/// Compares two texts outside a plan; the places of the differences have ranges but no spans.
pub fn compare_sides(
    a: &TextSide<'_>,
    b: &TextSide<'_>,
    context: &CompareContext,
) -> Vec<Difference> {
    let of_a = context.vocabulary().read(a.text, a.locale);
    let of_b = context.vocabulary().read(b.text, b.locale);
    compare_texts(
        &ComparedTexts { a: *a, b: *b, of_a: &of_a, of_b: &of_b, context },
        CompareDepth::Advice,
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
    if depth == CompareDepth::Advice {
        let mut advice = advice::compare(texts, &differences);
        differences.append(&mut advice);
    }
    differences
}

/// Two languages of a text with their readings.
struct ComparedTexts<'t> {
    a: TextSide<'t>,
    b: TextSide<'t>,
    of_a: &'t Reading<'t>,
    of_b: &'t Reading<'t>,
    context: &'t CompareContext,
}

impl<'t> ComparedTexts<'t> {
    /// Both sides in their order, or reversed.
    fn sides(
        &self,
        is_reversed: bool,
    ) -> ((&TextSide<'t>, &Reading<'t>), (&TextSide<'t>, &Reading<'t>)) {
        let (a, b) = ((&self.a, self.of_a), (&self.b, self.of_b));
        if is_reversed { (b, a) } else { (a, b) }
    }

    /// A difference between the texts as a whole.
    fn whole(&self, kind: DifferenceKind) -> Difference {
        let range = |side: &TextSide<'_>| Some(0..side.text.trim_end().len());
        difference(kind, (&self.a, range(&self.a).unwrap_or_default()), (&self.b, range(&self.b)))
    }
}

/// Makes a difference. Without a second place, the whole second text lacks what the first one says.
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
