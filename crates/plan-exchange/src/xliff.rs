//! XLIFF 2.1 (OASIS Standard, 13 February 2018), with its glossary and metadata modules.
//!
//! A file of the plan is a `file`, and a text is a `unit` with one `segment`. Inline codes are `pc`
//! and `ph` with their Markdown in `originalData` (4.7), and may not be copied or deleted.
//! Characters that XML does not allow are `cp`. The metadata contain the fingerprint of the target
//! in the plan, by which an import detects that the target changed since.
//!
//! The last confirmed source is a note, not a revision of the change tracking module: that module
//! requires an author and a time, which a plan does not record, and XLIFF 2.2 dropped it.
//!
//! `roxmltree` parses returned files. It rejects a document type, so no entity is ever expanded.
//! Inline codes are replaced with the Markdown of the plan, not with that of the `originalData` in
//! the file.

mod read;
mod write;

pub use read::read;
pub use write::write;

const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";

/// The type of the metadata with the fingerprint of the target.
const FINGERPRINT: &str = "target-fingerprint";
/// The value of this metadata if there is no target.
const NONE: &str = "none";
