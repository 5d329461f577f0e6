//! The cache of printed reports: a hash of the inputs of each report, and the checksum of the file.
//!
//! The reports themselves are files of the output folder; the cache file
//! `.benelux-plan/inputs.json` is next to the manifest. An entry is valid while the report still
//! has the recorded checksum, so a report that was modified, removed or torn is typeset again. The
//! cache only saves time: if it cannot be read or written, it is ignored.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::checksum::sha256_hex;
use plan_render::ReportCache;

const CACHE_FILE: &str = ".benelux-plan/inputs.json";
/// The format version of the cache file; a file with another version is ignored.
const CACHE_VERSION: u32 = 1;

#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
struct CacheFile {
    version: u32,
    /// By path inside the output folder.
    files: BTreeMap<String, CachedReport>,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
struct CachedReport {
    /// A hash of all inputs of the report.
    inputs: String,
    /// The SHA-256 (FIPS 180-4) of the file, in hexadecimal.
    sha256: String,
}

/// The reports in an output folder.
pub struct PublishedReports {
    out: PathBuf,
    stored: CacheFile,
    added: Mutex<BTreeMap<String, CachedReport>>,
}

impl PublishedReports {
    /// Reads the cache of an output folder; it is empty if there is no valid cache file.
    pub fn open(out: &Path) -> Self {
        let text = fs::read(out.join(CACHE_FILE)).unwrap_or_default();
        let file: CacheFile = serde_json::from_slice(&text).unwrap_or_default();
        let stored = if file.version == CACHE_VERSION { file } else { CacheFile::default() };
        Self { out: out.to_owned(), stored, added: Mutex::default() }
    }

    /// Writes the cache file; call it after the reports have been published.
    pub fn close(self) {
        let mut cache = CacheFile { version: CACHE_VERSION, files: self.stored.files.clone() };
        cache.files.extend(self.added.into_inner().unwrap_or_else(PoisonError::into_inner));
        cache.files.retain(|path, _| self.out.join(path).is_file());
        if cache == self.stored || cache.files.is_empty() && self.stored.files.is_empty() {
            return;
        }
        // A rename replaces a link at the path instead of following it.
        let path = self.out.join(CACHE_FILE);
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
        let entry = self.stored.files.get(path).filter(|entry| entry.inputs == inputs)?;
        let bytes = fs::read(self.out.join(path)).ok()?;
        (sha256_hex(&bytes) == entry.sha256).then_some(bytes)
    }

    fn insert(&self, path: &str, inputs: &str, bytes: &[u8]) {
        let entry = CachedReport { inputs: inputs.to_owned(), sha256: sha256_hex(bytes) };
        let mut added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
        added.insert(path.to_owned(), entry);
    }
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
    fn a_report_is_reused_while_it_and_its_inputs_are_unchanged() {
        let out = folder_with_a();
        let reports = PublishedReports::open(out.path());
        assert_eq!(reports.get("a", "1").as_deref(), Some(&b"one"[..]));
        assert_eq!(reports.get("a", "2"), None);
        assert_eq!(reports.get("b", "1"), None);
        fs::write(out.path().join("a"), "two").unwrap();
        assert_eq!(reports.get("a", "1"), None);
    }

    #[test]
    fn missing_files_and_invalid_caches_are_ignored() {
        let out = folder_with_a();
        fs::remove_file(out.path().join("a")).unwrap();
        PublishedReports::open(out.path()).close();
        assert_eq!(PublishedReports::open(out.path()).stored.files.len(), 0);
        for text in ["", "{", "[]", "{\"version\": 9, \"files\": {}}"] {
            fs::write(out.path().join(CACHE_FILE), text).unwrap();
            assert_eq!(PublishedReports::open(out.path()).stored, CacheFile::default());
        }
        // Without a state folder nothing is cached, and nothing fails.
        let bare = tempfile::tempdir().unwrap();
        let reports = PublishedReports::open(bare.path());
        reports.insert("a", "1", b"one");
        fs::write(bare.path().join("a"), "one").unwrap();
        reports.close();
        assert_eq!(PublishedReports::open(bare.path()).get("a", "1"), None);
    }
}
