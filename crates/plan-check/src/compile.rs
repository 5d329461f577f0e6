//! Compiles a plan folder: reads, parses, lowers and checks its files.
//!
//! The result depends only on the [`World`], not on the disk, the clock or the environment.

mod files;

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use plan_core::confirmation::lock::{self, Lock};
use plan_core::diagnostic::{Diagnostic, Diagnostics, Severity, codes};
use plan_core::model::{self, Edition, FileContent, Plan};
use plan_core::schema::FileKind;
use plan_core::source::{FileId, SourceMap};
use plan_core::syntax;
use plan_core::world::{FileText, World};
use plan_language::packs;

use files::{FileProblem, PlanFile, add_source, load};

/// A compiled plan.
#[derive(Debug, Default)]
pub struct Compilation {
    /// The texts of the files.
    pub sources: SourceMap,
    /// The plan, as complete as the files allow.
    pub plan: Plan,
    /// All problems, sorted by file and place.
    pub diagnostics: Diagnostics,
    /// The files from which records may be missing, because parts of them could not be read.
    pub incomplete: Vec<FileId>,
}

impl Compilation {
    /// The number of diagnostics with this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }

    /// Whether the folder has no plan file at all.
    pub fn is_empty(&self) -> bool {
        self.sources.files().is_empty()
    }
}

/// Reads and checks a plan.
///
/// # Errors
///
/// If the plan folder cannot be listed. A file that cannot be read is a diagnostic.
pub fn compile(world: &dyn World) -> io::Result<Compilation> {
    // The lexicon is built while the files are read.
    rayon::spawn(packs::prepare_lexicon);
    let mut compilation = read(world)?;
    let Compilation { plan, diagnostics, .. } = &mut compilation;
    diagnostics.extend(crate::check(plan, crate::rules::ALL));
    sort(diagnostics);
    Ok(compilation)
}

/// Reads a plan without running the rules.
///
/// # Errors
///
/// As [`compile`].
pub fn read(world: &dyn World) -> io::Result<Compilation> {
    read_into(world, SourceMap::default())
}

/// Reads a plan, and adds its files to an empty source map.
fn read_into(world: &dyn World, mut sources: SourceMap) -> io::Result<Compilation> {
    let entries = world.entries()?;
    let mut diagnostics = Vec::new();
    let files = load(world, &entries, &mut sources, &mut diagnostics);
    let parsed = parse(&sources, &files);
    let mut plan = Plan::default();
    let mut editions: BTreeMap<u16, Edition> = BTreeMap::new();
    let mut incomplete = Vec::new();
    for (file, mut parsed) in files.iter().zip(parsed) {
        incomplete.extend(parsed.is_damaged.then_some(file.id));
        diagnostics.append(&mut parsed.diagnostics);
        add_file(file, parsed, &mut plan, &mut editions);
    }
    for (year, edition) in &editions {
        let first = files.iter().find(|file| file.kind.is_some_and(|(_, y)| y == Some(*year)));
        if edition.file.is_none()
            && let Some(first) = first
        {
            // Report the missing `plan.yaml` at the first file of the folder.
            let span = sources.file(first.id).start();
            diagnostics
                .push(Diagnostic::new(codes::MISSING_FILE, span).arg("year", year.to_string()));
        }
    }
    plan.editions = editions.into_values().collect();
    read_locks(world, &mut sources, &mut plan, &mut diagnostics);
    plan.reindex();
    report_missing_registers(world.name(), &files, &mut plan, &mut diagnostics);
    sort(&mut diagnostics);
    Ok(Compilation { sources, plan, diagnostics, incomplete })
}

fn sort(diagnostics: &mut Diagnostics) {
    diagnostics.sort_by_key(|d| (d.primary.span, d.severity, d.code.name(), d.message));
}

/// The result of parsing a file.
struct ParsedFile {
    /// Its records; none if nothing could be read.
    records: Option<FileContent>,
    /// Whether something in it could not be read.
    is_damaged: bool,
    diagnostics: Diagnostics,
}

/// Parses all files, in parallel.
fn parse(sources: &SourceMap, files: &[PlanFile]) -> Vec<ParsedFile> {
    let parse = |file: &PlanFile| {
        let mut diagnostics = Vec::new();
        let source = sources.file(file.id);
        let Some((kind, year)) = file.kind.filter(|_| file.is_readable) else {
            return ParsedFile { records: None, is_damaged: true, diagnostics };
        };
        let tree = syntax::parse(source, &mut diagnostics);
        let (records, is_damaged) =
            model::lower((file.id, source), kind, year, tree, &mut diagnostics);
        ParsedFile { records, is_damaged, diagnostics }
    };
    // Threads take one file at a time, so that none has to wait for the last files of another.
    files.par_iter().with_max_len(1).map(parse).collect()
}

/// Adds the records of a file to the plan, and marks what may be missing because the file is
/// damaged.
fn add_file(
    file: &PlanFile,
    parsed: ParsedFile,
    plan: &mut Plan,
    editions: &mut BTreeMap<u16, Edition>,
) {
    let Some((kind, year)) = file.kind else {
        // A chapter with another extension is not read, so its ids must not be reported as unknown.
        if let Some((FileKind::Chapter, Some(year))) = file.intended_kind {
            let edition = editions.entry(year).or_insert_with(|| Edition::new(year));
            edition.has_damaged_chapters = true;
        }
        return;
    };
    match kind {
        FileKind::Fora => plan.unread.fora |= parsed.is_damaged,
        FileKind::Partners => plan.unread.partners |= parsed.is_damaged,
        FileKind::Acts => plan.unread.acts |= parsed.is_damaged,
        _ => {}
    }
    let mut edition = year.map(|year| editions.entry(year).or_insert_with(|| Edition::new(year)));
    if let Some(edition) = &mut edition {
        match kind {
            FileKind::Edition => edition.is_damaged |= parsed.is_damaged,
            FileKind::Chapter => edition.has_damaged_chapters |= parsed.is_damaged,
            _ => {}
        }
    }
    match (parsed.records, edition) {
        (Some(records), edition) => add_records(records, plan, edition),
        (None, Some(edition)) if kind == FileKind::Edition => edition.file = Some(file.id),
        (None, _) => {}
    }
}

/// Reports a missing register once, at the first reference to it, instead of reporting every
/// reference as unknown.
fn report_missing_registers(
    name: &str,
    files: &[PlanFile],
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) {
    let exists = |kind| files.iter().any(|file| file.kind == Some((kind, None)));
    let Plan { editions, unread, .. } = plan;
    let chapters = || editions.iter().flat_map(|edition| &edition.chapters);
    let projects = || chapters().flat_map(|chapter| &chapter.projects);
    let first_reference = |kind| match kind {
        FileKind::Fora => chapters()
            .filter_map(|c| c.forum.as_ref())
            .chain(projects().filter_map(|p| p.forum.as_ref()))
            .min_by_key(|id| id.span),
        FileKind::Partners => projects().flat_map(|p| &p.partners).next(),
        _ => projects().flat_map(|p| &p.acts).next(),
    };
    let registers =
        [(FileKind::Fora, "fora"), (FileKind::Partners, "partners"), (FileKind::Acts, "acts")];
    for (kind, register) in registers {
        if exists(kind) {
            continue;
        }
        match kind {
            FileKind::Fora => unread.fora = true,
            FileKind::Partners => unread.partners = true,
            _ => unread.acts = true,
        }
        if let Some(id) = first_reference(kind) {
            let span = id.span;
            let diagnostic = Diagnostic::new(codes::MISSING_FILE, span)
                .message("message-register")
                .help("help-register")
                .arg("path", format!("{name}/registers/{register}.yaml"));
            diagnostics.push(diagnostic);
        }
    }
}

/// Reads the confirmed translations: one lock file for the registers, and one for each year.
fn read_locks(
    world: &dyn World,
    sources: &mut SourceMap,
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) {
    let mut read = |folder: &str| -> Option<Lock> {
        let path = format!("{}/{folder}/{}", world.name(), lock::FILE_NAME);
        let (text, problem) = match world.lock(folder, syntax::MAX_FILE_BYTES)? {
            // Invalid UTF-8 is reported below as an invalid line.
            FileText::Bytes(bytes) => (String::from_utf8_lossy(&bytes).into_owned(), None),
            FileText::TooLarge => (String::new(), Some(FileProblem::too_large(&path))),
            FileText::Unreadable(reason) => {
                (String::new(), Some(FileProblem::unreadable(&path, reason)))
            }
        };
        let (id, problem) = add_source(sources, path, text, problem)?;
        let file = sources.file(id);
        if let Some(problem) = problem {
            diagnostics.push(problem.diagnostic(file.start()));
            return None;
        }
        let (lock, bad) = Lock::parse(file.text());
        // A merge conflict has many invalid lines; the first one shows where it is.
        if let Some(lock::BadLine(range)) = bad.into_iter().next() {
            diagnostics.push(Diagnostic::new(codes::INVALID_LOCK, file.span_of(range)));
            // Without the whole file, no text may be reported as unconfirmed.
            return None;
        }
        Some(lock)
    };
    plan.lock = read("registers");
    for edition in &mut plan.editions {
        edition.lock = read(&edition.year.to_string());
    }
}

/// Adds the records of one file to the plan or to its edition.
fn add_records(records: FileContent, plan: &mut Plan, edition: Option<&mut Edition>) {
    match (records, edition) {
        (FileContent::Fora(fora), _) => plan.fora = fora,
        (FileContent::Partners(partners), _) => plan.partners = partners,
        (FileContent::Acts(acts), _) => plan.acts = acts,
        (FileContent::Terms(terms), _) => plan.terms = terms,
        (FileContent::Places(places), _) => plan.places = places,
        (FileContent::Edition(read), Some(edition)) => {
            let before = std::mem::replace(edition, *read);
            edition.preface = before.preface;
            edition.priorities = before.priorities;
            edition.external = before.external;
            edition.chapters = before.chapters;
            edition.is_damaged |= before.is_damaged;
            edition.has_damaged_chapters = before.has_damaged_chapters;
        }
        (FileContent::Preface(preface), Some(edition)) => edition.preface = Some(preface),
        (FileContent::Presidency(presidency), Some(edition)) => {
            edition.priorities = Some(presidency)
        }
        (FileContent::ExternalRelations(external), Some(edition)) => {
            edition.external = Some(external)
        }
        (FileContent::Chapter(chapter), Some(edition)) => edition.chapters.push(*chapter),
        (_, None) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_exceed_the_total_size_are_reported_and_nothing_else_is() {
        let world = plan_testing::example_plan();
        let whole = read(&world).unwrap();
        assert_eq!(whole.diagnostics, []);
        // All files fit but the last two.
        let files = whole.sources.files();
        let limit = files[files.len() - 3].span().end;
        let cut = read_into(&world, SourceMap::with_limit(limit)).unwrap();
        let reported: Vec<&str> = cut
            .diagnostics
            .iter()
            .filter(|d| d.code.name() == "file-too-large")
            .map(|d| cut.sources.file_of(d.primary.span).unwrap().path())
            .collect();
        let expected: Vec<&str> = files[files.len() - 2..].iter().map(|f| f.path()).collect();
        assert_eq!(reported, expected);
        // References to the registers that were not read are no further problems.
        assert_eq!(cut.diagnostics.len(), 2);
    }
}
