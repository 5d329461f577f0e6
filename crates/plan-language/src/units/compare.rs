//! What the two languages of a text say differently: facts, shape, language.
//!
//! One engine serves `check`, `diff` and `confirm`. What it needs of the registers is prepared once
//! ([`CompareContext`]); each text is then read once per language, for this and for whoever looks at its
//! typing ([`Readings`]). A difference knows both places and fills
//! the words of the rule that is named like its kind ([`Kind::code`]).
//!
//! Not here: who moved since the last confirmation ([`super::state`]), and what is wrong within one
//! language alone (typography).

mod advice;
mod context;
mod forms;
mod values;

use std::ops::Range;

use super::{TextUnit, UnitText};
use crate::facts::Reading;
use plan_core::diagnostic::{Argument, Code, Diagnostic, Severity};
use plan_core::locale::Locale;
use plan_core::model::{Allow, Prose};
use plan_core::source::Span;

pub use context::CompareContext;

/// In what two texts differ.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Kind {
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

impl Kind {
    /// The code of the findings of this kind.
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

    /// Tells whether texts that differ so are only worth a look.
    pub const fn is_note(self) -> bool {
        !self.is_fact() && !matches!(self, Self::Shape | Self::SameText | Self::WrongLanguage)
    }

    /// Tells whether texts that differ so cannot be published side by side.
    pub const fn is_fact(self) -> bool {
        matches!(self, Self::Number | Self::Date | Self::Reference | Self::Acronym)
    }
}

/// A place in one language of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Place {
    /// The language.
    pub locale: Locale,
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The same place in the file.
    pub span: Span,
}

/// One thing that two languages of a text say differently.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Difference {
    /// In what they differ.
    pub kind: Kind,
    /// Which words of the rule say it: `message`, or `message-missing` when the second language
    /// has nothing of the kind, or another variant of the rule.
    pub message: &'static str,
    /// A finding weighs more than advice, where the rule gives advice.
    pub is_binding: bool,
    /// The values for those words; `here` and `there` are what the two places say, `language` and
    /// `other` their languages.
    pub args: Vec<(&'static str, Argument)>,
    /// Where it shows first.
    pub here: Place,
    /// Its place in the other language; where nothing answers, the whole text there.
    pub there: Place,
}

impl Difference {
    /// The finding of the rule with this code.
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

/// How two languages of a text stand to each other, apart from any confirmation.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Verdict {
    /// Nothing tells them apart.
    Agree,
    /// They are built differently.
    ShapeDiffers,
    /// They are the same words: one was not translated.
    SameText,
    /// A number, a date, a reference or an acronym differs.
    FactsDiffer,
    /// One stands in the language of the other.
    WrongLanguage,
}

impl Verdict {
    /// The heaviest that some differences give.
    pub fn of(differences: &[Difference]) -> Self {
        let of = |kind: Kind| match kind {
            Kind::WrongLanguage => Self::WrongLanguage,
            Kind::SameText => Self::SameText,
            Kind::Shape => Self::ShapeDiffers,
            kind if kind.is_fact() => Self::FactsDiffer,
            _ => Self::Agree,
        };
        differences.iter().map(|difference| of(difference.kind)).max().unwrap_or(Self::Agree)
    }
}

/// One language of a text, as it is compared.
#[derive(Copy, Clone, Debug)]
pub struct Side<'t> {
    /// The language.
    pub locale: Locale,
    /// What was written.
    pub text: &'t str,
    /// What its Markdown means; none for a line.
    pub prose: Option<&'t Prose>,
}

/// A text as it was read, by language.
pub type Readings<'p> = [Option<Reading<'p>>; Locale::ALL.len()];

/// Reads a text in every language that it has.
pub fn read<'p>(unit: &TextUnit<'p>, known: &CompareContext) -> Readings<'p> {
    let mut readings = [const { None }; Locale::ALL.len()];
    for (locale, text) in unit.texts() {
        readings[locale as usize] = Some(known.vocabulary().read(&text.value, locale));
    }
    readings
}

/// Compares what the two languages of a text state, and leaves out what is only worth a look, and
/// what the record allows. One that is missing or could not be read in either has no differences.
pub fn compare(unit: &TextUnit<'_>, known: &CompareContext) -> Vec<Difference> {
    let readings = read(unit, known);
    let mut differences = differences(unit, &readings, known, Depth::Statements);
    differences.retain(|difference| allowed(unit, difference.kind.code()).is_none());
    differences
}

/// Tells what of the two languages of a text is only worth a look, and what the record does not
/// allow.
pub fn notes(unit: &TextUnit<'_>, known: &CompareContext) -> Vec<Difference> {
    let mut notes = differences(unit, &read(unit, known), known, Depth::Advice);
    notes.retain(|note| note.kind.is_note() && allowed(unit, note.kind.code()).is_none());
    notes
}

/// What makes a finding of a text right, if the record says so.
pub fn allowed<'p>(unit: &TextUnit<'p>, code: &str) -> Option<&'p Allow> {
    unit.allow.iter().find(|allow| allow.code.value == code)
}

/// How much is compared.
#[derive(Copy, Clone, PartialEq)]
enum Depth {
    /// What is stated, and in what shape and language.
    Statements,
    /// Also what a reader of both languages should look at.
    Advice,
}

/// Compares the two languages of a text that was read, whatever the record allows.
pub fn compare_all(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    known: &CompareContext,
) -> Vec<Difference> {
    differences(unit, readings, known, Depth::Advice)
}

fn differences(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    known: &CompareContext,
    depth: Depth,
) -> Vec<Difference> {
    // The glossary speaks of words, and does not use them.
    if unit.kind == "term" || unit.is_damaged() {
        return Vec::new();
    }
    let mut texts = unit.texts();
    let (Some((_, first)), Some((_, second)), [Some(of_a), Some(of_b)]) =
        (texts.next(), texts.next(), readings)
    else {
        return Vec::new();
    };
    let side = |locale: Locale, text| Side {
        locale,
        text,
        prose: match unit.text {
            UnitText::Line(_) => None,
            UnitText::LocalizedMarkdown(rich) => rich.get(locale),
        },
    };
    let [nl, fr] = Locale::ALL;
    let (a, b) = (side(nl, first.value.as_str()), side(fr, second.value.as_str()));
    let mut differences = compare_pair(&Pair { a, b, of_a, of_b, known }, depth);
    for difference in &mut differences {
        for place in [&mut difference.here, &mut difference.there] {
            let text = if place.locale == nl { first } else { second };
            place.span = text.span_of(place.range.clone());
        }
    }
    differences
}

/// Compares two texts that stand in no file; the places have ranges and no spans.
pub fn compare_sides(a: &Side<'_>, b: &Side<'_>, known: &CompareContext) -> Vec<Difference> {
    let of_a = known.vocabulary().read(a.text, a.locale);
    let of_b = known.vocabulary().read(b.text, b.locale);
    compare_pair(&Pair { a: *a, b: *b, of_a: &of_a, of_b: &of_b, known }, Depth::Advice)
}

fn compare_pair(pair: &Pair<'_>, depth: Depth) -> Vec<Difference> {
    let mut differences = Vec::new();
    if forms::is_same_text(pair) {
        differences.push(pair.whole(Kind::SameText));
        return differences;
    }
    if let Some(difference) = forms::wrong_language(pair) {
        differences.push(difference);
    }
    values::compare(pair, &mut differences);
    forms::compare_shapes(pair, &mut differences);
    if depth == Depth::Advice {
        let mut advice = advice::compare(pair, &differences);
        differences.append(&mut advice);
    }
    differences
}

/// Two texts that are compared, taken apart.
struct Pair<'t> {
    a: Side<'t>,
    b: Side<'t>,
    of_a: &'t Reading<'t>,
    of_b: &'t Reading<'t>,
    known: &'t CompareContext,
}

impl<'t> Pair<'t> {
    /// The side of a language, its reading first when `here`.
    fn sides(&self, is_turned: bool) -> ((&Side<'t>, &Reading<'t>), (&Side<'t>, &Reading<'t>)) {
        let (a, b) = ((&self.a, self.of_a), (&self.b, self.of_b));
        if is_turned { (b, a) } else { (a, b) }
    }

    /// A difference of the texts as a whole.
    fn whole(&self, kind: Kind) -> Difference {
        let range = |side: &Side<'_>| Some(0..side.text.trim_end().len());
        difference(kind, (&self.a, range(&self.a).unwrap_or_default()), (&self.b, range(&self.b)))
    }
}

/// Makes a difference; without a second place the whole second text lacks what the first says.
fn difference(
    kind: Kind,
    (a, here): (&Side<'_>, Range<usize>),
    (b, there): (&Side<'_>, Option<Range<usize>>),
) -> Difference {
    let written = |side: &Side<'_>, range: &Range<usize>| {
        side.text.get(range.clone()).unwrap_or_default().to_owned()
    };
    let mut args = vec![
        ("here", Argument::Text(written(a, &here))),
        ("language", Argument::Word(a.locale.tag())),
        ("other", Argument::Word(b.locale.tag())),
    ];
    let message = if there.is_some() { "message" } else { "message-missing" };
    args.extend(there.as_ref().map(|range| ("there", Argument::Text(written(b, range)))));
    let place =
        |side: &Side<'_>, range| Place { locale: side.locale, range, span: Span::default() };
    let there = there.unwrap_or(0..b.text.trim_end().len());
    let (here, there) = (place(a, here), place(b, there));
    Difference { kind, message, is_binding: false, args, here, there }
}

#[cfg(test)]
mod tests;
