//! Publishing to an output folder: crash-safe, incremental, and without touching foreign files.
//!
//! # Protocol
//!
//! A build goes through these steps. It can be killed between any two of them without losing a
//! file.
//!
//! | step | what happens | what a crash during it leaves |
//! | --- | --- | --- |
//! | lock | [`Publisher::open`] creates missing folders and takes `.benelux-plan/lock` (`lock.rs`) | empty folders and an unlocked lock file |
//! | recover | it completes an interrupted build (`recover.rs`) | the journal, and the next build recovers again |
//! | stage | [`Publisher::add`] compares each file with the one on disk, and writes those that differ to `.benelux-plan/staging/` (`staging.rs`) | staged files, which the next build deletes |
//! | changeset | [`Publisher::finish`] computes the removals and moves without changing anything (`changeset.rs`) | the same |
//! | journal | it writes the changeset to `journal.json`, with the checksum of each file before and after (`journal.rs`) | the same, until `journal.json` is renamed into place |
//! | apply | it removes old files, then renames new ones into place (`apply.rs`) | the journal and the remaining staged files, from which the next build completes the change |
//! | manifest | it writes `manifest.json`, the list of published files (`manifest.rs`), and deletes the journal and the staging folder | a journal whose manifest is already in place; the next build only cleans up |
//!
//! A build that fails before it writes the journal is rolled back: the output folder is restored,
//! or removed if the build created it. Files are staged under their final paths, so a folder that
//! does not exist yet is moved with a single rename. Only the build that staged it does that;
//! recovery checks and moves the files one by one.
//!
//! # Which files may be touched
//!
//! A file is *published* while the manifest lists it, and *unmodified* while it has the checksum in
//! the manifest. Everything else is foreign and is never written, moved or removed. A modified
//! published file is overwritten, because the folder belongs to the program, but never removed. No
//! link inside the folder is followed.
//!
//! # What is not guaranteed
//!
//! The journal and the manifest are synced to disk, the pages are not: a page torn by a power
//! failure has a different checksum, so the next build writes it again. Syncing each of 96 pages
//! took 500 ms instead of 11 ms.

mod apply;
mod changeset;
mod checksum;
mod disk_state;
mod error;
mod folder;
mod journal;
mod location;
mod lock;
mod manifest;
mod paths;
mod recover;
mod report_cache;
mod staging;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use error::PublishError;
pub use location::check_location;
pub use report_cache::PublishedReports;

use apply::ApplyMode;
use changeset::PendingFiles;
use checksum::Checksum;
use disk_state::{DiskState, FolderCache};
use error::PublishErrorKind;
use folder::OutputFolder;
use journal::Journal;
use lock::FolderLock;
use recover::Recovery;

/// How long a build waits for the lock, which another build holds while it renders. The pages of an
/// edition take a fraction of a second, printed reports a few seconds.
const LOCK_TIMEOUT: Duration = Duration::from_secs(30);

/// The year, language and format that a file belongs to. A build removes outdated files only in the
/// scopes that it renders completely.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
pub struct Scope {
    /// The year of the edition; `None` for a file that all editions share.
    pub year: Option<String>,
    /// The tag of the language; `None` for a file that all languages share.
    pub locale: Option<String>,
    /// The name of the output format.
    pub format: String,
}

/// A file to publish.
#[derive(Clone, Debug)]
pub struct PublishFile {
    /// The path inside the output folder, with `/` as the separator.
    pub path: String,
    /// What the file belongs to.
    pub scope: Scope,
    /// The content.
    pub bytes: Vec<u8>,
}

/// What a build changed in the output folder.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PublishSummary {
    /// The number of files that were created or overwritten.
    pub written: usize,
    /// The number of files that were already in place.
    pub unchanged: usize,
    /// The number of files that were removed.
    pub removed: usize,
    /// Whether an earlier, interrupted build was completed.
    pub recovered: bool,
    /// Published files that had been modified and were overwritten.
    pub overwritten: Vec<String>,
    /// Published files that are no longer needed but had been modified. They were kept, and are no
    /// longer in the manifest.
    pub retained: Vec<String>,
}

type Result<T> = std::result::Result<T, PublishErrorKind>;

/// A build in progress; it holds the lock of its output folder.
pub struct Publisher {
    folder: OutputFolder,
    lock: FolderLock,
    /// The folders that [`Publisher::open`] created, outermost first.
    created: Vec<PathBuf>,
    recovery: Recovery,
    /// The folders known to exist in the output folder.
    folders: FolderCache,
    /// The folders known to exist in the staging folder.
    staged_folders: FolderCache,
    received: Mutex<Received>,
}

/// The files that were added so far.
#[derive(Default)]
struct Received {
    pending: PendingFiles,
    /// The first error; files that are added after it are ignored.
    error: Option<PublishErrorKind>,
}

impl Publisher {
    /// Locks an output folder, which is created if it does not exist, and recovers an interrupted
    /// build in it. `in_scope` returns whether this build renders all files of a scope.
    ///
    /// # Errors
    ///
    /// When another build holds the lock, when an interrupted build cannot be completed, when the
    /// manifest or the journal is invalid, or when a file system call fails.
    pub fn open(
        out: &Path,
        in_scope: &dyn Fn(&Scope) -> bool,
    ) -> std::result::Result<Self, PublishError> {
        Self::open_with_timeout(LOCK_TIMEOUT, out, in_scope)
    }

    /// [`Publisher::open`] with another timeout for the lock.
    fn open_with_timeout(
        timeout: Duration,
        out: &Path,
        in_scope: &dyn Fn(&Scope) -> bool,
    ) -> std::result::Result<Self, PublishError> {
        let folder = OutputFolder::new(out);
        let open = || {
            folder.check_layout()?;
            let (lock, created) = folder.create_and_lock(timeout)?;
            // Checked again: it may have changed before the lock was taken.
            match folder.check_layout().and_then(|()| folder.recover(in_scope)) {
                Ok(recovery) => Ok((lock, created, recovery)),
                Err(error) => {
                    if !folder.has_journal() {
                        folder.rollback(&created);
                    }
                    Err(error)
                }
            }
        };
        match open() {
            Ok((lock, created, recovery)) => Ok(Self {
                folder,
                lock,
                created,
                recovery,
                folders: FolderCache::default(),
                staged_folders: FolderCache::default(),
                received: Mutex::default(),
            }),
            Err(kind) => Err(folder.error(kind)),
        }
    }

    /// Returns the files of earlier builds, with their scopes.
    pub fn published(&self) -> impl Iterator<Item = (&String, &Scope)> {
        self.recovery.manifest.files.iter().map(|(path, entry)| (path, &entry.scope))
    }

    /// Adds a file, from any thread. It is staged if it differs from the file on disk, so memory
    /// holds only the files that are being added. [`Publisher::finish`] reports errors.
    pub fn add(&self, file: PublishFile) {
        if self.received().error.is_some() {
            return;
        }
        if let Err(error) = self.receive(file) {
            self.received().error.get_or_insert(error);
        }
    }

    fn receive(&self, file: PublishFile) -> Result<()> {
        let PublishFile { path, scope, bytes } = file;
        paths::check_path(&path)?;
        let checksum = Checksum::of(&bytes);
        let current = self.folder.disk_state(&path, &Default::default(), &self.folders)?;
        // On a file system that ignores case, a file that the manifest does not list may be a
        // published one under another spelling; that one must move.
        let is_in_place = matches!(&current, DiskState::File(current) if *current == checksum)
            && self.recovery.manifest.files.contains_key(&path);
        self.received().pending.add(&path, scope, checksum, current)?;
        if is_in_place { Ok(()) } else { self.folder.stage(&path, &bytes, &self.staged_folders) }
    }

    fn received(&self) -> MutexGuard<'_, Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Abandons the build and restores the folder.
    pub fn abandon(self) {
        if !self.folder.has_journal() {
            self.folder.rollback(&self.created);
        }
        drop(self.lock);
    }

    /// Publishes the added files. Files of earlier builds that are `in_scope` and were not added
    /// are removed.
    ///
    /// # Errors
    ///
    /// When something foreign is in the way, when two files cannot both be published, or when a
    /// file system call fails. Before the journal is written, the folder is restored; after that,
    /// the error is [partial](PublishError::is_partial) and the next build completes the change.
    pub fn finish(
        self,
        in_scope: &dyn Fn(&Scope) -> bool,
    ) -> std::result::Result<PublishSummary, PublishError> {
        let Self { folder, lock, created, recovery, folders, staged_folders: _, received } = self;
        let received = received.into_inner().unwrap_or_else(PoisonError::into_inner);
        let outcome = match received.error {
            // Colliding paths also fail to be staged; their own error is more helpful.
            Some(error) => received.pending.check_paths().and(Err(error)),
            None => publish_pending(&folder, received.pending, recovery, &folders, in_scope),
        };
        let outcome = outcome.map_err(|kind| folder.error(kind));
        if outcome.as_ref().is_err_and(|error| !error.is_partial) {
            folder.rollback(&created);
        }
        drop(lock);
        outcome
    }
}

fn publish_pending(
    folder: &OutputFolder,
    pending: PendingFiles,
    recovery: Recovery,
    folders: &FolderCache,
    in_scope: &dyn Fn(&Scope) -> bool,
) -> Result<PublishSummary> {
    let mut changeset = folder.changeset(pending, &recovery.manifest, folders, in_scope)?;
    changeset.manifest.builds = recovery.manifest.builds + 1;
    let mut summary = PublishSummary {
        written: changeset.moves.len(),
        unchanged: changeset.unchanged,
        removed: changeset.removals.len(),
        recovered: recovery.is_completed || recovery.is_superseded,
        overwritten: recovery.overwritten,
        retained: recovery.retained,
    };
    summary.overwritten.extend(changeset.overwritten.iter().cloned());
    summary.retained.extend(changeset.retained.iter().cloned());
    // A superseded journal must be replaced even if there is nothing left to change.
    if changeset.moves.is_empty()
        && changeset.removals.is_empty()
        && changeset.manifest.files == recovery.manifest.files
        && !recovery.is_superseded
    {
        folder.clear_staging()?;
        return Ok(summary);
    }
    let changed = changeset.moves.iter().map(|file| &file.path).chain(changeset.removals.keys());
    folder.check_writable(changed, folders)?;
    let journal = Journal::new(changeset);
    folder.write_journal(&journal)?;
    interruption_point()?;
    summary.retained.extend(folder.apply(&journal, ApplyMode::Fresh)?);
    Ok(summary)
}

impl OutputFolder {
    fn error(&self, kind: PublishErrorKind) -> PublishError {
        PublishError { kind, is_partial: self.has_journal(), out: self.root.clone() }
    }
}

/// Where tests interrupt a build; a no-op otherwise.
#[cfg(not(test))]
#[expect(clippy::unnecessary_wraps, reason = "in tests it fails")]
fn interruption_point() -> Result<()> {
    Ok(())
}

#[cfg(test)]
use tests::interruption_point;

#[cfg(test)]
mod tests;
