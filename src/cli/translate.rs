//! `translate`: exports texts for translation tools, imports translations and reports open work.

mod export;
mod import;
mod past;
mod report;
mod status;

use std::io;

use clap::{Args, Subcommand};

use super::{Outcome, Program};
use plan_core::locale::Locale;

/// Arguments of `translate`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan translate export --to fr --output fr.xlf    what is missing or stale in French
  benelux-plan translate import fr.xlf                     write the translations into the plan
  benelux-plan translate status                            what is left, in both directions

Both languages of a plan are authentic: --to says which one the translator writes this time.")]
pub(super) struct Options {
    #[command(subcommand)]
    action: TranslateCommand,
}

#[derive(Subcommand)]
enum TranslateCommand {
    /// Write texts to a file for a translator's own tool: XLIFF, PO, or a memory in TMX.
    Export(export::Options),
    /// Write the translations of a file into the plan; what no longer fits is shown, not written.
    Import(import::Options),
    /// Tell what is missing, stale or unconfirmed, for instance for a pull request.
    Status(status::Options),
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    match &options.action {
        TranslateCommand::Export(options) => export::run(program, options),
        TranslateCommand::Import(options) => import::run(program, options),
        TranslateCommand::Status(options) => status::run(program, options),
    }
}

/// Parses a language of a plan by its tag.
fn parse_language(text: &str) -> Result<Locale, String> {
    let known: Vec<&str> = Locale::ALL.into_iter().map(Locale::tag).collect();
    let known = known.join(", ");
    Locale::from_tag(text).ok_or_else(|| format!("no language of a plan; there are: {known}"))
}

/// Returns the source language of a translation into `to`.
fn source_language(to: Locale) -> Locale {
    Locale::ALL.into_iter().find(|locale| *locale != to).unwrap_or(to)
}

impl Program {
    /// Returns a number of texts in words.
    fn count_texts(&self, count: usize) -> String {
        let word = match self.ui_language.is_singular(count) {
            true => self.say("text", "tekst", "texte"),
            false => self.say("texts", "teksten", "textes"),
        };
        format!("{count} {word}")
    }
}
