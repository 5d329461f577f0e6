//! The changeset of a build: which files to move and which to remove. Computing it changes nothing.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::PathBuf;

use super::checksum::Checksum;
use super::disk_state::{DiskState, FolderCache};
use super::error::PublishErrorKind;
use super::folder::OutputFolder;
use super::journal::Move;
use super::manifest::{Manifest, ManifestEntry};
use super::paths::{check_paths, fold_case};
use super::{Result, Scope};

/// The files that a build publishes, by path.
#[derive(Default)]
pub(super) struct PendingFiles {
    files: BTreeMap<String, PendingFile>,
}

/// A file to publish, without its bytes.
struct PendingFile {
    scope: Scope,
    checksum: Checksum,
    /// What was at its path when the file was added.
    disk_state: DiskState,
}

impl PendingFiles {
    /// Adds a file.
    ///
    /// # Errors
    ///
    /// When there already is a file with this path.
    pub fn add(
        &mut self,
        path: &str,
        scope: Scope,
        checksum: Checksum,
        disk_state: DiskState,
    ) -> Result<()> {
        match self.files.entry(path.to_owned()) {
            Entry::Occupied(entry) => Err(PublishErrorKind::DuplicatePath(entry.key().clone())),
            Entry::Vacant(entry) => {
                entry.insert(PendingFile { scope, checksum, disk_state });
                Ok(())
            }
        }
    }

    /// Rejects files that cannot all exist in one folder on every system.
    pub fn check_paths(&self) -> Result<()> {
        check_paths(self.files.keys().map(String::as_str))
    }
}

/// The difference between the output folder and what a build publishes.
#[derive(Default)]
pub(super) struct Changeset {
    pub moves: Vec<Move>,
    /// The number of files that are already in place.
    pub unchanged: usize,
    pub removals: BTreeMap<String, Checksum>,
    /// The manifest after the changes.
    pub manifest: Manifest,
    /// Published files that were modified since and that this build replaces.
    pub overwritten: Vec<String>,
    /// Published files that are no longer needed but were modified since, so they are kept.
    pub retained: Vec<String>,
}

impl OutputFolder {
    /// Compares the files to publish with the manifest and with the files on disk.
    ///
    /// # Errors
    ///
    /// When something occupies the path of a file that must not be touched.
    pub fn changeset(
        &self,
        pending: PendingFiles,
        published: &Manifest,
        folders: &FolderCache,
        in_scope: &dyn Fn(&Scope) -> bool,
    ) -> Result<Changeset> {
        pending.check_paths()?;
        let mut changeset = Changeset::default();
        self.plan_removals(&mut changeset, &pending, published, folders, in_scope)?;
        self.plan_moves(&mut changeset, pending, published, folders)?;
        Ok(changeset)
    }

    /// Adds the published files that are in scope but no longer published to the removals; keeps
    /// those that are out of scope.
    fn plan_removals(
        &self,
        changeset: &mut Changeset,
        pending: &PendingFiles,
        published: &Manifest,
        folders: &FolderCache,
        in_scope: &dyn Fn(&Scope) -> bool,
    ) -> Result<()> {
        for (path, entry) in &published.files {
            if pending.files.contains_key(path) {
                continue;
            }
            if !in_scope(&entry.scope) {
                changeset.manifest.files.insert(path.clone(), entry.clone());
                continue;
            }
            match self.disk_state(path, &BTreeMap::new(), folders)? {
                DiskState::Absent | DiskState::EmptyFolder => {}
                DiskState::File(checksum) if entry.checksum.as_ref() == Some(&checksum) => {
                    changeset.removals.insert(path.clone(), checksum);
                }
                DiskState::File(_) | DiskState::Blocked(_) => changeset.retained.push(path.clone()),
            }
        }
        Ok(())
    }

    /// Adds a move for every file that differs from what is on disk.
    fn plan_moves(
        &self,
        changeset: &mut Changeset,
        pending: PendingFiles,
        published: &Manifest,
        folders: &FolderCache,
    ) -> Result<()> {
        let folded_removals: BTreeMap<String, Checksum> = changeset
            .removals
            .iter()
            .map(|(path, checksum)| (fold_case(path), checksum.clone()))
            .collect();
        for (path, file) in pending.files {
            let PendingFile { scope, checksum: after, disk_state } = file;
            // An obstacle may be one of the removals, which are only known now.
            let disk_state = match disk_state {
                DiskState::Blocked(_) => self.disk_state(&path, &changeset.removals, folders)?,
                disk_state => disk_state,
            };
            let mut needs_move = true;
            let before = match disk_state {
                DiskState::Absent | DiskState::EmptyFolder => None,
                DiskState::Blocked(obstacle) => {
                    return Err(self.obstacle_error(obstacle, published, &changeset.retained));
                }
                DiskState::File(current) => {
                    let entry = published.files.get(&path);
                    // On a file system that ignores case this may be a published file whose name
                    // changes only in case.
                    let is_case_change = entry.is_none()
                        && folded_removals.get(&fold_case(&path)) == Some(&current)
                        && !self.is_listed(&path)?;
                    needs_move = is_case_change || current != after;
                    if needs_move && !is_case_change {
                        let Some(entry) = entry else {
                            return Err(PublishErrorKind::ForeignFile(self.root.join(path)));
                        };
                        if entry.checksum.as_ref().is_some_and(|published| *published != current) {
                            changeset.overwritten.push(path.clone());
                        }
                    }
                    Some(current)
                }
            };
            let entry = ManifestEntry { scope, checksum: Some(after.clone()) };
            changeset.manifest.files.insert(path.clone(), entry);
            if needs_move {
                changeset.moves.push(Move { path, before, after });
            } else {
                changeset.unchanged += 1;
            }
        }
        Ok(())
    }

    /// Returns the error for something that is in the way and must not be touched.
    fn obstacle_error(
        &self,
        obstacle: PathBuf,
        published: &Manifest,
        retained: &[String],
    ) -> PublishErrorKind {
        if obstacle.is_symlink() {
            return PublishErrorKind::Symlink(obstacle);
        }
        match self.relative_path(&obstacle) {
            Some(path) if retained.contains(&path) => PublishErrorKind::ModifiedFile(obstacle),
            Some(path) if obstacle.is_file() && published.files.contains_key(&path) => {
                PublishErrorKind::OutOfScope(obstacle)
            }
            _ => PublishErrorKind::ForeignFile(obstacle),
        }
    }
}
