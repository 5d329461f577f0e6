//! `changes`: compares two versions of the plan record by record.

mod versions;

use std::collections::HashSet;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::translate::open_work::{OpenUnit, Selection, open_units};
use super::width::{DEFAULT_COLUMNS, columns};
use super::{Outcome, Program};
use crate::atomic_write;
use crate::message;
use crate::report::changes::{self, ChangesFormat, OpenText, Report};
use plan_changes::record::Version;
use plan_changes::{Change, ChangeCode, Changes, Weight, compare};
use plan_check::compile::Compilation;
use plan_core::diagnostic::{Diagnostics, Severity};
use plan_core::locale::UiLanguage;
use plan_core::world::disk::Disk;
use plan_language::units::groups::Unknown;
use plan_render::templates::Templates;
use versions::{Loaded, Versions};

/// Arguments of `changes`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(value_name = "VERSIONS", num_args = 0..=2)]
    versions: Vec<String>,
    #[arg(long, value_name = "REV", conflicts_with = "versions")]
    since: Option<String>,
    #[arg(long, default_value = "human")]
    format: FormatName,
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    lang: Vec<super::UiLanguageName>,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    deny: Vec<String>,
    #[arg(long)]
    exit_code: bool,
    #[arg(long, value_name = "URL")]
    repository: Option<String>,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum FormatName {
    Human,
    Short,
    Json,
    Markdown,
    Html,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let denied = match denied_codes(program, &options.deny) {
        Ok(denied) => denied,
        Err(outcome) => return Ok(outcome),
    };
    let languages = languages(program, options);
    let versions = match Versions::parse(program, &options.versions, options.since.as_deref()) {
        Ok(versions) => versions,
        Err(message) => {
            program.print_error(&message);
            return Ok(Outcome::Error);
        }
    };
    let progress = program.progress();
    progress.step(|| message!(program, "program-reading"));
    let loaded = match versions.load(program, options.repository.as_deref()) {
        Ok(loaded) => loaded,
        Err(failure) => {
            drop(progress);
            program.print_error(&failure.message);
            return Ok(failure.outcome);
        }
    };
    let Loaded { old, new, is_default } = loaded;
    let (old_version, new_version) = (version(&old.compilation), version(&new.compilation));
    progress.step(|| message!(program, "changes-comparing"));
    let is_whole = options.format != FormatName::Short;
    let (changes, (findings, to_translate)) = rayon::join(
        || compare(&old_version, &new_version),
        || match is_whole {
            true => state(program, &old.compilation, &new.compilation),
            false => (Diagnostics::new(), Vec::new()),
        },
    );
    // What is left to translate matters only beside a change.
    let to_translate = if changes.changes.is_empty() { Vec::new() } else { to_translate };
    let count = |severity| {
        let of_rules = findings.iter().filter(|finding| finding.severity == severity).count();
        new.compilation.count(severity) + of_rules
    };
    drop(progress);
    let is_terminal = options.output.is_none() && io::stdout().is_terminal();
    let templates = match load_templates(program, options.format) {
        Ok(templates) => templates,
        Err(outcome) => return Ok(outcome),
    };
    let format = match (options.format, &templates) {
        (FormatName::Json, _) => ChangesFormat::Json,
        (FormatName::Short, _) => ChangesFormat::Short,
        (FormatName::Markdown, _) => ChangesFormat::Markdown,
        (FormatName::Html, Some(templates)) => ChangesFormat::Html(templates),
        _ => ChangesFormat::Human {
            color: program.uses_color(is_terminal),
            width: columns(is_terminal).unwrap_or(DEFAULT_COLUMNS),
        },
    };
    let report = Report {
        old: (&old_version, &old.name),
        new: (&new_version, &new.name),
        changes: &changes,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        to_translate: &to_translate,
    };
    let mut text = Vec::new();
    changes::write(&report, format, &languages, &mut text)?;
    if is_default {
        program.print_status(&message!(
            program,
            "changes-compared",
            old = old.name.label(program.ui_language),
            new = new.name.label(program.ui_language),
        ));
    }
    match &options.output {
        Some(path) => atomic_write::write_all(&[(path.clone(), text)])?,
        None => io::stdout().write_all(&text)?,
    }
    let is_refused = is_refused(program, &changes, &denied, options.exit_code);
    // The program ends here: freeing large plans would only cost time.
    std::mem::forget(changes);
    std::mem::forget((old, new));
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}

/// Loads the templates of the plan if the format has one.
fn load_templates(program: &Program, format: FormatName) -> Result<Option<Templates>, Outcome> {
    if format != FormatName::Html {
        return Ok(None);
    }
    Templates::load(&Disk::new(&program.plan)).map(Some).map_err(|error| {
        program.print_error(&error.to_string());
        Outcome::Error
    })
}

/// The languages of the report: those of `--lang`, or else that of the messages.
fn languages(program: &Program, options: &Options) -> Vec<UiLanguage> {
    let mut languages: Vec<UiLanguage> = Vec::new();
    for language in options.lang.iter().copied().map(UiLanguage::from) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    if languages.is_empty() {
        languages.push(program.ui_language);
    }
    languages
}

/// Parses the codes of `--deny`; prints an error if one is unknown.
fn denied_codes(program: &Program, names: &[String]) -> Result<HashSet<ChangeCode>, Outcome> {
    let mut denied = HashSet::new();
    for name in names {
        let Some(code) = ChangeCode::from_name(name) else {
            let unknown = Unknown::among(name, ChangeCode::ALL.map(ChangeCode::name));
            let what = message!(program, "unknown-code");
            program.print_error(&program.offer_list(&what, &unknown, "benelux-plan explain"));
            return Err(Outcome::Error);
        };
        denied.insert(code);
    }
    Ok(denied)
}

/// Whether the changes stop the command; prints which of them are denied.
fn is_refused(
    program: &Program,
    changes: &Changes<'_>,
    denied: &HashSet<ChangeCode>,
    exit_code: bool,
) -> bool {
    // A text that was confirmed as it stands is not left behind.
    let is_settled = |change: &Change<'_>| {
        change.code == ChangeCode::LanguageLeftBehind && change.weight == Weight::Editorial
    };
    let counted = changes.changes.iter().filter(|change| !is_settled(change));
    let mut codes: Vec<ChangeCode> =
        counted.map(|change| change.code).filter(|code| denied.contains(code)).collect();
    codes.sort_unstable();
    let count = codes.len();
    codes.dedup();
    if count > 0 {
        let names: Vec<&str> = codes.iter().map(|code| code.name()).collect();
        program.print_error(&message!(
            program,
            "changes-denied",
            count = count,
            codes = names.join(", ")
        ));
    }
    count > 0 || (exit_code && !changes.changes.is_empty())
}

/// Returns a version as far as it could be read.
pub(super) fn version(compilation: &Compilation) -> Version<'_> {
    let Compilation { plan, sources, diagnostics, incomplete } = compilation;
    let errors = diagnostics.iter().filter(|d| d.severity == Severity::Error);
    Version::new(plan, sources, errors.map(|error| error.primary.span), incomplete)
}

/// Returns what the rules find in the new version, and the texts that need work.
fn state(program: &Program, old: &Compilation, new: &Compilation) -> (Diagnostics, Vec<OpenText>) {
    rayon::join(
        || plan_check::check(&new.plan, plan_check::rules::ALL),
        || open_texts(program, old, new),
    )
}

/// Returns the texts of the new version that need work in some language, those first that did not
/// in the old version.
fn open_texts(program: &Program, old: &Compilation, new: &Compilation) -> Vec<OpenText> {
    let all = Selection { year: None, only: &[], places: &[] };
    let (before, after) = rayon::join(
        || open_units(program, old, &all).unwrap_or_default(),
        || open_units(program, new, &all).unwrap_or_default(),
    );
    let before: HashSet<_> = before.iter().map(OpenUnit::key).collect();
    let mut open: Vec<OpenText> = after
        .into_iter()
        .map(|unit| OpenText {
            is_new: !before.contains(&unit.key()),
            address: unit.address,
            span: unit.span,
            work: unit.work,
        })
        .collect();
    // The order of the plan stays the same within both groups.
    open.sort_by_key(|text| !text.is_new);
    open
}
