//! The messages of the program: every message that the code uses exists, and the other way around.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use benelux_plan::messages::TOPICS;
use plan_check::all_codes;
use plan_core::locale::UiLanguage;
use plan_core::messages::{SCHEMA, VOCABULARY};
use plan_core::schema::{FileKind, RecordSchema, ValueType};
use plan_testing::messages::{Placeholders, checked_catalog};
use plan_testing::{root, rust_sources};

/// Returns the messages of all topics, after checking that all languages have the same ones.
fn defined() -> Placeholders {
    let mut all = Placeholders::new();
    for (topic, catalog) in &TOPICS {
        for (key, placeholders) in checked_catalog(topic, catalog) {
            assert!(key.starts_with(&format!("{topic}-")), "{key} is in {topic}.ftl");
            all.insert(key, placeholders);
        }
    }
    all
}

/// Returns the uses of `message!` in the source: file, key and names of the placeholders.
fn used() -> Vec<(String, String, BTreeSet<String>)> {
    let mut calls = Vec::new();
    for (path, text) in rust_sources(&["src"]) {
        let code: Vec<&str> =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let text = code.join("\n");
        for (at, _) in text.match_indices("message!(") {
            // This file defines and documents the macro.
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
    // Help texts are looked up by the names of commands and options; `src/cli/help.rs` tests them.
    unused.retain(|key| !key.starts_with("help-"));
    assert!(unused.is_empty(), "unused messages: {unused:?}");
    assert!(calls.len() > 5, "{calls:?}");
}

/// Collects the keys of the descriptions of a record, its fields and the records in them.
fn described(record: &RecordSchema, defined: &Placeholders, keys: &mut BTreeSet<String>) {
    if !keys.insert(format!("schema-{}", record.key)) {
        return;
    }
    for field in record.fields {
        let own = format!("schema-{}--{}", record.key, field.name);
        let shared = format!("schema-shared--{}", field.name);
        keys.insert(if defined.contains_key(&own) { own } else { shared });
        let mut value_type = &field.value_type;
        while let ValueType::List(inner) = value_type {
            value_type = inner;
        }
        if let ValueType::Record(inner) | ValueType::ProseOr(inner) | ValueType::ById(_, inner) =
            value_type
        {
            described(inner, defined, keys);
        }
    }
}

#[test]
fn every_record_and_field_is_described_and_nothing_else_is() {
    let mut defined = checked_catalog("schema", &SCHEMA);
    let mut used = BTreeSet::new();
    for kind in FileKind::ALL {
        described(kind.record().0, &defined, &mut used);
    }
    let types = rust_sources(&["crates/plan-core/src"])
        .into_iter()
        .find(|(path, _)| path.ends_with("json_schema.rs"))
        .unwrap()
        .1;
    defined.retain(|key, _| {
        let is_type = key.starts_with("schema-type-");
        assert!(!is_type || types.contains(&format!("\"{key}\"")), "{key} is unused");
        !is_type
    });
    let defined: BTreeSet<String> = defined.into_keys().collect();
    let missing: Vec<_> = used.difference(&defined).collect();
    let unused: Vec<_> = defined.difference(&used).collect();
    assert!(missing.is_empty(), "add to crates/plan-core/src/messages/schema.*.ftl: {missing:?}");
    assert!(unused.is_empty(), "no record or field has these keys; remove them: {unused:?}");
}

/// Returns a text without its code: fenced blocks are dropped, and a code span becomes `x`.
fn without_code(text: &str) -> String {
    // Every second part is inside a fenced block.
    let outside: String = text.split("```").step_by(2).collect();
    let (mut prose, mut rest) = (String::new(), &*outside);
    while let Some(start) = rest.find('`') {
        let length = rest[start..].bytes().take_while(|&byte| byte == b'`').count();
        let (fence, after) = rest[start..].split_at(length);
        let end = after.find(fence).unwrap_or_else(|| panic!("a code span is not closed: {rest}"));
        prose += &rest[..start];
        prose.push('x');
        rest = &after[end + length..];
    }
    prose + rest
}

/// Asserts that French prose has no-break spaces where `french-spacing` requires a space in a plan,
/// and returns the number of punctuation marks.
fn assert_french_spacing(text: &str, source: &str) -> usize {
    let prose = without_code(text);
    let mut seen = 0;
    for (at, mark) in prose.match_indices([';', ':', '?', '!', '»', '%']) {
        if prose[at + mark.len()..].chars().next().is_none_or(char::is_whitespace) {
            let start = prose[..at].rfind('\n').map_or(0, |line| line + 1);
            assert!(prose[..at].ends_with('\u{a0}'), "{source}: {}{mark}", &prose[start..at]);
            seen += 1;
        }
    }
    for (at, mark) in prose.match_indices('«') {
        let after = &prose[at + mark.len()..];
        assert!(after.starts_with('\u{a0}'), "{source}: {mark}{}", after.lines().next().unwrap());
    }
    seen
}

#[test]
fn code_is_left_out_of_french_prose() {
    assert_eq!(without_code("a `b ;` c `` ` `` d\n```yaml\ne ;\n```\nf"), "a x c x d\n\nf");
    assert_eq!(assert_french_spacing("oui\u{a0}; «\u{a0}non\u{a0}» `a ;`", "test"), 2);
    for wrong in ["oui ; non", "oui ;", "« non\u{a0}»", "50 % de l’énergie", "oui\n; non"] {
        assert!(std::panic::catch_unwind(|| assert_french_spacing(wrong, "test")).is_err());
    }
}

/// French texts follow the conventions that `french-spacing` requires of a plan. Terminals and
/// pages show them verbatim, so the files must contain the no-break spaces.
#[test]
fn french_texts_have_no_break_spaces() {
    let messages = all_codes().into_iter().map(|code| &code.definition().messages);
    let topics = TOPICS.iter().map(|(_, catalog)| catalog);
    let mut seen = 0;
    for catalog in messages.chain(topics).chain([&SCHEMA, &VOCABULARY]) {
        let lines = catalog.sources(UiLanguage::Fr).iter().flat_map(|source| source.lines());
        for line in lines.filter(|line| !line.trim_start().starts_with('#')) {
            seen += assert_french_spacing(line, "a message");
        }
    }
    assert!(seen > 200, "{seen}");

    let mut seen = 0;
    for code in all_codes() {
        seen += assert_french_spacing(
            code.definition().pages[UiLanguage::Fr as usize],
            code.definition().name,
        );
    }
    assert!(seen > 200, "{seen}");

    let catalog = fs::read_to_string(root().join("templates/catalog/fr.yaml")).unwrap();
    let mut seen = 0;
    for line in catalog.lines().filter(|line| !line.starts_with('#')) {
        let value = line.split_once(": ").map_or("", |(_, value)| value.trim_matches('"'));
        seen += assert_french_spacing(value, "fr.yaml");
    }
    assert!(seen > 10, "{seen}");
}
