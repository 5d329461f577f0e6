//! Checks the order of the modules that the documentation of the crate defines.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};

/// Returns the names of the modules in the order of the table in `lib.rs`, each with its row.
fn rows(lib: &str) -> Vec<(String, usize)> {
    let table = lib.lines().filter(|line| line.starts_with("//! | ["));
    let modules = table.enumerate().flat_map(|(row, line)| {
        let cell = line.split('|').nth(1).unwrap();
        cell.split('`')
            .skip(1)
            .step_by(2)
            .map(move |name| (name.to_owned(), row))
            .collect::<Vec<_>>()
    });
    modules.collect()
}

/// Adds all source files except tests.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

#[test]
fn a_module_uses_only_modules_above_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let lib = fs::read_to_string(src.join("lib.rs")).unwrap();
    let rows = rows(&lib);
    let row = |name: &str| rows.iter().find(|(module, _)| module == name).map(|(_, row)| *row);
    for line in lib.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let name = line.trim_end_matches(';');
        assert!(row(name).is_some(), "{name} is missing in the table");
    }
    let mut paths = Vec::new();
    files(&src, &mut paths);
    let mut seen = 0;
    for path in paths {
        let inside = path.strip_prefix(&src).unwrap().with_extension("");
        let name = inside.iter().next().unwrap().to_str().unwrap();
        let Some(own) = row(name) else { continue };
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for used in code.split("crate::").skip(1) {
            let used = used.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
            let Some(other) = row(used) else { continue };
            let position = |module: &str| rows.iter().position(|(name, _)| name == module);
            let is_above = other < own || position(used) <= position(name);
            assert!(is_above, "{} uses {used}, which is below it", path.display());
            seen += 1;
        }
    }
    assert!(seen > 50);
}
