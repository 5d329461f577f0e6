//! Checksums of files.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The length and the SHA-256 (FIPS 180-4) of a file. The hash is serialized in lowercase
/// hexadecimal, as `sha256sum` prints it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub(super) struct Checksum {
    /// In bytes.
    pub length: u64,
    #[serde(with = "hex")]
    pub sha256: [u8; 32],
}

impl Checksum {
    /// Returns the checksum of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, sha256: Sha256::digest(bytes).into() }
    }

    /// Returns the checksum of a file. The file is read in chunks: a foreign file may be larger than
    /// memory.
    pub fn of_file(path: &Path) -> io::Result<Self> {
        let mut file = fs::File::open(path)?;
        let (mut hasher, mut length) = (Sha256::new(), 0);
        let mut buffer = vec![0; 1 << 16];
        loop {
            let count = match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            hasher.update(&buffer[..count]);
            length += count as u64;
        }
        Ok(Self { length, sha256: hasher.finalize().into() })
    }
}

/// Returns the SHA-256 (FIPS 180-4) of some bytes in lowercase hexadecimal.
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
