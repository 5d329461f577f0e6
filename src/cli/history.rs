//! The git history of a plan, which is searched for the confirmed versions of texts.

use std::path::Path;

use plan_core::syntax::MAX_FILE_BYTES;
use plan_core::world::git::{GitError, Repository, Revision, Version, Versions};
use plan_language::units::earlier_versions::{self, FoundTexts, Wanted};

/// The maximum number of revisions to search.
pub(super) const MAX_REVISIONS: usize = 5_000;

/// The earlier versions of the files of a plan.
pub(super) struct History {
    repository: Repository,
    /// The revisions that changed them, latest first.
    pub(super) revisions: Vec<Revision>,
    versions: Vec<Version>,
}

impl History {
    /// Reads the git history of a plan folder.
    pub(super) fn of(plan: &Path) -> Result<Self, GitError> {
        let repository = Repository::around(plan)?;
        let Versions { revisions, versions } = repository.versions(MAX_REVISIONS)?;
        Ok(Self { repository, revisions, versions })
    }

    /// Searches the earlier versions of the files for the `wanted` texts.
    pub(super) fn search(&self, wanted: &[Wanted]) -> FoundTexts<Version> {
        earlier_versions::search(
            wanted,
            &self.versions,
            |version| &version.path,
            |version| self.repository.text(version, MAX_FILE_BYTES),
        )
    }

    /// Whether the repository is a shallow clone, which lacks earlier history.
    pub(super) fn is_shallow(&self) -> bool {
        self.repository.is_shallow()
    }
}
