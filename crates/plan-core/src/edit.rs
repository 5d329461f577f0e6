//! Edits plan files as text, so that comments, layout and every untouched byte survive.
//!
//! - [`add_item`] and [`add_entry`] add a record or an entry;
//! - [`set_texts`] writes translations;
//! - [`replace_in_texts`] replaces ranges inside texts, such as a quotation mark.
//!
//! Edits are splices at the spans of [`crate::syntax`], because editing libraries for YAML move
//! comments and blank lines and restyle block scalars. No splice is trusted: the result is parsed
//! again, and returned only if it has the old data plus the edit and nothing else.
//!
//! The caller decides where a record belongs and whether it is valid. Nothing here accesses the
//! disk.

mod additions;
mod format;
mod parsed;
mod replacements;
mod texts;

use std::error::Error;
use std::fmt;

pub use additions::{Item, add_entry, add_item};
pub use format::{RecordText, scalar};
pub use replacements::{replace_in_texts, replace_where_possible};
pub use texts::{TextEdit, TextForm, set_texts};

/// One step of the path to a value in a file.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Step<'s> {
    /// The value of a key of a mapping.
    Key(&'s str),
    /// An item of a list, counted from 0.
    Item(usize),
}

/// Why an edit was not made.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum EditError {
    /// The file has syntax errors, which must be fixed first.
    Damaged,
    /// The path does not exist, or the result would not be the old data plus the edit.
    Unsafe,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "the file has syntax errors",
            Self::Unsafe => "the edit cannot be made without changing something else",
        })
    }
}

impl Error for EditError {}

#[cfg(test)]
mod tests;
