//! The check that a plan is not published among the files that it is read from.

use std::path::{Component, Path, PathBuf};

use super::error::{PublishError, PublishErrorKind};

/// Rejects an output folder that is, contains or is inside a folder that the program reads from:
/// the plan, or the templates next to it.
///
/// # Errors
///
/// When the output folder overlaps with one of them. A plan that does not exist is not an error
/// here.
pub fn check_location(out: &Path, plan: &Path) -> Result<(), PublishError> {
    let Ok(plan) = plan.canonicalize() else { return Ok(()) };
    let templates = plan.parent().unwrap_or(&plan).join("templates");
    let location = resolve(out);
    for input in [&plan, &templates] {
        // Templates are looked up by name, so only files inside their folder can be mistaken for
        // one.
        let contains_plan = input == &plan && input.starts_with(&location);
        if location.starts_with(input) || contains_plan {
            return Err(PublishError {
                kind: PublishErrorKind::InsideInput { out: out.to_owned(), read: input.clone() },
                is_partial: false,
                out: out.to_owned(),
            });
        }
    }
    Ok(())
}

/// Returns the path with links and dots resolved as far as it exists; the rest is taken literally.
fn resolve(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::CurDir => {}
            component => resolved.push(component),
        }
        if let Ok(canonical) = resolved.canonicalize() {
            resolved = canonical;
        }
    }
    resolved
}
