//! `completions`: the completion script of a shell.

use std::io::{self, Write};

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Cli, Outcome, Program, help};

/// Arguments of `completions`.
#[derive(Args)]
pub(super) struct Options {
    shell: Shell,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let mut script = Vec::new();
    // Without `--messages` the script is in English, whatever the language of this system.
    let mut command =
        help::localized(Cli::command(), program.requested_language.unwrap_or_default());
    clap_complete::generate(options.shell, &mut command, "benelux-plan", &mut script);
    io::stdout().write_all(&script)?;
    Ok(Outcome::Clean)
}
