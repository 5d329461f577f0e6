//! The messages of the program: what the code uses exists, and what exists is used.

use std::collections::{BTreeMap, BTreeSet};

use benelux_plan::messages::TOPICS;
use plan_testing::messages::{Placeholders, checked};
use plan_testing::rust_sources;

/// The messages of all topics, checked to be the same in all languages.
fn defined() -> Placeholders {
    let mut all = Placeholders::new();
    for (topic, catalog) in &TOPICS {
        for (key, placeholders) in checked(topic, catalog) {
            assert!(key.starts_with(&format!("{topic}-")), "{key} is in {topic}.ftl");
            all.insert(key, placeholders);
        }
    }
    all
}

/// The calls of `message!` in the source: file, key and names of the placeholders.
fn used() -> Vec<(String, String, BTreeSet<String>)> {
    let mut calls = Vec::new();
    for (path, text) in rust_sources(&["src"]) {
        for (at, _) in text.match_indices("message!(") {
            // The macro itself and its documentation.
            if path.ends_with("src/messages.rs") {
                continue;
            }
            let arguments = arguments(&text[at + "message!(".len()..]);
            let key = arguments[1].trim_matches('"').to_owned();
            let names = arguments[2..]
                .iter()
                .map(|argument| argument.split('=').next().unwrap_or_default().trim().to_owned());
            calls.push((path.display().to_string(), key, names.collect()));
        }
    }
    calls
}

/// Splits the text after an opening parenthesis at the commas between the arguments.
fn arguments(text: &str) -> Vec<String> {
    let (mut arguments, mut depth, mut is_string) = (vec![String::new()], 0, false);
    let mut characters = text.chars();
    while let Some(c) = characters.next() {
        match c {
            '"' => is_string = !is_string,
            '\\' if is_string => {
                characters.next();
            }
            '(' | '[' | '{' if !is_string => depth += 1,
            ')' if !is_string && depth == 0 => break,
            ')' | ']' | '}' if !is_string => depth -= 1,
            ',' if !is_string && depth == 0 => {
                arguments.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = arguments.last_mut() {
            last.push(c);
        }
    }
    let trimmed = arguments.iter().map(|argument| argument.trim().to_owned());
    trimmed.filter(|argument| !argument.is_empty()).collect()
}

#[test]
fn arguments_are_split_at_the_outer_commas() {
    assert_eq!(
        arguments("program, \"a-key\", count = f(1, [2, 3]), name = \"x, )\",\n) + g(1, 2)"),
        ["program", "\"a-key\"", "count = f(1, [2, 3])", "name = \"x, )\""]
    );
}

#[test]
fn the_code_uses_every_message_with_its_placeholders() {
    let defined = defined();
    let mut unused: BTreeSet<&String> = defined.keys().collect();
    let mut calls: BTreeMap<String, usize> = BTreeMap::new();
    for (path, key, names) in used() {
        let placeholders =
            defined.get(&key).unwrap_or_else(|| panic!("{path}: there is no message {key}"));
        assert_eq!(&names, placeholders, "{path}: placeholders of {key}");
        unused.remove(&key);
        *calls.entry(path).or_default() += 1;
    }
    assert!(unused.is_empty(), "unused messages: {unused:?}");
    assert!(calls.len() > 5, "{calls:?}");
}
