//! The tables of projects and of their actions, instruments and events.

use super::{
    Cell, Row, TableBuilder, TableKind, id_cell, keyword_cell, references_cell, text_cell,
};
use crate::data::media::indented;
use crate::data::permanent_url;
use plan_core::model::{Action, Event};
use plan_core::resolved::{ResolvedEvent, ResolvedInstrument, ResolvedProject};
use plan_core::schema::{Date, Day};

impl TableBuilder<'_> {
    pub(super) fn projects(&self) -> Vec<Row> {
        let projects = self.edition.projects.iter().enumerate();
        projects.map(|(at, project)| self.project(at, project)).collect()
    }

    fn project(&self, at: usize, project: &ResolvedProject<'_>) -> Row {
        let ResolvedProject {
            id,
            title,
            chapter,
            category,
            owner,
            text,
            actions,
            closing,
            partners,
            acts,
            instruments,
            events,
            related,
        } = project;
        let category_title = category.and_then(|c| c.target?.record.title.as_ref());
        let mut cells = vec![self.year(), ("id", id_cell(&id.value)), ("title", self.line(*title))];
        cells.extend(self.chapter_cells(*chapter));
        cells.extend([
            ("category", keyword_cell(category.map(|category| category.id))),
            ("category_title", self.line(category_title)),
        ]);
        cells.extend(self.forum_cells(*owner));
        cells.extend(self.basis_cells(owner.and_then(|owner| owner.ownership)));
        cells.extend([
            ("text", self.prose(*text)),
            ("actions", text_cell(Some(self.action_list(actions)))),
            ("closing", self.prose(*closing)),
            ("action_count", Cell::Number(actions.len())),
            ("partners", references_cell(partners)),
            ("partner_names", self.partner_names(partners)),
            ("acts", references_cell(acts)),
            ("act_citations", self.names(acts, |act| act.citation.as_ref())),
            ("instrument_count", Cell::Number(instruments.len())),
            ("event_count", Cell::Number(events.len())),
            ("related", references_cell(related)),
            ("url", text_cell(self.base.map(|base| permanent_url(base, &id.value)))),
        ]);
        self.row(TableKind::Projects, &id.value, vec![at], cells)
    }

    pub(super) fn actions(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (at, project) in self.edition.projects.iter().enumerate() {
            self.add_actions(at, "", project.actions, &mut rows);
        }
        rows
    }

    /// Adds a row for each action and sub-action; `prefix` is prepended to their positions.
    fn add_actions(&self, project: usize, prefix: &str, actions: &[Action], rows: &mut Vec<Row>) {
        for (index, Action { text, actions }) in actions.iter().enumerate() {
            let position = format!("{prefix}{}", index + 1);
            let mut cells = self.project_cells(&self.edition.projects[project]);
            cells.extend([
                ("position", Cell::Text(position.clone())),
                ("text", self.prose(text.as_ref())),
            ]);
            rows.push(self.row(TableKind::Actions, "", vec![project], cells));
            self.add_actions(project, &format!("{position}."), actions, rows);
        }
    }

    /// Returns actions as a bulleted list, with sub-actions indented.
    fn action_list(&self, actions: &[Action]) -> String {
        let item = |Action { text, actions }: &Action| {
            let mut item = self.texts.prose(text.as_ref()).unwrap_or_default();
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
        for (at, project) in self.edition.projects.iter().enumerate() {
            for ResolvedInstrument { kind, title, status, annex, group } in &project.instruments {
                let heading = group.and_then(|group| group.target);
                let mut cells = self.project_cells(project);
                cells.extend(self.kind_cells("instrument", *kind));
                cells.extend([
                    ("title", self.line(*title)),
                    ("status", keyword_cell(*status)),
                    ("status_words", self.word("status", *status)),
                    ("annex", Cell::Flag(*annex)),
                    ("group", keyword_cell(group.map(|group| group.id))),
                    ("group_title", self.line(heading.and_then(|heading| heading.title.as_ref()))),
                ]);
                rows.push(self.row(TableKind::Instruments, "", vec![at], cells));
            }
        }
        rows
    }

    pub(super) fn events(&self) -> Vec<Row> {
        self.edition.events.iter().map(|event| self.event(event)).collect()
    }

    fn event(&self, event: &ResolvedEvent<'_>) -> Row {
        let ResolvedEvent { record, project } = event;
        let Event { title, date, approximate, condition, place } = record;
        let date = date.as_ref().map(|date| date.value);
        let days = date.and_then(|date| date.days());
        let day = |day: Option<Day>| day.map_or(Cell::Empty, Cell::Day);
        let mut cells = self.project_cells(&self.edition.projects[*project]);
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
        self.row(TableKind::Events, "", vec![*project], cells)
    }

    /// Returns a date in words, as on the pages.
    fn date(&self, date: Date, is_approximate: bool) -> String {
        let words = self.texts.date(date);
        match is_approximate {
            true => format!("{words} ({})", self.texts.word("expected")),
            false => words,
        }
    }
}
