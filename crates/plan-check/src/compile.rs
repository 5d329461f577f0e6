//! The pipeline: a world in, a plan and everything that is wrong with it out.
//!
//! `compile` is a function of its world: it knows no disk, no clock and no environment.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use plan_core::confirmation::lock::{self, Lock};
use plan_core::diagnostic::{Argument, Code, Diagnostic, Diagnostics, Severity, codes};
use plan_core::model::{self, Edition, Parsed, Plan};
use plan_core::schema::FileKind;
use plan_core::source::{FileId, SourceMap};
use plan_core::syntax;
use plan_core::world::{EntryKind, FileText, PlanEntry, World};
use plan_language::lexicon;

/// The plan is always there, as complete as the files allow.
#[derive(Debug, Default)]
pub struct Compilation {
    /// The texts of the files.
    pub sources: SourceMap,
    /// The plan.
    pub plan: Plan,
    /// Everything that is wrong, sorted by file and place.
    pub diagnostics: Diagnostics,
}

impl Compilation {
    /// How many findings have this weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }

    /// Tells whether there is nothing to check: no plan file at all.
    pub fn is_empty(&self) -> bool {
        self.sources.files().is_empty()
    }
}

/// One file on its way through the pipeline.
struct Loaded {
    id: FileId,
    kind: Option<(FileKind, Option<u16>)>,
    /// What it would be if its name ended in `.yaml`.
    meant: Option<(FileKind, Option<u16>)>,
    /// Its text can be parsed.
    is_readable: bool,
}

/// Reads, checks and resolves a plan.
///
/// # Errors
///
/// When the plan folder itself cannot be listed. A single file that cannot be read is a finding.
pub fn compile(world: &dyn World) -> io::Result<Compilation> {
    // Every rule about words waits for it; while files are listed and read there is time.
    rayon::spawn(lexicon::prepare);
    let mut compilation = read(world)?;
    let Compilation { plan, diagnostics, .. } = &mut compilation;
    diagnostics.extend(crate::check(plan, crate::rules::ALL));
    diagnostics.sort_by_key(|d| (d.primary.span, d.severity, d.code.name(), d.message));
    Ok(compilation)
}

/// Reads and resolves a plan without asking the rules, for whoever looks only at its texts.
///
/// # Errors
///
/// As those of [`compile`].
pub fn read(world: &dyn World) -> io::Result<Compilation> {
    let entries = world.entries()?;
    let mut diagnostics = Vec::new();
    let (mut sources, files) = load(world, &entries, &mut diagnostics);
    let parsed: Vec<_> = files
        .par_iter()
        // One file at a time: no thread waits for another one's last few.
        .with_max_len(1)
        .map(|file| {
            let mut diagnostics = Vec::new();
            let source = sources.file(file.id);
            let Some((kind, year)) = file.kind.filter(|_| file.is_readable) else {
                return (None, true, diagnostics);
            };
            let tree = syntax::parse(source, &mut diagnostics);
            let (parsed, lost) =
                model::lower((file.id, source), kind, year, tree, &mut diagnostics);
            (parsed, lost, diagnostics)
        })
        .collect();
    let mut plan = Plan::default();
    let mut editions: BTreeMap<u16, Edition> = BTreeMap::new();
    for (file, (parsed, lost, mut found)) in files.iter().zip(parsed) {
        diagnostics.append(&mut found);
        let Some((kind, year)) = file.kind else {
            // A chapter with the wrong ending is not read, and what it holds is not unknown.
            if let Some((FileKind::Chapter, Some(year))) = file.meant {
                let edition = editions.entry(year).or_insert_with(|| Edition::new(year));
                edition.has_damaged_chapters = true;
            }
            continue;
        };
        match kind {
            FileKind::Fora => plan.unread.fora |= lost,
            FileKind::Partners => plan.unread.partners |= lost,
            FileKind::Acts => plan.unread.acts |= lost,
            _ => {}
        }
        if let Some(year) = year {
            let edition = editions.entry(year).or_insert_with(|| Edition::new(year));
            // The first file of the folder stands for an edition whose `plan.yaml` is missing.
            match kind {
                FileKind::Edition => edition.is_damaged |= lost,
                FileKind::Chapter => edition.has_damaged_chapters |= lost,
                _ => {}
            }
        }
        match parsed {
            Some(parsed) => place(parsed, &mut plan, year.and_then(|y| editions.get_mut(&y))),
            None => {
                if let Some(edition) = year.and_then(|year| editions.get_mut(&year))
                    && kind == FileKind::Edition
                {
                    edition.file = Some(file.id);
                }
            }
        }
    }
    for (year, edition) in &editions {
        let first = files.iter().find(|file| file.kind.is_some_and(|(_, y)| y == Some(*year)));
        if edition.file.is_none()
            && let Some(first) = first
        {
            let span = sources.file(first.id).start();
            diagnostics
                .push(Diagnostic::new(codes::MISSING_FILE, span).arg("year", year.to_string()));
        }
    }
    plan.editions = editions.into_values().collect();
    locks(world, &mut sources, &mut plan, &mut diagnostics);
    plan.reindex();
    missing_registers(world.name(), &files, &mut plan, &mut diagnostics);
    diagnostics.sort_by_key(|d| (d.primary.span, d.severity, d.code.name(), d.message));
    Ok(Compilation { sources, plan, diagnostics })
}

/// Says that a register is missing to which something refers: once, at the first reference, and
/// not that everything in it is unknown.
fn missing_registers(name: &str, files: &[Loaded], plan: &mut Plan, diagnostics: &mut Diagnostics) {
    let is_there = |kind| files.iter().any(|file| file.kind == Some((kind, None)));
    let Plan { editions, unread, .. } = plan;
    let chapters = || editions.iter().flat_map(|edition| &edition.chapters);
    let projects = || chapters().flat_map(|chapter| &chapter.projects);
    let reference = |kind| match kind {
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
        if is_there(kind) {
            continue;
        }
        match kind {
            FileKind::Fora => unread.fora = true,
            FileKind::Partners => unread.partners = true,
            _ => unread.acts = true,
        }
        if let Some(id) = reference(kind) {
            let span = id.span;
            let diagnostic = Diagnostic::new(codes::MISSING_FILE, span)
                .message("message-register")
                .help("help-register")
                .arg("path", format!("{name}/registers/{register}.yaml"));
            diagnostics.push(diagnostic);
        }
    }
}

/// Reads what was confirmed of the translations: one file for the registers, one for each year.
fn locks(
    world: &dyn World,
    sources: &mut SourceMap,
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) {
    let mut read = |folder: &str| -> Option<Lock> {
        let path = format!("{}/{folder}/{}", world.name(), lock::FILE_NAME);
        let text = match world.lock(folder, syntax::MAX_FILE_BYTES)? {
            // What is no text is told as lines that say nothing.
            FileText::Bytes(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
            FileText::TooLarge => Err((codes::FILE_TOO_LARGE, "limit", "8 MB".to_owned())),
            FileText::Unreadable(reason) => Err((codes::UNREADABLE_FILE, "reason", reason)),
        };
        let (text, fault) = match text {
            Ok(text) => (text, None),
            Err(fault) => (String::new(), Some(fault)),
        };
        let id = sources.add(path.clone(), text)?;
        let file = sources.file(id);
        if let Some((code, name, value)) = fault {
            let diagnostic = Diagnostic::new(code, file.start());
            diagnostics.push(diagnostic.arg("path", path).arg(name, value));
            return None;
        }
        let (lock, bad) = Lock::parse(file.text());
        // The first line that says nothing shows where to look; a conflict has many.
        if let Some(lock::BadLine(range)) = bad.into_iter().next() {
            diagnostics.push(Diagnostic::new(codes::INVALID_LOCK, file.span_of(range)));
            // What may be confirmed in it must not be called unconfirmed.
            return None;
        }
        Some(lock)
    };
    plan.lock = read("registers");
    for edition in &mut plan.editions {
        edition.lock = read(&edition.year.to_string());
    }
}

fn place(parsed: Parsed, plan: &mut Plan, edition: Option<&mut Edition>) {
    match (parsed, edition) {
        (Parsed::Fora(fora), _) => plan.fora = fora,
        (Parsed::Partners(partners), _) => plan.partners = partners,
        (Parsed::Acts(acts), _) => plan.acts = acts,
        (Parsed::Terms(terms), _) => plan.terms = terms,
        (Parsed::Edition(read), Some(edition)) => {
            let before = std::mem::replace(edition, *read);
            edition.preface = before.preface;
            edition.priorities = before.priorities;
            edition.external = before.external;
            edition.chapters = before.chapters;
            edition.is_damaged |= before.is_damaged;
            edition.has_damaged_chapters = before.has_damaged_chapters;
        }
        (Parsed::Preface(preface), Some(edition)) => edition.preface = Some(preface),
        (Parsed::Presidency(presidency), Some(edition)) => edition.priorities = Some(presidency),
        (Parsed::ExternalRelations(external), Some(edition)) => edition.external = Some(external),
        (Parsed::Chapter(chapter), Some(edition)) => edition.chapters.push(*chapter),
        (_, None) => {}
    }
}

/// Why there is no text, or not the right one: the code, the byte, the values for its words.
type Fault = (Code, usize, Vec<(&'static str, String)>);

/// The text of a file of the plan. `path` is what messages call it.
fn text_of(world: &dyn World, entry: &PlanEntry, path: &str) -> (String, Option<Fault>) {
    let fault = |code: Code, reason: Option<(&'static str, String)>| {
        let path = Some(("path", path.to_owned()));
        (String::new(), Some((code, 0, path.into_iter().chain(reason).collect())))
    };
    let text = match &entry.kind {
        // A file in a place where the plan has none is not read.
        EntryKind::File if FileKind::of(&entry.path).is_none() => return (String::new(), None),
        EntryKind::File => world.read(&entry.path, syntax::MAX_FILE_BYTES),
        EntryKind::Unreadable(reason) => FileText::Unreadable(reason.clone()),
        EntryKind::NotAFile => return fault(codes::NOT_A_FILE, None),
        EntryKind::OutsideLink => return fault(codes::LINK_OUT_OF_PLAN, None),
        EntryKind::InvalidLink => return fault(codes::UNREADABLE_FILE, None),
    };
    match text {
        FileText::Bytes(bytes) => match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let byte = error.as_bytes().get(at).copied().unwrap_or_default();
                let args = vec![("byte", format!("0x{byte:02X}"))];
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some((codes::NOT_UTF8, at, args)))
            }
        },
        FileText::TooLarge => fault(codes::FILE_TOO_LARGE, Some(("limit", "8 MB".to_owned()))),
        FileText::Unreadable(reason) => fault(codes::UNREADABLE_FILE, Some(("reason", reason))),
    }
}

/// Reads all files in parallel and gives each its place on the line of offsets.
fn load(
    world: &dyn World,
    entries: &[PlanEntry],
    diagnostics: &mut Diagnostics,
) -> (SourceMap, Vec<Loaded>) {
    let read = |entry: &PlanEntry| {
        let path = format!("{}/{}", world.name(), entry.path);
        let (text, fault) = text_of(world, entry, &path);
        (path, text, fault)
    };
    let texts: Vec<_> = entries.par_iter().with_max_len(1).map(read).collect();
    let mut sources = SourceMap::default();
    let mut files = Vec::with_capacity(entries.len());
    for (entry, (path, text, fault)) in entries.iter().zip(texts) {
        let kind = FileKind::of(&entry.path);
        let Some(id) = sources.add(path, text) else { break };
        let file = sources.file(id);
        let is_readable = fault.is_none();
        if let Some((code, at, args)) = fault {
            let mut diagnostic = Diagnostic::new(code, file.span_of(at..at));
            if entry.kind == EntryKind::InvalidLink {
                diagnostic = diagnostic.message("message-link").help("help-link");
            }
            diagnostic.args =
                args.into_iter().map(|(name, value)| (name, Argument::Text(value))).collect();
            diagnostics.push(diagnostic);
        } else if kind.is_none() {
            diagnostics.push(unexpected(&entry.path, file.path(), file.start()));
        }
        let stem = entry.path.rsplit_once('.').map_or(&*entry.path, |(stem, _)| stem);
        let meant = FileKind::of(&format!("{stem}.yaml"));
        files.push(Loaded { id, kind, meant, is_readable });
    }
    (sources, files)
}

/// Says that a YAML file stands where the plan has none, and where it should.
fn unexpected(inside: &str, path: &str, span: plan_core::source::Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(codes::UNEXPECTED_FILE, span).arg("path", path);
    match inside.rsplit_once('.') {
        Some((stem, ending)) if ending != "yaml" => {
            let name = stem.rsplit('/').next().unwrap_or(stem);
            diagnostic.message("message-yml").help("help-yml").arg("name", format!("{name}.yaml"))
        }
        _ => diagnostic,
    }
}
