//! Recovery: completing a build that was interrupted after it wrote its journal.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::apply::ApplyMode;
use super::disk_state::{DiskState, FolderCache};
use super::error::PublishErrorKind;
use super::folder::OutputFolder;
use super::journal::{Journal, Move};
use super::manifest::Manifest;
use super::{Result, Scope};

/// The outcome of recovery.
#[derive(Default)]
pub(super) struct Recovery {
    /// The files that are published now.
    pub manifest: Manifest,
    /// An interrupted build was completed.
    pub is_completed: bool,
    /// An interrupted build could not be completed; the scope of the current build covers it.
    pub is_superseded: bool,
    /// Modified published files that the interrupted build replaced.
    pub overwritten: Vec<String>,
    /// Published files that the interrupted build should have removed but that were modified.
    pub retained: Vec<String>,
}

/// How far a journal was applied.
#[derive(Default)]
struct JournalProgress {
    /// The moves that are done.
    applied: BTreeSet<String>,
    /// At least one file was moved, so the removals, which come first, are done.
    has_moves: bool,
    /// The new files that are neither at their path nor intact in the staging folder.
    lost: BTreeSet<String>,
    /// What occupies the paths of the journal where neither the old nor the new file is.
    conflicts: BTreeMap<String, PathBuf>,
}

impl OutputFolder {
    /// Completes an interrupted build, or discards it if it never wrote its journal.
    ///
    /// # Errors
    ///
    /// When a path of the journal was modified or occupied since, or when lost staged files are
    /// outside the scope of the current build.
    pub fn recover(&self, in_scope: &dyn Fn(&Scope) -> bool) -> Result<Recovery> {
        let manifest = self.manifest()?;
        let Some(journal) = self.journal()? else {
            self.clear_staging()?;
            return Ok(Recovery { manifest, ..Recovery::default() });
        };
        if manifest == journal.manifest {
            // Only the cleanup is left; the journal no longer covers later modifications.
            self.complete(&journal)?;
            return Ok(Recovery {
                manifest,
                is_completed: true,
                overwritten: journal.overwritten,
                ..Recovery::default()
            });
        }
        let progress = self.inspect_progress(&journal)?;
        if !progress.lost.is_empty() {
            return self.supersede(journal, progress, manifest, in_scope);
        }
        if let Some(path) = progress.conflicts.into_values().next() {
            return Err(PublishErrorKind::Conflict(path));
        }
        let mode = ApplyMode::Resumed { has_moves: progress.has_moves };
        let retained = self.apply(&journal, mode)?;
        Ok(Recovery {
            manifest: journal.manifest,
            is_completed: true,
            overwritten: journal.overwritten,
            retained,
            ..Recovery::default()
        })
    }

    /// Prepares the current build to replace a journal whose staged files are lost. The journal
    /// stays until the new one replaces it, so a crash before that leads here again.
    ///
    /// # Errors
    ///
    /// When the journal changes files that are outside the scope of the current build.
    fn supersede(
        &self,
        journal: Journal,
        progress: JournalProgress,
        mut manifest: Manifest,
        in_scope: &dyn Fn(&Scope) -> bool,
    ) -> Result<Recovery> {
        let moved = journal.moves.iter().map(|file| (&journal.manifest, &file.path));
        let removed = journal.removals.keys().map(|path| (&manifest, path));
        let is_covered = moved.chain(removed).all(|(manifest, path)| {
            manifest.files.get(path).is_none_or(|entry| in_scope(&entry.scope))
        });
        if !is_covered {
            let count = progress.lost.len();
            return Err(PublishErrorKind::StagingLost { out: self.root.clone(), count });
        }
        let is_applied = |path: &String| progress.applied.contains(path);
        let overwritten = journal.overwritten.into_iter().filter(is_applied).collect();
        let applied = journal.manifest.files.into_iter().filter(|(path, _)| is_applied(path));
        manifest.files.extend(applied);
        // A conflicting file is foreign even if its path was published.
        manifest.files.retain(|path, _| !progress.conflicts.contains_key(path));
        self.clear_staging()?;
        Ok(Recovery { manifest, is_superseded: true, overwritten, ..Recovery::default() })
    }

    /// Determines how far a journal was applied and whether it can be completed.
    fn inspect_progress(&self, journal: &Journal) -> Result<JournalProgress> {
        let (mut progress, folders) = (JournalProgress::default(), FolderCache::default());
        for Move { path, before, after } in &journal.moves {
            let current = self.disk_state(path, &journal.removals, &folders)?;
            let staged = self.staged_checksum(path)?;
            match current {
                DiskState::File(current) if current == *after => {
                    progress.has_moves |= staged.is_none();
                    progress.applied.insert(path.clone());
                    continue;
                }
                DiskState::File(current) if Some(&current) != before.as_ref() => {
                    progress.conflicts.insert(path.clone(), self.root.join(path));
                }
                DiskState::Blocked(obstacle) => {
                    progress.conflicts.insert(path.clone(), obstacle);
                }
                DiskState::Absent | DiskState::EmptyFolder | DiskState::File(_) => {}
            }
            if staged.as_ref() != Some(after) {
                progress.lost.insert(path.clone());
            }
        }
        if !progress.lost.is_empty() {
            for (path, checksum) in &journal.removals {
                match self.disk_state(path, &BTreeMap::new(), &folders)? {
                    DiskState::File(current) if current != *checksum => {
                        progress.conflicts.insert(path.clone(), self.root.join(path));
                    }
                    _ => {}
                }
            }
        }
        Ok(progress)
    }
}
