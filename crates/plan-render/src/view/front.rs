//! The view of the texts around the chapters: the preface, the presidency and the external
//! relations.

use serde::Serialize;

use super::RecordLink;

/// The preface.
#[derive(Debug, Serialize)]
pub struct PrefaceView {
    pub title: String,
    pub source: Option<String>,
    pub text: Option<String>,
    pub statement: Option<String>,
    pub attribution: Option<String>,
    pub closing: Option<String>,
}

/// The priorities of the presidency.
#[derive(Debug, Serialize)]
pub struct PresidencyView {
    pub title: String,
    pub source: Option<String>,
    pub introduction: Option<String>,
    pub guideline: Option<PriorityView>,
    pub priorities: Vec<PriorityView>,
}

/// A priority of the presidency.
#[derive(Debug, Serialize)]
pub struct PriorityView {
    pub id: String,
    pub title: String,
    pub introduction: Option<String>,
    pub groups: Vec<PointGroupView>,
    pub closing: Option<String>,
}

/// A group of points within a priority.
#[derive(Debug, Serialize)]
pub struct PointGroupView {
    pub title: Option<String>,
    pub introduction: Option<String>,
    pub points: Vec<PointView>,
    pub closing: Option<String>,
}

/// A point of a priority.
#[derive(Debug, Serialize)]
pub struct PointView {
    pub id: String,
    pub text: String,
    pub projects: Vec<RecordLink>,
}

/// The chapter on external relations.
#[derive(Debug, Serialize)]
pub struct ExternalView {
    pub number: String,
    /// As [`ChapterView::number_in_plan`](super::ChapterView::number_in_plan).
    pub number_in_plan: String,
    pub title: String,
    pub source: Option<String>,
    pub introduction: Option<String>,
    pub sections: Vec<RelationView>,
}

/// A section of the external relations.
#[derive(Debug, Serialize)]
pub struct RelationView {
    pub id: String,
    pub number: String,
    pub title: String,
    pub text: Option<String>,
    pub topics: Vec<TopicView>,
}

/// A topic of a section of the external relations.
#[derive(Debug, Serialize)]
pub struct TopicView {
    pub id: String,
    pub title: String,
    pub text: Option<String>,
}
