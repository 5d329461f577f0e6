//! Checks on the paths of published files, which must be valid on every operating system.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::Result;
use super::error::PublishErrorKind;
use super::folder::STATE_DIR;

/// Rejects a path that does not lead to a file inside the output folder on every system.
pub(super) fn check_path(path: &str) -> Result<()> {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    let first = path.split('/').next().unwrap_or_default();
    let is_valid = !path.contains(['\\', '\0', ':'])
        && path.split('/').all(is_plain)
        && fold_case(first) != STATE_DIR;
    if is_valid { Ok(()) } else { Err(PublishErrorKind::InvalidPath(path.to_owned())) }
}

/// Rejects paths that cannot all be files of one folder on every system. The paths must be sorted,
/// so that a file precedes the files of a folder with its name.
pub(super) fn check_paths<'p>(paths: impl Iterator<Item = &'p str>) -> Result<()> {
    // Every file and folder by its case-folded path.
    let mut known: HashMap<String, (&str, bool)> = HashMap::new();
    let mut previous = "";
    for path in paths {
        let ends = path.match_indices('/').map(|(end, _)| end);
        for end in ends.chain([path.len()]) {
            let (name, is_file) = (&path[..end], end == path.len());
            // Folders that are shared with the previous path were already checked.
            if !is_file && previous.get(..=end) == path.get(..=end) {
                continue;
            }
            let Some((other, other_is_file)) = known.insert(fold_case(name), (name, is_file))
            else {
                continue;
            };
            if other != name {
                return Err(PublishErrorKind::CaseCollision(other.to_owned(), name.to_owned()));
            }
            match (other_is_file, is_file) {
                (false, false) => {}
                (true, true) => return Err(PublishErrorKind::DuplicatePath(other.to_owned())),
                _ => {
                    let (file, inside) = (other.to_owned(), path.to_owned());
                    return Err(PublishErrorKind::FileAndFolder { file, inside });
                }
            }
        }
        previous = path;
    }
    Ok(())
}

/// Returns the path as seen by file systems that ignore case and Unicode normalization.
pub(super) fn fold_case(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.nfc().flat_map(char::to_lowercase).nfc().collect()
}
