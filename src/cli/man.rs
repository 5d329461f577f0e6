//! `man`: the manual pages, made from the same words as `--help`.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use super::{Cli, Outcome, Program};
use crate::atomic_write;

/// Arguments of `man`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan man | man -l -                       read the page of the program
  benelux-plan man --out ~/.local/share/man/man1    a page for every command")]
pub(super) struct Options {
    /// Write one page per command to this folder, instead of the main page to standard output.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let mut command = without_help(Cli::command());
    command.build();
    let Some(out) = &options.out else {
        let (_, page) = page(command)?;
        io::stdout().write_all(&page)?;
        return Ok(Outcome::Clean);
    };
    let mut pages = Vec::new();
    collect(&command, &mut pages)?;
    let files: Vec<_> = pages.into_iter().map(|(name, page)| (out.join(name), page)).collect();
    atomic_write::write_all(&files)?;
    let (count, out) = (files.len(), out.display());
    program.tell(&match program.ui_language {
        plan_core::locale::UiLanguage::En => format!("`{out}`: {count} pages written"),
        plan_core::locale::UiLanguage::Nl => format!("`{out}`: {count} bladzijden geschreven"),
        plan_core::locale::UiLanguage::Fr => format!("`{out}` : {count} pages écrites"),
    });
    Ok(Outcome::Clean)
}

/// A command without the command `help`, which has nothing to say that is not in the pages.
fn without_help(command: Command) -> Command {
    command.disable_help_subcommand(true).mut_subcommands(without_help)
}

/// The page of a command and those of the commands under it, with the names of their files.
fn collect(command: &Command, pages: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    for inner in command.get_subcommands() {
        collect(inner, pages)?;
    }
    pages.push(page(command.clone())?);
    Ok(())
}

fn page(command: Command) -> io::Result<(String, Vec<u8>)> {
    let man = Man::new(command);
    let mut page = Vec::new();
    man.render(&mut page)?;
    let page = String::from_utf8(page).map_err(io::Error::other)?;
    Ok((man.get_filename(), with_examples(&page).into_bytes()))
}

/// Gives what stands after the options its heading, and leaves the lines of the examples as they
/// are, which a manual would join to a paragraph.
fn with_examples(page: &str) -> String {
    let Some((before, after)) = page.split_once(".SH EXTRA\nExamples:\n") else {
        return page.to_owned();
    };
    let lines: Vec<&str> = after.lines().collect();
    let is_end = |line: &&str| line.is_empty() || line.starts_with('.');
    let end = lines.iter().position(is_end).unwrap_or(lines.len());
    let (examples, rest) = (lines[..end].join("\n"), lines[end..].join("\n"));
    format!("{before}.SH EXAMPLES\n.nf\n{examples}\n.fi\n{}\n", rest.replace("\n\n", "\n.PP\n"))
}
