//! `check --changed-since`: only the findings that concern a branch.
//!
//! A finding is shown if the branch touched its record or its file, or if the version from which the
//! branch began did not have it: what the branch breaks elsewhere is never hidden.

use std::collections::HashSet;
use std::io;

use plan_changes::compare;
use plan_check::compile::{Compilation, compile};
use plan_core::diagnostic::Diagnostic;
use plan_core::diagnostic::fingerprint::fingerprints;
use plan_core::world::git::{GitError, Repository};

use crate::cli::changes::version;

/// The year of the edition, if the record is of one, with its kind and its id.
type Record = (Option<u16>, String, String);

/// The state of the plan where a branch began.
pub(super) struct Base {
    compilation: Compilation,
}

impl Base {
    /// Reads and checks the plan in the last common ancestor of a revision and the last commit.
    pub(super) fn read(repository: &Repository, revision: &str) -> Result<Self, GitError> {
        let base = repository.merge_base(revision, "HEAD")?;
        let world = repository.at(&base)?;
        let failed = |error: io::Error| GitError::Failed(error.to_string());
        Ok(Self { compilation: compile(&world).map_err(failed)? })
    }

    /// Returns the findings that concern the branch, and the number of others.
    pub(super) fn apply(&self, new: &mut Compilation) -> (Vec<Diagnostic>, usize) {
        let old = &self.compilation;
        let known: HashSet<String> =
            fingerprints(&old.sources, &old.diagnostics).iter().map(ToString::to_string).collect();
        let touched = self.touched_records(new);
        let same_files = self.same_files(new);
        let all = fingerprints(&new.sources, &new.diagnostics);
        let diagnostics = std::mem::take(&mut new.diagnostics);
        let count = diagnostics.len();
        let concerns = |diagnostic: &Diagnostic| {
            let path = new.sources.file_of(diagnostic.primary.span).map_or("", |file| file.path());
            match &diagnostic.subject {
                Some(subject) => {
                    let year = path.rsplit('/').nth(1).and_then(|folder| folder.parse().ok());
                    touched.contains(&(year, subject.kind.to_owned(), subject.id.clone()))
                }
                None => !same_files.contains(inner(path)),
            }
        };
        let left: Vec<Diagnostic> = diagnostics
            .into_iter()
            .zip(all)
            .filter(|(diagnostic, fingerprint)| {
                !known.contains(&fingerprint.to_string()) || concerns(diagnostic)
            })
            .map(|(diagnostic, _)| diagnostic)
            .collect();
        let hidden = count - left.len();
        (left, hidden)
    }

    /// The records that the branch changed.
    fn touched_records(&self, new: &Compilation) -> HashSet<Record> {
        let (old_version, new_version) = (version(&self.compilation), version(new));
        let changes = compare(&old_version, &new_version).changes;
        let records = changes.iter().map(|change| {
            let subject = &change.subject;
            (change.year, subject.kind.name().to_owned(), subject.id.to_owned())
        });
        records.collect()
    }

    /// The paths inside the plan folder of the files that the branch left as they were.
    fn same_files(&self, new: &Compilation) -> HashSet<String> {
        let old: HashSet<(&str, &str)> = self
            .compilation
            .sources
            .files()
            .iter()
            .map(|file| (inner(file.path()), file.text()))
            .collect();
        let files = new.sources.files().iter().map(|file| (inner(file.path()), file.text()));
        files.filter(|file| old.contains(file)).map(|(path, _)| path.to_owned()).collect()
    }
}

/// Returns the path of a file inside its plan folder.
fn inner(path: &str) -> &str {
    path.rmatch_indices('/').nth(1).map_or(path, |(at, _)| &path[at + 1..])
}
