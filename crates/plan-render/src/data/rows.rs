//! A plan → the rows of its tables, in one language.
//!
//! Rows are made from the records themselves and in the order of the plan (events: of time), so
//! that a plan with errors gives all its rows, and so that the rows of one table stand in the same
//! order in every language. What the tables have in common is here; what fills the rows of each
//! stands in files of their own.

mod chapters;
mod projects;
mod registers;

use std::collections::HashMap;

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::columns::{Column, Kind};
use super::media::Plain;
use crate::html::BaseUrl;
use crate::templates::Catalog;
use crate::view::Words;
use plan_core::model::{Chapter, Edition, Id, LocalizedMarkdown, LocalizedText, Plan, Project};
use plan_core::schema::Day;

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The plan says nothing.
    Empty,
    Text(String),
    List(Vec<String>),
    Number(usize),
    Flag(bool),
    Day(Day),
}

/// One row, and what filters need to know of it.
#[derive(Clone, Debug)]
pub struct Row {
    /// A cell per column of the table.
    pub cells: Vec<Cell>,
    /// The id of the record, where the table is of records with ids.
    pub id: String,
    /// The projects that it belongs to, or that belong to it, by their place in the edition.
    pub projects: Vec<usize>,
    /// The partners that sit in it, where it is a forum.
    pub seats: Vec<String>,
}

/// A table in one language.
#[derive(Clone, Debug)]
pub struct Table {
    pub kind: Kind,
    pub rows: Vec<Row>,
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => list.serialize(serializer),
            Self::Number(number) => number.serialize(serializer),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Day(day) => serializer.collect_str(day),
        }
    }
}

/// A list of records, each with a value per column.
impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.rows.len()))?;
        for row in &self.rows {
            rows.serialize_element(&Record(self.kind.columns(), &row.cells))?;
        }
        rows.end()
    }
}

struct Record<'r>(&'r [Column], &'r [Cell]);

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|column| column.key).zip(self.1))
    }
}

/// A project with where it stands.
#[derive(Copy, Clone, Debug)]
pub struct Placed<'p> {
    pub chapter: &'p Chapter,
    pub project: &'p Project,
    pub owner: Option<&'p Id>,
}

/// The projects of an edition, in the order of the plan.
pub fn placed(edition: &Edition) -> Vec<Placed<'_>> {
    let of = |chapter| {
        move |project| Placed { chapter, project, owner: edition.owner(chapter, project) }
    };
    edition.ordered_chapters().into_iter().flat_map(|c| c.projects.iter().map(of(c))).collect()
}

/// What makes the tables of an edition in one language.
pub struct Rows<'a> {
    plan: &'a Plan,
    edition: &'a Edition,
    words: Words<'a>,
    placed: Vec<Placed<'a>>,
    /// The places of the projects with each partner, act and owner.
    with_partner: HashMap<&'a str, Vec<usize>>,
    with_act: HashMap<&'a str, Vec<usize>>,
    with_owner: HashMap<&'a str, Vec<usize>>,
    /// The address of the site, when it is known.
    base: Option<&'a BaseUrl>,
}

type Named = Vec<(&'static str, Cell)>;

impl<'a> Rows<'a> {
    /// Chooses a language.
    pub fn new(
        plan: &'a Plan,
        edition: &'a Edition,
        locale: plan_core::locale::Locale,
        catalog: &'a Catalog,
    ) -> Self {
        let placed = placed(edition);
        let (mut with_partner, mut with_act, mut with_owner) =
            (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        for (at, Placed { project, owner, .. }) in placed.iter().enumerate() {
            let note = |map: &mut HashMap<&'a str, Vec<usize>>, id: &'a Id| {
                let places = map.entry(&id.value).or_default();
                if places.last() != Some(&at) {
                    places.push(at);
                }
            };
            project.partners.iter().for_each(|id| note(&mut with_partner, id));
            project.acts.iter().for_each(|id| note(&mut with_act, id));
            owner.iter().for_each(|id| note(&mut with_owner, id));
        }
        let words = Words::new(plan, edition, locale, catalog, &Plain);
        Self { plan, edition, words, placed, with_partner, with_act, with_owner, base: None }
    }

    /// Says where the site is published, for the addresses of projects.
    #[must_use]
    pub fn at(mut self, base: Option<&'a BaseUrl>) -> Self {
        self.base = base;
        self
    }

    /// Makes a table.
    pub fn table(&self, kind: Kind) -> Table {
        let rows = match kind {
            Kind::Projects => self.projects(),
            Kind::Actions => self.actions(),
            Kind::Chapters => self.chapters(),
            Kind::Fora => self.fora(),
            Kind::Partners => self.partners(),
            Kind::Acts => self.acts(),
            Kind::Instruments => self.instruments(),
            Kind::Events => self.events(),
            Kind::Glossary => self.glossary(),
        };
        Table { kind, rows }
    }

    /// Puts cells in the order of the columns.
    fn row(&self, kind: Kind, id: &str, projects: Vec<usize>, cells: Named) -> Row {
        let mut cells = cells;
        let take = |column: &Column| {
            let at = cells.iter().position(|(key, _)| *key == column.key);
            at.map_or(Cell::Empty, |at| cells.swap_remove(at).1)
        };
        let ordered = kind.columns().iter().map(take).collect();
        debug_assert!(cells.is_empty(), "{kind:?} has no column for {cells:?}");
        Row { cells: ordered, id: id.to_owned(), projects, seats: Vec::new() }
    }

    /// The year of the edition, with which rows of several editions can be told apart.
    fn year(&self) -> (&'static str, Cell) {
        ("year", Cell::Number(self.edition.year.into()))
    }

    /// To which project, chapter and owner a row belongs.
    fn of_project(&self, placed: &Placed<'a>) -> Named {
        let mut cells = vec![
            self.year(),
            ("project", one(&placed.project.id)),
            ("project_title", self.line(placed.project.title.as_ref())),
        ];
        cells.extend(self.chapter_cells(placed.chapter));
        cells.extend(self.owner_cells(placed.owner));
        cells
    }

    fn chapter_cells(&self, chapter: &Chapter) -> Named {
        vec![
            ("chapter", one(&chapter.id)),
            ("chapter_number", text_cell(chapter.number.as_ref().map(|n| n.value.to_string()))),
            ("chapter_title", self.line(chapter.title.as_ref())),
        ]
    }

    fn owner_cells(&self, forum: Option<&Id>) -> Named {
        let known = forum.and_then(|id| self.plan.forum(&id.value));
        vec![
            ("forum", maybe_one(forum)),
            ("forum_name", self.line(known.and_then(|forum| forum.name.as_ref()))),
        ]
    }

    /// How the edition names a forum.
    fn basis_cells(&self, forum: Option<&Id>) -> Named {
        let ownership = forum.and_then(|id| self.edition.ownership_of(&id.value));
        let basis = ownership.and_then(|ownership| ownership.basis.as_ref()).map(|b| b.value);
        vec![
            ("basis", text_cell(basis.map(str::to_owned))),
            ("basis_words", self.fixed("basis", basis)),
        ]
    }

    fn kind_cells(&self, group: &str, kind: Option<&'static str>) -> Named {
        vec![("kind", text_cell(kind.map(str::to_owned))), ("kind_words", self.fixed(group, kind))]
    }

    /// A word of the catalog for a word of the format.
    fn fixed(&self, group: &str, key: Option<&str>) -> Cell {
        text_cell(key.map(|key| self.words.catalog().word_in(group, key)))
    }

    fn line(&self, line: Option<&LocalizedText>) -> Cell {
        text_cell(self.words.line(line))
    }

    fn prose(&self, rich: Option<&LocalizedMarkdown>) -> Cell {
        text_cell(self.words.prose(rich))
    }

    fn partner_names(&self, partners: &[Id]) -> Cell {
        let name = |id: &Id| {
            let partner = self.plan.partner(&id.value);
            let name = partner.and_then(|partner| self.words.line(partner.name.as_ref()));
            name.unwrap_or_else(|| id.value.clone())
        };
        Cell::List(partners.iter().map(name).collect())
    }
}

fn text_cell(text: Option<String>) -> Cell {
    text.filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Text)
}

fn one(id: &Id) -> Cell {
    text_cell(Some(id.value.clone()))
}

fn maybe_one(id: Option<&Id>) -> Cell {
    id.map_or(Cell::Empty, one)
}

fn ids(ids: &[Id]) -> Cell {
    Cell::List(ids.iter().map(|id| id.value.clone()).collect())
}
