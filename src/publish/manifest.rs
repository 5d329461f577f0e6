//! The manifest: the list of published files.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::checksum::Checksum;
use super::folder::{OutputFolder, VERSION};
use super::{Result, Scope};

pub(super) const MANIFEST: &str = "manifest.json";

/// A published file.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub(super) struct ManifestEntry {
    #[serde(flatten)]
    pub scope: Scope,
    /// The checksum at the time of publishing; absent in a manifest of version 1.
    #[serde(flatten)]
    pub checksum: Option<Checksum>,
}

/// The files that this program published to an output folder.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    /// The number of builds that have changed the folder. It makes every manifest of a folder
    /// distinct, which is how recovery recognizes that a journal was fully applied.
    #[serde(default)]
    pub builds: u64,
    /// By path inside the output folder, with `/` as the separator.
    pub files: BTreeMap<String, ManifestEntry>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self { version: VERSION, builds: 0, files: BTreeMap::new() }
    }
}

impl OutputFolder {
    /// Reads the manifest; an empty one when nothing was published yet.
    pub fn manifest(&self) -> Result<Manifest> {
        let Some(mut manifest): Option<Manifest> = self.read_state_file(MANIFEST)? else {
            return Ok(Manifest::default());
        };
        self.check_state_paths(MANIFEST, manifest.files.keys())?;
        manifest.version = VERSION;
        Ok(manifest)
    }

    /// Replaces the manifest.
    pub fn write_manifest(&self, manifest: &Manifest) -> Result<()> {
        self.write_state_file(MANIFEST, manifest)
    }
}
