//! Staging: new files are written to `.benelux-plan/staging/` under the path that they will have in
//! the output folder.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use super::checksum::Checksum;
use super::disk_state::FolderCache;
use super::error::{Operation, io_context};
use super::folder::OutputFolder;
use super::{Result, interruption_point};

impl OutputFolder {
    /// The path at which a file or folder is staged.
    pub fn staged_path(&self, path: &str) -> PathBuf {
        self.staging().join(path)
    }

    /// Writes a file to the staging folder; `folders` caches the folders that exist there.
    pub fn stage(&self, path: &str, bytes: &[u8], folders: &FolderCache) -> Result<()> {
        // Errors name the path that the user knows, not the staged one.
        let (staged, target) = (self.staged_path(path), self.root.join(path));
        let parent = path.rfind('/').map_or("", |end| &path[..end]);
        if folders.exists(parent).is_none() {
            // `create_dir_all` tolerates another thread that creates the folder at the same time.
            let created = fs::create_dir_all(self.staged_path(parent));
            io_context(Operation::Write, &target, created)?;
            folders.record(parent, true);
        }
        let opened = fs::OpenOptions::new().write(true).create_new(true).open(&staged);
        let mut file = io_context(Operation::Write, &target, opened)?;
        // Tests write in two halves and interrupt the build between them.
        let half = if cfg!(test) { bytes.len() / 2 } else { bytes.len() };
        let (first, second) = bytes.split_at(half);
        io_context(Operation::Write, &target, file.write_all(first))?;
        interruption_point()?;
        io_context(Operation::Write, &target, file.write_all(second))?;
        interruption_point()
    }

    /// Returns the checksum of a staged file, or `None` when it does not exist.
    pub fn staged_checksum(&self, path: &str) -> Result<Option<Checksum>> {
        let staged = self.staged_path(path);
        match fs::symlink_metadata(&staged) {
            Ok(metadata) if metadata.is_file() => {
                io_context(Operation::Read, &staged, Checksum::of_file(&staged)).map(Some)
            }
            Ok(_) => Ok(None),
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                Ok(None)
            }
            Err(error) => io_context(Operation::Read, &staged, Err(error)),
        }
    }
}
