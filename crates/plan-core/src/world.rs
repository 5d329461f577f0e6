//! The world of a compilation: which plan files exist, and what stands in them.
//!
//! The compiler asks a [`World`] and nothing else, so that the same code reads a folder, a test's
//! memory or, later, a revision of git.

pub mod disk;
pub mod git;
pub mod memory;
pub mod overlay;

use std::io;

/// Something in the plan folder that is named like a plan file.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct PlanEntry {
    /// The path inside the plan folder, with `/` between its parts.
    pub path: String,
    /// What stands there.
    pub kind: EntryKind,
}

/// What stands at a path.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum EntryKind {
    /// A file.
    File,
    /// A folder, a pipe, a device: nothing that can be read as a plan file.
    NotAFile,
    /// A symbolic link that leads out of the plan folder.
    LinkOut,
    /// A symbolic link to a folder, or one that leads nowhere or to itself.
    BadLink,
    /// Something that could not be looked at, with the system's reason.
    Unreadable(String),
}

/// The bytes of a plan file, or why there are none.
#[derive(Debug)]
pub enum FileText {
    /// The bytes.
    Bytes(Vec<u8>),
    /// The file has more than the allowed bytes; it was not read.
    TooLarge,
    /// The file could not be read, with the system's reason.
    Unreadable(String),
}

/// The surroundings of a compilation.
pub trait World: Sync {
    /// How the plan folder is called in messages: `plan`.
    fn name(&self) -> &str;

    /// Everything in the plan folder that is named like a YAML file, sorted by path.
    ///
    /// # Errors
    ///
    /// When the folder itself cannot be listed.
    fn entries(&self) -> io::Result<Vec<PlanEntry>>;

    /// Reads a file of the plan; at most `limit` bytes.
    fn read(&self, path: &str, limit: u64) -> FileText;

    /// Reads the `translations.lock` of a folder of the plan; `None` when there is none. At most
    /// `limit` bytes.
    fn lock(&self, folder: &str, limit: u64) -> Option<FileText>;

    /// Reads a template that overrides a built-in one; `None` when there is none.
    ///
    /// # Errors
    ///
    /// When it is there and cannot be read.
    fn template(&self, path: &str) -> io::Result<Option<String>>;

    /// Reads all files of a folder of templates, also those that no built-in one has the name of;
    /// their paths are those inside the folder, with `/` between their parts. Links are left out.
    ///
    /// # Errors
    ///
    /// When one is there and cannot be read.
    fn templates_in(&self, _folder: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
        Ok(Vec::new())
    }
}
