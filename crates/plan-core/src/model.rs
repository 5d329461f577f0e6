//! The plan: registers and editions, with the span of every value.
//!
//! A plan is as complete as its files allow. Missing values are `None`. Records and registers that
//! could not be read completely are marked (`is_damaged`, [`UnreadRegisters`]), so that rules do
//! not report references to them as unknown. References are kept as written; methods such as
//! [`Plan::project`] resolve them.
//!
//! The [schema](crate::schema) documents the fields of records that have no comment here.

mod chapter;
mod edition;
mod index;
mod lower;
pub mod markup;
pub mod prose;
mod registers;
mod texts;

use crate::confirmation::lock::Lock;
use crate::locale::Localized;
use crate::source::{Span, Spanned};
use crate::syntax::Text;

pub use chapter::*;
pub use edition::*;
pub use index::{EditionIndex, Index};
pub use lower::{FileContent, lower};
pub use prose::Prose;
pub use registers::*;
pub use texts::*;

/// One line of plain text per language.
pub type LocalizedText = Localized<Text>;
/// Markdown per language.
pub type LocalizedMarkdown = Localized<Prose>;
/// An id with its span.
pub type Id = Spanned<String>;

/// A diagnostic that a record allows, and why.
#[derive(Clone, Debug)]
pub struct Allow {
    /// The code of the diagnostic.
    pub code: Spanned<String>,
    /// Why it is allowed.
    pub reason: Text,
}

/// A plan: the content of all its files.
#[derive(Debug, Default)]
pub struct Plan {
    /// The fora.
    pub fora: Vec<Forum>,
    /// The partners.
    pub partners: Vec<Partner>,
    /// The legal acts.
    pub acts: Vec<Act>,
    /// The glossary.
    pub terms: Vec<Term>,
    /// The places that texts name.
    pub places: Vec<Place>,
    /// The editions, the earliest first.
    pub editions: Vec<Edition>,
    /// The confirmed translations of the registers; `None` without a lock file.
    pub lock: Option<Lock>,
    /// The registers that could not be read completely.
    pub unread: UnreadRegisters,
    /// Finds records by their ids.
    pub index: Index,
}

/// The registers that could not be read completely, so that references to their records must not be
/// reported as unknown.
#[derive(Clone, Debug, Default)]
pub struct UnreadRegisters {
    /// Whether the register of fora could not be read completely.
    pub fora: bool,
    /// Whether the register of partners could not be read completely.
    pub partners: bool,
    /// Whether the register of acts could not be read completely.
    pub acts: bool,
}

impl Plan {
    /// The span that represents an edition as a whole.
    pub fn edition_span(&self, edition: &Edition) -> Option<Span> {
        edition.title.as_ref().map(|title| title.span)
    }
}
