//! The lock of an output folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::Result;
use super::error::{Operation, PublishErrorKind, io_context};
use super::folder::{LOCK, OutputFolder};

/// How long to sleep between two attempts to take the lock.
const RETRY_INTERVAL: Duration = Duration::from_millis(20);

/// The lock of an output folder; dropping it releases the lock.
pub(super) struct FolderLock {
    _file: fs::File,
}

impl OutputFolder {
    /// Creates the missing folders of the output and state folder and takes the lock, waiting for
    /// another build for up to `timeout`. Also returns the folders that it created, outermost
    /// first.
    pub fn create_and_lock(&self, timeout: Duration) -> Result<(FolderLock, Vec<PathBuf>)> {
        let deadline = Instant::now() + timeout;
        let mut created = Vec::new();
        loop {
            let locked = self.create_folders(&mut created).and_then(|()| self.try_lock());
            match locked {
                Ok(Some(lock)) => return Ok((lock, created)),
                Ok(None) if Instant::now() < deadline => sleep(RETRY_INTERVAL),
                failed => {
                    // Only empty folders are removed, so those that another build uses stay.
                    created.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
                    failed?;
                    return Err(PublishErrorKind::Locked(self.root.clone()));
                }
            }
        }
    }

    fn create_folders(&self, created: &mut Vec<PathBuf>) -> Result<()> {
        let mut folders: Vec<&Path> = self.state_dir.ancestors().collect();
        folders.reverse();
        for folder in folders.into_iter().filter(|path| !path.as_os_str().is_empty()) {
            if folder.is_dir() {
                continue;
            }
            match fs::create_dir(folder) {
                Ok(()) => created.push(folder.to_owned()),
                // Another build created it first.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return io_context(Operation::Write, folder, Err(error)),
            }
        }
        Ok(())
    }

    /// Takes the lock. Returns `None` when another build holds it or is just removing the folder
    /// that it created.
    fn try_lock(&self) -> Result<Option<FolderLock>> {
        let path = self.state_path(LOCK);
        let opened = if self.exists_as(&path, fs::FileType::is_file)? {
            // No truncation: if the file has just been replaced by a link, the target must stay
            // intact.
            fs::OpenOptions::new().read(true).write(true).open(&path)
        } else {
            // `create_new` fails if anything exists at the path, including a link.
            fs::OpenOptions::new().read(true).write(true).create_new(true).open(&path)
        };
        let file = match opened {
            Ok(file) => file,
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::AlreadyExists) =>
            {
                return Ok(None);
            }
            Err(error) => return io_context(Operation::Write, &path, Err(error)),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Ok(None),
            Err(fs::TryLockError::Error(error)) => {
                return io_context(Operation::Lock, &path, Err(error));
            }
        }
        // A build that rolls back a folder that it created also deletes the lock file. A lock on
        // the deleted file excludes nobody, so the file at the path must still be the locked one.
        let locked = io_context(Operation::Lock, &path, file.try_clone())?;
        let is_current = same_file::Handle::from_file(locked).ok().is_some_and(|locked| {
            same_file::Handle::from_path(&path).is_ok_and(|current| current == locked)
        });
        Ok(is_current.then_some(FolderLock { _file: file }))
    }
}
