//! `translate export`: writes texts of the plan to an exchange file.

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::confirmed_texts;
use crate::atomic_write;
use crate::cli::filters::{Where, parse_locale};
use crate::cli::{Outcome, Program};
use crate::message;
use plan_core::locale::Locale;
use plan_core::model::Plan;
use plan_core::world::World;
use plan_exchange::{TranslationPackage, collect, po, tmx, xliff};
use plan_language::units::groups::{groups, unknown};
use plan_language::units::status::{Status, languages};

/// Arguments of `translate export`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(long, value_name = "LANG", value_parser = parse_locale)]
    to: Locale,
    #[arg(long, default_value = "xliff")]
    format: FormatName,
    #[arg(long, value_name = "STATE", value_delimiter = ',', default_value = "missing,stale")]
    only: Vec<String>,
    #[command(flatten)]
    place: Where,
    #[arg(long, conflicts_with = "only")]
    all: bool,
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
        Ok(compiled) => compiled,
        Err(outcome) => return Ok(outcome),
    };
    let to = match program.language_of(&compilation.plan, options.to.tag()) {
        Ok(to) => to,
        Err(message) => {
            program.print_error(&message);
            return Ok(Outcome::Error);
        }
    };
    let from = source_language(&compilation.plan, to);
    let mut package = collect(&compilation.plan, &compilation.sources, disk.name(), from, to);
    if let Err(message) = select(program, &compilation.plan, &mut package, options, &only) {
        program.print_error(&message);
        return Ok(Outcome::Error);
    }
    confirmed_texts::add_confirmed_texts(program, &mut package);
    let exported = match options.format {
        FormatName::Xliff => xliff::write(&package),
        FormatName::Po => po::write(&package),
        FormatName::Tmx => tmx::write(&package),
    };
    let Some(exported) = exported else {
        program.print_status(&match options.format {
            FormatName::Tmx => message!(program, "translate-nothing-confirmed"),
            _ => message!(program, "translate-nothing-in-states"),
        });
        return Ok(Outcome::Clean);
    };
    let Some(output) = &options.output else {
        io::stdout().write_all(exported.as_bytes())?;
        return Ok(Outcome::Clean);
    };
    let path = match output.is_dir() {
        true => output.join(default_file_name(options.format, from, to)),
        false => output.clone(),
    };
    atomic_write::write_all(&[(path.clone(), exported.into_bytes())])?;
    let count = match options.format {
        FormatName::Tmx => package.units.iter().filter(|unit| tmx::is_remembered(unit)).count(),
        _ => package.units.len(),
    };
    let (path, texts) = (path.display().to_string(), program.count_texts(count));
    program.print_status(&message!(program, "translate-exported", path = path, texts = texts));
    Ok(Outcome::Clean)
}

/// Returns the source language of a translation into `to`: the first other language of the plan.
fn source_language(plan: &Plan, to: Locale) -> Locale {
    languages(plan, None).into_iter().find(|locale| *locale != to).unwrap_or(to)
}

/// Returns the file name to use if `--output` is a folder.
fn default_file_name(format: FormatName, from: Locale, to: Locale) -> String {
    match format {
        FormatName::Xliff => format!("benelux-plan.{from}-{to}.xlf"),
        FormatName::Po => format!("benelux-plan.{from}-{to}.po"),
        FormatName::Tmx => format!("benelux-plan.{from}-{to}.tmx"),
    }
}

/// Removes the units that were not requested from the package.
///
/// # Errors
///
/// The message when there is no such year or chapter.
fn select(
    program: &Program,
    plan: &Plan,
    package: &mut TranslationPackage,
    options: &Options,
    only: &[Status],
) -> Result<(), String> {
    let Where { chapter, year } = &options.place;
    let mut selected = groups(plan);
    if let Some(year) = *year {
        selected.retain(|group| group.edition.is_some_and(|edition| edition.year == year));
        if selected.is_empty() {
            return Err(program.unknown_year(year));
        }
    }
    if let Some(unknown) = unknown(&selected, chapter) {
        return Err(program.unknown_chapter(&unknown));
    }
    let places: HashSet<(Option<u16>, &str)> = selected
        .iter()
        .filter(|group| chapter.is_empty() || chapter.iter().any(|c| group.place.is_called(c)))
        .map(|group| (group.edition.map(|edition| edition.year), group.place.name()))
        .collect();
    // A translation memory holds confirmed units, whose state needs no work.
    let is_any_state = options.all || options.format == FormatName::Tmx;
    package.units.retain(|unit| {
        let has_state = is_any_state || only.iter().any(|status| unit.is(*status));
        has_state && places.contains(&(unit.year, unit.place.as_str()))
    });
    Ok(())
}
