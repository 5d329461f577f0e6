//! What is remembered of files that take long to make: of what they were made, and what came out.
//!
//! The files themselves are those of the output folder; here is only `.benelux-plan/inputs.json`
//! beside our other books. A file counts as remembered while it has the checksum that it was made
//! with, so nothing that somebody changed, removed or left half-written is ever taken for ours. All
//! of this only saves time: whatever cannot be read or written is made again, and nobody is told.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::render::Memo;

const BOOK: &str = ".benelux-plan/inputs.json";
const VERSION: u32 = 1;

#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
struct Book {
    version: u32,
    files: BTreeMap<String, Entry>,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
struct Entry {
    /// A hash of everything that the file was made of.
    inputs: String,
    /// The SHA-256 (FIPS 180-4) of the file.
    sha256: String,
}

/// The files of an output folder that take long to make.
pub(super) struct Kept {
    out: PathBuf,
    earlier: Book,
    made: Mutex<BTreeMap<String, Entry>>,
}

impl Kept {
    /// Reads what is remembered of an output folder; nothing, where there is no such folder.
    pub(super) fn open(out: &Path) -> Self {
        let text = fs::read(out.join(BOOK)).unwrap_or_default();
        let book: Book = serde_json::from_slice(&text).unwrap_or_default();
        let earlier = if book.version == VERSION { book } else { Book::default() };
        Self { out: out.to_owned(), earlier, made: Mutex::default() }
    }

    /// Remembers what was made since, now that it is published.
    pub(super) fn close(self) {
        let mut book = Book { version: VERSION, files: self.earlier.files.clone() };
        book.files.extend(self.made.into_inner().unwrap_or_else(PoisonError::into_inner));
        book.files.retain(|path, _| self.out.join(path).is_file());
        if book == self.earlier || book.files.is_empty() && self.earlier.files.is_empty() {
            return;
        }
        // Wholly or not at all, and never through a link: a rename replaces the link itself.
        let path = self.out.join(BOOK);
        let write = || -> std::io::Result<()> {
            let folder = path.parent().unwrap_or(&self.out);
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            serde_json::to_writer_pretty(&mut file, &book)?;
            file.write_all(b"\n")?;
            file.persist(&path)?;
            Ok(())
        };
        drop(write());
    }
}

impl Memo for Kept {
    fn recall(&self, path: &str, inputs: &str) -> Option<Vec<u8>> {
        let entry = self.earlier.files.get(path).filter(|entry| entry.inputs == inputs)?;
        let bytes = fs::read(self.out.join(path)).ok()?;
        (sha256(&bytes) == entry.sha256).then_some(bytes)
    }

    fn note(&self, path: &str, inputs: &str, bytes: &[u8]) {
        let entry = Entry { inputs: inputs.to_owned(), sha256: sha256(bytes) };
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.insert(path.to_owned(), entry);
    }
}

fn sha256(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
    let hash = Sha256::digest(bytes);
    hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with_a() -> tempfile::TempDir {
        let out = tempfile::tempdir().unwrap();
        fs::create_dir(out.path().join(".benelux-plan")).unwrap();
        let kept = Kept::open(out.path());
        assert_eq!(kept.recall("a", "1"), None);
        kept.note("a", "1", b"one");
        fs::write(out.path().join("a"), "one").unwrap();
        kept.close();
        out
    }

    #[test]
    fn a_file_is_recalled_while_it_and_its_inputs_are_the_same() {
        let out = folder_with_a();
        let kept = Kept::open(out.path());
        assert_eq!(kept.recall("a", "1").as_deref(), Some(&b"one"[..]));
        assert_eq!(kept.recall("a", "2"), None);
        assert_eq!(kept.recall("b", "1"), None);
        fs::write(out.path().join("a"), "two").unwrap();
        assert_eq!(kept.recall("a", "1"), None);
    }

    #[test]
    fn what_is_gone_is_forgotten_and_what_cannot_be_read_is_nothing() {
        let out = folder_with_a();
        fs::remove_file(out.path().join("a")).unwrap();
        Kept::open(out.path()).close();
        assert_eq!(Kept::open(out.path()).earlier.files.len(), 0);
        for text in ["", "{", "[]", "{\"version\": 9, \"files\": {}}"] {
            fs::write(out.path().join(BOOK), text).unwrap();
            assert_eq!(Kept::open(out.path()).earlier, Book::default());
        }
        // No folder for our books: nothing is remembered, and nothing fails.
        let bare = tempfile::tempdir().unwrap();
        let kept = Kept::open(bare.path());
        kept.note("a", "1", b"one");
        fs::write(bare.path().join("a"), "one").unwrap();
        kept.close();
        assert_eq!(Kept::open(bare.path()).recall("a", "1"), None);
    }
}
