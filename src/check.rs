//! The rules: what must be true of a plan beyond the form of its files.
//!
//! A rule looks at one thing at a time and pushes findings into a [`Report`]; it never prints,
//! reads a file or changes the plan. To add one, make a folder under `check/rules/` with its logic
//! (`mod.rs`), its words (`words.yaml`) and its pages, and name it in `check/rules.rs`.

pub mod rules;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Diagnostics, codes};
use crate::language::style::{self, Habit};
use crate::model::{Chapter, Edition, Plan, Project};
use crate::units::compare::{self, Kind, Known};
use crate::units::{self, TextUnit};

/// One rule. Every method does nothing unless the rule has something to say there.
pub trait Rule: Sync {
    /// The code of its findings.
    fn code(&self) -> Code;
    /// Looks at the plan as a whole.
    fn plan(&self, _: &Plan, _: &mut Report<'_>) {}
    /// Looks at an edition.
    fn edition(&self, _: &Edition, _: &mut Report<'_>) {}
    /// Looks at a chapter.
    fn chapter(&self, _: &Chapter, _: &mut Report<'_>) {}
    /// Looks at a project.
    fn project(&self, _: &Chapter, _: &Project, _: &mut Report<'_>) {}
    /// Looks at one text in all its languages.
    fn unit(&self, _: &TextUnit<'_>, _: &mut Report<'_>) {}
    /// Which differences of two languages are its findings; every text is compared once, for all.
    fn difference(&self) -> Option<Kind> {
        None
    }
    /// Which habits of typing are its findings; every text is looked at once, for all.
    fn habit(&self) -> Option<Habit> {
        None
    }
}

/// What a rule sees around the thing it looks at, and where its findings go.
pub struct Report<'p> {
    /// The whole plan.
    pub plan: &'p Plan,
    /// The edition in which the thing stands; none in a register.
    pub edition: Option<&'p Edition>,
    diagnostics: Diagnostics,
}

impl<'p> Report<'p> {
    fn new(plan: &'p Plan, edition: Option<&'p Edition>) -> Self {
        Self { plan, edition, diagnostics: Vec::new() }
    }

    /// Notes a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}

/// Every code there is: those of reading and those of the rules, by name.
pub fn all_codes() -> Vec<Code> {
    let mut all: Vec<Code> = codes::ALL.iter().map(|code| **code).collect();
    all.extend(rules::ALL.iter().map(|rule| rule.code()));
    all.sort_by_key(|code| code.name());
    all
}

/// Runs rules over a plan. The findings come in no particular order.
pub fn check(plan: &Plan, rules: &[&dyn Rule]) -> Diagnostics {
    let known = Known::of(plan);
    let look = |unit: &TextUnit<'_>, report: &mut Report<'_>| {
        rules.iter().for_each(|rule| rule.unit(unit, report));
        compared(unit, &known, rules, report);
        typed(unit, rules, report);
    };
    let mut diagnostics = each(rules, plan, None, |rule, report| rule.plan(plan, report));
    let mut report = Report::new(plan, None);
    units::registers(plan, &mut |unit| look(&unit, &mut report));
    diagnostics.append(&mut report.diagnostics);
    for edition in &plan.editions {
        let mut found = each(rules, plan, Some(edition), |rule, report| {
            rule.edition(edition, report);
        });
        diagnostics.append(&mut found);
        let mut report = Report::new(plan, Some(edition));
        units::edition(edition, &mut |unit| look(&unit, &mut report));
        diagnostics.append(&mut report.diagnostics);
        let of_chapters = edition.chapters.par_iter().map(|chapter| {
            let mut report = Report::new(plan, Some(edition));
            for rule in rules {
                rule.chapter(chapter, &mut report);
                for project in &chapter.projects {
                    rule.project(chapter, project, &mut report);
                }
            }
            units::chapter(chapter, &mut |unit| look(&unit, &mut report));
            report.diagnostics
        });
        diagnostics.extend(of_chapters.collect::<Vec<_>>().into_iter().flatten());
    }
    diagnostics
}

/// Compares the languages of a text and gives each difference to the rule that it is about.
fn compared(unit: &TextUnit<'_>, known: &Known, rules: &[&dyn Rule], report: &mut Report<'_>) {
    for difference in compare::compare(unit, known) {
        let rule = rules.iter().find(|rule| rule.difference() == Some(difference.kind));
        if let Some(rule) = rule {
            report.push(difference.diagnostic(rule.code(), unit));
        }
    }
}

/// Looks at how a text is typed and gives each slip to the rule that it is about.
fn typed(unit: &TextUnit<'_>, rules: &[&dyn Rule], report: &mut Report<'_>) {
    for (locale, text) in unit.texts() {
        for slip in style::slips(&text.value, locale) {
            let Some(rule) = rules.iter().find(|rule| rule.habit() == Some(slip.habit)) else {
                continue;
            };
            let mut diagnostic = Diagnostic::new(rule.code(), text.span_of(slip.range.clone()))
                .subject(unit.kind, unit.id)
                .message(slip.message)
                .arg("text", text.value.get(slip.range).unwrap_or_default().trim())
                .arg("right", slip.replacement.trim());
            diagnostic.fix = slip.is_safe.then_some(slip.replacement);
            report.push(diagnostic);
        }
    }
}

/// Lets every rule look at something that only one of them needs long for.
fn each<'p>(
    rules: &[&dyn Rule],
    plan: &'p Plan,
    edition: Option<&'p Edition>,
    look: impl Fn(&dyn Rule, &mut Report<'p>) + Sync,
) -> Diagnostics {
    let found = rules.par_iter().map(|rule| {
        let mut report = Report::new(plan, edition);
        look(*rule, &mut report);
        report.diagnostics
    });
    found.collect::<Vec<_>>().into_iter().flatten().collect()
}
