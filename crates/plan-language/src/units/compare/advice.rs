//! What a reader of both languages should look at: it may well be right.

use super::{Difference, Kind, Pair, Side, difference};
use crate::facts::Reading;
use crate::glossary::{Found, Glossary};
use crate::lexicon::Modality;
use crate::polarity;
use crate::tokens::Shape;
use crate::vocabulary::Trait;
use plan_core::locale::Locale;

/// Tells what may be said differently, beside what is said differently for certain. One fault is
/// told once: what follows from a difference that is known is left out.
pub(super) fn compare(pair: &Pair<'_>, known: &[Difference]) -> Vec<Difference> {
    let mut differences = Vec::new();
    // Where a part is missing, or stands in the other language, so does all that it says.
    let is_part = |difference: &Difference| match difference.kind {
        Kind::WrongLanguage => true,
        Kind::Shape => matches!(difference.message, "message-items" | "message-paragraphs"),
        _ => false,
    };
    if known.iter().any(is_part) {
        return differences;
    }
    negation(pair, &mut differences);
    modality(pair, &mut differences);
    length(pair, &mut differences);
    let glossary = &pair.known.terms;
    let found = [glossary.find(pair.of_a), glossary.find(pair.of_b)];
    for is_turned in [false, true] {
        terms(pair, is_turned, &found, &mut differences);
        actors(pair, is_turned, &mut differences);
    }
    if !known.is_empty() && !differences.is_empty() {
        leave_out_what_follows(pair, known, &mut differences);
    }
    differences
}

/// Leaves out what is the same fault as a known difference: what stands where a fact stands, and
/// what lacks where a sentence with facts lacks.
fn leave_out_what_follows(pair: &Pair<'_>, known: &[Difference], advice: &mut Vec<Difference>) {
    let shorter = match pair.a.text.len() < pair.b.text.len() {
        true => pair.a.locale,
        false => pair.b.locale,
    };
    let lacks = |difference: &Difference| {
        difference.message == "message-missing" && difference.there.locale == shorter
    };
    let is_cut = advice.iter().any(|d| d.kind == Kind::Length) && known.iter().any(lacks);
    advice.retain(|advice| {
        let follows = match advice.kind {
            Kind::Length => is_cut,
            Kind::Modality => false,
            _ => is_cut && advice.there.locale == shorter,
        };
        let is_there = known.iter().flat_map(|known| [&known.here, &known.there]).any(|place| {
            let is_value = place.range.len() < side_of(pair, place.locale).text.trim_end().len();
            let (here, there) = (&advice.here, place);
            is_value
                && here.locale == there.locale
                && here.range.start < there.range.end
                && there.range.start < here.range.end
        });
        !follows && !is_there
    });
}

fn side_of<'p, 't>(pair: &'p Pair<'t>, locale: Locale) -> &'p Side<'t> {
    if pair.a.locale == locale { &pair.a } else { &pair.b }
}

/// One text says plainly *not*, and nothing in the other denies anything.
fn negation(pair: &Pair<'_>, differences: &mut Vec<Difference>) {
    for is_turned in [false, true] {
        let ((side, reading), (other, answer)) = pair.sides(is_turned);
        let Some(at) = denial(reading) else { continue };
        if !answer.traits.has(Trait::MayDeny) {
            let place = reading.tokens[at].range();
            differences.push(difference(Kind::Negation, (side, place), (other, None)));
            return;
        }
    }
}

/// The word that denies something without any doubt.
fn denial(reading: &Reading<'_>) -> Option<usize> {
    if !reading.traits.has(Trait::Denial) {
        return None;
    }
    let is_word = |at: usize, words: &[&str]| words.contains(&reading.small(at));
    let mut denials =
        (0..reading.tokens.len()).filter(|at| reading.words[*at].traits.has(Trait::Denial));
    denials.find(|at| {
        let at = *at;
        match reading.locale {
            Locale::Nl => {
                let is_compound = reading
                    .tokens
                    .get(at + 1)
                    .is_some_and(|next| next.shape == Shape::Mark('-') && !next.is_spaced);
                !is_compound
                    && !is_word(at + 1, &["alleen", "enkel", "zozeer", "minder", "langer"])
                    && !at.checked_sub(1).is_some_and(|before| is_word(before, &["of", "dan"]))
            }
            Locale::Fr => {
                let has_ne =
                    || (at.saturating_sub(6)..at + 7).any(|near| is_word(near, &["ne", "n"]));
                (is_word(at, &["sans"]) || has_ne())
                    && !is_word(at + 1, &["seulement", "uniquement", "moins"])
            }
        }
    })
}

/// The verbs of a text that bind: the first of each sort.
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
            if !word.traits.has(Trait::Modal) {
                continue;
            }
            let slot = match polarity::modality(reading.small(at), word.entry, reading.locale) {
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

/// One may and the other must, or one will and the other only may.
fn modality(pair: &Pair<'_>, differences: &mut Vec<Difference>) {
    if !pair.of_a.traits.has(Trait::Modal) || !pair.of_b.traits.has(Trait::Modal) {
        return;
    }
    let modals = [Modals::of(pair.of_a), Modals::of(pair.of_b)];
    for is_turned in [false, true] {
        let ((side, reading), (other, answer)) = pair.sides(is_turned);
        let (here, there) = match is_turned {
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
            differences.push(difference(Kind::Modality, (side, here), (other, Some(there))));
        }
    }
}

/// One text is far longer than the other.
fn length(pair: &Pair<'_>, differences: &mut Vec<Difference>) {
    let (a, b) = (pair.a.text.len(), pair.b.text.len());
    let is_long = a.max(b) > 150;
    if is_long && (a * 20 > b * 37 || b * 20 > a * 37) {
        differences.push(pair.whole(Kind::Length));
    }
}

/// Terms of one text that the other has in no form, and forms that are wrong.
fn terms(
    pair: &Pair<'_>,
    is_turned: bool,
    [in_a, in_b]: &[Vec<Found>; 2],
    differences: &mut Vec<Difference>,
) {
    let ((side, _), (other, answer)) = pair.sides(is_turned);
    let glossary = &pair.known.terms;
    let (found, wrong) = if is_turned { (in_b, in_a) } else { (in_a, in_b) };
    let is_wrong = |term: usize| wrong.iter().any(|found| found.term == term && found.is_forbidden);
    for found in found {
        let Some(term) = glossary.term(found.term) else { continue };
        let forms = &term.accepted[other.locale as usize];
        let is_answered = match found.is_forbidden {
            true => glossary.has(answer, found.term),
            false => glossary.holds(answer, found.term),
        };
        // A Dutch compound says one thing; a French word may render many.
        let is_asked = side.locale == Locale::Nl || term.is_binding || found.is_forbidden;
        if !is_asked {
            continue;
        }
        // Acronyms have a rule of their own; what they stand for is a term.
        let written = side.text.get(found.range.clone()).unwrap_or_default();
        let is_letters = term.is_acronym && !written.contains(' ');
        let kind = match found.is_forbidden {
            true if is_answered => Kind::Forbidden,
            // A wrong form there has its own finding.
            false if !is_answered && !forms.is_empty() && !is_letters && !is_wrong(found.term) => {
                Kind::Term
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
            Kind::Forbidden => &term.accepted[side.locale as usize],
            _ => forms,
        };
        difference.args.push(("forms", plan_core::diagnostic::Argument::List(wanted.clone())));
        difference.is_binding = term.is_binding || kind == Kind::Forbidden;
        differences.push(difference);
    }
}

/// Who is named on one side only.
fn actors(pair: &Pair<'_>, is_turned: bool, differences: &mut Vec<Difference>) {
    let ((side, reading), (other, answer)) = pair.sides(is_turned);
    let actors: &Glossary = &pair.known.actors;
    let mut said = Vec::new();
    for found in actors.find(reading) {
        if said.contains(&found.term) || actors.holds(answer, found.term) {
            continue;
        }
        said.push(found.term);
        differences.push(difference(Kind::Actor, (side, found.range), (other, None)));
    }
}
