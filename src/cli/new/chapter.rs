//! `new chapter`: its file, and its place in the structure of the edition.

use std::io;

use clap::Args;

use super::project::{self, Given};
use super::{Draft, EditSession, add_ownership, edition_path, languages};
use crate::cli::ask::{Ask, Choice};
use crate::cli::{Outcome, Program};
use plan_core::edit::{Item, RecordText, Step, add_item};
use plan_core::locale::{Locale, UiLanguage};
use plan_core::model::{Edition, Id, Part, Section};
use plan_core::schema::{FileKind, Number};

/// Arguments of `new chapter`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan new chapter
  benelux-plan new chapter --section 1 --id toerisme --forum so-toerisme \\
      --title-nl Toerisme --title-fr Tourisme \\
      --context-nl \"De landen werken samen.\" --context-fr \"Les pays coopèrent.\" \\
      --project-category ongoing --project-id wandelroutes \\
      --project-title-nl \"Wandelroutes aanleggen\" --project-title-fr \"Aménager des sentiers\"

A chapter has at least one project, so it begins with its first. The number is the next one of the
section. The file is named <number>-<id>.yaml; in later parts, where numbers begin anew,
part<part>-<number>-<id>.yaml. Standard output has the place of the new record, as path:line.")]
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
    /// Its title in Dutch.
    #[arg(long, value_name = "TEXT")]
    title_nl: Option<String>,
    /// Its title in French.
    #[arg(long, value_name = "TEXT")]
    title_fr: Option<String>,
    /// The forum that owns its projects.
    #[arg(long, value_name = "ID")]
    forum: Option<String>,
    /// How the edition names the forum, where the edition does not say it yet: named, described,
    /// unnamed, umbrella or caretaker.
    #[arg(long, value_name = "WORD")]
    basis: Option<String>,
    /// What it is about, in Dutch; a sentence to begin with.
    #[arg(long, value_name = "TEXT")]
    context_nl: Option<String>,
    /// What it is about, in French; a sentence to begin with.
    #[arg(long, value_name = "TEXT")]
    context_fr: Option<String>,
    /// The category of its first project, for instance ongoing.
    #[arg(long, value_name = "ID")]
    project_category: Option<String>,
    /// The permanent id of its first project.
    #[arg(long, value_name = "ID")]
    project_id: Option<String>,
    /// The title of its first project in Dutch.
    #[arg(long, value_name = "TEXT")]
    project_title_nl: Option<String>,
    /// The title of its first project in French.
    #[arg(long, value_name = "TEXT")]
    project_title_fr: Option<String>,
}

pub(super) fn run(
    session: &EditSession<'_>,
    options: &Options,
) -> io::Result<Result<Outcome, Outcome>> {
    let program = session.program;
    let edition = match session.edition(options.year) {
        Ok(edition) => edition,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let mut ask = Ask::new(program);
    let place = choose_place(session, &mut ask, edition, options)?;
    if let Some(external) =
        place.as_ref().and_then(|place| place.external.filter(|n| *n == place.last()))
    {
        ask.fault(in_the_way(program, external));
    }
    let given = |locale| match locale {
        Locale::Nl => options.title_nl.as_deref(),
        Locale::Fr => options.title_fr.as_deref(),
    };
    let languages = languages(edition);
    let question = program.say("Title", "Titel", "Titre");
    let titles = ask.texts("title", &given, &languages, question)?;
    let ids = || edition.chapters.iter().map(|chapter| &chapter.id);
    let question = program.say("Its", "Het", "Son");
    let taken = |id: &str| session.taken(ids(), id);
    let id = ask.id("--id", options.id.as_deref(), question, &titles, &taken)?;
    let forum = session.forum(&mut ask, options.forum.as_deref())?;
    let basis = match &forum {
        Some(forum) => session.basis(&mut ask, edition, forum, options.basis.as_deref())?,
        None => None,
    };
    let given = |locale| match locale {
        Locale::Nl => options.context_nl.as_deref(),
        Locale::Fr => options.context_fr.as_deref(),
    };
    let question = program.say(
        "What it is about, a sentence",
        "Waarover het gaat, een zin",
        "De quoi il s’agit, une phrase",
    );
    let context = ask.texts("context", &given, &languages, question)?;
    let given = |locale| match locale {
        Locale::Nl => options.project_title_nl.as_deref(),
        Locale::Fr => options.project_title_fr.as_deref(),
    };
    let given = Given {
        prefix: "project-",
        category: options.project_category.as_deref(),
        id: options.project_id.as_deref(),
        title: &given,
    };
    // A chapter without projects is an error, and an editor should not be left with one.
    let project = project::essentials(session, &mut ask, edition, &given)?;
    if ask.is_refused() {
        return Ok(Err(Outcome::Error));
    }
    let (Some(place), Some(id), Some(forum), Some(project)) = (place, id, forum, project) else {
        return Ok(Err(Outcome::Error));
    };

    let number = place.next();
    let mut record = RecordText::default();
    record.text("id", &id);
    record.yaml("number", &format!("\"{number}\""));
    record.line("title", &titles);
    record.text("forum", &forum);
    record.prose("context", &context);
    record.records("projects", project.record().as_str());
    let text = session.pointer(edition, FileKind::Chapter) + record.as_str();
    let name = match place.later_part {
        Some(part) => format!("part{part}-{number}-{id}.yaml"),
        None => format!("{number}-{id}.yaml"),
    };
    let mut draft = Draft::new(session);
    let mut path = place.path.clone();
    path.push(Step::Key("chapters"));
    let edited = draft
        .create(&format!("{}/{name}", edition.year), text)
        .and_then(|()| {
            draft.change(&edition_path(edition), None, |text| {
                add_item(text, &path, place.listed, Item::Word(&id))
            })
        })
        .and_then(|()| match basis {
            Some(basis) => add_ownership(&mut draft, edition, &forum, basis, &[]),
            None => Ok(()),
        });
    if let Err(outcome) = edited {
        return Ok(Err(outcome));
    }
    let after = match draft.write()? {
        Ok(after) => after,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let mut editions = after.plan.editions.iter().filter(|after| after.year == edition.year);
    if let Some(chapter) = editions.find_map(|edition| edition.chapter(&id)) {
        session.done(
            &session.place(&after, chapter.id.span),
            &next(program, &number.to_string(), &id),
        )?;
    }
    Ok(Ok(Outcome::Clean))
}

/// Says that the external relations have the number that the chapter needs.
fn in_the_way(program: &Program, number: u32) -> String {
    let next = number.saturating_add(1);
    match program.ui_language {
        UiLanguage::En => format!(
            "the external relations come last in their part and have the number {number}; change it to {next} in external-relations.yaml, and give the command again"
        ),
        UiLanguage::Nl => format!(
            "de externe betrekkingen staan achteraan in hun deel en hebben het nummer {number}; verander dat in {next} in external-relations.yaml, en geef het commando opnieuw"
        ),
        UiLanguage::Fr => format!(
            "les relations extérieures viennent en dernier dans leur partie et portent le numéro {number} ; changez-le en {next} dans external-relations.yaml, puis relancez la commande"
        ),
    }
}

fn next(program: &Program, number: &str, id: &str) -> String {
    let project = format!("`benelux-plan new project --chapter {id}`");
    match program.ui_language {
        UiLanguage::En => format!(
            "chapter {number} is begun and stands in plan.yaml; next: write out its `context:` and the `actions:` of its project, and add further projects with {project}"
        ),
        UiLanguage::Nl => format!(
            "hoofdstuk {number} is begonnen en staat in plan.yaml; nu: werk de `context:` en de `actions:` van het project uit, en voeg andere projecten toe met {project}"
        ),
        UiLanguage::Fr => format!(
            "le chapitre {number} est commencé et figure dans plan.yaml ; ensuite : développez le `context:` et les `actions:` de son projet, et ajoutez d’autres projets avec {project}"
        ),
    }
}

/// A part or a section that lists chapters.
struct Place {
    /// The number of the part.
    part: String,
    /// The part, where it is not the first one of the edition.
    later_part: Option<String>,
    /// The number of the section; none for the part itself.
    section: Option<Number>,
    shown: String,
    /// The way to it in `plan.yaml`.
    path: Vec<Step<'static>>,
    /// How many chapters it lists.
    listed: usize,
    /// The last numbers that stand in it.
    taken: Vec<u32>,
    /// The number of the external relations, which come last in their part.
    external: Option<u32>,
}

impl Place {
    /// The last number of the chapter that comes next.
    fn last(&self) -> u32 {
        self.taken.iter().max().copied().unwrap_or_default().saturating_add(1)
    }

    /// The number that a new chapter gets.
    fn next(&self) -> String {
        let last = self.last();
        match &self.section {
            Some(section) => format!("{section}.{last}"),
            None => last.to_string(),
        }
    }
}

fn choose_place(
    session: &EditSession<'_>,
    ask: &mut Ask<'_>,
    edition: &Edition,
    options: &Options,
) -> io::Result<Option<Place>> {
    let program = session.program;
    let mut all = places(session, edition);
    if let Some(part) = &options.part {
        let mut known: Vec<String> = all.iter().map(|place| place.part.clone()).collect();
        known.dedup();
        all.retain(|place| place.part == *part);
        if all.is_empty() {
            ask.unknown("--part", part, &known);
            return Ok(None);
        }
    }
    if let Some(section) = &options.section {
        let known: Vec<String> =
            all.iter().filter_map(|place| Some(place.section.as_ref()?.to_string())).collect();
        all.retain(|place| place.section.as_ref().is_some_and(|n| n.to_string() == *section));
        if all.is_empty() {
            ask.unknown("--section", section, &known);
            return Ok(None);
        }
    } else if options.part.is_some() && all.iter().filter(|p| p.section.is_none()).count() == 1 {
        all.retain(|place| place.section.is_none());
    }
    if all.len() == 1 {
        return Ok(all.pop());
    }
    let choices: Vec<Choice> =
        all.iter().map(|place| Choice { id: String::new(), shown: place.shown.clone() }).collect();
    let flag = if options.section.is_some() { "--part" } else { "--section" };
    let question = program.say("In which section?", "In welke afdeling?", "Dans quelle section ?");
    let chosen = ask.choice(flag, None, question, &choices)?;
    Ok(chosen.map(|at| all.swap_remove(at)))
}

/// The parts and sections that can list chapters, in order. A part lists chapters itself when it
/// does so already, or when it has no sections.
fn places(session: &EditSession<'_>, edition: &Edition) -> Vec<Place> {
    let mut places = Vec::new();
    for (at, part) in edition.parts.iter().enumerate() {
        let Some(number) = part.number.as_ref().map(|number| number.value.to_string()) else {
            continue;
        };
        let shown = format!("{number} {}", session.shown(part.title.as_ref()));
        let path = vec![Step::Key("parts"), Step::Item(at)];
        let later_part = (at > 0).then(|| number.clone());
        let around = Around { session, edition, part: number, later_part };
        if part.sections.is_empty() || !part.chapters.is_empty() {
            places.push(around.part(part, &shown, &path));
        }
        around.sections(&part.sections, &shown, &path, &mut places);
    }
    places
}

struct Around<'a> {
    session: &'a EditSession<'a>,
    edition: &'a Edition,
    part: String,
    later_part: Option<String>,
}

impl Around<'_> {
    fn part(&self, part: &Part, shown: &str, path: &[Step<'static>]) -> Place {
        let taken = self.taken(&part.sections, &part.chapters);
        let external = self.edition.external.as_ref().filter(|external| {
            external.part.as_ref().is_some_and(|part| part.value.to_string() == self.part)
        });
        let external = external.and_then(|external| external.number.as_ref());
        let external = external.map(|number| number.value.last());
        let place = self.place(None, shown.to_owned(), path.to_vec(), part.chapters.len(), taken);
        Place { external, ..place }
    }

    fn sections(
        &self,
        sections: &[Section],
        shown: &str,
        path: &[Step<'static>],
        places: &mut Vec<Place>,
    ) {
        for (at, section) in sections.iter().enumerate() {
            let Some(number) = section.number.as_ref() else { continue };
            let title = self.session.shown(section.title.as_ref());
            let shown = format!("{shown} › {} {title}", number.value);
            let mut path = path.to_vec();
            path.extend([Step::Key("sections"), Step::Item(at)]);
            let taken = self.taken(&section.sections, &section.chapters);
            let listed = section.chapters.len();
            let number = Some(number.value.clone());
            places.push(self.place(number, shown.clone(), path.clone(), listed, taken));
            self.sections(&section.sections, &shown, &path, places);
        }
    }

    fn taken(&self, sections: &[Section], chapters: &[Id]) -> Vec<u32> {
        let sections = sections.iter().filter_map(|section| section.number.as_ref());
        let chapters = chapters.iter().filter_map(|id| self.edition.chapter(&id.value));
        let chapters = chapters.filter_map(|chapter| chapter.number.as_ref());
        sections.chain(chapters).map(|number| number.value.last()).collect()
    }

    fn place(
        &self,
        section: Option<Number>,
        shown: String,
        path: Vec<Step<'static>>,
        listed: usize,
        taken: Vec<u32>,
    ) -> Place {
        let (part, later_part) = (self.part.clone(), self.later_part.clone());
        Place { part, later_part, section, shown, path, listed, taken, external: None }
    }
}
