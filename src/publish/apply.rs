//! Applying a journal: removals, then moves, then the manifest.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::disk_state::{DiskState, FolderCache};
use super::error::{Operation, PublishErrorKind, ignore_missing, io_context};
use super::folder::OutputFolder;
use super::journal::{JOURNAL, Journal, Move};
use super::paths::fold_case;
use super::{Result, interruption_point};

/// Who applies a journal.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(super) enum ApplyMode {
    /// The build that wrote it.
    Fresh,
    /// A later build that recovers it. `has_moves` when some files were already moved.
    Resumed { has_moves: bool },
}

impl OutputFolder {
    /// Checks that the folders which are about to change are writable, before anything changes.
    pub fn check_writable<'p>(
        &self,
        paths: impl Iterator<Item = &'p String>,
        folders: &FolderCache,
    ) -> Result<()> {
        let mut checked = HashSet::new();
        for path in paths {
            let mut innermost = "";
            for (end, _) in path.match_indices('/') {
                let folder = &path[..end];
                let exists = folders.exists(folder);
                if !exists.unwrap_or_else(|| self.root.join(folder).is_dir()) {
                    break;
                }
                innermost = folder;
            }
            if checked.insert(innermost) {
                let folder = self.root.join(innermost);
                io_context(Operation::Write, &folder, tempfile::tempfile_in(&folder))?;
            }
        }
        Ok(())
    }

    /// Applies a journal and removes it. Every step is idempotent, so a build that recovers an
    /// interrupted one starts from the beginning. Returns the files that should have been removed
    /// but were kept because they were modified since.
    ///
    /// # Errors
    ///
    /// When a path was modified or occupied since the journal was written, or when a file system
    /// call fails. The journal stays.
    pub fn apply(&self, journal: &Journal, mode: ApplyMode) -> Result<Vec<String>> {
        let retained = self.apply_removals(journal, mode)?;
        self.apply_moves(journal, mode)?;
        self.complete(journal)?;
        Ok(retained)
    }

    fn apply_removals(&self, journal: &Journal, mode: ApplyMode) -> Result<Vec<String>> {
        let new_paths: BTreeSet<String> = match mode {
            ApplyMode::Resumed { has_moves: true } => {
                journal.manifest.files.keys().map(|path| fold_case(path)).collect()
            }
            _ => BTreeSet::new(),
        };
        let mut retained = Vec::new();
        for (path, checksum) in &journal.removals {
            // On a file system that ignores case this may already be the new file.
            if new_paths.contains(&fold_case(path)) {
                continue;
            }
            let target = self.root.join(path);
            match self.disk_state(path, &BTreeMap::new(), &FolderCache::default())? {
                DiskState::File(current) if current == *checksum => {
                    let removed = ignore_missing(fs::remove_file(&target));
                    io_context(Operation::Remove, &target, removed)?;
                    interruption_point()?;
                    self.remove_empty_folders(target.parent());
                }
                DiskState::Absent | DiskState::EmptyFolder => {
                    self.remove_empty_folders(target.parent());
                }
                DiskState::File(_) | DiskState::Blocked(_) => retained.push(path.clone()),
            }
            interruption_point()?;
        }
        Ok(retained)
    }

    fn apply_moves(&self, journal: &Journal, mode: ApplyMode) -> Result<()> {
        let folders = FolderCache::default();
        let mut moved_folder = None;
        for file in &journal.moves {
            let path = &file.path;
            if moved_folder.is_some_and(|folder| is_inside(path, folder)) {
                continue;
            }
            let current = self.disk_state(path, &BTreeMap::new(), &folders)?;
            if mode == ApplyMode::Fresh && matches!(current, DiskState::Absent) {
                moved_folder = self.move_folder(path, &folders);
                if moved_folder.is_some() {
                    interruption_point()?;
                    continue;
                }
            }
            self.move_file(file, current, mode, &folders)?;
        }
        Ok(())
    }

    /// Moves a staged file to its path, where `current` is now.
    fn move_file(
        &self,
        file: &Move,
        current: DiskState,
        mode: ApplyMode,
        folders: &FolderCache,
    ) -> Result<()> {
        let Move { path, before, after } = file;
        let target = self.root.join(path);
        let is_folder = matches!(current, DiskState::EmptyFolder);
        let is_free = match current {
            DiskState::File(current) if current == *after => return Ok(()),
            DiskState::File(current) if Some(&current) != before.as_ref() => {
                return Err(PublishErrorKind::Conflict(target));
            }
            DiskState::Blocked(obstacle) => return Err(PublishErrorKind::Conflict(obstacle)),
            DiskState::Absent | DiskState::EmptyFolder => true,
            DiskState::File(_) => false,
        };
        // Files that were staged before a crash may be damaged.
        let is_resumed = mode != ApplyMode::Fresh;
        if is_resumed && self.staged_checksum(path)?.as_ref() != Some(after) {
            return Err(PublishErrorKind::StagingLost { out: self.root.clone(), count: 1 });
        }
        let created_folders = self.create_parents(path, folders)?;
        if is_folder {
            io_context(Operation::Remove, &target, remove_empty_tree(&target))?;
            interruption_point()?;
        }
        // A rename would replace a file that appeared during the steps above.
        let must_recheck = created_folders || is_folder || is_resumed;
        if is_free && must_recheck && fs::symlink_metadata(&target).is_ok() {
            return Err(PublishErrorKind::Conflict(target));
        }
        io_context(Operation::Write, &target, fs::rename(self.staged_path(path), &target))?;
        interruption_point()
    }

    /// Moves the outermost missing folder of a path with everything that is staged in it, and
    /// returns it. Returns `None` when no folder is missing, or when the rename fails because a
    /// folder that is not empty has appeared; the files are then moved one by one.
    fn move_folder<'p>(&self, path: &'p str, folders: &FolderCache) -> Option<&'p str> {
        let mut ancestors = path.match_indices('/').map(|(end, _)| &path[..end]);
        let folder = ancestors.find(|folder| folders.exists(folder) == Some(false))?;
        fs::rename(self.staged_path(folder), self.root.join(folder)).is_ok().then_some(folder)
    }

    /// Writes the manifest of a fully applied journal and removes the journal.
    pub fn complete(&self, journal: &Journal) -> Result<()> {
        self.write_manifest(&journal.manifest)?;
        interruption_point()?;
        let path = self.state_path(JOURNAL);
        io_context(Operation::Remove, &path, fs::remove_file(&path))?;
        // The build has succeeded; the next one removes whatever cannot be removed now.
        let _ = interruption_point().and_then(|()| self.clear_staging());
        Ok(())
    }

    /// Creates the missing parent folders of a path, in which [`OutputFolder::disk_state`] found no
    /// link. Returns whether any was missing.
    fn create_parents(&self, path: &str, folders: &FolderCache) -> Result<bool> {
        let parent = path.rfind('/').map(|end| &path[..end]);
        if parent.is_none_or(|folder| folders.exists(folder) == Some(true)) {
            return Ok(false);
        }
        for (end, _) in path.match_indices('/') {
            let ancestor = &path[..end];
            if folders.exists(ancestor) == Some(true) {
                continue;
            }
            let folder = self.root.join(ancestor);
            match fs::create_dir(&folder) {
                Ok(()) => interruption_point()?,
                // It was created after it was looked up.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    let metadata = fs::symlink_metadata(&folder);
                    if !io_context(Operation::Read, &folder, metadata)?.is_dir() {
                        return Err(PublishErrorKind::Conflict(folder));
                    }
                }
                Err(error) => return io_context(Operation::Write, &folder, Err(error)),
            }
            folders.record(ancestor, true);
        }
        Ok(true)
    }

    /// Removes a folder and its ancestors up to the output folder, as long as they are empty.
    fn remove_empty_folders(&self, folder: Option<&Path>) {
        let mut folder = folder;
        while let Some(current) = folder.filter(|current| *current != self.root) {
            if ignore_missing(fs::remove_dir(current)).is_err() {
                return;
            }
            folder = current.parent();
        }
    }
}

/// Whether a path is inside a folder.
fn is_inside(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Removes a folder that contains only folders.
///
/// # Errors
///
/// When one of them contains a file; some empty folders may be removed by then.
fn remove_empty_tree(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            remove_empty_tree(&entry.path())?;
        }
    }
    fs::remove_dir(folder)
}
