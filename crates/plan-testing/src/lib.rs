//! Fixtures and helpers shared by the tests of all crates.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "no test uses all helpers, and one whose fixture fails must fail"
)]

pub mod messages;

use std::fs;
use std::path::{Path, PathBuf};

use plan_core::world::EntryKind;
use plan_core::world::memory::Memory;
use similar::TextDiff;

/// Returns the root folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Loads the example plan of the documentation into memory.
pub fn example_plan() -> Memory {
    folder(&root().join("tests/fixtures/example"))
}

/// Loads a plan folder into memory.
pub fn folder(folder: &Path) -> Memory {
    let mut plan = Memory::default();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            plan = plan.with(&path, fs::read(entry.path()).unwrap());
        }
    }
    plan
}

/// Creates a temporary folder that contains the example plan in `plan/`.
pub fn example_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = root().join("tests/fixtures/example");
    for entry in walkdir::WalkDir::new(&from) {
        let entry = entry.unwrap();
        let to = folder.path().join("plan").join(entry.path().strip_prefix(&from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).unwrap();
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
    folder
}

/// Asserts that `actual` equals the expected output in the file at `path`, which is relative to the
/// root of the repository. If `BLESS` is set, rewrites the file first; review the diff.
pub fn assert_matches_file(path: &str, actual: &str) {
    let path = root().join(path);
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        expected == actual,
        "{} differs; BLESS=1 rewrites it.\n{}",
        path.display(),
        line_difference(&expected, actual)
    );
}

/// Returns the lines in which two texts differ, as a unified diff from `expected` to `actual`.
pub fn line_difference(expected: &str, actual: &str) -> String {
    TextDiff::from_lines(expected, actual).unified_diff().context_radius(1).to_string()
}

/// Returns the names of the commands that a help text lists, except `help`.
pub fn commands(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| !line.is_empty());
    lines
        // Continuation lines of a description are indented further.
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// Returns the info string and the text of each fenced code block in a Markdown page.
pub fn code_blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((info.to_owned(), text.join("\n") + "\n"));
        }
    }
    blocks
}

/// Replaces escapes such as `\xE9` with the byte that they denote.
fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\x") {
        bytes.extend(&rest.as_bytes()[..at]);
        bytes.push(u8::from_str_radix(&rest[at + 2..at + 4], 16).unwrap());
        rest = &rest[at + 4..];
    }
    bytes.extend(rest.as_bytes());
    bytes
}

/// Applies an example from a rule page to the example plan. Returns the plan, and whether checking
/// it must fail.
///
/// `info` is the info string of the example: `yaml fails=<path>` or `yaml passes=<path>` if `text`
/// is the content of that file (` bytes` after the path means that it contains escapes such as
/// `\xE9`), or `files fails` or `files passes` if each line of `text` is a path and the state of
/// that path.
pub fn plan_of_example(info: &str, text: &str) -> (Memory, bool) {
    let plan = example_plan();
    let (kind, rest) = info.split_once(' ').unwrap();
    if kind == "files" {
        let plan = text.lines().fold(plan, |plan, line| {
            let (path, what) = line.split_once(' ').unwrap_or((line, ""));
            match what.split(' ').next().unwrap() {
                "->" => plan.with_entry(path, EntryKind::OutsideLink),
                "is" => plan.with_entry(path, EntryKind::NotAFile),
                "unreadable:" => plan.with_entry(path, EntryKind::Unreadable(what[12..].into())),
                "has" => {
                    let size = what.split(' ').nth(1).unwrap().parse().unwrap();
                    plan.with(path, vec![b' '; size])
                }
                "missing" => plan.without(path),
                "added" => plan.with(path, ""),
                "" => plan,
                other => panic!("{other}"),
            }
        });
        return (plan, rest == "fails");
    }
    let (verb, rest) = rest.split_once('=').unwrap();
    let (path, is_bytes) = match rest.split_once(' ') {
        Some((path, "bytes")) => (path, true),
        _ => (rest, false),
    };
    let text = if is_bytes { bytes(text) } else { text.as_bytes().to_vec() };
    (plan.with(path, text), verb == "fails")
}

/// Returns the path, relative to the root of the repository, and the text of each Rust file in
/// `folders`.
pub fn rust_sources(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let root = root();
    let files = folders.iter().flat_map(|folder| {
        walkdir::WalkDir::new(root.join(folder)).sort_by_file_name().into_iter()
    });
    files
        .map(|file| file.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path.strip_prefix(&root).unwrap().to_owned(), text)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::line_difference;

    #[test]
    fn a_line_difference_shows_what_changed_and_little_else() {
        let expected = "a\nb\nc\nd\ne\nf\n";
        let actual = expected.replace("e\n", "x\n");
        let difference = line_difference(expected, &actual);
        assert_eq!(difference, "@@ -4,3 +4,3 @@\n d\n-e\n+x\n f\n");
    }
}
