//! `explain`: what a finding means.

use std::io::{self, Write};

use clap::Args;

use super::{Outcome, Program};
use plan_check::all_codes;
use plan_core::diagnostic::{did_you_mean, messages};

/// Arguments of `explain`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan explain                   all codes, a line each
  benelux-plan explain missing-forum     one of them, with examples")]
pub(super) struct Options {
    /// The code, as it stands between brackets in a finding; all codes when left out.
    code: Option<String>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let codes = all_codes();
    let mut out = io::stdout().lock();
    let Some(wanted) = &options.code else {
        for code in codes {
            writeln!(out, "{:<20} {}", code.name(), messages::summary(code, program.ui_language))?;
        }
        return Ok(Outcome::Clean);
    };
    if let Some(code) = codes.iter().find(|code| code.name() == wanted) {
        let page = code.meta().pages[program.ui_language as usize];
        writeln!(out, "{}", page.trim_end())?;
        return Ok(Outcome::Clean);
    }
    let near = did_you_mean(wanted, codes.iter().map(|code| code.name()));
    let unknown = program.say("there is no code", "er is geen code", "il n’y a pas de code");
    let hint = match near {
        Some(near) => {
            format!("{} `{near}`?", program.say("did you mean", "bedoelde u", "vouliez-vous dire"))
        }
        None => program
            .say(
                "`benelux-plan explain` lists all codes",
                "`benelux-plan explain` geeft alle codes",
                "`benelux-plan explain` donne tous les codes",
            )
            .to_owned(),
    };
    program.complain(&format!("{unknown} `{wanted}`; {hint}"));
    Ok(Outcome::Error)
}
