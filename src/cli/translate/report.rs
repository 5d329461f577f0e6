//! The report of an import, unit by unit.

use std::io::{self, Write};

use serde::Serialize;

use crate::cli::Program;
use crate::message;
use plan_core::diagnostic::{Diagnostic, messages};
use plan_core::edit::EditError;
use plan_core::locale::UiLanguage;
use plan_exchange::reconcile::UnitRejection;
use plan_exchange::{ReturnedFile, ReturnedUnit};

/// The result of importing one unit.
pub(super) struct UnitResult<'f> {
    /// The address of the unit.
    pub address: &'f str,
    /// The unit in the exchange file.
    pub incoming: &'f ReturnedUnit,
    /// Its location in the plan, as `path:line`.
    pub location: Option<String>,
    pub outcome: UnitOutcome,
}

/// What happened to a unit.
pub(super) enum UnitOutcome {
    /// The translation was written.
    Written(String),
    /// The plan already has this translation.
    Unchanged,
    /// The exchange file has no translation.
    Untranslated,
    /// The translation was not written.
    Refused(RefusalReason),
}

/// Why a translation was not written.
pub(super) enum RefusalReason {
    /// It does not fit the plan.
    DoesNotFit(UnitRejection),
    /// It cannot be inserted into its file.
    NotEditable(EditError),
    /// It would introduce an error.
    NewError(Box<Diagnostic>),
}

impl RefusalReason {
    /// Returns the name of the reason in JSON.
    const fn code(&self) -> &'static str {
        match self {
            Self::DoesNotFit(refusal) => refusal.code(),
            Self::NotEditable(EditError::Damaged) => "damaged-file",
            Self::NotEditable(EditError::Unsafe) => "unwritable",
            Self::NewError(_) => "error",
        }
    }

    /// Returns the text that changed since the export, as it was then and as it is now.
    fn changed_texts(&self, incoming: &ReturnedUnit) -> (Option<String>, Option<String>) {
        match self {
            Self::DoesNotFit(UnitRejection::SourceChanged(now)) => {
                (Some(incoming.source.clone()), now.clone())
            }
            Self::DoesNotFit(UnitRejection::TargetChanged(now)) => (None, Some(now.clone())),
            _ => (None, None),
        }
    }

    /// Returns the sentence about the reason.
    fn message(&self, ui_language: UiLanguage) -> String {
        match self {
            Self::DoesNotFit(refusal) => refusal_message(ui_language, refusal),
            Self::NotEditable(EditError::Damaged) => {
                message!(ui_language, "translate-damaged-file")
            }
            Self::NotEditable(EditError::Unsafe) => message!(ui_language, "translate-unwritable"),
            Self::NewError(diagnostic) => message!(
                ui_language,
                "translate-plan-error",
                error = messages::message(diagnostic, ui_language),
                code = diagnostic.code.name(),
            ),
        }
    }
}

/// Returns the sentence about a translation that does not fit the plan.
fn refusal_message(ui_language: UiLanguage, refusal: &UnitRejection) -> String {
    match refusal {
        UnitRejection::UnknownAddress => message!(ui_language, "translate-unknown-address"),
        UnitRejection::SourceChanged(Some(_)) => message!(ui_language, "translate-source-changed"),
        UnitRejection::SourceChanged(None) => message!(ui_language, "translate-source-gone"),
        UnitRejection::TargetChanged(_) => message!(ui_language, "translate-target-changed"),
        UnitRejection::Empty => message!(ui_language, "translate-empty"),
        UnitRejection::Fuzzy => message!(ui_language, "translate-fuzzy"),
        UnitRejection::MissingCode(code) => {
            message!(ui_language, "translate-missing-code", code = quoted(code))
        }
        UnitRejection::UnknownCode(id) => {
            message!(ui_language, "translate-unknown-code", code = quoted(id))
        }
        UnitRejection::BrokenCode(code) => {
            message!(ui_language, "translate-broken-code", code = quoted(code))
        }
        UnitRejection::StrangeLink(address) => {
            message!(ui_language, "translate-strange-link", address = quoted(address))
        }
        UnitRejection::Twice => message!(ui_language, "translate-repeated"),
    }
}

fn quoted(text: &str) -> String {
    format!("`{}`", text.replace('\n', "⏎"))
}

/// Prints the results as text; units that needed no change only with `--verbose`.
pub(super) fn human(
    program: &Program,
    results: &[UnitResult<'_>],
    is_dry_run: bool,
) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let (mut written, mut unchanged, mut untranslated, mut refused) = (0, 0, 0, 0);
    for unit in results {
        let entry = |result: String| match &unit.location {
            Some(place) => message!(
                program,
                "translate-at-place",
                result = result,
                address = unit.address,
                place = &**place,
            ),
            None => message!(
                program,
                "translate-at-line",
                result = result,
                address = unit.address,
                line = unit.incoming.line,
            ),
        };
        match &unit.outcome {
            UnitOutcome::Written(_) => {
                written += 1;
                writeln!(out, "{}", entry(message!(program, "translate-written")))?;
            }
            UnitOutcome::Unchanged => {
                unchanged += 1;
                if program.verbose {
                    writeln!(out, "{}", entry(message!(program, "translate-unchanged")))?;
                }
            }
            UnitOutcome::Untranslated => {
                untranslated += 1;
                if program.verbose {
                    writeln!(out, "{}", entry(message!(program, "translate-untranslated")))?;
                }
            }
            UnitOutcome::Refused(reason) => {
                refused += 1;
                writeln!(out, "{}", entry(message!(program, "translate-rejected")))?;
                writeln!(out, "    {}", reason.message(program.ui_language))?;
                let (then, now) = reason.changed_texts(unit.incoming);
                let indented = |text: String| text.replace('\n', "\n        ");
                if let Some(text) = then.map(indented) {
                    writeln!(out, "    {}", message!(program, "translate-then", text = text))?;
                }
                if let Some(text) = now.map(indented) {
                    writeln!(out, "    {}", message!(program, "translate-now", text = text))?;
                }
            }
        }
    }
    let mut counts = vec![match is_dry_run {
        true => message!(program, "translate-count-to-write", count = written),
        false => message!(program, "translate-count-written", count = written),
    }];
    if unchanged > 0 {
        counts.push(message!(program, "translate-count-unchanged", count = unchanged));
    }
    if untranslated > 0 {
        counts.push(message!(program, "translate-count-untranslated", count = untranslated));
    }
    if refused > 0 {
        counts.push(message!(program, "translate-count-rejected", count = refused));
    }
    if is_dry_run {
        counts.push(message!(program, "translate-nothing-written"));
    }
    program.print_status(&counts.join(", "));
    Ok(())
}

#[derive(Serialize)]
struct ImportDocument<'d> {
    version: u8,
    from: &'static str,
    to: &'static str,
    dry_run: bool,
    counts: ImportCounts,
    units: Vec<JsonUnit<'d>>,
}

#[derive(Default, Serialize)]
struct ImportCounts {
    written: usize,
    unchanged: usize,
    untranslated: usize,
    refused: usize,
}

#[derive(Serialize)]
struct JsonUnit<'d> {
    address: &'d str,
    line: usize,
    place: Option<&'d str>,
    result: &'static str,
    reason: Option<&'static str>,
    message: Option<String>,
    text: Option<&'d str>,
    then: Option<String>,
    now: Option<String>,
}

/// Prints the results as JSON. Messages are in English, whatever the user interface language.
pub(super) fn json(
    incoming: &ReturnedFile,
    results: &[UnitResult<'_>],
    is_dry_run: bool,
) -> io::Result<()> {
    let mut counts = ImportCounts::default();
    let mut units = Vec::with_capacity(results.len());
    for unit in results {
        let (result, reason) = match &unit.outcome {
            UnitOutcome::Written(_) => ("written", None),
            UnitOutcome::Unchanged => ("unchanged", None),
            UnitOutcome::Untranslated => ("untranslated", None),
            UnitOutcome::Refused(reason) => ("refused", Some(reason)),
        };
        match &unit.outcome {
            UnitOutcome::Written(_) => counts.written += 1,
            UnitOutcome::Unchanged => counts.unchanged += 1,
            UnitOutcome::Untranslated => counts.untranslated += 1,
            UnitOutcome::Refused(_) => counts.refused += 1,
        }
        let (then, now) = reason.map_or((None, None), |reason| reason.changed_texts(unit.incoming));
        units.push(JsonUnit {
            address: unit.address,
            line: unit.incoming.line,
            place: unit.location.as_deref(),
            result,
            reason: reason.map(RefusalReason::code),
            message: reason.map(|reason| reason.message(UiLanguage::En)),
            text: match &unit.outcome {
                UnitOutcome::Written(text) => Some(text),
                _ => None,
            },
            then,
            now,
        });
    }
    let (from, to) = (incoming.from.tag(), incoming.to.tag());
    let document = ImportDocument { version: 1, from, to, dry_run: is_dry_run, counts, units };
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &document)?;
    writeln!(out)
}
