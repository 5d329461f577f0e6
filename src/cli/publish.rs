//! Output tree → folder: nothing half-written, nothing lost, only what differs.
//!
//! A build goes through these steps; a kill between any two of them loses nothing.
//!
//! 1. What is to be done is worked out by looking alone (`work`). A build that cannot succeed ends
//!    here, and the folder is as it was: it is not even made.
//! 2. Everything that differs is written aside, under `.benelux-plan/staging/`.
//! 3. `journal.json` says which earlier files of ours go away and which files move where, with the
//!    checksum of each before and after (`books`).
//! 4. The earlier files go, the new ones move by renames (a folder that is not there yet, as a
//!    whole), `manifest.json` lists what is now ours, and the journal is removed (`carry`).
//!
//! Whoever is killed before the journal leaves the folder as it was; whoever is killed after it
//! leaves a journal, and the next build completes what it says. A file is *ours* while the manifest
//! lists it; it is *unchanged* while it has the checksum that the manifest knows. Files that are not
//! ours are never written, moved or removed; files of ours that somebody changed are written anew,
//! for this folder is the program's, but they are never removed. No link is ever followed inside the
//! folder.
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

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use place::check_place;
pub use trouble::PublishError;

use books::Manifest;
use trouble::Trouble;
use work::Wanted;

/// How long a build waits for another one in the same folder. The plan of a whole year takes a
/// fraction of a second.
const PATIENCE: Duration = Duration::from_secs(5);

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

/// What is published in a folder, and to which scope it belongs. Books that cannot be read tell
/// nothing here; [`publish`] says what is wrong with them. A build that is at work at the same time
/// may change it.
pub fn published(out: &Path) -> BTreeMap<String, Scope> {
    let folder = Folder::new(out);
    let manifest = match folder.journal() {
        Ok(Some(journal)) => Ok(journal.manifest),
        _ => folder.manifest(),
    };
    let files = manifest.map(|manifest| manifest.files).unwrap_or_default();
    files.into_iter().map(|(path, entry)| (path, entry.scope)).collect()
}

/// Publishes files to a folder, which is made if it is not there. Earlier files of ours whose
/// scope `is_asked` and that are not among `files` are removed.
///
/// # Errors
///
/// When something foreign is in the way, when another build is at work, when two files cannot both
/// be published, or when the system refuses. Before the files move the folder is as it was;
/// afterwards the next build completes it, and the error says so.
pub fn publish(
    out: &Path,
    files: Vec<File>,
    is_asked: &dyn Fn(&Scope) -> bool,
) -> std::result::Result<Published, PublishError> {
    publish_within(PATIENCE, out, files, is_asked)
}

/// The same as [`publish`], with another time to wait for the lock.
fn publish_within(
    patience: Duration,
    out: &Path,
    files: Vec<File>,
    is_asked: &dyn Fn(&Scope) -> bool,
) -> std::result::Result<Published, PublishError> {
    let folder = Folder::new(out);
    publish_to(&folder, patience, files, is_asked).map_err(|trouble| PublishError {
        trouble,
        is_begun: folder.has_journal(),
        out: out.to_owned(),
    })
}

fn publish_to(
    folder: &Folder,
    patience: Duration,
    files: Vec<File>,
    is_asked: &dyn Fn(&Scope) -> bool,
) -> Result<Published> {
    let wanted = Wanted::new(files)?;
    if !folder.check_books()? {
        // Nothing is ours yet. What is in the way is found before anything is made.
        folder.work_out(&wanted, &Manifest::default(), is_asked)?;
    }
    let (lock, made) = folder.open(patience)?;
    let outcome = publish_locked(folder, &wanted, is_asked);
    if outcome.is_err() && !folder.has_journal() {
        folder.take_back(&made);
    }
    drop(lock);
    outcome
}

fn publish_locked(
    folder: &Folder,
    wanted: &Wanted,
    is_asked: &dyn Fn(&Scope) -> bool,
) -> Result<Published> {
    folder.check_books()?;
    let mended = folder.mend(is_asked)?;
    let mut work = folder.work_out(wanted, &mended.manifest, is_asked)?;
    work.manifest.builds = mended.manifest.builds + 1;
    let mut published = Published {
        written: work.moves.len(),
        unchanged: wanted.files.len() - work.moves.len(),
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
        return Ok(published);
    }
    folder.probe(work.moves.iter().map(|file| &file.path).chain(work.removals.keys()))?;
    folder.stage(wanted, &work.moves)?;
    let journal = books::Journal::new(work);
    folder.write_journal(&journal)?;
    stop_here()?;
    published.left.extend(folder.carry_out(&journal, carry::Aside::Written)?);
    Ok(published)
}

/// The output folder and our books in it.
struct Folder {
    out: PathBuf,
    books: PathBuf,
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
