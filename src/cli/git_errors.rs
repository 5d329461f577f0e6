//! The messages for git commands that fail.

use super::Program;
use crate::message;
use plan_core::world::git::{GitError, Repository};

impl Program {
    /// Returns the message for a git command that failed; the repository, where it was found, tells
    /// whether the history of the clone is cut off.
    pub(super) fn git_error(&self, error: &GitError, repository: Option<&Repository>) -> String {
        match error {
            GitError::Missing => message!(self, "git-missing"),
            GitError::NoRepository => {
                message!(self, "git-no-repository", folder = self.plan.display().to_string())
            }
            GitError::NoRevision(name) => {
                if repository.is_some_and(Repository::is_shallow) {
                    message!(self, "git-no-revision-shallow", revision = &**name)
                } else {
                    message!(self, "git-no-revision", revision = &**name)
                }
            }
            GitError::NoMergeBase(name) => {
                message!(self, "git-no-merge-base", revision = &**name)
            }
            GitError::Failed(reason) => message!(self, "git-failed", reason = &**reason),
        }
    }
}
