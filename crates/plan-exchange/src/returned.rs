//! Files that translators return, independent of their format.

use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::locale::Locale;

use crate::{po, xliff};

/// A file that a translator returned.
#[derive(Clone, Debug)]
pub struct ReturnedFile {
    /// The source language.
    pub from: Locale,
    /// The target language.
    pub to: Locale,
    /// Its units, in order.
    pub units: Vec<ReturnedUnit>,
}

/// A unit of a returned file.
#[derive(Clone, Debug)]
pub struct ReturnedUnit {
    /// The address of the text, see [`TranslationUnit::address`](crate::TranslationUnit::address).
    pub address: String,
    /// The line of the unit in the file, from 1.
    pub line: usize,
    /// The source text.
    pub source: String,
    /// The target text; `None` when there is none.
    pub target: Option<TargetContent>,
    /// The fingerprint of the target in the plan at the time of the export: `Some(None)` when there
    /// was no target, `None` when the file does not say.
    pub exported_target: Option<Option<Fingerprint>>,
    /// Whether the file marks the target as needing review.
    pub is_fuzzy: bool,
}

/// The content of a target text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TargetContent {
    /// The Markdown source.
    Text(String),
    /// Text with inline codes.
    Inline(Vec<InlineElement>),
}

/// An element of a text with inline codes, which are identified by the ids in the file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum InlineElement {
    /// Words.
    Text(String),
    /// The start of a paired code.
    Open(String),
    /// The end of a paired code.
    Close(String),
    /// A standalone code.
    Standalone(String),
}

/// Why a file cannot be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ReadError {
    /// It is neither XLIFF nor PO.
    UnknownFormat,
    /// It has a format that can only be exported; the name of the format.
    ExportOnly(&'static str),
    /// It has an unsupported version of XLIFF.
    Version(String),
    /// It has a document type declaration, which could define entities.
    Doctype,
    /// It has too many XML nodes.
    TooManyNodes,
    /// It has a syntax error: the line number, and a description in English or the text of the
    /// line.
    Syntax(usize, String),
    /// It declares another encoding than UTF-8.
    Encoding(String),
    /// It declares a language that is not one of the plan.
    Language(String),
}

/// The most bytes of a file to read: 64 MiB.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// Reads a returned file, XLIFF 2 or PO; its format is detected from its content.
///
/// # Errors
///
/// When the format is not recognised, or the file does not follow it.
pub fn read(text: &str) -> Result<ReturnedFile, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('<') {
        xliff::read(text)
    } else if text.lines().any(|line| line.trim_start().starts_with("msgid")) {
        po::read(text)
    } else {
        Err(ReadError::UnknownFormat)
    }
}

/// Finds the language of a tag such as `fr`, `fr-BE` or `fr_BE.UTF-8`.
pub(crate) fn language(tag: &str) -> Result<Locale, ReadError> {
    let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
    Locale::from_tag(&primary.to_ascii_lowercase())
        .ok_or_else(|| ReadError::Language(tag.to_owned()))
}
