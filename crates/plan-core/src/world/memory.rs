//! A plan in memory, for tests and for the examples of the rule pages.

use std::collections::BTreeMap;
use std::io;

use super::{EntryKind, FileText, PlanEntry, World};

/// A plan in memory.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
    others: BTreeMap<String, EntryKind>,
    templates: BTreeMap<String, String>,
}

impl Memory {
    /// Adds a file, or replaces it.
    #[must_use]
    pub fn with(mut self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.files.insert(path.to_owned(), text.as_ref().to_owned());
        self
    }

    /// Adds an entry that is not a file.
    #[must_use]
    pub fn with_entry(mut self, path: &str, kind: EntryKind) -> Self {
        self.others.insert(path.to_owned(), kind);
        self
    }

    /// Adds a template that overrides a built-in one.
    #[must_use]
    pub fn with_template(mut self, path: &str, text: &str) -> Self {
        self.templates.insert(path.to_owned(), text.to_owned());
        self
    }

    /// Removes a file.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// The text of a file; `None` if there is no such file.
    pub fn text(&self, path: &str) -> Option<String> {
        self.files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    }
}

impl World for Memory {
    fn name(&self) -> &'static str {
        "plan"
    }

    fn entries(&self) -> io::Result<Vec<PlanEntry>> {
        let is_yaml = |path: &&String| path.ends_with(".yaml") || path.ends_with(".yml");
        let files = self.files.keys().filter(is_yaml).map(|path| (path, EntryKind::File));
        let others = self.others.iter().map(|(path, kind)| (path, kind.clone()));
        let mut entries: Vec<PlanEntry> = files
            .chain(others)
            .map(|(path, kind)| PlanEntry { path: path.clone(), kind })
            .collect();
        entries.sort();
        Ok(entries)
    }

    fn read(&self, path: &str, limit: u64) -> FileText {
        match self.files.get(path) {
            Some(bytes) if bytes.len() as u64 > limit => FileText::TooLarge,
            Some(bytes) => FileText::Bytes(bytes.clone()),
            None => FileText::Unreadable("the file vanished".to_owned()),
        }
    }

    fn lock(&self, folder: &str, limit: u64) -> Option<FileText> {
        let path = format!("{folder}/translations.lock");
        self.files.contains_key(&path).then(|| self.read(&path, limit))
    }

    fn template(&self, path: &str) -> io::Result<Option<String>> {
        Ok(self.templates.get(path).cloned())
    }

    fn templates_in(&self, folder: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
        let inside = |(path, text): (&String, &String)| {
            let path = path.strip_prefix(folder)?.strip_prefix('/')?;
            Some((path.to_owned(), text.as_bytes().to_owned()))
        };
        Ok(self.templates.iter().filter_map(inside).collect())
    }
}
