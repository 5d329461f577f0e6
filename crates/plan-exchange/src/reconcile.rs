//! Decides which translations of a returned file can be written to the plan.
//!
//! A unit is identified by its address and its source text, so that a change of the plan since the
//! export is reported instead of being overwritten. A unit that the translator did not touch is
//! unchanged, whatever happened to it in the plan.
//!
//! The caller compiles the plan with the translations to find out whether they introduce errors.

use std::collections::HashMap;

use super::codes::{CodedTexts, InlineCode};
use super::{
    InlineElement, ReturnedFile, ReturnedUnit, TargetContent, TranslationPackage, TranslationUnit,
    shared_address,
};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::model::markup::MarkupKind;
use plan_core::model::prose::{Prose, Target};
use plan_core::source::Span;
use plan_core::syntax::Text;

/// What to do with a returned unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ImportDecision {
    /// Write this text.
    Write(String),
    /// Write nothing: the plan has this text, or the translator did not touch it.
    Unchanged,
    /// Write nothing: it is not translated yet.
    Untranslated,
    /// Write nothing, for this reason.
    Refused(UnitRejection),
}

/// Why a returned unit is not written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum UnitRejection {
    /// The plan has no text with this address.
    UnknownAddress,
    /// The source changed since the export; the source in the plan, if it can be identified.
    SourceChanged(Option<String>),
    /// The target changed in the plan since the export; the target in the plan.
    TargetChanged(String),
    /// The target is empty, but the plan has one.
    Empty,
    /// The file marks the target as needing review.
    Fuzzy,
    /// An inline code is missing: its Markdown.
    MissingCode(String),
    /// An inline code exists in neither language, is used twice or is nested wrongly: its id.
    UnknownCode(String),
    /// Markdown no longer reads an inline code as the same markup: its Markdown.
    BrokenCode(String),
    /// A link has a target that no link of the source or of the old target has: its address.
    StrangeLink(String),
    /// The file has the unit twice.
    Twice,
}

impl UnitRejection {
    /// Its name in machine-readable output.
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

/// A returned unit with the text of the plan that it belongs to, and what to do with it.
#[derive(Clone, Debug)]
pub struct ReconciledUnit<'f> {
    /// The returned unit.
    pub incoming: &'f ReturnedUnit,
    /// The text of the plan; `None` when it cannot be identified.
    pub unit: Option<&'f TranslationUnit>,
    /// What to do.
    pub decision: ImportDecision,
}

/// Decides about every unit of a returned file. `package` must have all texts of the plan, in the
/// languages of the file.
pub fn reconcile<'f>(
    package: &'f TranslationPackage,
    incoming: &'f ReturnedFile,
) -> Vec<ReconciledUnit<'f>> {
    let mut by_address: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, unit) in package.units.iter().enumerate() {
        by_address.entry(unit.shared_address()).or_default().push(at);
    }
    let mut is_taken = vec![false; package.units.len()];
    let mut reconciled = Vec::with_capacity(incoming.units.len());
    for returned in &incoming.units {
        let candidates = by_address
            .get(shared_address(&returned.address))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let source = Fingerprint::of(&returned.source);
        let is_same = |at: &&usize| Fingerprint::of(&package.units[**at].source) == source;
        let mut same: Vec<usize> = candidates.iter().filter(is_same).copied().collect();
        // Units with the same whole address, suffix included, come first.
        same.sort_by_key(|at| package.units[*at].address != returned.address);
        let (unit, decision) = match same.iter().find(|at| !is_taken[**at]) {
            Some(at) => {
                is_taken[*at] = true;
                let unit = &package.units[*at];
                (Some(unit), decide(unit, returned))
            }
            None if !same.is_empty() => (None, ImportDecision::Refused(UnitRejection::Twice)),
            None if is_untouched(returned) => (None, decision_for_untouched(returned)),
            None if candidates.is_empty() => {
                (None, ImportDecision::Refused(UnitRejection::UnknownAddress))
            }
            None => {
                let units = candidates.iter().map(|at| &package.units[*at]);
                let unit = changed_unit(units, returned);
                let text = unit.map(|unit| unit.source.clone());
                (unit, ImportDecision::Refused(UnitRejection::SourceChanged(text)))
            }
        };
        reconciled.push(ReconciledUnit { incoming: returned, unit, decision });
    }
    reconciled
}

/// Finds the unit of the plan whose source changed since the export, among those with its address:
/// the only one, or the one whose target is still the same.
fn changed_unit<'u>(
    mut units: impl Iterator<Item = &'u TranslationUnit>,
    returned: &ReturnedUnit,
) -> Option<&'u TranslationUnit> {
    let first = units.next()?;
    let rest: Vec<&TranslationUnit> = units.collect();
    if rest.is_empty() {
        return Some(first);
    }
    let exported = returned.exported_target.flatten()?;
    let mut all = std::iter::once(first).chain(rest);
    all.find(|unit| unit.target_fingerprint() == Some(exported))
}

/// Whether the translator left a unit as it was exported.
fn is_untouched(returned: &ReturnedUnit) -> bool {
    match (&returned.target, returned.exported_target) {
        (None, _) => true,
        (Some(content), Some(Some(exported))) => {
            // Inline codes cannot be resolved without the unit of the plan.
            let text = match content {
                TargetContent::Text(text) => text.clone(),
                TargetContent::Inline(parts) => match parts.as_slice() {
                    [InlineElement::Text(text)] => text.clone(),
                    _ => return false,
                },
            };
            Fingerprint::of(&text) == exported
        }
        _ => false,
    }
}

fn decision_for_untouched(returned: &ReturnedUnit) -> ImportDecision {
    match returned.target {
        Some(_) => ImportDecision::Unchanged,
        None => ImportDecision::Untranslated,
    }
}

/// Decides about a unit whose source is the same as in the plan.
fn decide(unit: &TranslationUnit, returned: &ReturnedUnit) -> ImportDecision {
    let has_target = unit.target.is_some();
    let coded = CodedTexts::of(&unit.source, unit.target.as_deref(), unit.is_prose);
    let (text, used) = match &returned.target {
        None => (String::new(), Vec::new()),
        Some(TargetContent::Text(text)) => (text.clone(), Vec::new()),
        Some(TargetContent::Inline(parts)) => match to_markdown(parts, &coded.codes) {
            Ok(markdown) => markdown,
            Err(rejection) => return ImportDecision::Refused(rejection),
        },
    };
    let text = text.trim_end_matches('\n');
    if unit.target.as_deref() == Some(text) {
        return ImportDecision::Unchanged;
    }
    // Other line endings are no change.
    let text = text.replace("\r\n", "\n").trim_end_matches('\n').to_owned();
    if text.trim().is_empty() {
        return match has_target {
            // Only the plan itself may delete a text.
            true => ImportDecision::Refused(UnitRejection::Empty),
            false => ImportDecision::Untranslated,
        };
    }
    if unit.target.as_deref() == Some(text.as_str()) {
        return ImportDecision::Unchanged;
    }
    // Without a target in the plan there is nothing to overwrite.
    if let (Some(exported), Some(now)) = (returned.exported_target, &unit.target)
        && unit.target_fingerprint() != exported
    {
        return match exported == Some(Fingerprint::of(&text)) {
            true => ImportDecision::Unchanged,
            false => ImportDecision::Refused(UnitRejection::TargetChanged(now.clone())),
        };
    }
    decide_changed(unit, &coded, used, text, returned)
}

/// Decides about a changed target, by its markup and links.
fn decide_changed(
    unit: &TranslationUnit,
    coded: &CodedTexts,
    used: Vec<usize>,
    text: String,
    returned: &ReturnedUnit,
) -> ImportDecision {
    if returned.is_fuzzy {
        return ImportDecision::Refused(UnitRejection::Fuzzy);
    }
    if !unit.is_prose {
        return ImportDecision::Write(text);
    }
    let has_codes = matches!(returned.target, Some(TargetContent::Inline(_)));
    let result = match has_codes {
        true => check_codes(unit, coded, &used, &text),
        false => Ok(()),
    };
    match result.and_then(|()| check_links(unit, &text)) {
        Ok(()) => ImportDecision::Write(text),
        Err(rejection) => ImportDecision::Refused(rejection),
    }
}

/// Replaces inline codes with their Markdown in the plan; also returns the indexes of the codes
/// that are used.
fn to_markdown(
    parts: &[InlineElement],
    codes: &[InlineCode],
) -> Result<(String, Vec<usize>), UnitRejection> {
    let (mut text, mut used, mut open) = (String::new(), Vec::new(), Vec::new());
    let find = |id: &str| {
        let at = id.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        at.filter(|at| *at < codes.len()).ok_or_else(|| UnitRejection::UnknownCode(id.to_owned()))
    };
    for part in parts {
        match part {
            InlineElement::Text(words) => text.push_str(words),
            InlineElement::Open(id) | InlineElement::Standalone(id) => {
                let at = find(id)?;
                let is_pair = matches!(part, InlineElement::Open(_));
                if used.contains(&at) || codes[at].close.is_some() != is_pair {
                    return Err(UnitRejection::UnknownCode(id.clone()));
                }
                used.push(at);
                text.push_str(&codes[at].open);
                if is_pair {
                    open.push(at);
                }
            }
            InlineElement::Close(id) => {
                let at = find(id)?;
                if open.pop() != Some(at) {
                    return Err(UnitRejection::UnknownCode(id.clone()));
                }
                text.push_str(codes[at].close.as_deref().unwrap_or_default());
            }
        }
    }
    match open.first() {
        Some(at) => Err(UnitRejection::MissingCode(codes[*at].close.clone().unwrap_or_default())),
        None => Ok((text, used)),
    }
}

/// Checks that the new text uses all inline codes that both languages of the plan have (or the
/// source, if there is no target), and that Markdown reads each of them as the same markup.
fn check_codes(
    unit: &TranslationUnit,
    coded: &CodedTexts,
    used: &[usize],
    text: &str,
) -> Result<(), UnitRejection> {
    let has_target = unit.target.is_some();
    for (at, code) in coded.codes.iter().enumerate() {
        let is_required = code.in_source && (code.in_target || !has_target);
        if is_required && !used.contains(&at) {
            return Err(UnitRejection::MissingCode(shown(code)));
        }
    }
    let mut found = CodedTexts::of(text, None, true).codes;
    for at in used {
        let code = &coded.codes[*at];
        if !matches!(code.kind, MarkupKind::Emphasis | MarkupKind::Strong | MarkupKind::Link) {
            continue;
        }
        let is_same = |other: &InlineCode| {
            (other.kind, &other.open, &other.close) == (code.kind, &code.open, &code.close)
        };
        match found.iter().position(is_same) {
            Some(place) => drop(found.swap_remove(place)),
            None => return Err(UnitRejection::BrokenCode(shown(code))),
        }
    }
    Ok(())
}

/// Formats the Markdown of a code for messages.
fn shown(code: &InlineCode) -> String {
    match &code.close {
        Some(close) => format!("{}…{close}", code.open),
        None => code.open.clone(),
    }
}

/// Checks that the new text links only to pages and records to which the source or the old text
/// links, and to each as often as both do.
fn check_links(unit: &TranslationUnit, text: &str) -> Result<(), UnitRejection> {
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
            return Err(UnitRejection::StrangeLink(address(target)));
        }
    }
    for target in &source {
        let wanted = count(&source, target);
        let wanted = old.as_ref().map_or(wanted, |old| wanted.min(count(old, target)));
        if count(&new, target) < wanted {
            return Err(UnitRejection::MissingCode(address(target)));
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
