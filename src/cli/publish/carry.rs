//! Carrying out: writing aside, the journal's steps, and completing an interrupted build.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::books::{Checksum, JOURNAL, Journal, Manifest, Move, gone};
use super::trouble::{Doing, Trouble, at};
use super::work::{Seen, Stand, fold};
use super::{Folder, Result, Scope, stop_here};

/// How an interrupted build was dealt with.
pub(super) struct Mended {
    /// What is ours now.
    pub manifest: Manifest,
    /// There was one, and it is completed.
    pub is_completed: bool,
    /// There was one that cannot be completed; this build does all of it anew.
    pub is_given_up: bool,
    /// Files of ours that somebody had changed and that it wrote anew.
    pub overwritten: Vec<String>,
    /// Files that it should have removed and that somebody changed.
    pub left: Vec<String>,
}

/// What has become of an interrupted build.
#[derive(Default)]
struct Found {
    /// Moves that are done.
    done: BTreeSet<String>,
    /// Something moved already, so the removals, which come first, are done.
    is_begun: bool,
    /// Files that are neither in their place nor, whole, where they were written aside.
    lost: BTreeSet<String>,
    /// Paths of the journal where something stands that it does not know.
    strange: BTreeMap<String, PathBuf>,
}

impl Folder {
    /// Completes an interrupted build, or clears what it had only written aside.
    ///
    /// # Errors
    ///
    /// When something came in its way since; when what it had written aside is lost and this build
    /// is not asked to do all of it anew.
    pub fn mend(&self, is_asked: &dyn Fn(&Scope) -> bool) -> Result<Mended> {
        let mut mended = Mended {
            manifest: self.manifest()?,
            is_completed: false,
            is_given_up: false,
            overwritten: Vec::new(),
            left: Vec::new(),
        };
        let Some(journal) = self.journal()? else {
            self.clear_aside()?;
            return Ok(mended);
        };
        if mended.manifest == journal.manifest {
            // All was done but the closing; what came since is not its business.
            self.close(&journal)?;
            mended.is_completed = true;
            mended.overwritten = journal.overwritten;
            return Ok(mended);
        }
        let found = self.examine(&journal)?;
        if found.lost.is_empty() {
            if let Some(place) = found.strange.into_values().next() {
                return Err(Trouble::Arrived(place));
            }
            mended.left = self.carry_out(&journal, Some(found.is_begun))?;
            mended.is_completed = true;
            mended.overwritten = journal.overwritten;
            mended.manifest = journal.manifest;
            return Ok(mended);
        }
        let moved = journal.moves.iter().map(|file| (&journal.manifest, &file.path));
        let removed = journal.removals.keys().map(|path| (&mended.manifest, path));
        let is_all_asked = moved.chain(removed).all(|(manifest, path)| {
            manifest.files.get(path).is_none_or(|entry| is_asked(&entry.scope))
        });
        if !is_all_asked {
            let count = found.lost.len();
            return Err(Trouble::Lost { out: self.out.clone(), count });
        }
        // The journal stays until the new one takes its place: a kill before that comes back here.
        let is_done = |path: &String| found.done.contains(path);
        mended.overwritten = journal.overwritten.into_iter().filter(is_done).collect();
        for (path, entry) in journal.manifest.files.into_iter().filter(|(path, _)| is_done(path)) {
            mended.manifest.files.insert(path, entry);
        }
        // What came since is not ours, though the path was.
        mended.manifest.files.retain(|path, _| !found.strange.contains_key(path));
        mended.is_given_up = true;
        self.clear_aside()?;
        Ok(mended)
    }

    /// Looks how far an interrupted build has come and whether it can be completed.
    fn examine(&self, journal: &Journal) -> Result<Found> {
        let (mut found, seen) = (Found::default(), Seen::default());
        for Move { path, before, after } in &journal.moves {
            let stands = self.look(path, &journal.removals, &seen)?;
            let staged = self.staged(path)?;
            let is_staged = staged.as_ref() == Some(after);
            match stands {
                Stand::File(stands) if stands == *after => {
                    found.is_begun |= staged.is_none();
                    found.done.insert(path.clone());
                    continue;
                }
                Stand::File(stands) if Some(&stands) != before.as_ref() => {
                    found.strange.insert(path.clone(), self.out.join(path));
                }
                Stand::Blocked(place) => {
                    found.strange.insert(path.clone(), place);
                }
                Stand::Nothing | Stand::EmptyFolder | Stand::File(_) => {}
            }
            if !is_staged {
                found.lost.insert(path.clone());
            }
        }
        if !found.lost.is_empty() {
            for (path, checksum) in &journal.removals {
                match self.look(path, &BTreeMap::new(), &seen)? {
                    Stand::File(stands) if stands != *checksum => {
                        found.strange.insert(path.clone(), self.out.join(path));
                    }
                    _ => {}
                }
            }
        }
        Ok(found)
    }

    /// The checksum of a file that was written aside; none when it is not there.
    fn staged(&self, path: &str) -> Result<Option<Checksum>> {
        let place = self.aside(path);
        match fs::symlink_metadata(&place) {
            Ok(found) if found.is_file() => {
                at(Doing::Read, &place, Checksum::of_file(&place)).map(Some)
            }
            Ok(_) => Ok(None),
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                Ok(None)
            }
            Err(error) => at(Doing::Read, &place, Err(error)),
        }
    }

    /// Makes sure that the folders which are to change can be written, before anything changes.
    pub fn probe<'p>(&self, paths: impl Iterator<Item = &'p String>, seen: &Seen) -> Result<()> {
        let mut folders = HashSet::new();
        for path in paths {
            let mut folder = "";
            for (end, _) in path.match_indices('/') {
                let inner = &path[..end];
                if !seen.is_there(inner).unwrap_or_else(|| self.out.join(inner).is_dir()) {
                    break;
                }
                folder = inner;
            }
            if folders.insert(folder) {
                let folder = self.out.join(folder);
                at(Doing::Write, &folder, tempfile::tempfile_in(&folder))?;
            }
        }
        Ok(())
    }

    /// Where a file or a folder is written aside.
    pub fn aside(&self, path: &str) -> PathBuf {
        self.staging().join(path)
    }

    /// Writes aside what is to move; `made` are the folders that were made there.
    pub fn stage(&self, path: &str, bytes: &[u8], made: &Seen) -> Result<()> {
        // The user knows the file by its place.
        let (aside, place) = (self.aside(path), self.out.join(path));
        let around = path.rfind('/').map_or("", |end| &path[..end]);
        if made.is_there(around).is_none() {
            // Several may be the first in a folder.
            at(Doing::Write, &place, fs::create_dir_all(self.aside(around)))?;
            made.note(around, true);
        }
        let opened = fs::OpenOptions::new().write(true).create_new(true).open(&aside);
        let mut opened = at(Doing::Write, &place, opened)?;
        // In two halves, so that the tests can stop between them.
        let half = if cfg!(test) { bytes.len() / 2 } else { bytes.len() };
        let (one, other) = bytes.split_at(half);
        at(Doing::Write, &place, opened.write_all(one))?;
        stop_here()?;
        at(Doing::Write, &place, opened.write_all(other))?;
        stop_here()
    }

    /// Does what a journal says and closes it; one that was `interrupted` from wherever that was,
    /// and whether something had moved. Gives the files that were to be removed and that somebody
    /// changed.
    ///
    /// # Errors
    ///
    /// When something came in the way; the journal stays.
    pub fn carry_out(&self, journal: &Journal, interrupted: Option<bool>) -> Result<Vec<String>> {
        let nothing = BTreeMap::new();
        let mut left = Vec::new();
        let is_begun = interrupted == Some(true);
        let new: BTreeSet<String> = match is_begun {
            true => journal.manifest.files.keys().map(|path| fold(path)).collect(),
            false => BTreeSet::new(),
        };
        for (path, checksum) in &journal.removals {
            // Where capitals do not count this may be the new file already.
            if new.contains(&fold(path)) {
                continue;
            }
            let place = self.out.join(path);
            match self.look(path, &nothing, &Seen::default())? {
                Stand::File(stands) if stands == *checksum => {
                    at(Doing::Remove, &place, gone(fs::remove_file(&place)))?;
                    stop_here()?;
                    self.remove_empty_folders(place.parent());
                }
                Stand::Nothing | Stand::EmptyFolder => self.remove_empty_folders(place.parent()),
                Stand::File(_) | Stand::Blocked(_) => left.push(path.clone()),
            }
            stop_here()?;
        }
        let seen = Seen::default();
        let mut moved = None;
        for Move { path, before, after } in &journal.moves {
            if moved.is_some_and(|folder| is_inside(path, folder)) {
                continue;
            }
            let place = self.out.join(path);
            let stands = self.look(path, &nothing, &seen)?;
            if interrupted.is_none() && matches!(stands, Stand::Nothing) {
                moved = self.move_folder(path, &seen);
                if moved.is_some() {
                    stop_here()?;
                    continue;
                }
            }
            let is_folder = matches!(stands, Stand::EmptyFolder);
            let is_free = match stands {
                Stand::File(stands) if stands == *after => continue,
                Stand::File(stands) if Some(&stands) != before.as_ref() => {
                    return Err(Trouble::Arrived(place));
                }
                Stand::Blocked(place) => return Err(Trouble::Arrived(place)),
                Stand::Nothing | Stand::EmptyFolder => true,
                Stand::File(_) => false,
            };
            // What was written aside before a kill may be damaged; what was written just now is not.
            if interrupted.is_some() && self.staged(path)?.as_ref() != Some(after) {
                return Err(Trouble::Lost { out: self.out.clone(), count: 1 });
            }
            let is_made = self.make_folders(path, &seen)?;
            if is_folder {
                at(Doing::Remove, &place, remove_empty_tree(&place))?;
                stop_here()?;
            }
            // That took a moment; a rename would replace what came meanwhile.
            let is_late = is_made || is_folder || interrupted.is_some();
            if is_free && is_late && fs::symlink_metadata(&place).is_ok() {
                return Err(Trouble::Arrived(place));
            }
            at(Doing::Write, &place, fs::rename(self.aside(path), &place))?;
            stop_here()?;
        }
        self.close(journal)?;
        Ok(left)
    }

    /// Moves the outermost folder around a path that was not there with all that was written aside
    /// in it, and gives it. None when all folders are there, and when the system refuses: it
    /// replaces nothing but an empty folder. Then the files move one by one.
    fn move_folder<'p>(&self, path: &'p str, seen: &Seen) -> Option<&'p str> {
        let mut folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        let folder = folders.find(|folder| seen.is_there(folder) == Some(false))?;
        fs::rename(self.aside(folder), self.out.join(folder)).is_ok().then_some(folder)
    }

    /// Writes down what is ours now, and removes the journal.
    fn close(&self, journal: &Journal) -> Result<()> {
        self.write_manifest(&journal.manifest)?;
        stop_here()?;
        let path = self.books.join(JOURNAL);
        at(Doing::Remove, &path, fs::remove_file(&path))?;
        // The build has succeeded; what cannot be cleared now the next one clears.
        let _ = stop_here().and_then(|()| self.clear_aside());
        Ok(())
    }

    /// Makes the folders of a path, one inside the other; [`Folder::look`] has found no link there.
    /// Tells whether there was one to be made.
    fn make_folders(&self, path: &str, seen: &Seen) -> Result<bool> {
        let around = path.rfind('/').map(|end| &path[..end]);
        if around.is_none_or(|folder| seen.is_there(folder) == Some(true)) {
            return Ok(false);
        }
        for (end, _) in path.match_indices('/') {
            let inside = &path[..end];
            if seen.is_there(inside) == Some(true) {
                continue;
            }
            let folder = self.out.join(inside);
            match fs::create_dir(&folder) {
                Ok(()) => stop_here()?,
                // It came since it was looked for.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    let found = at(Doing::Read, &folder, fs::symlink_metadata(&folder))?;
                    if !found.is_dir() {
                        return Err(Trouble::Arrived(folder));
                    }
                }
                Err(error) => return at(Doing::Write, &folder, Err(error)),
            }
            seen.note(inside, true);
        }
        Ok(true)
    }

    /// Removes a folder and those around it as long as they are empty; one that holds something
    /// refuses, and stays.
    fn remove_empty_folders(&self, folder: Option<&Path>) {
        let mut folder = folder;
        while let Some(inner) = folder.filter(|inner| *inner != self.out) {
            if gone(fs::remove_dir(inner)).is_err() {
                return;
            }
            folder = inner.parent();
        }
    }
}

/// Tells whether a path leads into a folder.
fn is_inside(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Removes a folder that holds nothing but folders; the first that holds something refuses.
fn remove_empty_tree(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            remove_empty_tree(&entry.path())?;
        }
    }
    fs::remove_dir(folder)
}
