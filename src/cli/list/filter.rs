//! Which rows are asked for.

use std::collections::HashSet;

use super::Options;
use crate::cli::Program;
use plan_core::diagnostic::did_you_mean;
use plan_core::model::{Edition, Id, Plan};
use plan_language::fold::fold;
use plan_language::units::groups::Place;
use plan_render::data::columns::{Column, Kind};
use plan_render::data::rows::{Cell, Placed, Row, Table, placed};

/// What rows must have. Ids are those of the plan; an empty list asks for nothing.
#[derive(Debug, Default)]
pub(super) struct Filter {
    fora: Vec<String>,
    categories: Vec<String>,
    chapters: Vec<String>,
    partners: Vec<String>,
    words: Vec<String>,
}

/// One option that takes ids.
struct Kept<'k> {
    known: Vec<&'k str>,
    unknown: String,
    hint: String,
}

impl Filter {
    /// Looks up what was asked for; `Err` says in the reader's language what there is not.
    pub(super) fn new(
        program: &Program,
        options: &Options,
        plan: &Plan,
        editions: &[&Edition],
    ) -> Result<Self, String> {
        let is_glossary = options.what.kind() == Kind::Glossary;
        let asks_projects = [&options.forum, &options.category, &options.chapter, &options.partner];
        if is_glossary && asks_projects.iter().any(|asked| !asked.is_empty()) {
            return Err(program
                .say(
                    "terms belong to no project; filter the glossary with --text",
                    "termen horen bij geen project; filter de woordenlijst met --text",
                    "les termes n’appartiennent à aucun projet ; filtrez le glossaire avec --text",
                )
                .to_owned());
        }
        let all: Vec<Placed<'_>> = editions.iter().flat_map(|edition| placed(edition)).collect();
        // What projects name counts as known also where the register has it not: in a plan with
        // errors that is what somebody looks for.
        let owners = all.iter().filter_map(|placed| placed.owner);
        let fora = plan.fora.iter().map(|forum| &forum.id).chain(owners);
        let in_projects = all.iter().filter_map(|placed| placed.project.category.as_ref());
        let categories = editions.iter().flat_map(|edition| &edition.categories);
        let categories = categories.map(|category| &category.id).chain(in_projects);
        let taking_part = all.iter().flat_map(|placed| &placed.project.partners);
        let partners = plan.partners.iter().map(|partner| &partner.id).chain(taking_part);
        let list = |command: &str| {
            let lists = program.say("lists all", "geeft ze alle", "les donne tous");
            format!("`benelux-plan list {command}` {lists}")
        };
        let categories = values(categories);
        let known_categories = {
            let known: Vec<String> = categories.iter().map(|id| format!("`{id}`")).collect();
            let there_are = program.say("there are", "er zijn", "il y a");
            format!("{there_are} {}", known.join(", "))
        };
        let text = fold(options.text.as_deref().unwrap_or_default());
        Ok(Self {
            fora: known_ids(
                program,
                &options.forum,
                &Kept {
                    known: values(fora),
                    unknown: program
                        .say("there is no forum", "er is geen forum", "il n’y a pas de forum")
                        .into(),
                    hint: list("fora"),
                },
            )?,
            categories: known_ids(
                program,
                &options.category,
                &Kept {
                    known: categories,
                    unknown: program
                        .say(
                            "there is no category",
                            "er is geen categorie",
                            "il n’y a pas de catégorie",
                        )
                        .into(),
                    hint: known_categories,
                },
            )?,
            chapters: known_chapters(program, &options.chapter, editions, &list("chapters"))?,
            partners: known_ids(
                program,
                &options.partner,
                &Kept {
                    known: values(partners),
                    unknown: program
                        .say(
                            "there is no partner",
                            "er is geen partner",
                            "il n’y a pas de partenaire",
                        )
                        .into(),
                    hint: list("partners"),
                },
            )?,
            words: text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect(),
        })
    }

    /// Tells whether nothing was asked for.
    pub(super) fn is_empty(&self) -> bool {
        let Self { fora, categories, chapters, partners, words } = self;
        [fora, categories, chapters, partners, words].iter().all(|asked| asked.is_empty())
    }

    /// Tells whether a column would say the same in every row.
    pub(super) fn settles(&self, kind: Kind, column: &Column) -> bool {
        // Rows of these have several projects, or a forum of their own.
        let is_wider = matches!(kind, Kind::Fora | Kind::Chapters | Kind::Partners | Kind::Acts);
        let asked = match column.key {
            "forum" => &self.fora,
            "category" => &self.categories,
            "chapter_number" => &self.chapters,
            _ => return false,
        };
        asked.len() == 1 && !is_wider
    }

    /// Tells whether words were asked for.
    pub(super) fn has_text(&self) -> bool {
        !self.words.is_empty()
    }

    /// Which rows of a table fit; `others` is the table in the other languages, row by row.
    pub(super) fn fitting(&self, edition: &Edition, table: &Table, others: &[Table]) -> Vec<bool> {
        let placed = placed(edition);
        // A forum is asked for itself, and not for the other fora of its projects' partners.
        let mut own = &Vec::new();
        let mut rest = [&self.fora, &self.categories, &self.chapters, &self.partners];
        let at = match table.kind {
            Kind::Fora => Some(0),
            Kind::Chapters => Some(2),
            Kind::Partners => Some(3),
            _ => None,
        };
        let none = Vec::new();
        if let Some(at) = at {
            own = std::mem::replace(&mut rest[at], &none);
        }
        let fits = |project: &Placed<'_>| {
            let [fora, categories, chapters, partners] = rest;
            let has = |asked: &[String], id: Option<&Id>| {
                asked.is_empty() || id.is_some_and(|id| asked.contains(&id.value))
            };
            has(fora, project.owner)
                && has(categories, project.project.category.as_ref())
                && has(chapters, Some(&project.chapter.id))
                && (partners.is_empty()
                    || project.project.partners.iter().any(|id| partners.contains(&id.value)))
        };
        let fitting: HashSet<usize> =
            placed.iter().enumerate().filter(|(_, p)| fits(p)).map(|(at, _)| at).collect();
        let asks_projects = rest.iter().any(|asked| !asked.is_empty());
        let asks_partners_only = rest[..3].iter().all(|asked| asked.is_empty());
        let row_fits = |(at, row): (usize, &Row)| {
            let is_own = own.is_empty() || own.contains(&row.id);
            let sits = || asks_partners_only && row.seats.iter().any(|id| rest[3].contains(id));
            let has_project =
                || !asks_projects || row.projects.iter().any(|at| fitting.contains(at)) || sits();
            let mut in_languages =
                std::iter::once(row).chain(others.iter().filter_map(|other| other.rows.get(at)));
            is_own && has_project() && in_languages.any(|row| self.has_words(row))
        };
        table.rows.iter().enumerate().map(row_fits).collect()
    }

    fn has_words(&self, row: &Row) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let mut text = String::new();
        for cell in &row.cells {
            let parts = match cell {
                Cell::Text(text) => std::slice::from_ref(text),
                Cell::List(list) => list,
                Cell::Empty | Cell::Number(_) | Cell::Flag(_) | Cell::Day(_) => &[],
            };
            for part in parts {
                text.push_str(part);
                text.push('\n');
            }
        }
        let text = fold(&text);
        self.words.iter().all(|word| text.contains(word))
    }
}

fn values<'p>(ids: impl Iterator<Item = &'p Id>) -> Vec<&'p str> {
    let mut values = Vec::new();
    let mut seen = HashSet::new();
    for id in ids {
        if seen.insert(id.value.as_str()) {
            values.push(id.value.as_str());
        }
    }
    values
}

fn known_ids(program: &Program, asked: &[String], kept: &Kept<'_>) -> Result<Vec<String>, String> {
    let one = |asked: &String| {
        let found = kept.known.iter().find(|known| known.eq_ignore_ascii_case(asked.trim()));
        found.map(|id| (*id).to_owned()).ok_or_else(|| unknown(program, asked, kept))
    };
    asked.iter().map(one).collect()
}

/// Chapters by id or number; parts count their chapters anew, so a number can stand for several.
fn known_chapters(
    program: &Program,
    asked: &[String],
    editions: &[&Edition],
    hint: &str,
) -> Result<Vec<String>, String> {
    let chapters: Vec<_> = editions.iter().flat_map(|edition| &edition.chapters).collect();
    let number =
        |chapter: &plan_core::model::Chapter| chapter.number.as_ref().map(|n| n.value.to_string());
    let mut found = Vec::new();
    for asked in asked {
        let wanted = asked.trim();
        let before = found.len();
        let is_it =
            |chapter: &&&plan_core::model::Chapter| Place::Chapter(chapter).is_called(wanted);
        found.extend(chapters.iter().filter(is_it).map(|chapter| chapter.id.value.clone()));
        if found.len() == before {
            let numbers: Vec<String> = chapters.iter().filter_map(|c| number(c)).collect();
            let is_number = wanted.starts_with(|c: char| c.is_ascii_digit());
            // Numbers differ by little and mean something else; only ids are misspelt.
            let known = if is_number {
                Vec::new()
            } else {
                values(chapters.iter().map(|chapter| &chapter.id))
            };
            let hint = if is_number && !numbers.is_empty() {
                let there_are = program.say("there are", "er zijn", "il y a");
                format!("{there_are} {}", numbers.join(", "))
            } else {
                hint.to_owned()
            };
            let unknown_words = program.say(
                "there is no chapter",
                "er is geen hoofdstuk",
                "il n’y a pas de chapitre",
            );
            return Err(unknown(
                program,
                asked,
                &Kept { known, unknown: unknown_words.into(), hint },
            ));
        }
    }
    Ok(found)
}

fn unknown(program: &Program, asked: &str, kept: &Kept<'_>) -> String {
    let hint = match did_you_mean(asked, kept.known.iter().copied()) {
        Some(near) => {
            let meant = program.say("did you mean", "bedoelde u", "vouliez-vous dire");
            format!("{meant} `{near}`{}", program.say("?", "?", "\u{a0}?"))
        }
        None => kept.hint.clone(),
    };
    format!("{} `{asked}`{} {hint}", kept.unknown, program.say(";", ";", "\u{a0};"))
}
