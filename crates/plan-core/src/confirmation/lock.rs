//! The file `translations.lock`, which records the confirmed translations.
//!
//! It has one line per text: the address of the text, and the fingerprint of each language at the
//! time of the confirmation. The lines are sorted, so that changes of different texts merge without
//! conflicts. The file has no dates, flags or source language; comparing the fingerprints shows
//! what changed since.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use super::fingerprint::Fingerprint;
use crate::locale::Locale;

/// The name of the file, in `registers/` and in the folder of each year.
pub const FILE_NAME: &str = "translations.lock";

/// The first line of the file, with the version of its format.
const HEAD: &str = "benelux-plan translations 1";
const NOTE: &str = "# Written by `benelux-plan confirm`; after a merge conflict keep both sides.";

/// The fingerprints of one text when it was last confirmed.
#[derive(Clone, Debug, Default, Eq, PartialEq, Ord, PartialOrd)]
pub struct Confirmed(BTreeMap<Locale, Fingerprint>);

impl Confirmed {
    /// Creates an entry from the text of each language.
    pub fn of<'t>(texts: impl IntoIterator<Item = (Locale, &'t str)>) -> Self {
        Self(texts.into_iter().map(|(locale, text)| (locale, Fingerprint::of(text))).collect())
    }

    /// The fingerprint of a language.
    pub fn get(&self, locale: Locale) -> Option<Fingerprint> {
        self.0.get(&locale).copied()
    }

    /// The languages in which both entries have the same fingerprint.
    pub fn same(&self, other: &Self) -> Vec<Locale> {
        let is_same = |(locale, fingerprint): (&Locale, &Fingerprint)| {
            (other.0.get(locale) == Some(fingerprint)).then_some(*locale)
        };
        self.0.iter().filter_map(is_same).collect()
    }
}

/// The confirmed texts by address. The texts of a list share one address.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Lock(BTreeMap<String, Vec<Confirmed>>);

/// The byte range of an invalid line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BadLine(pub Range<usize>);

impl Lock {
    /// Parses the file, and also returns the invalid lines, such as conflict markers of git.
    /// Without the first line, which has the version of the format, every line is invalid.
    pub fn parse(text: &str) -> (Self, Vec<BadLine>) {
        let (mut lock, mut bad) = (Self::default(), Vec::new());
        let mut at = 0;
        let mut has_head = false;
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            if !has_head && words == HEAD {
                has_head = true;
                continue;
            }
            match entry(words).filter(|_| has_head) {
                Some((address, confirmed)) => lock.insert(address, confirmed),
                None => bad.push(BadLine(start..start + words.len())),
            }
        }
        (lock, bad)
    }

    /// Formats the file: sorted, and every entry once.
    pub fn text(&self) -> String {
        let mut text = format!("{HEAD}\n{NOTE}\n");
        for (address, entries) in &self.0 {
            for Confirmed(fingerprints) in entries {
                text.push_str(address);
                for (locale, fingerprint) in fingerprints {
                    // Writing to a string does not fail.
                    let _ = write!(text, " {locale}:{fingerprint}");
                }
                text.push('\n');
            }
        }
        text
    }

    /// Adds an entry, once. The entries of an address stay sorted.
    pub fn insert(&mut self, address: &str, confirmed: Confirmed) {
        let entries = self.0.entry(address.to_owned()).or_default();
        if let Err(at) = entries.binary_search(&confirmed) {
            entries.insert(at, confirmed);
        }
    }

    /// The entries of an address.
    pub fn of(&self, address: &str) -> &[Confirmed] {
        self.0.get(address).map(Vec::as_slice).unwrap_or_default()
    }

    /// All addresses with their entries.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Confirmed])> {
        self.0.iter().map(|(address, entries)| (address.as_str(), entries.as_slice()))
    }

    /// Whether no text was confirmed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Parses a line: `project:x/title nl:0123456789abcdef fr:…`.
fn entry(line: &str) -> Option<(&str, Confirmed)> {
    let mut words = line.split_ascii_whitespace();
    let address = words.next().filter(|address| address.contains('/'))?;
    let mut fingerprints = BTreeMap::new();
    for word in words {
        let (tag, fingerprint) = word.split_once(':')?;
        let before = fingerprints.insert(Locale::from_tag(tag)?, Fingerprint::parse(fingerprint)?);
        if before.is_some() {
            return None;
        }
    }
    (!fingerprints.is_empty()).then_some((address, Confirmed(fingerprints)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confirmed(nl: &str, fr: &str) -> Confirmed {
        Confirmed::of([(Locale::Nl, nl), (Locale::Fr, fr)])
    }

    #[test]
    fn formatting_a_lock_is_the_inverse_of_parsing() {
        let mut lock = Lock::default();
        lock.insert("project:b/title", confirmed("Wind", "Vent"));
        lock.insert("project:a/action", confirmed("twee", "deux"));
        lock.insert("project:a/action", confirmed("een", "un"));
        lock.insert("project:a/action", confirmed("een", "un"));
        let text = lock.text();
        assert_eq!(Lock::parse(&text), (lock.clone(), vec![]));
        let mut lines: Vec<&str> = text.lines().skip(2).collect();
        assert_eq!(lines.len(), 3);
        lines.reverse();
        let shuffled = format!("{HEAD}\r\n{}\r\n", lines.join("\r\n"));
        assert_eq!(Lock::parse(&shuffled).0, lock);
    }

    #[test]
    fn invalid_lines_are_returned_and_the_rest_is_kept() {
        let good = "project:a/title nl:0123456789abcdef fr:0123456789abcdef";
        let text =
            format!("{HEAD}\n<<<<<<< HEAD\n{good}\n=======\nproject:a/title nl:1\n>>>>>>> x\n");
        let (lock, bad) = Lock::parse(&text);
        assert_eq!(lock.of("project:a/title").len(), 1);
        let invalid: Vec<&str> = bad.iter().map(|BadLine(range)| &text[range.clone()]).collect();
        assert_eq!(invalid, ["<<<<<<< HEAD", "=======", "project:a/title nl:1", ">>>>>>> x"]);
        // Without the version nothing is trusted.
        assert_eq!(Lock::parse(good).1.len(), 1);
    }
}
