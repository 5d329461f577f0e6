//! The words of the comparison of two languages, in English, Dutch and French.

use std::sync::LazyLock;

use plan_core::diagnostic::words::{Words, vocabulary};
use plan_core::locale::{Locale, UiLanguage};

static WORDS: LazyLock<Words> =
    LazyLock::new(|| serde_yaml::from_str(include_str!("words.yaml")).unwrap_or_default());

/// A word or a sentence; its key where it is missing, so that it is seen.
pub(super) fn word(key: &'static str, ui_language: UiLanguage) -> &'static str {
    let word = WORDS.get(key).and_then(|words| words.get(ui_language.tag()));
    word.map_or(key, String::as_str)
}

/// A sentence whose gaps are filled.
pub(super) fn sentence(
    key: &'static str,
    ui_language: UiLanguage,
    gaps: &[(&str, &str)],
) -> String {
    let mut filled = String::new();
    let mut rest = word(key, ui_language);
    // What fills a gap may hold braces too, and is not looked at again.
    while let Some((before, from)) = rest.split_once('{') {
        let Some((name, after)) = from.split_once('}') else { break };
        filled.push_str(before);
        match gaps.iter().find(|(gap, _)| *gap == name) {
            Some((_, value)) => filled.push_str(value),
            None => filled.push_str(name),
        }
        rest = after;
    }
    filled + rest
}

/// The name of a language.
pub(super) fn language(locale: Locale, ui_language: UiLanguage) -> &'static str {
    let name = vocabulary().get(locale.tag()).and_then(|words| words.get(ui_language.tag()));
    name.map_or(locale.tag(), String::as_str)
}

/// All of them by their keys, for the template; a hyphen in a key is an underscore there.
pub(super) fn all(ui_language: UiLanguage) -> std::collections::BTreeMap<String, &'static str> {
    let words = WORDS.iter().filter_map(|(key, words)| {
        Some((key.replace('-', "_"), words.get(ui_language.tag())?.as_str()))
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan_core::diagnostic::words::gaps;
    use plan_language::units::status::Status;

    #[test]
    fn every_sentence_is_there_in_all_tongues_with_the_same_gaps_and_is_used() {
        assert!(Status::ALL.iter().all(|status| WORDS.contains_key(status.name())));
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut users =
            std::fs::read_to_string(folder.join("templates/diff/languages.html")).unwrap();
        for file in ["human.rs", "markdown.rs", "page.rs", "view.rs", "../languages.rs"] {
            users +=
                &std::fs::read_to_string(folder.join("src/report/languages").join(file)).unwrap();
        }
        for (key, words) in &*WORDS {
            for ui_language in UiLanguage::ALL {
                let word = words
                    .get(ui_language.tag())
                    .unwrap_or_else(|| panic!("{key}: {ui_language:?}"));
                assert_eq!(gaps(word), gaps(&words["en"]), "{key}");
            }
            let in_template = format!("w.{}", key.replace('-', "_"));
            let is_state = Status::from_name(key).is_some();
            let is_used =
                is_state || users.contains(&format!("\"{key}\"")) || users.contains(&in_template);
            assert!(is_used, "`{key}` is used by nothing");
        }
    }
}
