//! The history of a plan in git: where texts are looked for as they were confirmed.

use std::path::Path;

use plan_core::syntax::MAX_FILE_BYTES;
use plan_core::world::git::{GitError, Repository, Revision, Version, Versions};
use plan_language::units::earlier_versions::{self, FoundTexts, Wanted};

/// How many revisions are looked at.
pub(super) const MOST_REVISIONS: usize = 5_000;

/// The earlier versions of the files of a plan.
pub(super) struct History {
    repository: Repository,
    /// The revisions that changed them, the latest first.
    pub(super) revisions: Vec<Revision>,
    versions: Vec<Version>,
}

impl History {
    /// Asks git for the history of a plan folder.
    pub(super) fn of(plan: &Path) -> Result<Self, GitError> {
        let repository = Repository::around(plan)?;
        let Versions { revisions, versions } = repository.versions(MOST_REVISIONS)?;
        Ok(Self { repository, revisions, versions })
    }

    /// Looks for texts in the versions of the files.
    pub(super) fn search(&self, wanted: &[Wanted]) -> FoundTexts<Version> {
        earlier_versions::search(
            wanted,
            &self.versions,
            |version| &version.path,
            |version| self.repository.text(version, MAX_FILE_BYTES),
        )
    }

    /// Tells whether the history is cut off.
    pub(super) fn is_shallow(&self) -> bool {
        self.repository.is_shallow()
    }
}
