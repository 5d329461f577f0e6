//! `check`: every problem of the plan.

use std::fs;
use std::io;

use clap::{Args, ValueEnum};

use super::{Outcome, Program, is_refused};
use crate::atomic_write;
use crate::report::{self, Format};
use plan_check::compile::Compilation;
use plan_core::edit;
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
        Ok(found) => found,
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
    // The program ends here, and the system takes everything back at once: giving back the texts
    // of a large plan one by one is work of a single core, while nobody uses the result.
    std::mem::forget(compilation);
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}

/// Writes the safe corrections and says each of them; tells whether anything was written.
fn fix(program: &Program, disk: &Disk, compilation: &Compilation) -> io::Result<bool> {
    let (mut files, mut said, mut unwritten) = (Vec::new(), Vec::new(), Vec::new());
    for file in compilation.sources.files() {
        let own = file.span();
        let safe = compilation.diagnostics.iter().filter_map(|diagnostic| {
            let span = diagnostic.primary.span;
            let fix = diagnostic.fix.as_ref().filter(|fix| fix.is_safe)?;
            let is_here = own.start <= span.start && span.end <= own.end;
            is_here.then(|| (diagnostic, file.range_of(span), fix.replacement.as_str()))
        });
        let safe: Vec<_> = safe.collect();
        if safe.is_empty() {
            continue;
        }
        let parts: Vec<_> =
            safe.iter().map(|(_, range, replacement)| (range.clone(), *replacement)).collect();
        let (text, is_done) = edit::replace_where_possible(file.text(), &parts);
        let left = is_done.iter().filter(|is_done| !**is_done).count();
        unwritten.extend((left > 0).then(|| unwritten_words(program, file.path(), left)));
        if !is_done.contains(&true) {
            continue;
        }
        let inside = file.path().strip_prefix(&format!("{}/", disk.name())).unwrap_or(file.path());
        let path = program.plan.join(inside);
        let mark = if file.bytes_on_disk(file.start()).start > 0 { "\u{feff}" } else { "" };
        if fs::read(&path)? != format!("{mark}{}", file.text()).into_bytes() {
            program.complain(&format!(
                "`{}` {}",
                file.path(),
                program.say(
                    "was changed meanwhile; run the command again",
                    "is intussen gewijzigd; voer het commando opnieuw uit",
                    "a été modifié entre-temps ; relancez la commande",
                )
            ));
            continue;
        }
        let done = safe.iter().zip(is_done).filter(|(_, is_done)| *is_done);
        said.extend(done.map(|((diagnostic, range, replacement), _)| {
            let line = file.position(range.start).line;
            let written = file.text().get(range.clone()).unwrap_or_default();
            let code = diagnostic.code.name();
            format!("{}:{line}: {code}: `{written}` → `{replacement}`", file.path())
        }));
        files.push((path, format!("{mark}{text}").into_bytes()));
    }
    atomic_write::write_all(&files)?;
    said.iter().for_each(|line| program.tell(line));
    unwritten.iter().for_each(|line| program.tell(line));
    if said.is_empty() && unwritten.is_empty() {
        program.tell(program.say(
            "there is nothing that can be corrected without a person",
            "er is niets dat zonder een mens verbeterd kan worden",
            "il n’y a rien qui puisse être corrigé sans une personne",
        ));
    }
    Ok(!said.is_empty())
}

/// Says that corrections stand where a program must not write.
fn unwritten_words(program: &Program, path: &str, count: usize) -> String {
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
