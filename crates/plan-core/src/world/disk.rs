//! Reads a plan folder on disk, and the `templates/` folder beside it.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{EntryKind, FileText, PlanEntry, World};

/// A plan folder on disk.
#[derive(Debug)]
pub struct Disk {
    root: PathBuf,
    name: String,
    templates: PathBuf,
}

impl Disk {
    /// Opens the plan folder at `root`; templates come from `templates/` beside it. Nothing is read
    /// yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        let root: PathBuf = root.into();
        let name = root.to_string_lossy().replace('\\', "/").trim_end_matches('/').to_owned();
        // Make the path canonical, because `.` has no parent.
        let templates = root.canonicalize().unwrap_or_else(|_| root.clone());
        let templates = templates.parent().unwrap_or(Path::new("")).join("templates");
        Self { root, name, templates }
    }

    /// The plan folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the templates that override the built-in ones.
    pub fn templates_folder(&self) -> &Path {
        &self.templates
    }

    fn kind(&self, entry: &DirEntry) -> EntryKind {
        if entry.file_type().is_file() {
            return EntryKind::File;
        }
        if !entry.path_is_symlink() {
            return EntryKind::NotAFile;
        }
        let (Ok(target), Ok(root)) = (entry.path().canonicalize(), self.root.canonicalize()) else {
            return EntryKind::InvalidLink;
        };
        if !target.starts_with(root) {
            EntryKind::OutsideLink
        } else if target.is_file() {
            EntryKind::File
        } else {
            EntryKind::InvalidLink
        }
    }

    fn relative(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        inside.to_string_lossy().replace('\\', "/")
    }
}

impl World for Disk {
    fn name(&self) -> &str {
        &self.name
    }

    fn entries(&self) -> io::Result<Vec<PlanEntry>> {
        // Check this first, because the error of a walk over a missing folder is less clear.
        fs::read_dir(&self.root)?;
        let mut entries = Vec::new();
        let hidden = |entry: &DirEntry| {
            entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
        };
        let walk = WalkDir::new(&self.root).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| !hidden(entry)) {
            match entry {
                Ok(entry) if entry.depth() > 0 => {
                    let is_link = entry.path_is_symlink();
                    let is_folder_link = is_link && entry.path().is_dir();
                    if is_yaml(entry.path()) || is_folder_link {
                        let kind = self.kind(&entry);
                        entries.push(PlanEntry { path: self.relative(entry.path()), kind });
                    }
                }
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().map(|path| self.relative(path)).unwrap_or_default();
                    let reason = match error.io_error() {
                        Some(reason) => reason.to_string(),
                        None => error.to_string(),
                    };
                    entries.push(PlanEntry { path, kind: EntryKind::Unreadable(reason) });
                }
            }
        }
        entries.sort();
        Ok(entries)
    }

    fn read(&self, path: &str, limit: u64) -> FileText {
        let read = || -> io::Result<FileText> {
            let file = fs::File::open(self.root.join(path))?;
            let length = file.metadata()?.len();
            if length > limit {
                return Ok(FileText::TooLarge);
            }
            let mut bytes = Vec::with_capacity(usize::try_from(length + 1).unwrap_or_default());
            // The file may grow while it is read.
            file.take(limit + 1).read_to_end(&mut bytes)?;
            let fits = bytes.len() as u64 <= limit;
            Ok(if fits { FileText::Bytes(bytes) } else { FileText::TooLarge })
        };
        read().unwrap_or_else(|error| FileText::Unreadable(error.to_string()))
    }

    fn lock(&self, folder: &str, limit: u64) -> Option<FileText> {
        let path = format!("{folder}/{}", crate::confirmation::lock::FILE_NAME);
        match fs::symlink_metadata(self.root.join(&path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            _ => Some(self.read(&path, limit)),
        }
    }

    fn template(&self, path: &str) -> io::Result<Option<String>> {
        match fs::read_to_string(self.templates.join(path)) {
            Ok(text) => Ok(Some(text)),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    fn templates_in(&self, folder: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
        let root = self.templates.join(folder);
        if !root.is_dir() {
            return Ok(Vec::new());
        }
        let mut files = Vec::new();
        let hidden = |entry: &DirEntry| {
            entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
        };
        let walk = WalkDir::new(&root).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| !hidden(entry)) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(&root).unwrap_or(entry.path());
                let path = path.to_string_lossy().replace('\\', "/");
                files.push((path, fs::read(entry.path())?));
            }
        }
        Ok(files)
    }
}

/// Whether a path has the extension of a YAML file, including `.yml`, which plans do not use.
fn is_yaml(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("yaml" | "yml"))
}
