use super::parsed::{ParsedYaml, json_of};
use super::*;
use crate::syntax::{Node, Value};

const RECORD: &str = "id: nieuw\ntitle:\n  nl: \"Één: twee\"\n  fr: |\n    Été\n\n    Deux\n";

/// Adds a record to the list `list` with both kinds of line endings, and asserts the result.
fn assert_record_added(at: usize, before: &str, after: &str) {
    for newline in ["\n", "\r\n"] {
        let lines = |text: &str| text.replace('\n', newline);
        let result =
            add_item(&lines(before), &[Step::Key("list")], at, Item::Record("id: n\nb: é\n"));
        assert_eq!(result.as_deref(), Ok(&*lines(after)), "{before}");
    }
}

#[test]
fn records_are_inserted_between_neighbours_with_their_comments() {
    assert_record_added(
        1,
        "list:\n  - id: a\n  # on b\n  - id: b\n",
        "list:\n  - id: a\n  - id: n\n    b: é\n  # on b\n  - id: b\n",
    );
    assert_record_added(
        1,
        "list:\n- id: a # a\n  # still a\n- id: b\n",
        "list:\n- id: a # a\n  # still a\n- id: n\n  b: é\n- id: b\n",
    );
    assert_record_added(
        0,
        "list: # all\n  # on a\n  - id: a\n",
        "list: # all\n  - id: n\n    b: é\n  # on a\n  - id: a\n",
    );
    assert_record_added(
        9,
        "list:\n  - id: a\n    t: |\n      x\n\n# end\n",
        "list:\n  - id: a\n    t: |\n      x\n  - id: n\n    b: é\n\n# end\n",
    );
    assert_record_added(
        2,
        "list:\n  - id: a\n\n  - id: b\nz: 1\n",
        "list:\n  - id: a\n\n  - id: b\n\n  - id: n\n    b: é\nz: 1\n",
    );
    assert_record_added(1, "list:\n  - { id: a }", "list:\n  - { id: a }\n  - id: n\n    b: é");
}

#[test]
fn empty_and_missing_lists_are_created() {
    assert_record_added(0, "a: 1\nlist: []\n", "a: 1\nlist:\n  - id: n\n    b: é\n");
    assert_record_added(0, "a: 1\nlist:\nz: 1\n", "a: 1\nlist:\n  - id: n\n    b: é\nz: 1\n");
    assert_record_added(0, "a: 1\n", "a: 1\nlist:\n- id: n\n  b: é\n");
    for (before, after) in [
        ("[]\n", "- id: n\n"),
        ("# fora\n", "# fora\n- id: n\n"),
        ("", "- id: n\n"),
        ("# a\n- id: x\n\n- id: y\n", "# a\n- id: x\n\n- id: y\n\n- id: n\n"),
    ] {
        assert_eq!(add_item(before, &[], 9, Item::Record("id: n\n")).as_deref(), Ok(after));
    }
}

#[test]
fn words_are_added_to_flow_and_block_lists() {
    let path = [Step::Key("p"), Step::Item(0), Step::Key("c")];
    for (before, after) in [
        ("p:\n  - n: \"1\"\n    c: [a, b] # x\n", "p:\n  - n: \"1\"\n    c: [a, b, n] # x\n"),
        ("p:\n  - c:\n      - a\n  - c: [b]\n", "p:\n  - c:\n      - a\n      - n\n  - c: [b]\n"),
        ("p:\n  - n: 1\n", "p:\n  - n: 1\n    c: [n]\n"),
        ("p:\n  - { n: 1, c: [] }\n", "p:\n  - { n: 1, c: [n] }\n"),
    ] {
        assert_eq!(add_item(before, &path, 9, Item::Word("n")).as_deref(), Ok(after));
    }
}

#[test]
fn entries_are_appended() {
    for (before, after) in [
        (
            "a: 1\no:\n  x: { b: c } # x\n  # end\nz: 1\n",
            "a: 1\no:\n  x: { b: c } # x\n  n: { b: d }\n  # end\nz: 1\n",
        ),
        ("a: 1\n", "a: 1\no:\n  n: { b: d }\n"),
        ("o: {}\n", "o:\n  n: { b: d }\n"),
    ] {
        assert_eq!(add_entry(before, &[Step::Key("o")], "n", "{ b: d }").as_deref(), Ok(after));
    }
    let twice = add_entry("o:\n  n: { b: d }\n", &[Step::Key("o")], "n", "{ b: d }");
    assert_eq!(twice, Err(EditError::Unsafe));
}

/// Adds the word `n` as an item and the entry `n`. Both kinds of line endings must have the same
/// result.
fn add_both(before: &str, path: &[Step<'_>], at: usize) -> [Result<String, EditError>; 2] {
    let item = add_item(before, path, at, Item::Word("n"));
    let windows = add_item(&before.replace('\n', "\r\n"), path, at, Item::Word("n"));
    assert_eq!(windows.map(|text| text.replace("\r\n", "\n")), item, "{before}");
    let entry = add_entry(before, path, "n", "v: 1\nw: x, y\n");
    let windows = add_entry(&before.replace('\n', "\r\n"), path, "n", "v: 1\nw: x, y\n");
    assert_eq!(windows.map(|text| text.replace("\r\n", "\n")), entry, "{before}");
    [item, entry]
}

#[test]
fn flow_lists_and_mappings_keep_their_layout() {
    let path = [Step::Key("k")];
    for (before, at, after) in [
        ("k: [a, b] # c\n", 0, "k: [n, a, b] # c\n"),
        ("k: [a, b] # c\n", 1, "k: [a, n, b] # c\n"),
        ("k: [\"a, b\", 'c'] # d\n", 9, "k: [\"a, b\", 'c', n] # d\n"),
        ("k: [\n  a,\n  b\n]\nz: 1\n", 9, "k: [\n  a,\n  b,\n  n\n]\nz: 1\n"),
        ("k: [\n  a,\n  b,\n]\n", 0, "k: [\n  n,\n  a,\n  b,\n]\n"),
        ("k: [] # c\n", 0, "k: [n] # c\n"),
        ("k: [ ]", 0, "k: [n]"),
        ("{ k: [], z: 1 }\n", 0, "{ k: [n], z: 1 }\n"),
        ("{ z: 1 }\n", 0, "{ z: 1, k: [n] }\n"),
        ("{}\n", 0, "{ k: [n] }\n"),
    ] {
        assert_eq!(add_both(before, &path, at)[0].as_deref(), Ok(after), "{before}");
    }
    for (before, after) in [
        ("k: { a: 1 } # c\n", "k: { a: 1, n: { v: \"1\", w: \"x, y\" } } # c\n"),
        (
            "k: {\n  a: 1,\n  b: 2,\n}\n",
            "k: {\n  a: 1,\n  b: 2,\n  n: { v: \"1\", w: \"x, y\" },\n}\n",
        ),
        ("{ a: 1, k: {} }\n", "{ a: 1, k: { n: { v: \"1\", w: \"x, y\" } } }\n"),
    ] {
        assert_eq!(add_both(before, &path, 0)[1].as_deref(), Ok(after), "{before}");
    }
    let record = add_item("k: [{ id: a }]\n", &path, 0, Item::Record("id: n\nt:\n  nl: x\n"));
    assert_eq!(record.as_deref(), Ok("k: [{ id: n, t: { nl: x } }, { id: a }]\n"));
}

#[test]
fn empty_and_missing_mappings_are_created() {
    let path = [Step::Key("p"), Step::Item(0), Step::Key("k")];
    let lines = |margin: &str| format!("n:\n{margin}  v: 1\n{margin}  w: x, y");
    for before in ["p:\n  - k: {}", "p:\n  - k:", "p:\n  - k: ~", "p:\n  - k: null"] {
        let after = format!("p:\n  - k:\n      {}", lines("      "));
        // At the end of a file, with and without a line ending; in the middle; before a comment.
        for rest in ["", "\n", "\n    z: 1\n", "\n\n# c\n"] {
            let result = &add_both(&format!("{before}{rest}"), &path, 0)[1];
            assert_eq!(*result, Ok(format!("{after}{rest}")), "{before}");
        }
    }
    for (before, after) in [
        ("p:\n  - a: 1", format!("p:\n  - a: 1\n    k:\n      {}", lines("      "))),
        ("p:\n- a: 1\n- b\n", format!("p:\n- a: 1\n  k:\n    {}\n- b\n", lines("    "))),
        (
            "p:\n  - a: |\n      t\n\n    # on a\n",
            format!("p:\n  - a: |\n      t\n    k:\n      {}\n\n    # on a\n", lines("      ")),
        ),
        ("p:\n  - k: {} # c\n", format!("p:\n  - k: # c\n      {}\n", lines("      "))),
    ] {
        assert_eq!(add_both(before, &path, 0)[1], Ok(after), "{before}");
    }
}

#[test]
fn entries_are_added_below_trailing_comments() {
    for (before, after) in [
        (
            "k:\n  a: 1 # c\n    # deeper\n  # same\n",
            "k:\n  a: 1 # c\n    # deeper\n  n: x\n  # same\n",
        ),
        ("k:\n  a:\n    - b\n    - c\n\nz: 1\n", "k:\n  a:\n    - b\n    - c\n  n: x\n\nz: 1\n"),
        ("k:\n  a: b\n    c\n  # d\nz: 1\n", "k:\n  a: b\n    c\n  n: x\n  # d\nz: 1\n"),
        ("k:\n  a: { b: 1 }", "k:\n  a: { b: 1 }\n  n: x"),
        ("k:\n  a:\nz: 1\n", "k:\n  a:\n  n: x\nz: 1\n"),
    ] {
        assert_eq!(add_entry(before, &[Step::Key("k")], "n", "x").as_deref(), Ok(after));
    }
    assert_eq!(add_entry("a: 1\n", &[], "n", "x").as_deref(), Ok("a: 1\nn: x\n"));
}

#[test]
fn items_are_added_to_nested_lists() {
    for (before, path, after) in [
        ("- - a\n  - b\n- c\n", &[Step::Item(0)][..], "- - a\n  - b\n  - n\n- c\n"),
        ("- - a\n  - b\n- c\n", &[], "- - a\n  - b\n- c\n- n\n"),
        ("- [a]\n- [b] # c\n", &[Step::Item(1)], "- [a]\n- [b, n] # c\n"),
        ("-\n  - a\n- c\n", &[Step::Item(0)], "-\n  - a\n  - n\n- c\n"),
        (
            "p:\n- c:\n  - a\n  - b\n- d: 1\n",
            &[Step::Key("p"), Step::Item(0), Step::Key("c")],
            "p:\n- c:\n  - a\n  - b\n  - n\n- d: 1\n",
        ),
        (
            "p:\n  - a: 1\n    d:\n      - e\n",
            &[Step::Key("p"), Step::Item(0), Step::Key("d")],
            "p:\n  - a: 1\n    d:\n      - e\n      - n\n",
        ),
    ] {
        assert_eq!(add_both(before, path, 9)[0].as_deref(), Ok(after), "{before}");
    }
}

#[test]
fn new_lists_are_indented_like_existing_ones() {
    let path = [Step::Key("p"), Step::Item(0), Step::Key("l")];
    for (before, after) in [
        ("p:\n  - a: 1\n", "p:\n  - a: 1\n    l:\n      - id: n\n        b: x\n"),
        ("p:\n- a: 1\n", "p:\n- a: 1\n  l:\n  - id: n\n    b: x\n"),
    ] {
        let result = add_item(before, &path, 0, Item::Record("id: n\nb: x\n"));
        assert_eq!(result.as_deref(), Ok(after));
    }
}

/// Covers every file of the plan, with both kinds of line endings.
#[test]
fn every_list_and_mapping_of_the_plan_accepts_an_addition() {
    fn walk<'n>(node: &'n Node, path: &mut Vec<Step<'n>>, found: &mut Vec<(Vec<Step<'n>>, bool)>) {
        match &node.value {
            Value::List(items) => {
                found.push((path.clone(), true));
                for (at, item) in items.iter().enumerate() {
                    path.push(Step::Item(at));
                    walk(item, path, found);
                    path.pop();
                }
            }
            Value::Map(entries) => {
                found.push((path.clone(), false));
                for entry in entries {
                    path.push(Step::Key(&entry.key.value));
                    walk(&entry.value, path, found);
                    path.pop();
                }
            }
            _ => {}
        }
    }
    let (mut lists, mut mappings) = (0, 0);
    for text in plan_files() {
        let parsed = ParsedYaml::of(&text).unwrap();
        let mut found = Vec::new();
        walk(parsed.root.as_ref().unwrap(), &mut Vec::new(), &mut found);
        // Sample large files, which repeat the same kinds of containers.
        let step = 1 + found.len() / 12;
        for (at, (path, is_list)) in found.iter().step_by(step).enumerate() {
            let text = if at % 2 == 0 { text.clone() } else { text.replace('\n', "\r\n") };
            let after = match is_list {
                true => add_item(&text, path, usize::MAX, Item::Word("nieuw")),
                false => add_entry(&text, path, "nieuw", "{ nl: één, fr: un }"),
            };
            let after = after.unwrap_or_else(|error| panic!("{path:?}: {error}"));
            assert_eq!(after.contains("\r\n"), at % 2 == 1);
            // All other bytes are unchanged.
            let same = text.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
            assert!(after.as_bytes().ends_with(&text.as_bytes()[same..]), "{path:?}");
            *(if *is_list { &mut lists } else { &mut mappings }) += 1;
        }
    }
    assert!(lists > 50 && mappings > 100, "{lists}, {mappings}");
}

#[test]
fn comments_inside_empty_brackets_are_never_lost() {
    for before in ["k: [ # c\n  ]\n", "k: { # c\n  }\n", "[ # c\n]\n"] {
        let path: &[Step<'_>] = if before.starts_with('k') { &[Step::Key("k")] } else { &[] };
        assert_eq!(add_item(before, path, 0, Item::Word("n")), Err(EditError::Unsafe));
        assert_eq!(add_entry(before, path, "n", "x"), Err(EditError::Unsafe));
    }
}

#[test]
fn unsafe_additions_are_refused() {
    let path = [Step::Key("list")];
    for (text, error) in [
        ("list: [a\nb: 1\n", EditError::Damaged),
        ("list: &x [a]\n", EditError::Damaged),
        ("list: text\n", EditError::Unsafe),
        ("- a\n", EditError::Unsafe),
        // The empty lines are part of the text in the last record.
        ("list:\n  - t: |+\n      x\n\n\n", EditError::Unsafe),
    ] {
        assert_eq!(add_item(text, &path, 9, Item::Record("id: n\n")), Err(error), "{text}");
    }
}

/// Returns the text of every YAML file of the plan.
fn plan_files() -> Vec<String> {
    let files = walkdir::WalkDir::new(plan_testing::root().join("plan")).into_iter();
    let files = files.map(|entry| entry.unwrap().into_path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    files.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// Covers every position in every file, with both kinds of line endings.
#[test]
fn adding_a_record_anywhere_in_the_plan_preserves_other_bytes() {
    let mut edits = 0;
    for text in plan_files() {
        let parsed = ParsedYaml::of(&text).unwrap();
        let (path, length): (&[Step<'_>], usize) = match parsed.find(&[Step::Key("projects")]) {
            Some(Node { value: Value::List(items), .. }) => (&[Step::Key("projects")], items.len()),
            _ => match parsed.root.as_ref().map(|root| &root.value) {
                Some(Value::List(items)) => (&[], items.len().min(40)),
                _ => continue,
            },
        };
        // Registers only get records at the end; the first position is not used.
        let first = usize::from(path.is_empty());
        for text in [text.replace('\n', "\r\n"), text] {
            for at in first..=length {
                let after = add_item(&text, path, at, Item::Record(RECORD)).unwrap();
                // A new record is never inserted between a comment and what it describes.
                let new = after.find("- id: nieuw").unwrap();
                let before = after[..new].trim_end().lines().next_back().unwrap();
                assert!(!before.trim_start().starts_with('#'), "{before}");
                edits += 1;
            }
        }
    }
    assert!(edits > 300, "{edits}");
}

#[test]
fn ambiguous_texts_are_quoted() {
    for (text, written) in [
        ("Énergie & climat", "Énergie & climat"),
        ("L’eau, l’air", "L’eau, l’air"),
        ("Water: zoet", "\"Water: zoet\""),
        ("Projet : eau", "\"Projet : eau\""),
        ("2021", "\"2021\""),
        ("1.10", "\"1.10\""),
        ("true", "\"true\""),
        ("~", "\"~\""),
        ("- x", "\"- x\""),
        ("# x", "\"# x\""),
        ("[x]", "\"[x]\""),
        ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""),
        ("", "\"\""),
    ] {
        assert_eq!(scalar(text), written);
        let read = json_of(&format!("k: {written}\n")).unwrap();
        assert_eq!(read["k"].as_str(), Some(text));
    }
}

#[test]
fn replacements_only_affect_texts() {
    let text = "# l'un\nnl: |\n  de 'proef'\nfr: \"l'eau: oui\" # l'autre\n";
    let all: Vec<usize> = text.match_indices('\'').map(|(at, _)| at).collect();
    let part = |at: usize| (at..at + 1, "’");
    let replaced = replace_in_texts(text, &[part(all[3]), part(all[1]), part(all[2])]).unwrap();
    assert_eq!(replaced, "# l'un\nnl: |\n  de ’proef’\nfr: \"l’eau: oui\" # l'autre\n");
    // Comments are not changed, and changes that would break the file are refused.
    assert_eq!(replace_in_texts(text, &[part(all[0])]), Err(EditError::Unsafe));
    let quote = text.find('"').unwrap();
    assert!(replace_in_texts(text, &[(quote..quote + 1, "")]).is_err());
    assert!(replace_in_texts("nl: a : b\n", &[(4..5, "x")]).is_err());
}
