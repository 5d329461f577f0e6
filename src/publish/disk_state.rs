//! What is at a path of the output folder at this moment, found without following links.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::Result;
use super::checksum::Checksum;
use super::error::{Operation, io_context};
use super::folder::OutputFolder;

/// What is at a path.
pub(super) enum DiskState {
    Absent,
    /// A folder that contains only folders and files that are about to be removed.
    EmptyFolder,
    File(Checksum),
    /// The obstacle at the path, or at one of its parent folders.
    Blocked(PathBuf),
}

/// A cache of which folders exist, by their path inside the output or staging folder. A site is
/// mostly folders with one page each, so looking up folders takes longer than writing files.
#[derive(Default)]
pub(super) struct FolderCache(Mutex<HashMap<String, bool>>);

impl FolderCache {
    /// Whether a folder exists; `None` if it has not been looked up yet.
    pub fn exists(&self, folder: &str) -> Option<bool> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(folder).copied()
    }

    /// Records whether a folder exists.
    pub fn record(&self, folder: &str, exists: bool) {
        let mut folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        folders.insert(folder.to_owned(), exists);
    }
}

impl OutputFolder {
    /// Returns what is at a path. Files that are about to be removed (`removals`, unless their
    /// checksum differs) count as absent, as do folders that hold nothing else.
    pub fn disk_state(
        &self,
        path: &str,
        removals: &BTreeMap<String, Checksum>,
        folders: &FolderCache,
    ) -> Result<DiskState> {
        let parent = path.rfind('/').map(|end| &path[..end]);
        let parent_exists = parent.is_none_or(|folder| folders.exists(folder) == Some(true));
        let ancestors = path.match_indices('/').map(|(end, _)| &path[..end]);
        for ancestor in ancestors.filter(|_| !parent_exists) {
            match folders.exists(ancestor) {
                Some(true) => continue,
                Some(false) => return Ok(DiskState::Absent),
                None => {}
            }
            let full_path = self.root.join(ancestor);
            let file_type = match fs::symlink_metadata(&full_path) {
                Ok(metadata) => metadata.file_type(),
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    folders.record(ancestor, false);
                    return Ok(DiskState::Absent);
                }
                Err(error) => return io_context(Operation::Read, &full_path, Err(error)),
            };
            if !file_type.is_dir() {
                let obstacle = self.first_obstacle(&full_path, file_type, removals)?;
                return Ok(obstacle.map_or(DiskState::Absent, DiskState::Blocked));
            }
            folders.record(ancestor, true);
        }
        let full_path = self.root.join(path);
        match fs::symlink_metadata(&full_path) {
            Ok(metadata) if metadata.is_file() => {
                let checksum =
                    io_context(Operation::Read, &full_path, Checksum::of_file(&full_path))?;
                Ok(DiskState::File(checksum))
            }
            Ok(metadata) => {
                let obstacle = self.first_obstacle(&full_path, metadata.file_type(), removals)?;
                let free =
                    if metadata.is_dir() { DiskState::EmptyFolder } else { DiskState::Absent };
                Ok(obstacle.map_or(free, DiskState::Blocked))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(DiskState::Absent),
            Err(error) => io_context(Operation::Read, &full_path, Err(error)),
        }
    }

    /// Returns the first file or link at or below a path that is not about to be removed.
    fn first_obstacle(
        &self,
        full_path: &Path,
        file_type: fs::FileType,
        removals: &BTreeMap<String, Checksum>,
    ) -> Result<Option<PathBuf>> {
        if file_type.is_dir() {
            for entry in io_context(Operation::Read, full_path, fs::read_dir(full_path))? {
                let entry = io_context(Operation::Read, full_path, entry)?;
                let file_type = io_context(Operation::Read, &entry.path(), entry.file_type())?;
                let obstacle = self.first_obstacle(&entry.path(), file_type, removals)?;
                if obstacle.is_some() {
                    return Ok(obstacle);
                }
            }
            return Ok(None);
        }
        let is_removed = match self.relative_path(full_path).and_then(|path| removals.get(&path)) {
            Some(removed) if file_type.is_file() => {
                io_context(Operation::Read, full_path, Checksum::of_file(full_path))? == *removed
            }
            _ => false,
        };
        Ok((!is_removed).then(|| full_path.to_owned()))
    }

    /// Returns the path inside the output folder, as the manifest writes it.
    pub fn relative_path(&self, full_path: &Path) -> Option<String> {
        let inside = full_path.strip_prefix(&self.root).ok()?;
        let parts: Option<Vec<&str>> = inside.iter().map(|part| part.to_str()).collect();
        Some(parts?.join("/"))
    }

    /// Whether the parent folder lists the file name of a path with exactly this spelling.
    pub fn is_listed(&self, path: &str) -> Result<bool> {
        let full_path = self.root.join(path);
        let parent = full_path.parent().unwrap_or(&self.root);
        for entry in io_context(Operation::Read, parent, fs::read_dir(parent))? {
            let entry = io_context(Operation::Read, parent, entry)?;
            if Some(entry.file_name().as_os_str()) == full_path.file_name() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
