//! The words of findings: one `words.yaml` per code, every entry in English, Dutch and French.
//!
//! An entry is a sentence with gaps: ``unknown forum `{forum}` ``. The entry `summary` says in one
//! line what the code is about, `message` what is wrong and `help` what to do; further entries are
//! variants and labels. A test holds that every entry exists in all ui_languages with the same gaps.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Arg, Code, Diagnostic};
use crate::locale::UiLanguage;

/// The entries of one file: key → ui_language → sentence.
pub type Words = BTreeMap<String, BTreeMap<String, String>>;

/// Words that findings of several codes use: kinds of records, types of values.
static VOCABULARY: LazyLock<Words> =
    LazyLock::new(|| serde_yaml::from_str(include_str!("vocabulary.yaml")).unwrap_or_default());

/// Reads the words of a code. A file that is not YAML gives no words; a test keeps them readable.
pub fn of(code: Code) -> &'static Words {
    let meta = code.meta();
    meta.parsed.get_or_init(|| serde_yaml::from_str(meta.words).unwrap_or_default())
}

/// The common vocabulary, for the test that compares the ui_languages.
pub fn vocabulary() -> &'static Words {
    &VOCABULARY
}

/// Says what is wrong.
pub fn message(diagnostic: &Diagnostic, ui_language: UiLanguage) -> String {
    entry(diagnostic, diagnostic.message, ui_language)
        .unwrap_or_else(|| diagnostic.code.name().to_owned())
}

/// Says what the author can do, where the code knows it.
pub fn help(diagnostic: &Diagnostic, ui_language: UiLanguage) -> Option<String> {
    entry(diagnostic, diagnostic.help.unwrap_or("help"), ui_language)
}

/// Says what stands beside a place.
pub fn label(
    diagnostic: &Diagnostic,
    words: Option<&'static str>,
    ui_language: UiLanguage,
) -> Option<String> {
    entry(diagnostic, words?, ui_language)
}

/// Says in one line what a code is about.
pub fn summary(code: Code, ui_language: UiLanguage) -> &'static str {
    sentence(of(code), "summary", ui_language).unwrap_or_default()
}

fn sentence<'w>(words: &'w Words, key: &str, ui_language: UiLanguage) -> Option<&'w str> {
    words.get(key)?.get(ui_language.tag()).map(String::as_str)
}

fn entry(diagnostic: &Diagnostic, key: &str, ui_language: UiLanguage) -> Option<String> {
    let sentence = sentence(of(diagnostic.code), key, ui_language)?;
    Some(fill(sentence, &diagnostic.args, ui_language))
}

/// Fills the gaps of a sentence. A gap without a value stays as it is, so that it is seen.
fn fill(sentence: &str, args: &[(&'static str, Arg)], ui_language: UiLanguage) -> String {
    let mut filled = String::with_capacity(sentence.len() + 16);
    let mut rest = sentence;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        let Some(close) = from.find('}') else {
            rest = from;
            break;
        };
        match args.iter().find(|(name, _)| *name == &from[1..close]) {
            Some((_, arg)) => filled.push_str(&say(arg, ui_language)),
            None => filled.push_str(&from[..=close]),
        }
        rest = &from[close + 1..];
    }
    filled.push_str(rest);
    filled
}

fn say(arg: &Arg, ui_language: UiLanguage) -> String {
    match arg {
        Arg::Text(text) => shown(text),
        Arg::Word(word) => sentence(&VOCABULARY, word, ui_language).unwrap_or(word).to_owned(),
        Arg::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| format!("`{}`", shown(item))).collect();
            items.join(", ")
        }
    }
}

/// Makes text of a plan fit for a terminal: control characters become visible, long texts short.
fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown: String = text
        .chars()
        .take(LONGEST)
        .flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// The gaps of a sentence, sorted; for the test that compares the ui_languages.
pub fn gaps(sentence: &str) -> Vec<&str> {
    let mut gaps: Vec<&str> = sentence
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}').map(|(name, _)| name))
        .collect();
    gaps.sort_unstable();
    gaps
}
