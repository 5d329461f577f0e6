//! A plan in a git repository.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs git so that commits have the same hashes on every machine.
pub fn git(folder: &Path, args: &[&str]) {
    let status = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.autocrlf=false"])
        .args(args)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_DATE", "2030-01-02T03:04:05Z")
        .env("GIT_COMMITTER_DATE", "2030-01-02T03:04:05Z")
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "git {args:?}");
}

/// Replaces text in a file; panics if the file does not contain it.
pub fn edit(folder: &Path, path: &str, from: &str, to: &str) {
    let path = folder.join(path);
    let before = fs::read_to_string(&path).unwrap();
    assert!(before.contains(from), "{from}");
    fs::write(&path, before.replace(from, to)).unwrap();
}

/// Commits all files.
pub fn commit(folder: &Path, title: &str) {
    git(folder, &["add", "."]);
    git(folder, &["commit", "-qm", title]);
}
