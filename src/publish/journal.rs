//! The journal: the changes of a build that is being applied.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Result;
use super::changeset::Changeset;
use super::checksum::Checksum;
use super::folder::{OutputFolder, VERSION};
use super::manifest::Manifest;

pub(super) const JOURNAL: &str = "journal.json";

/// The move of a staged file to its path in the output folder.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub(super) struct Move {
    pub path: String,
    /// The file that the move replaces, if there is one.
    pub before: Option<Checksum>,
    pub after: Checksum,
}

/// Everything needed to complete a build after a crash.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    version: u32,
    /// Published files to remove, before anything moves, unless they were modified.
    pub removals: BTreeMap<String, Checksum>,
    pub moves: Vec<Move>,
    /// Modified published files that the moves replace, for the report of the build that completes
    /// this journal.
    pub overwritten: Vec<String>,
    /// The manifest that takes effect when everything is applied.
    pub manifest: Manifest,
}

impl Journal {
    pub fn new(changeset: Changeset) -> Self {
        let Changeset { moves, removals, manifest, overwritten, unchanged: _, retained: _ } =
            changeset;
        Self { version: VERSION, removals, moves, overwritten, manifest }
    }
}

impl OutputFolder {
    /// Whether there is a journal: a build is being applied, or was interrupted while it was.
    pub fn has_journal(&self) -> bool {
        self.state_path(JOURNAL).is_file()
    }

    /// Reads the journal, if there is one.
    pub fn journal(&self) -> Result<Option<Journal>> {
        let journal: Option<Journal> = self.read_state_file(JOURNAL)?;
        if let Some(Journal { version: _, removals, moves, overwritten: _, manifest }) = &journal {
            let moved = moves.iter().map(|entry| &entry.path);
            let paths = moved.chain(removals.keys()).chain(manifest.files.keys());
            self.check_state_paths(JOURNAL, paths)?;
        }
        Ok(journal)
    }

    /// Writes the journal; from then on the build is completed even after a crash.
    pub fn write_journal(&self, journal: &Journal) -> Result<()> {
        self.write_state_file(JOURNAL, journal)
    }
}
