//! Files on disk, written whole: aside first, then moved into place by a rename.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Writes files so that each is there wholly or as it was, and all of them or none: every one is
/// written aside before the first is moved, and a move that fails takes the earlier ones back.
/// Folders are made; a symbolic link keeps leading where it leads.
///
/// # Errors
///
/// When the system refuses; then the files are as they were.
pub fn write_all(files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    let mut staged = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        let aside = stage(path, bytes).map_err(|error| at(path, &error))?;
        staged.push(aside);
    }
    let mut done: Vec<(PathBuf, Option<NamedTempFile>)> = Vec::new();
    for Staged { target, aside, before } in staged {
        match aside.persist(&target) {
            Ok(_) => done.push((target, before)),
            Err(error) => {
                for (target, before) in done.into_iter().rev() {
                    // What cannot be taken back is told by the error that follows.
                    let _ = match before {
                        Some(before) => before.persist(&target).map(drop).map_err(|e| e.error),
                        None => fs::remove_file(&target),
                    };
                }
                return Err(at(&target, &error.error));
            }
        }
    }
    Ok(())
}

/// A file that is written aside, and a copy of the one in whose place it goes.
struct Staged {
    target: PathBuf,
    aside: NamedTempFile,
    before: Option<NamedTempFile>,
}

fn stage(path: &Path, bytes: &[u8]) -> io::Result<Staged> {
    let there = match fs::canonicalize(path) {
        Ok(real) => Some(real),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let target = there.clone().unwrap_or_else(|| path.to_owned());
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    let (mut aside, mut before) = (new_file(folder)?, None);
    aside.write_all(bytes)?;
    if let Some(there) = &there {
        let permissions = fs::metadata(there)?.permissions();
        let mut copy = new_file(folder)?;
        copy.write_all(&fs::read(there)?)?;
        copy.as_file().set_permissions(permissions.clone())?;
        aside.as_file().set_permissions(permissions)?;
        before = Some(copy);
    }
    aside.as_file().sync_all()?;
    Ok(Staged { target, aside, before })
}

/// A file that a plan does not see, with the rights that a new file has here.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".benelux-plan-").suffix(".new");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn at(path: &Path, error: &io::Error) -> io::Error {
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
        assert_eq!(names, 3, "nothing is left aside");
    }

    #[cfg(unix)]
    #[test]
    fn rights_and_links_stay() {
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
