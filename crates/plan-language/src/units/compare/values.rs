//! Facts and links: values that the other language must state too.

use std::ops::Range;

use super::{ComparedTexts, Difference, DifferenceKind, TextSide, difference};
use crate::facts::{Fact, FactKind, FactValue, MILLION, Strength};
use crate::packs::pack;
use crate::reading::Reading;
use plan_core::diagnostic::Argument;
use plan_core::locale::Locale;
use plan_core::model::prose::{Link, Target};

/// Adds the facts and links that one language has and the other has not.
///
/// The same words state the same facts, although only one of the languages may read a word as a fact
/// (`mai` is a month in French only). So in texts with the same words only acronyms are compared, to
/// which the glossary may give a meaning in one of the languages.
pub(super) fn compare(
    texts: &ComparedTexts<'_>,
    has_same_words: bool,
    differences: &mut Vec<Difference>,
) {
    let (mut of_a, mut of_b) = (facts_of(texts, false), facts_of(texts, true));
    if has_same_words {
        of_a.retain(|fact| is_name(fact));
        of_b.retain(|fact| is_name(fact));
    }
    if !of_a.is_empty() || !of_b.is_empty() {
        compare_facts(texts, &of_a, &of_b, differences);
    }
    compare_links(texts, differences);
}

/// The facts of one side, without those in links of which the other side leaves the text empty, so
/// that the name of the target is shown instead.
fn facts_of<'p>(texts: &'p ComparedTexts<'_>, is_reversed: bool) -> Vec<&'p Fact> {
    let ((side, reading), (other, _)) = texts.sides(is_reversed);
    let links = |side: &TextSide<'p>| side.prose.map_or(&[][..], |prose| &prose.links[..]);
    let empty: Vec<&Target> = links(other)
        .iter()
        .filter(|link| {
            other.text.get(link.range.clone()).is_some_and(|text| text.starts_with("[]"))
        })
        .map(|link| &link.target)
        .collect();
    if empty.is_empty() {
        return reading.facts.iter().collect();
    }
    let silent: Vec<&Range<usize>> = links(side)
        .iter()
        .filter(|link| empty.contains(&&link.target))
        .map(|link| &link.range)
        .collect();
    let is_heard = |fact: &&Fact| !silent.iter().any(|range| range.contains(&fact.range.start));
    reading.facts.iter().filter(is_heard).collect()
}

/// The kind of difference to which a fact without answer leads.
const fn kind_of(kind: FactKind) -> DifferenceKind {
    match kind {
        FactKind::Number | FactKind::Rank => DifferenceKind::Number,
        FactKind::Date | FactKind::Rhythm => DifferenceKind::Date,
        FactKind::Reference => DifferenceKind::Reference,
        FactKind::Acronym => DifferenceKind::Acronym,
    }
}

fn compare_facts(
    texts: &ComparedTexts<'_>,
    of_a: &[&Fact],
    of_b: &[&Fact],
    differences: &mut Vec<Difference>,
) {
    let mut is_answered = (vec![false; of_a.len()], vec![false; of_b.len()]);
    // Strong facts are matched with strong ones first, so that a number in words is left for
    // another one.
    for wanted in [Strength::Strong, Strength::Weak, Strength::Answer] {
        for (at, fact) in of_a.iter().enumerate().filter(|(_, fact)| !is_name(fact)) {
            if is_answered.0[at] {
                continue;
            }
            let answers = |other: &&Fact| {
                other.strength.min(fact.strength) >= wanted && fact.is_answered_by(other)
            };
            let answer = (0..of_b.len()).find(|b| !is_answered.1[*b] && answers(&of_b[*b]));
            if let Some(answer) = answer {
                is_answered.0[at] = true;
                is_answered.1[answer] = true;
            }
        }
    }
    let left = |facts: &[&Fact], is_answered: &[bool], is_reversed: bool| -> Vec<Fact> {
        let left = facts.iter().zip(is_answered).filter(|(_, is_answered)| !**is_answered);
        let left = left.map(|(fact, _)| *fact);
        let mut named: Vec<&str> = Vec::new();
        left.filter(|fact| match &fact.value {
            // A repeated name is reported once.
            FactValue::Acronym(name) => {
                let is_new = !named.contains(&name.as_str()) && !is_named(texts, name, is_reversed);
                named.push(name);
                is_new
            }
            FactValue::Number(MILLION, _) => !has_one(texts.sides(is_reversed).1.1),
            _ => !is_acronym_there(texts, fact, is_reversed),
        })
        .cloned()
        .collect()
    };
    let of_a = left(of_a, &is_answered.0, false);
    let mut of_b = left(of_b, &is_answered.1, true);
    for fact in of_a {
        let kind = fact.value.kind();
        let matching = |least: Strength| {
            // `eerste` has many meanings, but contradicts an ordinal that has no other answer.
            let weight = |other: &Fact| match kind {
                FactKind::Rank => fact.strength.max(other.strength),
                _ => fact.strength.min(other.strength),
            };
            let is_match = |other: &Fact| {
                other.value.kind() == kind
                    && other.strength >= least
                    && weight(other) > Strength::Answer
            };
            of_b.iter().position(is_match)
        };
        let other = matching(Strength::Strong)
            .or_else(|| matching(Strength::Weak))
            .or_else(|| matching(Strength::Answer));
        let place = other.map(|at| of_b.remove(at).range);
        if place.is_some() || fact.strength == Strength::Strong {
            differences.push(difference(kind_of(kind), (&texts.a, fact.range), (&texts.b, place)));
        }
    }
    for fact in of_b.into_iter().filter(|fact| fact.strength == Strength::Strong) {
        let kind = kind_of(fact.value.kind());
        differences.push(difference(kind, (&texts.b, fact.range), (&texts.a, None)));
    }
}

const fn is_name(fact: &Fact) -> bool {
    matches!(fact.value, FactValue::Acronym(_))
}

/// Whether the other side names what an acronym stands for, however often.
fn is_named(texts: &ComparedTexts<'_>, name: &str, is_reversed: bool) -> bool {
    let ((side, _), (_, other)) = texts.sides(is_reversed);
    let terms = &texts.context.terms;
    let own = terms.acronym(name, side.locale);
    if let Some(term) = own
        && terms.holds(other, term)
    {
        return true;
    }
    let is_there = |fact: &Fact| matches!(&fact.value, FactValue::Acronym(there) if there == name);
    // The same letters may stand for something else in the other language: `EG` is not `EG` there.
    let means_another = own.is_some() && own != terms.acronym(name, other.locale);
    if !means_another
        && (other.facts.iter().any(is_there)
            || (0..other.tokens.len()).any(|at| other.written(at).eq_ignore_ascii_case(name)))
    {
        return true;
    }
    if is_outsider(texts, name, is_reversed) {
        return true;
    }
    // `EU-verordening` is `règlement européen`, unless another name stands there without answer.
    let is_foreign = |fact: &Fact| match &fact.value {
        FactValue::Acronym(there) => {
            !texts
                .sides(is_reversed)
                .0
                .1
                .facts
                .iter()
                .any(|fact| matches!(&fact.value, FactValue::Acronym(here) if here == there))
                && terms.acronym(there, other.locale).is_none()
        }
        _ => false,
    };
    own.is_some_and(|term| terms.alludes(other, term)) && !other.facts.iter().any(is_foreign)
}

/// Whether the other language reads the capitals of a fact as an acronym: `MAI` is a month in French
/// and an acronym in Dutch, but the same word in both.
fn is_acronym_there(texts: &ComparedTexts<'_>, fact: &Fact, is_reversed: bool) -> bool {
    let ((side, _), (_, other)) = texts.sides(is_reversed);
    let written = side.text.get(fact.range.clone()).unwrap_or_default();
    written.chars().all(char::is_uppercase)
        && other
            .facts
            .iter()
            .any(|fact| matches!(&fact.value, FactValue::Acronym(name) if name == written))
}

/// Whether a denied name is answered by a word for outsiders: `niet-EU-landen` are `pays tiers`.
fn is_outsider(texts: &ComparedTexts<'_>, name: &str, is_reversed: bool) -> bool {
    let ((_, reading), (_, other)) = texts.sides(is_reversed);
    let denials = pack(reading.locale).phrases().name_denials;
    let is_denied = (2..reading.tokens.len()).any(|at| {
        reading.written(at) == name
            && reading.written(at - 1) == "-"
            && denials.contains(&&*reading.lowercase(at - 2))
    });
    is_denied && has_one_of(other, pack(other.locale).phrases().outsiders)
}

/// Whether a text says one: the numeral `1` may be an article or `premier` there.
fn has_one(reading: &Reading<'_>) -> bool {
    has_one_of(reading, pack(reading.locale).phrases().one)
}

fn has_one_of(reading: &Reading<'_>, words: &[&str]) -> bool {
    (0..reading.tokens.len()).any(|at| words.contains(&&*reading.lowercase(at)))
}

fn compare_links(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    let (Some(a), Some(b)) = (texts.a.prose, texts.b.prose) else { return };
    if a.links.is_empty() && b.links.is_empty() {
        return;
    }
    let mut left: Vec<&Link> = b.links.iter().collect();
    let mut missing = Vec::new();
    for link in &a.links {
        match left.iter().position(|other| is_same_target(&link.target, &other.target)) {
            Some(at) => drop(left.remove(at)),
            None => missing.push(link),
        }
    }
    let mut left = left.into_iter();
    let mut add = |kind: DifferenceKind,
                   first: (&TextSide<'_>, &Link),
                   second: (&TextSide<'_>, Option<&Link>)| {
        let place = second.1.map(|link| link.range.clone());
        let mut found = difference(kind, (first.0, first.1.range.clone()), (second.0, place));
        let address = |link: &Link| Argument::Text(address(&link.target));
        found.args.retain(|(name, _)| !matches!(*name, "here" | "there"));
        found.args.push(("here", address(first.1)));
        found.args.extend(second.1.map(|link| ("there", address(link))));
        differences.push(found);
    };
    // A link with another target is a wrong reference; a missing one is a difference of structure.
    for link in missing {
        match left.next() {
            Some(other) => {
                add(DifferenceKind::Reference, (&texts.a, link), (&texts.b, Some(other)))
            }
            None => add(DifferenceKind::Shape, (&texts.a, link), (&texts.b, None)),
        }
    }
    for link in left {
        add(DifferenceKind::Shape, (&texts.b, link), (&texts.a, None));
    }
}

fn address(target: &Target) -> String {
    match target {
        Target::Record(kind, id) => format!("{kind}:{id}"),
        Target::Web(address) | Target::Broken(address) => address.clone(),
    }
}

/// Whether two links have the same target. Web pages of one site may have an address per language.
fn is_same_target(a: &Target, b: &Target) -> bool {
    let (Target::Web(first), Target::Web(second)) = (a, b) else { return a == b };
    let is_tag =
        |part: &str| Locale::ALL.iter().any(|l| pack(*l).phrases().address_tags.contains(&part));
    let host = |address: &str| {
        let host = address.split('/').nth(2).unwrap_or(address);
        host.trim_start_matches("www.").to_owned()
    };
    let is_localized = |address: &str| address.split(['/', '=', '.', '?', '&']).any(is_tag);
    first == second || (host(first) == host(second) && is_localized(first) && is_localized(second))
}
