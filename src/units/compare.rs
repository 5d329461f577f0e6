//! What the two languages of a text say differently: facts, shape, language.
//!
//! One engine serves `check`, `diff` and `confirm`. What it needs of the registers is prepared once
//! ([`Known`]); each text is then read once per language. A difference knows both places and fills
//! the words of the rule that is named like its kind ([`Kind::code`]).
//!
//! Not here: who moved since the last confirmation ([`super::state`]), and what is wrong within one
//! language alone (typography).

use std::ops::Range;

use super::{TextUnit, UnitText};
use crate::diag::{Arg, Code, Diagnostic};
use crate::language::facts::{self, Fact, Sort};
use crate::locale::Locale;
use crate::model::{Plan, Prose};
use crate::source::Span;

/// What the comparison knows of a plan; made once, used for every text.
#[derive(Debug, Default)]
pub struct Known {}

impl Known {
    /// Prepares the registers and the glossary of a plan.
    pub fn of(_plan: &Plan) -> Self {
        Self {}
    }
}

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
        }
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
    /// has nothing of the kind.
    pub message: &'static str,
    /// The values for those words; `here` and `there` are what the two places say, `language` and
    /// `other` their languages.
    pub args: Vec<(&'static str, Arg)>,
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

/// Compares the two languages of a text; one that is missing or could not be read in either has no
/// differences. What the record allows is left out.
pub fn compare(unit: &TextUnit<'_>, known: &Known) -> Vec<Difference> {
    let mut texts = unit.texts();
    let (Some((_, first)), Some((_, second)), false) =
        (texts.next(), texts.next(), unit.is_damaged())
    else {
        return Vec::new();
    };
    let side = |locale: Locale, text| Side {
        locale,
        text,
        prose: match unit.text {
            UnitText::Line(_) => None,
            UnitText::Rich(rich) => rich.get(locale),
        },
    };
    let [nl, fr] = Locale::ALL;
    let mut differences = compare_sides(&side(nl, &first.value), &side(fr, &second.value), known);
    for difference in &mut differences {
        for place in [&mut difference.here, &mut difference.there] {
            let text = if place.locale == nl { first } else { second };
            place.span = text.span_of(place.range.clone());
        }
    }
    differences
}

/// Compares two texts that stand in no file; the places have ranges and no spans.
pub fn compare_sides(a: &Side<'_>, b: &Side<'_>, known: &Known) -> Vec<Difference> {
    let _ = known;
    let mut differences = Vec::new();
    let (of_a, of_b) = (facts::scan(a.text, a.locale), facts::scan(b.text, b.locale));
    compare_facts((a, &of_a), (b, &of_b), &mut differences);
    differences
}

/// The kind of the findings about a sort of fact.
const fn kind_of(sort: Sort) -> Kind {
    match sort {
        Sort::Number => Kind::Number,
    }
}

/// Pairs facts of equal values; what is left of strong ones is a difference.
fn compare_facts(
    (a, of_a): (&Side<'_>, &[Fact]),
    (b, of_b): (&Side<'_>, &[Fact]),
    differences: &mut Vec<Difference>,
) {
    let mut is_answered = (vec![false; of_a.len()], vec![false; of_b.len()]);
    for (at, fact) in of_a.iter().enumerate() {
        let answer = (0..of_b.len()).find(|b| !is_answered.1[*b] && of_b[*b].value == fact.value);
        if let Some(answer) = answer {
            is_answered.0[at] = true;
            is_answered.1[answer] = true;
        }
    }
    let left = |facts: &[Fact], is_answered: &[bool]| -> Vec<Fact> {
        let left = facts.iter().zip(is_answered).filter(|(_, is_answered)| !**is_answered);
        left.map(|(fact, _)| fact.clone()).collect()
    };
    let (of_a, mut of_b) = (left(of_a, &is_answered.0), left(of_b, &is_answered.1));
    for fact in of_a {
        let sort = fact.value.sort();
        match of_b.iter().position(|other| other.value.sort() == sort) {
            Some(at) => {
                let other = of_b.remove(at);
                differences.push(difference(
                    kind_of(sort),
                    (a, fact.range),
                    (b, Some(other.range)),
                ));
            }
            None => differences.push(difference(kind_of(sort), (a, fact.range), (b, None))),
        }
    }
    for fact in of_b {
        differences.push(difference(kind_of(fact.value.sort()), (b, fact.range), (a, None)));
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
        ("here", Arg::Text(written(a, &here))),
        ("language", Arg::Word(a.locale.tag())),
        ("other", Arg::Word(b.locale.tag())),
    ];
    let message = if there.is_some() { "message" } else { "message-missing" };
    args.extend(there.as_ref().map(|range| ("there", Arg::Text(written(b, range)))));
    let place =
        |side: &Side<'_>, range| Place { locale: side.locale, range, span: Span::default() };
    let there = there.unwrap_or(0..b.text.trim_end().len());
    Difference { kind, message, args, here: place(a, here), there: place(b, there) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differences(nl: &str, fr: &str) -> Vec<(Kind, String, String)> {
        let side = |locale, text| Side { locale, text, prose: None };
        let found = compare_sides(&side(Locale::Nl, nl), &side(Locale::Fr, fr), &Known::default());
        let text = |place: &Place| {
            let text = if place.locale == Locale::Nl { nl } else { fr };
            text[place.range.clone()].to_owned()
        };
        found.iter().map(|d| (d.kind, text(&d.here), text(&d.there))).collect()
    }

    #[test]
    fn a_number_that_differs_points_at_both_places() {
        assert_eq!(differences("om 70 te halen", "atteindre 70"), []);
        let found = differences("om 70 te halen", "atteindre 80");
        assert_eq!(found, [(Kind::Number, "70".to_owned(), "80".to_owned())]);
        let found = differences("om 70 te halen", "atteindre");
        assert_eq!(found, [(Kind::Number, "70".to_owned(), "atteindre".to_owned())]);
    }
}
