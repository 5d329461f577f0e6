//! A plan with edits that are not saved yet.

use std::collections::BTreeMap;
use std::io;

use super::{EntryKind, FileText, PlanEntry, World};

/// Another world with some files replaced or added.
pub struct Overlay<'w> {
    base: &'w dyn World,
    files: BTreeMap<String, Vec<u8>>,
}

impl<'w> Overlay<'w> {
    /// Creates an overlay that changes nothing yet.
    pub fn new(base: &'w dyn World) -> Self {
        Self { base, files: BTreeMap::new() }
    }

    /// Replaces or adds the file at a path inside the plan folder.
    #[must_use]
    pub fn with(mut self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.files.insert(path.to_owned(), text.as_ref().to_owned());
        self
    }
}

impl World for Overlay<'_> {
    fn name(&self) -> &str {
        self.base.name()
    }

    fn entries(&self) -> io::Result<Vec<PlanEntry>> {
        let mut entries = self.base.entries()?;
        entries.retain(|entry| !self.files.contains_key(&entry.path));
        let paths = self.files.keys();
        entries.extend(paths.map(|path| PlanEntry { path: path.clone(), kind: EntryKind::File }));
        entries.sort();
        Ok(entries)
    }

    fn read(&self, path: &str, limit: u64) -> FileText {
        match self.files.get(path) {
            Some(bytes) if bytes.len() as u64 > limit => FileText::TooLarge,
            Some(bytes) => FileText::Bytes(bytes.clone()),
            None => self.base.read(path, limit),
        }
    }

    fn lock(&self, folder: &str, limit: u64) -> Option<FileText> {
        self.base.lock(folder, limit)
    }

    fn template(&self, path: &str) -> io::Result<Option<String>> {
        self.base.template(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::memory::Memory;

    #[test]
    fn files_are_replaced_and_added() {
        let base = Memory::default().with("a.yaml", "old").with("b.yaml", "kept");
        let world = Overlay::new(&base).with("a.yaml", "new").with("0.yaml", "more");
        let paths: Vec<String> =
            world.entries().unwrap().into_iter().map(|entry| entry.path).collect();
        assert_eq!(paths, ["0.yaml", "a.yaml", "b.yaml"]);
        for (path, text) in [("0.yaml", "more"), ("a.yaml", "new"), ("b.yaml", "kept")] {
            assert!(
                matches!(world.read(path, 9), FileText::Bytes(bytes) if bytes == text.as_bytes())
            );
        }
        assert!(matches!(world.read("a.yaml", 2), FileText::TooLarge));
    }
}
