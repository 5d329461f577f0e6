//! Searches earlier versions of plan files for confirmed texts, by their fingerprints.
//!
//! Versions are parsed as YAML only, so that versions with an older schema can be searched too. The
//! caller provides the versions.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::locale::Locale;
use plan_core::source::SourceMap;
use plan_core::syntax::{self, Node, Value};

/// The number of versions that are parsed in parallel before the next ones are selected.
const BATCH_SIZE: usize = 16;

/// A text to search for.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct Wanted {
    /// Its language.
    pub locale: Locale,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// The path of the file that has it today.
    pub path: String,
    /// The id of the record that holds it; empty if the file is the record.
    pub id: String,
}

/// A text that was found, and the last version that has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FoundText<V> {
    /// The text.
    pub text: String,
    /// The version.
    pub version: V,
}

/// The texts that were found, by language and fingerprint.
pub type FoundTexts<V> = BTreeMap<(Locale, Fingerprint), FoundText<V>>;

/// Searches versions of files for texts. `versions` is sorted with the latest version first; `path`
/// returns the path of a version, and `read` its content.
///
/// The versions of the file that has a text today are searched first, and then those of other
/// files, because the text may have been moved.
pub fn search<V: Sync + Clone + Send>(
    wanted: &[Wanted],
    versions: &[V],
    path: impl Fn(&V) -> &str,
    mut read: impl FnMut(&V) -> Option<String>,
) -> FoundTexts<V> {
    let mut found = FoundTexts::new();
    for is_own_file in [true, false] {
        // Every text that is found leaves fewer versions to parse, so they are taken in batches.
        let mut rest = versions;
        loop {
            let open: Vec<&Wanted> = wanted
                .iter()
                .filter(|wanted| !found.contains_key(&(wanted.locale, wanted.fingerprint)))
                .collect();
            if open.is_empty() || rest.is_empty() {
                break;
            }
            let paths: BTreeSet<&str> = open.iter().map(|wanted| wanted.path.as_str()).collect();
            let mut taken = Vec::new();
            while let Some((version, after)) = rest.split_first()
                && taken.len() < BATCH_SIZE
            {
                rest = after;
                if paths.contains(path(version)) != is_own_file {
                    continue;
                }
                let Some(text) = read(version) else { continue };
                let may_have = |wanted: &&Wanted| wanted.id.is_empty() || text.contains(&wanted.id);
                if is_own_file || open.iter().any(may_have) {
                    taken.push((version, text));
                }
            }
            let keys: BTreeSet<(Locale, Fingerprint)> =
                open.iter().map(|wanted| (wanted.locale, wanted.fingerprint)).collect();
            let texts = taken.into_par_iter();
            let texts: Vec<_> =
                texts.map(|(version, text)| (version, texts_of(text, &keys))).collect();
            for (version, texts) in texts {
                for (key, text) in texts {
                    found
                        .entry(key)
                        .or_insert_with(|| FoundText { text, version: version.clone() });
                }
            }
        }
    }
    found
}

/// Returns the wanted texts of a file.
fn texts_of(
    text: String,
    wanted: &BTreeSet<(Locale, Fingerprint)>,
) -> Vec<((Locale, Fingerprint), String)> {
    let mut sources = SourceMap::default();
    let mut found = Vec::new();
    let Some(id) = sources.add(String::new(), text) else { return found };
    // Problems of earlier versions are not reported.
    let tree = syntax::parse(sources.file(id), &mut Vec::new());
    if let Some(root) = &tree.root {
        walk(root, wanted, &mut found);
    }
    found
}

fn walk(
    node: &Node,
    wanted: &BTreeSet<(Locale, Fingerprint)>,
    found: &mut Vec<((Locale, Fingerprint), String)>,
) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| walk(item, wanted, found)),
        Value::Map(entries) => {
            for entry in entries {
                if let Value::Text(text) = &entry.value.value
                    && let Some(locale) = Locale::from_tag(&entry.key.value)
                {
                    let key = (locale, Fingerprint::of(&text.value));
                    if wanted.contains(&key) {
                        found.push((key, text.value.clone()));
                    }
                }
                walk(&entry.value, wanted, found);
            }
        }
        Value::Null | Value::Text(_) | Value::Broken => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(text: &str, path: &str, id: &str) -> Wanted {
        let fingerprint = Fingerprint::of(text);
        Wanted { locale: Locale::Nl, fingerprint, path: path.into(), id: id.into() }
    }

    #[test]
    fn the_latest_version_of_a_text_is_found_even_if_it_moved() {
        let versions = [
            ("a.yaml", "id: x\ntitle: { nl: nieuw, fr: neuf }"),
            ("b.yaml", "id: y\ntitle: { nl: elders }"),
            ("a.yaml", "id: x\ntitle: { nl: \"« oud »\" }\nbroken: [ \n"),
            ("a.yaml", "id: x\ntitle: { nl: '«oud»' }"),
            ("c.yaml", "list:\n  - id: z\n    title:\n      nl: |\n        verplaatst\n"),
        ];
        let (old, moved) = (wanted("«oud»", "a.yaml", "x"), wanted("verplaatst", "a.yaml", "z"));
        let lost = wanted("nooit", "a.yaml", "x");
        let (french, mut read) = (wanted("neuf", "a.yaml", "x"), 0);
        let found = search(
            &[old.clone(), moved.clone(), lost, french],
            &versions,
            |version| version.0,
            |version| {
                read += 1;
                Some(version.1.to_owned())
            },
        );
        let texts: Vec<(&str, &str)> =
            found.values().map(|found| (found.text.trim_end(), found.version.0)).collect();
        assert_eq!(found.len(), 2, "{texts:?}");
        assert!(
            texts.contains(&("« oud »", "a.yaml")) && texts.contains(&("verplaatst", "c.yaml"))
        );
        assert_eq!(found[&(Locale::Nl, old.fingerprint)].version, versions[2]);
        assert!(read <= versions.len());
    }
}
