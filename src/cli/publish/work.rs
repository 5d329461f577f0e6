//! What is to be done to the folder, found out by looking alone.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use unicode_normalization::UnicodeNormalization;

use super::books::{self, BOOKS, Checksum, Manifest, Move};
use super::trouble::{Doing, Trouble, at};
use super::{Folder, Result, Scope};

/// The files to be published.
#[derive(Default)]
pub(super) struct Wanted {
    files: BTreeMap<String, Incoming>,
}

/// A file to be published, without its bytes.
struct Incoming {
    scope: Scope,
    checksum: Checksum,
    /// What stood at its path when it came in.
    stands: Stand,
}

impl Wanted {
    /// Adds a file.
    ///
    /// # Errors
    ///
    /// When there is one of that path already.
    pub fn add(
        &mut self,
        path: &str,
        scope: Scope,
        checksum: Checksum,
        stands: Stand,
    ) -> Result<()> {
        match self.files.entry(path.to_owned()) {
            Entry::Occupied(known) => Err(Trouble::Twice(known.key().clone())),
            Entry::Vacant(place) => {
                place.insert(Incoming { scope, checksum, stands });
                Ok(())
            }
        }
    }

    /// Refuses files that cannot all stand in one folder, on any system.
    pub fn check_names(&self) -> Result<()> {
        check_names(self.files.keys().map(String::as_str))
    }
}

/// Refuses paths that cannot all be files of one folder, on any system. They come in order, so
/// that a file comes before what would lie in a folder of its name.
pub(super) fn check_names<'p>(paths: impl Iterator<Item = &'p str>) -> Result<()> {
    // Every file and folder, by the name that it has where capitals do not count.
    let mut names: HashMap<String, (&str, bool)> = HashMap::new();
    let mut before = "";
    for path in paths {
        let ends = path.match_indices('/').map(|(end, _)| end);
        for end in ends.chain([path.len()]) {
            let (name, is_file) = (&path[..end], end == path.len());
            // The folders of the path before it are known.
            if !is_file && before.get(..=end) == path.get(..=end) {
                continue;
            }
            let Some((known, was_file)) = names.insert(fold(name), (name, is_file)) else {
                continue;
            };
            if known != name {
                return Err(Trouble::OnlyCapitals(known.to_owned(), name.to_owned()));
            }
            match (was_file, is_file) {
                (false, false) => {}
                (true, true) => return Err(Trouble::Twice(known.to_owned())),
                _ => {
                    let (file, inside) = (known.to_owned(), path.to_owned());
                    return Err(Trouble::FileAndFolder { file, inside });
                }
            }
        }
        before = path;
    }
    Ok(())
}

/// The folders that were looked at, by their paths inside the output folder: whether they are there.
#[derive(Default)]
pub(super) struct Seen(Mutex<HashMap<String, bool>>);

impl Seen {
    pub fn is_there(&self, folder: &str) -> Option<bool> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(folder).copied()
    }

    pub fn note(&self, folder: &str, is_there: bool) {
        let mut folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        folders.insert(folder.to_owned(), is_there);
    }
}

/// What is to be done.
pub(super) struct Work {
    pub moves: Vec<Move>,
    /// How many files stand in their places already.
    pub unchanged: usize,
    pub removals: BTreeMap<String, Checksum>,
    /// What is ours when all is done.
    pub manifest: Manifest,
    /// Files of ours that somebody changed and that are written anew.
    pub overwritten: Vec<String>,
    /// Files of ours that are not needed any more, and that somebody changed.
    pub left: Vec<String>,
}

/// What stands at a path.
pub(super) enum Stand {
    Nothing,
    /// A folder in which there is nothing but folders; or files that are going.
    EmptyFolder,
    File(Checksum),
    /// What is in the way, there or on the way there.
    Blocked(PathBuf),
}

impl Folder {
    /// Compares what is wanted with what is ours and what stands in the folder.
    ///
    /// # Errors
    ///
    /// When something is in the way that we may not touch.
    pub fn work_out(
        &self,
        wanted: Wanted,
        ours: &Manifest,
        seen: &Seen,
        is_asked: &dyn Fn(&Scope) -> bool,
    ) -> Result<Work> {
        wanted.check_names()?;
        let mut work = Work {
            moves: Vec::new(),
            unchanged: 0,
            removals: BTreeMap::new(),
            manifest: Manifest::default(),
            overwritten: Vec::new(),
            left: Vec::new(),
        };
        for (path, entry) in &ours.files {
            if wanted.files.contains_key(path) {
                continue;
            }
            if !is_asked(&entry.scope) {
                work.manifest.files.insert(path.clone(), entry.clone());
                continue;
            }
            match self.look(path, &BTreeMap::new(), seen)? {
                Stand::Nothing | Stand::EmptyFolder => {}
                Stand::File(stands) if entry.checksum.as_ref() == Some(&stands) => {
                    work.removals.insert(path.clone(), stands);
                }
                Stand::File(_) | Stand::Blocked(_) => work.left.push(path.clone()),
            }
        }
        let folded: BTreeMap<String, &Checksum> =
            work.removals.iter().map(|(path, checksum)| (fold(path), checksum)).collect();
        for (path, incoming) in wanted.files {
            let Incoming { scope, checksum: after, stands } = incoming;
            let mut is_moved = true;
            // What was in the way may be going.
            let stands = match stands {
                Stand::Blocked(_) => self.look(&path, &work.removals, seen)?,
                stands => stands,
            };
            let before = match stands {
                Stand::Nothing | Stand::EmptyFolder => None,
                Stand::Blocked(place) => return Err(self.in_the_way(place, ours, &work.left)),
                Stand::File(stands) => {
                    let own = ours.files.get(&path);
                    // An earlier file of ours with other capitals, where these do not count.
                    let is_renamed = own.is_none()
                        && folded.get(&fold(&path)) == Some(&&stands)
                        && !self.is_listed(&path)?;
                    is_moved = is_renamed || stands != after;
                    match own {
                        _ if !is_moved || is_renamed => {}
                        Some(own) if own.checksum.as_ref().is_some_and(|own| *own != stands) => {
                            work.overwritten.push(path.clone());
                        }
                        Some(_) => {}
                        None => return Err(Trouble::Foreign(self.out.join(path))),
                    }
                    Some(stands)
                }
            };
            let entry = books::Entry { scope, checksum: Some(after.clone()) };
            work.manifest.files.insert(path.clone(), entry);
            if is_moved {
                work.moves.push(Move { path, before, after });
            } else {
                work.unchanged += 1;
            }
        }
        Ok(work)
    }

    /// Looks what stands at a path without following a link. Files that are `going` count as gone,
    /// and so do folders that hold nothing else. Folders that were `seen` are not looked at again.
    pub fn look(
        &self,
        path: &str,
        going: &BTreeMap<String, Checksum>,
        seen: &Seen,
    ) -> Result<Stand> {
        let around = path.rfind('/').map(|end| &path[..end]);
        let is_known = around.is_none_or(|folder| seen.is_there(folder) == Some(true));
        let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        for folder in folders.filter(|_| !is_known) {
            match seen.is_there(folder) {
                Some(true) => continue,
                Some(false) => return Ok(Stand::Nothing),
                None => {}
            }
            let place = self.out.join(folder);
            let kind = match fs::symlink_metadata(&place) {
                Ok(found) => found.file_type(),
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    seen.note(folder, false);
                    return Ok(Stand::Nothing);
                }
                Err(error) => return at(Doing::Read, &place, Err(error)),
            };
            if !kind.is_dir() {
                let stays = self.first_that_stays(&place, kind, going)?;
                return Ok(stays.map_or(Stand::Nothing, Stand::Blocked));
            }
            seen.note(folder, true);
        }
        let place = self.out.join(path);
        match fs::symlink_metadata(&place) {
            Ok(found) if found.is_file() => {
                let stands = at(Doing::Read, &place, Checksum::of_file(&place))?;
                Ok(Stand::File(stands))
            }
            Ok(found) => {
                let stays = self.first_that_stays(&place, found.file_type(), going)?;
                let gone = if found.is_dir() { Stand::EmptyFolder } else { Stand::Nothing };
                Ok(stays.map_or(gone, Stand::Blocked))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Stand::Nothing),
            Err(error) => at(Doing::Read, &place, Err(error)),
        }
    }

    /// Finds the first thing at or in a place that is not going.
    fn first_that_stays(
        &self,
        place: &Path,
        kind: fs::FileType,
        going: &BTreeMap<String, Checksum>,
    ) -> Result<Option<PathBuf>> {
        if kind.is_dir() {
            for entry in at(Doing::Read, place, fs::read_dir(place))? {
                let entry = at(Doing::Read, place, entry)?;
                let kind = at(Doing::Read, &entry.path(), entry.file_type())?;
                let stays = self.first_that_stays(&entry.path(), kind, going)?;
                if stays.is_some() {
                    return Ok(stays);
                }
            }
            return Ok(None);
        }
        let is_going = match self.name(place).and_then(|name| going.get(&name)) {
            Some(going) if kind.is_file() => {
                at(Doing::Read, place, Checksum::of_file(place))? == *going
            }
            _ => false,
        };
        Ok((!is_going).then(|| place.to_owned()))
    }

    /// The path inside the output folder, as our books write it.
    fn name(&self, place: &Path) -> Option<String> {
        let inside = place.strip_prefix(&self.out).ok()?;
        let parts: Option<Vec<&str>> = inside.iter().map(|part| part.to_str()).collect();
        Some(parts?.join("/"))
    }

    /// Says why something may not be touched.
    fn in_the_way(&self, place: PathBuf, ours: &Manifest, left: &[String]) -> Trouble {
        if place.is_symlink() {
            return Trouble::Link(place);
        }
        match self.name(&place) {
            Some(name) if left.contains(&name) => Trouble::Changed(place),
            Some(name) if place.is_file() && ours.files.contains_key(&name) => {
                Trouble::OtherPart(place)
            }
            _ => Trouble::Foreign(place),
        }
    }

    /// Tells whether a folder lists the last part of a path with these very letters.
    fn is_listed(&self, path: &str) -> Result<bool> {
        let place = self.out.join(path);
        let folder = place.parent().unwrap_or(&self.out);
        for entry in at(Doing::Read, folder, fs::read_dir(folder))? {
            let entry = at(Doing::Read, folder, entry)?;
            if Some(entry.file_name().as_os_str()) == place.file_name() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Refuses a path that is not one inside the output folder, on any system.
pub(super) fn check_path(path: &str) -> Result<()> {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    let first = path.split('/').next().unwrap_or_default();
    let fits =
        !path.contains(['\\', '\0', ':']) && path.split('/').all(is_plain) && fold(first) != BOOKS;
    if fits { Ok(()) } else { Err(Trouble::BadPath(path.to_owned())) }
}

/// The name that systems see which do not tell capitals apart, nor the ways to write an accent.
pub(super) fn fold(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.nfc().flat_map(char::to_lowercase).nfc().collect()
}
