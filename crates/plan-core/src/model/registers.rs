//! The records of the registers.

use super::{Allow, Id, LocalizedMarkdown, LocalizedText};
use crate::locale::Localized;
use crate::schema::Date;
use crate::source::Spanned;
use crate::syntax::Text;

/// A forum that can own projects.
#[derive(Debug)]
pub struct Forum {
    pub id: Id,
    pub kind: Option<Spanned<&'static str>>,
    pub name: Option<LocalizedText>,
    pub abbreviation: Option<LocalizedText>,
    pub description: Option<LocalizedMarkdown>,
    pub members: Vec<Id>,
    pub observers: Vec<Id>,
    pub allow: Vec<Allow>,
}

/// A country, a region or an organisation.
#[derive(Debug)]
pub struct Partner {
    pub id: Id,
    pub kind: Option<Spanned<&'static str>>,
    pub name: Option<LocalizedText>,
    pub abbreviation: Option<LocalizedText>,
    pub demonyms: Option<Localized<Vec<Text>>>,
    pub allow: Vec<Allow>,
}

/// A city or another place that is not a partner.
#[derive(Debug)]
pub struct Place {
    pub id: Id,
    pub names: Option<Localized<Vec<Text>>>,
}

/// A legal act or a declaration.
#[derive(Debug)]
pub struct Act {
    pub id: Id,
    pub kind: Option<Spanned<&'static str>>,
    pub citation: Option<LocalizedText>,
    pub title: Option<LocalizedText>,
    pub date: Option<Spanned<Date>>,
    pub url: Option<Text>,
    pub allow: Vec<Allow>,
}

/// A term of the glossary.
#[derive(Debug)]
pub struct Term {
    pub id: Id,
    pub kind: Option<Text>,
    pub term: Option<LocalizedText>,
    pub forms: Option<Localized<Vec<Text>>>,
    pub matches: Option<Localized<Vec<Text>>>,
    pub forbidden: Option<Localized<Vec<Text>>>,
    pub compound_names: Option<Localized<Vec<Text>>>,
    pub compound_nouns: Option<Localized<Vec<Text>>>,
    pub expansion: Option<LocalizedText>,
    pub binding: bool,
    pub confidence: Option<Spanned<&'static str>>,
    pub note: Option<LocalizedText>,
    pub allow: Vec<Allow>,
}
