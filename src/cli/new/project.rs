//! `new project`: adds a project to a chapter, at the end of its category.

use std::io;

use clap::Args;

use super::text_options::{self, TextOptions};
use super::{PlanContext, add_ownership, languages};
use crate::cli::Outcome;
use crate::cli::ask::{Ask, Choice};
use crate::edit_session::EditSession;
use crate::message;
use plan_core::edit::{Item, RecordText, Step, add_item};
use plan_core::locale::Locale;
use plan_core::model::{Chapter, Edition};

/// Arguments of `new project`.
#[derive(Args)]
pub(crate) struct Options {
    /// The edition [default: the latest].
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
    /// The id of its chapter.
    #[arg(long, value_name = "ID")]
    chapter: Option<String>,
    /// The id of its category, for instance ongoing.
    #[arg(long, value_name = "ID")]
    category: Option<String>,
    /// Its permanent id.
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// Its title in each language.
    #[command(flatten)]
    titles: TextOptions<text_options::Title>,
    /// The forum that owns it, where it is not the chapter's.
    #[arg(long, value_name = "ID")]
    forum: Option<String>,
    /// How the edition names the forum, where the edition does not say it yet: named, described,
    /// unnamed, umbrella or caretaker.
    #[arg(long, value_name = "WORD")]
    basis: Option<String>,
}

pub(super) fn run(
    context: &PlanContext<'_>,
    options: &Options,
) -> io::Result<Result<Outcome, Outcome>> {
    let program = context.program;
    let edition = match context.edition(options.year) {
        Ok(edition) => edition,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let mut ask = Ask::new(program);
    let chapters = edition.ordered_chapters();
    let choices: Vec<Choice> =
        chapters.iter().map(|chapter| chapter_choice(context, chapter)).collect();
    let question = message!(program, "new-which-chapter");
    let chapter = ask.choice("--chapter", options.chapter.as_deref(), &question, &choices)?;
    let chapter = chapter.map(|at| chapters[at]);
    let title = |locale| options.titles.get(locale);
    let arguments = ProjectArguments {
        prefix: "",
        category: options.category.as_deref(),
        id: options.id.as_deref(),
        title: &title,
    };
    let project = ask_project(context, &mut ask, edition, &arguments)?;
    let lacks_owner = chapter.is_some_and(|chapter| chapter.forum.is_none());
    let own = match &options.forum {
        None if !lacks_owner => None,
        argument => context.ask_forum(&mut ask, argument.as_deref())?,
    };
    let owner = own.clone().or_else(|| Some(chapter?.forum.as_ref()?.value.clone()));
    let basis = match &owner {
        Some(owner) => context.ask_basis(&mut ask, edition, owner, options.basis.as_deref())?,
        None => None,
    };
    if ask.is_refused() {
        return Ok(Err(Outcome::Error));
    }
    let (Some(chapter), Some(project)) = (chapter, project) else {
        return Ok(Err(Outcome::Error));
    };

    let mut record = project.record();
    if let Some(own) = &own {
        record.text("forum", own);
    }
    let name = format!("{}/", plan_core::world::World::name(&context.disk));
    let path = context.compilation.sources.file(chapter.file).path();
    let path = path.strip_prefix(&name).unwrap_or(path);
    let index = insertion_index(edition, chapter, project.category);
    let mut session = EditSession::new(&context.disk, &context.compilation);
    let staged = session
        .edit(path, |text| {
            add_item(text, &[Step::Key("projects")], index, Item::Record(record.as_str()))
        })
        .and_then(|()| match (&owner, basis) {
            (Some(owner), Some(basis)) => add_ownership(&mut session, edition, owner, basis, &[]),
            _ => Ok(()),
        });
    let after = match context.commit(session, staged)? {
        Ok(after) => after,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let editions = after.plan.editions.iter().filter(|after| after.year == edition.year);
    let mut projects = editions.flat_map(|e| &e.chapters).flat_map(|c| &c.projects);
    if let Some(found) = projects.find(|found| found.id.value == project.id) {
        context.report_success(
            &context.location(&after, found.id.span),
            &message!(program, "new-project-next"),
        )?;
    }
    Ok(Ok(Outcome::Clean))
}

/// The arguments with the required values of a project, and the prefix of their flags.
pub(super) struct ProjectArguments<'o> {
    pub prefix: &'static str,
    pub category: Option<&'o str>,
    pub id: Option<&'o str>,
    pub title: &'o dyn Fn(Locale) -> Option<&'o str>,
}

/// The required values of a new project.
pub(super) struct NewProject<'e> {
    edition: &'e Edition,
    /// The index of its category in the edition.
    category: usize,
    id: String,
    titles: Vec<(Locale, String)>,
}

impl NewProject<'_> {
    /// Returns a record with the required values.
    pub(super) fn record(&self) -> RecordText {
        let mut record = RecordText::default();
        record.text("id", &self.id);
        record.text("category", &self.edition.categories[self.category].id.value);
        record.line("title", &self.titles);
        record
    }
}

/// Returns the required values of a project, from the arguments or by asking.
pub(super) fn ask_project<'e>(
    context: &PlanContext<'_>,
    ask: &mut Ask<'_>,
    edition: &'e Edition,
    arguments: &ProjectArguments<'_>,
) -> io::Result<Option<NewProject<'e>>> {
    let program = context.program;
    let prefix = arguments.prefix;
    let choices: Vec<Choice> = edition
        .categories
        .iter()
        .map(|category| Choice {
            id: category.id.value.clone(),
            shown: format!(
                "{} ({})",
                context.display_text(category.title.as_ref()),
                category.id.value
            ),
        })
        .collect();
    let (category, title, its) = match prefix {
        "" => (
            message!(program, "new-which-category"),
            message!(program, "new-title"),
            message!(program, "new-its"),
        ),
        _ => (
            message!(program, "new-first-project-category"),
            message!(program, "new-first-project-title"),
            message!(program, "new-first-project-its"),
        ),
    };
    let category =
        ask.choice(&format!("--{prefix}category"), arguments.category, &category, &choices)?;
    let titles =
        ask.texts(&format!("{prefix}title"), arguments.title, &languages(edition), &title)?;
    let ids = || edition.chapters.iter().flat_map(|c| &c.projects).map(|project| &project.id);
    let used_at = |id: &str| context.location_of_id(ids(), id);
    let id = ask.id(&format!("--{prefix}id"), arguments.id, &its, &titles, &used_at)?;
    let (Some(category), Some(id)) = (category, id) else { return Ok(None) };
    Ok(Some(NewProject { edition, category, id, titles }))
}

fn chapter_choice(context: &PlanContext<'_>, chapter: &Chapter) -> Choice {
    let number = chapter.number.as_ref().map(|number| number.value.to_string());
    let title = context.display_text(chapter.title.as_ref());
    let id = chapter.id.value.clone();
    Choice { shown: format!("{} {title} ({id})", number.unwrap_or_default()), id }
}

/// Returns the index at which a project of a category is inserted into a chapter: after the last
/// project of this category or else of an earlier one, else before the first of a later one, else at
/// the end.
fn insertion_index(edition: &Edition, chapter: &Chapter, category: usize) -> usize {
    let rank = |index: usize| {
        let id = chapter.projects[index].category.as_ref()?;
        edition.categories.iter().position(|category| category.id.value == id.value)
    };
    let mut all = 0..chapter.projects.len();
    let same = all.clone().rev().find(|index| rank(*index) == Some(category));
    let higher = || all.clone().rev().find(|index| rank(*index).is_some_and(|r| r < category));
    match same.or_else(higher) {
        Some(last) => last + 1,
        None => {
            let lower = all.find(|index| rank(*index).is_some());
            lower.unwrap_or(chapter.projects.len())
        }
    }
}
