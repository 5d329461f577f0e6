use super::*;

const ORDER: [&str; 2] = ["nl", "fr"];

/// Writes a text next to the Dutch `een` or the French `un`.
fn set(before: &str, key: &str, text: &str, form: TextForm) -> Result<String, EditError> {
    let wanted = if key == "fr" { ["een", "un"] } else { ["un", "een"] };
    let beside = wanted.iter().find_map(|word| before.find(word)).unwrap();
    let quoted = matches!(before.as_bytes()[beside - 1], b'"' | b'\'');
    let beside = beside - usize::from(quoted);
    set_texts(before, &ORDER, &[TextEdit { beside, key, text, form }])
}

/// Writes a text with both kinds of line endings, and asserts the result.
fn assert_written(form: TextForm, key: &str, text: &str, before: &str, after: &str) {
    for newline in ["\n", "\r\n"] {
        let lines = |text: &str| text.replace('\n', newline);
        let result = set(&lines(before), key, text, form);
        assert_eq!(result.as_deref(), Ok(&*lines(after)), "{before}");
    }
}

#[test]
fn texts_keep_the_position_and_style_of_the_replaced_text() {
    use TextForm::{Line, Prose};
    for (form, text, before, after) in [
        (Line, "deux", "t: { nl: een, fr: x } # c\n", "t: { nl: een, fr: deux } # c\n"),
        (Line, "a, b", "t: { nl: een, fr: x }\n", "t: { nl: een, fr: \"a, b\" }\n"),
        (Line, "a, b", "t:\n  nl: een\n  fr: x # c\n", "t:\n  nl: een\n  fr: a, b # c\n"),
        (Line, "a: b", "t:\n  nl: een\n  fr: x\nz: 1\n", "t:\n  nl: een\n  fr: \"a: b\"\nz: 1\n"),
        (Line, "b", "t:\n  nl: een\n  fr: 'x''y'\n", "t:\n  nl: een\n  fr: b\n"),
        (Line, "b", "t:\n  nl: een\n  fr:\nz: 1\n", "t:\n  nl: een\n  fr: b\nz: 1\n"),
        (Line, "b", "t:\n  nl: een\n  fr: ~ # c\n", "t:\n  nl: een\n  fr: b # c\n"),
        (Line, "b\nc", "t:\n  nl: een\n  fr: x\n", "t:\n  nl: een\n  fr: \"b\\nc\"\n"),
        (
            Prose,
            "b\n\n- c",
            "t:\n  nl: een\n  fr: x # c\nz: 1\n",
            "t:\n  nl: een\n  fr: | # c\n    b\n\n    - c\nz: 1\n",
        ),
        (
            Prose,
            "b",
            "t:\n  nl: |\n    een\n  fr: | # c\n    x\n    y\n\n# d\nz: 1\n",
            "t:\n  nl: |\n    een\n  fr: | # c\n    b\n\n# d\nz: 1\n",
        ),
        (
            Prose,
            "b\nc",
            "t:\n  nl: |-\n   een\n  fr: >-\n   x\n   y\n",
            "t:\n  nl: |-\n   een\n  fr: |-\n   b\n   c\n",
        ),
        (
            Prose,
            "  b",
            "a:\n  - nl: |\n      een\n    fr: |\n      x\n",
            "a:\n  - nl: |\n      een\n    fr: |2\n        b\n",
        ),
        (
            Prose,
            "b\u{7}",
            "a:\n  - nl: |\n      een\n    fr: | # c\n      x\n",
            "a:\n  - nl: |\n      een\n    fr: \"b\\u0007\" # c\n",
        ),
    ] {
        assert_written(form, "fr", text, before, after);
    }
}

#[test]
fn missing_languages_are_added_in_order_and_in_the_same_style() {
    use TextForm::{Line, Prose};
    for (form, key, text, before, after) in [
        (Line, "fr", "deux", "t: { nl: een } # c\n", "t: { nl: een, fr: deux } # c\n"),
        (Line, "nl", "twee", "t: { fr: un }\n", "t: { nl: twee, fr: un }\n"),
        (
            Line,
            "fr",
            "b",
            "t:\n  nl: \"een\" # c\nz: 1\n",
            "t:\n  nl: \"een\" # c\n  fr: b\nz: 1\n",
        ),
        (Line, "nl", "b", "t:\n  # c\n  fr: un\n", "t:\n  # c\n  nl: b\n  fr: un\n"),
        (Line, "nl", "b", "t:\n  - fr: un\n", "t:\n  - nl: b\n    fr: un\n"),
        (
            Prose,
            "fr",
            "b",
            "t:\n  - nl: |\n      een\n      twee\n\n  # c\n  - nl: x\n",
            "t:\n  - nl: |\n      een\n      twee\n    fr: |\n      b\n\n  # c\n  - nl: x\n",
        ),
        (Prose, "fr", "b", "t:\n  nl: een\n", "t:\n  nl: een\n  fr: b\n"),
        (Prose, "fr", "b\nc", "t:\n  nl: een", "t:\n  nl: een\n  fr: |\n    b\n    c"),
        (Prose, "fr", "b\nc", "- { nl: een }\n", "- { nl: een, fr: \"b\\nc\" }\n"),
    ] {
        assert_written(form, key, text, before, after);
    }
}

/// Blanks at the end of a block scalar are part of its text.
#[test]
fn lines_of_blanks_at_the_end_of_a_block_stay_with_it() {
    let prose = TextForm::Prose;
    for (rest, blank) in [("", " "), ("z: 1\n", " "), ("", "\u{a0}"), ("z: 1\n", "\u{a0}")] {
        let before = format!("t:\n  nl: |\n    een\n\n    {blank}\n{rest}");
        let after = format!("t:\n  nl: |\n    een\n\n    {blank}\n  fr: |\n    b\n{rest}");
        assert_written(prose, "fr", "b", &before, &after);
        let before = format!("t:\n  nl: een\n  fr: |\n    x\n    {blank}\n{rest}");
        let after = format!("t:\n  nl: een\n  fr: |\n    b\n{rest}");
        assert_written(prose, "fr", "b", &before, &after);
    }
}

#[test]
fn unsafe_edits_are_refused() {
    for (before, error) in [
        ("t: { nl: een\nz: 1\n", EditError::Damaged),
        ("t:\n  nl: &x een\n", EditError::Damaged),
        // The empty lines are part of the Dutch text.
        ("t:\n  nl: |+\n    een\n\n\n", EditError::Unsafe),
        ("t:\n  nl: een\n  fr: [x]\n", EditError::Unsafe),
    ] {
        assert_eq!(set(before, "fr", "b", TextForm::Prose), Err(error), "{before}");
    }
    let nowhere = TextEdit { beside: 0, key: "fr", text: "b", form: TextForm::Line };
    assert_eq!(set_texts("t:\n  nl: een\n", &ORDER, &[nowhere]), Err(EditError::Unsafe));
}

#[test]
fn several_texts_are_written_together() {
    let before = "a: { nl: een }\nb:\n  nl: twee\n  fr: y\n";
    let edits = [
        TextEdit {
            beside: before.find("twee").unwrap(),
            key: "fr",
            text: "z",
            form: TextForm::Line,
        },
        TextEdit {
            beside: before.find("een").unwrap(),
            key: "fr",
            text: "x",
            form: TextForm::Line,
        },
    ];
    let after = set_texts(before, &ORDER, &edits);
    assert_eq!(after.as_deref(), Ok("a: { nl: een, fr: x }\nb:\n  nl: twee\n  fr: z\n"));
}
