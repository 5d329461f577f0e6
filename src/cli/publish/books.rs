//! What the program writes down in the output folder: the lock, the manifest, the journal.
//!
//! `manifest.json` lists the files that are ours, `journal.json` what is still to be done; both are
//! there wholly or not at all. Everything in `.benelux-plan/` belongs to the program, but what is
//! not of the kind that the program makes there (a link, a folder instead of a file) stops a build.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::trouble::{Doing, Trouble, at};
use super::work::{Work, check_path};
use super::{Folder, Result, Scope, stop_here};

/// The folder inside the output folder where we keep our books.
pub(super) const BOOKS: &str = ".benelux-plan";
pub(super) const MANIFEST: &str = "manifest.json";
pub(super) const JOURNAL: &str = "journal.json";
const LOCK: &str = "lock";
const STAGING: &str = "staging";
/// What a book is called until it is written wholly.
const ASIDE: &str = ".new";
/// The version of the manifest and the journal. Version 1 had no checksums: its manifest is read,
/// its journal is not.
const VERSION: u32 = 2;

/// The length and the SHA-256 (FIPS 180-4) of a file, as `sha256sum` prints it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub(super) struct Checksum {
    pub length: u64,
    #[serde(with = "hex")]
    pub sha256: [u8; 32],
}

impl Checksum {
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, sha256: Sha256::digest(bytes).into() }
    }

    /// Reads a file piece by piece: a foreign one may be larger than the memory.
    pub fn of_file(path: &Path) -> io::Result<Self> {
        let mut file = fs::File::open(path)?;
        let (mut hash, mut length) = (Sha256::new(), 0);
        let mut piece = vec![0; 1 << 16];
        loop {
            let count = match file.read(&mut piece) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            hash.update(&piece[..count]);
            length += count as u64;
        }
        Ok(Self { length, sha256: hash.finalize().into() })
    }
}

/// A checksum as `sha256sum` prints it.
mod hex {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn text(bytes: &[u8]) -> String {
        let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
        let mut text = String::with_capacity(2 * bytes.len());
        text.extend(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]));
        text
    }

    pub fn serialize<S: Serializer>(bytes: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&text(bytes))
    }

    pub fn deserialize<'d, D: Deserializer<'d>>(deserializer: D) -> Result<[u8; 32], D::Error> {
        let text = String::deserialize(deserializer)?;
        let mut bytes = [0; 32];
        let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(16)).collect();
        let digits = digits.filter(|digits| digits.len() == 2 * bytes.len());
        let digits = digits.ok_or_else(|| D::Error::custom("a checksum has 64 digits"))?;
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
            *byte = (pair[0] << 4 | pair[1]) as u8;
        }
        Ok(bytes)
    }
}

/// A file that is ours.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub(super) struct Entry {
    #[serde(flatten)]
    pub scope: Scope,
    /// As it was published; a manifest of version 1 does not know.
    #[serde(flatten)]
    pub checksum: Option<Checksum>,
}

/// The files that are ours.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    /// How many builds have changed the folder: so no two manifests of a folder are the same.
    #[serde(default)]
    pub builds: u64,
    pub files: BTreeMap<String, Entry>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self { version: VERSION, builds: 0, files: BTreeMap::new() }
    }
}

/// A file that moves from where it was written aside to its place.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub(super) struct Move {
    pub path: String,
    /// What stands there before; none when nothing does.
    pub before: Option<Checksum>,
    pub after: Checksum,
}

/// What is still to be done when the journal is there.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    version: u32,
    /// Earlier files of ours that go away, unless they were changed; before anything moves.
    pub removals: BTreeMap<String, Checksum>,
    pub moves: Vec<Move>,
    /// Files of ours that somebody had changed, to be told by whoever completes this.
    pub overwritten: Vec<String>,
    pub manifest: Manifest,
}

impl Journal {
    pub fn new(work: Work) -> Self {
        let Work { moves, removals, manifest, overwritten, unchanged: _, left: _ } = work;
        Self { version: VERSION, removals, moves, overwritten, manifest }
    }
}

/// The lock of the folder; it is let go when this is dropped.
pub(super) struct Lock {
    _file: fs::File,
}

impl Folder {
    pub fn new(out: &Path) -> Self {
        Self { out: out.to_owned(), books: out.join(BOOKS) }
    }

    pub fn staging(&self) -> PathBuf {
        self.books.join(STAGING)
    }

    pub fn has_journal(&self) -> bool {
        self.books.join(JOURNAL).is_file()
    }

    /// Tells whether we have kept books here, and refuses what is not as we make it.
    pub fn check_books(&self) -> Result<bool> {
        // The output folder itself may be reached by a link: the user named it.
        for around in self.out.ancestors().filter(|path| !path.as_os_str().is_empty()) {
            match fs::metadata(around) {
                Ok(found) if found.is_dir() => break,
                Err(error)
                    if error.kind() == ErrorKind::NotFound
                        && fs::symlink_metadata(around).is_err() => {}
                Err(error) if error.kind() == ErrorKind::NotADirectory => {}
                Ok(_) => return Err(Trouble::NotAFolder(around.to_owned())),
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    return Err(Trouble::NotAFolder(around.to_owned()));
                }
                Err(error) => return at(Doing::Read, around, Err(error)),
            }
        }
        if !self.is_kind(&self.books, fs::FileType::is_dir)? {
            return Ok(false);
        }
        self.is_kind(&self.staging(), fs::FileType::is_dir)?;
        for name in [LOCK, MANIFEST, JOURNAL] {
            self.is_kind(&self.books.join(name), fs::FileType::is_file)?;
            self.is_kind(&self.books.join(name.to_owned() + ASIDE), fs::FileType::is_file)?;
        }
        Ok(true)
    }

    /// Tells whether something is there, and refuses what is not of a kind.
    fn is_kind(&self, path: &Path, is_right: fn(&fs::FileType) -> bool) -> Result<bool> {
        match fs::symlink_metadata(path) {
            Ok(found) if is_right(&found.file_type()) => Ok(true),
            Ok(_) => Err(Trouble::BooksTaken(path.to_owned())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(false),
            Err(error) => at(Doing::Read, path, Err(error)),
        }
    }

    /// Makes what is missing of the folder and of the books, and takes the lock; waits for another
    /// build for as long as `patience`. Gives the folders that were made, outermost first.
    pub fn open(&self, patience: Duration) -> Result<(Lock, Vec<PathBuf>)> {
        let deadline = Instant::now() + patience;
        let mut made = Vec::new();
        loop {
            let locked = self.make(&mut made).and_then(|()| self.try_lock());
            match locked {
                Ok(Some(lock)) => return Ok((lock, made)),
                Ok(None) if Instant::now() < deadline => sleep(Duration::from_millis(20)),
                refused => {
                    // Only empty folders go; where another build is at work they are not.
                    made.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
                    refused?;
                    return Err(Trouble::Busy(self.out.clone()));
                }
            }
        }
    }

    fn make(&self, made: &mut Vec<PathBuf>) -> Result<()> {
        let mut folders: Vec<&Path> = self.books.ancestors().collect();
        folders.reverse();
        for folder in folders.into_iter().filter(|path| !path.as_os_str().is_empty()) {
            if folder.is_dir() {
                continue;
            }
            match fs::create_dir(folder) {
                Ok(()) => made.push(folder.to_owned()),
                // Another build was quicker.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return at(Doing::Write, folder, Err(error)),
            }
        }
        Ok(())
    }

    /// Takes the lock; none when another build has it, or has just taken the folder back.
    fn try_lock(&self) -> Result<Option<Lock>> {
        let path = self.books.join(LOCK);
        let opened = if self.is_kind(&path, fs::FileType::is_file)? {
            // It is not emptied: were it replaced by a link just now, nothing behind it is lost.
            fs::OpenOptions::new().read(true).write(true).open(&path)
        } else {
            // Fails on anything that is there, a link included.
            fs::OpenOptions::new().read(true).write(true).create_new(true).open(&path)
        };
        let file = match opened {
            Ok(file) => file,
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::AlreadyExists) =>
            {
                return Ok(None);
            }
            Err(error) => return at(Doing::Write, &path, Err(error)),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Ok(None),
            Err(fs::TryLockError::Error(error)) => return at(Doing::Lock, &path, Err(error)),
        }
        // A build that failed in a folder of its own making takes its lock file away with it; who
        // waited for that file holds a lock that nobody else sees.
        let own = at(Doing::Lock, &path, file.try_clone())?;
        let is_seen = same_file::Handle::from_file(own)
            .ok()
            .is_some_and(|own| same_file::Handle::from_path(&path).is_ok_and(|seen| seen == own));
        Ok(is_seen.then_some(Lock { _file: file }))
    }

    /// Takes back what a build that failed before its journal has made, so that the folder is as it
    /// was. What cannot be taken back is cleared by the next build; the first error is what counts.
    pub fn take_back(&self, made: &[PathBuf]) {
        let _ = fs::remove_dir_all(self.staging());
        for name in [MANIFEST, JOURNAL] {
            let _ = fs::remove_file(self.books.join(name.to_owned() + ASIDE));
        }
        if made.contains(&self.books) {
            let _ = fs::remove_file(self.books.join(LOCK));
        }
        for folder in made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }

    /// Removes what a build that was killed before its journal has written aside.
    pub fn clear_aside(&self) -> Result<()> {
        for name in [MANIFEST, JOURNAL] {
            let path = self.books.join(name.to_owned() + ASIDE);
            at(Doing::Remove, &path, gone(fs::remove_file(&path)))?;
        }
        let staging = self.staging();
        at(Doing::Remove, &staging, gone(fs::remove_dir_all(&staging)))
    }

    pub fn manifest(&self) -> Result<Manifest> {
        let Some(mut manifest): Option<Manifest> = self.read(MANIFEST)? else {
            return Ok(Manifest::default());
        };
        self.check_paths(MANIFEST, manifest.files.keys())?;
        manifest.version = VERSION;
        Ok(manifest)
    }

    pub fn journal(&self) -> Result<Option<Journal>> {
        let journal: Option<Journal> = self.read(JOURNAL)?;
        if let Some(Journal { version: _, removals, moves, overwritten: _, manifest }) = &journal {
            let moved = moves.iter().map(|file| &file.path);
            self.check_paths(JOURNAL, moved.chain(removals.keys()).chain(manifest.files.keys()))?;
        }
        Ok(journal)
    }

    fn check_paths<'p>(
        &self,
        name: &str,
        mut paths: impl Iterator<Item = &'p String>,
    ) -> Result<()> {
        match paths.find(|path| check_path(path).is_err()) {
            Some(path) => Err(Trouble::Books(self.books.join(name), format!("`{path}`"))),
            None => Ok(()),
        }
    }

    fn read<T: for<'d> Deserialize<'d>>(&self, name: &str) -> Result<Option<T>> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let path = self.books.join(name);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return at(Doing::Read, &path, Err(error)),
        };
        let books = |error: serde_json::Error| Trouble::Books(path.clone(), error.to_string());
        let Versioned { version } = serde_json::from_slice(&bytes).map_err(books)?;
        if version > VERSION {
            return Err(Trouble::NewerBooks(path));
        }
        if version < VERSION && name == JOURNAL {
            return Err(Trouble::OldJournal(path));
        }
        serde_json::from_slice(&bytes).map(Some).map_err(books)
    }

    pub fn write_manifest(&self, manifest: &Manifest) -> Result<()> {
        self.write_whole(MANIFEST, manifest)
    }

    pub fn write_journal(&self, journal: &Journal) -> Result<()> {
        self.write_whole(JOURNAL, journal)
    }

    /// Writes one of our books so that it is there wholly or not at all.
    fn write_whole(&self, name: &str, value: &impl Serialize) -> Result<()> {
        let (path, aside) = (self.books.join(name), self.books.join(name.to_owned() + ASIDE));
        let mut text = serde_json::to_vec_pretty(value)
            .map_err(|error| Trouble::Books(path.clone(), error.to_string()))?;
        text.push(b'\n');
        at(Doing::Remove, &aside, gone(fs::remove_file(&aside)))?;
        let write = || {
            let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&aside)?;
            file.write_all(&text)?;
            // A simulated kill does not empty the caches of the system.
            if cfg!(test) { Ok(()) } else { file.sync_all() }
        };
        at(Doing::Write, &path, write())?;
        stop_here()?;
        at(Doing::Write, &path, fs::rename(&aside, &path))
    }
}

/// What is not there need not be removed.
pub(super) fn gone(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        result => result,
    }
}
