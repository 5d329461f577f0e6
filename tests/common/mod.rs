//! What several tests need.
#![allow(dead_code, reason = "each test uses its part")]

use std::fs;
use std::path::{Path, PathBuf};

use benelux_plan::world::memory::Memory;

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The example plan of the documentation.
pub fn example_plan() -> Memory {
    folder(&root().join("src/shape/example"))
}

/// A folder as a plan in memory.
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
