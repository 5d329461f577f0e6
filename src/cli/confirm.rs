//! `confirm`: records that the languages of texts say the same as they stand.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::{Outcome, Program};
use crate::report::Format;
use plan_core::confirmation::lock::{FILE_NAME, Lock};
use plan_core::diagnostic::codes;
use plan_core::model::Plan;
use plan_core::source::Span;
use plan_language::units::compare::{CompareContext, Verdict, compare};
use plan_language::units::groups::Unknown;
use plan_language::units::state::{State, confirmed, states};
use plan_language::units::{self, TextUnit};

/// Arguments of `confirm`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan confirm project:waterstofverklaring/title
                                        one text; a list (…/action) is confirmed as a whole
  benelux-plan confirm project:waterstofverklaring
                                        every text of a project
  benelux-plan confirm --chapter justitie
                                        after reading both languages of a chapter
  benelux-plan confirm --registers      the names, acts and terms
  benelux-plan confirm --all

It writes plan/<year>/translations.lock and plan/registers/translations.lock, which belong into git.
What is confirmed is what the texts say: other spaces or quotation marks change nothing, and neither
does moving a project. Texts that state different facts are refused. `benelux-plan diff nl fr` shows what is not confirmed.")]
pub(super) struct Options {
    /// The addresses of texts, or of records.
    #[arg(value_name = "UNIT")]
    units: Vec<String>,
    /// All texts of this chapter, by its id or number; also preface, presidency, plan,
    /// external-relations or registers. Several with commas, or said more than once.
    #[arg(long, value_name = "CHAPTER", value_delimiter = ',')]
    chapter: Vec<String>,
    /// All texts of the registers.
    #[arg(long)]
    registers: bool,
    /// All texts of the plan.
    #[arg(long, conflicts_with_all = ["units", "chapter", "registers"])]
    all: bool,
    /// Only the edition of this year.
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
}

/// The texts that share a file of confirmations.
struct Group<'p> {
    folder: String,
    lock: Lock,
    units: Vec<TextUnit<'p>>,
    /// Which of them are to be confirmed.
    chosen: Vec<bool>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let (_, compilation) = match program.compile() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let nothing_asked = options.units.is_empty()
        && options.chapter.is_empty()
        && !options.registers
        && !options.all;
    if nothing_asked {
        program.complain(program.say(
            "say what to confirm: an address, --chapter, --registers or --all",
            "zeg wat bevestigd wordt: een adres, --chapter, --registers of --all",
            "dites ce qu’il faut confirmer : une adresse, --chapter, --registers ou --all",
        ));
        return Ok(Outcome::Error);
    }
    let damaged = compilation.diagnostics.iter().find(|d| {
        [codes::INVALID_LOCK, codes::UNREADABLE_FILE, codes::FILE_TOO_LARGE]
            .iter()
            .any(|code| d.code.name() == code.name())
    });
    if let Some(damaged) = damaged {
        // Writing the file anew would lose what it holds.
        program.emit(&compilation, std::slice::from_ref(damaged), Format::Human, false)?;
        program.complain(program.say(
            "nothing was confirmed; mend this first",
            "er is niets bevestigd; herstel eerst dit",
            "rien n’a été confirmé ; corrigez d’abord ceci",
        ));
        return Ok(Outcome::Refused);
    }
    let mut groups = groups(&compilation.plan, options);
    if let Err(complaint) = choose(program, &compilation.plan, &mut groups, options) {
        program.complain(&complaint);
        return Ok(Outcome::Error);
    }
    let (mut written, mut refused, mut differing) = (0, Vec::new(), Vec::new());
    let known = CompareContext::of(&compilation.plan);
    for group in &mut groups {
        let (before, now) = (group.lock.clone(), states(&group.units, &group.lock));
        let mut lock = Lock::default();
        for ((unit, is_chosen), state) in group.units.iter().zip(&group.chosen).zip(now) {
            let address = unit.address();
            let is_whole = unit.texts().count() > 1 && !unit.is_damaged();
            // Texts that state different facts do not say the same, whoever confirms it.
            let verdict = match *is_chosen && is_whole && state != State::Confirmed {
                true => Verdict::of(&compare(unit, &known)),
                false => Verdict::Agree,
            };
            if verdict >= Verdict::FactsDiffer {
                differing.push(address.clone());
            } else if *is_chosen && is_whole {
                written += usize::from(state != State::Confirmed);
                lock.insert(&address, confirmed(unit));
                continue;
            }
            if *is_chosen && !is_whole {
                refused.push(address.clone());
            }
            // What is not chosen stays as it was confirmed; what is gone goes.
            match state {
                State::Confirmed => lock.insert(&address, confirmed(unit)),
                State::Stale { was, .. } | State::AllChanged { was } => lock.insert(&address, was),
                State::Never => {}
            }
        }
        if lock != before {
            write(program, &group.folder, &lock)?;
        }
    }
    for address in &refused {
        program.complain(&format!(
            "`{address}`: {}",
            program.say(
                "a language is missing; write it, then confirm",
                "een taal ontbreekt; schrijf ze en bevestig dan",
                "une langue manque ; écrivez-la, puis confirmez"
            )
        ));
    }
    for address in &differing {
        program.complain(&format!(
            "`{address}`: {}",
            program.say(
                "the languages state different facts; `benelux-plan check` shows them",
                "de talen vermelden verschillende feiten; `benelux-plan check` toont ze",
                "les langues énoncent des faits différents ; `benelux-plan check` les montre"
            )
        ));
    }
    refused.append(&mut differing);
    let words = match program.ui_language.is_singular(written) {
        true => program.say("text confirmed", "tekst bevestigd", "texte confirmé"),
        false => program.say("texts confirmed", "teksten bevestigd", "textes confirmés"),
    };
    program.tell(&format!("{written} {words}"));
    Ok(if refused.is_empty() { Outcome::Clean } else { Outcome::Refused })
}

/// The texts of the plan, by the file in which their confirmations stand.
fn groups<'p>(plan: &'p Plan, options: &Options) -> Vec<Group<'p>> {
    let mut groups = Vec::new();
    let mut add = |folder: String, lock: &Option<Lock>, units: Vec<TextUnit<'p>>| {
        let chosen = vec![options.all; units.len()];
        groups.push(Group { folder, lock: lock.clone().unwrap_or_default(), units, chosen });
    };
    for edition in plan.editions.iter().filter(|e| options.year.is_none_or(|year| e.year == year)) {
        add(edition.year.to_string(), &edition.lock, units::of_edition(edition));
    }
    if options.year.is_none() {
        add("registers".to_owned(), &plan.lock, units::of_registers(plan));
    }
    groups
}

/// Marks what is to be confirmed.
///
/// # Errors
///
/// What to say when there is no such text, year or chapter.
fn choose(
    program: &Program,
    plan: &Plan,
    groups: &mut [Group<'_>],
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
            for (unit, chosen) in group.units.iter().zip(&mut group.chosen) {
                let address = unit.address();
                let record = address.rsplit_once('/').map(|(record, _)| record);
                if address == *wanted || record == Some(wanted) {
                    (*chosen, is_found) = (true, true);
                }
            }
        }
        if !is_found {
            let units = groups.iter().flat_map(|group| &group.units);
            let known: BTreeSet<String> = units.map(TextUnit::address).collect();
            let unknown = Unknown::among(wanted, known.iter().map(String::as_str));
            return Err(unknown_text(program, &unknown));
        }
    }
    let mut of_plan = match options.chapter[..] {
        [] => Vec::new(),
        _ => units::groups::groups(plan),
    };
    of_plan.retain(|group| match (options.year, group.edition) {
        (Some(year), edition) => edition.is_some_and(|edition| edition.year == year),
        (None, _) => true,
    });
    if let Some(unknown) = units::groups::unknown(&of_plan, &options.chapter) {
        return Err(program.unknown_chapter(&unknown));
    }
    let is_asked = |group: &&units::groups::Group<'_>| {
        options.chapter.iter().any(|wanted| group.place.is_called(wanted))
    };
    let asked: BTreeSet<Span> = of_plan
        .iter()
        .filter(is_asked)
        .flat_map(|group| group.units.iter().map(TextUnit::span))
        .collect();
    for group in groups {
        let is_register = options.registers && group.folder == "registers";
        for (unit, is_chosen) in group.units.iter().zip(&mut group.chosen) {
            *is_chosen |= is_register || asked.contains(&unit.span());
        }
    }
    Ok(())
}

/// Says which text or record is not there; there are too many to name all of them.
fn unknown_text(program: &Program, unknown: &Unknown) -> String {
    let what = program.say("there is no text", "er is geen tekst", "il n’y a pas de texte");
    match unknown.near {
        Some(_) => program.offer(what, unknown),
        None => {
            let hint = program.say(
                "`benelux-plan diff nl fr --all` shows the addresses",
                "`benelux-plan diff nl fr --all` toont de adressen",
                "`benelux-plan diff nl fr --all` montre les adresses",
            );
            format!("{what} `{}`{} {hint}", unknown.wanted, program.say(";", ";", "\u{a0};"))
        }
    }
}

/// Writes the file of confirmations whole, or not at all.
fn write(program: &Program, folder: &str, lock: &Lock) -> io::Result<()> {
    let folder: PathBuf = program.plan.join(folder);
    let mut file = tempfile::NamedTempFile::new_in(&folder)?;
    file.write_all(lock.text().as_bytes())?;
    file.as_file().sync_all()?;
    // A temporary file is only for its owner; this one is for everybody who reads the plan.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    file.persist(folder.join(FILE_NAME)).map_err(|error| error.error)?;
    Ok(())
}
