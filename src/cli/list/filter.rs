//! The filters of `list`.

use std::collections::HashSet;

use super::Options;
use crate::cli::Program;
use crate::message;
use plan_core::diagnostic::did_you_mean;
use plan_core::model::Chapter;
use plan_core::resolved::{ResolvedEdition, ResolvedProject};
use plan_language::fold::fold;
use plan_language::units::groups::GroupPlace;
use plan_render::data::columns::{Column, TableKind};
use plan_render::data::tables::{Cell, Row, Table};

/// The values that rows must have. Ids are those of the plan; an empty list accepts every row.
#[derive(Debug, Default)]
pub(super) struct Filter {
    fora: Vec<String>,
    categories: Vec<String>,
    chapters: Vec<String>,
    partners: Vec<String>,
    words: Vec<String>,
}

/// The ids that an option accepts, and the parts of the error for any other id.
struct KnownIds<'k> {
    known: Vec<&'k str>,
    /// The beginning of the message: `there is no forum`.
    unknown: String,
    /// The rest of the message if no id is similar: how to list the known ids.
    hint: String,
}

impl Filter {
    /// Resolves the filters; `Err` is a message about a value that does not exist.
    pub(super) fn new(
        program: &Program,
        options: &Options,
        editions: &[&ResolvedEdition<'_>],
    ) -> Result<Self, String> {
        let is_glossary = options.what.kind() == TableKind::Glossary;
        let filters_projects =
            [&options.forum, &options.category, &options.chapter, &options.partner];
        if is_glossary && filters_projects.iter().any(|requested| !requested.is_empty()) {
            return Err(message!(program, "list-terms-have-no-project"));
        }
        let projects = || editions.iter().flat_map(|edition| &edition.projects);
        // Ids that projects refer to count as known even if no record has them, because authors
        // search for them in a plan with errors.
        let fora = editions.iter().flat_map(|edition| &edition.fora);
        let fora = fora.map(|forum| forum.record.id.value.as_str());
        let owners = projects().filter_map(|project| Some(project.owner?.forum.id));
        let categories = editions.iter().flat_map(|edition| &edition.categories);
        let categories = categories.map(|category| category.record.id.value.as_str());
        let named = projects().filter_map(|project| Some(project.category?.id));
        let partners = editions.iter().flat_map(|edition| &edition.partners);
        let partners = partners.map(|partner| partner.record.id.value.as_str());
        let taking_part = projects().flat_map(|project| &project.partners);
        let taking_part = taking_part.map(|partner| partner.id);
        let list = |command: &str| {
            let command = format!("benelux-plan list {command}");
            message!(program, "list-lists-all", command = command)
        };
        let categories = distinct(categories.chain(named));
        let known_categories = {
            let known: Vec<String> = categories.iter().map(|id| format!("`{id}`")).collect();
            message!(program, "list-known", known = known.join(", "))
        };
        let text = fold(options.text.as_deref().unwrap_or_default());
        Ok(Self {
            fora: known_ids(
                program,
                &options.forum,
                &KnownIds {
                    known: distinct(fora.chain(owners)),
                    unknown: message!(program, "unknown-forum"),
                    hint: list("fora"),
                },
            )?,
            categories: known_ids(
                program,
                &options.category,
                &KnownIds {
                    known: categories,
                    unknown: message!(program, "unknown-category"),
                    hint: known_categories,
                },
            )?,
            chapters: known_chapters(program, &options.chapter, editions, &list("chapters"))?,
            partners: known_ids(
                program,
                &options.partner,
                &KnownIds {
                    known: distinct(partners.chain(taking_part)),
                    unknown: message!(program, "unknown-partner"),
                    hint: list("partners"),
                },
            )?,
            words: text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect(),
        })
    }

    /// Whether every row is accepted.
    pub(super) fn is_empty(&self) -> bool {
        let Self { fora, categories, chapters, partners, words } = self;
        [fora, categories, chapters, partners, words].iter().all(|requested| requested.is_empty())
    }

    /// Whether the filters give a column the same value in every row.
    pub(super) fn determines(&self, kind: TableKind, column: &Column) -> bool {
        // Rows of these tables have several projects, or a forum of their own.
        let is_wider = matches!(
            kind,
            TableKind::Fora | TableKind::Chapters | TableKind::Partners | TableKind::Acts
        );
        let requested = match column.key {
            "forum" => &self.fora,
            "category" => &self.categories,
            "chapter_number" => &self.chapters,
            _ => return false,
        };
        requested.len() == 1 && !is_wider
    }

    /// Whether rows are filtered by words.
    pub(super) fn has_text(&self) -> bool {
        !self.words.is_empty()
    }

    /// Returns for each row of a table whether it matches. `others` is the same table in the other
    /// languages, with its rows in the same order; words may occur in any of them.
    pub(super) fn matching_rows(
        &self,
        edition: &ResolvedEdition<'_>,
        table: &Table,
        others: &[Table],
    ) -> Vec<bool> {
        // In the table of fora, a forum filter selects the forum itself, not all fora that share a
        // project with it; likewise in those of chapters and partners.
        let mut own = &Vec::new();
        let mut rest = [&self.fora, &self.categories, &self.chapters, &self.partners];
        let at = match table.kind {
            TableKind::Fora => Some(0),
            TableKind::Chapters => Some(2),
            TableKind::Partners => Some(3),
            _ => None,
        };
        let none = Vec::new();
        if let Some(at) = at {
            own = std::mem::replace(&mut rest[at], &none);
        }
        let project_matches = |project: &ResolvedProject<'_>| {
            let [fora, categories, chapters, partners] = rest;
            let has = |requested: &[String], id: Option<&str>| {
                requested.is_empty()
                    || id.is_some_and(|id| requested.iter().any(|requested| requested == id))
            };
            has(fora, project.owner.map(|owner| owner.forum.id))
                && has(categories, project.category.map(|category| category.id))
                && has(chapters, Some(&project.chapter.id.value))
                && (partners.is_empty() || partners.iter().any(|id| project.has_partner(id)))
        };
        let projects = edition.projects.iter().enumerate();
        let matching: HashSet<usize> =
            projects.filter(|(_, project)| project_matches(project)).map(|(at, _)| at).collect();
        let filters_projects = rest.iter().any(|requested| !requested.is_empty());
        let filters_partners_only = rest[..3].iter().all(|requested| requested.is_empty());
        let row_matches = |(at, row): (usize, &Row)| {
            let is_own = own.is_empty() || own.contains(&row.id);
            let sits = || filters_partners_only && row.seats.iter().any(|id| rest[3].contains(id));
            let has_project = || {
                !filters_projects || row.projects.iter().any(|at| matching.contains(at)) || sits()
            };
            let mut in_languages =
                std::iter::once(row).chain(others.iter().filter_map(|other| other.rows.get(at)));
            is_own && has_project() && in_languages.any(|row| self.has_words(row))
        };
        table.rows.iter().enumerate().map(row_matches).collect()
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

/// Returns each id once, in the order of its first occurrence.
fn distinct<'p>(ids: impl Iterator<Item = &'p str>) -> Vec<&'p str> {
    let mut seen = HashSet::new();
    ids.filter(|id| seen.insert(*id)).collect()
}

/// Resolves requested ids, ignoring case.
fn known_ids(
    program: &Program,
    requested: &[String],
    kept: &KnownIds<'_>,
) -> Result<Vec<String>, String> {
    let one = |requested: &String| {
        let found = kept.known.iter().find(|known| known.eq_ignore_ascii_case(requested.trim()));
        found.map(|id| (*id).to_owned()).ok_or_else(|| unknown(program, requested, kept))
    };
    requested.iter().map(one).collect()
}

/// Finds chapters by id or number. Every part numbers its chapters from 1, so a number can match
/// several.
fn known_chapters(
    program: &Program,
    requested: &[String],
    editions: &[&ResolvedEdition<'_>],
    hint: &str,
) -> Result<Vec<String>, String> {
    let chapters: Vec<_> = editions.iter().flat_map(|e| &e.record.chapters).collect();
    let number = |chapter: &Chapter| chapter.number.as_ref().map(|n| n.value.to_string());
    let mut found = Vec::new();
    for requested in requested {
        let wanted = requested.trim();
        let before = found.len();
        let is_it = |chapter: &&&Chapter| GroupPlace::Chapter(chapter).is_called(wanted);
        found.extend(chapters.iter().filter(is_it).map(|chapter| chapter.id.value.clone()));
        if found.len() == before {
            let numbers: Vec<String> = chapters.iter().filter_map(|c| number(c)).collect();
            let is_number = wanted.starts_with(|c: char| c.is_ascii_digit());
            // Only ids get suggestions: a similar number is simply another chapter.
            let known = if is_number {
                Vec::new()
            } else {
                distinct(chapters.iter().map(|chapter| chapter.id.value.as_str()))
            };
            let hint = if is_number && !numbers.is_empty() {
                message!(program, "list-known", known = numbers.join(", "))
            } else {
                hint.to_owned()
            };
            let unknown_words = message!(program, "unknown-chapter");
            return Err(unknown(
                program,
                requested,
                &KnownIds { known, unknown: unknown_words, hint },
            ));
        }
    }
    Ok(found)
}

/// Returns the message about an unknown id, with a similar one if there is one.
fn unknown(program: &Program, requested: &str, kept: &KnownIds<'_>) -> String {
    let what = &*kept.unknown;
    match did_you_mean(requested, kept.known.iter().copied()) {
        Some(near) => {
            message!(program, "unknown-near", what = what, wanted = requested, near = near)
        }
        None => {
            let hint = &*kept.hint;
            message!(program, "list-unknown", what = what, wanted = requested, hint = hint)
        }
    }
}
