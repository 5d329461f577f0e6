//! The plan: registers and editions, with the span of every value.
//!
//! A plan is as complete as its files allow: what is missing is `None`, and what could not be read is
//! marked ([`UnreadRegisters`], `is_damaged`), so that rules do not report references to it as
//! unknown. References are kept as written; [`Plan::project`] and its like resolve them.
//!
//! Unless they have a comment, the fields of the records are those of the [schema](crate::schema),
//! where they are documented.

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

/// A plan: everything that its files say.
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
    /// The editions, the earliest first.
    pub editions: Vec<Edition>,
    /// The confirmed translations of the registers; `None` without a lock file.
    pub lock: Option<Lock>,
    /// The registers that could not be read completely.
    pub unread: UnreadRegisters,
    /// Finds records by their ids.
    pub index: Index,
}

/// The registers that could not be read completely: references to their records must not be
/// reported as unknown.
#[derive(Clone, Debug, Default)]
pub struct UnreadRegisters {
    /// The register of fora.
    pub fora: bool,
    /// The register of partners.
    pub partners: bool,
    /// The register of acts.
    pub acts: bool,
}

impl Plan {
    /// The span that represents an edition as a whole.
    pub fn edition_span(&self, edition: &Edition) -> Option<Span> {
        edition.title.as_ref().map(|title| title.span)
    }
}
