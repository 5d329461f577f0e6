use super::*;
use crate::diagnostic::messages;
use crate::locale::UiLanguage;
use crate::source::SourceMap;

fn parsed(text: &str) -> (SourceMap, Tree, Diagnostics) {
    let mut sources = SourceMap::default();
    let id = sources.add("test.yaml".into(), text.into()).unwrap();
    let mut diagnostics = Vec::new();
    let tree = parse(sources.file(id), &mut diagnostics);
    (sources, tree, diagnostics)
}

fn find<'n>(node: &'n Node, key: &str) -> &'n Node {
    let Value::Map(entries) = &node.value else { panic!("not a record") };
    &entries.iter().find(|entry| entry.key.value == key).unwrap().value
}

/// Finds `part` in the text of the key `k`, and returns the source of its span with its line and
/// column.
fn locate(text: &str, part: &str) -> (String, usize, usize) {
    let (sources, tree, diagnostics) = parsed(text);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let root = tree.root.unwrap();
    let Value::Text(found) = &find(&root, "k").value else { panic!("not a text") };
    let at = found.value.find(part).unwrap();
    let span = found.span_of(at..at + part.len());
    let position = sources.position(span).unwrap();
    (sources.text(span).to_owned(), position.line, position.column)
}

#[test]
fn spans_inside_texts_are_exact_in_every_style() {
    let check = |text: &str, part: &str, line: usize, column: usize| {
        assert_eq!(locate(text, part), (part.to_owned(), line, column), "{text:?}");
    };
    check("k: Énergie propre\n", "propre", 1, 12);
    check("k: |\n  één\n  twee *drie*\n", "*drie*", 3, 8);
    check("k: |\r\n  één\r\n  twee *drie*\r\n", "*drie*", 3, 8);
    check("\u{feff}k: |\n  één\n\n    diep x\n", "x", 4, 10);
    check("a:\n  - b\nk: >\n  één\n  twee\n\n  drie\n", "drie", 7, 3);
    check("k: >-\n  één\n  twee\n    meer\n  vier\n", "vier", 5, 3);
    check("k: |\n\n\n  na leegte\n", "leegte", 4, 6);
    check("k: |2\n    ingesprongen woord\n", "woord", 2, 18);
    check("k: eerste\n  tweede\n  derde\n", "derde", 3, 3);
    check("k: 'it''s één\n  woord'\n", "woord", 2, 3);
    check("k: \"a\\tb\\u00e9 \\\n  woord\"\n", "woord", 2, 3);
    check("k: \"\\uD83C\\uDFB6 noot\"\n", "noot", 1, 18);
    check("k: \"één\"\nz: 1\n", "één", 1, 5);
}

#[test]
fn scalars_stay_text() {
    let (_, tree, _) = parsed("a: 1.10\nb: no\nc: ~\nd:\ne: null\nf: \"null\"\n");
    let root = tree.root.unwrap();
    let text = |key| match &find(&root, key).value {
        Value::Text(text) => Some(text.value.clone()),
        _ => None,
    };
    assert_eq!(text("a").as_deref(), Some("1.10"));
    assert_eq!(text("b").as_deref(), Some("no"));
    assert_eq!(text("c"), None);
    assert_eq!(text("d"), None);
    assert_eq!(text("e"), None);
    assert_eq!(text("f").as_deref(), Some("null"));
}

#[test]
fn parsing_continues_after_a_syntax_error() {
    for (text, line) in [
        ("a: 1\nb: x: y\nc: 3\n", 2),
        ("a: 1\nb: \"open\nc: 3\n", 2),
        ("a: 1\nb: {x: 1\nc: 3\n", 2),
        ("a: 1\nb\nc: 3\n", 2),
        ("a: 1\n b: 2\nc: 3\n", 2),
        ("a: 1\n\tb: 2\nc: 3\n", 2),
        ("a: 1\nb: @x\nc: 3\n", 2),
    ] {
        let (sources, tree, diagnostics) = parsed(text);
        assert_eq!(diagnostics.len(), 1, "{text:?}: {diagnostics:?}");
        assert_eq!(sources.position(diagnostics[0].primary.span).unwrap().line, line, "{text:?}");
        let root = tree.root.unwrap();
        assert!(matches!(find(&root, "a").value, Value::Text(_)));
        assert!(matches!(find(&root, "c").value, Value::Text(_)), "{text:?}");
        let touched =
            |span: &Span| sources.text(*span).trim() == text.lines().nth(line - 1).unwrap().trim();
        assert!(tree.damage.iter().any(touched), "{text:?}");
    }
}

#[test]
fn every_syntax_error_has_a_message_and_help() {
    for text in [
        "a: x: y",
        "a: \"open",
        "a: 'x' y",
        "a: \"\\q\"",
        "a: {x: 1",
        "a: ]",
        "a\nb: 1",
        "a: 1\n\tb: 2",
        "a: @x",
        "%YAML 1.2\n---\na: 1",
        "a: 1\n---\nb: 2",
        "? [a]\n: b",
        "a: \u{1}",
        "a: &x 1\nb: *x",
        "a: !t 1",
        "<<: {a: 1}",
    ] {
        let (_, _, diagnostics) = parsed(text);
        assert!(!diagnostics.is_empty(), "{text:?}");
        for diagnostic in &diagnostics {
            let message = messages::message(diagnostic, UiLanguage::En);
            assert!(!message.contains("{$"), "{text:?}: {message}");
            assert!(!message.contains(diagnostic.code.name()), "{text:?}: {message}");
            assert!(messages::help(diagnostic, UiLanguage::En).is_some(), "{text:?}: no help");
        }
    }
}

#[test]
fn hostile_files_are_rejected() {
    let code = |text: &str| parsed(text).2[0].code.name();
    assert_eq!(code(&"[".repeat(200_000)), "nesting-too-deep");
    assert_eq!(code(&"{a: ".repeat(50_000)), "nesting-too-deep");
    assert_eq!(code(&"- ".repeat(50_000)), "nesting-too-deep");
    assert_eq!(code(&format!("[{}]", "a, ".repeat(MAX_NODES + 1))), "file-too-large");
    assert_eq!(code("a: &a [x, x]\nb: &b [*a, *a]\n"), "alias-or-anchor");
    assert_eq!(code("a: 1\na: 2\n"), "duplicate-key");
    assert_eq!(code("a: \u{0}\n"), "yaml-syntax");
}

/// `serde_yaml` must accept what we accept, and read the same data.
mod oracle {
    use proptest::prelude::*;

    use super::*;

    fn assert_same_data(node: &Node, value: &serde_yaml::Value, context: &str) {
        match (&node.value, value) {
            (Value::Null, serde_yaml::Value::Null) => {}
            (Value::Text(text), serde_yaml::Value::String(other)) => {
                assert_eq!(&text.value, other, "{context}");
            }
            // A number or boolean of `serde_yaml` is text here.
            (Value::Text(_), serde_yaml::Value::Number(_) | serde_yaml::Value::Bool(_)) => {}
            (Value::List(items), serde_yaml::Value::Sequence(others)) => {
                assert_eq!(items.len(), others.len(), "{context}");
                for (item, other) in items.iter().zip(others) {
                    assert_same_data(item, other, context);
                }
            }
            (Value::Map(entries), serde_yaml::Value::Mapping(others)) => {
                assert_eq!(entries.len(), others.len(), "{context}");
                for (entry, (key, other)) in entries.iter().zip(others) {
                    if let serde_yaml::Value::String(key) = key {
                        assert_eq!(&entry.key.value, key, "{context}");
                    }
                    assert_same_data(&entry.value, other, context);
                }
            }
            (ours, theirs) => panic!("{context}: {ours:?} is {theirs:?} to serde_yaml"),
        }
    }

    /// Asserts that `serde_yaml` reads the same data, if we accept a text.
    fn assert_agreement(text: &str) {
        let (_, tree, diagnostics) = parsed(text);
        if !diagnostics.is_empty() {
            return;
        }
        let theirs: serde_yaml::Value =
            serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        if let Some(root) = &tree.root {
            assert_same_data(root, &theirs, text);
        }
    }

    #[test]
    fn the_real_plan_is_the_same_data() {
        let mut files = 0;
        for entry in walkdir::WalkDir::new(plan_testing::root().join("plan")) {
            let entry = entry.unwrap();
            if entry.path().extension().is_some_and(|extension| extension == "yaml") {
                assert_agreement(&std::fs::read_to_string(entry.path()).unwrap());
                files += 1;
            }
        }
        assert!(files > 15, "only {files} files of the plan were found");
    }

    fn scalar() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-zéœ’«» ]{1,20}",
            "[0-9.]{1,6}",
            Just("no".to_owned()),
            Just("1.10".to_owned()),
            Just("Énergie : « l’avenir »".to_owned()),
        ]
    }

    fn document() -> impl Strategy<Value = serde_yaml::Value> {
        let leaf = scalar().prop_map(serde_yaml::Value::String);
        leaf.prop_recursive(4, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(serde_yaml::Value::Sequence),
                prop::collection::btree_map("[a-z]{1,8}", inner, 0..5).prop_map(|map| {
                    let map = map.into_iter().map(|(key, value)| (key.into(), value));
                    serde_yaml::Value::Mapping(map.collect())
                }),
            ]
        })
    }

    proptest! {
        #[test]
        fn generated_documents_are_the_same_data(value in document()) {
            assert_agreement(&serde_yaml::to_string(&value).unwrap());
        }

        #[test]
        fn block_scalars_are_the_same_data_and_every_span_fits(
            lines in prop::collection::vec("[a-zé ]{0,12}", 1..6),
            style in prop_oneof![Just("|"), Just(">"), Just("|-"), Just(">+")],
        ) {
            let body: String = lines.iter().map(|line| format!("  {line}\n")).collect();
            let text = format!("k: {style}\n{body}z: 1\n");
            assert_agreement(&text);
            let (sources, tree, diagnostics) = parsed(&text);
            if diagnostics.is_empty() {
                let root = tree.root.unwrap();
                if let Value::Text(found) = &find(&root, "k").value {
                    for (at, c) in found.value.char_indices().filter(|(_, c)| !c.is_whitespace()) {
                        let span = found.span_of(at..at + c.len_utf8());
                        prop_assert_eq!(sources.text(span), c.to_string());
                    }
                }
            }
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC{0,200}") {
            parsed(&text);
        }
    }
}
