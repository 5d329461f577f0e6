//! A plan → the rows of its tables, in one language.
//!
//! Rows are made from the records themselves and in the order of the plan (events: of time), so
//! that a plan with errors gives all its rows, and so that the rows of one table stand in the same
//! order in every language.

use std::collections::HashMap;

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::columns::{Column, Kind};
use super::media::{Plain, indented};
use crate::model::*;
use crate::render::html::BaseUrl;
use crate::render::view::Words;
use crate::shape::{Date, Day};
use crate::templates::Catalog;

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
        locale: crate::locale::Locale,
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

    fn projects(&self) -> Vec<Row> {
        let row = |(at, placed): (usize, &Placed<'a>)| {
            let Project {
                id,
                category,
                title,
                forum: _,
                text,
                actions,
                closing,
                partners,
                acts,
                instruments,
                events,
                related,
                is_damaged: _,
                allow: _,
            } = placed.project;
            let known = category.as_ref().and_then(|id| {
                self.edition.categories.iter().find(|category| category.id.value == id.value)
            });
            let mut cells =
                vec![self.year(), ("id", one(id)), ("title", self.line(title.as_ref()))];
            cells.extend(self.chapter_cells(placed.chapter));
            cells.extend([
                ("category", maybe_one(category.as_ref())),
                ("category_title", self.line(known.and_then(|category| category.title.as_ref()))),
            ]);
            cells.extend(self.owner_cells(placed.owner));
            cells.extend(self.basis_cells(placed.owner));
            cells.extend([
                ("text", self.prose(text.as_ref())),
                ("actions", text_cell(Some(self.action_list(actions)))),
                ("closing", self.prose(closing.as_ref())),
                ("action_count", Cell::Number(actions.len())),
                ("partners", ids(partners)),
                ("partner_names", self.partner_names(partners)),
                ("acts", ids(acts)),
                ("act_citations", Cell::List(acts.iter().map(|id| self.citation(id)).collect())),
                ("instrument_count", Cell::Number(instruments.len())),
                ("event_count", Cell::Number(events.len())),
                ("related", ids(related)),
                ("url", text_cell(self.base.map(|base| super::permanent(base, &id.value)))),
            ]);
            self.row(Kind::Projects, &id.value, vec![at], cells)
        };
        self.placed.iter().enumerate().map(row).collect()
    }

    fn actions(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (at, placed) in self.placed.iter().enumerate() {
            self.actions_under(at, placed, "", &placed.project.actions, &mut rows);
        }
        rows
    }

    fn actions_under(
        &self,
        at: usize,
        placed: &Placed<'a>,
        above: &str,
        actions: &[Action],
        rows: &mut Vec<Row>,
    ) {
        for (index, Action { text, actions }) in actions.iter().enumerate() {
            let position = format!("{above}{}", index + 1);
            let mut cells = self.of_project(placed);
            cells.extend([
                ("position", Cell::Text(position.clone())),
                ("text", self.prose(text.as_ref())),
            ]);
            rows.push(self.row(Kind::Actions, "", vec![at], cells));
            self.actions_under(at, placed, &format!("{position}."), actions, rows);
        }
    }

    fn chapters(&self) -> Vec<Row> {
        let paths = self.paths();
        let row = |chapter: &'a Chapter| {
            let Chapter {
                file: _,
                id,
                number,
                title,
                forum,
                context,
                projects,
                is_damaged: _,
                allow: _,
            } = chapter;
            let (part, titles) = paths.get(id.value.as_str()).cloned().unwrap_or_default();
            let mut cells = vec![
                self.year(),
                ("id", one(id)),
                ("number", text_cell(number.as_ref().map(|n| n.value.to_string()))),
                ("title", self.line(title.as_ref())),
                ("part", text_cell(Some(part))),
                ("section_titles", Cell::List(titles)),
            ];
            cells.extend(self.owner_cells(forum.as_ref()));
            cells.extend(self.basis_cells(forum.as_ref()));
            cells.extend([
                ("context", self.prose(context.as_ref())),
                ("project_count", Cell::Number(projects.len())),
                ("action_count", Cell::Number(projects.iter().map(|p| p.actions.len()).sum())),
            ]);
            let own =
                self.placed.iter().enumerate().filter(|(_, p)| std::ptr::eq(p.chapter, chapter));
            self.row(Kind::Chapters, &id.value, own.map(|(at, _)| at).collect(), cells)
        };
        self.edition.ordered_chapters().into_iter().map(row).collect()
    }

    /// The number of the part and the titles around each chapter.
    fn paths(&self) -> HashMap<&'a str, (String, Vec<String>)> {
        fn walk<'a>(
            rows: &Rows<'a>,
            section: &'a Section,
            part: &str,
            around: &[String],
            paths: &mut HashMap<&'a str, (String, Vec<String>)>,
        ) {
            let mut path = around.to_vec();
            path.extend(rows.words.line(section.title.as_ref()));
            for inner in &section.sections {
                walk(rows, inner, part, &path, paths);
            }
            let here = section.chapters.iter();
            paths.extend(here.map(|id| (id.value.as_str(), (part.to_owned(), path.clone()))));
        }
        let mut paths = HashMap::new();
        for part in &self.edition.parts {
            let number = part.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default();
            let path: Vec<String> = self.words.line(part.title.as_ref()).into_iter().collect();
            for section in &part.sections {
                walk(self, section, &number, &path, &mut paths);
            }
            let here = part.chapters.iter();
            paths.extend(here.map(|id| (id.value.as_str(), (number.clone(), path.clone()))));
        }
        paths
    }

    fn fora(&self) -> Vec<Row> {
        let row = |forum: &'a Forum| {
            let Forum { id, kind, name, abbreviation, description, members, observers, allow: _ } =
                forum;
            let owned = self.with_owner.get(id.value.as_str()).cloned().unwrap_or_default();
            let note = self.edition.ownership_of(&id.value).and_then(|o| o.note.as_ref());
            let mut cells = vec![
                self.year(),
                ("id", one(id)),
                ("name", self.line(name.as_ref())),
                ("abbreviation", self.line(abbreviation.as_ref())),
            ];
            cells.extend(self.kind_cells("forum", kind.as_ref().map(|kind| kind.value)));
            cells.extend(self.basis_cells(Some(id)));
            cells.extend([
                ("note", self.line(note)),
                ("description", self.prose(description.as_ref())),
                ("members", ids(members)),
                ("member_names", self.partner_names(members)),
                ("observers", ids(observers)),
                ("observer_names", self.partner_names(observers)),
                ("project_count", Cell::Number(owned.len())),
            ]);
            let mut row = self.row(Kind::Fora, &id.value, owned, cells);
            row.seats = members.iter().chain(observers).map(|id| id.value.clone()).collect();
            row
        };
        self.plan.fora.iter().map(row).collect()
    }

    fn partners(&self) -> Vec<Row> {
        let row = |partner: &'a Partner| {
            let Partner { id, kind, name, abbreviation, allow: _ } = partner;
            let with = self.with_partner.get(id.value.as_str()).cloned().unwrap_or_default();
            let seats = |seats: fn(&Forum) -> &Vec<Id>| -> Vec<&'a Forum> {
                let sits = |forum: &&Forum| seats(forum).iter().any(|seat| seat.value == id.value);
                self.plan.fora.iter().filter(sits).collect()
            };
            let (member_of, observer_of) = (seats(|f| &f.members), seats(|f| &f.observers));
            let fora_ids =
                |fora: &[&Forum]| Cell::List(fora.iter().map(|f| f.id.value.clone()).collect());
            let names = |fora: &[&Forum]| {
                let name = |f: &&Forum| self.words.line(f.name.as_ref());
                Cell::List(fora.iter().filter_map(name).collect())
            };
            let mut cells = vec![self.year(), ("id", one(id))];
            cells.extend(self.kind_cells("partner", kind.as_ref().map(|kind| kind.value)));
            cells.extend([
                ("name", self.line(name.as_ref())),
                ("abbreviation", self.line(abbreviation.as_ref())),
                ("member_of", fora_ids(&member_of)),
                ("member_of_names", names(&member_of)),
                ("observer_of", fora_ids(&observer_of)),
                ("observer_of_names", names(&observer_of)),
                ("projects", self.project_ids(&with)),
                ("project_count", Cell::Number(with.len())),
            ]);
            self.row(Kind::Partners, &id.value, with, cells)
        };
        self.plan.partners.iter().map(row).collect()
    }

    fn acts(&self) -> Vec<Row> {
        let row = |act: &'a Act| {
            let Act { id, kind, citation, title, date, url, allow: _ } = act;
            let with = self.with_act.get(id.value.as_str()).cloned().unwrap_or_default();
            let mut cells = vec![self.year(), ("id", one(id))];
            cells.extend(self.kind_cells("act", kind.as_ref().map(|kind| kind.value)));
            cells.extend([
                ("citation", self.line(citation.as_ref())),
                ("title", self.line(title.as_ref())),
                ("date", text_cell(date.as_ref().map(|date| date.value.to_string()))),
                ("url", text_cell(url.as_ref().map(|url| url.value.clone()))),
                ("projects", self.project_ids(&with)),
                ("project_count", Cell::Number(with.len())),
            ]);
            self.row(Kind::Acts, &id.value, with, cells)
        };
        self.plan.acts.iter().map(row).collect()
    }

    fn instruments(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (at, placed) in self.placed.iter().enumerate() {
            for Instrument { kind, title, status, annex, group } in &placed.project.instruments {
                let groups = &self.edition.annex.groups;
                let heading = group
                    .as_ref()
                    .and_then(|id| groups.iter().find(|heading| heading.id.value == id.value));
                let status = status.as_ref().map(|status| status.value);
                let mut cells = self.of_project(placed);
                cells.extend(self.kind_cells("instrument", kind.as_ref().map(|kind| kind.value)));
                cells.extend([
                    ("title", self.line(title.as_ref())),
                    ("status", text_cell(status.map(str::to_owned))),
                    ("status_words", self.fixed("status", status)),
                    ("annex", Cell::Flag(*annex)),
                    ("group", maybe_one(group.as_ref())),
                    ("group_title", self.line(heading.and_then(|heading| heading.title.as_ref()))),
                ]);
                rows.push(self.row(Kind::Instruments, "", vec![at], cells));
            }
        }
        rows
    }

    fn events(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (at, placed) in self.placed.iter().enumerate() {
            for Event { title, date, approximate, condition, place } in &placed.project.events {
                let date = date.as_ref().map(|date| date.value);
                let days = date.and_then(|date| date.days());
                let day = |day: Option<Day>| day.map_or(Cell::Empty, Cell::Day);
                let mut cells = self.of_project(placed);
                cells.extend([
                    ("title", self.line(title.as_ref())),
                    ("date", text_cell(date.map(|date| date.to_string()))),
                    ("date_words", text_cell(date.map(|date| self.date(date, *approximate)))),
                    ("precision", text_cell(date.map(|date| date.precision().to_owned()))),
                    ("from", day(days.map(|(from, _)| from))),
                    ("to", day(days.map(|(_, to)| to))),
                    ("approximate", Cell::Flag(*approximate)),
                    ("condition", self.line(condition.as_ref())),
                    ("place", self.line(place.as_ref())),
                ]);
                let key = date.map_or((u16::MAX, u8::MAX, 0), |date| date.sort_key());
                rows.push((key, self.row(Kind::Events, "", vec![at], cells)));
            }
        }
        rows.sort_by_key(|(key, _)| *key);
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn glossary(&self) -> Vec<Row> {
        let own = self.words.locale();
        let row = |term: &'a Term| {
            let Term {
                id,
                kind,
                term,
                forms,
                matches: _,
                forbidden,
                expansion,
                binding,
                confidence,
                note,
                allow: _,
            } = term;
            let others = term.iter().flat_map(|term| term.iter()).filter(|(l, _)| *l != own);
            let list = |terms: Option<&crate::locale::Localized<Vec<crate::syntax::Text>>>| {
                let own = terms.and_then(|terms| terms.get(own)).into_iter().flatten();
                Cell::List(own.map(|text| text.value.clone()).collect())
            };
            let cells = vec![
                ("id", one(id)),
                ("kind", text_cell(kind.as_ref().map(|kind| kind.value.clone()))),
                ("term", self.line(term.as_ref())),
                (
                    "translations",
                    Cell::List(others.map(|(l, t)| format!("{l}: {}", t.value)).collect()),
                ),
                ("forms", list(forms.as_ref())),
                ("forbidden", list(forbidden.as_ref())),
                ("expansion", self.line(expansion.as_ref())),
                ("binding", Cell::Flag(*binding)),
                ("confidence", text_cell(confidence.as_ref().map(|c| c.value.to_owned()))),
                (
                    "confidence_words",
                    self.fixed("confidence", confidence.as_ref().map(|c| c.value)),
                ),
                ("note", self.line(note.as_ref())),
            ];
            self.row(Kind::Glossary, &id.value, Vec::new(), cells)
        };
        self.plan.terms.iter().map(row).collect()
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

    fn year(&self) -> (&'static str, Cell) {
        ("year", Cell::Number(self.edition.year.into()))
    }

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

    fn line(&self, line: Option<&Line>) -> Cell {
        text_cell(self.words.line(line))
    }

    fn prose(&self, rich: Option<&Rich>) -> Cell {
        text_cell(self.words.prose(rich))
    }

    /// A date in words, as the pages show it.
    fn date(&self, date: Date, is_approximate: bool) -> String {
        let words = self.words.date(date);
        match is_approximate {
            true => format!("{words} ({})", self.words.fixed("expected")),
            false => words,
        }
    }

    fn partner_names(&self, partners: &[Id]) -> Cell {
        let name = |id: &Id| {
            let partner = self.plan.partner(&id.value);
            let name = partner.and_then(|partner| self.words.line(partner.name.as_ref()));
            name.unwrap_or_else(|| id.value.clone())
        };
        Cell::List(partners.iter().map(name).collect())
    }

    fn citation(&self, id: &Id) -> String {
        let act = self.plan.act(&id.value);
        let citation = act.and_then(|act| self.words.line(act.citation.as_ref()));
        citation.unwrap_or_else(|| id.value.clone())
    }

    fn project_ids(&self, places: &[usize]) -> Cell {
        let id = |at: &usize| self.placed.get(*at).map(|placed| placed.project.id.value.clone());
        Cell::List(places.iter().filter_map(id).collect())
    }

    /// Actions as a list of bullets, those under another moved to the right.
    fn action_list(&self, actions: &[Action]) -> String {
        let item = |Action { text, actions }: &Action| {
            let mut item = self.words.prose(text.as_ref()).unwrap_or_default();
            if !actions.is_empty() {
                item.push('\n');
                item.push_str(&self.action_list(actions));
            }
            format!("• {}", indented(&item))
        };
        actions.iter().map(item).collect::<Vec<_>>().join("\n")
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
