//! The chapters of an edition with their projects, actions, instruments, events and counts.

use serde::Serialize;

use super::{DataBuilder, DateData, MaybeLine, MaybeProse, date, referenced_ids};
use plan_core::model::{Action, Event};
use plan_core::resolved::{
    ChapterHeading, Owner, OwnerSource, RankedCategory, ResolvedChapter, ResolvedInstrument,
    ResolvedProject,
};

/// The numbers of records in an edition or in a chapter.
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

/// A project.
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
    /// The record whose field names the forum: `project` or `chapter`.
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
    /// Counts the records in `projects`, which belong to this number of chapters.
    pub(super) fn counts(&self, chapters: usize, projects: &[ResolvedProject<'_>]) -> Counts {
        let sum = |count: fn(&ResolvedProject<'_>) -> usize| projects.iter().map(count).sum();
        let in_category = |category: &RankedCategory<'_>| CategoryCount {
            category: category.record.id.value.clone(),
            projects: projects.iter().filter(|project| project.is_in(category)).count(),
        };
        Counts {
            chapters,
            projects: projects.len(),
            projects_by_category: self.edition.categories.iter().map(in_category).collect(),
            actions: sum(|project| project.actions.len()),
            sub_actions: sum(|project| sub_actions(project.actions)),
            instruments: sum(|project| project.instruments.len()),
            events: sum(|project| project.events.len()),
        }
    }

    pub(super) fn chapter(&self, chapter: &ResolvedChapter<'_>) -> ChapterData {
        let ResolvedChapter {
            record: _,
            heading: ChapterHeading { id, number, title },
            part: _,
            sections: _,
            owner,
            context,
            projects: _,
        } = chapter;
        let projects = self.edition.projects_of(chapter);
        ChapterData {
            id: id.value.clone(),
            number: number.in_part.map(ToString::to_string),
            title: self.line(*title),
            forum: owner.map(|owner| owner.forum.id.to_owned()),
            context: self.prose(*context),
            counts: self.counts(1, projects),
            projects: projects.iter().map(|project| self.project(project)).collect(),
        }
    }

    fn project(&self, project: &ResolvedProject<'_>) -> ProjectData {
        let ResolvedProject {
            id,
            title,
            chapter: _,
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
        let owner_data = |owner: &Owner<'_>| OwnerData {
            forum: owner.forum.id.to_owned(),
            basis: owner.basis(),
            named_by: match owner.named_by {
                OwnerSource::Project => "project",
                OwnerSource::Chapter => "chapter",
            },
        };
        ProjectData {
            id: id.value.clone(),
            category: category.map(|category| category.id.to_owned()),
            title: self.line(*title),
            owner: owner.as_ref().map(owner_data),
            text: self.prose(*text),
            actions: self.actions(actions),
            closing: self.prose(*closing),
            partners: referenced_ids(partners),
            acts: referenced_ids(acts),
            instruments: instruments.iter().map(|i| self.instrument(i)).collect(),
            events: events.iter().map(|event| self.event(event)).collect(),
            related: referenced_ids(related),
        }
    }

    fn actions(&self, actions: &[Action]) -> Vec<ActionData> {
        let one = |Action { text, actions }: &Action| ActionData {
            text: self.prose(text.as_ref()),
            actions: self.actions(actions),
        };
        actions.iter().map(one).collect()
    }

    fn instrument(&self, instrument: &ResolvedInstrument<'_>) -> InstrumentData {
        let ResolvedInstrument { kind, title, status, annex, group } = instrument;
        InstrumentData {
            kind: *kind,
            title: self.line(*title),
            status: *status,
            annex: *annex,
            group: group.map(|group| group.id.to_owned()),
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

/// Counts the actions nested in other actions, at every level.
fn sub_actions(actions: &[Action]) -> usize {
    actions.iter().map(|action| action.actions.len() + sub_actions(&action.actions)).sum()
}
