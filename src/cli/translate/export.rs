//! `translate export`: texts of the plan as a file for a translator's own tool.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{language, other, past};
use crate::cli::{Outcome, Program, write};
use crate::diag::did_you_mean;
use crate::exchange::{Package, Unit, Work, collect, po, tmx, xliff};
use crate::locale::Locale;
use crate::world::World;

/// Arguments of `translate export`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan translate export --to fr --output fr.xlf
                                        what is missing or stale in French, as XLIFF 2.1
  benelux-plan translate export --to nl --format po --only missing > nl.po
                                        what is missing in Dutch, as gettext PO
  benelux-plan translate export --to fr --only all --chapter justitie --output .
                                        a whole chapter, in a file named benelux-plan.nl-fr.xlf
  benelux-plan translate export --to fr --format tmx --output memory.tmx
                                        the confirmed pairs, as a memory for a tool

Missing: not there in the language. Stale: the other language changed since both were confirmed.
Unconfirmed: both changed, or never confirmed. Fine: there, and nothing to do.

Every text comes with what it belongs to, its place, the terms of the glossary that occur in it,
and, where it is stale, the text as it was last confirmed. Markdown stands in XLIFF as codes that a
tool keeps whole. docs/exchange.md describes the files.")]
pub(super) struct Options {
    /// The language that the translator writes.
    #[arg(long, value_name = "LANG", value_parser = language)]
    to: Locale,
    /// The kind of file.
    #[arg(long, default_value = "xliff")]
    format: FormatName,
    /// Only texts in these states, for instance missing,stale.
    #[arg(long, value_delimiter = ',', value_name = "STATES", default_value = "missing,stale")]
    only: Vec<Only>,
    /// Only this chapter, by its id or number; may be given several times.
    #[arg(long, value_name = "CHAPTER")]
    chapter: Vec<String>,
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

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum Only {
    Missing,
    Stale,
    Unconfirmed,
    Fine,
    All,
}

impl Only {
    fn takes(self, work: Work) -> bool {
        match self {
            Self::Missing => work == Work::Missing,
            Self::Stale => work == Work::Stale,
            Self::Unconfirmed => work == Work::Unconfirmed,
            Self::Fine => matches!(work, Work::Ahead | Work::Present | Work::Confirmed),
            Self::All => true,
        }
    }
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let (disk, compilation) = match program.compile() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let (from, to) = (other(options.to), options.to);
    let mut package = collect(&compilation.plan, &compilation.sources, disk.name(), from, to);
    if !choose(program, &mut package, options) {
        return Ok(Outcome::Trouble);
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
                "no text is in the states that were asked for; nothing was written (--only all takes every text)",
                "geen tekst is in de gevraagde toestanden; er is niets geschreven (--only all neemt elke tekst)",
                "aucun texte n’est dans les états demandés ; rien n’a été écrit (--only all prend tous les textes)",
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
    write::write_all(&[(path.clone(), written.into_bytes())])?;
    let count = match options.format {
        FormatName::Tmx => package.units.iter().filter(|u| u.work == Work::Confirmed).count(),
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

/// Leaves the texts that were asked for; says so and tells `false` when there is no such chapter.
fn choose(program: &Program, package: &mut Package, options: &Options) -> bool {
    let is_of = |unit: &Unit, wanted: &str| {
        unit.chapter.as_ref().is_some_and(|(id, number)| id == wanted || number == wanted)
    };
    for wanted in &options.chapter {
        if package.units.iter().any(|unit| is_of(unit, wanted)) {
            continue;
        }
        let known = package.units.iter().filter_map(|unit| unit.chapter.as_ref());
        let near = did_you_mean(wanted, known.map(|(id, _)| id.as_str()));
        let hint = near.map(|near| {
            let semicolon = program.say(";", ";", " ;");
            let asked = program.say("did you mean", "bedoelde u", "vouliez-vous dire");
            format!("{semicolon} {asked} `{near}`{}", program.say("?", "?", " ?"))
        });
        let unknown = program.say(
            "there is no chapter with texts",
            "er is geen hoofdstuk met teksten",
            "il n’y a pas de chapitre avec des textes",
        );
        program.complain(&format!("{unknown} `{wanted}`{}", hint.unwrap_or_default()));
        return false;
    }
    let is_memory = options.format == FormatName::Tmx;
    package.units.retain(|unit| {
        let is_state = is_memory || options.only.iter().any(|only| only.takes(unit.work));
        let mut chapters = options.chapter.iter();
        is_state && (options.chapter.is_empty() || chapters.any(|wanted| is_of(unit, wanted)))
    });
    true
}
