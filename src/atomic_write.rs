//! Atomic writes: files are written to temporary files first and then renamed into place.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Writes all files, given as pairs of a path and its bytes, or none. Every file is staged before
/// the first one is renamed into place, and a failed rename rolls back the earlier ones. Missing
/// folders are created; symbolic links are followed, so the target is written and the link stays.
/// Existing files keep their permissions.
///
/// # Errors
///
/// When a file cannot be written. All files are then unchanged, unless the rollback fails too.
pub fn write_all(files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    let mut staged = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        staged.push(stage(path, bytes).map_err(|error| with_path(path, &error))?);
    }
    let mut renamed: Vec<(PathBuf, Option<NamedTempFile>)> = Vec::new();
    for StagedFile { target, new, backup } in staged {
        match new.persist(&target) {
            Ok(_) => renamed.push((target, backup)),
            Err(error) => {
                for (target, backup) in renamed.into_iter().rev() {
                    // The error that caused the rollback is the one to report.
                    let _ = match backup {
                        Some(backup) => backup.persist(&target).map(drop).map_err(|e| e.error),
                        None => fs::remove_file(&target),
                    };
                }
                return Err(with_path(&target, &error.error));
            }
        }
    }
    Ok(())
}

/// A new file that is ready to be renamed into place.
struct StagedFile {
    target: PathBuf,
    new: NamedTempFile,
    /// A copy of the file that it replaces.
    backup: Option<NamedTempFile>,
}

fn stage(path: &Path, bytes: &[u8]) -> io::Result<StagedFile> {
    let existing = match fs::canonicalize(path) {
        Ok(real) => Some(real),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let target = existing.clone().unwrap_or_else(|| path.to_owned());
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    let (mut new, mut backup) = (temp_file(folder)?, None);
    new.write_all(bytes)?;
    if let Some(existing) = &existing {
        let permissions = fs::metadata(existing)?.permissions();
        let mut copy = temp_file(folder)?;
        copy.write_all(&fs::read(existing)?)?;
        copy.as_file().set_permissions(permissions.clone())?;
        new.as_file().set_permissions(permissions)?;
        backup = Some(copy);
    }
    new.as_file().sync_all()?;
    Ok(StagedFile { target, new, backup })
}

/// Creates a temporary file with the default permissions of a new file. Its name does not look like
/// that of a plan file, so it is never compiled.
fn temp_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".benelux-plan-").suffix(".new");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Adds the path to an error.
fn with_path(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("`{}`: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_written_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a"), "old").unwrap();
        fs::create_dir_all(path("wall/inner")).unwrap();
        let files =
            [(path("a"), b"new".to_vec()), (path("b"), b"b".to_vec()), (path("wall"), vec![])];
        assert!(write_all(&files).is_err());
        assert_eq!(fs::read_to_string(path("a")).unwrap(), "old");
        assert!(!path("b").exists());
        write_all(&files[..2]).unwrap();
        assert_eq!(fs::read_to_string(path("a")).unwrap(), "new");
        let names = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(names, 3, "no temporary file is left");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, "old").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("real", &link).unwrap();
        write_all(&[(link.clone(), b"new".to_vec())]).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
