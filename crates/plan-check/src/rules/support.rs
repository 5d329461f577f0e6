//! Helpers that several rules share.

use crate::Rule;
use plan_core::diagnostic::{Code, Diagnostic, did_you_mean};
use plan_core::model::prose::{ProseProblem, Target};
use plan_core::model::{Edition, Id, PlanPart, Section};
use plan_core::schema::Number;
use plan_core::source::{Span, Spanned};
use plan_language::typography_issue::TypographyRule;
use plan_language::units::TextUnit;
use plan_language::units::compare::DifferenceKind;

/// A rule that reports one kind of difference between the languages of a text, which the comparison
/// in `plan-language` finds.
pub struct DifferenceCheck {
    /// The kind of difference.
    pub kind: DifferenceKind,
    /// The code of its diagnostics.
    pub code: fn() -> Code,
}

impl Rule for DifferenceCheck {
    fn code(&self) -> Code {
        (self.code)()
    }

    fn difference_kind(&self) -> Option<DifferenceKind> {
        Some(self.kind)
    }
}

/// A rule that reports the issues of one rule of typography, which a language pack finds.
pub struct TypographyCheck {
    /// The rule of typography.
    pub rule: TypographyRule,
    /// The code of its diagnostics.
    pub code: fn() -> Code,
}

impl Rule for TypographyCheck {
    fn code(&self) -> Code {
        (self.code)()
    }

    fn typography_rule(&self) -> Option<TypographyRule> {
        Some(self.rule)
    }
}

/// Adds an unknown id to a diagnostic, and suggests the most similar known id.
pub fn suggest<'k>(
    diagnostic: Diagnostic,
    written: &str,
    known: impl Iterator<Item = &'k str>,
) -> Diagnostic {
    let diagnostic = diagnostic.arg("id", written);
    match did_you_mean(written, known) {
        Some(near) => diagnostic.arg("near", near).help("help-similar"),
        None => diagnostic,
    }
}

/// Returns the ids of records of a kind to which the prose of a text links, with the spans of the
/// links.
pub fn linked_ids<'p>(
    unit: &TextUnit<'p>,
    kind: &'static str,
) -> impl Iterator<Item = Id> + use<'p> {
    unit.prose().flat_map(move |(_, prose)| {
        prose.links.iter().filter_map(move |link| match &link.target {
            Target::Record(of, id) if *of == kind => {
                Some(Id::new(id.clone(), prose.text.span_of(link.range.clone())))
            }
            _ => None,
        })
    })
}

/// Returns the problems in the prose of a text that `wanted` selects, with their spans.
pub fn prose_problems<'p>(
    unit: &TextUnit<'p>,
    wanted: fn(ProseProblem) -> bool,
) -> impl Iterator<Item = (ProseProblem, Span)> + use<'p> {
    unit.prose().flat_map(move |(_, prose)| {
        let wanted = prose.problems.iter().filter(move |(problem, _)| wanted(*problem));
        wanted.map(|(problem, range)| {
            let written = prose.text.value.get(range.clone()).unwrap_or_default();
            let range = range.start..range.start + written.trim_end().len();
            (*problem, prose.text.span_of(range))
        })
    })
}

/// A part, a section or a chapter in the tree of numbers.
pub struct NumberedNode {
    /// Its own number.
    pub number: Option<Spanned<Number>>,
    /// The prefix of the numbers inside it; none for a part.
    pub prefix: Option<Number>,
    /// The span of its number.
    pub span: Option<Span>,
    /// Its sections and chapters, in order.
    pub inner: Vec<NumberedNode>,
    /// Whether it lists a chapter that does not exist.
    pub has_unknown: bool,
}

impl NumberedNode {
    fn leaf(number: Option<Spanned<Number>>) -> Self {
        Self { number, prefix: None, span: None, inner: Vec::new(), has_unknown: false }
    }

    /// Returns all numbers inside it that have the right prefix; `misplaced-number` reports the
    /// others.
    pub fn well_placed(&self) -> Vec<Spanned<Number>> {
        let mut all = Vec::new();
        for inner in &self.inner {
            let fits = |number: &Spanned<Number>| number.value.parent() == self.prefix;
            all.extend(inner.number.clone().filter(fits));
            all.extend(inner.well_placed());
        }
        all
    }
}

/// Builds the tree of numbers of each part of an edition.
pub fn numbered_parts(edition: &Edition) -> Vec<NumberedNode> {
    let part = |part: &PlanPart| {
        let mut inner: Vec<NumberedNode> =
            part.sections.iter().map(|s| section(edition, s)).collect();
        let has_unknown = chapters(edition, &part.chapters, &mut inner);
        let number = part.number.as_ref().map(|number| &number.value);
        let external = edition.external.as_ref().filter(|external| {
            external.part.as_ref().map(|part| &part.value) == number && number.is_some()
        });
        inner.extend(external.map(|external| NumberedNode::leaf(external.number.clone())));
        NumberedNode { number: part.number.clone(), prefix: None, span: None, inner, has_unknown }
    };
    edition.parts.iter().map(part).collect()
}

fn section(edition: &Edition, inside: &Section) -> NumberedNode {
    let mut inner: Vec<NumberedNode> =
        inside.sections.iter().map(|s| section(edition, s)).collect();
    let has_unknown = chapters(edition, &inside.chapters, &mut inner);
    NumberedNode {
        number: inside.number.clone(),
        prefix: inside.number.as_ref().map(|number| number.value.clone()),
        span: inside.number.as_ref().map(|number| number.span),
        inner,
        has_unknown,
    }
}

/// Adds the listed chapters. Returns whether one of them does not exist.
fn chapters(edition: &Edition, ids: &[Id], inner: &mut Vec<NumberedNode>) -> bool {
    let before = inner.len();
    let found = ids.iter().filter_map(|id| edition.chapter(&id.value));
    inner.extend(found.map(|chapter| NumberedNode::leaf(chapter.number.clone())));
    inner.len() - before < ids.len()
}
