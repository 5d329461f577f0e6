//! `schema`: the JSON Schema of a kind of plan file, for completion and validation in editors.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::filters::languages_or_all;
use super::{Outcome, Program};
use crate::{atomic_write, message};
use plan_check::compile;
use plan_core::json_schema;
use plan_core::locale::{Locale, UiLanguage};
use plan_core::schema::FileKind;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_language::units::groups::Unknown;

/// Arguments of `schema`.
#[derive(Args)]
pub(super) struct Options {
    kind: Option<String>,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    // Without `--messages` the descriptions are in English, whatever the language of this system.
    let ui_language = program.requested_language.unwrap_or_default();
    let kinds: Vec<FileKind> = match &options.kind {
        None => FileKind::ALL.into(),
        Some(name) => match FileKind::ALL.into_iter().find(|kind| kind.name() == name) {
            Some(kind) => vec![kind],
            None => {
                let unknown = Unknown::among(name, FileKind::ALL.map(FileKind::name));
                let what = message!(program, "unknown-kind");
                program.print_error(&program.offer_list(&what, &unknown, "benelux-plan schema"));
                return Ok(Outcome::Error);
            }
        },
    };
    let languages = || plan_languages(&Disk::new(&program.plan));
    if let Some(out) = &options.out {
        let languages = languages();
        let mut files = Vec::new();
        for kind in kinds {
            let (path, text) = (
                out.join(json_schema::file_name(kind)),
                text(kind, ui_language, &languages)?.into_bytes(),
            );
            if fs::read(&path).ok().as_ref() != Some(&text) {
                files.push((path, text));
            }
        }
        atomic_write::write_all(&files)?;
        let (count, folder) = (files.len(), out.display().to_string());
        program.print_status(&message!(program, "schema-written", folder = folder, count = count));
        return Ok(Outcome::Clean);
    }
    let mut out = io::stdout().lock();
    if let (Some(_), [kind]) = (&options.kind, &*kinds) {
        out.write_all(text(*kind, ui_language, &languages())?.as_bytes())?;
        return Ok(Outcome::Clean);
    }
    for kind in kinds {
        writeln!(out, "{:<20} {}", kind.name(), kind.place())?;
    }
    Ok(Outcome::Clean)
}

/// Returns the languages of a plan; all languages if there is no plan.
pub(super) fn plan_languages(world: &dyn World) -> Vec<Locale> {
    let plan = compile::read(world).map(|compilation| compilation.plan);
    languages_or_all(&plan.unwrap_or_default())
}

/// Returns the text of the schema file for plans in the given languages.
pub(super) fn text(
    kind: FileKind,
    ui_language: UiLanguage,
    languages: &[Locale],
) -> io::Result<String> {
    let schema = json_schema::schema(kind, ui_language, languages);
    let mut text = serde_json::to_string_pretty(&schema).map_err(io::Error::from)?;
    text.push('\n');
    Ok(text)
}
