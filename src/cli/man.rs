//! `man`: the manual pages, generated from the texts of `--help`.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use super::{Cli, Outcome, Program, help};
use crate::{atomic_write, message, messages};
use plan_core::locale::UiLanguage;

/// Arguments of `man`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    // Without `--messages` the pages are in English, whatever the language of this system.
    let ui_language = program.requested_language.unwrap_or_default();
    let command = help::localized(without_help(Cli::command()), ui_language);
    let Some(out) = &options.out else {
        let (_, page) = page(command, ui_language)?;
        io::stdout().write_all(&page)?;
        return Ok(Outcome::Clean);
    };
    let mut pages = Vec::new();
    collect(&command, ui_language, &mut pages)?;
    let files: Vec<_> = pages.into_iter().map(|(name, page)| (out.join(name), page)).collect();
    atomic_write::write_all(&files)?;
    let (count, out) = (files.len(), out.display());
    let folder = out.to_string();
    program.print_status(&message!(
        program,
        "program-pages-written",
        folder = folder,
        count = count
    ));
    Ok(Outcome::Clean)
}

/// Removes the command `help`, which would only duplicate the pages.
fn without_help(command: Command) -> Command {
    command.disable_help_subcommand(true).mut_subcommands(without_help)
}

/// Collects the page of a command and those of its subcommands, with their file names.
fn collect(
    command: &Command,
    ui_language: UiLanguage,
    pages: &mut Vec<(String, Vec<u8>)>,
) -> io::Result<()> {
    for inner in command.get_subcommands() {
        collect(inner, ui_language, pages)?;
    }
    pages.push(page(command.clone(), ui_language)?);
    Ok(())
}

/// Renders the page of a command; returns its file name and content.
fn page(command: Command, ui_language: UiLanguage) -> io::Result<(String, Vec<u8>)> {
    let commands = message!(ui_language, "help-heading-commands").to_uppercase();
    let man = Man::new(command.subcommand_help_heading(commands));
    let mut page = Vec::new();
    man.render(&mut page)?;
    let page = String::from_utf8(page).map_err(io::Error::other)?;
    Ok((man.get_filename(), with_examples(&page, ui_language).into_bytes()))
}

/// Adds the heading above the examples, and preserves their line breaks, which troff would
/// otherwise join into a paragraph.
fn with_examples(page: &str, ui_language: UiLanguage) -> String {
    let heading = message!(ui_language, "help-heading-examples");
    let first_lines = format!(".SH EXTRA\n{heading}{}\n", messages::colon(ui_language));
    let Some((before, after)) = page.split_once(&first_lines) else {
        return page.to_owned();
    };
    let heading = heading.to_uppercase();
    let lines: Vec<&str> = after.lines().collect();
    let is_end = |line: &&str| line.is_empty() || line.starts_with('.');
    let end = lines.iter().position(is_end).unwrap_or(lines.len());
    let (examples, rest) = (lines[..end].join("\n"), lines[end..].join("\n"));
    format!("{before}.SH {heading}\n.nf\n{examples}\n.fi\n{}\n", rest.replace("\n\n", "\n.PP\n"))
}
