//! The tables of projects, and of what stands in them: actions, instruments and events.

use super::{Cell, Kind, Placed, Row, Rows, ids, maybe_one, one, text_cell};
use crate::data::media::indented;
use crate::data::permanent;
use plan_core::model::{Action, Event, Id, Instrument, Project};
use plan_core::schema::{Date, Day};

impl<'a> Rows<'a> {
    pub(super) fn projects(&self) -> Vec<Row> {
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
                ("url", text_cell(self.base.map(|base| permanent(base, &id.value)))),
            ]);
            self.row(Kind::Projects, &id.value, vec![at], cells)
        };
        self.placed.iter().enumerate().map(row).collect()
    }

    fn citation(&self, id: &Id) -> String {
        let act = self.plan.act(&id.value);
        let citation = act.and_then(|act| self.words.line(act.citation.as_ref()));
        citation.unwrap_or_else(|| id.value.clone())
    }

    pub(super) fn actions(&self) -> Vec<Row> {
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

    pub(super) fn instruments(&self) -> Vec<Row> {
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

    pub(super) fn events(&self) -> Vec<Row> {
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

    /// A date in words, as the pages show it.
    fn date(&self, date: Date, is_approximate: bool) -> String {
        let words = self.words.date(date);
        match is_approximate {
            true => format!("{words} ({})", self.words.fixed("expected")),
            false => words,
        }
    }
}
