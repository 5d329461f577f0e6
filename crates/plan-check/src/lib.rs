//! The rules: what must be true of a plan beyond the form of its files.
//!
//! A rule looks at one thing at a time and pushes findings into a [`Report`]; it never prints,
//! reads a file or changes the plan. To add one, make a folder under `check/rules/` with its logic
//! (`mod.rs`), its messages (`messages.{en,nl,fr}.ftl`) and its pages, and name it in `check/rules.rs`.

pub mod compile;
pub mod rules;

use std::collections::HashSet;

use rayon::prelude::*;

use plan_core::diagnostic::{Code, Diagnostic, Diagnostics, Fix, Subject, codes};
use plan_core::model::{Chapter, Edition, Plan, Project};
use plan_core::source::{Span, Spanned};
use plan_language::style::{self, TypographyRule};
use plan_language::units::compare::{self, CompareContext, Kind, Readings};
use plan_language::units::state::{self, State};
use plan_language::units::{self, TextUnit};
use plan_language::vocabulary::Vocabulary;

/// How many texts outside the chapters are looked at in one go.
const TEXTS_AT_ONCE: usize = 16;

/// One rule. Every method does nothing unless the rule has something to say there.
pub trait Rule: Sync {
    /// The code of its findings.
    fn code(&self) -> Code;
    /// Looks at the plan as a whole.
    fn plan(&self, _: &Plan, _: &mut Report<'_>) {}
    /// Looks at an edition.
    fn edition(&self, _: &Edition, _: &mut Report<'_>) {}
    /// Looks at an edition once every text of the plan was read, and with it every word.
    fn words(&self, _: &Edition, _: &Vocabulary, _: &mut Report<'_>) {}
    /// Looks at a chapter.
    fn chapter(&self, _: &Chapter, _: &mut Report<'_>) {}
    /// Looks at a project.
    fn project(&self, _: &Chapter, _: &Project, _: &mut Report<'_>) {}
    /// Looks at one text in all its languages.
    fn unit(&self, _: &TextUnit<'_>, _: &mut Report<'_>) {}
    /// Looks at how a text stands to what was confirmed of it; every text is asked once, for all
    /// rules. What is missing in a language, or could not be read, has a finding of its own.
    fn state(&self, _: &TextUnit<'_>, _: &State, _: &mut Report<'_>) {}
    /// Which differences of two languages are its findings; every text is compared once, for all.
    fn difference(&self) -> Option<Kind> {
        None
    }
    /// Whether its findings are the allows that make nothing right.
    fn looks_at_allows(&self) -> bool {
        false
    }
    /// Which habits of typing are its findings; every text is looked at once, for all.
    fn habit(&self) -> Option<TypographyRule> {
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
    /// The places where a record allows something.
    allows: Vec<(Spanned<String>, Subject)>,
    /// Those that made a finding right.
    used: Vec<Span>,
}

impl<'p> Report<'p> {
    fn new(plan: &'p Plan, edition: Option<&'p Edition>) -> Self {
        let (diagnostics, allows, used) = (Vec::new(), Vec::new(), Vec::new());
        Self { plan, edition, diagnostics, allows, used }
    }

    /// Notes a finding of a text, unless its record allows it.
    fn push_unless_allowed(&mut self, unit: &TextUnit<'_>, diagnostic: Diagnostic) {
        match compare::allowed(unit, diagnostic.code.name()) {
            Some(allow) => self.used.push(allow.code.span),
            None => self.push(diagnostic),
        }
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

/// A part of a plan that one thread looks at.
enum Part<'p> {
    /// Texts that stand in no chapter.
    Texts(Option<&'p Edition>, Vec<TextUnit<'p>>),
    /// A chapter with its projects and texts.
    Chapter(&'p Edition, &'p Chapter),
}

impl<'p> Part<'p> {
    /// Divides a plan.
    fn all(plan: &'p Plan) -> Vec<Self> {
        let texts = |units: Vec<TextUnit<'p>>, edition| -> Vec<Self> {
            let parts = units.chunks(TEXTS_AT_ONCE).map(<[_]>::to_vec);
            parts.map(|units| Self::Texts(edition, units)).collect()
        };
        let mut parts = texts(units::of_registers(plan), None);
        for edition in &plan.editions {
            let mut units = Vec::new();
            units::edition(edition, &mut |unit| units.push(unit));
            parts.extend(texts(units, Some(edition)));
            parts.extend(edition.chapters.iter().map(|chapter| Self::Chapter(edition, chapter)));
        }
        parts
    }
}

/// Runs rules over a plan. The findings come in no particular order.
pub fn check<'p>(plan: &'p Plan, rules: &[&dyn Rule]) -> Diagnostics {
    // What does not ask for the words of texts is looked at while the registers are prepared.
    let (known, mut diagnostics) =
        rayon::join(|| CompareContext::of(plan), || outlines(plan, rules));
    let look = |unit: &TextUnit<'_>, report: &mut Report<'_>| {
        rules.iter().for_each(|rule| rule.unit(unit, report));
        let readings = compare::read(unit, &known);
        compared(unit, &readings, &known, rules, report);
        typed(unit, &readings, rules, report);
        report.allows.extend(unit.allow.iter().map(|allow| {
            (allow.code.clone(), Subject { kind: unit.kind, id: unit.id.to_owned() })
        }));
    };
    let look_at_part = |part: &Part<'p>| -> Report<'p> {
        match part {
            Part::Texts(edition, units) => {
                let mut report = Report::new(plan, *edition);
                units.iter().for_each(|unit| look(unit, &mut report));
                report
            }
            Part::Chapter(edition, chapter) => {
                let mut report = Report::new(plan, Some(edition));
                for rule in rules {
                    rule.chapter(chapter, &mut report);
                    for project in &chapter.projects {
                        rule.project(chapter, project, &mut report);
                    }
                }
                units::chapter(chapter, &mut |unit| look(&unit, &mut report));
                report
            }
        }
    };
    // One part at a time: no thread waits for another one's last few.
    let parts = Part::all(plan);
    let reports: Vec<_> = parts.par_iter().with_max_len(1).map(look_at_part).collect();
    for edition in &plan.editions {
        let mut found = each(rules, plan, Some(edition), |rule, report| {
            rule.words(edition, known.vocabulary(), report);
        });
        diagnostics.append(&mut found);
    }
    diagnostics.extend(unused_allows(rules, &reports));
    diagnostics.extend(reports.into_iter().flat_map(|report| report.diagnostics));
    diagnostics
}

/// Lets every rule look at the plan and its editions as a whole, and at what was confirmed.
fn outlines(plan: &Plan, rules: &[&dyn Rule]) -> Diagnostics {
    let mut diagnostics = each(rules, plan, None, |rule, report| rule.plan(plan, report));
    diagnostics.append(&mut confirmed(rules, plan, None));
    for edition in &plan.editions {
        let mut found = each(rules, plan, Some(edition), |rule, report| {
            rule.edition(edition, report);
        });
        diagnostics.append(&mut found);
        diagnostics.append(&mut confirmed(rules, plan, Some(edition)));
    }
    diagnostics
}

/// Finds what is allowed and does not happen; a record is told once, however many texts it has.
fn unused_allows(rules: &[&dyn Rule], reports: &[Report<'_>]) -> Diagnostics {
    let Some(rule) = rules.iter().find(|rule| rule.looks_at_allows()) else { return Vec::new() };
    let used: HashSet<Span> =
        reports.iter().flat_map(|report| report.used.iter().copied()).collect();
    let mut seen = HashSet::new();
    let allows = reports.iter().flat_map(|report| &report.allows);
    let is_unused = |allow: &&(Spanned<String>, Subject)| {
        !used.contains(&allow.0.span) && seen.insert(allow.0.span)
    };
    let unused = allows.filter(is_unused);
    unused
        .map(|(code, subject)| {
            let is_known = rules.iter().any(|rule| {
                (rule.difference().is_some() || rule.habit().is_some())
                    && rule.code().name() == code.value
            });
            let diagnostic = Diagnostic::new(rule.code(), code.span)
                .subject(subject.kind, &subject.id)
                .arg("code", &*code.value);
            match is_known {
                true => diagnostic,
                false => diagnostic.message("message-unknown").help("help-unknown"),
            }
        })
        .collect()
}

/// Compares the languages of a text and gives each difference to the rule that it is about.
fn compared(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    known: &CompareContext,
    rules: &[&dyn Rule],
    report: &mut Report<'_>,
) {
    for difference in compare::compare_all(unit, readings, known) {
        let rule = rules.iter().find(|rule| rule.difference() == Some(difference.kind));
        if let Some(rule) = rule {
            report.push_unless_allowed(unit, difference.diagnostic(rule.code(), unit));
        }
    }
}

/// Looks at how a text is typed and gives each slip to the rule that it is about.
fn typed(
    unit: &TextUnit<'_>,
    readings: &Readings<'_>,
    rules: &[&dyn Rule],
    report: &mut Report<'_>,
) {
    for (locale, text) in unit.texts() {
        let slips = readings[locale as usize].as_ref().map(style::slips_of);
        for slip in slips.into_iter().flatten() {
            let Some(rule) = rules.iter().find(|rule| rule.habit() == Some(slip.habit)) else {
                continue;
            };
            let mut diagnostic = Diagnostic::new(rule.code(), text.span_of(slip.range.clone()))
                .subject(unit.kind, unit.id)
                .message(slip.message)
                .arg("text", text.value.get(slip.range).unwrap_or_default().trim())
                .arg("right", slip.replacement.trim());
            diagnostic.fix = Some(Fix { replacement: slip.replacement, is_safe: slip.is_safe });
            report.push_unless_allowed(unit, diagnostic);
        }
    }
}

/// Lets every rule look at how the texts of the registers or of an edition stand to what was
/// confirmed, where anybody confirms something.
fn confirmed<'p>(rules: &[&dyn Rule], plan: &'p Plan, edition: Option<&'p Edition>) -> Diagnostics {
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
    let is_whole = |unit: &TextUnit<'_>| !unit.is_damaged() && unit.texts().count() > 1;
    for (unit, state) in units.iter().zip(&states).filter(|(unit, _)| is_whole(unit)) {
        rules.iter().for_each(|rule| rule.state(unit, state, &mut report));
    }
    report.diagnostics
}

/// Lets the rules look at something side by side: hardly more than one of them needs long for it.
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
