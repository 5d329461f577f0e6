//! Exchanges texts with the tools of translators.
//!
//! [`collect`] makes a [`TranslationPackage`] of the texts of a plan. A format writes it as a file
//! ([XLIFF](xliff), [PO](po), [TMX](tmx)); [`read`] parses a file that a translator returns, and
//! [`reconcile`](reconcile::reconcile) decides which of its translations can be written to the plan as
//! it is now. All languages of a plan are authentic: *source* and *target* are the roles of the languages
//! in one exchange.
//!
//! Writing translations into plan files is for [`plan_core::edit`].

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

/// The name of the program in exchange files.
const TOOL: &str = "benelux-plan";
