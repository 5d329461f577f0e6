//! The chapters of an edition, their projects, and what stands in a project: its actions,
//! instruments and events. The counts are made here as well.

use serde::Serialize;

use super::{DataBuilder, DateData, MaybeLine, MaybeProse, date, ids, number, word};
use plan_core::model::*;

/// How much there is in an edition or in a chapter.
#[derive(Serialize)]
pub(super) struct Counts {
    chapters: usize,
    projects: usize,
    projects_by_category: Vec<CategoryCount>,
    actions: usize,
    sub_actions: usize,
    instruments: usize,
    events: usize,
}

#[derive(Serialize)]
struct CategoryCount {
    category: String,
    projects: usize,
}

/// A chapter with its projects.
#[derive(Serialize)]
pub(super) struct ChapterData {
    id: String,
    number: Option<String>,
    title: MaybeLine,
    forum: Option<String>,
    context: MaybeProse,
    counts: Counts,
    projects: Vec<ProjectData>,
}

/// A project with what it declares.
#[derive(Serialize)]
struct ProjectData {
    id: String,
    category: Option<String>,
    title: MaybeLine,
    owner: Option<OwnerData>,
    text: MaybeProse,
    actions: Vec<ActionData>,
    closing: MaybeProse,
    partners: Vec<String>,
    acts: Vec<String>,
    instruments: Vec<InstrumentData>,
    events: Vec<EventData>,
    related: Vec<String>,
}

/// The forum that owns a project.
#[derive(Serialize)]
struct OwnerData {
    forum: String,
    basis: Option<&'static str>,
    /// `project` or `chapter`: whose field names the forum.
    named_by: &'static str,
}

#[derive(Serialize)]
struct ActionData {
    text: MaybeProse,
    actions: Vec<ActionData>,
}

#[derive(Serialize)]
struct InstrumentData {
    kind: Option<&'static str>,
    title: MaybeLine,
    status: Option<&'static str>,
    annex: bool,
    group: Option<String>,
}

#[derive(Serialize)]
struct EventData {
    title: MaybeLine,
    date: Option<DateData>,
    approximate: bool,
    condition: MaybeLine,
    place: MaybeLine,
}

impl DataBuilder<'_> {
    /// Counts what stands in some chapters.
    pub(super) fn counts(&self, chapters: &[Chapter]) -> Counts {
        let projects: Vec<&Project> = chapters.iter().flat_map(|c| &c.projects).collect();
        let sum = |count: fn(&Project) -> usize| projects.iter().map(|p| count(p)).sum();
        let in_category = |category: &Category| {
            let is_in =
                |p: &&&Project| p.category.as_ref().is_some_and(|id| id.value == category.id.value);
            CategoryCount {
                category: category.id.value.clone(),
                projects: projects.iter().filter(is_in).count(),
            }
        };
        Counts {
            chapters: chapters.len(),
            projects: projects.len(),
            projects_by_category: self.edition.categories.iter().map(in_category).collect(),
            actions: sum(|project| project.actions.len()),
            sub_actions: sum(|project| under(&project.actions)),
            instruments: sum(|project| project.instruments.len()),
            events: sum(|project| project.events.len()),
        }
    }

    pub(super) fn chapter(&self, chapter: &Chapter) -> ChapterData {
        let Chapter {
            file: _,
            id,
            number: own,
            title,
            forum,
            context,
            projects,
            is_damaged: _,
            allow: _,
        } = chapter;
        ChapterData {
            id: id.value.clone(),
            number: number(own.as_ref()),
            title: self.line(title.as_ref()),
            forum: forum.as_ref().map(|id| id.value.clone()),
            context: self.prose(context.as_ref()),
            counts: self.counts(std::slice::from_ref(chapter)),
            projects: projects.iter().map(|project| self.project(chapter, project)).collect(),
        }
    }

    fn project(&self, chapter: &Chapter, project: &Project) -> ProjectData {
        let Project {
            id,
            category,
            title,
            forum,
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
        } = project;
        let owner = self.edition.owner(chapter, project).map(|owner| OwnerData {
            forum: owner.value.clone(),
            basis: self.edition.ownership_of(&owner.value).and_then(|o| word(o.basis.as_ref())),
            named_by: if forum.is_some() { "project" } else { "chapter" },
        });
        ProjectData {
            id: id.value.clone(),
            category: category.as_ref().map(|id| id.value.clone()),
            title: self.line(title.as_ref()),
            owner,
            text: self.prose(text.as_ref()),
            actions: self.actions(actions),
            closing: self.prose(closing.as_ref()),
            partners: ids(partners),
            acts: ids(acts),
            instruments: instruments.iter().map(|i| self.instrument(i)).collect(),
            events: events.iter().map(|event| self.event(event)).collect(),
            related: ids(related),
        }
    }

    fn actions(&self, actions: &[Action]) -> Vec<ActionData> {
        let one = |Action { text, actions }: &Action| ActionData {
            text: self.prose(text.as_ref()),
            actions: self.actions(actions),
        };
        actions.iter().map(one).collect()
    }

    fn instrument(&self, instrument: &Instrument) -> InstrumentData {
        let Instrument { kind, title, status, annex, group } = instrument;
        InstrumentData {
            kind: word(kind.as_ref()),
            title: self.line(title.as_ref()),
            status: word(status.as_ref()),
            annex: *annex,
            group: group.as_ref().map(|id| id.value.clone()),
        }
    }

    fn event(&self, event: &Event) -> EventData {
        let Event { title, date: when, approximate, condition, place } = event;
        EventData {
            title: self.line(title.as_ref()),
            date: when.as_ref().map(|when| date(when.value)),
            approximate: *approximate,
            condition: self.line(condition.as_ref()),
            place: self.line(place.as_ref()),
        }
    }
}

/// Counts the actions under others.
fn under(actions: &[Action]) -> usize {
    actions.iter().map(|action| action.actions.len() + under(&action.actions)).sum()
}
