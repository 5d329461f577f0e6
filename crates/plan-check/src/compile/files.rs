//! Reads the files of a plan folder into the source map.

use rayon::prelude::*;

use plan_core::diagnostic::{Argument, Code, Diagnostic, Diagnostics, codes};
use plan_core::schema::FileKind;
use plan_core::source::{FileId, SourceMap, Span};
use plan_core::syntax;
use plan_core::world::{EntryKind, FileText, PlanEntry, World};

/// A file of the plan folder after it was read.
pub(super) struct PlanFile {
    pub(super) id: FileId,
    /// Its kind and year; none if it is not a plan file.
    pub(super) kind: Option<(FileKind, Option<u16>)>,
    /// The kind and year that it would have with the extension `.yaml`.
    pub(super) intended_kind: Option<(FileKind, Option<u16>)>,
    /// Whether its text can be parsed.
    pub(super) is_readable: bool,
}

/// Why a file cannot be parsed.
pub(super) struct FileProblem {
    code: Code,
    /// The byte offset at which it is reported.
    offset: usize,
    message: &'static str,
    /// The key of the help message, if not `help`.
    help: Option<&'static str>,
    args: Vec<(&'static str, String)>,
}

impl FileProblem {
    fn new(code: Code, args: Vec<(&'static str, String)>) -> Self {
        Self { code, offset: 0, message: "message", help: None, args }
    }

    pub(super) fn too_large(path: &str) -> Self {
        let args = vec![("path", path.to_owned()), ("limit", "8 MB".to_owned())];
        Self::new(codes::FILE_TOO_LARGE, args)
    }

    /// The problem of a file with which all files together become too large.
    fn total_too_large(path: &str) -> Self {
        let args = vec![("path", path.to_owned()), ("limit", "4 GB".to_owned())];
        Self { message: "message-total", ..Self::new(codes::FILE_TOO_LARGE, args) }
    }

    pub(super) fn unreadable(path: &str, reason: String) -> Self {
        let args = vec![("path", path.to_owned()), ("reason", reason)];
        Self::new(codes::UNREADABLE_FILE, args)
    }

    pub(super) fn diagnostic(self, span: Span) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(self.code, span).message(self.message);
        diagnostic.help = self.help.or(diagnostic.help);
        diagnostic.args =
            self.args.into_iter().map(|(name, value)| (name, Argument::Text(value))).collect();
        diagnostic
    }
}

/// Reads the text of a file of the plan folder. `path` is its path in messages.
fn text_of(world: &dyn World, entry: &PlanEntry, path: &str) -> (String, Option<FileProblem>) {
    let of_path = |code: Code| FileProblem::new(code, vec![("path", path.to_owned())]);
    let failed = |problem: FileProblem| (String::new(), Some(problem));
    let text = match &entry.kind {
        // A file that is not a plan file is reported by its name, and not read.
        EntryKind::File if FileKind::of(&entry.path).is_none() => return (String::new(), None),
        EntryKind::File => world.read(&entry.path, syntax::MAX_FILE_BYTES),
        EntryKind::Unreadable(reason) => FileText::Unreadable(reason.clone()),
        EntryKind::NotAFile => return failed(of_path(codes::NOT_A_FILE)),
        EntryKind::OutsideLink => return failed(of_path(codes::LINK_OUT_OF_PLAN)),
        EntryKind::InvalidLink => {
            let problem = of_path(codes::UNREADABLE_FILE);
            return failed(FileProblem {
                message: "message-link",
                help: Some("help-link"),
                ..problem
            });
        }
    };
    match text {
        FileText::Bytes(bytes) => match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let offset = error.utf8_error().valid_up_to();
                let byte = error.as_bytes().get(offset).copied().unwrap_or_default();
                let args = vec![("byte", format!("0x{byte:02X}"))];
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some(FileProblem { offset, ..FileProblem::new(codes::NOT_UTF8, args) }))
            }
        },
        FileText::TooLarge => failed(FileProblem::too_large(path)),
        FileText::Unreadable(reason) => failed(FileProblem::unreadable(path, reason)),
    }
}

/// Adds a file to the source map, and returns it with its problem. A text that does not fit is left
/// out and becomes the problem of the file. None if not even an empty file fits, which takes a
/// million files.
pub(super) fn add_source(
    sources: &mut SourceMap,
    path: String,
    text: String,
    problem: Option<FileProblem>,
) -> Option<(FileId, Option<FileProblem>)> {
    match sources.add(path.clone(), text) {
        Some(id) => Some((id, problem)),
        None => {
            let problem = FileProblem::total_too_large(&path);
            Some((sources.add(path, String::new())?, Some(problem)))
        }
    }
}

/// Reads all files in parallel, and adds them to the source map in order.
pub(super) fn load(
    world: &dyn World,
    entries: &[PlanEntry],
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Vec<PlanFile> {
    let read = |entry: &PlanEntry| {
        let path = format!("{}/{}", world.name(), entry.path);
        let (text, problem) = text_of(world, entry, &path);
        (path, text, problem)
    };
    let texts: Vec<_> = entries.par_iter().with_max_len(1).map(read).collect();
    let mut files = Vec::with_capacity(entries.len());
    for (entry, (path, text, problem)) in entries.iter().zip(texts) {
        let kind = FileKind::of(&entry.path);
        let Some((id, problem)) = add_source(sources, path, text, problem) else { break };
        let file = sources.file(id);
        let is_readable = problem.is_none();
        if let Some(problem) = problem {
            let span = file.span_of(problem.offset..problem.offset);
            diagnostics.push(problem.diagnostic(span));
        } else if kind.is_none() {
            diagnostics.push(unexpected_file(&entry.path, file.path(), file.start()));
        }
        let stem = entry.path.rsplit_once('.').map_or(&*entry.path, |(stem, _)| stem);
        let intended_kind = FileKind::of(&format!("{stem}.yaml"));
        files.push(PlanFile { id, kind, intended_kind, is_readable });
    }
    files
}

/// Creates the diagnostic for a YAML file that is not a plan file. `path_in_plan` is its path
/// inside the plan folder, and `path` its path in messages.
fn unexpected_file(path_in_plan: &str, path: &str, span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(codes::UNEXPECTED_FILE, span).arg("path", path);
    match path_in_plan.rsplit_once('.') {
        Some((stem, extension)) if extension != "yaml" => {
            let name = stem.rsplit('/').next().unwrap_or(stem);
            diagnostic.message("message-yml").help("help-yml").arg("name", format!("{name}.yaml"))
        }
        _ => diagnostic,
    }
}
