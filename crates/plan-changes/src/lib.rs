//! The comparison of two versions of a plan: what a change of its files changes in the plan.
//!
//! [`compare`] matches the records of two versions ([`record`]): by permanent id, and records that
//! got another id by the likeness of their content. Actions, instruments, events, parts and sections
//! have no id and are matched by likeness. What remains is added or removed; what has a counterpart
//! is compared field by field. One edit of the plan is one [`Change`]; what follows from another
//! change names it in [`Change::part_of`].
//!
//! The changes of two versions in one direction are the inverse of those in the other direction
//! ([`ChangeCode::inverse`]).

mod change;
mod code;
mod compare;
mod likeness;
mod matching;
mod order;
mod page;
pub mod record;
mod text;

pub use change::{Change, ChapterRef, DateShift, FieldChange, Subject, Value};
pub use code::{ChangeCode, Weight, What};
pub use compare::{Changes, compare};
pub use text::{FactChange, LanguageChange, Nature, TextChange};
