//! Facts and links: whatever has a value that the other language must say too.

use std::ops::Range;

use super::{Difference, Kind, Pair, Side, difference};
use crate::facts::{Fact, MILLION, Reading, Sort, Strength, Value};
use plan_core::diagnostic::Argument;
use plan_core::model::prose::{Link, Target};

/// Adds the facts and links that one language says and the other does not.
pub(super) fn compare(pair: &Pair<'_>, differences: &mut Vec<Difference>) {
    let (of_a, of_b) = (facts_of(pair, false), facts_of(pair, true));
    if !of_a.is_empty() || !of_b.is_empty() {
        compare_facts(pair, &of_a, &of_b, differences);
    }
    compare_links(pair, differences);
}

/// The facts of one side. Where the other side shows what a link leads to instead of words of its
/// own, the words here have no counterpart.
fn facts_of<'p>(pair: &'p Pair<'_>, is_turned: bool) -> Vec<&'p Fact> {
    let ((side, reading), (other, _)) = pair.sides(is_turned);
    let links = |side: &Side<'p>| side.prose.map_or(&[][..], |prose| &prose.links[..]);
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

/// The kind of the findings about a sort of fact.
const fn kind_of(sort: Sort) -> Kind {
    match sort {
        Sort::Number | Sort::Rank => Kind::Number,
        Sort::Date | Sort::Rhythm => Kind::Date,
        Sort::Reference => Kind::Reference,
        Sort::Acronym => Kind::Acronym,
    }
}

fn compare_facts(
    pair: &Pair<'_>,
    of_a: &[&Fact],
    of_b: &[&Fact],
    differences: &mut Vec<Difference>,
) {
    let mut is_answered = (vec![false; of_a.len()], vec![false; of_b.len()]);
    // Strong facts find strong ones first, so that a number in words is left for a numeral.
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
    let left = |facts: &[&Fact], is_answered: &[bool], is_turned: bool| -> Vec<Fact> {
        let left = facts.iter().zip(is_answered).filter(|(_, is_answered)| !**is_answered);
        let left = left.map(|(fact, _)| *fact);
        let mut named: Vec<&str> = Vec::new();
        left.filter(|fact| match &fact.value {
            // A name that is said again has its finding already.
            Value::Acronym(name) => {
                let is_new = !named.contains(&name.as_str()) && !is_named(pair, name, is_turned);
                named.push(name);
                is_new
            }
            Value::Number(MILLION, _) => !has_one(pair.sides(is_turned).1.1),
            _ => true,
        })
        .cloned()
        .collect()
    };
    let of_a = left(of_a, &is_answered.0, false);
    let mut of_b = left(of_b, &is_answered.1, true);
    for fact in of_a {
        let sort = fact.value.sort();
        let matching = |least: Strength| {
            // `eerste` says many things besides a rank, but not beside a rank without an answer.
            let weight = |other: &Fact| match sort {
                Sort::Rank => fact.strength.max(other.strength),
                _ => fact.strength.min(other.strength),
            };
            let is_match = |other: &Fact| {
                other.value.sort() == sort
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
            differences.push(difference(kind_of(sort), (&pair.a, fact.range), (&pair.b, place)));
        }
    }
    for fact in of_b.into_iter().filter(|fact| fact.strength == Strength::Strong) {
        let kind = kind_of(fact.value.sort());
        differences.push(difference(kind, (&pair.b, fact.range), (&pair.a, None)));
    }
}

const fn is_name(fact: &Fact) -> bool {
    matches!(fact.value, Value::Acronym(_))
}

/// Tells whether the other side names what an acronym stands for. How often does not matter.
fn is_named(pair: &Pair<'_>, name: &str, is_turned: bool) -> bool {
    let ((side, _), (_, other)) = pair.sides(is_turned);
    let known = &pair.known.terms;
    let own = known.acronym(name, side.locale);
    if let Some(term) = own
        && known.holds(other, term)
    {
        return true;
    }
    let is_there = |fact: &Fact| matches!(&fact.value, Value::Acronym(there) if there == name);
    // The same letters may stand for something else in the other language: `EG` is not `EG` there.
    let means_another = own.is_some() && own != known.acronym(name, other.locale);
    if !means_another
        && (other.facts.iter().any(is_there)
            || (0..other.tokens.len()).any(|at| other.written(at).eq_ignore_ascii_case(name)))
    {
        return true;
    }
    if is_outsider(pair, name, is_turned) {
        return true;
    }
    // `EU-verordening` is `règlement européen`, unless another name stands there without answer.
    let is_foreign = |fact: &Fact| match &fact.value {
        Value::Acronym(there) => {
            !pair
                .sides(is_turned)
                .0
                .1
                .facts
                .iter()
                .any(|fact| matches!(&fact.value, Value::Acronym(here) if here == there))
                && known.acronym(there, other.locale).is_none()
        }
        _ => false,
    };
    own.is_some_and(|term| known.alludes(other, term)) && !other.facts.iter().any(is_foreign)
}

/// `niet-EU-landen` are `pays tiers`: a name that is denied, and others who are outside.
fn is_outsider(pair: &Pair<'_>, name: &str, is_turned: bool) -> bool {
    let ((_, reading), (_, other)) = pair.sides(is_turned);
    let is_denied = (2..reading.tokens.len()).any(|at| {
        reading.written(at) == name
            && reading.written(at - 1) == "-"
            && matches!(reading.small(at - 2), "niet" | "non")
    });
    let outside = ["tiers", "tierce", "tierces", "hors", "derde", "derden", "buiten"];
    is_denied && (0..other.tokens.len()).any(|at| outside.contains(&other.small(at)))
}

/// Tells whether a text says one: the numeral `1` may be an article or `premier` there.
fn has_one(reading: &Reading<'_>) -> bool {
    const ONE: [&str; 10] =
        ["een", "één", "eerste", "un", "une", "premier", "première", "enkel", "seul", "seule"];
    (0..reading.tokens.len()).any(|at| ONE.contains(&reading.small(at)))
}

fn compare_links(pair: &Pair<'_>, differences: &mut Vec<Difference>) {
    let (Some(a), Some(b)) = (pair.a.prose, pair.b.prose) else { return };
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
    let mut add = |kind: Kind, first: (&Side<'_>, &Link), second: (&Side<'_>, Option<&Link>)| {
        let place = second.1.map(|link| link.range.clone());
        let mut found = difference(kind, (first.0, first.1.range.clone()), (second.0, place));
        let address = |link: &Link| Argument::Text(address(&link.target));
        found.args.retain(|(name, _)| !matches!(*name, "here" | "there"));
        found.args.push(("here", address(first.1)));
        found.args.extend(second.1.map(|link| ("there", address(link))));
        differences.push(found);
    };
    // A link that leads elsewhere is a wrong reference; one that is missing is a matter of shape.
    for link in missing {
        match left.next() {
            Some(other) => add(Kind::Reference, (&pair.a, link), (&pair.b, Some(other))),
            None => add(Kind::Shape, (&pair.a, link), (&pair.b, None)),
        }
    }
    for link in left {
        add(Kind::Shape, (&pair.b, link), (&pair.a, None));
    }
}

fn address(target: &Target) -> String {
    match target {
        Target::Record(kind, id) => format!("{kind}:{id}"),
        Target::Web(address) | Target::Broken(address) => address.clone(),
    }
}

/// Tells whether two links lead to the same; a page of the web may have an address per language.
fn is_same_target(a: &Target, b: &Target) -> bool {
    let (Target::Web(first), Target::Web(second)) = (a, b) else { return a == b };
    const LANGUAGES: [&str; 6] = ["nl", "fr", "NL", "FR", "nld", "fra"];
    let host = |address: &str| {
        let host = address.split('/').nth(2).unwrap_or(address);
        host.trim_start_matches("www.").to_owned()
    };
    let is_localized = |address: &str| {
        address.split(['/', '=', '.', '?', '&']).any(|part| LANGUAGES.contains(&part))
    };
    first == second || (host(first) == host(second) && is_localized(first) && is_localized(second))
}
