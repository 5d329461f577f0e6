//! What of a file that came back fits the plan as it stands.
//!
//! A text is known by its address and by the text that the translator read; so whatever changed
//! since the export is seen, and is shown instead of being written over. What nobody touched is
//! no news, whatever happened to it in the plan.
//!
//! Not here: whether the plan would have errors with the texts; that is seen by compiling it.

use std::collections::HashMap;

use super::inline::{Code, Numbered};
use super::{Content, Incoming, IncomingUnit, Package, Part, Unit, base};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::model::markup::MarkupKind;
use plan_core::model::prose::{Prose, Target};
use plan_core::source::Span;
use plan_core::syntax::Text;

/// What is done with a text that came back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// It is written.
    Write(String),
    /// The plan says it already, or nobody touched it.
    Unchanged,
    /// It was not translated yet.
    Untranslated,
    /// It is not written.
    Refused(Refusal),
}

/// Why a text is not written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
    /// The plan has no text with this address.
    UnknownAddress,
    /// The text that was read changed since the export; how it is now, where that is known.
    SourceChanged(Option<String>),
    /// The translation was changed in the plan since the export; how it is now.
    TargetChanged(String),
    /// There is no translation, where the plan has one.
    Empty,
    /// The file says that somebody has to look at it first.
    Fuzzy,
    /// A code is missing: its Markdown.
    MissingCode(String),
    /// A code is there that neither language has, or twice: its id.
    UnknownCode(String),
    /// A code no longer means what it did: its Markdown.
    BrokenCode(String),
    /// It leads to something to which the other language does not lead.
    StrangeLink(String),
    /// The file has the text twice.
    Twice,
}

impl Refusal {
    /// Its name for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownAddress => "unknown-address",
            Self::SourceChanged(_) => "source-changed",
            Self::TargetChanged(_) => "target-changed",
            Self::Empty => "empty",
            Self::Fuzzy => "fuzzy",
            Self::MissingCode(_) => "missing-code",
            Self::UnknownCode(_) => "unknown-code",
            Self::BrokenCode(_) => "broken-code",
            Self::StrangeLink(_) => "strange-link",
            Self::Twice => "twice",
        }
    }
}

/// What is done with one text of a file, and which text of the plan it is.
#[derive(Clone, Debug)]
pub struct Fitted<'f> {
    /// The text of the file.
    pub incoming: &'f IncomingUnit,
    /// The text of the plan.
    pub unit: Option<&'f Unit>,
    /// What is done.
    pub verdict: Verdict,
}

/// Fits the texts of a file to a plan; the package must hold all texts of the plan, from and to
/// the languages of the file.
pub fn fit<'f>(package: &'f Package, incoming: &'f Incoming) -> Vec<Fitted<'f>> {
    let mut by_base: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, unit) in package.units.iter().enumerate() {
        by_base.entry(unit.base()).or_default().push(at);
    }
    let mut is_taken = vec![false; package.units.len()];
    let mut fitted = Vec::with_capacity(incoming.units.len());
    for one in &incoming.units {
        let candidates = by_base.get(base(&one.address)).map(Vec::as_slice).unwrap_or_default();
        let source = Fingerprint::of(&one.source);
        let is_same = |at: &&usize| Fingerprint::of(&package.units[**at].source) == source;
        let mut same: Vec<usize> = candidates.iter().filter(is_same).copied().collect();
        // The one whose address is the same to the end comes first.
        same.sort_by_key(|at| package.units[*at].address != one.address);
        let (unit, verdict) = match same.iter().find(|at| !is_taken[**at]) {
            Some(at) => {
                is_taken[*at] = true;
                let unit = &package.units[*at];
                (Some(unit), of_unit(unit, one))
            }
            None if !same.is_empty() => (None, Verdict::Refused(Refusal::Twice)),
            None if is_untouched(one) => (None, untouched(one)),
            None if candidates.is_empty() => (None, Verdict::Refused(Refusal::UnknownAddress)),
            None => {
                let units = candidates.iter().map(|at| &package.units[*at]);
                let unit = now(units, one);
                let text = unit.map(|unit| unit.source.clone());
                (unit, Verdict::Refused(Refusal::SourceChanged(text)))
            }
        };
        fitted.push(Fitted { incoming: one, unit, verdict });
    }
    fitted
}

/// The text of the plan that a text of a file once was: the only one of its address, or the one
/// whose translation is still the same.
fn now<'u>(mut units: impl Iterator<Item = &'u Unit>, one: &IncomingUnit) -> Option<&'u Unit> {
    let first = units.next()?;
    let rest: Vec<&Unit> = units.collect();
    if rest.is_empty() {
        return Some(first);
    }
    let base = one.base.flatten()?;
    let mut all = std::iter::once(first).chain(rest);
    all.find(|unit| unit.target_fingerprint() == Some(base))
}

/// Whether the translator left a text as the export gave it.
fn is_untouched(one: &IncomingUnit) -> bool {
    match (&one.target, one.base) {
        (None, _) => true,
        (Some(content), Some(Some(base))) => {
            // Codes cannot be read without the text; words are compared where there are none.
            let text = match content {
                Content::Text(text) => text.clone(),
                Content::Parts(parts) => match parts.as_slice() {
                    [Part::Text(text)] => text.clone(),
                    _ => return false,
                },
            };
            Fingerprint::of(&text) == base
        }
        _ => false,
    }
}

fn untouched(one: &IncomingUnit) -> Verdict {
    match one.target {
        Some(_) => Verdict::Unchanged,
        None => Verdict::Untranslated,
    }
}

fn of_unit(unit: &Unit, one: &IncomingUnit) -> Verdict {
    let has_target = unit.target.is_some();
    let numbered = Numbered::of(&unit.source, unit.target.as_deref(), unit.is_prose);
    let (text, used) = match &one.target {
        None => (String::new(), Vec::new()),
        Some(Content::Text(text)) => (text.clone(), Vec::new()),
        Some(Content::Parts(parts)) => match joined(parts, &numbered.codes) {
            Ok(joined) => joined,
            Err(refusal) => return Verdict::Refused(refusal),
        },
    };
    let text = text.trim_end_matches('\n');
    if unit.target.as_deref() == Some(text) {
        return Verdict::Unchanged;
    }
    // A tool that writes the line breaks of its system changes nothing.
    let text = text.replace("\r\n", "\n").trim_end_matches('\n').to_owned();
    if text.trim().is_empty() {
        return match has_target {
            // Left out altogether, or emptied: whoever means that a text goes, says so in the plan.
            true => Verdict::Refused(Refusal::Empty),
            false => Verdict::Untranslated,
        };
    }
    if unit.target.as_deref() == Some(text.as_str()) {
        return Verdict::Unchanged;
    }
    // Where the plan has none, nothing that is there is lost.
    if let (Some(base), Some(now)) = (one.base, &unit.target)
        && unit.target_fingerprint() != base
    {
        return match base == Some(Fingerprint::of(&text)) {
            true => Verdict::Unchanged,
            false => Verdict::Refused(Refusal::TargetChanged(now.clone())),
        };
    }
    checked(unit, &numbered, used, text, one)
}

fn checked(
    unit: &Unit,
    numbered: &Numbered,
    used: Vec<usize>,
    text: String,
    one: &IncomingUnit,
) -> Verdict {
    if one.is_fuzzy {
        return Verdict::Refused(Refusal::Fuzzy);
    }
    if !unit.is_prose {
        return Verdict::Write(text);
    }
    let has_codes = matches!(one.target, Some(Content::Parts(_)));
    let result = match has_codes {
        true => codes_are_whole(unit, numbered, &used, &text),
        false => Ok(()),
    };
    match result.and_then(|()| links_fit(unit, &text)) {
        Ok(()) => Verdict::Write(text),
        Err(refusal) => Verdict::Refused(refusal),
    }
}

/// Puts the Markdown of the plan in the place of codes; tells which were used.
fn joined(parts: &[Part], codes: &[Code]) -> Result<(String, Vec<usize>), Refusal> {
    let (mut text, mut used, mut open) = (String::new(), Vec::new(), Vec::new());
    let find = |id: &str| {
        let at = id.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        at.filter(|at| *at < codes.len()).ok_or_else(|| Refusal::UnknownCode(id.to_owned()))
    };
    for part in parts {
        match part {
            Part::Text(words) => text.push_str(words),
            Part::Open(id) | Part::Alone(id) => {
                let at = find(id)?;
                let is_pair = matches!(part, Part::Open(_));
                if used.contains(&at) || codes[at].close.is_some() != is_pair {
                    return Err(Refusal::UnknownCode(id.clone()));
                }
                used.push(at);
                text.push_str(&codes[at].open);
                if is_pair {
                    open.push(at);
                }
            }
            Part::Close(id) => {
                let at = find(id)?;
                if open.pop() != Some(at) {
                    return Err(Refusal::UnknownCode(id.clone()));
                }
                text.push_str(codes[at].close.as_deref().unwrap_or_default());
            }
        }
    }
    match open.first() {
        Some(at) => Err(Refusal::MissingCode(codes[*at].close.clone().unwrap_or_default())),
        None => Ok((text, used)),
    }
}

/// Every code must be there that both languages had, or that the text had which was read where
/// there was no translation; and each must still be read as what it is.
fn codes_are_whole(
    unit: &Unit,
    numbered: &Numbered,
    used: &[usize],
    text: &str,
) -> Result<(), Refusal> {
    let has_target = unit.target.is_some();
    for (at, code) in numbered.codes.iter().enumerate() {
        let is_wanted = code.in_source && (code.in_target || !has_target);
        if is_wanted && !used.contains(&at) {
            return Err(Refusal::MissingCode(shown(code)));
        }
    }
    let mut found = Numbered::of(text, None, true).codes;
    for at in used {
        let code = &numbered.codes[*at];
        if !matches!(code.kind, MarkupKind::Emphasis | MarkupKind::Strong | MarkupKind::Link) {
            continue;
        }
        let is_same = |other: &Code| {
            (other.kind, &other.open, &other.close) == (code.kind, &code.open, &code.close)
        };
        match found.iter().position(is_same) {
            Some(place) => drop(found.swap_remove(place)),
            None => return Err(Refusal::BrokenCode(shown(code))),
        }
    }
    Ok(())
}

fn shown(code: &Code) -> String {
    match &code.close {
        Some(close) => format!("{}…{close}", code.open),
        None => code.open.clone(),
    }
}

/// Links must lead where those of the other language lead: as often as both did, and nowhere else.
fn links_fit(unit: &Unit, text: &str) -> Result<(), Refusal> {
    let links = |text: &str| -> Vec<Target> {
        let prose = Prose::parse(Text::at(text.to_owned(), Span::default()));
        prose.links.into_iter().map(|link| link.target).collect()
    };
    let (source, new) = (links(&unit.source), links(text));
    let old = unit.target.as_deref().map(links);
    let count = |links: &[Target], target: &Target| links.iter().filter(|t| *t == target).count();
    for target in &new {
        let is_known =
            source.contains(target) || old.as_ref().is_some_and(|old| old.contains(target));
        if !is_known {
            return Err(Refusal::StrangeLink(address(target)));
        }
    }
    for target in &source {
        let wanted = count(&source, target);
        let wanted = old.as_ref().map_or(wanted, |old| wanted.min(count(old, target)));
        if count(&new, target) < wanted {
            return Err(Refusal::MissingCode(address(target)));
        }
    }
    Ok(())
}

fn address(target: &Target) -> String {
    match target {
        Target::Record(kind, id) => format!("{kind}:{id}"),
        Target::Web(address) | Target::Broken(address) => address.clone(),
    }
}
