//! `check`: every problem of the plan.

use std::io;

use clap::{Args, ValueEnum};

use super::{Outcome, Program, is_refused};
use crate::emit::{self, Format};

/// Arguments of `check`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan check
  benelux-plan check --format short --deny warnings     in CI
  benelux-plan check --format html > findings.html      for a browser, or to mail
  benelux-plan check --format json > findings.json      for programs; described in docs/findings.md")]
pub(super) struct Options {
    /// How findings are said.
    #[arg(long, default_value = "human")]
    format: FormatName,
    /// Exit with 1 also when there are only warnings.
    #[arg(long, value_name = "WHAT")]
    deny: Option<Deny>,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum FormatName {
    Human,
    Short,
    Html,
    Json,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum Deny {
    Warnings,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let (_, compilation) = match program.compile() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let format = match options.format {
        FormatName::Human => Format::Human,
        FormatName::Html => Format::Html,
        FormatName::Short => Format::Short,
        FormatName::Json => Format::Json,
    };
    program.emit(&compilation, &compilation.diagnostics, format, true)?;
    if let Some(summary) = emit::summary(&compilation.diagnostics, program.tongue) {
        program.tell(&summary);
    } else if program.verbose {
        program.tell(program.say("no findings", "geen bevindingen", "aucun constat"));
    }
    let is_refused = is_refused(&compilation.diagnostics, options.deny == Some(Deny::Warnings));
    // The program ends here, and the system takes everything back at once: giving back the texts
    // of a large plan one by one is work of a single core, while nobody uses the result.
    std::mem::forget(compilation);
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}
