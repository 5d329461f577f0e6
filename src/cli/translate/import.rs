//! `translate import`: writes the translations of an exchange file into the plan.
//!
//! The translations go through an [`EditSession`], which leaves out those that would introduce an
//! error and writes the rest atomically.

use std::fs;
use std::io::{self, Read};
use std::iter;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::report::{self, RefusalReason, UnitOutcome, UnitResult};
use crate::cli::{Outcome, Program};
use crate::edit_session::{EditSession, IndependentEdit, Rejection, SessionError, Trial};
use crate::message;
use plan_core::diagnostic::Diagnostic;
use plan_core::edit::{EditError, TextEdit, TextForm, set_texts};
use plan_core::locale::Locale;
use plan_core::source::SourceFile;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_exchange::reconcile::{ImportDecision, ReconciledUnit, reconcile};
use plan_exchange::{self, MAX_FILE_BYTES, ReadError, TranslationUnit, collect};
use plan_language::units;

/// Arguments of `translate import`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, default_value = "human")]
    format: FormatName,
    #[arg(long)]
    dry_run: bool,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum FormatName {
    Human,
    Json,
}

/// A translation to write into the plan.
struct TranslationEdit<'f> {
    /// The index of its result.
    index: usize,
    unit: &'f TranslationUnit,
    text: &'f str,
    locale: Locale,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let text = match read_file(program, &options.file)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let incoming = match plan_exchange::read(&text) {
        Ok(incoming) => incoming,
        Err(error) => {
            let path = options.file.display().to_string();
            let problem = read_error_message(program, &error);
            program.print_error(&message!(
                program,
                "translate-invalid-file",
                path = path,
                problem = problem,
            ));
            return Ok(Outcome::Error);
        }
    };
    let (disk, compilation) = match program.compile() {
        Ok(compiled) => compiled,
        Err(outcome) => return Ok(outcome),
    };
    let (from, to) = (incoming.from, incoming.to);
    let package = collect(&compilation.plan, &compilation.sources, disk.name(), from, to);
    let fitted = reconcile(&package, &incoming);
    let mut results: Vec<UnitResult<'_>> =
        fitted.iter().map(|fitted| unit_result(fitted, disk.name())).collect();
    let edits = translation_edits(&fitted, to);
    let mut session = EditSession::new(&disk, &compilation);
    let imported = session.apply_independent(&edits).and_then(|rejections| {
        if !options.dry_run {
            session.commit()?;
        }
        Ok(rejections)
    });
    let rejections = match imported {
        Ok(rejections) => rejections,
        Err(error) => return report_edit_error(program, &disk, error),
    };
    for (edit, rejection) in edits.iter().zip(rejections) {
        let reason = match rejection {
            None => continue,
            Some(Rejection::Edit(error)) => RefusalReason::NotEditable(error),
            Some(Rejection::NewError(error)) => RefusalReason::NewError(error),
        };
        results[edit.index].outcome = UnitOutcome::Refused(reason);
    }
    match options.format {
        FormatName::Human => report::human(program, &results, options.dry_run)?,
        FormatName::Json => report::json(&incoming, &results, options.dry_run)?,
    }
    let is_refused = results.iter().any(|unit| matches!(unit.outcome, UnitOutcome::Refused(_)));
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}

/// Reads the file of translations as UTF-8.
fn read_file(program: &Program, path: &Path) -> io::Result<Result<String, Outcome>> {
    let shown = path.display().to_string();
    let refuse = |error: String| {
        program.print_error(&error);
        Ok(Err(Outcome::Error))
    };
    let mut bytes = Vec::new();
    let read = match path.as_os_str() == "-" {
        true => io::stdin().take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes),
        false => {
            fs::File::open(path).and_then(|f| f.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
        }
    };
    if let Err(error) = read {
        let reason = error.to_string();
        return refuse(message!(program, "translate-unreadable", path = shown, reason = reason));
    }
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return refuse(message!(program, "translate-too-large", path = shown));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Ok(text)),
        Err(_) => refuse(message!(program, "translate-not-utf8", path = shown)),
    }
}

/// Returns why a file is not a valid exchange file.
fn read_error_message(program: &Program, error: &ReadError) -> String {
    match error {
        ReadError::UnknownFormat => message!(program, "translate-unknown-format"),
        ReadError::ExportOnly(name) => message!(program, "translate-is-memory", name = *name),
        ReadError::Version(version) => {
            message!(program, "translate-wrong-version", version = &**version)
        }
        ReadError::Doctype => message!(program, "translate-doctype"),
        ReadError::TooManyNodes => message!(program, "translate-too-many"),
        ReadError::Syntax(line, found) => {
            let found = found.to_string();
            message!(program, "translate-syntax", line = *line, found = found)
        }
        ReadError::Encoding(name) => message!(program, "translate-encoding", name = &**name),
        ReadError::Language(tag) => {
            let known = Locale::ALL.map(Locale::tag).join(", ");
            message!(program, "translate-language", tag = &**tag, known = known)
        }
    }
}

/// Reports why no translation was written.
fn report_edit_error(program: &Program, disk: &Disk, error: SessionError) -> io::Result<Outcome> {
    program.report_edit_error(disk, error, |program| {
        program.print_error(&message!(program, "translate-errors"));
    })
}

/// Returns the result of a unit as far as it is known before the plan is edited.
fn unit_result<'f>(fitted: &ReconciledUnit<'f>, root: &str) -> UnitResult<'f> {
    let outcome = match &fitted.decision {
        ImportDecision::Write(text) => UnitOutcome::Written(text.clone()),
        ImportDecision::Unchanged => UnitOutcome::Unchanged,
        ImportDecision::Untranslated => UnitOutcome::Untranslated,
        ImportDecision::Refused(refusal) => {
            UnitOutcome::Refused(RefusalReason::DoesNotFit(refusal.clone()))
        }
    };
    let location = fitted.unit.map(|unit| format!("{root}/{}:{}", unit.path, unit.line));
    let address = fitted.unit.map_or(&fitted.incoming.address, |unit| &unit.address);
    UnitResult { address, incoming: fitted.incoming, location, outcome }
}

/// Returns the edits for the translations that fit the plan.
fn translation_edits<'f>(
    fitted: &'f [ReconciledUnit<'_>],
    locale: Locale,
) -> Vec<TranslationEdit<'f>> {
    let edits = fitted.iter().enumerate().filter_map(|(index, fitted)| match &fitted.decision {
        ImportDecision::Write(text) => {
            Some(TranslationEdit { index, unit: fitted.unit?, text, locale })
        }
        _ => None,
    });
    edits.collect()
}

impl TranslationEdit<'_> {
    fn text_edit(&self, source: &SourceFile) -> TextEdit<'_> {
        TextEdit {
            beside: source.range_of(self.unit.source_span).start,
            key: self.locale.tag(),
            text: self.text,
            form: if self.unit.is_prose { TextForm::Prose } else { TextForm::Line },
        }
    }
}

impl IndependentEdit for TranslationEdit<'_> {
    fn path(&self) -> &str {
        &self.unit.path
    }

    fn apply(source: &SourceFile, edits: &[&Self]) -> Result<String, EditError> {
        let key_order: Vec<&str> = Locale::ALL.into_iter().map(Locale::tag).collect();
        let edits: Vec<TextEdit<'_>> = edits.iter().map(|edit| edit.text_edit(source)).collect();
        set_texts(source.text(), &key_order, &edits)
    }

    /// A translation is a culprit if a new error is in its text unit.
    fn culprits(edits: &[&Self], trial: &Trial) -> Vec<(usize, Diagnostic)> {
        let plan = &trial.compilation.plan;
        let registers = ("registers".to_owned(), units::of_registers(plan));
        let editions = plan.editions.iter();
        let editions =
            editions.map(|edition| (edition.year.to_string(), units::of_edition(edition)));
        let mut culprits: Vec<(usize, Diagnostic)> = Vec::new();
        for (folder, units) in iter::once(registers).chain(editions) {
            for unit in units {
                let base = format!("{folder}/{}", unit.address());
                let edited = edits.iter().position(|edit| {
                    let text = unit.texts().find(|(locale, _)| *locale == edit.locale);
                    text.is_some_and(|(_, text)| {
                        edit.unit.shared_address() == base
                            && edit.text == text.value.trim_end_matches('\n')
                    })
                });
                let Some(index) = edited else { continue };
                let spans: Vec<_> =
                    unit.texts().map(|(_, text)| text.span).chain([unit.span()]).collect();
                let is_in_unit = |error: &&Diagnostic| {
                    let mut labels = iter::once(&error.primary).chain(&error.secondary);
                    labels.any(|label| spans.iter().any(|span| span.touches(label.span)))
                };
                if let Some(error) = trial.new_errors.iter().find(is_in_unit)
                    && !culprits.iter().any(|(known, _)| *known == index)
                {
                    culprits.push((index, error.clone()));
                }
            }
        }
        culprits
    }
}
