//! Where a plan may be published to: not among the files that it is read from.

use std::path::{Component, Path, PathBuf};

use super::trouble::{PublishError, Trouble};

/// Refuses an output folder that is, holds or lies in a folder that the program reads: the plan,
/// or the templates beside it.
///
/// # Errors
///
/// When it does. A plan that is not there is not told here.
pub fn check_place(out: &Path, plan: &Path) -> Result<(), PublishError> {
    let Ok(plan) = plan.canonicalize() else { return Ok(()) };
    let templates = plan.parent().unwrap_or(&plan).join("templates");
    let place = resolved(out);
    for read in [&plan, &templates] {
        // Templates are looked for by name; only what lies among them can be taken for one.
        let holds_plan = read == &plan && read.starts_with(&place);
        if place.starts_with(read) || holds_plan {
            return Err(PublishError {
                trouble: Trouble::InPlan { out: out.to_owned(), read: read.clone() },
                is_begun: false,
                out: out.to_owned(),
            });
        }
    }
    Ok(())
}

/// The path without links and dots, as far as it is there; the rest is taken as it is written.
fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut resolved = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::CurDir => {}
            part => resolved.push(part),
        }
        if let Ok(found) = resolved.canonicalize() {
            resolved = found;
        }
    }
    resolved
}
