//! The texts around the chapters: the preface, the priorities of the presidency and the external
//! relations.

use serde::Serialize;

use super::{DataBuilder, MaybeLine, MaybeProse, ids, number};
use plan_core::model::*;

/// The preface.
#[derive(Serialize)]
pub(super) struct PrefaceData {
    title: MaybeLine,
    text: MaybeProse,
    statement: Option<StatementData>,
    closing: MaybeProse,
}

#[derive(Serialize)]
struct StatementData {
    text: MaybeProse,
    attribution: MaybeLine,
}

/// The priorities of the presidency.
#[derive(Serialize)]
pub(super) struct PresidencyData {
    title: MaybeLine,
    introduction: MaybeProse,
    guideline: Option<PriorityData>,
    priorities: Vec<PriorityData>,
}

#[derive(Serialize)]
struct PriorityData {
    id: String,
    title: MaybeLine,
    introduction: MaybeProse,
    groups: Vec<PointGroupData>,
    closing: MaybeProse,
}

#[derive(Serialize)]
struct PointGroupData {
    title: MaybeLine,
    introduction: MaybeProse,
    points: Vec<PointData>,
    closing: MaybeProse,
}

#[derive(Serialize)]
struct PointData {
    id: String,
    text: MaybeProse,
    projects: Vec<String>,
}

/// The external relations.
#[derive(Serialize)]
pub(super) struct ExternalData {
    part: Option<String>,
    number: Option<String>,
    title: MaybeLine,
    introduction: MaybeProse,
    sections: Vec<RelationData>,
}

#[derive(Serialize)]
struct RelationData {
    id: String,
    number: Option<String>,
    title: MaybeLine,
    text: MaybeProse,
    topics: Vec<TopicData>,
}

#[derive(Serialize)]
struct TopicData {
    id: String,
    title: MaybeLine,
    text: MaybeProse,
}

impl DataBuilder<'_> {
    pub(super) fn preface(&self, preface: &Preface) -> PrefaceData {
        let Preface { title, text, statement, closing, allow: _ } = preface;
        let statement = statement.as_ref().map(|Statement { text, attribution }| StatementData {
            text: self.prose(text.as_ref()),
            attribution: self.line(attribution.as_ref()),
        });
        PrefaceData {
            title: self.line(title.as_ref()),
            text: self.prose(text.as_ref()),
            statement,
            closing: self.prose(closing.as_ref()),
        }
    }

    pub(super) fn presidency(&self, presidency: &Presidency) -> PresidencyData {
        let Presidency { title, introduction, guideline, priorities, allow: _ } = presidency;
        PresidencyData {
            title: self.line(title.as_ref()),
            introduction: self.prose(introduction.as_ref()),
            guideline: guideline.as_ref().map(|priority| self.priority(priority)),
            priorities: priorities.iter().map(|priority| self.priority(priority)).collect(),
        }
    }

    fn priority(&self, priority: &Priority) -> PriorityData {
        let Priority { id, title, introduction, groups, closing, allow: _ } = priority;
        let point = |Point { id, text, projects, allow: _ }: &Point| PointData {
            id: id.value.clone(),
            text: self.prose(text.as_ref()),
            projects: ids(projects),
        };
        let group = |group: &PointGroup| {
            let PointGroup { title, introduction, points, closing } = group;
            PointGroupData {
                title: self.line(title.as_ref()),
                introduction: self.prose(introduction.as_ref()),
                points: points.iter().map(point).collect(),
                closing: self.prose(closing.as_ref()),
            }
        };
        PriorityData {
            id: id.value.clone(),
            title: self.line(title.as_ref()),
            introduction: self.prose(introduction.as_ref()),
            groups: groups.iter().map(group).collect(),
            closing: self.prose(closing.as_ref()),
        }
    }

    pub(super) fn external(&self, external: &ExternalRelations) -> ExternalData {
        let ExternalRelations { part, number: own, title, introduction, sections, allow: _ } =
            external;
        let topic = |Topic { id, title, text, allow: _ }: &Topic| TopicData {
            id: id.value.clone(),
            title: self.line(title.as_ref()),
            text: self.prose(text.as_ref()),
        };
        let section = |section: &Relation| {
            let Relation { id, number: own, title, text, topics, allow: _ } = section;
            RelationData {
                id: id.value.clone(),
                number: number(own.as_ref()),
                title: self.line(title.as_ref()),
                text: self.prose(text.as_ref()),
                topics: topics.iter().map(topic).collect(),
            }
        };
        ExternalData {
            part: number(part.as_ref()),
            number: number(own.as_ref()),
            title: self.line(title.as_ref()),
            introduction: self.prose(introduction.as_ref()),
            sections: sections.iter().map(section).collect(),
        }
    }
}
