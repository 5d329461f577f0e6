//! The texts of a plan that need work in some pair of its languages.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::cli::Program;
use crate::report::languages::place;
use plan_check::compile::{Compilation, read};
use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::locale::Locale;
use plan_core::source::Span;
use plan_core::world::git::Repository;
use plan_language::diff::{ComparedGroup, Comparison, Request, compare};
use plan_language::units::groups::Unknown;
use plan_language::units::status::{AssessedText, LanguagePair, Status, TextIssue, languages};

/// A text unit with open work.
pub(in crate::cli) struct OpenUnit {
    pub address: String,
    /// The open work, most severe first, with the language it is in.
    pub work: Vec<OpenWork>,
    /// The name of its chapter on the command line.
    pub chapter: String,
    /// The title of its chapter.
    pub heading: String,
    /// Its location as `path:line`.
    pub location: String,
    /// The fingerprints of its texts in all languages.
    pub fingerprints: Vec<Option<Fingerprint>>,
    /// The position of its chapter in the plan.
    pub rank: usize,
    pub span: Span,
    /// Whether the work was not yet open at the base revision.
    pub is_new: bool,
}

impl OpenUnit {
    /// Returns what identifies the work across revisions.
    pub fn key(&self) -> WorkKey {
        (self.address.clone(), self.fingerprints.clone(), self.work.clone())
    }

    /// Adds the work in another pair of languages.
    fn add_work(&mut self, more: Vec<OpenWork>) {
        self.work.extend(more);
        self.work.sort();
        self.work.dedup();
    }

    /// Returns the most severe state.
    pub fn status(&self) -> Status {
        self.work.first().map_or(Status::Fine, |(status, _)| *status)
    }
}

/// The texts to report.
pub(in crate::cli) struct Selection<'s> {
    /// Only the edition of this year, and no registers.
    pub year: Option<u16>,
    /// Only these states; empty for all.
    pub only: &'s [Status],
    /// Only these chapters or other parts of the plan; empty for all.
    pub places: &'s [String],
}

/// A state that needs work, and the language that needs it, unless it concerns both.
pub(in crate::cli) type OpenWork = (Status, Option<Locale>);

/// The identity of open work: the address, the texts in all languages and the states.
type WorkKey = (String, Vec<Option<Fingerprint>>, Vec<OpenWork>);

/// Returns the units with open work in any pair of languages, in the order of the plan.
pub(in crate::cli) fn open_units(
    program: &Program,
    compilation: &Compilation,
    selection: &Selection<'_>,
) -> Result<Vec<OpenUnit>, Unknown> {
    let Selection { year, only, places } = *selection;
    let mut open: Vec<OpenUnit> = Vec::new();
    let mut positions: HashMap<Span, usize> = HashMap::new();
    for pair in LanguagePair::all() {
        let request = Request { pair, year, only, places, all: false };
        let Comparison { groups, .. } = compare(&compilation.plan, &request)?;
        for (rank, group) in groups.iter().enumerate() {
            let languages = languages(&compilation.plan, group.edition);
            if !languages.is_empty() && !pair.both().iter().all(|one| languages.contains(one)) {
                continue;
            }
            let heading = place(&group.place, program.ui_language);
            for assessed in group.listed.iter().filter(|assessed| !assessed.issues.is_empty()) {
                let unit = open_unit(compilation, group, assessed, rank, &heading);
                match positions.entry(unit.span) {
                    Entry::Occupied(at) => open[*at.get()].add_work(unit.work),
                    Entry::Vacant(at) => {
                        at.insert(open.len());
                        open.push(unit);
                    }
                }
            }
        }
    }
    // A later pair of languages may have added texts of earlier chapters.
    open.sort_by_key(|open| (open.rank, open.span));
    Ok(open)
}

/// Returns a unit with the open work of one pair of languages.
fn open_unit(
    compilation: &Compilation,
    group: &ComparedGroup<'_>,
    assessed: &AssessedText<'_>,
    rank: usize,
    heading: &str,
) -> OpenUnit {
    let folder = group.edition.map_or("registers".to_owned(), |edition| edition.year.to_string());
    let span = assessed.unit.span();
    let path = compilation.sources.file_of(span).map(|file| file.path());
    let line = compilation.sources.position(span).map_or(0, |position| position.line);
    OpenUnit {
        address: format!("{folder}/{}", assessed.unit.address()),
        work: open_work(assessed),
        rank,
        span,
        chapter: group.place.name().to_owned(),
        heading: heading.to_owned(),
        location: format!("{}:{line}", path.unwrap_or_default()),
        fingerprints: Locale::ALL
            .map(|locale| assessed.unit.text(locale).map(|text| Fingerprint::of(&text.value)))
            .into(),
        is_new: false,
    }
}

/// Returns the open work of a unit without duplicates.
fn open_work(assessed: &AssessedText<'_>) -> Vec<OpenWork> {
    let one = |issue: &TextIssue| match issue {
        TextIssue::Missing(to) | TextIssue::Stale { stale: to, .. } => (issue.status(), Some(*to)),
        _ => (issue.status(), None),
    };
    let mut work: Vec<_> = assessed.issues.iter().map(one).collect();
    work.dedup();
    work
}

/// Returns the open work at a revision, in all chapters, or the message of the error.
pub(in crate::cli) fn open_work_at(
    program: &Program,
    base: &str,
    only: &[Status],
) -> Result<HashSet<WorkKey>, String> {
    let repository = Repository::around(&program.plan).map_err(|e| program.git_error(&e, None))?;
    let message = |error| program.git_error(&error, Some(&repository));
    let world = repository.at(base).map_err(message)?;
    let then = read(&world).map_err(|error| error.to_string())?;
    let selection = Selection { year: None, only, places: &[] };
    let open = open_units(program, &then, &selection).unwrap_or_default();
    Ok(open.iter().map(OpenUnit::key).collect())
}
