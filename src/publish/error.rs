//! Publishing errors as data; [`messages`] turns them into sentences.

mod messages;

use std::io;
use std::path::{Path, PathBuf};

/// Why a build was not published.
#[derive(Debug)]
pub struct PublishError {
    pub(super) kind: PublishErrorKind,
    /// The journal was already written, so some files may have moved; the next build completes the
    /// change.
    pub is_partial: bool,
    pub(super) out: PathBuf,
}

/// The cause of a [`PublishError`].
///
/// *Published files* are those that the manifest lists; everything else in the output folder is
/// foreign.
#[derive(Debug)]
pub(super) enum PublishErrorKind {
    /// Another build holds the lock of the output folder.
    Locked(PathBuf),
    /// A foreign file occupies the path of a new file.
    ForeignFile(PathBuf),
    /// A symbolic link occupies the path of a new file or of one of its folders.
    Symlink(PathBuf),
    /// A published file must be removed for a new one, but it was modified since it was published.
    ModifiedFile(PathBuf),
    /// A published file that is outside the scope of this build occupies the path of a new file.
    OutOfScope(PathBuf),
    /// A path that an interrupted build still has to write has been modified or occupied since.
    Conflict(PathBuf),
    /// The output folder, or one of its ancestors, is not a folder.
    NotAFolder(PathBuf),
    /// The output folder is, contains or is inside a folder that the program reads from.
    InsideInput { out: PathBuf, read: PathBuf },
    /// The manifest or the journal cannot be parsed.
    InvalidState(PathBuf, String),
    /// The journal has format version 1, which had no checksums.
    OldJournal(PathBuf),
    /// The manifest or the journal was written by a newer version of the program.
    NewerVersion(PathBuf),
    /// Something that this program does not create occupies the path of a state file.
    StatePathTaken(PathBuf),
    /// Staged files of an interrupted build are missing or damaged, and the scope of this build does
    /// not cover all of them.
    StagingLost { out: PathBuf, count: usize },
    /// The path does not lead to a file inside the output folder.
    InvalidPath(String),
    /// Two files have the same path.
    DuplicatePath(String),
    /// The path of a file is also the folder of another file.
    FileAndFolder { file: String, inside: String },
    /// Two paths are equal on a file system that ignores case.
    CaseCollision(String, String),
    /// A file system call failed.
    Io { operation: Operation, path: PathBuf, error: io::Error },
    /// A test interrupts the build here.
    #[cfg(test)]
    Interrupted,
}

/// The kind of a failed file system call.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(super) enum Operation {
    Read,
    Write,
    Remove,
    Lock,
}

/// Adds the operation and the path to an I/O error.
pub(super) fn io_context<T>(
    operation: Operation,
    path: &Path,
    result: io::Result<T>,
) -> super::Result<T> {
    result.map_err(|error| PublishErrorKind::Io { operation, path: path.to_owned(), error })
}

/// Treats a file or folder that does not exist as removed.
pub(super) fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}
