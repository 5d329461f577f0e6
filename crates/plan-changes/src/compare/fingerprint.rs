//! Fingerprints of changes.

use std::fmt::Write;

use plan_core::confirmation::fingerprint::fold;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use crate::change::{Change, Value};

/// Sets the fingerprint of every change. Of changes that are alike, the second has a number.
pub(super) fn set(changes: &mut [Change<'_>]) {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    for change in changes {
        let mut content = content(change);
        let count = seen.entry(content.clone()).or_default();
        if *count > 0 {
            push(&mut content, &count.to_string());
        }
        *count += 1;
        let hash = Sha256::digest(content.as_bytes());
        change.fingerprint = hex::encode(&hash[..16]);
    }
}

/// Returns the parts of a change that identify it.
fn content(change: &Change<'_>) -> String {
    let mut content = String::new();
    push(&mut content, &change.year.map(|year| year.to_string()).unwrap_or_default());
    push(&mut content, change.subject.kind.name());
    push(&mut content, change.subject.id);
    push(&mut content, change.code.name());
    push(&mut content, change.what.map_or("", |what| what.name()));
    push(&mut content, change.item.map_or("", |item| item.name()));
    for field in &change.fields {
        push(&mut content, field.name);
        for value in [&field.before, &field.after] {
            match value {
                None => push(&mut content, ""),
                Some(Value::Word(word)) => push(&mut content, word),
                Some(Value::List(list)) => list.iter().for_each(|word| push(&mut content, word)),
                Some(Value::Text(text)) => text.texts().for_each(|(locale, text)| {
                    push(&mut content, locale.tag());
                    push(&mut content, &fold(&text.value));
                }),
            }
        }
    }
    content
}

/// Adds a part, with its length, so that no two lists of parts have the same content.
fn push(content: &mut String, part: &str) {
    // Writing to a string does not fail.
    let _ = write!(content, "{}:{part};", part.len());
}
