//! Edits of plan files that are tried in memory before they are written.
//!
//! An [`EditSession`] starts from a compiled plan. It stages edited files, compiles the plan with
//! them, reports the errors that they would introduce, and finally writes all files atomically.
//! A file that changed on disk since the plan was compiled is never overwritten.
//!
//! The module belongs to the program rather than to a crate, because it reads and writes files,
//! which the crates leave to their callers. It does not depend on the command line.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;

use crate::atomic_write;
use plan_check::compile::{Compilation, compile};
use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::edit::EditError;
use plan_core::source::SourceFile;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_core::world::overlay::Overlay;

/// The byte order mark, which a file keeps if it has one. Sources are compiled without it.
const BOM: &str = "\u{feff}";

/// Why an edit was not staged or written. Paths are those inside the plan folder.
#[derive(Debug)]
pub enum SessionError {
    /// The file no longer has the content that was compiled or staged.
    ChangedOnDisk { path: String },
    /// A file to be created exists already.
    AlreadyExists { path: String },
    /// The file cannot be read.
    Unreadable { path: String, error: io::Error },
    /// The edit cannot be applied to the text of the file.
    Edit { path: String, error: EditError },
    /// The edits introduce errors.
    NewErrors(Box<Trial>),
    /// The plan cannot be compiled, or the files cannot be written; the message names the path.
    Io(io::Error),
}

/// The plan compiled with the staged edits.
#[derive(Debug)]
pub struct Trial {
    /// The result of compiling the plan with the edits.
    pub compilation: Compilation,
    /// The errors that the plan did not have before the edits.
    pub new_errors: Vec<Diagnostic>,
}

/// An edit that can be applied or left out independently of others.
pub trait IndependentEdit {
    /// The path of the file inside the plan folder.
    fn path(&self) -> &str;

    /// Returns the text of a file with some edits applied.
    ///
    /// # Errors
    ///
    /// When one of them cannot be applied.
    fn apply(source: &SourceFile, edits: &[&Self]) -> Result<String, EditError>;

    /// Returns the edits that introduce the new errors, by their index in `edits`, each with one of
    /// its errors.
    fn culprits(edits: &[&Self], trial: &Trial) -> Vec<(usize, Diagnostic)>;
}

/// Why an independent edit was left out.
#[derive(Debug)]
pub enum Rejection {
    /// It cannot be applied to the text of its file.
    Edit(EditError),
    /// It introduces an error.
    NewError(Box<Diagnostic>),
}

/// A set of staged edits of a plan.
pub struct EditSession<'p> {
    disk: &'p Disk,
    before: &'p Compilation,
    /// By path inside the plan folder.
    staged: BTreeMap<String, StagedFile>,
}

struct StagedFile {
    /// The bytes on disk when the file was staged; `None` for a new file.
    original: Option<Vec<u8>>,
    /// The new text, without a byte order mark.
    text: String,
    has_bom: bool,
}

impl StagedFile {
    fn new(text: &str) -> Self {
        Self { original: None, text: text.to_owned(), has_bom: false }
    }

    fn bytes(&self) -> Vec<u8> {
        let bom = if self.has_bom { BOM } else { "" };
        format!("{bom}{}", self.text).into_bytes()
    }
}

impl<'p> EditSession<'p> {
    /// Starts a session on a plan that was compiled from `disk`.
    pub fn new(disk: &'p Disk, compilation: &'p Compilation) -> Self {
        Self { disk, before: compilation, staged: BTreeMap::new() }
    }

    /// Stages an edit of a file of the plan, on top of earlier edits.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is no longer the one that was compiled, or the edit fails.
    pub fn edit(
        &mut self,
        path: &str,
        edit: impl FnOnce(&str) -> Result<String, EditError>,
    ) -> Result<(), SessionError> {
        self.edit_file(path, None, edit)
    }

    /// Stages an edit of a file; if it does not exist, `edit` is applied to the text `initial`.
    ///
    /// # Errors
    ///
    /// As [`EditSession::edit`].
    pub fn edit_or_create(
        &mut self,
        path: &str,
        initial: &str,
        edit: impl FnOnce(&str) -> Result<String, EditError>,
    ) -> Result<(), SessionError> {
        self.edit_file(path, Some(initial), edit)
    }

    fn edit_file(
        &mut self,
        path: &str,
        initial: Option<&str>,
        edit: impl FnOnce(&str) -> Result<String, EditError>,
    ) -> Result<(), SessionError> {
        let not_applied = |error| SessionError::Edit { path: path.to_owned(), error };
        if let Some(file) = self.staged.get_mut(path) {
            file.text = edit(&file.text).map_err(not_applied)?;
            return Ok(());
        }
        let mut file = self.open(path, initial)?;
        file.text = edit(&file.text).map_err(not_applied)?;
        self.staged.insert(path.to_owned(), file);
        Ok(())
    }

    /// Stages a new file.
    ///
    /// # Errors
    ///
    /// When something exists at its path.
    pub fn create(&mut self, path: &str, text: &str) -> Result<(), SessionError> {
        let exists = self.disk.root().join(path).symlink_metadata().is_ok();
        if exists || self.staged.contains_key(path) {
            return Err(SessionError::AlreadyExists { path: path.to_owned() });
        }
        self.staged.insert(path.to_owned(), StagedFile::new(text));
        Ok(())
    }

    /// Stages as many of the edits as possible: leaves out those that cannot be applied, and those
    /// that introduce errors. Returns, in the order of `edits`, why each of them was left out, or
    /// `None` if it was staged. Their files must not have been edited in this session before.
    ///
    /// # Errors
    ///
    /// As [`EditSession::edit`], and [`SessionError::NewErrors`] when the edits introduce errors
    /// that cannot be attributed to any of them; none is staged then.
    pub fn apply_independent<E: IndependentEdit>(
        &mut self,
        edits: &[E],
    ) -> Result<Vec<Option<Rejection>>, SessionError> {
        let mut rejections: Vec<Option<Rejection>> = edits.iter().map(|_| None).collect();
        loop {
            let is_accepted = |index: &usize| rejections[*index].is_none();
            let accepted: Vec<usize> = (0..edits.len()).filter(is_accepted).collect();
            edits.iter().for_each(|edit| drop(self.staged.remove(edit.path())));
            let failed = self.stage_independent(edits, &accepted)?;
            if !failed.is_empty() {
                for (index, error) in failed {
                    rejections[index] = Some(Rejection::Edit(error));
                }
                continue;
            }
            if accepted.is_empty() {
                return Ok(rejections);
            }
            let trial = self.check()?;
            if trial.new_errors.is_empty() {
                return Ok(rejections);
            }
            let candidates: Vec<&E> = accepted.iter().map(|index| &edits[*index]).collect();
            let culprits = E::culprits(&candidates, &trial);
            if culprits.is_empty() {
                edits.iter().for_each(|edit| drop(self.staged.remove(edit.path())));
                return Err(SessionError::NewErrors(Box::new(trial)));
            }
            for (index, error) in culprits {
                rejections[accepted[index]] = Some(Rejection::NewError(Box::new(error)));
            }
        }
    }

    /// Stages the accepted edits, and returns those that cannot be applied.
    fn stage_independent<E: IndependentEdit>(
        &mut self,
        edits: &[E],
        accepted: &[usize],
    ) -> Result<Vec<(usize, EditError)>, SessionError> {
        let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for index in accepted {
            by_path.entry(edits[*index].path()).or_default().push(*index);
        }
        let mut failed = Vec::new();
        for (path, indices) in by_path {
            let Some(source) = self.source(path) else {
                return Err(SessionError::ChangedOnDisk { path: path.to_owned() });
            };
            let batch: Vec<&E> = indices.iter().map(|index| &edits[*index]).collect();
            match self.edit(path, |_| E::apply(source, &batch)) {
                Ok(()) => {}
                Err(SessionError::Edit { error, .. }) => {
                    let fails_alone = |index: &usize| {
                        error == EditError::Damaged || E::apply(source, &[&edits[*index]]).is_err()
                    };
                    let mut culprits: Vec<usize> =
                        indices.iter().copied().filter(fails_alone).collect();
                    if culprits.is_empty() {
                        culprits = indices;
                    }
                    failed.extend(culprits.into_iter().map(|index| (index, error)));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(failed)
    }

    /// Compiles the plan with the staged edits, without writing anything to disk.
    ///
    /// # Errors
    ///
    /// [`SessionError::Io`] when the plan folder cannot be read.
    pub fn check(&self) -> Result<Trial, SessionError> {
        let world = self
            .staged
            .iter()
            .fold(Overlay::new(self.disk), |world, (path, file)| world.with(path, file.bytes()));
        let compilation = compile(&world).map_err(SessionError::Io)?;
        let new_errors = new_errors(self.before, &compilation);
        Ok(Trial { compilation, new_errors })
    }

    /// Writes all staged files, or none.
    ///
    /// # Errors
    ///
    /// When a file changed on disk since it was staged, or when a file cannot be written.
    pub fn commit(self) -> Result<(), SessionError> {
        let root = self.disk.root();
        let mut files = Vec::with_capacity(self.staged.len());
        for (path, file) in self.staged {
            let full_path = root.join(&path);
            if fs::read(&full_path).ok() != file.original {
                return Err(SessionError::ChangedOnDisk { path });
            }
            files.push((full_path, file.bytes()));
        }
        atomic_write::write_all(&files).map_err(SessionError::Io)
    }

    /// Reads a file from disk, and verifies that its text is the one that was compiled, because
    /// edits refer to spans in that text.
    fn open(&self, path: &str, initial: Option<&str>) -> Result<StagedFile, SessionError> {
        let bytes = match fs::read(self.disk.root().join(path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                return match initial.filter(|_| error.kind() == io::ErrorKind::NotFound) {
                    Some(initial) => Ok(StagedFile::new(initial)),
                    None => Err(SessionError::Unreadable { path: path.to_owned(), error }),
                };
            }
        };
        let text = String::from_utf8_lossy(&bytes);
        let has_bom = text.starts_with(BOM);
        let text = text.strip_prefix(BOM).unwrap_or(&text).to_owned();
        if self.source(path).is_none_or(|source| source.text() != text) {
            return Err(SessionError::ChangedOnDisk { path: path.to_owned() });
        }
        Ok(StagedFile { original: Some(bytes), text, has_bom })
    }

    /// Returns the compiled source of a file.
    fn source(&self, path: &str) -> Option<&'p SourceFile> {
        let name = format!("{}/{path}", self.disk.name());
        self.before.sources.files().iter().find(|source| source.path() == name)
    }
}

/// Returns the errors of `after` that `before` does not have. Edits shift spans, so an error is
/// identified by its file, subject and message instead.
fn new_errors(before: &Compilation, after: &Compilation) -> Vec<Diagnostic> {
    let identity = |compilation: &Compilation, diagnostic: &Diagnostic| {
        let file = compilation.sources.file_of(diagnostic.primary.span);
        let path = file.map(|file| file.path().to_owned());
        let Diagnostic { code, subject, message, args, .. } = diagnostic;
        format!("{path:?} {code:?} {subject:?} {message} {args:?}")
    };
    let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    let mut known: HashMap<String, usize> = HashMap::new();
    for diagnostic in before.diagnostics.iter().filter(is_error) {
        *known.entry(identity(before, diagnostic)).or_default() += 1;
    }
    let is_new = |diagnostic: &&Diagnostic| match known.get_mut(&identity(after, diagnostic)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    after.diagnostics.iter().filter(is_error).filter(is_new).cloned().collect()
}
