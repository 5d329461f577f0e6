use super::*;

const RECORD: &str = "id: nieuw\ntitle:\n  nl: \"Één: twee\"\n  fr: |\n    Été\n\n    Deux\n";

fn list(at: usize, before: &str, after: &str) {
    for newline in ["\n", "\r\n"] {
        let lines = |text: &str| text.replace('\n', newline);
        let result =
            add_item(&lines(before), &[Step::Key("list")], at, Item::Record("id: n\nb: é\n"));
        assert_eq!(result.as_deref(), Ok(&*lines(after)), "{before}");
    }
}

#[test]
fn a_record_comes_between_its_neighbours_and_their_comments() {
    list(
        1,
        "list:\n  - id: a\n  # on b\n  - id: b\n",
        "list:\n  - id: a\n  - id: n\n    b: é\n  # on b\n  - id: b\n",
    );
    list(
        1,
        "list:\n- id: a # a\n  # still a\n- id: b\n",
        "list:\n- id: a # a\n  # still a\n- id: n\n  b: é\n- id: b\n",
    );
    list(
        0,
        "list: # all\n  # on a\n  - id: a\n",
        "list: # all\n  - id: n\n    b: é\n  # on a\n  - id: a\n",
    );
    list(
        9,
        "list:\n  - id: a\n    t: |\n      x\n\n# end\n",
        "list:\n  - id: a\n    t: |\n      x\n  - id: n\n    b: é\n\n# end\n",
    );
    list(
        2,
        "list:\n  - id: a\n\n  - id: b\nz: 1\n",
        "list:\n  - id: a\n\n  - id: b\n\n  - id: n\n    b: é\nz: 1\n",
    );
    list(1, "list:\n  - { id: a }", "list:\n  - { id: a }\n  - id: n\n    b: é");
}

#[test]
fn an_empty_or_missing_list_is_begun() {
    list(0, "a: 1\nlist: []\n", "a: 1\nlist:\n  - id: n\n    b: é\n");
    list(0, "a: 1\nlist:\nz: 1\n", "a: 1\nlist:\n  - id: n\n    b: é\nz: 1\n");
    list(0, "a: 1\n", "a: 1\nlist:\n- id: n\n  b: é\n");
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
fn a_word_goes_into_a_list_of_either_style() {
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
fn an_entry_goes_after_the_last_one() {
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

#[test]
fn what_cannot_be_done_safely_is_refused() {
    let path = [Step::Key("list")];
    for (text, error) in [
        ("list: [a\nb: 1\n", EditError::Damaged),
        ("list: &x [a]\n", EditError::Damaged),
        ("list: text\n", EditError::Unsafe),
        ("- a\n", EditError::Unsafe),
        // The empty lines belong to the text of the last record.
        ("list:\n  - t: |+\n      x\n\n\n", EditError::Unsafe),
    ] {
        assert_eq!(add_item(text, &path, 9, Item::Record("id: n\n")), Err(error), "{text}");
    }
}

/// Every file of the plan, every place in its list, both kinds of line breaks.
#[test]
fn every_file_of_the_plan_keeps_its_bytes_wherever_a_record_is_added() {
    let root = plan_testing::root().join("plan");
    let mut edits = 0;
    for entry in walkdir::WalkDir::new(root) {
        let entry = entry.unwrap();
        if entry.path().extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let reading = Reading::of(&text).unwrap();
        let (path, length): (&[Step<'_>], usize) = match reading.find(&[Step::Key("projects")]) {
            Some(Node { value: Value::List(items), .. }) => (&[Step::Key("projects")], items.len()),
            _ => match reading.root.as_ref().map(|root| &root.value) {
                Some(Value::List(items)) => (&[], items.len().min(40)),
                _ => continue,
            },
        };
        // In a register a record is only ever added at the end.
        let first = usize::from(path.is_empty());
        for text in [text.replace('\n', "\r\n"), text] {
            for at in first..=length {
                let after = add_item(&text, path, at, Item::Record(RECORD)).unwrap();
                // A new record never stands between a comment and what it speaks of.
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
fn a_text_that_another_reader_takes_for_something_else_stands_in_quotes() {
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
        let read = plain_of(&format!("k: {written}\n")).unwrap();
        assert_eq!(read["k"].as_str(), Some(text));
    }
}

#[test]
fn parts_of_texts_are_replaced_and_nothing_else() {
    let text = "# l'un\nnl: |\n  de 'proef'\nfr: \"l'eau: oui\" # l'autre\n";
    let all: Vec<usize> = text.match_indices('\'').map(|(at, _)| at).collect();
    let part = |at: usize| (at..at + 1, "’");
    let mended = replace_parts(text, &[part(all[3]), part(all[1]), part(all[2])]).unwrap();
    assert_eq!(mended, "# l'un\nnl: |\n  de ’proef’\nfr: \"l’eau: oui\" # l'autre\n");
    // A comment, and a change that would break the file, are left alone.
    assert_eq!(replace_parts(text, &[part(all[0])]), Err(EditError::Unsafe));
    let quote = text.find('"').unwrap();
    assert!(replace_parts(text, &[(quote..quote + 1, "")]).is_err());
    assert!(replace_parts("nl: a : b\n", &[(4..5, "x")]).is_err());
}
