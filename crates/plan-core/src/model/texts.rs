//! The texts around the chapters: the preface, the priorities of the presidency and the external
//! relations.

use super::{Allow, Id, LocalizedMarkdown, LocalizedText};
use crate::schema::Number;
use crate::source::Spanned;

/// The preface.
#[derive(Debug)]
pub struct Preface {
    pub title: Option<LocalizedText>,
    pub text: Option<LocalizedMarkdown>,
    pub statement: Option<Statement>,
    pub closing: Option<LocalizedMarkdown>,
    pub allow: Vec<Allow>,
}

/// A quoted statement.
#[derive(Debug)]
pub struct Statement {
    pub text: Option<LocalizedMarkdown>,
    pub attribution: Option<LocalizedText>,
}

/// The priorities of the presidency.
#[derive(Debug)]
pub struct Presidency {
    pub title: Option<LocalizedText>,
    pub introduction: Option<LocalizedMarkdown>,
    pub guideline: Option<Priority>,
    pub priorities: Vec<Priority>,
    pub allow: Vec<Allow>,
}

/// One priority.
#[derive(Debug)]
pub struct Priority {
    pub id: Id,
    pub title: Option<LocalizedText>,
    pub introduction: Option<LocalizedMarkdown>,
    pub groups: Vec<PointGroup>,
    pub closing: Option<LocalizedMarkdown>,
    pub allow: Vec<Allow>,
}

/// Points of a priority that belong together.
#[derive(Debug)]
pub struct PointGroup {
    pub title: Option<LocalizedText>,
    pub introduction: Option<LocalizedMarkdown>,
    pub points: Vec<Point>,
    pub closing: Option<LocalizedMarkdown>,
}

/// A point of a priority.
#[derive(Debug)]
pub struct Point {
    pub id: Id,
    pub text: Option<LocalizedMarkdown>,
    pub projects: Vec<Id>,
    pub allow: Vec<Allow>,
}

/// The external relations.
#[derive(Debug)]
pub struct ExternalRelations {
    pub part: Option<Spanned<Number>>,
    pub number: Option<Spanned<Number>>,
    pub title: Option<LocalizedText>,
    pub introduction: Option<LocalizedMarkdown>,
    pub sections: Vec<Relation>,
    pub allow: Vec<Allow>,
}

/// A section of the external relations.
#[derive(Debug)]
pub struct Relation {
    pub id: Id,
    pub number: Option<Spanned<Number>>,
    pub title: Option<LocalizedText>,
    pub text: Option<LocalizedMarkdown>,
    pub topics: Vec<Topic>,
    pub allow: Vec<Allow>,
}

/// A passage with a title of its own.
#[derive(Debug)]
pub struct Topic {
    pub id: Id,
    pub title: Option<LocalizedText>,
    pub text: Option<LocalizedMarkdown>,
    pub allow: Vec<Allow>,
}
