//! `completions`: a script that lets a shell complete commands and options.

use std::io::{self, Write};

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Cli, Outcome};

/// Arguments of `completions`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan completions bash > ~/.local/share/bash-completion/completions/benelux-plan
  benelux-plan completions zsh > ~/.zfunc/_benelux-plan     a folder of $fpath
  benelux-plan completions fish > ~/.config/fish/completions/benelux-plan.fish
  benelux-plan completions powershell >> $PROFILE")]
pub(super) struct Options {
    /// The shell.
    shell: Shell,
}

pub(super) fn run(options: &Options) -> io::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Cli::command(), "benelux-plan", &mut script);
    io::stdout().write_all(&script)?;
    Ok(Outcome::Clean)
}
