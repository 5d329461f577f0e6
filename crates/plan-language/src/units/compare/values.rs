//! Compares facts and links, which both languages must have.

use std::ops::Range;

use super::{ComparedTexts, Difference, DifferenceKind, TextSide, difference};
use crate::facts::{Fact, FactKind, FactValue, ONE, Strength};
use crate::packs::pack;
use crate::reading::Reading;
use plan_core::diagnostic::Argument;
use plan_core::locale::Locale;
use plan_core::model::prose::{Link, Target};

/// Adds the facts and links that differ between the languages, or that only one of them has.
///
/// The same words state the same facts, although only one of the languages may read a word as a
/// fact (`mai` is a month in French only). So in texts with the same words only acronyms are
/// compared, to which the glossary may give a meaning in one of the languages.
pub(super) fn compare(
    texts: &ComparedTexts<'_>,
    has_same_words: bool,
    differences: &mut Vec<Difference>,
) {
    let (mut facts_a, mut facts_b) = (facts_of(texts, false), facts_of(texts, true));
    if has_same_words {
        facts_a.retain(|fact| is_name(fact));
        facts_b.retain(|fact| is_name(fact));
    }
    if !facts_a.is_empty() || !facts_b.is_empty() {
        compare_facts(texts, &facts_a, &facts_b, differences);
    }
    compare_links(texts, differences);
}

/// Returns the facts of one side, except those in the text of a link that the other side leaves
/// empty: there, the name of the target is filled in.
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
    let ignored: Vec<&Range<usize>> = links(side)
        .iter()
        .filter(|link| empty.contains(&&link.target))
        .map(|link| &link.range)
        .collect();
    let is_compared = |fact: &&Fact| !ignored.iter().any(|range| range.contains(&fact.range.start));
    reading.facts.iter().filter(is_compared).collect()
}

/// Returns the kind of difference of a fact without a match.
const fn kind_of(kind: FactKind) -> DifferenceKind {
    match kind {
        FactKind::Number | FactKind::Rank => DifferenceKind::Number,
        FactKind::Date | FactKind::Rhythm => DifferenceKind::Date,
        FactKind::Reference => DifferenceKind::Reference,
        FactKind::Acronym => DifferenceKind::Acronym,
    }
}

/// Adds the facts without a match. Each fact matches one fact of the other language at most, except
/// acronyms, for which the number of occurrences does not matter.
fn compare_facts(
    texts: &ComparedTexts<'_>,
    facts_a: &[&Fact],
    facts_b: &[&Fact],
    differences: &mut Vec<Difference>,
) {
    let mut is_matched = (vec![false; facts_a.len()], vec![false; facts_b.len()]);
    // Strong facts are matched with strong ones first, so that a number in words stays available
    // for another fact.
    for wanted in [Strength::Strong, Strength::Weak, Strength::Implied] {
        for (at, fact) in facts_a.iter().enumerate().filter(|(_, fact)| !is_name(fact)) {
            if is_matched.0[at] {
                continue;
            }
            let is_match =
                |other: &&Fact| other.strength.min(fact.strength) >= wanted && fact.matches(other);
            let found = (0..facts_b.len()).find(|b| !is_matched.1[*b] && is_match(&facts_b[*b]));
            if let Some(found) = found {
                is_matched.0[at] = true;
                is_matched.1[found] = true;
            }
        }
    }
    let unmatched = |facts: &[&Fact], is_matched: &[bool], is_reversed: bool| -> Vec<Fact> {
        let facts = facts.iter().zip(is_matched).filter(|(_, is_matched)| !**is_matched);
        let facts = facts.map(|(fact, _)| *fact);
        let mut named: Vec<&str> = Vec::new();
        facts
            .filter(|fact| match &fact.value {
                // A repeated name is reported once.
                FactValue::Acronym(name) => {
                    let is_new =
                        !named.contains(&name.as_str()) && !is_named(texts, name, is_reversed);
                    named.push(name);
                    is_new
                }
                FactValue::Number(ONE, _) => !has_one(texts.sides(is_reversed).1.1),
                _ => !is_acronym_there(texts, fact, is_reversed),
            })
            .cloned()
            .collect()
    };
    let facts_a = unmatched(facts_a, &is_matched.0, false);
    let mut facts_b = unmatched(facts_b, &is_matched.1, true);
    for fact in facts_a {
        let kind = fact.value.kind();
        let contradicting = |least: Strength| {
            // `eerste` has many meanings, but contradicts an ordinal that has no other match.
            let weight = |other: &Fact| match kind {
                FactKind::Rank => fact.strength.max(other.strength),
                _ => fact.strength.min(other.strength),
            };
            let contradicts = |other: &Fact| {
                other.value.kind() == kind
                    && other.strength >= least
                    && weight(other) > Strength::Implied
            };
            facts_b.iter().position(contradicts)
        };
        let other = contradicting(Strength::Strong)
            .or_else(|| contradicting(Strength::Weak))
            .or_else(|| contradicting(Strength::Implied));
        let place = other.map(|at| facts_b.remove(at).range);
        if place.is_some() || fact.strength == Strength::Strong {
            differences.push(difference(kind_of(kind), (&texts.a, fact.range), (&texts.b, place)));
        }
    }
    for fact in facts_b.into_iter().filter(|fact| fact.strength == Strength::Strong) {
        let kind = kind_of(fact.value.kind());
        differences.push(difference(kind, (&texts.b, fact.range), (&texts.a, None)));
    }
}

const fn is_name(fact: &Fact) -> bool {
    matches!(fact.value, FactValue::Acronym(_))
}

/// Whether the other side has a counterpart of an acronym, however often: the acronym, the words
/// that it stands for, or a word that alludes to them.
fn is_named(texts: &ComparedTexts<'_>, name: &str, is_reversed: bool) -> bool {
    let ((side, _), (_, other)) = texts.sides(is_reversed);
    let terms = &texts.context.terms;
    let own = terms.acronym(name, side.locale);
    if let Some(term) = own
        && terms.contains_term(other, term)
    {
        return true;
    }
    let is_same = |fact: &Fact| matches!(&fact.value, FactValue::Acronym(there) if there == name);
    // The same letters may mean something else in the other language: Dutch `EG` is not French
    // `EG`.
    let means_another = own.is_some() && own != terms.acronym(name, other.locale);
    if !means_another
        && (other.facts.iter().any(is_same)
            || (0..other.tokens.len()).any(|at| other.written(at).eq_ignore_ascii_case(name)))
    {
        return true;
    }
    if is_denied_member(texts, name, is_reversed) {
        return true;
    }
    // `EU-verordening` is `règlement européen`, unless the other text has an acronym that is not
    // here.
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
    own.is_some_and(|term| terms.contains_main_word(other, term))
        && !other.facts.iter().any(is_foreign)
}

/// Whether the other language reads the capitals of a fact as an acronym: `MAI` is a month in
/// French and an acronym in Dutch, but the same word in both.
fn is_acronym_there(texts: &ComparedTexts<'_>, fact: &Fact, is_reversed: bool) -> bool {
    let ((side, _), (_, other)) = texts.sides(is_reversed);
    let written = side.text.get(fact.range.clone()).unwrap_or_default();
    written.chars().all(char::is_uppercase)
        && other
            .facts
            .iter()
            .any(|fact| matches!(&fact.value, FactValue::Acronym(name) if name == written))
}

/// Whether a name is denied here, and the other side has a word for outsiders: `niet-EU-landen` are
/// `pays tiers`.
fn is_denied_member(texts: &ComparedTexts<'_>, name: &str, is_reversed: bool) -> bool {
    let ((_, reading), (_, other)) = texts.sides(is_reversed);
    let denials = pack(reading.locale).phrases().name_denials;
    let is_denied = (2..reading.tokens.len()).any(|at| {
        reading.written(at) == name
            && reading.written(at - 1) == "-"
            && denials.contains(&&*reading.lowercase(at - 2))
    });
    is_denied && has_one_of(other, pack(other.locale).phrases().outsiders)
}

/// Whether a text has a word for one, such as an article or `premier`, which matches the numeral
/// `1`.
fn has_one(reading: &Reading<'_>) -> bool {
    has_one_of(reading, pack(reading.locale).phrases().one)
}

fn has_one_of(reading: &Reading<'_>, words: &[&str]) -> bool {
    (0..reading.tokens.len()).any(|at| words.contains(&&*reading.lowercase(at)))
}

/// Adds the links that differ between the languages, or that only one of them has.
fn compare_links(texts: &ComparedTexts<'_>, differences: &mut Vec<Difference>) {
    let (Some(a), Some(b)) = (texts.a.prose, texts.b.prose) else { return };
    if a.links.is_empty() && b.links.is_empty() {
        return;
    }
    let mut unmatched: Vec<&Link> = b.links.iter().collect();
    let mut missing = Vec::new();
    for link in &a.links {
        match unmatched.iter().position(|other| is_same_target(&link.target, &other.target)) {
            Some(at) => drop(unmatched.remove(at)),
            None => missing.push(link),
        }
    }
    let mut unmatched = unmatched.into_iter();
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
    // A link with another target is a wrong reference; a missing link is a difference of structure.
    for link in missing {
        match unmatched.next() {
            Some(other) => {
                add(DifferenceKind::Reference, (&texts.a, link), (&texts.b, Some(other)))
            }
            None => add(DifferenceKind::Shape, (&texts.a, link), (&texts.b, None)),
        }
    }
    for link in unmatched {
        add(DifferenceKind::Shape, (&texts.b, link), (&texts.a, None));
    }
}

fn address(target: &Target) -> String {
    match target {
        Target::Record(kind, id) => format!("{kind}:{id}"),
        Target::Web(address) | Target::Broken(address) => address.clone(),
    }
}

/// Whether two links have the same target. Pages of one web site match if both addresses name a
/// language.
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
