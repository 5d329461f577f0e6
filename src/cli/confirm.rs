//! `confirm`: records that the current texts of a unit agree in all languages.

use std::collections::BTreeSet;
use std::io;

use clap::Args;

use super::{Outcome, Program};
use crate::atomic_write;
use crate::message;
use crate::report::Format;
use plan_core::confirmation::lock::{FILE_NAME, Lock};
use plan_core::diagnostic::codes;
use plan_core::model::Plan;
use plan_core::source::Span;
use plan_language::units::compare::{Agreement, CompareContext, compare};
use plan_language::units::groups::Unknown;
use plan_language::units::state::{ConfirmationState, confirmed, states};
use plan_language::units::{self, TextUnit};

/// Arguments of `confirm`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(value_name = "UNIT")]
    units: Vec<String>,
    #[arg(long, value_name = "CHAPTER", value_delimiter = ',')]
    chapter: Vec<String>,
    #[arg(long)]
    registers: bool,
    #[arg(long, conflicts_with_all = ["units", "chapter", "registers"])]
    all: bool,
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
}

/// The text units whose confirmations are in one lock file.
struct LockGroup<'p> {
    /// The folder of the lock file inside the plan folder.
    folder: String,
    lock: Lock,
    units: Vec<TextUnit<'p>>,
    /// Which of the units to confirm.
    is_selected: Vec<bool>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let (_, compilation) = match program.compile() {
        Ok(compiled) => compiled,
        Err(outcome) => return Ok(outcome),
    };
    let nothing_asked = options.units.is_empty()
        && options.chapter.is_empty()
        && !options.registers
        && !options.all;
    if nothing_asked {
        program.print_error(&message!(program, "confirm-nothing-requested"));
        return Ok(Outcome::Error);
    }
    let damaged = compilation.diagnostics.iter().find(|d| {
        [codes::INVALID_LOCK, codes::UNREADABLE_FILE, codes::FILE_TOO_LARGE]
            .iter()
            .any(|code| d.code.name() == code.name())
    });
    if let Some(damaged) = damaged {
        // Rewriting the lock file would lose the entries that could not be read.
        program.print_report(&compilation, std::slice::from_ref(damaged), Format::Human, false)?;
        program.print_error(&message!(program, "confirm-damaged"));
        return Ok(Outcome::Refused);
    }
    let mut groups = lock_groups(&compilation.plan, options);
    if let Err(message) = select(program, &compilation.plan, &mut groups, options) {
        program.print_error(&message);
        return Ok(Outcome::Error);
    }
    let context = CompareContext::of(&compilation.plan);
    let mut confirmation = Confirmation::default();
    let mut lock_files = Vec::new();
    for group in &groups {
        let lock = confirmation.confirm(group, &context);
        if lock != group.lock {
            let path = program.plan.join(&group.folder).join(FILE_NAME);
            lock_files.push((path, lock.text().into_bytes()));
        }
    }
    atomic_write::write_all(&lock_files)?;
    report(program, &confirmation);
    let is_complete = confirmation.incomplete.is_empty() && confirmation.differing.is_empty();
    Ok(if is_complete { Outcome::Clean } else { Outcome::Refused })
}

/// What was confirmed and what was refused, over all lock files.
#[derive(Default)]
struct Confirmation {
    /// The number of text units that were not confirmed before.
    confirmed: usize,
    /// The addresses of selected units with a missing or unreadable language.
    incomplete: Vec<String>,
    /// The addresses of selected units whose languages state different facts.
    differing: Vec<String>,
}

impl Confirmation {
    /// Returns the lock file of a group with its selected units confirmed. Units that are not
    /// selected keep their entries; entries of removed units are dropped.
    fn confirm(&mut self, group: &LockGroup<'_>, context: &CompareContext) -> Lock {
        let mut lock = Lock::default();
        let states = states(&group.units, &group.lock);
        for ((unit, is_selected), state) in group.units.iter().zip(&group.is_selected).zip(states) {
            let address = unit.address();
            let is_complete = unit.texts().count() > 1 && !unit.is_damaged();
            let verdict = match *is_selected && is_complete && state != ConfirmationState::Confirmed
            {
                true => Agreement::of(&compare(unit, context)),
                false => Agreement::Agree,
            };
            if verdict >= Agreement::FactsDiffer {
                self.differing.push(address.clone());
            } else if *is_selected && is_complete {
                self.confirmed += usize::from(state != ConfirmationState::Confirmed);
                lock.insert(&address, confirmed(unit));
                continue;
            }
            if *is_selected && !is_complete {
                self.incomplete.push(address.clone());
            }
            match state {
                ConfirmationState::Confirmed => lock.insert(&address, confirmed(unit)),
                ConfirmationState::Stale { last_confirmed, .. }
                | ConfirmationState::AllChanged { last_confirmed } => {
                    lock.insert(&address, last_confirmed)
                }
                ConfirmationState::Never => {}
            }
        }
        lock
    }
}

/// Prints what was refused and how many units were confirmed.
fn report(program: &Program, confirmation: &Confirmation) {
    for address in &confirmation.incomplete {
        program.print_error(&message!(program, "confirm-language-missing", address = &**address));
    }
    for address in &confirmation.differing {
        program.print_error(&message!(program, "confirm-facts-differ", address = &**address));
    }
    program.print_status(&message!(program, "confirm-done", count = confirmation.confirmed));
}

/// Returns the text units of the plan, grouped by the lock file of their confirmations.
fn lock_groups<'p>(plan: &'p Plan, options: &Options) -> Vec<LockGroup<'p>> {
    let mut groups = Vec::new();
    let mut add = |folder: String, lock: &Option<Lock>, units: Vec<TextUnit<'p>>| {
        let is_selected = vec![options.all; units.len()];
        groups.push(LockGroup {
            folder,
            lock: lock.clone().unwrap_or_default(),
            units,
            is_selected,
        });
    };
    for edition in plan.editions.iter().filter(|e| options.year.is_none_or(|year| e.year == year)) {
        add(edition.year.to_string(), &edition.lock, units::of_edition(edition));
    }
    if options.year.is_none() {
        add("registers".to_owned(), &plan.lock, units::of_registers(plan));
    }
    groups
}

/// Selects the units to confirm.
///
/// # Errors
///
/// The message when there is no such unit, year or chapter.
fn select(
    program: &Program,
    plan: &Plan,
    groups: &mut [LockGroup<'_>],
    options: &Options,
) -> Result<(), String> {
    if let Some(year) = options.year
        && groups.is_empty()
    {
        return Err(program.unknown_year(year));
    }
    for wanted in &options.units {
        let mut is_found = false;
        for group in groups.iter_mut() {
            for (unit, is_selected) in group.units.iter().zip(&mut group.is_selected) {
                let address = unit.address();
                let record = address.rsplit_once('/').map(|(record, _)| record);
                if address == *wanted || record == Some(wanted) {
                    (*is_selected, is_found) = (true, true);
                }
            }
        }
        if !is_found {
            let units = groups.iter().flat_map(|group| &group.units);
            let known: BTreeSet<String> = units.map(TextUnit::address).collect();
            let unknown = Unknown::among(wanted, known.iter().map(String::as_str));
            return Err(unknown_unit_message(program, &unknown));
        }
    }
    let mut chapter_groups = match options.chapter[..] {
        [] => Vec::new(),
        _ => units::groups::groups(plan),
    };
    chapter_groups.retain(|group| match (options.year, group.edition) {
        (Some(year), edition) => edition.is_some_and(|edition| edition.year == year),
        (None, _) => true,
    });
    if let Some(unknown) = units::groups::unknown(&chapter_groups, &options.chapter) {
        return Err(program.unknown_chapter(&unknown));
    }
    let is_asked = |group: &&units::groups::UnitGroup<'_>| {
        options.chapter.iter().any(|wanted| group.place.is_called(wanted))
    };
    let asked: BTreeSet<Span> = chapter_groups
        .iter()
        .filter(is_asked)
        .flat_map(|group| group.units.iter().map(TextUnit::span))
        .collect();
    for group in groups {
        let is_register = options.registers && group.folder == "registers";
        for (unit, is_selected) in group.units.iter().zip(&mut group.is_selected) {
            *is_selected |= is_register || asked.contains(&unit.span());
        }
    }
    Ok(())
}

/// Returns the message about a unit or record that does not exist. There are too many to list all.
fn unknown_unit_message(program: &Program, unknown: &Unknown) -> String {
    let what = message!(program, "unknown-text");
    program.offer_list(&what, unknown, "benelux-plan diff nl fr --all")
}
