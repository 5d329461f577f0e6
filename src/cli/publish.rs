//! Output tree → folder: nothing half-written, nothing lost, only what differs.
//!
//! A build goes through these steps; a kill between any two of them loses nothing.
//!
//! 1. A [`Publisher`] takes the lock and completes what an earlier build left undone.
//! 2. It is given files one by one, while they are made. A file that stands in its place already is
//!    forgotten at once; every other one is written aside, under `.benelux-plan/staging/`. So no
//!    more than a few files are ever in memory.
//! 3. When all files are there, what is to be done is worked out by looking alone (`work`).
//! 4. `journal.json` says which earlier files of ours go away and which files move where, with the
//!    checksum of each before and after (`books`).
//! 5. The earlier files go, the new ones move by renames, `manifest.json` lists what is now ours,
//!    and the journal is removed (`carry`). Files lie aside as they are to lie in the folder, so a
//!    folder that is not there yet moves as a whole; only the build that wrote it aside does that,
//!    whoever completes it moves file by file.
//!
//! A build that cannot succeed ends before the journal and takes back what it wrote aside: the folder
//! is as it was, and is not there when it was not. Whoever is killed before the journal leaves
//! nothing but files aside, which the next build clears; whoever is killed after it leaves a
//! journal, and the next build completes what it says. A file is *ours* while the manifest
//! lists it; it is *unchanged* while it has the checksum that the manifest knows. Files that are not
//! ours are never written, moved or removed; files of ours that somebody changed are written anew,
//! for this folder is the program's, but they are never removed. No link is ever followed inside the
//! folder.
//!
//! A site is mostly folders with one page, so looking, not writing, is what takes time: a folder is
//! looked at once in each step ([`work::Seen`]), and what is not there is not asked for again.
//!
//! What is deliberately not here: protection against a power failure in the middle of the renames.
//! The journal and the manifest reach the disk before they count, the pages need not: a page that
//! was torn has another checksum, so the next build writes it anew. To wait for each page was
//! measured: writing 96 pages then takes 500 ms instead of 11.

mod books;
mod carry;
mod place;
mod trouble;
mod work;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use place::check_place;
pub use trouble::PublishError;

use books::{Checksum, Lock};
use carry::Mended;
use trouble::Trouble;
use work::{Seen, Stand, Wanted};

/// How long a build waits for another one in the same folder, which holds the lock while it makes
/// its files. The pages of a year take a fraction of a second, printed reports some seconds.
const PATIENCE: Duration = Duration::from_secs(30);

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
    /// An earlier build was interrupted, and what it had to do is done.
    pub mended: bool,
    /// Files of ours that somebody had changed, and that were written anew.
    pub overwritten: Vec<String>,
    /// Files of ours that are no longer needed and that somebody had changed: they were left, and
    /// are no longer ours.
    pub left: Vec<String>,
}

type Result<T> = std::result::Result<T, Trouble>;

/// A build on its way to an output folder; nobody else publishes there until it is over.
pub struct Publisher {
    folder: Folder,
    lock: Lock,
    /// The folders that were made for it.
    made: Vec<PathBuf>,
    mended: Mended,
    /// What was looked at while files came in.
    seen: Seen,
    /// The folders that were made aside.
    aside: Seen,
    incoming: Mutex<Incoming>,
}

/// What came in so far.
#[derive(Default)]
struct Incoming {
    wanted: Wanted,
    /// What went wrong first; whatever comes after it is in vain.
    trouble: Option<Trouble>,
}

impl Publisher {
    /// Opens a folder, which is made if it is not there, and completes an interrupted build in it.
    /// `is_asked` tells which scopes this build makes all of anew.
    ///
    /// # Errors
    ///
    /// When another build is at work, when an interrupted one cannot be completed, when our books
    /// cannot be read, or when the system refuses.
    pub fn open(
        out: &Path,
        is_asked: &dyn Fn(&Scope) -> bool,
    ) -> std::result::Result<Self, PublishError> {
        Self::open_within(PATIENCE, out, is_asked)
    }

    /// The same as [`Publisher::open`], with another time to wait for the lock.
    fn open_within(
        patience: Duration,
        out: &Path,
        is_asked: &dyn Fn(&Scope) -> bool,
    ) -> std::result::Result<Self, PublishError> {
        let folder = Folder::new(out);
        let opened = || {
            folder.check_books()?;
            let (lock, made) = folder.open(patience)?;
            match folder.check_books().and_then(|_| folder.mend(is_asked)) {
                Ok(mended) => Ok((lock, made, mended)),
                Err(trouble) => {
                    if !folder.has_journal() {
                        folder.take_back(&made);
                    }
                    Err(trouble)
                }
            }
        };
        match opened() {
            Ok((lock, made, mended)) => Ok(Self {
                folder,
                lock,
                made,
                mended,
                seen: Seen::default(),
                aside: Seen::default(),
                incoming: Mutex::default(),
            }),
            Err(trouble) => Err(folder.error(trouble)),
        }
    }

    /// The files that earlier builds published, with their scopes.
    pub fn earlier(&self) -> impl Iterator<Item = (&String, &Scope)> {
        self.mended.manifest.files.iter().map(|(path, entry)| (path, &entry.scope))
    }

    /// Takes a file that is to be published, from any thread. What is wrong with it is told by
    /// [`Publisher::finish`].
    pub fn add(&self, file: File) {
        if self.incoming().trouble.is_some() {
            return;
        }
        if let Err(trouble) = self.take(file) {
            self.incoming().trouble.get_or_insert(trouble);
        }
    }

    fn take(&self, file: File) -> Result<()> {
        let File { path, scope, bytes } = file;
        work::check_path(&path)?;
        let checksum = Checksum::of(&bytes);
        let stands = self.folder.look(&path, &Default::default(), &self.seen)?;
        // A name that our books do not have may be that of a file of ours in other capitals.
        let is_in_place = matches!(&stands, Stand::File(stands) if *stands == checksum)
            && self.mended.manifest.files.contains_key(&path);
        self.incoming().wanted.add(&path, scope, checksum, stands)?;
        if is_in_place { Ok(()) } else { self.folder.stage(&path, &bytes, &self.aside) }
    }

    fn incoming(&self) -> MutexGuard<'_, Incoming> {
        self.incoming.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives up, and leaves the folder as it was.
    pub fn abandon(self) {
        if !self.folder.has_journal() {
            self.folder.take_back(&self.made);
        }
        drop(self.lock);
    }

    /// Publishes the files that came in. Earlier files of ours whose scope `is_asked` and that are
    /// not among them are removed.
    ///
    /// # Errors
    ///
    /// When something foreign is in the way, when two files cannot both be published, or when the
    /// system refuses. Before the files move the folder is as it was; afterwards the next build
    /// completes it, and the error says so.
    pub fn finish(
        self,
        is_asked: &dyn Fn(&Scope) -> bool,
    ) -> std::result::Result<Published, PublishError> {
        let Self { folder, lock, made, mended, seen, aside: _, incoming } = self;
        let incoming = incoming.into_inner().unwrap_or_else(PoisonError::into_inner);
        let outcome = match incoming.trouble {
            // Names that cannot both stand cannot both be written aside, either.
            Some(trouble) => incoming.wanted.check_names().and(Err(trouble)),
            None => publish_wanted(&folder, incoming.wanted, mended, &seen, is_asked),
        };
        let outcome = outcome.map_err(|trouble| folder.error(trouble));
        if outcome.as_ref().is_err_and(|error| !error.is_begun) {
            folder.take_back(&made);
        }
        drop(lock);
        outcome
    }
}

fn publish_wanted(
    folder: &Folder,
    wanted: Wanted,
    mended: Mended,
    seen: &Seen,
    is_asked: &dyn Fn(&Scope) -> bool,
) -> Result<Published> {
    let mut work = folder.work_out(wanted, &mended.manifest, seen, is_asked)?;
    work.manifest.builds = mended.manifest.builds + 1;
    let mut published = Published {
        written: work.moves.len(),
        unchanged: work.unchanged,
        removed: work.removals.len(),
        mended: mended.is_completed || mended.is_given_up,
        overwritten: mended.overwritten,
        left: mended.left,
    };
    published.overwritten.extend(work.overwritten.iter().cloned());
    published.left.extend(work.left.iter().cloned());
    // A journal that could not be completed is closed even when nothing is left to do.
    if work.moves.is_empty()
        && work.removals.is_empty()
        && work.manifest.files == mended.manifest.files
        && !mended.is_given_up
    {
        folder.clear_aside()?;
        return Ok(published);
    }
    folder.probe(work.moves.iter().map(|file| &file.path).chain(work.removals.keys()), seen)?;
    let journal = books::Journal::new(work);
    folder.write_journal(&journal)?;
    stop_here()?;
    published.left.extend(folder.carry_out(&journal, None)?);
    Ok(published)
}

/// The output folder and our books in it.
struct Folder {
    out: PathBuf,
    books: PathBuf,
}

impl Folder {
    fn error(&self, trouble: Trouble) -> PublishError {
        PublishError { trouble, is_begun: self.has_journal(), out: self.out.clone() }
    }
}

/// Where tests interrupt a build; nothing outside them.
#[cfg(not(test))]
#[expect(clippy::unnecessary_wraps, reason = "in tests it fails")]
fn stop_here() -> Result<()> {
    Ok(())
}

#[cfg(test)]
use tests::stop_here;

#[cfg(test)]
mod tests;
