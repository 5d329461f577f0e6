//! `new`: writes a record into the file where it belongs.
//!
//! The edit is tried in memory first: the plan is compiled with it, and an edit that brings an
//! error which the plan did not have is refused with that error. Files are written whole. What
//! was changed on disk while the questions were asked is not overwritten.

mod chapter;
pub(super) mod draft;
mod forum;
mod project;

use std::io::{self, Write};

use clap::{Args, Subcommand};

use super::ask::{Ask, Choice};
use super::{Outcome, Program};
use draft::Draft;
use plan_check::compile::Compilation;
use plan_core::edit::{RecordText, Step, add_entry};
use plan_core::json_schema;
use plan_core::locale::{Locale, UiLanguage};
use plan_core::model::{Edition, Id, Line};
use plan_core::schema::{BASES, FileKind};
use plan_core::source::Span;
use plan_core::world::disk::Disk;

/// Arguments of `new`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan new project                 asks for everything
  benelux-plan new project --chapter energie --category ongoing
                                           asks for the rest
  benelux-plan new chapter --help          the flags that answer the questions beforehand

Without a terminal nothing is asked: then the flags must say everything, and those that are
missing are named. The file keeps every other byte and comment.")]
pub(super) struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Begin a chapter: its file, and its place in plan.yaml.
    Chapter(chapter::Options),
    /// Add a project to a chapter, at the end of its category.
    Project(project::Options),
    /// Add a forum to the register, and to the ownership of an edition.
    Forum(forum::Options),
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let (disk, compilation) = match program.compile() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let session = EditSession { program, disk, compilation };
    let outcome = match &options.what {
        What::Chapter(options) => chapter::run(&session, options)?,
        What::Project(options) => project::run(&session, options)?,
        What::Forum(options) => forum::run(&session, options)?,
    };
    Ok(outcome.unwrap_or_else(|outcome| outcome))
}

/// The plan as it was when the command began.
struct EditSession<'p> {
    program: &'p Program,
    disk: Disk,
    compilation: Compilation,
}

impl EditSession<'_> {
    /// The edition of a year, or the latest one.
    fn edition(&self, year: Option<u16>) -> Result<&Edition, Outcome> {
        let program = self.program;
        let mut editions = self.compilation.plan.editions.iter();
        let found = match year {
            Some(year) => editions.find(|edition| edition.year == year),
            None => editions.next_back(),
        };
        let Some(edition) = found else {
            let text = program.say(
                "the plan has no edition",
                "het plan heeft geen uitgave",
                "le plan n’a pas d’édition",
            );
            let year = year.map(|year| format!(" {year}")).unwrap_or_default();
            program.complain(&format!("{text}{year}"));
            return Err(Outcome::Error);
        };
        if edition.file.is_none() {
            let text = program.say(
                "has no `plan.yaml`; write that first (`benelux-plan explain missing-file`)",
                "heeft geen `plan.yaml`; schrijf dat eerst (`benelux-plan explain missing-file`)",
                "n’a pas de `plan.yaml` ; écrivez-le d’abord (`benelux-plan explain missing-file`)",
            );
            let edition_word = program.say("the edition", "de uitgave", "l’édition");
            program.complain(&format!("{edition_word} {} {text}", edition.year));
            return Err(Outcome::Error);
        }
        Ok(edition)
    }

    /// The title or name of a record in the reader's language, else in the first that is there.
    fn shown(&self, line: Option<&Line>) -> String {
        let Some(line) = line else { return String::new() };
        let wanted = match self.program.ui_language {
            UiLanguage::Fr => Locale::Fr,
            UiLanguage::En | UiLanguage::Nl => Locale::Nl,
        };
        let text = line.get(wanted).or_else(|| line.iter().next().map(|(_, text)| text));
        text.map(|text| text.value.clone()).unwrap_or_default()
    }

    /// The fora that can own projects.
    fn fora(&self) -> Vec<Choice> {
        let fora = self.compilation.plan.fora.iter();
        fora.map(|forum| {
            let shown = format!("{} ({})", self.shown(forum.name.as_ref()), forum.id.value);
            Choice { id: forum.id.value.clone(), shown }
        })
        .collect()
    }

    /// Takes or asks the forum that owns the projects.
    fn forum(&self, ask: &mut Ask<'_>, given: Option<&str>) -> io::Result<Option<String>> {
        let fora = self.fora();
        if fora.is_empty() {
            ask.fault(
                self.program
                    .say(
                        "the plan has no forum yet; begin with `benelux-plan new forum`",
                        "het plan heeft nog geen overleg; begin met `benelux-plan new forum`",
                        "le plan n’a pas encore de concertation ; commencez par `benelux-plan new forum`",
                    )
                    .to_owned(),
            );
            return Ok(None);
        }
        let question = self.program.say(
            "Which forum owns it?",
            "Van welk overleg is het?",
            "De quelle concertation relève-t-il ?",
        );
        let chosen = ask.choice("--forum", given, question, &fora)?;
        Ok(chosen.map(|at| fora[at].id.clone()))
    }

    /// Takes or asks how the edition names a forum; nothing when the edition says it already.
    fn basis(
        &self,
        ask: &mut Ask<'_>,
        edition: &Edition,
        forum: &str,
        given: Option<&str>,
    ) -> io::Result<Option<&'static str>> {
        let program = self.program;
        if edition.ownership_of(forum).is_some() {
            if given.is_some() {
                let text = program.say(
                    "the edition says already how it names",
                    "de uitgave zegt al hoe ze dit overleg noemt:",
                    "l’édition dit déjà comment elle nomme",
                );
                ask.fault(format!("--basis: {text} `{forum}`"));
            }
            return Ok(None);
        }
        let words = |basis: &str| match basis {
            "named" => program.say("by its name", "bij zijn naam", "par son nom"),
            "described" => program.say(
                "by its members or its task",
                "door zijn leden of zijn taak",
                "par ses membres ou sa mission",
            ),
            "unnamed" => program.say(
                "it is said to exist, without a name",
                "er staat dat het bestaat, zonder naam",
                "il est dit qu’elle existe, sans nom",
            ),
            "umbrella" => program.say(
                "only the forum above it is named",
                "alleen het overleg erboven wordt genoemd",
                "seule la concertation supérieure est nommée",
            ),
            _ => program.say(
                "the plan names no forum; this one takes care",
                "het plan noemt geen overleg; dit draagt er zorg voor",
                "le plan ne nomme aucune concertation ; celle-ci en prend soin",
            ),
        };
        let choices: Vec<Choice> = BASES
            .iter()
            .map(|basis| Choice {
                id: (*basis).to_owned(),
                shown: format!("{basis}: {}", words(basis)),
            })
            .collect();
        let question = program.say(
            "How does this edition name the forum?",
            "Hoe noemt deze uitgave het overleg?",
            "Comment cette édition nomme-t-elle la concertation ?",
        );
        Ok(ask.choice("--basis", given, question, &choices)?.map(|at| BASES[at]))
    }

    /// The place of a record as `path:line`.
    fn place(&self, compilation: &Compilation, span: Span) -> String {
        let sources = &compilation.sources;
        let path = sources.file_of(span).map(|file| file.path()).unwrap_or_default();
        let line = sources.position(span).map_or(1, |position| position.line);
        format!("{path}:{line}")
    }

    /// Where an id is used already, if it is.
    fn taken<'i>(&self, mut ids: impl Iterator<Item = &'i Id>, id: &str) -> Option<String> {
        let found = ids.find(|found| found.value == id)?;
        Some(self.place(&self.compilation, found.span))
    }

    /// The line by which a new file points at its schema: as `plan.yaml` does, else where the
    /// schemas of this plan are; none where there are none.
    fn pointer(&self, edition: &Edition, kind: FileKind) -> String {
        let text = edition.file.map(|id| self.compilation.sources.file(id).text());
        let own = json_schema::pointer(FileKind::Edition, "");
        let (before, after) = own.split_once('/').unwrap_or_default();
        let first = text.and_then(|text| text.lines().next()).unwrap_or_default();
        let folder = first.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        let folder = match folder.and_then(|folder| folder.strip_suffix('/')) {
            Some(folder) => folder,
            None => {
                let plan = self.program.plan.canonicalize().ok();
                let beside = plan.and_then(|plan| Some(plan.parent()?.join("docs/schema")));
                let is_there = beside
                    .is_some_and(|folder| folder.join(json_schema::file_name(kind)).is_file());
                if !is_there {
                    return String::new();
                }
                "../../docs/schema"
            }
        };
        json_schema::pointer(kind, folder) + "\n"
    }

    /// Says where the new record stands, and what comes next.
    fn done(&self, place: &str, next: &str) -> io::Result<()> {
        writeln!(io::stdout(), "{place}")?;
        self.program.tell(next);
        Ok(())
    }
}

/// The languages of an edition; all that there are when it says none.
fn languages(edition: &Edition) -> Vec<Locale> {
    let told: Vec<Locale> = edition.languages.iter().map(|language| language.value).collect();
    if told.is_empty() { Locale::ALL.into() } else { told }
}

/// The path inside the plan folder of an edition's `plan.yaml`.
fn edition_path(edition: &Edition) -> String {
    format!("{}/plan.yaml", edition.year)
}

/// Adds to an edition how it names a forum.
fn add_ownership(
    draft: &mut Draft<'_>,
    edition: &Edition,
    forum: &str,
    basis: &str,
    note: &[(Locale, String)],
) -> Result<(), Outcome> {
    let value = if note.is_empty() {
        format!("{{ basis: {basis} }}")
    } else {
        let mut value = RecordText::default();
        value.text("basis", basis);
        value.line("note", note);
        value.as_str().to_owned()
    };
    draft.change(&edition_path(edition), None, |text| {
        add_entry(text, &[Step::Key("ownership")], forum, &value)
    })
}
