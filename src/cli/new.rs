//! `new`: adds a record to the file it belongs in.
//!
//! The record goes through an [`EditSession`], so one that would introduce an error is refused with
//! that error, and a file that changed on disk while the questions were asked is not overwritten.

mod chapter;
mod forum;
mod project;
mod text_options;

use std::io::{self, Write};

use clap::{Args, Subcommand};

use super::ask::{Ask, Choice};
use super::{Outcome, Program};
use crate::edit_session::{EditSession, SessionError};
use crate::message;
use plan_check::compile::Compilation;
use plan_core::edit::{RecordText, Step, add_entry};
use plan_core::json_schema;
use plan_core::locale::Locale;
use plan_core::model::{Edition, Id, LocalizedText};
use plan_core::schema::{BASES, FileKind};
use plan_core::source::Span;
use plan_core::world::disk::Disk;

/// Arguments of `new`.
#[derive(Args)]
pub(super) struct Options {
    #[command(subcommand)]
    record: RecordCommand,
}

#[derive(Subcommand)]
enum RecordCommand {
    Chapter(chapter::Options),
    Project(project::Options),
    Forum(forum::Options),
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let (disk, compilation) = match program.compile() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let context = PlanContext { program, disk, compilation };
    let outcome = match &options.record {
        RecordCommand::Chapter(options) => chapter::run(&context, options)?,
        RecordCommand::Project(options) => project::run(&context, options)?,
        RecordCommand::Forum(options) => forum::run(&context, options)?,
    };
    Ok(outcome.unwrap_or_else(|outcome| outcome))
}

/// The plan as it was when the command started.
struct PlanContext<'p> {
    program: &'p Program,
    disk: Disk,
    compilation: Compilation,
}

impl PlanContext<'_> {
    /// Returns the edition of a year, or the latest one; reports an error when there is none.
    fn edition(&self, year: Option<u16>) -> Result<&Edition, Outcome> {
        let program = self.program;
        let mut editions = self.compilation.plan.editions.iter();
        let found = match year {
            Some(year) => editions.find(|edition| edition.year == year),
            None => editions.next_back(),
        };
        let Some(edition) = found else {
            program.print_error(&match year {
                Some(year) => program.unknown_year(year),
                None => message!(program, "unknown-no-edition"),
            });
            return Err(Outcome::Error);
        };
        if edition.file.is_none() {
            program.print_error(&message!(program, "new-no-plan-file", year = edition.year));
            return Err(Outcome::Error);
        }
        Ok(edition)
    }

    /// Returns a title or name in the user interface language, or else in the first language that
    /// has it.
    fn display_text(&self, line: Option<&LocalizedText>) -> String {
        let text = line.and_then(|line| line.get_or_first(self.program.ui_language.locale()));
        text.map(|text| text.value.clone()).unwrap_or_default()
    }

    /// Returns the fora that can own projects.
    fn forum_choices(&self) -> Vec<Choice> {
        let fora = self.compilation.plan.fora.iter();
        fora.map(|forum| {
            let shown = format!("{} ({})", self.display_text(forum.name.as_ref()), forum.id.value);
            Choice { id: forum.id.value.clone(), shown }
        })
        .collect()
    }

    /// Returns the forum that owns the projects, from its flag or by asking.
    fn ask_forum(&self, ask: &mut Ask<'_>, argument: Option<&str>) -> io::Result<Option<String>> {
        let fora = self.forum_choices();
        if fora.is_empty() {
            ask.add_error(message!(self.program, "new-no-forum"));
            return Ok(None);
        }
        let question = message!(self.program, "new-which-forum");
        let index = ask.choice("--forum", argument, &question, &fora)?;
        Ok(index.map(|index| fora[index].id.clone()))
    }

    /// Returns how the edition names a forum, from its flag or by asking; `None` when the edition
    /// already states it.
    fn ask_basis(
        &self,
        ask: &mut Ask<'_>,
        edition: &Edition,
        forum: &str,
        argument: Option<&str>,
    ) -> io::Result<Option<&'static str>> {
        let program = self.program;
        if edition.ownership_of(forum).is_some() {
            if argument.is_some() {
                ask.add_error(message!(program, "new-basis-known", forum = forum));
            }
            return Ok(None);
        }
        let words = |basis: &str| match basis {
            "named" => message!(program, "new-basis-named"),
            "described" => message!(program, "new-basis-described"),
            "unnamed" => message!(program, "new-basis-unnamed"),
            "umbrella" => message!(program, "new-basis-umbrella"),
            _ => message!(program, "new-basis-caretaker"),
        };
        let choices: Vec<Choice> = BASES
            .iter()
            .map(|basis| Choice {
                id: (*basis).to_owned(),
                shown: format!("{basis}: {}", words(basis)),
            })
            .collect();
        let question = message!(program, "new-which-basis");
        Ok(ask.choice("--basis", argument, &question, &choices)?.map(|index| BASES[index]))
    }

    /// Returns the location of a record as `path:line`.
    fn location(&self, compilation: &Compilation, span: Span) -> String {
        let sources = &compilation.sources;
        let path = sources.file_of(span).map(|file| file.path()).unwrap_or_default();
        let line = sources.position(span).map_or(1, |position| position.line);
        format!("{path}:{line}")
    }

    /// Returns the location of the record that already has this id, if there is one.
    fn location_of_id<'i>(
        &self,
        mut ids: impl Iterator<Item = &'i Id>,
        id: &str,
    ) -> Option<String> {
        let existing = ids.find(|existing| existing.value == id)?;
        Some(self.location(&self.compilation, existing.span))
    }

    /// Returns the comment line in which a new file names its JSON Schema: in the folder that
    /// `plan.yaml` names, or else in `docs/schema` next to the plan; empty when neither exists.
    fn schema_comment(&self, edition: &Edition, kind: FileKind) -> String {
        let text = edition.file.map(|id| self.compilation.sources.file(id).text());
        let pattern = json_schema::pointer(FileKind::Edition, "");
        let (before, after) = pattern.split_once('/').unwrap_or_default();
        let first = text.and_then(|text| text.lines().next()).unwrap_or_default();
        let folder = first.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        let folder = match folder.and_then(|folder| folder.strip_suffix('/')) {
            Some(folder) => folder,
            None => {
                let plan = self.program.plan.canonicalize().ok();
                let schemas = plan.and_then(|plan| Some(plan.parent()?.join("docs/schema")));
                let exists = schemas
                    .is_some_and(|folder| folder.join(json_schema::file_name(kind)).is_file());
                if !exists {
                    return String::new();
                }
                "../../docs/schema"
            }
        };
        json_schema::pointer(kind, folder) + "\n"
    }

    /// Writes the staged edits, unless one of them failed or they introduce an error. Returns the
    /// compilation with the edits.
    fn commit(
        &self,
        session: EditSession<'_>,
        staged: Result<(), SessionError>,
    ) -> io::Result<Result<Compilation, Outcome>> {
        let committed = staged.and_then(|()| session.check()).and_then(|trial| {
            if !trial.new_errors.is_empty() {
                return Err(SessionError::NewErrors(Box::new(trial)));
            }
            session.commit()?;
            Ok(trial.compilation)
        });
        let error = match committed {
            Ok(compilation) => return Ok(Ok(compilation)),
            Err(error) => error,
        };
        let outcome = self.program.report_edit_error(&self.disk, error, |program| {
            program.print_status(&message!(program, "new-errors"));
        })?;
        Ok(Err(outcome))
    }

    /// Prints the location of the new record, and the next step.
    fn report_success(&self, location: &str, next_step: &str) -> io::Result<()> {
        writeln!(io::stdout(), "{location}")?;
        self.program.print_status(next_step);
        Ok(())
    }
}

/// Returns the languages of an edition; all languages when it states none.
fn languages(edition: &Edition) -> Vec<Locale> {
    let stated: Vec<Locale> = edition.languages.iter().map(|language| language.value).collect();
    if stated.is_empty() { Locale::ALL.into() } else { stated }
}

/// Returns the path of an edition's `plan.yaml` inside the plan folder.
fn edition_path(edition: &Edition) -> String {
    format!("{}/plan.yaml", edition.year)
}

/// Stages in `plan.yaml` how an edition names a forum.
fn add_ownership(
    session: &mut EditSession<'_>,
    edition: &Edition,
    forum: &str,
    basis: &str,
    note: &[(Locale, String)],
) -> Result<(), SessionError> {
    let value = if note.is_empty() {
        format!("{{ basis: {basis} }}")
    } else {
        let mut value = RecordText::default();
        value.text("basis", basis);
        value.line("note", note);
        value.as_str().to_owned()
    };
    session.edit(&edition_path(edition), |text| {
        add_entry(text, &[Step::Key("ownership")], forum, &value)
    })
}
