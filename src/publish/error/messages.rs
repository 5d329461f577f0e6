//! The messages of publishing errors, in the user interface languages.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::{Operation, PublishError, PublishErrorKind};
use crate::message;
use crate::publish::folder::STATE_DIR;
use plan_core::locale::UiLanguage;

impl PublishError {
    /// Returns what is wrong and how to resolve it: one sentence without a full stop.
    pub fn message(&self, ui_language: UiLanguage) -> String {
        let problem = self.kind.message(ui_language);
        if !self.is_partial {
            return problem;
        }
        let out = self.out.display().to_string();
        message!(ui_language, "publish-incomplete", problem = problem, out = out)
    }
}

impl PublishErrorKind {
    /// Returns the sentence about this kind of error, without what follows from a partial build.
    pub(in crate::publish) fn message(&self, ui_language: UiLanguage) -> String {
        match self {
            Self::Locked(path) => {
                message!(ui_language, "publish-locked", path = path.display().to_string())
            }
            Self::ForeignFile(path) => {
                message!(ui_language, "publish-foreign-file", path = path.display().to_string())
            }
            Self::Symlink(path) => {
                message!(ui_language, "publish-symlink", path = path.display().to_string())
            }
            Self::ModifiedFile(path) => {
                message!(ui_language, "publish-modified-file", path = path.display().to_string())
            }
            Self::OutOfScope(path) => {
                message!(ui_language, "publish-out-of-scope", path = path.display().to_string())
            }
            Self::Conflict(path) => {
                message!(ui_language, "publish-conflict", path = path.display().to_string())
            }
            Self::NotAFolder(path) => {
                message!(ui_language, "publish-not-a-folder", path = path.display().to_string())
            }
            Self::InsideInput { out, read } => {
                let (out, read) = (out.display(), read.display());
                message!(
                    ui_language,
                    "publish-inside-input",
                    out = out.to_string(),
                    read = read.to_string()
                )
            }
            Self::InvalidState(path, reason) => {
                let (path, folder) = (path.display(), state_dir_of(path));
                let folder = folder.display();
                message!(
                    ui_language,
                    "publish-invalid-state",
                    path = path.to_string(),
                    reason = reason.to_string(),
                    folder = folder.to_string()
                )
            }
            Self::OldJournal(path) => {
                message!(ui_language, "publish-old-journal", path = path.display().to_string())
            }
            Self::NewerVersion(path) => {
                message!(ui_language, "publish-newer-version", path = path.display().to_string())
            }
            Self::StatePathTaken(path) => {
                message!(ui_language, "publish-state-path-taken", path = path.display().to_string())
            }
            Self::StagingLost { out, count } => {
                let out = out.display();
                message!(ui_language, "publish-staging-lost", out = out.to_string(), count = count)
            }
            Self::InvalidPath(path) => {
                message!(ui_language, "publish-invalid-path", path = path.to_string())
            }
            Self::DuplicatePath(path) => {
                message!(ui_language, "publish-duplicate-path", path = path.to_string())
            }
            Self::FileAndFolder { file, inside } => message!(
                ui_language,
                "publish-file-and-folder",
                file = file.to_string(),
                inside = inside.to_string()
            ),
            Self::CaseCollision(one, other) => message!(
                ui_language,
                "publish-case-collision",
                one = one.to_string(),
                other = other.to_string()
            ),
            Self::Io { operation, path, error } => io_message(ui_language, *operation, path, error),
            #[cfg(test)]
            Self::Interrupted => "interrupted by the test".into(),
        }
    }
}

/// Returns the state folder that contains an unreadable state file.
fn state_dir_of(path: &Path) -> &Path {
    path.ancestors().find(|path| path.ends_with(STATE_DIR)).unwrap_or(path)
}

/// Returns the message for a failed file system call.
fn io_message(
    ui_language: UiLanguage,
    operation: Operation,
    path: &Path,
    error: &io::Error,
) -> String {
    let path = path.display().to_string();
    let problem = match operation {
        Operation::Read => message!(ui_language, "publish-cannot-read", path = path),
        Operation::Write => message!(ui_language, "publish-cannot-write", path = path),
        Operation::Remove => message!(ui_language, "publish-cannot-remove", path = path),
        Operation::Lock => message!(ui_language, "publish-cannot-lock", path = path),
    };
    match error.kind() {
        ErrorKind::PermissionDenied => {
            message!(ui_language, "publish-no-permission", problem = problem)
        }
        ErrorKind::ReadOnlyFilesystem => {
            message!(ui_language, "publish-read-only", problem = problem)
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            message!(ui_language, "publish-no-space", problem = problem)
        }
        ErrorKind::InvalidFilename => {
            message!(ui_language, "publish-invalid-name", problem = problem)
        }
        _ => {
            let reason = error.to_string();
            message!(ui_language, "publish-system-error", problem = problem, reason = reason)
        }
    }
}
