//! `check`: every problem of the plan.

use std::io;
use std::ops::Range;

use clap::{Args, ValueEnum};

use super::{Outcome, Program, is_refused};
use crate::edit_session::{EditSession, SessionError};
use crate::report::{self, Format};
use plan_check::compile::Compilation;
use plan_core::edit;
use plan_core::source::SourceFile;
use plan_core::world::World;
use plan_core::world::disk::Disk;

/// Arguments of `check`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan check
  benelux-plan check --format short --deny warnings     in CI
  benelux-plan check --fix                              writes what is only typing: spaces, quotes
  benelux-plan check --format html > findings.html      for a browser, or to mail
  benelux-plan check --format json > findings.json      for programs; described in docs/findings.md")]
pub(super) struct Options {
    /// How findings are said.
    #[arg(long, default_value = "human")]
    format: FormatName,
    /// Exit with 1 also when there are only warnings.
    #[arg(long, value_name = "WHAT")]
    deny: Option<Deny>,
    /// Write the safe corrections of typing into the files, then check what is left.
    #[arg(long)]
    fix: bool,
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
    let (disk, mut compilation) = match program.compile() {
        Ok(compiled) => compiled,
        Err(outcome) => return Ok(outcome),
    };
    if options.fix && fix(program, &disk, &compilation)? {
        compilation = match program.compile() {
            Ok((_, compilation)) => compilation,
            Err(outcome) => return Ok(outcome),
        };
    }
    let format = match options.format {
        FormatName::Human => Format::Human,
        FormatName::Html => Format::Html,
        FormatName::Short => Format::Short,
        FormatName::Json => Format::Json,
    };
    program.emit(&compilation, &compilation.diagnostics, format, true)?;
    if let Some(summary) = report::summary(&compilation.diagnostics, program.ui_language) {
        program.tell(&summary);
    } else if program.verbose {
        program.tell(program.say("no findings", "geen bevindingen", "aucun constat"));
    }
    let is_refused = is_refused(&compilation.diagnostics, options.deny == Some(Deny::Warnings));
    // The process ends here and releases all memory at once, which is faster than dropping the
    // texts of a large plan one by one.
    std::mem::forget(compilation);
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}

/// Writes the safe corrections and prints each of them. Returns whether any was written.
fn fix(program: &Program, disk: &Disk, compilation: &Compilation) -> io::Result<bool> {
    let mut session = EditSession::new(disk, compilation);
    let (mut written, mut left_to_author) = (Vec::new(), Vec::new());
    for file in compilation.sources.files() {
        let fixes = safe_fixes(file, compilation);
        if fixes.is_empty() {
            continue;
        }
        let replacements: Vec<_> =
            fixes.iter().map(|fix| (fix.range.clone(), fix.replacement)).collect();
        let (text, is_applied) = edit::replace_where_possible(file.text(), &replacements);
        let left = is_applied.iter().filter(|is_applied| !**is_applied).count();
        left_to_author
            .extend((left > 0).then(|| left_to_author_message(program, file.path(), left)));
        if left == fixes.len() {
            continue;
        }
        let name = disk.name();
        let path = file.path().strip_prefix(&format!("{name}/")).unwrap_or(file.path());
        match session.edit(path, |_| Ok(text)) {
            Ok(()) => {}
            Err(SessionError::ChangedOnDisk { path }) => {
                report_changed_file(program, disk, &path);
                continue;
            }
            Err(SessionError::Unreadable { error, .. } | SessionError::Io(error)) => {
                return Err(error);
            }
            Err(error) => {
                program.report_edit_error(disk, error, |_| {})?;
                continue;
            }
        }
        let applied = fixes.iter().zip(is_applied).filter(|(_, is_applied)| *is_applied);
        written.extend(applied.map(|(fix, _)| fix.summary(file)));
    }
    match session.commit() {
        Ok(()) => {}
        Err(SessionError::ChangedOnDisk { path }) => {
            report_changed_file(program, disk, &path);
            return Ok(false);
        }
        Err(SessionError::Io(error)) => return Err(error),
        Err(error) => {
            program.report_edit_error(disk, error, |_| {})?;
            return Ok(false);
        }
    }
    written.iter().for_each(|line| program.tell(line));
    left_to_author.iter().for_each(|line| program.tell(line));
    if written.is_empty() && left_to_author.is_empty() {
        program.tell(program.say(
            "there is nothing that can be corrected without a person",
            "er is niets dat zonder een mens verbeterd kan worden",
            "il n’y a rien qui puisse être corrigé sans une personne",
        ));
    }
    Ok(!written.is_empty())
}

/// A correction that can be written without a decision by the author.
struct SafeFix<'c> {
    code: &'static str,
    /// The bytes to replace, in the text of the file.
    range: Range<usize>,
    replacement: &'c str,
}

impl SafeFix<'_> {
    /// Returns a line that says what is replaced.
    fn summary(&self, file: &SourceFile) -> String {
        let Self { code, range, replacement } = self;
        let line = file.position(range.start).line;
        let replaced = file.text().get(range.clone()).unwrap_or_default();
        format!("{}:{line}: {code}: `{replaced}` → `{replacement}`", file.path())
    }
}

/// Returns the safe corrections in a file.
fn safe_fixes<'c>(file: &SourceFile, compilation: &'c Compilation) -> Vec<SafeFix<'c>> {
    let own = file.span();
    let fixes = compilation.diagnostics.iter().filter_map(|diagnostic| {
        let span = diagnostic.primary.span;
        let fix = diagnostic.fix.as_ref().filter(|fix| fix.is_safe)?;
        let is_in_file = own.start <= span.start && span.end <= own.end;
        is_in_file.then(|| SafeFix {
            code: diagnostic.code.name(),
            range: file.range_of(span),
            replacement: &fix.replacement,
        })
    });
    fixes.collect()
}

fn report_changed_file(program: &Program, disk: &Disk, path: &str) {
    program.complain(&format!(
        "`{}/{path}` {}",
        disk.name(),
        program.say(
            "was changed meanwhile; run the command again",
            "is intussen gewijzigd; voer het commando opnieuw uit",
            "a été modifié entre-temps ; relancez la commande",
        )
    ));
}

/// Returns the message about corrections that cannot be written without risk to the file.
fn left_to_author_message(program: &Program, path: &str, count: usize) -> String {
    let words = match program.ui_language.is_singular(count) {
        true => program.say(
            "correction is left to you: the file has a fault of YAML, or the text is written with `\\`",
            "verbetering is voor u: het bestand heeft een fout in YAML, of de tekst is met `\\` geschreven",
            "correction vous revient : le fichier a une faute de YAML, ou le texte est écrit avec `\\`",
        ),
        false => program.say(
            "corrections are left to you: the file has a fault of YAML, or a text is written with `\\`",
            "verbeteringen zijn voor u: het bestand heeft een fout in YAML, of een tekst is met `\\` geschreven",
            "corrections vous reviennent : le fichier a une faute de YAML, ou un texte est écrit avec `\\`",
        ),
    };
    format!("`{path}`{} {count} {words}", program.say(":", ":", "\u{a0}:"))
}
