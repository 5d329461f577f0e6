//! The search index of an edition in one language: a script that assigns one variable.
//!
//! It is a script because a page opened from disk cannot fetch a file. `site.js` loads it on the
//! first search, and stems queries with the same algorithms (Snowball: Dutch, French); tests
//! compare the two.
//!
//! The index of `elasticlunr-rs` is not used: it is about six times as large, and its tokenizer
//! drops numbers, which people search for to find legal acts.

use std::fmt::Write;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::view::SearchDocument;
use plan_core::locale::Locale;
use plan_language::packs::{Stemmer, pack};
use rustc_hash::FxHashMap;

/// The lowest weight of a word in a document. Results are ranked by these weights.
const IN_NAMES: u32 = 0;
const IN_TEXT: u32 = 1;
const OFTEN_IN_TEXT: u32 = 2;
const IN_TITLE: u32 = 3;

/// The minimum number of documents at which common words are left out of the index; `site.js` then
/// finds them in titles only.
const MIN_DOCUMENTS_FOR_COMMON: usize = 20;

/// Maps words to the keys of the index, and numbers the keys. Every word is stemmed only once,
/// because stemming dominates the time to build the index.
pub(super) struct SearchKeys {
    stemmer: Option<Stemmer>,
    by_word: FxHashMap<String, u32>,
    keys: Vec<String>,
    by_key: FxHashMap<String, u32>,
}

impl SearchKeys {
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            stemmer: pack(locale).search_stemmer().map(Stemmer::create),
            by_word: FxHashMap::default(),
            keys: Vec::new(),
            by_key: FxHashMap::default(),
        }
    }

    /// Returns the key of a lower-case word: its stem (if the language has a stemmer), without
    /// accents.
    pub(super) fn key(&self, word: &str) -> String {
        match &self.stemmer {
            Some(stemmer) => without_accents(&stemmer.stem(word)),
            None => without_accents(word),
        }
    }

    /// Returns the number of the key of a word.
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.by_word.get(word) {
            return *number;
        }
        let key = self.key(word);
        let number = match self.by_key.get(&key) {
            Some(number) => *number,
            None => {
                let number = self.keys.len() as u32;
                self.keys.push(key.clone());
                self.by_key.insert(key, number);
                number
            }
        };
        self.by_word.insert(word.to_owned(), number);
        number
    }
}

/// Whether a character is a combining accent.
fn is_combining_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The occurrences of a word in a document.
struct Occurrences {
    document: u32,
    weight: u32,
    count: u32,
}

/// Removes accents.
fn without_accents(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    text.nfd().filter(|c| !is_combining_accent(*c)).collect()
}

/// Calls `each` with every word of a text, in lower case. A word is a run of at least two letters
/// and digits; an apostrophe ends a word, so that `l’énergie` yields `énergie`.
///
/// ASCII takes a fast path, because the scan covers all text of the plan.
pub(super) fn for_each_word(text: &str, mut each: impl FnMut(&str)) {
    let mut lower = String::with_capacity(32);
    let mut rest = text;
    while !rest.is_empty() {
        let (word, is_ascii) = first_word(rest);
        // Skip the character that ends the word.
        rest = &rest[word.len()..];
        rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        if word.len() < 2 || (!is_ascii && word.chars().nth(1).is_none()) {
            continue;
        }
        lower.clear();
        if is_ascii {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            // Fast path: nearly all words are composed already.
            match is_nfc_quick(word.chars()) {
                IsNormalized::Yes => word.chars().for_each(|c| push_lowercase(&mut lower, c)),
                _ => word.nfc().for_each(|c| push_lowercase(&mut lower, c)),
            }
        }
        each(&lower);
    }
}

/// Returns the letters and digits at the start of a text, and whether all of them are ASCII.
fn first_word(text: &str) -> (&str, bool) {
    let bytes = text.as_bytes();
    let (mut end, mut is_ascii) = (0, true);
    while let Some(byte) = bytes.get(end) {
        let length = if byte.is_ascii() {
            usize::from(byte.is_ascii_alphanumeric())
        } else {
            let next = text[end..].chars().next();
            let letter = next.filter(|c| c.is_alphanumeric() || is_combining_accent(*c));
            is_ascii &= letter.is_none();
            letter.map_or(0, char::len_utf8)
        };
        if length == 0 {
            break;
        }
        end += length;
    }
    (&text[..end], is_ascii)
}

fn push_lowercase(lower: &mut String, c: char) {
    match c {
        'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' => lower.push(c),
        _ => lower.extend(c.to_lowercase()),
    }
}

/// Returns the script with the index of the documents.
pub(super) fn script(locale: Locale, documents: &[SearchDocument]) -> String {
    let mut keys = SearchKeys::new(locale);
    let mut found: Vec<Vec<Occurrences>> = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let document_number = at as u32;
        let fields =
            [(&document.names, IN_NAMES), (&document.words, IN_TEXT), (&document.title, IN_TITLE)];
        for (text, weight) in fields {
            for_each_word(text, |word| {
                let key = keys.number(word) as usize;
                if key == found.len() {
                    found.push(Vec::new());
                }
                match found[key].last_mut().filter(|last| last.document == document_number) {
                    Some(last) => {
                        last.weight = last.weight.max(weight);
                        last.count += 1;
                    }
                    None => {
                        found[key].push(Occurrences { document: document_number, weight, count: 1 })
                    }
                }
            });
        }
    }
    let entry = |found: &Occurrences| {
        let is_often = found.weight == IN_TEXT && found.count > 2;
        found.document * 4 + if is_often { OFTEN_IN_TEXT } else { found.weight }
    };
    let entries: Vec<Vec<u32>> =
        found.iter().map(|list| list.iter().map(entry).collect()).collect();
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_unstable_by(|a, b| keys.keys[*a].cmp(&keys.keys[*b]));
    let is_common = |list: &Vec<u32>| {
        documents.len() >= MIN_DOCUMENTS_FOR_COMMON && list.len() * 5 > documents.len() * 2
    };
    let (common, indexed): (Vec<usize>, Vec<usize>) =
        order.into_iter().partition(|key| is_common(&entries[*key]));

    let mut script = String::from("window.planSearch={\"common\":[");
    for (at, key) in common.iter().enumerate() {
        let _ = write!(script, "{}\"{}\"", comma(at), keys.keys[*key]);
    }
    script.push_str("],\n\"documents\":[\n");
    for (at, document) in documents.iter().enumerate() {
        let SearchDocument { kind, rank, title, href, subtitle, words: _, names: _ } = document;
        // Escaped in case a page ever embeds the script.
        let fields = serde_json::json!([kind, rank, title, href, subtitle]);
        let fields = fields.to_string().replace('<', "\\u003c");
        let _ = write!(script, "{}{fields}", if at > 0 { ",\n" } else { "" });
    }
    script.push_str("],\n\"words\":{\n");
    for (at, key) in indexed.iter().enumerate() {
        // A key needs no escaping: it consists of letters and digits only.
        let _ = write!(script, "{}\"{}\":[", if at > 0 { ",\n" } else { "" }, keys.keys[*key]);
        let mut before = 0;
        for (nth, entry) in entries[*key].iter().enumerate() {
            // Deltas are shorter than the numbers themselves.
            let _ = write!(script, "{}{}", comma(nth), entry - before);
            before = *entry;
        }
        script.push(']');
    }
    script.push_str("}};\n");
    script
}

fn comma(at: usize) -> &'static str {
    if at > 0 { "," } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        for_each_word(text, |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn words_are_letters_and_digits_and_end_at_an_apostrophe() {
        assert_eq!(all("L’énergie (UE) 2019/943, à 5G."), ["énergie", "ue", "2019", "943", "5g"]);
        assert_eq!(all("E\u{301}nergie"), ["énergie"], "composed");
    }

    #[test]
    fn inflected_forms_have_the_key_of_their_base() {
        let nl = SearchKeys::new(Locale::Nl);
        assert_eq!(nl.key("verdragen"), nl.key("verdrag"));
        let fr = SearchKeys::new(Locale::Fr);
        assert_eq!(fr.key("transfrontalière"), fr.key("transfrontalier"));
        assert_eq!(fr.key("énergies"), fr.key("énergie"));
        assert!(fr.key("énergie").is_ascii());
    }

    #[test]
    fn the_script_contains_all_documents_and_words() {
        let document = |title: &str, words: &str| SearchDocument {
            kind: "project",
            rank: 1,
            title: title.to_owned(),
            href: "a/index.html#b".to_owned(),
            subtitle: "1.1 \"A\"".to_owned(),
            words: words.to_owned(),
            names: "NRW".to_owned(),
        };
        let script =
            script(Locale::Nl, &[document("Verdragen", "wind wind wind"), document("Wind", "zon")]);
        assert_eq!(
            script,
            "window.planSearch={\"common\":[],\n\"documents\":[\n\
             [\"project\",1,\"Verdragen\",\"a/index.html#b\",\"1.1 \\\"A\\\"\"],\n\
             [\"project\",1,\"Wind\",\"a/index.html#b\",\"1.1 \\\"A\\\"\"]],\n\"words\":{\n\
             \"nrw\":[0,4],\n\"verdrag\":[3],\n\"wind\":[2,5],\n\"zon\":[5]}};\n"
        );
    }

    /// The browser tests compare `site.js` with the same files.
    #[test]
    fn keys_are_those_of_the_script() {
        for (locale, table) in [
            (Locale::Nl, include_str!("../../../../tests/expected/search/keys.nl.tsv")),
            (Locale::Fr, include_str!("../../../../tests/expected/search/keys.fr.tsv")),
        ] {
            let keys = SearchKeys::new(locale);
            let mut count = 0;
            for line in table.lines() {
                let (word, key) = line.split_once('\t').unwrap();
                assert_eq!(keys.key(word), key, "{locale}: {word}");
                count += 1;
            }
            assert!(count > 500);
        }
    }
}
