//! Advice: differences that may be intended but are worth a look.

use super::{ComparedTexts, Difference, DifferenceKind, TextSide, difference};
use crate::glossary::{Glossary, TermMatch};
use crate::packs::pack;
use crate::reading::Reading;
use crate::sense::Modality;
use crate::word::{WordTrait, modality as modality_of};
use plan_core::locale::Locale;

/// Finds the advice about two texts, without consequences of the `certain` differences that were
/// found before, so that one mistake is reported once.
pub(super) fn compare(texts: &ComparedTexts<'_>, certain: &[Difference]) -> Vec<Difference> {
    let mut differences = Vec::new();
    // If a part of a text is missing or in the wrong language, everything in it differs.
    let concerns_a_part = |difference: &Difference| match difference.kind {
        DifferenceKind::WrongLanguage => true,
        DifferenceKind::Shape => {
            matches!(difference.message, "message-items" | "message-paragraphs")
        }
        _ => false,
    };
    if certain.iter().any(concerns_a_part) {
        return differences;
    }
    negation(texts, &mut differences);
    modality(texts, &mut differences);
    length(texts, &mut differences);
    let glossary = &texts.context.terms;
    let found = [glossary.find(texts.reading_a), glossary.find(texts.reading_b)];
    for is_reversed in [false, true] {
        terms(texts, is_reversed, &found, &mut differences);
        actors(texts, is_reversed, &mut differences);
    }
    if !certain.is_empty() && !differences.is_empty() {
        remove_consequences(texts, certain, &mut differences);
    }
    differences
}

/// Removes the advice that is a consequence of a certain difference: advice at the place of a
/// differing fact, and everything that the shorter text lacks if a passage with facts is missing
/// there.
fn remove_consequences(
    texts: &ComparedTexts<'_>,
    certain: &[Difference],
    advice: &mut Vec<Difference>,
) {
    let shorter = match texts.a.text.len() < texts.b.text.len() {
        true => texts.a.locale,
        false => texts.b.locale,
    };
    let is_missing_there = |difference: &Difference| {
        difference.message == "message-missing" && difference.there.locale == shorter
    };
    let is_cut = advice.iter().any(|d| d.kind == DifferenceKind::Length)
        && certain.iter().any(is_missing_there);
    advice.retain(|advice| {
        let is_consequence = match advice.kind {
            DifferenceKind::Length => is_cut,
            DifferenceKind::Modality => false,
            _ => is_cut && advice.there.locale == shorter,
        };
        let is_at_a_fact =
            certain.iter().flat_map(|certain| [&certain.here, &certain.there]).any(|place| {
                let is_value =
                    place.range.len() < side_of(texts, place.locale).text.trim_end().len();
                let (here, there) = (&advice.here, place);
                is_value
                    && here.locale == there.locale
                    && here.range.start < there.range.end
                    && there.range.start < here.range.end
            });
        !is_consequence && !is_at_a_fact
    });
}

fn side_of<'p, 't>(texts: &'p ComparedTexts<'t>, locale: Locale) -> &'p TextSide<'t> {
    if texts.a.locale == locale { &texts.a } else { &texts.b }
}

/// Adds a difference if one text plainly denies something and the other one has no word that can
/// deny.
fn negation(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    for is_reversed in [false, true] {
        let ((side, reading), (other, other_reading)) = texts.sides(is_reversed);
        let Some(at) = denial(reading) else { continue };
        if !other_reading.traits.has(WordTrait::MayDeny) {
            let place = reading.tokens[at].range();
            differences.push(difference(DifferenceKind::Negation, (side, place), (other, None)));
            return;
        }
    }
}

/// Finds the first word that plainly denies something.
fn denial(reading: &Reading<'_>) -> Option<usize> {
    if !reading.traits.has(WordTrait::PlainDenial) {
        return None;
    }
    let pack = pack(reading.locale);
    (0..reading.tokens.len()).find(|at| {
        reading.words[*at].traits.has(WordTrait::PlainDenial) && pack.is_denial(reading.view(), *at)
    })
}

/// The positions of the first verbs of a text with each modality.
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

/// Adds a difference if one text says *must* or *will* and the other one only *can*.
fn modality(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    if !texts.reading_a.traits.has(WordTrait::Modal)
        || !texts.reading_b.traits.has(WordTrait::Modal)
    {
        return;
    }
    let modals = [Modals::of(texts.reading_a), Modals::of(texts.reading_b)];
    for is_reversed in [false, true] {
        let ((side, reading), (other, other_reading)) = texts.sides(is_reversed);
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
            let (here, there) = (reading.tokens[here].range(), other_reading.tokens[there].range());
            differences.push(difference(
                DifferenceKind::Modality,
                (side, here),
                (other, Some(there)),
            ));
        }
    }
}

/// Adds a difference if one of two longer texts has more than 1.85 times the bytes of the other.
fn length(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    let (a, b) = (texts.a.text.len(), texts.b.text.len());
    let is_long = a.max(b) > 150;
    if is_long && (a * 20 > b * 37 || b * 20 > a * 37) {
        differences.push(texts.whole(DifferenceKind::Length));
    }
}

/// Adds the terms of one text that the other one has in no form, and the forms that the glossary
/// forbids.
fn terms(
    texts: &ComparedTexts<'_>,
    is_reversed: bool,
    [in_a, in_b]: &[Vec<TermMatch>; 2],
    differences: &mut Vec<Difference>,
) {
    let ((side, _), (other, other_reading)) = texts.sides(is_reversed);
    let glossary = &texts.context.terms;
    let (found, found_in_other) = if is_reversed { (in_b, in_a) } else { (in_a, in_b) };
    let is_wrong_there =
        |term: usize| found_in_other.iter().any(|found| found.term == term && found.is_forbidden);
    for found in found {
        let Some(term) = glossary.term(found.term) else { continue };
        let forms = &term.accepted[other.locale];
        let has_counterpart = match found.is_forbidden {
            true => glossary.contains_uninflected(other_reading, found.term),
            false => glossary.contains_term(other_reading, found.term),
        };
        let is_required =
            pack(side.locale).has_precise_terms() || term.is_binding || found.is_forbidden;
        if !is_required {
            continue;
        }
        // Acronyms have a rule of their own; the words that they stand for do not.
        let written = side.text.get(found.range.clone()).unwrap_or_default();
        let is_letters = term.is_acronym && !written.contains(' ');
        let kind = match found.is_forbidden {
            true if has_counterpart => DifferenceKind::Forbidden,
            // A forbidden form in the other text is reported there.
            false
                if !has_counterpart
                    && !forms.is_empty()
                    && !is_letters
                    && !is_wrong_there(found.term) =>
            {
                DifferenceKind::Term
            }
            _ => continue,
        };
        let is_reported = differences.iter().any(|difference| {
            difference.kind == kind
                && difference.here.locale == side.locale
                && side.text.get(difference.here.range.clone())
                    == side.text.get(found.range.clone())
        });
        if is_reported {
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

/// Adds the actors that only one text names.
fn actors(texts: &ComparedTexts<'_>, is_reversed: bool, differences: &mut Vec<Difference>) {
    let ((side, reading), (other, other_reading)) = texts.sides(is_reversed);
    let actors: &Glossary = &texts.context.actors;
    let mut reported = Vec::new();
    for found in actors.find(reading) {
        if reported.contains(&found.term) || actors.contains_term(other_reading, found.term) {
            continue;
        }
        reported.push(found.term);
        differences.push(difference(DifferenceKind::Actor, (side, found.range), (other, None)));
    }
}
