//! Tests of the comparison of two versions of a plan.
#![allow(clippy::unwrap_used, reason = "a test whose fixture fails must fail")]

use plan_changes::record::Version;
use plan_changes::{Change, Changes, compare};
use plan_check::compile::{Compilation, read};
use plan_core::diagnostic::Severity;
use plan_core::world::memory::Memory;

mod codes;

/// Reads a plan.
fn compiled(plan: &Memory) -> Compilation {
    read(plan).unwrap()
}

/// The version of a plan, with the files that could not be read.
fn version(compilation: &Compilation) -> Version<'_> {
    let errors = compilation.diagnostics.iter().filter(|d| d.severity == Severity::Error);
    let spans = errors.map(|diagnostic| diagnostic.primary.span);
    Version::new(&compilation.plan, &compilation.sources, spans, &compilation.incomplete)
}

/// Compares two plans and returns what `look` makes of the changes.
fn changes<T>(old: &Memory, new: &Memory, look: impl FnOnce(&Changes<'_>) -> T) -> T {
    let (old, new) = (compiled(old), compiled(new));
    let (old, new) = (version(&old), version(&new));
    look(&compare(&old, &new))
}

/// Describes a change in one line: `project-moved project:waterstof`, with what it is part of.
fn line(change: &Change<'_>, all: &[Change<'_>]) -> String {
    let separator = if change.subject.id.is_empty() { "" } else { ":" };
    let (kind, id) = (change.subject.kind.name(), change.subject.id);
    let what = change.what.map(|what| format!(" {}", what.name())).unwrap_or_default();
    let fields: Vec<&str> = change.fields.iter().map(|field| field.name).collect();
    let nature = change.nature().map(|nature| format!(" {}", nature.name())).unwrap_or_default();
    let part_of = change.part_of.map(|at| format!(" < {}", all[at].code)).unwrap_or_default();
    format!("{} {kind}{separator}{id}{what} [{}]{nature}{part_of}", change.code, fields.join(","))
}

/// Compares two plans and describes the changes.
fn lines(old: &Memory, new: &Memory) -> Vec<String> {
    changes(old, new, |found| {
        found.changes.iter().map(|change| line(change, &found.changes)).collect()
    })
}
