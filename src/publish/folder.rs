//! The output folder and the state files in it.
//!
//! Everything in `.benelux-plan/` belongs to the program. If something there is not of the expected
//! type (a link, or a folder instead of a file), publishing stops before it changes anything.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::{Operation, PublishErrorKind, ignore_missing, io_context};
use super::journal::JOURNAL;
use super::manifest::MANIFEST;
use super::paths::check_path;
use super::{Result, interruption_point};

/// The folder inside the output folder that holds the state of publishing.
pub(super) const STATE_DIR: &str = ".benelux-plan";
pub(super) const LOCK: &str = "lock";
const STAGING: &str = "staging";
/// The suffix of a state file that is still being written.
const TEMP_SUFFIX: &str = ".new";
/// The format version of the manifest and the journal. Version 1 had no checksums: its manifest can
/// be read, its journal cannot.
pub(super) const VERSION: u32 = 2;

/// An output folder.
pub(super) struct OutputFolder {
    /// The folder that the user named.
    pub root: PathBuf,
    /// The state folder inside it.
    pub state_dir: PathBuf,
}

impl OutputFolder {
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), state_dir: root.join(STATE_DIR) }
    }

    /// The path of a state file.
    pub fn state_path(&self, name: &str) -> PathBuf {
        self.state_dir.join(name)
    }

    /// The path at which a state file is written before it is renamed.
    fn temp_path(&self, name: &str) -> PathBuf {
        self.state_dir.join(name.to_owned() + TEMP_SUFFIX)
    }

    /// The folder that holds new files before they are moved.
    pub fn staging(&self) -> PathBuf {
        self.state_dir.join(STAGING)
    }

    /// Checks that the output folder is a folder and that the state files are of the expected
    /// types. The folder itself may be reached through a link, because the user named it.
    pub fn check_layout(&self) -> Result<()> {
        for ancestor in self.root.ancestors().filter(|path| !path.as_os_str().is_empty()) {
            match fs::metadata(ancestor) {
                Ok(metadata) if metadata.is_dir() => break,
                Err(error)
                    if error.kind() == ErrorKind::NotFound
                        && fs::symlink_metadata(ancestor).is_err() => {}
                Err(error) if error.kind() == ErrorKind::NotADirectory => {}
                Ok(_) => return Err(PublishErrorKind::NotAFolder(ancestor.to_owned())),
                // A dangling link.
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    return Err(PublishErrorKind::NotAFolder(ancestor.to_owned()));
                }
                Err(error) => return io_context(Operation::Read, ancestor, Err(error)),
            }
        }
        if !self.exists_as(&self.state_dir, fs::FileType::is_dir)? {
            return Ok(());
        }
        self.exists_as(&self.staging(), fs::FileType::is_dir)?;
        for name in [LOCK, MANIFEST, JOURNAL] {
            self.exists_as(&self.state_path(name), fs::FileType::is_file)?;
            self.exists_as(&self.temp_path(name), fs::FileType::is_file)?;
        }
        Ok(())
    }

    /// Whether a state file or folder exists.
    ///
    /// # Errors
    ///
    /// When something of another type occupies its path.
    pub fn exists_as(&self, path: &Path, is_expected: fn(&fs::FileType) -> bool) -> Result<bool> {
        match fs::symlink_metadata(path) {
            Ok(metadata) if is_expected(&metadata.file_type()) => Ok(true),
            Ok(_) => Err(PublishErrorKind::StatePathTaken(path.to_owned())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(false),
            Err(error) => io_context(Operation::Read, path, Err(error)),
        }
    }

    /// Reads a state file, if it exists.
    pub fn read_state_file<T: for<'d> Deserialize<'d>>(&self, name: &str) -> Result<Option<T>> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let path = self.state_path(name);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return io_context(Operation::Read, &path, Err(error)),
        };
        let invalid = |error: serde_json::Error| {
            PublishErrorKind::InvalidState(path.clone(), error.to_string())
        };
        let Versioned { version } = serde_json::from_slice(&bytes).map_err(invalid)?;
        if version > VERSION {
            return Err(PublishErrorKind::NewerVersion(path));
        }
        if version < VERSION && name == JOURNAL {
            return Err(PublishErrorKind::OldJournal(path));
        }
        serde_json::from_slice(&bytes).map(Some).map_err(invalid)
    }

    /// Rejects paths in a state file that lead out of the output folder.
    pub fn check_state_paths<'p>(
        &self,
        name: &str,
        mut paths: impl Iterator<Item = &'p String>,
    ) -> Result<()> {
        match paths.find(|path| check_path(path).is_err()) {
            Some(path) => {
                Err(PublishErrorKind::InvalidState(self.state_path(name), format!("`{path}`")))
            }
            None => Ok(()),
        }
    }

    /// Writes a state file atomically and durably: a temporary file, `fsync`, then a rename.
    pub fn write_state_file(&self, name: &str, value: &impl Serialize) -> Result<()> {
        let (path, temp) = (self.state_path(name), self.temp_path(name));
        let mut text = serde_json::to_vec_pretty(value)
            .map_err(|error| PublishErrorKind::InvalidState(path.clone(), error.to_string()))?;
        text.push(b'\n');
        io_context(Operation::Remove, &temp, ignore_missing(fs::remove_file(&temp)))?;
        let write = || {
            let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&temp)?;
            file.write_all(&text)?;
            // Tests simulate a killed process, after which the file system cache is still intact.
            if cfg!(test) { Ok(()) } else { file.sync_all() }
        };
        io_context(Operation::Write, &path, write())?;
        interruption_point()?;
        io_context(Operation::Write, &path, fs::rename(&temp, &path))
    }

    /// Removes staged files and incomplete state files of a build that never wrote its journal.
    pub fn clear_staging(&self) -> Result<()> {
        for name in [MANIFEST, JOURNAL] {
            let temp = self.temp_path(name);
            io_context(Operation::Remove, &temp, ignore_missing(fs::remove_file(&temp)))?;
        }
        let staging = self.staging();
        io_context(Operation::Remove, &staging, ignore_missing(fs::remove_dir_all(&staging)))
    }

    /// Restores the folder after a build that failed before it wrote its journal: removes its
    /// staged files and the folders that it `created`. Failures are ignored, because the error that
    /// stopped the build is the one to report and the next build removes the rest.
    pub fn rollback(&self, created: &[PathBuf]) {
        let _ = fs::remove_dir_all(self.staging());
        for name in [MANIFEST, JOURNAL] {
            let _ = fs::remove_file(self.temp_path(name));
        }
        if created.contains(&self.state_dir) {
            let _ = fs::remove_file(self.state_path(LOCK));
        }
        for folder in created.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
