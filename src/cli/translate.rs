//! `translate`: exports texts for translation tools, imports translations and reports open work.

mod confirmed_texts;
mod export;
mod import;
pub(super) mod open_work;
mod report;
mod status;

use std::io;

use clap::{Args, Subcommand};

use super::{Outcome, Program};
use crate::message;

/// Arguments of `translate`.
#[derive(Args)]
pub(super) struct Options {
    #[command(subcommand)]
    action: TranslateCommand,
}

#[derive(Subcommand)]
enum TranslateCommand {
    Export(export::Options),
    Import(import::Options),
    Status(status::Options),
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    match &options.action {
        TranslateCommand::Export(options) => export::run(program, options),
        TranslateCommand::Import(options) => import::run(program, options),
        TranslateCommand::Status(options) => status::run(program, options),
    }
}

impl Program {
    /// Returns a number of texts in words.
    fn count_texts(&self, count: usize) -> String {
        message!(self, "translate-texts", count = count)
    }
}
