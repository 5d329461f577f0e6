//! Exchanges texts with the tools of translators.
//!
//! [`collect`] collects the texts of a plan in a [`TranslationPackage`], which is written in one of
//! the formats [XLIFF](xliff), [PO](po) and [TMX](tmx). [`read`] parses a file that a translator
//! returns, and [`reconcile`](reconcile::reconcile) decides which of its translations can be
//! written to the current plan. All languages of a plan are authentic: *source* and *target* are
//! only roles in one exchange.
//!
//! [`plan_core::edit`] writes the translations into plan files.

mod codes;
mod package;
pub mod po;
pub mod reconcile;
mod returned;
pub mod tmx;
pub mod xliff;
mod xml;

pub use package::{GlossaryTerm, TranslationPackage, TranslationUnit, collect, shared_address};
use returned::language;
pub use returned::{
    InlineElement, MAX_FILE_BYTES, ReadError, ReturnedFile, ReturnedUnit, TargetContent, read,
};

/// The name of this program in exchange files.
const TOOL: &str = "benelux-plan";
