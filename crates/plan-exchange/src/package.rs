//! Collects the texts of a plan for a translator.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::locale::{Locale, Localized};
use plan_core::model::{Plan, Term};
use plan_core::source::{SourceMap, Span};
use plan_core::syntax::Text;
use plan_language::units::compare::CompareContext;
use plan_language::units::groups::{self, GroupPlace, UnitGroup};
use plan_language::units::status::{AssessedText, LanguagePair, Status, TextIssue, assess};
use plan_language::units::{TextUnit, UnitText};

/// A text in the source and in the target language.
#[derive(Clone, Debug)]
pub struct TranslationUnit {
    /// Its address with the folder of its file: `2021/project:waterstof/title`. If several texts of
    /// a list share an address, `~` and the fingerprint of the source follow.
    pub address: String,
    /// Whether it is Markdown.
    pub is_prose: bool,
    /// The source text, without line breaks at its end.
    pub source: String,
    /// The target text; `None` when it is missing.
    pub target: Option<String>,
    /// The problems of the target, the most serious first. A stale source is not one of them.
    pub statuses: Vec<Status>,
    /// Whether the current translation is confirmed.
    pub is_confirmed: bool,
    /// The fingerprint of the source at the last confirmation, if the source changed since.
    pub confirmed_source: Option<Fingerprint>,
    /// The text with that fingerprint, if the caller found it.
    pub previous_source: Option<String>,
    /// The path of its file inside the plan folder.
    pub path: String,
    /// The line of its field, from 1.
    pub line: usize,
    /// The titles of the chapter and the record that contain it, in the source language, and its
    /// field.
    pub context: Vec<String>,
    /// The year of its edition; `None` in a register.
    pub year: Option<u16>,
    /// The name of its group on the command line, such as the id of the chapter.
    pub place: String,
    /// The span of the source text.
    pub source_span: Span,
}

impl TranslationUnit {
    /// Its most serious problem.
    pub fn status(&self) -> Status {
        self.statuses.first().copied().unwrap_or(Status::Fine)
    }

    /// Whether it has this status, possibly among others. It is [`Status::Fine`] if it has no
    /// problem.
    pub fn is(&self, status: Status) -> bool {
        match status {
            Status::Fine => self.statuses.is_empty(),
            _ => self.statuses.contains(&status),
        }
    }

    /// The names of its problems, for exchange files: `facts, stale`.
    pub(crate) fn status_names(&self) -> String {
        match self.statuses[..] {
            [] => Status::Fine.name().to_owned(),
            _ => self.statuses.iter().map(|status| status.name()).collect::<Vec<_>>().join(", "),
        }
    }

    /// Its address without the suffix that distinguishes the texts of a list.
    pub fn shared_address(&self) -> &str {
        shared_address(&self.address)
    }

    /// The fingerprint of the target.
    pub fn target_fingerprint(&self) -> Option<Fingerprint> {
        self.target.as_deref().map(Fingerprint::of)
    }
}

/// Returns an address without the suffix that distinguishes the texts of a list.
pub fn shared_address(address: &str) -> &str {
    address.split('~').next().unwrap_or(address)
}

/// A term of the glossary in both languages.
#[derive(Clone, Debug)]
pub struct GlossaryTerm {
    /// The term and its other forms in the source language.
    pub source: Vec<String>,
    /// The term and its other forms in the target language.
    pub target: Vec<String>,
    /// The note of the glossary in the source language.
    pub note: Option<String>,
}

/// The texts of a plan for a translator, with the glossary.
#[derive(Clone, Debug)]
pub struct TranslationPackage {
    /// The source language.
    pub from: Locale,
    /// The target language.
    pub to: Locale,
    /// The texts, in the order of the files and of their positions.
    pub units: Vec<TranslationUnit>,
    /// The glossary.
    pub terms: Vec<GlossaryTerm>,
}

impl TranslationPackage {
    /// The units of each file, with its path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[TranslationUnit])> {
        self.units
            .chunk_by(|a, b| a.path == b.path)
            .filter_map(|units| Some((units.first()?.path.as_str(), units)))
    }

    /// Returns the terms that occur in a source text, in the order of the glossary.
    pub fn terms_in(&self, text: &str) -> Vec<&GlossaryTerm> {
        let text = text.to_lowercase();
        let terms = self.terms.iter();
        terms.filter(|term| term.source.iter().any(|form| has_word(&text, form))).collect()
    }
}

/// Whether a lower-case text contains a form as a word, with an ending of at most two letters.
fn has_word(text: &str, form: &str) -> bool {
    let form = form.to_lowercase();
    if form.is_empty() {
        return false;
    }
    text.match_indices(&form).any(|(at, _)| {
        let starts_word = !text[..at].ends_with(char::is_alphanumeric);
        let rest = &text[at + form.len()..];
        starts_word && rest.chars().take_while(|c| c.is_alphanumeric()).take(3).count() < 3
    })
}

/// Collects the texts of a plan in the source language `from`, for translation to `to`. Editions
/// without one of the languages are skipped. `root` is the name of the plan folder, with which all
/// paths of `sources` start.
pub fn collect(
    plan: &Plan,
    sources: &SourceMap,
    root: &str,
    from: Locale,
    to: Locale,
) -> TranslationPackage {
    let (context, groups) = (CompareContext::of(plan), groups::groups(plan));
    let mut units = Vec::new();
    // Texts with the same address are matched together, so all texts of one lock file are assessed
    // at once.
    for of_edition in groups.chunk_by(|a, b| a.edition.map(|e| e.year) == b.edition.map(|e| e.year))
    {
        let edition = of_edition.first().and_then(|group| group.edition);
        let has_language = |locale| {
            edition.is_none_or(|edition| {
                let mut languages = edition.languages.iter();
                edition.languages.is_empty() || languages.any(|language| language.value == locale)
            })
        };
        if !has_language(from) || !has_language(to) {
            continue;
        }
        let lock = match edition {
            Some(edition) => edition.lock.as_ref(),
            None => plan.lock.as_ref(),
        };
        let texts: Vec<TextUnit<'_>> =
            of_edition.iter().flat_map(|group| group.units.iter().copied()).collect();
        let titles = titles(&texts, from);
        let pair = LanguagePair { first: from, second: to };
        let mut assessed = assess(&texts, lock, &context, pair).into_iter();
        for group in of_edition {
            let collector = Collector { sources, root, pair, group, titles: &titles };
            let of_group = assessed.by_ref().take(group.units.len()).flatten();
            units.extend(of_group.filter_map(|assessed| collector.unit(&assessed)));
        }
    }
    units.sort_by_key(|unit| unit.source_span);
    make_addresses_unique(&mut units);
    let terms = plan.terms.iter().filter_map(|term| glossary_term(term, from, to)).collect();
    TranslationPackage { from, to, units, terms }
}

/// Creates the units of one group of texts.
struct Collector<'c> {
    sources: &'c SourceMap,
    root: &'c str,
    pair: LanguagePair,
    group: &'c UnitGroup<'c>,
    titles: &'c HashMap<String, String>,
}

impl Collector<'_> {
    /// Creates the unit of a text; none if it has no source text.
    fn unit(&self, assessed: &AssessedText<'_>) -> Option<TranslationUnit> {
        let (unit, LanguagePair { first: from, second: to }) = (assessed.unit, self.pair);
        let source = unit.text(from).filter(|text| !text.value.trim().is_empty())?;
        let target = unit.text(to).map(trimmed).filter(|text| !text.trim().is_empty());
        let mut statuses: Vec<Status> = match target {
            None => vec![Status::Missing],
            Some(_) => {
                let concerns_target = |issue: &&TextIssue| match issue {
                    TextIssue::Stale { stale, .. } => *stale == to,
                    _ => true,
                };
                assessed.issues.iter().filter(concerns_target).map(TextIssue::status).collect()
            }
        };
        statuses.dedup();
        let needs_confirmation =
            statuses.iter().any(|s| matches!(s, Status::Stale | Status::Unconfirmed));
        let file = self.sources.file_of(unit.span()).map(|file| file.path()).unwrap_or_default();
        let path = file.strip_prefix(self.root).unwrap_or(file).trim_start_matches('/');
        let (place, edition) = (&self.group.place, self.group.edition);
        let record = record(&unit);
        let mut context: Vec<String> = heading(place, from).into_iter().collect();
        // The title of a chapter is part of the heading.
        let title = self.titles.get(&record).filter(|_| unit.kind != "chapter");
        context.extend(title.cloned());
        if context.is_empty() {
            context.push(record);
        }
        context.push(unit.field.to_owned());
        let folder = edition.map_or("registers".to_owned(), |edition| edition.year.to_string());
        Some(TranslationUnit {
            address: format!("{folder}/{}", unit.address()),
            is_prose: matches!(unit.text, UnitText::Prose(_)),
            source: trimmed(source),
            is_confirmed: assessed.is_confirmed && target.is_some(),
            target,
            confirmed_source: needs_confirmation
                .then(|| assessed.fingerprint_before_change(from))
                .flatten(),
            statuses,
            previous_source: None,
            path: path.to_owned(),
            line: self.sources.position(unit.span()).map_or(0, |position| position.line),
            context,
            year: edition.map(|edition| edition.year),
            place: place.name().to_owned(),
            source_span: source.span,
        })
    }
}

/// Returns the number and the title of a place that is a chapter.
fn heading(place: &GroupPlace<'_>, from: Locale) -> Option<String> {
    let GroupPlace::Chapter(chapter) = place else { return None };
    let title = chapter.title.as_ref().and_then(|title| title.get(from));
    let title = title.map(|title| title.value.trim()).unwrap_or_default();
    Some(format!("{} {title}", place.number().unwrap_or_default()).trim().to_owned())
}

/// Returns a text without the line breaks at its end, which depend on the YAML style.
fn trimmed(text: &Text) -> String {
    text.value.trim_end_matches('\n').to_owned()
}

/// Returns the kind and the id of the record of a text: `project:waterstof`.
fn record(unit: &TextUnit<'_>) -> String {
    let separator = if unit.id.is_empty() { "" } else { ":" };
    format!("{}{separator}{}", unit.kind, unit.id)
}

/// Returns the title, name, term or citation of each record, by [`record`].
fn titles(units: &[TextUnit<'_>], from: Locale) -> HashMap<String, String> {
    let mut titles = HashMap::new();
    for unit in units {
        if matches!(unit.field, "title" | "name" | "term" | "citation")
            && let Some((_, text)) = unit.texts().find(|(locale, _)| *locale == from)
        {
            titles.entry(record(unit)).or_insert_with(|| text.value.trim().to_owned());
        }
    }
    titles
}

/// Makes addresses that several texts share unique.
fn make_addresses_unique(units: &mut [TranslationUnit]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for unit in units.iter() {
        *counts.entry(unit.address.clone()).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    for unit in units.iter_mut().filter(|unit| counts.get(&unit.address).is_some_and(|n| *n > 1)) {
        let address = format!("{}~{}", unit.address, Fingerprint::of(&unit.source));
        let mut unique = address.clone();
        let mut count = 1;
        while !taken.insert(unique.clone()) {
            count += 1;
            unique = format!("{address}-{count}");
        }
        unit.address = unique;
    }
}

fn glossary_term(term: &Term, from: Locale, to: Locale) -> Option<GlossaryTerm> {
    let forms = |locale| {
        let main = term.term.as_ref().and_then(|line| line.get(locale)).into_iter();
        let forms: Option<&Localized<Vec<Text>>> = term.forms.as_ref();
        let forms = forms.and_then(|forms| forms.get(locale)).into_iter().flatten();
        main.chain(forms).map(|text| text.value.clone()).collect::<Vec<_>>()
    };
    let (source, target) = (forms(from), forms(to));
    let note = term.note.as_ref().and_then(|note| note.get(from)).map(|note| note.value.clone());
    (!source.is_empty() && !target.is_empty()).then_some(GlossaryTerm { source, target, note })
}
