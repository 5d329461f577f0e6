//! Texts as they were last confirmed, from the history of git.

use std::collections::HashMap;

use crate::cli::Program;
use crate::compile::compile;
use crate::exchange::Package;
use crate::language::fingerprint::Fingerprint;
use crate::locale::Locale;
use crate::units::{self, TextUnit};
use crate::world::git::{GitError, Repository};

/// How many revisions are looked at.
const MOST_REVISIONS: usize = 500;

/// Finds the texts of which only the fingerprint is known, and says it plainly when the history
/// does not have them.
pub(super) fn recover(program: &Program, package: &mut Package) {
    let mut wanted: HashMap<(String, Fingerprint), Option<String>> = HashMap::new();
    for unit in &package.units {
        if let Some(was) = unit.was {
            wanted.insert((unit.base().to_owned(), was), None);
        }
    }
    if wanted.is_empty() {
        return;
    }
    let (searched, missing) =
        (search(program, package.from, &mut wanted), |wanted: &HashMap<_, Option<String>>| {
            wanted.values().filter(|text| text.is_none()).count()
        });
    for unit in &mut package.units {
        if let Some(was) = unit.was {
            unit.previous = wanted.get(&(unit.base().to_owned(), was)).cloned().flatten();
        }
    }
    let count = missing(&wanted);
    let reason = match searched {
        Err(error) => Some(error.to_string()),
        Ok(true) if count > 0 => Some(
            program
                .say(
                    "the history is cut off",
                    "de geschiedenis is afgekapt",
                    "l’historique est tronqué",
                )
                .to_owned(),
        ),
        Ok(_) => None,
    };
    if count > 0 {
        let words = program.say(
            "as last confirmed not found in git; they go without it",
            "zoals laatst bevestigd niet in git gevonden; ze gaan zonder mee",
            "non retrouvés dans git tels que confirmés ; ils partent sans",
        );
        let reason = reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
        program.tell(&format!("{} {words}{reason}", program.texts(count)));
    }
}

/// Looks through the revisions, the latest first; tells whether the history is cut off.
fn search(
    program: &Program,
    from: Locale,
    wanted: &mut HashMap<(String, Fingerprint), Option<String>>,
) -> Result<bool, GitError> {
    let repository = Repository::around(&program.plan)?;
    for revision in repository.history(MOST_REVISIONS)? {
        if wanted.values().all(Option::is_some) {
            break;
        }
        let world = repository.at(&revision.id)?;
        let Ok(then) = compile(&world) else { continue };
        let mut look = |folder: &str, units: Vec<TextUnit<'_>>| {
            for unit in units {
                let Some((_, text)) = unit.texts().find(|(locale, _)| *locale == from) else {
                    continue;
                };
                let key = (format!("{folder}/{}", unit.address()), Fingerprint::of(&text.value));
                if let Some(slot @ None) = wanted.get_mut(&key) {
                    *slot = Some(text.value.trim_end_matches('\n').to_owned());
                }
            }
        };
        look("registers", units::of_registers(&then.plan));
        for edition in &then.plan.editions {
            look(&edition.year.to_string(), units::of_edition(edition));
        }
    }
    Ok(repository.is_shallow())
}
