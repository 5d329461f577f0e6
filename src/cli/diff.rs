//! `diff nl fr`: compares the texts of the plan in two languages.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::filters::Where;
use super::history::{History, MAX_REVISIONS};
use super::width::{DEFAULT_COLUMNS, columns};
use super::{Outcome, Program};
use crate::atomic_write;
use crate::message;
use crate::report::languages::{self, ComparisonFormat};
use plan_check::compile::Compilation;
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::locale::Locale;
use plan_core::world::git::{self, GitError};
use plan_language::diff::{
    ChangedBy, Comparison, ConfirmedVersions, EarlierText, HistoryGap, Request, compare,
};
use plan_language::units::TextUnit;
use plan_language::units::earlier_versions::{self, Wanted};
use plan_language::units::status::LanguagePair;
use plan_render::templates::Templates;

/// Arguments of `diff`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(value_name = "LANG", num_args = 2, required = true)]
    languages: Vec<String>,
    #[arg(long, value_name = "STATE", value_delimiter = ',')]
    only: Vec<String>,
    #[command(flatten)]
    place: Where,
    #[arg(long, conflicts_with = "only")]
    all: bool,
    #[arg(long, default_value = "human")]
    format: FormatName,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    exit_code: bool,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum FormatName {
    Human,
    Json,
    Markdown,
    Html,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    // Report invalid arguments before reading a plan that may be large.
    let only = match program.states(&options.only) {
        Ok(only) => only,
        Err(outcome) => return Ok(outcome),
    };
    let (disk, compilation) = match program.read() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let Some(pair) = pair(program, &compilation, &options.languages) else {
        return Ok(Outcome::Error);
    };
    let Where { chapter, year } = &options.place;
    if let Some(year) = *year
        && !compilation.plan.editions.iter().any(|edition| edition.year == year)
    {
        program.print_error(&program.unknown_year(year));
        return Ok(Outcome::Error);
    }
    let progress = program.progress();
    progress.step(|| message!(program, "diff-comparing"));
    let request = Request { pair, year: *year, only: &only, places: chapter, all: options.all };
    let comparison = match compare(&compilation.plan, &request) {
        Ok(comparison) => comparison,
        Err(unknown) => {
            drop(progress);
            program.print_error(&program.unknown_chapter(&unknown));
            return Ok(Outcome::Error);
        }
    };
    progress.step(|| message!(program, "diff-searching-history"));
    let confirmed = confirmed_texts(program, &compilation, &comparison);
    drop(progress);

    let templates = match options.format {
        FormatName::Html => match Templates::load(&disk) {
            Ok(templates) => Some(templates),
            Err(error) => {
                program.print_error(&error.to_string());
                return Ok(Outcome::Error);
            }
        },
        _ => None,
    };
    let is_terminal = options.output.is_none() && io::stdout().is_terminal();
    let form = match (options.format, &templates) {
        (FormatName::Json, _) => ComparisonFormat::Json,
        (FormatName::Markdown, _) => ComparisonFormat::Markdown,
        (FormatName::Html, Some(templates)) => ComparisonFormat::Html(templates),
        _ => ComparisonFormat::Human {
            color: program.uses_color(is_terminal),
            width: columns(is_terminal).unwrap_or(DEFAULT_COLUMNS),
        },
    };
    let mut text = Vec::new();
    languages::write(&compilation, &comparison, &confirmed, form, program.ui_language, &mut text)?;
    match &options.output {
        Some(path) => atomic_write::write_all(&[(path.clone(), text)])?,
        None => io::stdout().write_all(&text)?,
    }
    let is_refused = options.exit_code && comparison.has_work(&only);
    // The program ends here: freeing a large plan would only cost time.
    std::mem::forget((comparison, confirmed));
    std::mem::forget(compilation);
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}

/// Parses the two languages; prints an error if they are not two languages of the plan.
fn pair(program: &Program, compilation: &Compilation, names: &[String]) -> Option<LanguagePair> {
    let mut found = Vec::new();
    for name in names {
        match program.language_of(&compilation.plan, name) {
            Ok(locale) => found.push(locale),
            Err(error) => {
                program.print_error(&error);
                return None;
            }
        }
    }
    match found[..] {
        [first, second] if first != second => Some(LanguagePair { first, second }),
        _ => {
            program.print_error(&message!(program, "diff-same-language"));
            None
        }
    }
}

/// Finds the confirmed versions of the texts that changed, or the reason why they are unknown.
fn confirmed_texts(
    program: &Program,
    compilation: &Compilation,
    comparison: &Comparison<'_>,
) -> ConfirmedVersions {
    let moved = comparison.changed_texts();
    if moved.is_empty() {
        return ConfirmedVersions::default();
    }
    let mut confirmed = ConfirmedVersions::default();
    match search(program, compilation, &moved) {
        Ok(found) => confirmed = found,
        Err(GitError::Missing) => confirmed.gap = Some(HistoryGap::NoGit),
        Err(GitError::NoRepository) => confirmed.gap = Some(HistoryGap::NoRepository),
        Err(error) => confirmed.gap = Some(HistoryGap::Failed(error.to_string())),
    }
    confirmed
}

fn search(
    program: &Program,
    compilation: &Compilation,
    moved: &BTreeMap<(Locale, Fingerprint), TextUnit<'_>>,
) -> Result<ConfirmedVersions, GitError> {
    let history = History::of(&program.plan)?;
    let name = program.plan.to_string_lossy().replace('\\', "/");
    let name = format!("{}/", name.trim_end_matches('/'));
    let wanted = moved.iter().map(|((locale, fingerprint), unit)| {
        let file = compilation.sources.file_of(unit.span());
        let path = file.map(|file| file.path()).unwrap_or_default();
        Wanted {
            locale: *locale,
            fingerprint: *fingerprint,
            path: path.strip_prefix(&name).unwrap_or(path).to_owned(),
            id: unit.id.to_owned(),
        }
    });
    let wanted: Vec<Wanted> = wanted.collect();
    let found = history.search(&wanted);
    let gap = (found.len() < moved.len()).then(|| {
        if history.is_shallow() {
            HistoryGap::Shallow
        } else if history.revisions.len() >= MAX_REVISIONS {
            HistoryGap::SearchLimit(MAX_REVISIONS)
        } else {
            HistoryGap::NotCommitted
        }
    });
    let before = |found: earlier_versions::FoundText<git::Version>| EarlierText {
        text: found.text,
        changed_by: match found.version.replaced_by {
            git::ReplacedBy::WorkingTree => ChangedBy::WorkingTree,
            git::ReplacedBy::Revision(at) => {
                history.revisions.get(at).cloned().map_or(ChangedBy::Unknown, ChangedBy::Revision)
            }
            git::ReplacedBy::Unknown => ChangedBy::Unknown,
        },
    };
    let texts = found.into_iter().map(|(key, found)| (key, before(found)));
    Ok(ConfirmedVersions { texts: texts.collect(), gap })
}
