//! Carrying out: writing aside, the journal's steps, and completing an interrupted build.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::books::{Checksum, JOURNAL, Journal, Manifest, Move, gone};
use super::trouble::{Doing, Trouble, at};
use super::work::{Stand, Wanted, fold};
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

/// Where what was written aside comes from.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(super) enum Aside {
    /// This build has just written it, and nothing else is there.
    Written,
    /// An interrupted build left it; something may have moved already, and the removals, which come
    /// first, are done then.
    Found { is_begun: bool },
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
            let aside = Aside::Found { is_begun: found.is_begun };
            mended.left = self.carry_out(&journal, aside)?;
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
        let mut found = Found::default();
        for Move { path, before, after } in &journal.moves {
            let stands = self.look(path, &journal.removals)?;
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
                Stand::Nothing | Stand::File(_) => {}
            }
            if !is_staged {
                found.lost.insert(path.clone());
            }
        }
        if !found.lost.is_empty() {
            for (path, checksum) in &journal.removals {
                match self.look(path, &BTreeMap::new())? {
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
        let place = self.staging().join(path);
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
    pub fn probe<'p>(&self, paths: impl Iterator<Item = &'p String>) -> Result<()> {
        let mut folders = BTreeSet::new();
        for path in paths {
            let place = self.out.join(path);
            let around = place.ancestors().skip(1).find(|folder| folder.is_dir());
            if let Some(folder) = around
                && folders.insert(folder.to_owned())
            {
                at(Doing::Write, folder, tempfile::tempfile_in(folder))?;
            }
        }
        Ok(())
    }

    /// Writes aside what is to move.
    pub fn stage(&self, wanted: &Wanted, moves: &[Move]) -> Result<()> {
        let staging = self.staging();
        let mut folders = BTreeSet::new();
        for Move { path, .. } in moves {
            let Some((file, _)) = wanted.files.get(path) else { continue };
            // The user knows the file by its place.
            let (aside, place) = (staging.join(path), self.out.join(path));
            if let Some(parent) = aside.parent()
                && folders.insert(parent.to_owned())
            {
                at(Doing::Write, &place, fs::create_dir_all(parent))?;
            }
            let opened = fs::OpenOptions::new().write(true).create_new(true).open(&aside);
            let mut opened = at(Doing::Write, &place, opened)?;
            // In two halves, so that the tests can stop between them.
            let half = if cfg!(test) { file.bytes.len() / 2 } else { 0 };
            let (one, other) = file.bytes.split_at(half);
            at(Doing::Write, &place, opened.write_all(one))?;
            stop_here()?;
            at(Doing::Write, &place, opened.write_all(other))?;
            stop_here()?;
        }
        Ok(())
    }

    /// Does what a journal says, from wherever it was interrupted, and closes it. Gives the files
    /// that were to be removed and that somebody changed.
    ///
    /// # Errors
    ///
    /// When something came in the way; the journal stays.
    pub fn carry_out(&self, journal: &Journal, aside: Aside) -> Result<Vec<String>> {
        let is_begun = aside == Aside::Found { is_begun: true };
        let nothing = BTreeMap::new();
        let mut left = Vec::new();
        let new: BTreeSet<String> = journal.manifest.files.keys().map(|path| fold(path)).collect();
        for (path, checksum) in &journal.removals {
            // Where capitals do not count this may be the new file already.
            if is_begun && new.contains(&fold(path)) {
                continue;
            }
            let place = self.out.join(path);
            match self.look(path, &nothing)? {
                Stand::File(stands) if stands == *checksum => {
                    at(Doing::Remove, &place, gone(fs::remove_file(&place)))?;
                    stop_here()?;
                    self.remove_empty_folders(place.parent());
                }
                Stand::Nothing => self.remove_empty_folders(place.parent()),
                Stand::File(_) | Stand::Blocked(_) => left.push(path.clone()),
            }
            stop_here()?;
        }
        let (mut whole, mut there) = (None, String::new());
        for Move { path, before, after } in &journal.moves {
            if whole.as_ref().is_some_and(|folder: &String| path.starts_with(folder)) {
                continue;
            }
            if aside == Aside::Written {
                whole = self.move_whole(path, &mut there);
                if whole.is_some() {
                    stop_here()?;
                    continue;
                }
            }
            let place = self.out.join(path);
            let is_free = match self.look(path, &nothing)? {
                Stand::File(stands) if stands == *after => continue,
                Stand::File(stands) if Some(&stands) != before.as_ref() => {
                    return Err(Trouble::Arrived(place));
                }
                Stand::Blocked(place) => return Err(Trouble::Arrived(place)),
                Stand::Nothing => true,
                Stand::File(_) => false,
            };
            if aside != Aside::Written && self.staged(path)?.as_ref() != Some(after) {
                return Err(Trouble::Lost { out: self.out.clone(), count: 1 });
            }
            self.make_folders(path)?;
            // The folders took a moment; a rename would replace what came meanwhile.
            if is_free && let Ok(found) = fs::symlink_metadata(&place) {
                if !found.is_dir() {
                    return Err(Trouble::Arrived(place));
                }
                at(Doing::Remove, &place, remove_empty_tree(&place))?;
                stop_here()?;
                if fs::symlink_metadata(&place).is_ok() {
                    return Err(Trouble::Arrived(place));
                }
            }
            at(Doing::Write, &place, fs::rename(self.staging().join(path), &place))?;
            stop_here()?;
        }
        self.close(journal)?;
        Ok(left)
    }

    /// Moves the outermost folder of a path that is not there yet with all that is in it; gives its
    /// name with a `/` at its end. None when every folder is there, or the system refuses: then its
    /// files move one by one. A folder cannot replace a file, nor a folder that holds something.
    fn move_whole(&self, path: &str, there: &mut String) -> Option<String> {
        for (end, _) in path.match_indices('/') {
            let folder = &path[..end];
            if there == folder || there.strip_prefix(folder).is_some_and(|r| r.starts_with('/')) {
                continue;
            }
            let place = self.out.join(folder);
            match fs::symlink_metadata(&place) {
                Ok(found) if found.is_dir() => *there = folder.to_owned(),
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    let moved = fs::rename(self.staging().join(folder), &place);
                    return moved.is_ok().then(|| format!("{folder}/"));
                }
                _ => return None,
            }
        }
        None
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
    fn make_folders(&self, path: &str) -> Result<()> {
        // Asking is far cheaper than trying to make what is there.
        if self.out.join(path).parent().is_some_and(Path::is_dir) {
            return Ok(());
        }
        for (end, _) in path.match_indices('/') {
            let folder = self.out.join(&path[..end]);
            match fs::create_dir(&folder) {
                Ok(()) => stop_here()?,
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return at(Doing::Write, &folder, Err(error)),
            }
        }
        Ok(())
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
