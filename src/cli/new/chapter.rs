//! `new chapter`: creates the file of a chapter, and lists it in the structure of the edition.

use std::io;

use clap::Args;

use super::project::{NewProject, ProjectArguments, ask_project};
use super::text_options::{self, TextOptions};
use super::{PlanContext, add_ownership, edition_path, languages};
use crate::cli::ask::{Ask, Choice};
use crate::cli::{Outcome, Program};
use crate::edit_session::EditSession;
use crate::message;
use plan_core::edit::{Item, RecordText, Step, add_item};
use plan_core::locale::Locale;
use plan_core::model::{Edition, Id, PlanPart, Section};
use plan_core::schema::{FileKind, Number};

/// Arguments of `new chapter`.
#[derive(Args)]
pub(crate) struct Options {
    /// The edition [default: the latest].
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
    /// The number of its section, for instance 2.1.
    #[arg(long, value_name = "NUMBER")]
    section: Option<String>,
    /// The number of its part, where the section's number is not enough, or where chapters stand
    /// in no section.
    #[arg(long, value_name = "NUMBER")]
    part: Option<String>,
    /// Its permanent id; it never holds a number.
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// Its title in each language.
    #[command(flatten)]
    titles: TextOptions<text_options::Title>,
    /// The forum that owns its projects.
    #[arg(long, value_name = "ID")]
    forum: Option<String>,
    /// How the edition names the forum, where the edition does not say it yet: named, described,
    /// unnamed, umbrella or caretaker.
    #[arg(long, value_name = "WORD")]
    basis: Option<String>,
    /// What it is about, in each language; a sentence to begin with.
    #[command(flatten)]
    contexts: TextOptions<text_options::Context>,
    /// The category of its first project, for instance ongoing.
    #[arg(long, value_name = "ID")]
    project_category: Option<String>,
    /// The permanent id of its first project.
    #[arg(long, value_name = "ID")]
    project_id: Option<String>,
    /// The title of its first project in each language.
    #[command(flatten)]
    project_titles: TextOptions<text_options::ProjectTitle>,
}

pub(super) fn run(
    context: &PlanContext<'_>,
    options: &Options,
) -> io::Result<Result<Outcome, Outcome>> {
    let edition = match context.edition(options.year) {
        Ok(edition) => edition,
        Err(outcome) => return Ok(Err(outcome)),
    };
    match ask_chapter(context, edition, options)? {
        Some(chapter) => chapter.write(context, edition),
        None => Ok(Err(Outcome::Error)),
    }
}

/// The values of a new chapter.
struct NewChapter<'e> {
    location: ChapterLocation,
    id: String,
    titles: Vec<(Locale, String)>,
    forum: String,
    basis: Option<&'static str>,
    context: Vec<(Locale, String)>,
    project: NewProject<'e>,
}

/// Returns the values of the chapter, from the arguments or by asking; `None` when some are missing
/// or invalid, which is reported.
fn ask_chapter<'e>(
    context: &PlanContext<'_>,
    edition: &'e Edition,
    options: &Options,
) -> io::Result<Option<NewChapter<'e>>> {
    let program = context.program;
    let mut ask = Ask::new(program);
    let location = ask_location(context, &mut ask, edition, options)?;
    if let Some(external) = location
        .as_ref()
        .and_then(|location| location.external.filter(|n| *n == location.next_component()))
    {
        ask.add_error(number_conflict(program, external));
    }
    let given = |locale| options.titles.get(locale);
    let languages = languages(edition);
    let question = message!(program, "new-title");
    let titles = ask.texts("title", &given, &languages, &question)?;
    let ids = || edition.chapters.iter().map(|chapter| &chapter.id);
    let question = message!(program, "new-its");
    let used_at = |id: &str| context.location_of_id(ids(), id);
    let id = ask.id("--id", options.id.as_deref(), &question, &titles, &used_at)?;
    let forum = context.ask_forum(&mut ask, options.forum.as_deref())?;
    let basis = match &forum {
        Some(forum) => context.ask_basis(&mut ask, edition, forum, options.basis.as_deref())?,
        None => None,
    };
    let given = |locale| options.contexts.get(locale);
    let question = message!(program, "new-context");
    let context_texts = ask.texts("context", &given, &languages, &question)?;
    let given = |locale| options.project_titles.get(locale);
    let arguments = ProjectArguments {
        prefix: "project-",
        category: options.project_category.as_deref(),
        id: options.project_id.as_deref(),
        title: &given,
    };
    // A chapter without projects is an error, so it gets a first one.
    let project = ask_project(context, &mut ask, edition, &arguments)?;
    if ask.is_refused() {
        return Ok(None);
    }
    let (Some(location), Some(id), Some(forum), Some(project)) = (location, id, forum, project)
    else {
        return Ok(None);
    };
    let context = context_texts;
    Ok(Some(NewChapter { location, id, titles, forum, basis, context, project }))
}

impl NewChapter<'_> {
    /// Returns the record of the chapter.
    fn record(&self, number: &str) -> RecordText {
        let mut record = RecordText::default();
        record.text("id", &self.id);
        record.yaml("number", &format!("\"{number}\""));
        record.line("title", &self.titles);
        record.text("forum", &self.forum);
        record.prose("context", &self.context);
        record.records("projects", self.project.record().as_str());
        record
    }

    /// Writes the file of the chapter, and lists it in `plan.yaml`.
    fn write(
        &self,
        context: &PlanContext<'_>,
        edition: &Edition,
    ) -> io::Result<Result<Outcome, Outcome>> {
        let Self { location, id, forum, .. } = self;
        let number = location.next_number();
        let record = self.record(&number);
        let text = context.schema_comment(edition, FileKind::Chapter) + record.as_str();
        let name = match &location.later_part {
            Some(part) => format!("part{part}-{number}-{id}.yaml"),
            None => format!("{number}-{id}.yaml"),
        };
        let mut path = location.path.clone();
        path.push(Step::Key("chapters"));
        let mut session = EditSession::new(&context.disk, &context.compilation);
        let staged = session
            .create(&format!("{}/{name}", edition.year), &text)
            .and_then(|()| {
                session.edit(&edition_path(edition), |text| {
                    add_item(text, &path, location.listed, Item::Word(id))
                })
            })
            .and_then(|()| match self.basis {
                Some(basis) => add_ownership(&mut session, edition, forum, basis, &[]),
                None => Ok(()),
            });
        let after = match context.commit(session, staged)? {
            Ok(after) => after,
            Err(outcome) => return Ok(Err(outcome)),
        };
        let mut editions = after.plan.editions.iter().filter(|after| after.year == edition.year);
        if let Some(chapter) = editions.find_map(|edition| edition.chapter(id)) {
            context.report_success(
                &context.location(&after, chapter.id.span),
                &next_step(context.program, &number, id),
            )?;
        }
        Ok(Ok(Outcome::Clean))
    }
}

/// Returns the message for when the external relations have the number that the chapter needs.
fn number_conflict(program: &Program, number: u32) -> String {
    let next = number.saturating_add(1);
    message!(program, "new-number-conflict", number = number, next = next)
}

fn next_step(program: &Program, number: &str, id: &str) -> String {
    let project = format!("`benelux-plan new project --chapter {id}`");
    message!(program, "new-chapter-next", number = number, project = project)
}

/// A part or section of an edition that can list the new chapter.
struct ChapterLocation {
    /// The number of the part.
    part: String,
    /// The number of the part, unless it is the first one of the edition.
    later_part: Option<String>,
    /// The number of the section; `None` for the part itself.
    section: Option<Number>,
    /// The label in the list of choices.
    label: String,
    /// The path to it in `plan.yaml`.
    path: Vec<Step<'static>>,
    /// How many chapters it lists.
    listed: usize,
    /// The last components of the numbers already used in it.
    used: Vec<u32>,
    /// The number of the external relations, which come last in their part.
    external: Option<u32>,
}

impl ChapterLocation {
    /// Returns the last component of the number of the next chapter.
    fn next_component(&self) -> u32 {
        self.used.iter().max().copied().unwrap_or_default().saturating_add(1)
    }

    /// Returns the number of the next chapter.
    fn next_number(&self) -> String {
        let last = self.next_component();
        match &self.section {
            Some(section) => format!("{section}.{last}"),
            None => last.to_string(),
        }
    }
}

fn ask_location(
    context: &PlanContext<'_>,
    ask: &mut Ask<'_>,
    edition: &Edition,
    options: &Options,
) -> io::Result<Option<ChapterLocation>> {
    let program = context.program;
    let mut all = locations(context, edition);
    if let Some(part) = &options.part {
        let mut known: Vec<String> = all.iter().map(|location| location.part.clone()).collect();
        known.dedup();
        all.retain(|location| location.part == *part);
        if all.is_empty() {
            ask.unknown("--part", part, &known);
            return Ok(None);
        }
    }
    if let Some(section) = &options.section {
        let known: Vec<String> = all
            .iter()
            .filter_map(|location| Some(location.section.as_ref()?.to_string()))
            .collect();
        all.retain(|location| location.section.as_ref().is_some_and(|n| n.to_string() == *section));
        if all.is_empty() {
            ask.unknown("--section", section, &known);
            return Ok(None);
        }
    } else if options.part.is_some() && all.iter().filter(|p| p.section.is_none()).count() == 1 {
        all.retain(|location| location.section.is_none());
    }
    if all.len() == 1 {
        return Ok(all.pop());
    }
    let choices: Vec<Choice> = all
        .iter()
        .map(|location| Choice { id: String::new(), shown: location.label.clone() })
        .collect();
    let flag = if options.section.is_some() { "--part" } else { "--section" };
    let question = message!(program, "new-which-section");
    let index = ask.choice(flag, None, &question, &choices)?;
    Ok(index.map(|index| all.swap_remove(index)))
}

/// Returns the parts and sections that can list chapters, in order. A part lists chapters itself if
/// it already does, or if it has no sections.
fn locations(context: &PlanContext<'_>, edition: &Edition) -> Vec<ChapterLocation> {
    let mut locations = Vec::new();
    for (at, part) in edition.parts.iter().enumerate() {
        let Some(number) = part.number.as_ref().map(|number| number.value.to_string()) else {
            continue;
        };
        let label = format!("{number} {}", context.display_text(part.title.as_ref()));
        let path = vec![Step::Key("parts"), Step::Item(at)];
        let later_part = (at > 0).then(|| number.clone());
        let finder = LocationFinder { context, edition, part: number, later_part };
        if part.sections.is_empty() || !part.chapters.is_empty() {
            locations.push(finder.part(part, &label, &path));
        }
        finder.sections(&part.sections, &label, &path, &mut locations);
    }
    locations
}

/// Finds the locations in one part of an edition.
struct LocationFinder<'a> {
    context: &'a PlanContext<'a>,
    edition: &'a Edition,
    part: String,
    later_part: Option<String>,
}

impl LocationFinder<'_> {
    /// Returns the part itself as a location.
    fn part(&self, part: &PlanPart, label: &str, path: &[Step<'static>]) -> ChapterLocation {
        let used = self.used(&part.sections, &part.chapters);
        let external = self.edition.external.as_ref().filter(|external| {
            external.part.as_ref().is_some_and(|part| part.value.to_string() == self.part)
        });
        let external = external.and_then(|external| external.number.as_ref());
        let external = external.map(|number| number.value.last());
        let location =
            self.location(None, label.to_owned(), path.to_vec(), part.chapters.len(), used);
        ChapterLocation { external, ..location }
    }

    /// Adds the sections of a part or section, and those inside them.
    fn sections(
        &self,
        sections: &[Section],
        label: &str,
        path: &[Step<'static>],
        locations: &mut Vec<ChapterLocation>,
    ) {
        for (at, section) in sections.iter().enumerate() {
            let Some(number) = section.number.as_ref() else { continue };
            let title = self.context.display_text(section.title.as_ref());
            let label = format!("{label} › {} {title}", number.value);
            let mut path = path.to_vec();
            path.extend([Step::Key("sections"), Step::Item(at)]);
            let used = self.used(&section.sections, &section.chapters);
            let listed = section.chapters.len();
            let number = Some(number.value.clone());
            locations.push(self.location(number, label.clone(), path.clone(), listed, used));
            self.sections(&section.sections, &label, &path, locations);
        }
    }

    /// Returns the last components of the numbers of sections and chapters.
    fn used(&self, sections: &[Section], chapters: &[Id]) -> Vec<u32> {
        let sections = sections.iter().filter_map(|section| section.number.as_ref());
        let chapters = chapters.iter().filter_map(|id| self.edition.chapter(&id.value));
        let chapters = chapters.filter_map(|chapter| chapter.number.as_ref());
        sections.chain(chapters).map(|number| number.value.last()).collect()
    }

    fn location(
        &self,
        section: Option<Number>,
        label: String,
        path: Vec<Step<'static>>,
        listed: usize,
        used: Vec<u32>,
    ) -> ChapterLocation {
        let (part, later_part) = (self.part.clone(), self.later_part.clone());
        ChapterLocation { part, later_part, section, label, path, listed, used, external: None }
    }
}
