//! Fingerprints of diagnostics: what a diagnostic is about, wherever it is now.
//!
//! A fingerprint is made of the file, the record, the code and the fact: the values in the messages,
//! or the text at the location if there are none. It does not depend on lines, on the wording of
//! messages or on their language, so a baseline and a code host recognise a diagnostic after other
//! parts of the file have changed.

use std::fmt;
use std::fmt::Write;

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::{Argument, Diagnostic};
use crate::confirmation::fingerprint::fold;
use crate::source::SourceMap;

/// A text at a location that is longer than this, in bytes, is a passage rather than a fact: it may
/// change without another problem arising.
const MAX_FACT_BYTES: usize = 120;

/// The arguments that describe the rest of the plan, not the fact: suggestions and known values.
const CONTEXT: [&str; 2] = ["near", "categories"];

/// Identifies a diagnostic.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Fingerprint(String);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the fingerprint of each diagnostic: 32 hexadecimal digits. Diagnostics that are alike are
/// numbered in the given order, so each has its own.
pub fn fingerprints(sources: &SourceMap, diagnostics: &[Diagnostic]) -> Vec<Fingerprint> {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    let fingerprint = |diagnostic: &Diagnostic| {
        let mut content = content(sources, diagnostic);
        let count = seen.entry(content.clone()).or_default();
        *count += 1;
        push(&mut content, &count.to_string());
        Fingerprint(hex::encode(&Sha256::digest(content.as_bytes())[..16]))
    };
    diagnostics.iter().map(fingerprint).collect()
}

/// Returns the parts that identify a diagnostic.
fn content(sources: &SourceMap, diagnostic: &Diagnostic) -> String {
    let mut content = String::new();
    let span = diagnostic.primary.span;
    push(&mut content, diagnostic.code.name());
    // The folder distinguishes editions; the name of the file may change with its chapter.
    let path = sources.file_of(span).map_or("", |file| file.path());
    match &diagnostic.subject {
        Some(subject) => {
            let folder = path.rsplit('/').nth(1).unwrap_or_default();
            push(&mut content, folder);
            push(&mut content, &subject.to_string());
        }
        None => {
            let parts: Vec<&str> = path.rsplitn(3, '/').take(2).collect();
            parts.iter().rev().for_each(|part| push(&mut content, part));
        }
    }
    push(&mut content, diagnostic.message);
    for (name, argument) in diagnostic.args.iter().filter(|(name, _)| !CONTEXT.contains(name)) {
        push(&mut content, name);
        push(&mut content, &fold(&fact(argument)));
    }
    if diagnostic.args.is_empty() {
        let text = sources.text(span);
        if text.len() <= MAX_FACT_BYTES {
            push(&mut content, text.trim());
        }
    }
    content
}

/// Returns the value of an argument, whatever the language of the messages.
fn fact(argument: &Argument) -> String {
    match argument {
        Argument::Text(text) => text.clone(),
        other => format!("{other:?}"),
    }
}

/// Adds a part, with its length, so that no two lists of parts have the same content.
fn push(content: &mut String, part: &str) {
    // Writing to a string does not fail.
    let _ = write!(content, "{}:{part};", part.len());
}
