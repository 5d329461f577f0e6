//! The sources of plan files.
//!
//! The compiler reads files only through the trait [`World`], so that the same code compiles a
//! folder on [`disk`], a plan in [`memory`], a [`git`] revision, or any of these with unsaved edits
//! ([`overlay`]).

pub mod disk;
pub mod git;
pub mod memory;
pub mod overlay;

use std::io;

/// An entry of the plan folder with the name of a YAML file.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct PlanEntry {
    /// The path inside the plan folder, separated by `/`.
    pub path: String,
    /// The kind of entry.
    pub kind: EntryKind,
}

/// The kind of an entry of the plan folder.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum EntryKind {
    /// A file.
    File,
    /// A folder, a pipe or a device.
    NotAFile,
    /// A symbolic link out of the plan folder.
    OutsideLink,
    /// A symbolic link to a folder, to nothing or to itself.
    InvalidLink,
    /// An entry whose type cannot be determined, with the error message of the system.
    Unreadable(String),
}

/// The result of reading a file.
#[derive(Debug)]
pub enum FileText {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// The file is larger than the limit and was not read.
    TooLarge,
    /// The file cannot be read, with the error message of the system.
    Unreadable(String),
}

/// The source of plan files and templates.
pub trait World: Sync {
    /// The name of the plan folder in messages: `plan`.
    fn name(&self) -> &str;

    /// Lists all entries of the plan folder with the name of a YAML file (`.yaml` or `.yml`),
    /// sorted by path. Hidden files and folders are skipped.
    ///
    /// # Errors
    ///
    /// If the folder itself cannot be listed.
    fn entries(&self) -> io::Result<Vec<PlanEntry>>;

    /// Reads a file of the plan, of at most `limit` bytes.
    fn read(&self, path: &str, limit: u64) -> FileText;

    /// Reads the `translations.lock` of a folder of the plan, of at most `limit` bytes; `None` if
    /// it does not exist.
    fn lock(&self, folder: &str, limit: u64) -> Option<FileText>;

    /// Reads a template that overrides a built-in one, at a path inside the template folder; `None`
    /// if it does not exist.
    ///
    /// # Errors
    ///
    /// If it exists and cannot be read.
    fn template(&self, path: &str) -> io::Result<Option<String>>;

    /// Reads all files of a folder of templates, including those that override no built-in one,
    /// with their paths inside that folder. Symbolic links are skipped.
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    fn templates_in(&self, _folder: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
        Ok(Vec::new())
    }
}
