//! `check`: reports all problems of the plan, and applies safe fixes.

mod baseline;
mod branch;

use std::env;
use std::fs::OpenOptions;
use std::io::{self, IsTerminal, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::width::{DEFAULT_COLUMNS, columns};
use super::{Outcome, Program, clock, is_refused};
use crate::atomic_write;
use crate::edit_session::{EditSession, SessionError};
use crate::message;
use crate::report::{self, Format};
use baseline::{Applied, Baseline, BaselineError};
use branch::Base;
use plan_check::compile::Compilation;
use plan_core::edit;
use plan_core::source::SourceFile;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_core::world::git::Repository;

/// Arguments of `check`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(long, default_value = "human")]
    format: Format,
    #[arg(long, value_name = "WHAT")]
    deny: Option<Deny>,
    #[arg(long)]
    fix: bool,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
    #[arg(long, value_name = "REV", conflicts_with = "write_baseline")]
    changed_since: Option<String>,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
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
    if let Some(path) = &options.write_baseline {
        let text = Baseline::text(&compilation);
        atomic_write::write_all(&[(path.clone(), text.into_bytes())])?;
        let (path, count) = (path.display().to_string(), compilation.diagnostics.len());
        program.print_status(&message!(
            program,
            "check-baseline-written",
            path = path,
            count = count
        ));
        return Ok(Outcome::Clean);
    }
    let has_unused = match narrow(program, &mut compilation, options) {
        Ok(has_unused) => has_unused,
        Err(message) => {
            program.print_error(&message);
            return Ok(Outcome::Error);
        }
    };
    report(program, &compilation, options)?;
    if let Some(summary) = report::summary(&compilation.diagnostics, program.ui_language) {
        program.print_status(&summary);
    } else if program.verbose {
        program.print_status(&message!(program, "check-clean"));
    }
    let deny_warnings = options.deny == Some(Deny::Warnings);
    let is_refused =
        is_refused(&compilation.diagnostics, deny_warnings) || (deny_warnings && has_unused);
    // The process ends here and releases all memory at once, which is faster than dropping the
    // texts of a large plan one by one.
    std::mem::forget(compilation);
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}

/// Takes the findings away that the baseline accepts, and those that do not concern the branch.
/// Returns whether the baseline has entries that accept nothing, or an error message.
fn narrow(
    program: &Program,
    compilation: &mut Compilation,
    options: &Options,
) -> Result<bool, String> {
    let mut has_unused = false;
    if let Some(path) = &options.baseline {
        let name = path.display().to_string();
        let baseline = Baseline::read(path).map_err(|error| match error {
            BaselineError::Io(error) => format!("`{name}`: {error}"),
            BaselineError::NotABaseline => {
                message!(program, "check-not-a-baseline", path = &*name)
            }
            BaselineError::BadLine(line) => {
                message!(program, "check-bad-baseline-line", path = &*name, line = line)
            }
        })?;
        let Applied { left, accepted, unused } = baseline.apply(compilation);
        compilation.diagnostics = left;
        if accepted > 0 {
            program.print_status(&message!(program, "check-accepted", count = accepted));
        }
        if unused > 0 {
            has_unused = true;
            let text = message!(program, "check-unused-entries", count = unused, path = &*name);
            eprintln!("{text}");
        }
    }
    if let Some(revision) = &options.changed_since {
        let repository =
            Repository::around(&program.plan).map_err(|error| program.git_error(&error, None))?;
        let base = Base::read(&repository, revision)
            .map_err(|error| program.git_error(&error, Some(&repository)))?;
        let (left, hidden) = base.apply(compilation);
        compilation.diagnostics = left;
        if hidden > 0 {
            program.print_status(&message!(program, "check-elsewhere", count = hidden));
        }
    }
    Ok(has_unused)
}

/// Prints the report, or writes it to a file.
fn report(program: &Program, compilation: &Compilation, options: &Options) -> io::Result<()> {
    let is_terminal = options.output.is_none() && io::stdout().is_terminal();
    let folder = folder_in_repository(&program.plan);
    let report = report::Options {
        color: program.uses_color(is_terminal),
        width: columns(is_terminal).unwrap_or(DEFAULT_COLUMNS),
        folder: folder.as_deref(),
        deny_warnings: options.deny == Some(Deny::Warnings),
        timestamp: &clock::timestamp(),
        ..report::Options::new(options.format, program.ui_language)
    };
    let mut text = Vec::new();
    report::write(compilation, &compilation.diagnostics, report, &mut text)?;
    match &options.output {
        Some(path) => atomic_write::write_all(&[(path.clone(), text)])?,
        None => io::stdout().write_all(&text)?,
    }
    // GitHub Actions names the file to which a step appends its part of the summary of the job.
    let summary = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty());
    if let (Format::Github, Some(path)) = (options.format, summary) {
        let text = report::job_summary(compilation, &compilation.diagnostics, report);
        let mut file = OpenOptions::new().append(true).create(true).open(path)?;
        file.write_all(text.as_bytes())?;
    }
    Ok(())
}

/// Returns the path of the plan folder in the git repository around it; `None` without a repository.
fn folder_in_repository(plan: &Path) -> Option<String> {
    let plan = plan.canonicalize().ok()?;
    let root = plan.ancestors().find(|folder| folder.join(".git").exists())?;
    let inner = plan.strip_prefix(root).ok()?;
    Some(inner.to_string_lossy().replace('\\', "/"))
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
    written.iter().for_each(|line| program.print_status(line));
    left_to_author.iter().for_each(|line| program.print_status(line));
    if written.is_empty() && left_to_author.is_empty() {
        program.print_status(&message!(program, "check-nothing-to-fix"));
    }
    Ok(!written.is_empty())
}

/// A correction that needs no decision by the author.
struct SafeFix<'c> {
    code: &'static str,
    /// The bytes to replace, in the text of the file.
    range: Range<usize>,
    replacement: &'c str,
}

impl SafeFix<'_> {
    /// Returns a line that describes the replacement.
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
    let path = format!("{}/{path}", disk.name());
    program.print_error(&message!(program, "check-changed-meanwhile", path = path));
}

/// Returns the message about corrections that cannot be written without risk to the file.
fn left_to_author_message(program: &Program, path: &str, count: usize) -> String {
    message!(program, "check-left-to-you", path = path, count = count)
}
