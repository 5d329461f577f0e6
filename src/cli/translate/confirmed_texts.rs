//! The texts as they were last confirmed, from the git history.

use crate::cli::Program;
use crate::cli::history::History;
use crate::message;
use plan_core::world::git::GitError;
use plan_exchange::TranslationPackage;
use plan_language::units::earlier_versions::Wanted;

/// Adds the confirmed texts of stale units, of which the plan has only fingerprints. Reports how
/// many are missing from the history.
pub(super) fn add_confirmed_texts(program: &Program, package: &mut TranslationPackage) {
    let count = package.units.iter().filter(|unit| unit.confirmed_source.is_some()).count();
    if count == 0 {
        return;
    }
    let is_shallow = search(program, package);
    let found = package.units.iter().filter(|unit| unit.previous_source.is_some()).count();
    if found == count {
        return;
    }
    let reason = match is_shallow {
        Err(error) => format!(" ({error})"),
        Ok(true) => format!(" ({})", message!(program, "translate-history-cut-off")),
        Ok(false) => String::new(),
    };
    let texts = program.count_texts(count - found);
    let text = message!(program, "translate-not-in-history", texts = texts);
    program.print_status(&format!("{text}{reason}"));
}

/// Searches the git history for the confirmed texts. Returns whether the history is shallow.
fn search(program: &Program, package: &mut TranslationPackage) -> Result<bool, GitError> {
    let history = History::of(&program.plan)?;
    let locale = package.from;
    let wanted = package.units.iter().filter_map(|unit| {
        let (_, record) = unit.shared_address().rsplit_once(':').unwrap_or_default();
        let id = record.split('/').next().unwrap_or_default().to_owned();
        Some(Wanted { locale, fingerprint: unit.confirmed_source?, path: unit.path.clone(), id })
    });
    let wanted: Vec<Wanted> = wanted.collect();
    let found = history.search(&wanted);
    for unit in &mut package.units {
        let text = unit.confirmed_source.and_then(|was| found.get(&(locale, was)));
        unit.previous_source = text.map(|found| found.text.trim_end_matches('\n').to_owned());
    }
    Ok(history.is_shallow())
}
