//! `translate export`: texts of the plan as a file for a translator's own tool.

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{language, other, past};
use crate::atomic_write;
use crate::cli::filters::{STATES, Where};
use crate::cli::{Outcome, Program};
use plan_core::locale::Locale;
use plan_core::model::Plan;
use plan_core::world::World;
use plan_exchange::{Package, collect, po, tmx, xliff};
use plan_language::units::groups::{groups, unknown};
use plan_language::units::status::Status;

/// Arguments of `translate export`.
#[derive(Args)]
#[command(after_help = format!("Examples:
  benelux-plan translate export --to fr --output fr.xlf
                                        what is missing or stale in French, as XLIFF 2.1
  benelux-plan translate export --to nl --format po --only missing > nl.po
                                        what is missing in Dutch, as gettext PO
  benelux-plan translate export --to fr --all --chapter justitie --output .
                                        a whole chapter, in a file named benelux-plan.nl-fr.xlf
  benelux-plan translate export --to fr --format tmx --output memory.tmx
                                        the confirmed pairs, as a memory for a tool

{STATES}

Every text comes with what it belongs to, its place, the terms of the glossary that occur in it,
and, where it is stale, the text as it was last confirmed. Markdown stands in XLIFF as codes that a
tool keeps whole. docs/exchange.md describes the files."))]
pub(super) struct Options {
    /// The language that the translator writes.
    #[arg(long, value_name = "LANG", value_parser = language)]
    to: Locale,
    /// The kind of file.
    #[arg(long, default_value = "xliff")]
    format: FormatName,
    /// Only texts in these states, separated by commas.
    #[arg(long, value_name = "STATE", value_delimiter = ',', default_value = "missing,stale")]
    only: Vec<String>,
    #[command(flatten)]
    place: Where,
    /// Every text, also what is fine.
    #[arg(long, conflicts_with = "only")]
    all: bool,
    /// The file to write, or a folder for it [default: standard output].
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum FormatName {
    Xliff,
    Po,
    Tmx,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let only = match program.states(&options.only) {
        Ok(only) => only,
        Err(outcome) => return Ok(outcome),
    };
    let (disk, compilation) = match program.read() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let (from, to) = (other(options.to), options.to);
    let mut package = collect(&compilation.plan, &compilation.sources, disk.name(), from, to);
    if let Err(complaint) = choose(program, &compilation.plan, &mut package, options, &only) {
        program.complain(&complaint);
        return Ok(Outcome::Error);
    }
    past::recover(program, &mut package);
    let written = match options.format {
        FormatName::Xliff => xliff::write(&package),
        FormatName::Po => po::write(&package),
        FormatName::Tmx => tmx::write(&package),
    };
    let Some(written) = written else {
        program.tell(match options.format {
            FormatName::Tmx => program.say(
                "no text is confirmed in both languages; nothing was written",
                "geen tekst is in beide talen bevestigd; er is niets geschreven",
                "aucun texte n’est confirmé dans les deux langues ; rien n’a été écrit",
            ),
            _ => program.say(
                "no text is in the states that were asked for; nothing was written (--all takes every text)",
                "geen tekst is in de gevraagde standen; er is niets geschreven (--all neemt elke tekst)",
                "aucun texte n’est dans les états demandés ; rien n’a été écrit (--all prend tous les textes)",
            ),
        });
        return Ok(Outcome::Clean);
    };
    let Some(output) = &options.output else {
        io::stdout().write_all(written.as_bytes())?;
        return Ok(Outcome::Clean);
    };
    let path = match output.is_dir() {
        true => output.join(name(options.format, from, to)),
        false => output.clone(),
    };
    atomic_write::write_all(&[(path.clone(), written.into_bytes())])?;
    let count = match options.format {
        FormatName::Tmx => package.units.iter().filter(|unit| tmx::is_remembered(unit)).count(),
        _ => package.units.len(),
    };
    let colon = program.say(":", ":", " :");
    program.tell(&format!("{}{colon} {}", path.display(), program.texts(count)));
    Ok(Outcome::Clean)
}

/// The name of a file of which only the folder was said.
fn name(format: FormatName, from: Locale, to: Locale) -> String {
    match format {
        FormatName::Xliff => format!("benelux-plan.{from}-{to}.xlf"),
        FormatName::Po => format!("benelux-plan.{from}-{to}.po"),
        FormatName::Tmx => format!("benelux-plan.{from}-{to}.tmx"),
    }
}

/// Leaves the texts that were asked for.
///
/// # Errors
///
/// What to say when there is no such year or chapter.
fn choose(
    program: &Program,
    plan: &Plan,
    package: &mut Package,
    options: &Options,
    only: &[Status],
) -> Result<(), String> {
    let Where { chapter, year } = &options.place;
    let mut of_plan = groups(plan);
    if let Some(year) = *year {
        of_plan.retain(|group| group.edition.is_some_and(|edition| edition.year == year));
        if of_plan.is_empty() {
            return Err(program.unknown_year(year));
        }
    }
    if let Some(unknown) = unknown(&of_plan, chapter) {
        return Err(program.unknown_chapter(&unknown));
    }
    let places: HashSet<(Option<u16>, &str)> = of_plan
        .iter()
        .filter(|group| chapter.is_empty() || chapter.iter().any(|c| group.place.is_called(c)))
        .map(|group| (group.edition.map(|edition| edition.year), group.place.name()))
        .collect();
    // A memory holds what is confirmed, and nothing is to be done about that.
    let is_every = options.all || options.format == FormatName::Tmx;
    package.units.retain(|unit| {
        let is_state = is_every || only.iter().any(|status| unit.is(*status));
        is_state && places.contains(&(unit.year, unit.place.as_str()))
    });
    Ok(())
}
