//! `schema`: the JSON Schema of a kind of plan file, for editors that complete and check.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::{Outcome, Program};
use crate::atomic_write;
use plan_core::diagnostic::did_you_mean;
use plan_core::json_schema;
use plan_core::locale::UiLanguage;
use plan_core::schema::FileKind;

/// Arguments of `schema`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan schema                       the kinds of plan files, a line each
  benelux-plan schema chapter               the schema of a chapter
  benelux-plan schema --out docs/schema     all of them, as files

The first line of a plan file points at its schema:
  # yaml-language-server: $schema=../../docs/schema/chapter.schema.json

An editor with the YAML language server (in Visual Studio Code the extension YAML of Red Hat) then
completes fields, shows what they mean and marks what does not fit.")]
pub(super) struct Options {
    /// The kind of plan file; all kinds when left out.
    kind: Option<String>,
    /// Write to files in this folder, instead of to standard output.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let kinds: Vec<FileKind> = match &options.kind {
        None => FileKind::ALL.into(),
        Some(name) => match FileKind::ALL.into_iter().find(|kind| kind.name() == name) {
            Some(kind) => vec![kind],
            None => {
                complain(program, name);
                return Ok(Outcome::Error);
            }
        },
    };
    if let Some(out) = &options.out {
        let mut files = Vec::new();
        for kind in kinds {
            let (path, text) = (out.join(json_schema::file_name(kind)), text(kind)?.into_bytes());
            if fs::read(&path).ok().as_ref() != Some(&text) {
                files.push((path, text));
            }
        }
        atomic_write::write_all(&files)?;
        let (count, out) = (files.len(), out.display());
        program.tell(&match program.ui_language {
            UiLanguage::En => format!("`{out}`: {count} files written"),
            UiLanguage::Nl => format!("`{out}`: {count} bestanden geschreven"),
            UiLanguage::Fr => format!("`{out}` : {count} fichiers écrits"),
        });
        return Ok(Outcome::Clean);
    }
    let mut out = io::stdout().lock();
    if let (Some(_), [kind]) = (&options.kind, &*kinds) {
        out.write_all(text(*kind)?.as_bytes())?;
        return Ok(Outcome::Clean);
    }
    for kind in kinds {
        writeln!(out, "{:<20} {}", kind.name(), kind.place())?;
    }
    Ok(Outcome::Clean)
}

/// A schema as the text of its file.
pub(super) fn text(kind: FileKind) -> io::Result<String> {
    let mut text =
        serde_json::to_string_pretty(&json_schema::schema(kind)).map_err(io::Error::from)?;
    text.push('\n');
    Ok(text)
}

fn complain(program: &Program, name: &str) {
    let unknown = program.say("there is no kind", "er is geen soort", "il n’y a pas de type");
    let hint = match did_you_mean(name, FileKind::ALL.map(FileKind::name)) {
        Some(near) => {
            let asked = program.say("did you mean", "bedoelde u", "vouliez-vous dire");
            format!("{asked} `{near}`{}", program.say("?", "?", " ?"))
        }
        None => program
            .say(
                "`benelux-plan schema` lists all kinds",
                "`benelux-plan schema` geeft alle soorten",
                "`benelux-plan schema` donne tous les types",
            )
            .to_owned(),
    };
    program.complain(&format!("{unknown} `{name}`{} {hint}", program.say(";", ";", " ;")));
}
