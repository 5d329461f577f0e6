//! XLIFF 2.1 (OASIS Standard, 13 February 2018), with its glossary and metadata modules.
//!
//! A file of the plan is a `file`, and a text is a `unit` with one `segment`. Inline codes are `pc` and
//! `ph` with their Markdown in `originalData` (4.7); none may be copied or deleted. Characters that XML
//! does not allow are `cp`. The metadata have the fingerprint of the target in the plan, by which an
//! import detects that it changed since.
//!
//! The source as last confirmed is a note, not a revision of the change tracking module: that requires
//! an author and a time, which a plan does not record, and XLIFF 2.2 has dropped it.
//!
//! Returned files are parsed by `roxmltree`, which rejects a document type, so no entity is ever
//! expanded. Inline codes are replaced by the Markdown of the plan; `originalData` is not trusted for it.

mod read;
mod write;

pub use read::read;
pub use write::write;

const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";

/// The type of the metadata with the fingerprint of the target.
const FINGERPRINT: &str = "target-fingerprint";
/// Its value when there is no target.
const NONE: &str = "none";
