//! Output tree → folder: nothing half-written, nothing lost, only what differs.
//!
//! Everything that differs is written aside first, under `.benelux-plan/staging/`. Then a journal
//! says which files move where and which go away; then they move, by renames. Whoever is killed
//! before the journal leaves the folder as it was; whoever is killed after it leaves a journal, and
//! the next build completes what it says. `manifest.json` lists the files that are ours: of all
//! others we keep our hands off.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The folder inside the output folder where we keep our books.
const BOOKS: &str = ".benelux-plan";
/// The version of the manifest and the journal.
const VERSION: u32 = 1;

/// To which year, language and format a file belongs.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
pub struct Scope {
    pub year: Option<String>,
    pub locale: Option<String>,
    pub format: String,
}

/// A file to be published.
#[derive(Clone, Debug)]
pub struct File {
    /// The path inside the output folder, with `/` between its parts.
    pub path: String,
    pub scope: Scope,
    pub bytes: Vec<u8>,
}

/// What a build did to the output folder.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Published {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
    /// An interrupted build was completed first.
    pub mended: bool,
}

/// Why nothing was published.
#[derive(Debug)]
pub enum PublishError {
    /// Another build is at work in the folder.
    Busy(PathBuf),
    /// Something that is not ours stands where a file of ours must go.
    Foreign(PathBuf),
    /// Our books cannot be understood.
    Books(PathBuf, String),
    /// A path that leads out of the folder.
    BadPath(String),
    /// The system refused.
    Io(PathBuf, io::Error),
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy(path) => write!(
                f,
                "another build is writing to `{}`; wait until it has finished and try again",
                path.display()
            ),
            Self::Foreign(path) => write!(
                f,
                "`{}` was not written by benelux-plan and is in the way; nothing was changed; move it \
                 away, or publish to another folder with --out",
                path.display()
            ),
            Self::Books(path, reason) => write!(
                f,
                "`{}` cannot be understood ({reason}); nothing was changed; if no other version of \
                 benelux-plan uses this folder, remove the whole output folder and build again",
                path.display()
            ),
            Self::BadPath(path) => write!(f, "`{path}` is no path inside the output folder"),
            Self::Io(path, reason) => write!(f, "`{}`: {reason}", path.display()),
        }
    }
}

impl std::error::Error for PublishError {}

type Result<T> = std::result::Result<T, PublishError>;

/// The files that are ours.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
struct Manifest {
    version: u32,
    files: BTreeMap<String, Scope>,
}

/// What is still to be done when the journal is there.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    version: u32,
    moves: Vec<String>,
    removals: Vec<String>,
    manifest: Manifest,
}

/// Publishes files to a folder, which is made if it is not there. Earlier files of ours whose
/// scope `is_asked` and that are not among `files` are removed.
///
/// # Errors
///
/// When something foreign is in the way, when another build is at work, or when the system
/// refuses. Before the files move the folder is as it was; afterwards the next build completes it.
pub fn publish(
    out: &Path,
    files: Vec<File>,
    is_asked: &dyn Fn(&Scope) -> bool,
) -> Result<Published> {
    let folder = Folder { out: out.to_owned(), books: out.join(BOOKS) };
    for file in &files {
        check_path(&file.path)?;
    }
    at(&folder.books, fs::create_dir_all(&folder.books))?;
    let _lock = folder.lock()?;
    let mended = folder.mend()?;
    let manifest = folder.manifest()?;

    let mut published = Published { mended, ..Published::default() };
    let mut new = Manifest { version: VERSION, ..Manifest::default() };
    let mut differing = Vec::new();
    for file in files {
        let is_ours = manifest.files.contains_key(&file.path);
        if new.files.insert(file.path.clone(), file.scope.clone()).is_some() {
            return Err(PublishError::BadPath(file.path));
        }
        match folder.state(&file, is_ours)? {
            State::Same => published.unchanged += 1,
            State::Differs => differing.push(file),
        }
    }
    let mut removals = Vec::new();
    for (path, scope) in &manifest.files {
        if new.files.contains_key(path) {
            continue;
        }
        if is_asked(scope) {
            check_path(path)?;
            removals.push(path.clone());
        } else {
            new.files.insert(path.clone(), scope.clone());
        }
    }
    published.written = differing.len();
    published.removed = removals.len();
    if differing.is_empty() && removals.is_empty() && new == manifest {
        return Ok(published);
    }
    let moves = folder.stage(&differing)?;
    let journal = Journal { version: VERSION, moves, removals, manifest: new };
    folder.write_whole("journal.json", &journal)?;
    stop_here("journal")?;
    folder.carry_out(&journal)?;
    Ok(published)
}

enum State {
    Same,
    Differs,
}

/// The output folder and our books in it.
struct Folder {
    out: PathBuf,
    books: PathBuf,
}

impl Folder {
    /// Takes the lock of the folder; it is let go when the file is closed.
    fn lock(&self) -> Result<fs::File> {
        let path = self.books.join("lock");
        let file = at(&path, fs::File::create(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(fs::TryLockError::WouldBlock) => Err(PublishError::Busy(self.out.clone())),
            Err(fs::TryLockError::Error(error)) => Err(PublishError::Io(path, error)),
        }
    }

    /// Completes an interrupted build, or clears what it had only written aside.
    fn mend(&self) -> Result<bool> {
        let journal: Option<Journal> = self.read("journal.json")?;
        if let Some(journal) = journal {
            self.check_version("journal.json", journal.version)?;
            let all = journal.moves.iter().chain(&journal.removals);
            all.chain(journal.manifest.files.keys()).try_for_each(|path| check_path(path))?;
            self.carry_out(&journal)?;
            return Ok(true);
        }
        self.clear_staging()?;
        Ok(false)
    }

    fn manifest(&self) -> Result<Manifest> {
        let Some(manifest): Option<Manifest> = self.read("manifest.json")? else {
            return Ok(Manifest { version: VERSION, ..Manifest::default() });
        };
        self.check_version("manifest.json", manifest.version)?;
        Ok(manifest)
    }

    fn check_version(&self, name: &str, version: u32) -> Result<()> {
        if version == VERSION {
            return Ok(());
        }
        let reason = format!("its version is {version}, this program knows {VERSION}");
        Err(PublishError::Books(self.books.join(name), reason))
    }

    fn read<T: for<'d> Deserialize<'d>>(&self, name: &str) -> Result<Option<T>> {
        let path = self.books.join(name);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(PublishError::Io(path, error)),
        };
        let read = serde_json::from_slice(&bytes);
        read.map(Some).map_err(|error| PublishError::Books(path, error.to_string()))
    }

    /// Writes one of our books so that it is there wholly or not at all.
    fn write_whole(&self, name: &str, value: &impl Serialize) -> Result<()> {
        let (path, aside) = (self.books.join(name), self.books.join(format!("{name}.new")));
        let write = || {
            let mut text = serde_json::to_vec_pretty(value).map_err(io::Error::from)?;
            text.push(b'\n');
            let mut file = fs::File::create(&aside)?;
            file.write_all(&text)?;
            file.sync_all()?;
            fs::rename(&aside, &path)
        };
        at(&path, write())
    }

    /// Compares a file with what stands in its place.
    fn state(&self, file: &File, is_ours: bool) -> Result<State> {
        let mut path = self.out.clone();
        let parts: Vec<&str> = file.path.split('/').collect();
        for (index, part) in parts.iter().enumerate() {
            path.push(part);
            let found = match fs::symlink_metadata(&path) {
                Ok(found) => found,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::Differs),
                Err(error) => return Err(PublishError::Io(path, error)),
            };
            let is_last = index + 1 == parts.len();
            let fits = if is_last { found.is_file() } else { found.is_dir() };
            if !fits {
                return Err(PublishError::Foreign(path));
            }
            if is_last {
                let is_same = found.len() == file.bytes.len() as u64
                    && at(&path, fs::read(&path))? == file.bytes;
                return match (is_same, is_ours) {
                    (true, _) => Ok(State::Same),
                    (false, true) => Ok(State::Differs),
                    (false, false) => Err(PublishError::Foreign(path)),
                };
            }
        }
        Ok(State::Differs)
    }

    fn staging(&self) -> PathBuf {
        self.books.join("staging")
    }

    fn clear_staging(&self) -> Result<()> {
        match fs::remove_dir_all(self.staging()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(PublishError::Io(self.staging(), error))
            }
            _ => Ok(()),
        }
    }

    /// Writes files aside and gives their paths.
    fn stage(&self, files: &[File]) -> Result<Vec<String>> {
        let staging = self.staging();
        let mut folders = BTreeSet::new();
        for file in files {
            let path = staging.join(&file.path);
            if let Some(parent) = path.parent()
                && folders.insert(parent.to_owned())
            {
                at(parent, fs::create_dir_all(parent))?;
            }
            at(&path, fs::write(&path, &file.bytes))?;
            stop_here("staging")?;
        }
        Ok(files.iter().map(|file| file.path.clone()).collect())
    }

    /// Does what a journal says, from wherever it was interrupted, and closes it.
    fn carry_out(&self, journal: &Journal) -> Result<()> {
        let staging = self.staging();
        for path in &journal.moves {
            let (from, to) = (staging.join(path), self.out.join(path));
            if let Some(parent) = to.parent() {
                at(parent, fs::create_dir_all(parent))?;
            }
            match fs::rename(&from, &to) {
                // It moved before the interruption.
                Err(error) if error.kind() == io::ErrorKind::NotFound && to.is_file() => {}
                moved => at(&to, moved)?,
            }
            stop_here("move")?;
        }
        for path in &journal.removals {
            let path = self.out.join(path);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(PublishError::Io(path, error));
                }
                _ => self.remove_empty_folders(path.parent()),
            }
            stop_here("removal")?;
        }
        self.write_whole("manifest.json", &journal.manifest)?;
        stop_here("manifest")?;
        let path = self.books.join("journal.json");
        at(&path, fs::remove_file(&path))?;
        self.clear_staging()
    }

    /// Removes a folder and those around it as long as they are empty; one that holds something
    /// refuses, and stays.
    fn remove_empty_folders(&self, folder: Option<&Path>) {
        let mut folder = folder;
        while let Some(inner) = folder.filter(|inner| *inner != self.out) {
            if fs::remove_dir(inner).is_err() {
                return;
            }
            folder = inner.parent();
        }
    }
}

fn check_path(path: &str) -> Result<()> {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    let fits = !path.contains(['\\', '\0', ':'])
        && path.split('/').all(is_plain)
        && path.split('/').next() != Some(BOOKS);
    if fits { Ok(()) } else { Err(PublishError::BadPath(path.to_owned())) }
}

fn at<T>(path: &Path, result: io::Result<T>) -> Result<T> {
    result.map_err(|error| PublishError::Io(path.to_owned(), error))
}

/// Where tests interrupt a build; nothing outside them.
#[cfg(not(test))]
#[expect(clippy::unnecessary_wraps, reason = "in tests it fails")]
fn stop_here(_: &'static str) -> Result<()> {
    Ok(())
}

#[cfg(test)]
use tests::stop_here;

#[cfg(test)]
mod tests;
