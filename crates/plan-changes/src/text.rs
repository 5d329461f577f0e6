//! How a text changed: in its typography, in its wording or in its facts.

use std::borrow::Cow;

use plan_core::confirmation::fingerprint::{Fingerprint, fold};
use plan_core::confirmation::lock::{Confirmed, Lock};
use plan_core::locale::Locale;
use plan_core::model::prose::Target;
use plan_language::facts::{Fact, FactKind, FactValue, ONE, Strength};
use plan_language::units::UnitText;
use plan_language::vocabulary;

use crate::matching::Renames;

/// How much the change of a text changes, the least first.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Nature {
    /// Spaces, quotation marks, dashes: the words stay the same.
    Typographic,
    /// The words.
    Wording,
    /// Numbers, dates, references or links.
    Facts,
}

impl Nature {
    /// The name in machine-readable output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Typographic => "typographic",
            Self::Wording => "wording",
            Self::Facts => "facts",
        }
    }
}

/// A fact that a text states in only one of its versions, or another fact in its place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FactChange {
    pub locale: Locale,
    /// What is stated: `number`, `date`, `reference` or `link`.
    pub kind: &'static str,
    /// As the old version states it.
    pub before: Option<String>,
    /// As the new version states it.
    pub after: Option<String>,
}

/// The change of a text in one language.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LanguageChange<'p> {
    pub locale: Locale,
    pub before: Option<&'p str>,
    pub after: Option<&'p str>,
    pub nature: Nature,
}

/// The change of a text in all its languages.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TextChange<'p> {
    /// The largest of its natures.
    pub nature: Nature,
    /// The languages that changed.
    pub languages: Vec<LanguageChange<'p>>,
    pub facts: Vec<FactChange>,
    /// The languages that stayed the same although another one changed in substance.
    pub left_behind: Vec<Locale>,
    /// Whether those are confirmed, in the new version, to agree with the texts that changed.
    pub is_confirmed: bool,
}

impl TextChange<'_> {
    /// Notes whether the languages left behind were confirmed to agree with the new texts of those
    /// that changed.
    pub(crate) fn note_confirmation(&mut self, now: UnitText<'_>, lock: Option<&Lock>) {
        let Some(lock) = lock.filter(|_| !self.left_behind.is_empty()) else { return };
        let changed: Vec<Locale> = self.languages.iter().map(|change| change.locale).collect();
        let current = |locale: Locale| Some(Fingerprint::of(&now.text(locale)?.value));
        self.is_confirmed = self.left_behind.iter().all(|left| {
            let confirms = |confirmed: &Confirmed| {
                changed.iter().chain([left]).all(|locale| {
                    let current = current(*locale);
                    current.is_some() && confirmed.get(*locale) == current
                })
            };
            lock.iter().flat_map(|(_, entries)| entries).any(confirms)
        });
    }
}

/// A version of a field that holds a text; none if the record has no such field.
type Side<'p> = Option<UnitText<'p>>;

/// Compares two versions of a text. Returns `None` if they are the same, apart from the ids of
/// renamed records in links. In a damaged version, a language that is missing may exist.
pub(crate) fn compare<'p>(
    old: Side<'p>,
    new: Side<'p>,
    renames: &Renames<'_>,
    is_damaged: bool,
) -> Option<TextChange<'p>> {
    let written = |side: Side<'p>, locale| side?.text(locale).map(|text| text.value.as_str());
    let mut languages = Vec::new();
    let mut facts = Vec::new();
    let mut unchanged = Vec::new();
    for locale in Locale::ALL {
        let (before, after) = (written(old, locale), written(new, locale));
        if is_damaged && (before.is_none() || after.is_none()) {
            continue;
        }
        if before == after {
            unchanged.extend(before.map(|_| locale));
            continue;
        }
        let renamed = before.map(|text| with_new_ids(text, renames));
        if renamed.as_deref() == after {
            continue;
        }
        let is_typographic = renamed.as_deref().map(fold) == after.map(fold);
        let nature = match is_typographic {
            true => Nature::Typographic,
            false => {
                let changed = changed_facts(
                    (renamed.as_deref(), links(old, locale, renames)),
                    (after, links(new, locale, &Renames::default())),
                    locale,
                );
                let nature = if changed.is_empty() { Nature::Wording } else { Nature::Facts };
                facts.extend(changed);
                nature
            }
        };
        languages.push(LanguageChange { locale, before, after, nature });
    }
    let nature = languages.iter().map(|change| change.nature).max()?;
    // A language that was missing before, or is missing now, did not change in substance.
    let is_substantial = |change: &LanguageChange<'_>| {
        change.nature > Nature::Typographic && change.before.is_some() && change.after.is_some()
    };
    let left_behind = match languages.iter().any(is_substantial) {
        true => {
            let typographic = languages.iter().filter(|c| c.nature == Nature::Typographic);
            let mut left: Vec<Locale> =
                typographic.map(|change| change.locale).chain(unchanged).collect();
            left.sort_unstable();
            left
        }
        false => Vec::new(),
    };
    Some(TextChange { nature, languages, facts, left_behind, is_confirmed: false })
}

/// Replaces the ids of renamed records in the links of a Markdown text.
fn with_new_ids<'t>(text: &'t str, renames: &Renames<'_>) -> Cow<'t, str> {
    let mut text = Cow::Borrowed(text);
    if renames.is_empty() || !text.contains("](") {
        return text;
    }
    for (kind, old, new) in renames.iter() {
        let (old, new) = (format!("]({}:{old})", kind.name()), format!("]({}:{new})", kind.name()));
        if text.contains(&old) {
            text = Cow::Owned(text.replace(&old, &new));
        }
    }
    text
}

/// The targets of the links of a text.
fn links(side: Side<'_>, locale: Locale, renames: &Renames<'_>) -> Vec<String> {
    let Some(UnitText::Prose(prose)) = side else { return Vec::new() };
    let target = |target: &Target| match target {
        Target::Record(kind, id) => {
            let renamed = renames.iter().find(|(of, old, _)| of.name() == *kind && old == id);
            format!("{kind}:{}", renamed.map_or(id.as_str(), |(_, _, new)| new))
        }
        Target::Web(address) | Target::Broken(address) => address.clone(),
    };
    let links = prose.get(locale).into_iter().flat_map(|prose| &prose.links);
    links.map(|link| target(&link.target)).collect()
}

/// Returns the facts that only one of two versions states. Each is paired with one of its kind in
/// the other version, in order.
fn changed_facts(
    (before, mut old_links): (Option<&str>, Vec<String>),
    (after, mut new_links): (Option<&str>, Vec<String>),
    locale: Locale,
) -> Vec<FactChange> {
    let mut changes = Vec::new();
    // A text that is new or gone has no counterpart to compare with.
    let (Some(before), Some(after)) = (before, after) else { return changes };
    let (old, new) = (vocabulary::read(before, locale), vocabulary::read(after, locale));
    let mut open_new: Vec<&Fact> = new.facts.iter().filter(|fact| is_told(fact)).collect();
    let mut open_old: Vec<&Fact> = Vec::new();
    for fact in old.facts.iter().filter(|fact| is_told(fact)) {
        match open_new.iter().position(|other| fact.matches(other)) {
            Some(at) => {
                open_new.remove(at);
            }
            None => open_old.push(fact),
        }
    }
    let written = |text: &str, fact: &Fact| text.get(fact.range.clone()).map(str::to_owned);
    for fact in open_old {
        let kind = kind_name(fact.value.kind());
        let pair = open_new.iter().position(|other| kind_name(other.value.kind()) == kind);
        let pair = pair.map(|at| open_new.remove(at));
        let after = pair.and_then(|pair| written(after, pair));
        changes.push(FactChange { locale, kind, before: written(before, fact), after });
    }
    changes.extend(open_new.into_iter().map(|fact| {
        let kind = kind_name(fact.value.kind());
        FactChange { locale, kind, before: None, after: written(after, fact) }
    }));
    old_links.retain(|link| match new_links.iter().position(|other| other == link) {
        Some(at) => {
            new_links.remove(at);
            false
        }
        None => true,
    });
    let mut new_links = new_links.into_iter();
    for before in old_links {
        let (before, after) = (Some(before), new_links.next());
        changes.push(FactChange { locale, kind: "link", before, after });
    }
    changes.extend(new_links.map(|after| FactChange {
        locale,
        kind: "link",
        before: None,
        after: Some(after),
    }));
    changes
}

/// Whether a fact is told: one that is stated, not implied. Names are words: which of them a text
/// uses is its wording.
fn is_told(fact: &Fact) -> bool {
    let is_article = fact.strength != Strength::Strong
        && matches!(fact.value, FactValue::Number(ONE, _) | FactValue::Rank(1));
    fact.strength > Strength::Implied && !is_article && fact.value.kind() != FactKind::Acronym
}

const fn kind_name(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Number | FactKind::Rank => "number",
        FactKind::Date | FactKind::Rhythm => "date",
        FactKind::Reference | FactKind::Acronym => "reference",
    }
}
