//! A chapter with its projects.

use super::{Allow, Id, LocalizedMarkdown, LocalizedText};
use crate::schema::{Date, Number};
use crate::source::{FileId, Spanned};

/// A policy chapter.
#[derive(Debug)]
pub struct Chapter {
    pub file: FileId,
    pub id: Id,
    pub number: Option<Spanned<Number>>,
    pub title: Option<LocalizedText>,
    pub forum: Option<Id>,
    pub context: Option<LocalizedMarkdown>,
    pub projects: Vec<Project>,
    pub allow: Vec<Allow>,
    /// Whether parts of the file could not be read.
    pub is_damaged: bool,
}

/// A project.
#[derive(Debug)]
pub struct Project {
    pub id: Id,
    pub category: Option<Id>,
    pub title: Option<LocalizedText>,
    pub forum: Option<Id>,
    pub text: Option<LocalizedMarkdown>,
    pub actions: Vec<Action>,
    pub closing: Option<LocalizedMarkdown>,
    pub partners: Vec<Id>,
    pub acts: Vec<Id>,
    pub instruments: Vec<Instrument>,
    pub events: Vec<Event>,
    pub related: Vec<Id>,
    pub allow: Vec<Allow>,
    /// Whether parts of the record could not be read.
    pub is_damaged: bool,
}

/// An action, with the actions below it.
#[derive(Debug)]
pub struct Action {
    pub text: Option<LocalizedMarkdown>,
    pub actions: Vec<Action>,
}

/// A legal instrument that a project intends.
#[derive(Debug)]
pub struct Instrument {
    pub kind: Option<Spanned<&'static str>>,
    pub title: Option<LocalizedText>,
    pub status: Option<Spanned<&'static str>>,
    pub annex: bool,
    pub group: Option<Id>,
}

/// A meeting, a conference or a deadline.
#[derive(Debug)]
pub struct Event {
    pub title: Option<LocalizedText>,
    pub date: Option<Spanned<Date>>,
    pub approximate: bool,
    pub condition: Option<LocalizedText>,
    pub place: Option<LocalizedText>,
}
