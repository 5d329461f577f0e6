//! What is to be done to the folder, found out by looking alone.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::books::{BOOKS, Checksum, Entry, Manifest, Move};
use super::trouble::{Doing, Trouble, at};
use super::{File, Folder, Result, Scope};

/// The files to be published: no two of them can be in each other's way.
pub(super) struct Wanted {
    pub files: BTreeMap<String, (File, Checksum)>,
}

impl Wanted {
    pub fn new(mut files: Vec<File>) -> Result<Self> {
        // So a file comes before what would lie in a folder of its name.
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let mut wanted = BTreeMap::new();
        // Every file and folder, by the name that it has where capitals do not count.
        let mut names: BTreeMap<String, (String, bool)> = BTreeMap::new();
        for file in files {
            check_path(&file.path)?;
            let ends = file.path.match_indices('/').map(|(end, _)| end);
            for end in ends.chain([file.path.len()]) {
                let (name, is_file) = (&file.path[..end], end == file.path.len());
                let Some((known, was_file)) = names.insert(fold(name), (name.to_owned(), is_file))
                else {
                    continue;
                };
                if known != name {
                    return Err(Trouble::OnlyCapitals(known, name.to_owned()));
                }
                match (was_file, is_file) {
                    (false, false) => {}
                    (true, true) => return Err(Trouble::Twice(known)),
                    _ => return Err(Trouble::FileAndFolder { file: known, inside: file.path }),
                }
            }
            wanted.insert(file.path.clone(), file);
        }
        let with_checksum = |(path, file): (String, File)| {
            let checksum = Checksum::of(&file.bytes);
            (path, (file, checksum))
        };
        let files: Vec<_> = wanted.into_par_iter().map(with_checksum).collect();
        Ok(Self { files: files.into_iter().collect() })
    }
}

/// What is to be done.
pub(super) struct Work {
    pub moves: Vec<Move>,
    pub removals: BTreeMap<String, Checksum>,
    /// What is ours when all is done.
    pub manifest: Manifest,
    /// Files of ours that somebody changed and that are written anew.
    pub overwritten: Vec<String>,
    /// Files of ours that are not needed any more, and that somebody changed.
    pub left: Vec<String>,
}

/// What was seen on the way to the last paths that were looked at. Paths that are looked at in
/// order share their folders, and none is asked after twice; nothing may change meanwhile.
#[derive(Default)]
pub(super) struct Way {
    /// A folder that is there, with all those around it.
    folder: String,
    /// What is not there, with a `/` at its end.
    absent: Option<String>,
}

impl Way {
    fn has(&self, folder: &str) -> bool {
        let rest = self.folder.strip_prefix(folder);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    fn lacks(&self, path: &str) -> bool {
        self.absent.as_deref().is_some_and(|absent| path.starts_with(absent))
    }
}

/// What stands at a path.
pub(super) enum Stand {
    Nothing,
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
        wanted: &Wanted,
        ours: &Manifest,
        is_asked: &dyn Fn(&Scope) -> bool,
    ) -> Result<Work> {
        let mut work = Work {
            moves: Vec::new(),
            removals: BTreeMap::new(),
            manifest: Manifest::default(),
            overwritten: Vec::new(),
            left: Vec::new(),
        };
        let mut way = Way::default();
        for (path, entry) in &ours.files {
            if wanted.files.contains_key(path) {
                continue;
            }
            if !is_asked(&entry.scope) {
                work.manifest.files.insert(path.clone(), entry.clone());
                continue;
            }
            match self.look_on(&mut way, path, &BTreeMap::new())? {
                Stand::Nothing => {}
                Stand::File(stands) if entry.checksum.as_ref() == Some(&stands) => {
                    work.removals.insert(path.clone(), stands);
                }
                Stand::File(_) | Stand::Blocked(_) => work.left.push(path.clone()),
            }
        }
        let folded: BTreeMap<String, &Checksum> =
            work.removals.iter().map(|(path, checksum)| (fold(path), checksum)).collect();
        let mut way = Way::default();
        for (path, (file, after)) in &wanted.files {
            let mut is_moved = true;
            let before = match self.look_on(&mut way, path, &work.removals)? {
                Stand::Nothing => None,
                Stand::Blocked(place) => return Err(self.in_the_way(place, ours, &work.left)),
                Stand::File(stands) => {
                    let own = ours.files.get(path);
                    // An earlier file of ours with other capitals, where these do not count.
                    let is_renamed = own.is_none()
                        && folded.get(&fold(path)) == Some(&&stands)
                        && !self.is_listed(path)?;
                    is_moved = is_renamed || stands != *after;
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
            let entry = Entry { scope: file.scope.clone(), checksum: Some(after.clone()) };
            work.manifest.files.insert(path.clone(), entry);
            if is_moved {
                work.moves.push(Move { path: path.clone(), before, after: after.clone() });
            }
        }
        Ok(work)
    }

    /// Looks what stands at a path without following a link. Files that are `going` count as gone,
    /// and so do folders that hold nothing else.
    pub fn look(&self, path: &str, going: &BTreeMap<String, Checksum>) -> Result<Stand> {
        self.look_on(&mut Way::default(), path, going)
    }

    /// The same as [`Folder::look`], on the way from one path to the next.
    fn look_on(
        &self,
        way: &mut Way,
        path: &str,
        going: &BTreeMap<String, Checksum>,
    ) -> Result<Stand> {
        if way.lacks(path) {
            return Ok(Stand::Nothing);
        }
        let ends = path.match_indices('/').map(|(end, _)| end);
        for end in ends.chain([path.len()]) {
            let (name, is_last) = (&path[..end], end == path.len());
            if !is_last && way.has(name) {
                continue;
            }
            let place = self.out.join(name);
            let found = match fs::symlink_metadata(&place) {
                Ok(found) => found,
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    way.absent = Some(format!("{name}/"));
                    return Ok(Stand::Nothing);
                }
                Err(error) => return at(Doing::Read, &place, Err(error)),
            };
            if found.is_dir() && !is_last {
                way.folder.clear();
                way.folder.push_str(name);
                continue;
            }
            if found.is_file() && is_last {
                let stands = at(Doing::Read, &place, Checksum::of_file(&place))?;
                return Ok(Stand::File(stands));
            }
            let stays = self.first_that_stays(&place, found.file_type(), going)?;
            return Ok(stays.map_or(Stand::Nothing, Stand::Blocked));
        }
        Ok(Stand::Nothing)
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
    path.nfc().flat_map(char::to_lowercase).nfc().collect()
}
