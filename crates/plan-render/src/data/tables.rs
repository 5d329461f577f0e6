//! The rows of the tables, in one language.
//!
//! A table has a row for every record, even in a plan with errors, in the order of the plan
//! (events: by date). The order is therefore the same in every language.

mod chapters;
mod projects;
mod registers;

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::columns::{Column, TableKind};
use super::media::PlainText;
use crate::html::BaseUrl;
use crate::templates::Catalog;
use crate::view::TextRenderer;
use plan_core::locale::Locale;
use plan_core::model::{Forum, Id, LocalizedMarkdown, LocalizedText, Ownership, Partner};
use plan_core::resolved::{ChapterHeading, Owner, Reference, ResolvedEdition, ResolvedProject};
use plan_core::schema::Day;

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The plan has no value.
    Empty,
    Text(String),
    List(Vec<String>),
    Number(usize),
    Flag(bool),
    Day(Day),
}

/// A row, with the facts about it that filters need.
#[derive(Clone, Debug)]
pub struct Row {
    /// The cells, one per column of the table.
    pub cells: Vec<Cell>,
    /// The id of the record; empty in tables of records without ids.
    pub id: String,
    /// The projects that the record belongs to, or that belong to the record, as positions in
    /// [`ResolvedEdition::projects`].
    pub projects: Vec<usize>,
    /// The ids of the members and observers of a forum; empty in other tables.
    pub seats: Vec<String>,
}

/// A table in one language.
#[derive(Clone, Debug)]
pub struct Table {
    pub kind: TableKind,
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

/// Serializes a table as a list of records, each with a value per column.
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

/// Builds the tables of an edition in one language.
pub struct TableBuilder<'a> {
    edition: &'a ResolvedEdition<'a>,
    texts: TextRenderer<'a>,
    /// The address of the site, if known.
    base: Option<&'a BaseUrl>,
}

/// Cells with the keys of their columns, in any order.
type KeyedCells = Vec<(&'static str, Cell)>;

impl<'a> TableBuilder<'a> {
    /// Returns a builder for the tables of an edition in one language.
    pub fn new(edition: &'a ResolvedEdition<'a>, locale: Locale, catalog: &'a Catalog) -> Self {
        let texts = TextRenderer::new(edition, locale, catalog, &PlainText);
        Self { edition, texts, base: None }
    }

    /// Sets the address of the site, from which the addresses of projects are built.
    #[must_use]
    pub fn with_base_url(mut self, base: Option<&'a BaseUrl>) -> Self {
        self.base = base;
        self
    }

    /// Builds a table.
    pub fn table(&self, kind: TableKind) -> Table {
        let rows = match kind {
            TableKind::Projects => self.projects(),
            TableKind::Actions => self.actions(),
            TableKind::Chapters => self.chapters(),
            TableKind::Fora => self.fora(),
            TableKind::Partners => self.partners(),
            TableKind::Acts => self.acts(),
            TableKind::Instruments => self.instruments(),
            TableKind::Events => self.events(),
            TableKind::Glossary => self.glossary(),
        };
        Table { kind, rows }
    }

    /// Returns a row with its cells in the order of the columns.
    fn row(&self, kind: TableKind, id: &str, projects: Vec<usize>, cells: KeyedCells) -> Row {
        let mut cells = cells;
        let take = |column: &Column| {
            let at = cells.iter().position(|(key, _)| *key == column.key);
            at.map_or(Cell::Empty, |at| cells.swap_remove(at).1)
        };
        let ordered = kind.columns().iter().map(take).collect();
        debug_assert!(
            cells.is_empty(),
            "add to data/columns.rs a column of {kind:?} for {cells:?}"
        );
        Row { cells: ordered, id: id.to_owned(), projects, seats: Vec::new() }
    }

    /// The year of the edition, which tells apart the rows of several editions.
    fn year(&self) -> (&'static str, Cell) {
        ("year", Cell::Number(self.edition.year.into()))
    }

    /// The cells about the project to which a row belongs.
    fn project_cells(&self, project: &ResolvedProject<'_>) -> KeyedCells {
        let mut cells = vec![
            self.year(),
            ("project", id_cell(&project.id.value)),
            ("project_title", self.line(project.title)),
        ];
        cells.extend(self.chapter_cells(project.chapter));
        cells.extend(self.forum_cells(project.owner));
        cells
    }

    fn chapter_cells(&self, chapter: ChapterHeading<'_>) -> KeyedCells {
        vec![
            ("chapter", id_cell(&chapter.id.value)),
            ("chapter_number", text_cell(chapter.number.in_part.map(ToString::to_string))),
            ("chapter_title", self.line(chapter.title)),
        ]
    }

    fn forum_cells(&self, owner: Option<Owner<'_>>) -> KeyedCells {
        let forum = owner.map(|owner| owner.forum);
        let record = forum.and_then(|forum| forum.target);
        vec![
            ("forum", forum.map_or(Cell::Empty, |forum| id_cell(forum.id))),
            ("forum_name", self.line(record.and_then(|forum| forum.name.as_ref()))),
        ]
    }

    /// How the edition names a forum.
    fn basis_cells(&self, ownership: Option<&Ownership>) -> KeyedCells {
        let basis = ownership.and_then(|ownership| ownership.basis.as_ref()).map(|b| b.value);
        vec![("basis", keyword_cell(basis)), ("basis_words", self.word("basis", basis))]
    }

    fn kind_cells(&self, group: &str, kind: Option<&'static str>) -> KeyedCells {
        vec![("kind", keyword_cell(kind)), ("kind_words", self.word(group, kind))]
    }

    /// The wording of the catalog for a keyword.
    fn word(&self, group: &str, key: Option<&str>) -> Cell {
        text_cell(key.map(|key| self.texts.catalog().word_in(group, key)))
    }

    fn line(&self, line: Option<&LocalizedText>) -> Cell {
        text_cell(self.texts.line(line))
    }

    fn prose(&self, prose: Option<&LocalizedMarkdown>) -> Cell {
        text_cell(self.texts.prose(prose))
    }

    /// The names of partners, or the id of a partner that does not exist or has no name.
    fn partner_names(&self, partners: &[Reference<'_, &Partner>]) -> Cell {
        self.names(partners, |partner| partner.name.as_ref())
    }

    /// The names of records, or the id of a record that does not exist or has no name.
    fn names<'p, R>(
        &self,
        references: &[Reference<'p, &'p R>],
        name: impl Fn(&'p R) -> Option<&'p LocalizedText>,
    ) -> Cell {
        let one = |reference: &Reference<'p, &'p R>| {
            let name = reference.target.and_then(&name);
            self.texts.line(name).unwrap_or_else(|| reference.id.to_owned())
        };
        Cell::List(references.iter().map(one).collect())
    }

    fn forum_names(&self, fora: &[&Forum]) -> Cell {
        let names = fora.iter().filter_map(|forum| self.texts.line(forum.name.as_ref()));
        Cell::List(names.collect())
    }
}

fn text_cell(text: Option<String>) -> Cell {
    text.filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Text)
}

fn keyword_cell(keyword: Option<&str>) -> Cell {
    text_cell(keyword.map(str::to_owned))
}

fn id_cell(id: &str) -> Cell {
    text_cell(Some(id.to_owned()))
}

fn ids_cell<'i>(ids: impl Iterator<Item = &'i str>) -> Cell {
    Cell::List(ids.map(str::to_owned).collect())
}

fn references_cell<T>(references: &[Reference<'_, T>]) -> Cell {
    ids_cell(references.iter().map(|reference| reference.id))
}

fn record_ids<'i>(ids: impl Iterator<Item = &'i Id>) -> Cell {
    ids_cell(ids.map(|id| id.value.as_str()))
}
