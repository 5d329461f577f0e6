//! The cache of printed reports: the inputs of each report, and the checksum of what came out.
//!
//! The reports themselves are the files of the output folder; the cache is the file
//! `.benelux-plan/inputs.json`, beside the manifest. An entry holds while the report has the checksum
//! it was made with, so a report that was changed, removed or torn is made again. The cache only saves
//! time: what cannot be read or written is ignored.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use plan_render::ReportCache;

const FILE: &str = ".benelux-plan/inputs.json";
const VERSION: u32 = 1;

#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
struct CacheFile {
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

/// The reports of an output folder.
pub(super) struct PublishedReports {
    out: PathBuf,
    earlier: CacheFile,
    made: Mutex<BTreeMap<String, Entry>>,
}

impl PublishedReports {
    /// Reads the cache of an output folder; empty where there is none.
    pub(super) fn open(out: &Path) -> Self {
        let text = fs::read(out.join(FILE)).unwrap_or_default();
        let file: CacheFile = serde_json::from_slice(&text).unwrap_or_default();
        let earlier = if file.version == VERSION { file } else { CacheFile::default() };
        Self { out: out.to_owned(), earlier, made: Mutex::default() }
    }

    /// Writes the cache, once the reports are published.
    pub(super) fn close(self) {
        let mut cache = CacheFile { version: VERSION, files: self.earlier.files.clone() };
        cache.files.extend(self.made.into_inner().unwrap_or_else(PoisonError::into_inner));
        cache.files.retain(|path, _| self.out.join(path).is_file());
        if cache == self.earlier || cache.files.is_empty() && self.earlier.files.is_empty() {
            return;
        }
        // Atomic, and never through a link: the rename replaces the link itself.
        let path = self.out.join(FILE);
        let write = || -> std::io::Result<()> {
            let folder = path.parent().unwrap_or(&self.out);
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            serde_json::to_writer_pretty(&mut file, &cache)?;
            file.write_all(b"\n")?;
            file.persist(&path)?;
            Ok(())
        };
        drop(write());
    }
}

impl ReportCache for PublishedReports {
    fn get(&self, path: &str, inputs: &str) -> Option<Vec<u8>> {
        let entry = self.earlier.files.get(path).filter(|entry| entry.inputs == inputs)?;
        let bytes = fs::read(self.out.join(path)).ok()?;
        (sha256(&bytes) == entry.sha256).then_some(bytes)
    }

    fn insert(&self, path: &str, inputs: &str, bytes: &[u8]) {
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
        let reports = PublishedReports::open(out.path());
        assert_eq!(reports.get("a", "1"), None);
        reports.insert("a", "1", b"one");
        fs::write(out.path().join("a"), "one").unwrap();
        reports.close();
        out
    }

    #[test]
    fn a_file_is_recalled_while_it_and_its_inputs_are_the_same() {
        let out = folder_with_a();
        let reports = PublishedReports::open(out.path());
        assert_eq!(reports.get("a", "1").as_deref(), Some(&b"one"[..]));
        assert_eq!(reports.get("a", "2"), None);
        assert_eq!(reports.get("b", "1"), None);
        fs::write(out.path().join("a"), "two").unwrap();
        assert_eq!(reports.get("a", "1"), None);
    }

    #[test]
    fn what_is_gone_is_forgotten_and_what_cannot_be_read_is_nothing() {
        let out = folder_with_a();
        fs::remove_file(out.path().join("a")).unwrap();
        PublishedReports::open(out.path()).close();
        assert_eq!(PublishedReports::open(out.path()).earlier.files.len(), 0);
        for text in ["", "{", "[]", "{\"version\": 9, \"files\": {}}"] {
            fs::write(out.path().join(FILE), text).unwrap();
            assert_eq!(PublishedReports::open(out.path()).earlier, CacheFile::default());
        }
        // No folder for our books: nothing is remembered, and nothing fails.
        let bare = tempfile::tempdir().unwrap();
        let reports = PublishedReports::open(bare.path());
        reports.insert("a", "1", b"one");
        fs::write(bare.path().join("a"), "one").unwrap();
        reports.close();
        assert_eq!(PublishedReports::open(bare.path()).get("a", "1"), None);
    }
}
