//! Advice: differences that may well be right but are worth a look.

use super::{ComparedTexts, Difference, DifferenceKind, TextSide, difference};
use crate::glossary::{Glossary, TermMatch};
use crate::packs::pack;
use crate::reading::Reading;
use crate::sense::Modality;
use crate::word::{WordTrait, modality as modality_of};
use plan_core::locale::Locale;

/// The advice about two texts, without what follows from the differences that were found before: one
/// fault is reported once.
pub(super) fn compare(texts: &ComparedTexts<'_>, certain: &[Difference]) -> Vec<Difference> {
    let mut differences = Vec::new();
    // If a part is missing or in the wrong language, so is all that it states.
    let is_part = |difference: &Difference| match difference.kind {
        DifferenceKind::WrongLanguage => true,
        DifferenceKind::Shape => {
            matches!(difference.message, "message-items" | "message-paragraphs")
        }
        _ => false,
    };
    if certain.iter().any(is_part) {
        return differences;
    }
    negation(texts, &mut differences);
    modality(texts, &mut differences);
    length(texts, &mut differences);
    let glossary = &texts.context.terms;
    let found = [glossary.find(texts.of_a), glossary.find(texts.of_b)];
    for is_reversed in [false, true] {
        terms(texts, is_reversed, &found, &mut differences);
        actors(texts, is_reversed, &mut differences);
    }
    if !certain.is_empty() && !differences.is_empty() {
        leave_out_what_follows(texts, certain, &mut differences);
    }
    differences
}

/// Leaves out what is the same fault as a certain difference: what stands where a fact stands, and
/// what lacks where a sentence with facts lacks.
fn leave_out_what_follows(
    texts: &ComparedTexts<'_>,
    certain: &[Difference],
    advice: &mut Vec<Difference>,
) {
    let shorter = match texts.a.text.len() < texts.b.text.len() {
        true => texts.a.locale,
        false => texts.b.locale,
    };
    let lacks = |difference: &Difference| {
        difference.message == "message-missing" && difference.there.locale == shorter
    };
    let is_cut =
        advice.iter().any(|d| d.kind == DifferenceKind::Length) && certain.iter().any(lacks);
    advice.retain(|advice| {
        let follows = match advice.kind {
            DifferenceKind::Length => is_cut,
            DifferenceKind::Modality => false,
            _ => is_cut && advice.there.locale == shorter,
        };
        let is_there =
            certain.iter().flat_map(|certain| [&certain.here, &certain.there]).any(|place| {
                let is_value =
                    place.range.len() < side_of(texts, place.locale).text.trim_end().len();
                let (here, there) = (&advice.here, place);
                is_value
                    && here.locale == there.locale
                    && here.range.start < there.range.end
                    && there.range.start < here.range.end
            });
        !follows && !is_there
    });
}

fn side_of<'p, 't>(texts: &'p ComparedTexts<'t>, locale: Locale) -> &'p TextSide<'t> {
    if texts.a.locale == locale { &texts.a } else { &texts.b }
}

/// One text denies something plainly, and nothing in the other one can deny anything.
fn negation(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    for is_reversed in [false, true] {
        let ((side, reading), (other, answer)) = texts.sides(is_reversed);
        let Some(at) = denial(reading) else { continue };
        if !answer.traits.has(WordTrait::MayDeny) {
            let place = reading.tokens[at].range();
            differences.push(difference(DifferenceKind::Negation, (side, place), (other, None)));
            return;
        }
    }
}

/// The position of the first word that plainly denies something.
fn denial(reading: &Reading<'_>) -> Option<usize> {
    if !reading.traits.has(WordTrait::PlainDenial) {
        return None;
    }
    let pack = pack(reading.locale);
    (0..reading.tokens.len()).find(|at| {
        reading.words[*at].traits.has(WordTrait::PlainDenial) && pack.is_denial(reading.view(), *at)
    })
}

/// The positions of the first verbs of a text that bind.
#[derive(Default)]
struct Modals {
    can: Option<usize>,
    must: Option<usize>,
    will: Option<usize>,
}

impl Modals {
    fn of(reading: &Reading<'_>) -> Self {
        let mut modals = Self::default();
        for (at, word) in reading.words.iter().enumerate() {
            if !word.traits.has(WordTrait::Modal) {
                continue;
            }
            let slot = match modality_of(&reading.lowercase(at), word.entry, reading.locale) {
                Some(Modality::Can) => &mut modals.can,
                Some(Modality::Must) => &mut modals.must,
                Some(Modality::Will) => &mut modals.will,
                None => continue,
            };
            slot.get_or_insert(at);
        }
        modals
    }
}

/// One text says *must* or *will*, and the other one only *can*.
fn modality(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    if !texts.of_a.traits.has(WordTrait::Modal) || !texts.of_b.traits.has(WordTrait::Modal) {
        return;
    }
    let modals = [Modals::of(texts.of_a), Modals::of(texts.of_b)];
    for is_reversed in [false, true] {
        let ((side, reading), (other, answer)) = texts.sides(is_reversed);
        let (here, there) = match is_reversed {
            false => (&modals[0], &modals[1]),
            true => (&modals[1], &modals[0]),
        };
        let both = match (here, there) {
            (
                Modals { must: Some(must), can: None, .. },
                Modals { can: Some(can), must: None, .. },
            ) => Some((*must, *can)),
            (
                Modals { will: Some(will), can: None, must: None },
                Modals { can: Some(can), will: None, must: None },
            ) => Some((*will, *can)),
            _ => None,
        };
        if let Some((here, there)) = both {
            let (here, there) = (reading.tokens[here].range(), answer.tokens[there].range());
            differences.push(difference(
                DifferenceKind::Modality,
                (side, here),
                (other, Some(there)),
            ));
        }
    }
}

/// One text is far longer than the other.
fn length(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    let (a, b) = (texts.a.text.len(), texts.b.text.len());
    let is_long = a.max(b) > 150;
    if is_long && (a * 20 > b * 37 || b * 20 > a * 37) {
        differences.push(texts.whole(DifferenceKind::Length));
    }
}

/// Terms of one text that the other one has in no form, and forms that are wrong.
fn terms(
    texts: &ComparedTexts<'_>,
    is_reversed: bool,
    [in_a, in_b]: &[Vec<TermMatch>; 2],
    differences: &mut Vec<Difference>,
) {
    let ((side, _), (other, answer)) = texts.sides(is_reversed);
    let glossary = &texts.context.terms;
    let (found, wrong) = if is_reversed { (in_b, in_a) } else { (in_a, in_b) };
    let is_wrong = |term: usize| wrong.iter().any(|found| found.term == term && found.is_forbidden);
    for found in found {
        let Some(term) = glossary.term(found.term) else { continue };
        let forms = &term.accepted[other.locale];
        let is_answered = match found.is_forbidden {
            true => glossary.has(answer, found.term),
            false => glossary.holds(answer, found.term),
        };
        let is_asked =
            pack(side.locale).has_precise_terms() || term.is_binding || found.is_forbidden;
        if !is_asked {
            continue;
        }
        // Acronyms have a rule of their own, but not what they stand for.
        let written = side.text.get(found.range.clone()).unwrap_or_default();
        let is_letters = term.is_acronym && !written.contains(' ');
        let kind = match found.is_forbidden {
            true if is_answered => DifferenceKind::Forbidden,
            // A wrong form in the other text has its own finding.
            false if !is_answered && !forms.is_empty() && !is_letters && !is_wrong(found.term) => {
                DifferenceKind::Term
            }
            _ => continue,
        };
        let is_said = differences.iter().any(|difference| {
            difference.kind == kind
                && difference.here.locale == side.locale
                && side.text.get(difference.here.range.clone())
                    == side.text.get(found.range.clone())
        });
        if is_said {
            continue;
        }
        let place = Some(0..other.text.trim_end().len());
        let mut difference = difference(kind, (side, found.range.clone()), (other, place));
        difference.args.retain(|(name, _)| *name != "there");
        let wanted = match kind {
            DifferenceKind::Forbidden => &term.accepted[side.locale],
            _ => forms,
        };
        difference.args.push(("forms", plan_core::diagnostic::Argument::List(wanted.clone())));
        difference.is_binding = term.is_binding || kind == DifferenceKind::Forbidden;
        differences.push(difference);
    }
}

/// Actors that only one text names.
fn actors(texts: &ComparedTexts<'_>, is_reversed: bool, differences: &mut Vec<Difference>) {
    let ((side, reading), (other, answer)) = texts.sides(is_reversed);
    let actors: &Glossary = &texts.context.actors;
    let mut said = Vec::new();
    for found in actors.find(reading) {
        if said.contains(&found.term) || actors.holds(answer, found.term) {
            continue;
        }
        said.push(found.term);
        differences.push(difference(DifferenceKind::Actor, (side, found.range), (other, None)));
    }
}
