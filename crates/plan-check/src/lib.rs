//! The rules for the content of a plan, and the compilation of a plan folder.
//!
//! A rule examines one part of the plan at a time and pushes diagnostics to a [`Report`]; it never
//! prints, reads a file or changes the plan. To add one, make a folder under `rules/` with its
//! logic (`mod.rs`), its messages (`messages.{en,nl,fr}.ftl`) and its pages (`page.{en,nl,fr}.md`),
//! and add its name in `rules.rs`.

pub mod compile;
pub mod rules;

use std::collections::HashSet;

use rayon::prelude::*;

use plan_core::diagnostic::{Code, Diagnostic, Diagnostics, Fix, Subject, codes};
use plan_core::model::{Chapter, Edition, Plan, Project};
use plan_core::source::{Span, Spanned};
use plan_language::typography_issue::TypographyRule;
use plan_language::units::compare::{self, CompareContext, DifferenceKind, Readings};
use plan_language::units::state::{self, ConfirmationState};
use plan_language::units::{self, TextUnit};
use plan_language::vocabulary::Vocabulary;

/// The number of texts in a [`WorkItem`] of texts outside the chapters.
const TEXTS_PER_ITEM: usize = 16;

/// A rule. It implements the methods for the parts of a plan that it examines.
pub trait Rule: Sync {
    /// The code of its diagnostics.
    fn code(&self) -> Code;
    /// Checks the plan as a whole.
    fn check_plan(&self, _: &Plan, _: &mut Report<'_>) {}
    /// Checks an edition.
    fn check_edition(&self, _: &Edition, _: &mut Report<'_>) {}
    /// Checks an edition after all texts of the plan were read, so that the vocabulary has all its
    /// words.
    fn check_words(&self, _: &Edition, _: &Vocabulary, _: &mut Report<'_>) {}
    /// Checks a chapter.
    fn check_chapter(&self, _: &Chapter, _: &mut Report<'_>) {}
    /// Checks a project of a chapter.
    fn check_project(&self, _: &Chapter, _: &Project, _: &mut Report<'_>) {}
    /// Checks one text in all its languages.
    fn check_text(&self, _: &TextUnit<'_>, _: &mut Report<'_>) {}
    /// Checks the state of a text since its last confirmation. It is not called for texts that lack
    /// a language or could not be read, which other rules report.
    fn check_confirmation(&self, _: &TextUnit<'_>, _: &ConfirmationState, _: &mut Report<'_>) {}
    /// The kind of difference that it reports. Every text is compared once for all rules.
    fn difference_kind(&self) -> Option<DifferenceKind> {
        None
    }
    /// The rule of typography whose issues it reports. Every text is searched once for all rules.
    fn typography_rule(&self) -> Option<TypographyRule> {
        None
    }
    /// Whether it reports the entries of `allow` that have no effect.
    fn reports_unused_allows(&self) -> bool {
        false
    }
}

/// The context of what a rule examines, and the diagnostics of the rules so far.
pub struct Report<'p> {
    /// The whole plan.
    pub plan: &'p Plan,
    /// The edition; none for the registers and the plan as a whole.
    pub edition: Option<&'p Edition>,
    diagnostics: Diagnostics,
    /// The entries of `allow` in the checked records, each with its record.
    allows: Vec<(Spanned<String>, Subject)>,
    /// The spans of the entries that allowed a diagnostic.
    used_allows: Vec<Span>,
}

impl<'p> Report<'p> {
    fn new(plan: &'p Plan, edition: Option<&'p Edition>) -> Self {
        let (diagnostics, allows, used_allows) = (Vec::new(), Vec::new(), Vec::new());
        Self { plan, edition, diagnostics, allows, used_allows }
    }

    /// Adds a diagnostic about a text, unless its record allows it.
    fn push_unless_allowed(&mut self, unit: &TextUnit<'_>, diagnostic: Diagnostic) {
        match compare::find_allow(unit, diagnostic.code.name()) {
            Some(allow) => self.used_allows.push(allow.code.span),
            None => self.push(diagnostic),
        }
    }

    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Runs a check of a record, which is the subject of the diagnostics that name none.
    fn about(&mut self, kind: &'static str, id: &str, check: impl FnOnce(&mut Self)) {
        let first = self.diagnostics.len();
        check(self);
        for diagnostic in &mut self.diagnostics[first..] {
            let own = || Subject { kind, id: id.to_owned() };
            diagnostic.subject.get_or_insert_with(own);
        }
    }
}

/// Returns all codes, of the parser, the schema and the rules, sorted by name.
pub fn all_codes() -> Vec<Code> {
    let mut all: Vec<Code> = codes::ALL.iter().map(|code| **code).collect();
    all.extend(rules::ALL.iter().map(|rule| rule.code()));
    all.sort_by_key(|code| code.name());
    all
}

/// A part of a plan that one thread checks.
enum WorkItem<'p> {
    /// Texts outside the chapters.
    Texts(Option<&'p Edition>, Vec<TextUnit<'p>>),
    /// A chapter with its projects and texts.
    Chapter(&'p Edition, &'p Chapter),
}

impl<'p> WorkItem<'p> {
    /// Divides a plan into work items.
    fn all(plan: &'p Plan) -> Vec<Self> {
        let texts = |units: Vec<TextUnit<'p>>, edition| -> Vec<Self> {
            let items = units.chunks(TEXTS_PER_ITEM).map(<[_]>::to_vec);
            items.map(|units| Self::Texts(edition, units)).collect()
        };
        let mut items = texts(units::of_registers(plan), None);
        for edition in &plan.editions {
            let mut units = Vec::new();
            units::edition(edition, &mut |unit| units.push(unit));
            items.extend(texts(units, Some(edition)));
            items.extend(edition.chapters.iter().map(|chapter| Self::Chapter(edition, chapter)));
        }
        items
    }
}

/// Runs rules on a plan. The diagnostics are in no particular order.
pub fn check<'p>(plan: &'p Plan, rules: &[&dyn Rule]) -> Diagnostics {
    // Rules that need no text run while the registers are prepared.
    let (context, mut diagnostics) =
        rayon::join(|| CompareContext::of(plan), || check_structure(plan, rules));
    let check_item = |item: &WorkItem<'p>| -> Report<'p> {
        match item {
            WorkItem::Texts(edition, units) => {
                let mut report = Report::new(plan, *edition);
                units.iter().for_each(|unit| check_unit(unit, &context, rules, &mut report));
                report
            }
            WorkItem::Chapter(edition, chapter) => {
                let mut report = Report::new(plan, Some(edition));
                report.about("chapter", &chapter.id.value, |report| {
                    rules.iter().for_each(|rule| rule.check_chapter(chapter, report));
                });
                for project in &chapter.projects {
                    report.about("project", &project.id.value, |report| {
                        rules.iter().for_each(|rule| rule.check_project(chapter, project, report));
                    });
                }
                units::chapter(chapter, &mut |unit| {
                    check_unit(&unit, &context, rules, &mut report);
                });
                report
            }
        }
    };
    // Threads take one item at a time, so that none has to wait for the last items of another.
    let items = WorkItem::all(plan);
    let reports: Vec<_> = items.par_iter().with_max_len(1).map(check_item).collect();
    for edition in &plan.editions {
        let mut found = run_each(rules, plan, Some(edition), |rule, report| {
            rule.check_words(edition, context.vocabulary(), report);
        });
        diagnostics.append(&mut found);
    }
    diagnostics.extend(unused_allows(rules, &reports));
    diagnostics.extend(reports.into_iter().flat_map(|report| report.diagnostics));
    diagnostics
}

/// Checks one text with all rules.
fn check_unit(
    unit: &TextUnit<'_>,
    context: &CompareContext,
    rules: &[&dyn Rule],
    report: &mut Report<'_>,
) {
    report.about(unit.kind, unit.id, |report| {
        rules.iter().for_each(|rule| rule.check_text(unit, report));
    });
    let readings = compare::read(unit, context);
    report_differences(unit, &readings, context, rules, report);
    report_typography(unit, &readings, context, rules, report);
    report.allows.extend(
        unit.allow
            .iter()
            .map(|allow| (allow.code.clone(), Subject { kind: unit.kind, id: unit.id.to_owned() })),
    );
}

/// Runs the rules about the plan and its editions as a whole, and about confirmations.
fn check_structure(plan: &Plan, rules: &[&dyn Rule]) -> Diagnostics {
    let mut diagnostics = run_each(rules, plan, None, |rule, report| rule.check_plan(plan, report));
    diagnostics.append(&mut check_confirmations(rules, plan, None));
    for edition in &plan.editions {
        let mut found = run_each(rules, plan, Some(edition), |rule, report| {
            rule.check_edition(edition, report);
        });
        diagnostics.append(&mut found);
        diagnostics.append(&mut check_confirmations(rules, plan, Some(edition)));
    }
    diagnostics
}

/// Reports every entry of `allow` that allowed nothing, once for all texts of its record.
fn unused_allows(rules: &[&dyn Rule], reports: &[Report<'_>]) -> Diagnostics {
    let Some(rule) = rules.iter().find(|rule| rule.reports_unused_allows()) else {
        return Vec::new();
    };
    let used: HashSet<Span> =
        reports.iter().flat_map(|report| report.used_allows.iter().copied()).collect();
    let mut seen = HashSet::new();
    let allows = reports.iter().flat_map(|report| &report.allows);
    let unused = allows.filter(|(code, _)| !used.contains(&code.span) && seen.insert(code.span));
    unused
        .map(|(code, subject)| {
            let can_be_allowed = rules.iter().any(|rule| {
                (rule.difference_kind().is_some() || rule.typography_rule().is_some())
                    && rule.code().name() == code.value
            });
            let diagnostic = Diagnostic::new(rule.code(), code.span)
                .subject(subject.kind, &subject.id)
                .arg("code", &*code.value);
            match can_be_allowed {
                true => diagnostic,
                false => diagnostic.message("message-unknown").help("help-unknown"),
            }
        })
        .collect()
}

/// Compares the languages of a text, and reports each difference by the rule of its kind.
fn report_differences(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    context: &CompareContext,
    rules: &[&dyn Rule],
    report: &mut Report<'_>,
) {
    for difference in compare::compare_all(unit, readings, context) {
        let rule = rules.iter().find(|rule| rule.difference_kind() == Some(difference.kind));
        if let Some(rule) = rule {
            report.push_unless_allowed(unit, difference.diagnostic(rule.code(), unit));
        }
    }
}

/// Finds the typography issues of a text, and reports each by its rule.
fn report_typography(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    context: &CompareContext,
    rules: &[&dyn Rule],
    report: &mut Report<'_>,
) {
    for (locale, text) in unit.texts() {
        let reading = readings[locale].as_ref();
        let issues = reading.map(|reading| context.vocabulary().typography_issues(reading));
        for issue in issues.into_iter().flatten() {
            let rule = rules.iter().find(|rule| rule.typography_rule() == Some(issue.rule));
            let Some(rule) = rule else { continue };
            let mut diagnostic = Diagnostic::new(rule.code(), text.span_of(issue.range.clone()))
                .subject(unit.kind, unit.id)
                .message(issue.message)
                .arg("text", text.value.get(issue.range).unwrap_or_default().trim())
                .arg("right", issue.replacement.trim());
            diagnostic.fix = Some(Fix { replacement: issue.replacement, is_safe: issue.is_safe });
            report.push_unless_allowed(unit, diagnostic);
        }
    }
}

/// Runs the rules about confirmations on the texts of an edition, or of the registers, if it has a
/// lock file.
fn check_confirmations<'p>(
    rules: &[&dyn Rule],
    plan: &'p Plan,
    edition: Option<&'p Edition>,
) -> Diagnostics {
    let lock = match edition {
        Some(edition) => edition.lock.as_ref(),
        None => plan.lock.as_ref(),
    };
    let Some(lock) = lock else { return Vec::new() };
    let units = match edition {
        Some(edition) => units::of_edition(edition),
        None => units::of_registers(plan),
    };
    let states = state::states(&units, lock);
    let mut report = Report::new(plan, edition);
    let is_complete = |unit: &TextUnit<'_>| !unit.is_damaged() && unit.texts().count() > 1;
    for (unit, state) in units.iter().zip(&states).filter(|(unit, _)| is_complete(unit)) {
        rules.iter().for_each(|rule| rule.check_confirmation(unit, state, &mut report));
    }
    report.diagnostics
}

/// Calls `run` with every rule, in parallel.
fn run_each<'p>(
    rules: &[&dyn Rule],
    plan: &'p Plan,
    edition: Option<&'p Edition>,
    run: impl Fn(&dyn Rule, &mut Report<'p>) + Sync,
) -> Diagnostics {
    let found = rules.par_iter().map(|rule| {
        let mut report = Report::new(plan, edition);
        run(*rule, &mut report);
        report.diagnostics
    });
    found.collect::<Vec<_>>().into_iter().flatten().collect()
}
