//! A world in which some files read differently: a plan with an edit that is not written yet.

use std::collections::BTreeMap;
use std::io;

use super::{EntryKind, FileText, PlanEntry, World};

/// A world with other texts laid over some of its files; files may be new.
pub struct Overlay<'w> {
    under: &'w dyn World,
    files: BTreeMap<String, Vec<u8>>,
}

impl<'w> Overlay<'w> {
    /// Begins with the world as it is.
    pub fn new(under: &'w dyn World) -> Self {
        Self { under, files: BTreeMap::new() }
    }

    /// Lays a text over the file at a path inside the plan.
    #[must_use]
    pub fn with(mut self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.files.insert(path.to_owned(), text.as_ref().to_owned());
        self
    }
}

impl World for Overlay<'_> {
    fn name(&self) -> &str {
        self.under.name()
    }

    fn entries(&self) -> io::Result<Vec<PlanEntry>> {
        let mut entries = self.under.entries()?;
        entries.retain(|entry| !self.files.contains_key(&entry.path));
        let laid = self.files.keys();
        entries.extend(laid.map(|path| PlanEntry { path: path.clone(), kind: EntryKind::File }));
        entries.sort();
        Ok(entries)
    }

    fn read(&self, path: &str, limit: u64) -> FileText {
        match self.files.get(path) {
            Some(bytes) if bytes.len() as u64 > limit => FileText::TooLarge,
            Some(bytes) => FileText::Bytes(bytes.clone()),
            None => self.under.read(path, limit),
        }
    }

    fn lock(&self, folder: &str, limit: u64) -> Option<FileText> {
        self.under.lock(folder, limit)
    }

    fn template(&self, path: &str) -> io::Result<Option<String>> {
        self.under.template(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::memory::Memory;

    #[test]
    fn a_file_laid_over_hides_the_one_under_it_and_a_new_one_is_there() {
        let under = Memory::default().with("a.yaml", "old").with("b.yaml", "kept");
        let world = Overlay::new(&under).with("a.yaml", "new").with("0.yaml", "more");
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
