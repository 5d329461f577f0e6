//! What several rules share.

use crate::Rule;
use plan_core::diagnostic::{Code, Diagnostic, did_you_mean};
use plan_core::model::prose::{Fault, Target};
use plan_core::model::{Edition, Id, Section};
use plan_core::schema::Number;
use plan_core::source::{Span, Spanned};
use plan_language::style::TypographyRule;
use plan_language::units::TextUnit;
use plan_language::units::compare::Kind;

/// A rule about one kind of difference between the languages of a text.
pub struct Difference {
    /// The kind.
    pub kind: Kind,
    /// Its code.
    pub code: fn() -> Code,
}

impl Rule for Difference {
    fn code(&self) -> Code {
        (self.code)()
    }

    fn difference(&self) -> Option<Kind> {
        Some(self.kind)
    }
}

/// A rule about one habit of typing.
pub struct Typing {
    /// The habit.
    pub habit: TypographyRule,
    /// Its code.
    pub code: fn() -> Code,
}

impl Rule for Typing {
    fn code(&self) -> Code {
        (self.code)()
    }

    fn habit(&self) -> Option<TypographyRule> {
        Some(self.habit)
    }
}

/// Says which id is unknown, and which one most likely was meant.
pub fn offer<'k>(
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

/// The ids of one kind to which the prose of a unit links, with the places of the links.
pub fn linked<'p>(unit: &TextUnit<'p>, kind: &'static str) -> impl Iterator<Item = Id> + use<'p> {
    unit.prose().flat_map(move |(_, prose)| {
        prose.links.iter().filter_map(move |link| match &link.target {
            Target::Record(of, id) if *of == kind => {
                Some(Id::new(id.clone(), prose.text.span_of(link.range.clone())))
            }
            _ => None,
        })
    })
}

/// The faults of one sort in the prose of a unit, with their places.
pub fn faults<'p>(
    unit: &TextUnit<'p>,
    wanted: fn(Fault) -> bool,
) -> impl Iterator<Item = (Fault, Span)> + use<'p> {
    unit.prose().flat_map(move |(_, prose)| {
        let wanted = prose.faults.iter().filter(move |(fault, _)| wanted(*fault));
        wanted.map(|(fault, range)| {
            let written = prose.text.value.get(range.clone()).unwrap_or_default();
            let range = range.start..range.start + written.trim_end().len();
            (*fault, prose.text.span_of(range))
        })
    })
}

/// A part, a section or a chapter with its number, and what stands in it, in order.
pub struct Numbered {
    /// Its own number.
    pub number: Option<Spanned<Number>>,
    /// The number with which the numbers inside it begin; none in a part.
    pub prefix: Option<Number>,
    /// The place of its number.
    pub span: Option<Span>,
    /// What stands in it.
    pub inner: Vec<Numbered>,
    /// It lists a chapter that is not there.
    pub has_unknown: bool,
}

impl Numbered {
    fn leaf(number: Option<Spanned<Number>>) -> Self {
        Self { number, prefix: None, span: None, inner: Vec::new(), has_unknown: false }
    }

    /// All numbers inside it that fit where they stand; the others have a finding of their own.
    pub fn all(&self) -> Vec<Spanned<Number>> {
        let mut all = Vec::new();
        for inner in &self.inner {
            let fits = |number: &Spanned<Number>| number.value.parent() == self.prefix;
            all.extend(inner.number.clone().filter(fits));
            all.extend(inner.all());
        }
        all
    }
}

/// The numbers of an edition, part by part.
pub fn numbered_parts(edition: &Edition) -> Vec<Numbered> {
    let part = |part: &plan_core::model::PlanPart| {
        let mut inner: Vec<Numbered> = part.sections.iter().map(|s| section(edition, s)).collect();
        let has_unknown = chapters(edition, &part.chapters, &mut inner);
        let number = part.number.as_ref().map(|number| &number.value);
        let external = edition.external.as_ref().filter(|external| {
            external.part.as_ref().map(|part| &part.value) == number && number.is_some()
        });
        inner.extend(external.map(|external| Numbered::leaf(external.number.clone())));
        Numbered { number: part.number.clone(), prefix: None, span: None, inner, has_unknown }
    };
    edition.parts.iter().map(part).collect()
}

fn section(edition: &Edition, inside: &Section) -> Numbered {
    let mut inner: Vec<Numbered> = inside.sections.iter().map(|s| section(edition, s)).collect();
    let has_unknown = chapters(edition, &inside.chapters, &mut inner);
    Numbered {
        number: inside.number.clone(),
        prefix: inside.number.as_ref().map(|number| number.value.clone()),
        span: inside.number.as_ref().map(|number| number.span),
        inner,
        has_unknown,
    }
}

/// Adds the chapters of a list; tells whether one of them is not there.
fn chapters(edition: &Edition, ids: &[Id], inner: &mut Vec<Numbered>) -> bool {
    let before = inner.len();
    let found = ids.iter().filter_map(|id| edition.chapter(&id.value));
    inner.extend(found.map(|chapter| Numbered::leaf(chapter.number.clone())));
    inner.len() - before < ids.len()
}
