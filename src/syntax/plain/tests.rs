use std::path::Path;

use proptest::prelude::*;
use walkdir::WalkDir;

use super::super::builder;
use super::*;
use crate::source::SourceMap;

/// Reads a text line by line, and makes sure that the library reads the same, to the last place.
fn compared(text: &str) -> Option<Node> {
    let mut sources = SourceMap::default();
    let id = sources.add("test.yaml".into(), text.into()).unwrap();
    let file = sources.file(id);
    let plain = read(file)?;
    let (reading, fault) = builder::read(file, file.text());
    assert!(fault.is_none(), "the library finds a fault: {text:?}");
    assert!(reading.diagnostics.is_empty() && reading.damage.is_empty(), "{text:?}");
    let root = reading.root.unwrap_or_else(|| panic!("the library finds nothing: {text:?}"));
    assert_eq!(described(&plain), described(&root), "{text:?}");
    Some(plain)
}

/// Everything that a tree says, with the place of every character.
fn described(node: &Node) -> String {
    let of_text = |text: &Text| {
        let places = text.value.char_indices().map(|(at, c)| text.span_of(at..at + c.len_utf8()));
        let places: Vec<Span> = places.collect();
        format!("{:?} {:?} {places:?}", text.value, text.span)
    };
    let inner: Vec<String> = match &node.value {
        Value::Null | Value::Broken => vec![format!("{:?}", node.value)],
        Value::Text(text) => vec![of_text(text)],
        Value::List(items) => items.iter().map(described).collect(),
        Value::Map(entries) => {
            let entry = |entry: &super::super::Entry| {
                format!("{} => {}", of_text(&entry.key), described(&entry.value))
            };
            entries.iter().map(entry).collect()
        }
    };
    format!("{:?} {inner:#?}", node.span)
}

#[test]
fn every_file_of_the_plan_is_plain_and_read_as_the_library_reads_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut files, mut plain) = (0, 0);
    for folder in ["plan", "tests"] {
        for entry in WalkDir::new(root.join(folder)).into_iter().filter_map(Result::ok) {
            let is_yaml = entry.path().extension().is_some_and(|ending| ending == "yaml");
            let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
            if is_yaml && !entry.path().to_string_lossy().contains("node_modules") {
                let is_plain = compared(&text).is_some();
                files += 1;
                plain += usize::from(is_plain);
                assert!(is_plain || folder != "plan", "{} is not plain", entry.path().display());
            }
        }
    }
    assert!(plain > 25, "{plain} of {files}");
}

#[test]
fn what_plan_files_hold_is_read_line_by_line() {
    for text in [
        "a: b\n",
        "a: b # c\nd: 10:30 uur\ne: a#b\n",
        "# c\n\na:\n\n  # c\n  b: c\n# d\nd: e\n",
        "a:\n- b\n- c: d\n  e: f\ng: h\n",
        "a:\n  - - b\n    - c\n  - - d\n",
        "- a: [b, \"c, d\", 'e']\n  f: { nl: G h, fr: \"I : j\" } # k\n- b: []\n- {}\n",
        "a: |\n  één\n\n    twee\n  \n  drie\n\n\nb: |-\n  vier\n\nc: |\n     vijf\n",
        "a: |\n  slot\n  \n",
        "a: |\n  slot\n# c\n",
        "- |\n  a\n- |-\n  b\n",
        "a: null\nb:\nc: \"null\"\nnull: d\n",
        "a: (b) «c»\nb: ’s\n",
        "a: --11\nb: -c\nd: [--e]\n",
    ] {
        assert!(compared(text).is_some(), "{text:?}");
    }
}

#[test]
fn long_values_are_read_too() {
    let (long, list) = ("woord ".repeat(2000), "woord, ".repeat(2000));
    for text in [
        format!("a: {long}\nb: \"{long}\"\nc: [{list}x]\nd: {{ e: [{list}x] }}\n"),
        format!("- {long}\n- \"{long}\"\n- [{list}x]\n- a: |\n    {long}\n  b: '{long}'\n"),
    ] {
        assert!(compared(&text).is_some());
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_library() {
    for text in [
        "",
        "a",
        "a: b",
        "a:b\n",
        "a: b: c\n",
        "a: b:\n",
        "a: b\n  c\n",
        "a: \"b\n  c\"\n",
        "a: \"b\\n\"\n",
        "a: 'it''s'\n",
        "a: 'b'c\n",
        "a: >\n  b\n",
        "a: |2\n  b\n",
        "a: |+\n  b\n",
        "a: |\n\n  b\n",
        "a: |\n  b\n    \n",
        "a: |\nb: c\n",
        "a: [b,\n  c]\n",
        "a: [b, ]\n",
        "a: [b: c]\n",
        "a: {b}\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "<<: {a: b}\n",
        "a: b\na: c\n",
        "a: b\n c: d\n",
        "  a: b\n c: d\n",
        "- a\n  - b\n",
        "a: b\n- c\n",
        "---\na: b\n",
        "a: b\n...\n",
        "a:\tb\n",
        "a: b\r\n",
        "a: \u{85}b\n",
        "a: b\u{feff}\n",
        "\"a\": b\n",
        "? a\n",
        "a: - b\n",
        "-\n",
        "a: ~\n",
        "a: %b\n",
    ] {
        assert!(compared(text).is_none(), "{text:?}");
    }
}

/// Lines that may follow each other in any order, most of them with something odd.
const LINES: [&str; 55] = [
    "a: b",
    "b:",
    "c: |",
    "d: |-",
    "e: >",
    "- f",
    "- g: h",
    "- - i",
    "-",
    "- |",
    "- [j]",
    "- {k: l}",
    "m: \"n\"",
    "o: 'p''q'",
    "r: 's'",
    "t: [u, v]",
    "w: { nl: x, fr: \"y : z\" }",
    "# a",
    "",
    "  ",
    "a : b",
    "b: c # d",
    "c: d#e",
    "d: e:f",
    "e: f: g",
    "? h",
    "i: &j k",
    "l: *m",
    "n: !o p",
    "\"q\": r",
    "s: ~",
    "t: null",
    "u: 10:30",
    "v: - w",
    "---",
    "...",
    "x: @y",
    "été: z",
    "a: ’b’",
    "[c]",
    "{d: e}",
    "y: --11",
    "z: -a",
    "a: ---",
    "f: [",
    "g: ]",
    "h: \"i",
    "j: \"k\\n\"",
    "l: [m, [n], { o: p }]",
    "q: r\t",
    "s: t  ",
    "gewone tekst",
    "u: |2",
    "v: [w, ]",
    "\u{feff}x: y",
];

/// A part of a plan, to be written down.
#[derive(Clone, Debug)]
enum Part {
    Text(usize),
    List(Vec<Part>, bool),
    Record(Vec<Part>, bool),
}

fn part() -> impl Strategy<Value = Part> {
    let leaf = (0..12_usize).prop_map(Part::Text);
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            (prop::collection::vec(inner.clone(), 1..4), any::<bool>())
                .prop_map(|(items, is_tight)| Part::List(items, is_tight)),
            (prop::collection::vec(inner, 1..4), any::<bool>())
                .prop_map(|(items, is_tight)| Part::Record(items, is_tight)),
        ]
    })
}

/// Writes a part after the mark or the key to which it belongs.
fn write(part: &Part, depth: usize, is_item: bool, out: &mut String) {
    let blanks = " ".repeat(depth);
    match part {
        Part::Text(0) => out.push_str(" |\n"),
        Part::Text(1) => out.push_str(" |-\n"),
        Part::Text(_) | Part::List(..) | Part::Record(..) => {}
    }
    match part {
        Part::Text(style @ (0 | 1)) => {
            let lines = ["één - twee: «drie»\n", "\n", "  vier # vijf\n", "zes\n"];
            for line in &lines[..lines.len() - style] {
                let blanks = if line.trim().is_empty() { "" } else { &blanks };
                out.push_str(&format!("{blanks}{line}"));
            }
        }
        Part::Text(style) => {
            let texts = [
                " een twee",
                " \"één : twee\"",
                " 'l’été'",
                " 2021-01-28",
                " []",
                " { nl: één, fr: un }",
                "",
                " [a, \"b\", [c]] # d",
                " null",
                " 10:30 # e",
            ];
            out.push_str(texts[(style - 2) % texts.len()]);
            out.push('\n');
        }
        Part::List(items, is_tight) => {
            let mut is_first = is_item && *is_tight;
            out.push_str(if is_first { " " } else { "\n" });
            for item in items {
                out.push_str(if is_first { "-" } else { "" });
                if !is_first {
                    out.push_str(&format!("{blanks}-"));
                }
                is_first = false;
                write(item, depth + 2, true, out);
            }
        }
        Part::Record(items, is_tight) => {
            let mut is_first = is_item && *is_tight;
            out.push_str(if is_first { " " } else { "\n" });
            for (at, item) in items.iter().enumerate() {
                if !is_first {
                    out.push_str(&blanks);
                }
                is_first = false;
                out.push_str(&format!("key-{at}:"));
                write(item, depth + 2, false, out);
            }
        }
    }
}

fn written(items: &[Part]) -> String {
    let mut text = String::new();
    for (at, item) in items.iter().enumerate() {
        text.push_str(&format!("key-{at}:"));
        write(item, 2, false, &mut text);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn lines_in_any_order_are_read_as_the_library_reads_them(
        lines in prop::collection::vec((0..4_usize, 0..LINES.len()), 1..8),
    ) {
        let line = |(blanks, line): (usize, usize)| format!("{}{}\n", " ".repeat(blanks), LINES[line]);
        let text: String = lines.into_iter().map(line).collect();
        compared(&text);
        compared(text.trim_end());
    }

    #[test]
    fn plans_are_read_as_the_library_reads_them(
        items in prop::collection::vec(part(), 1..4),
        blanks in 0..4_usize,
        line in 0..LINES.len(),
        place in any::<prop::sample::Index>(),
    ) {
        let text = written(&items);
        compared(&text);
        // The same with a line too many.
        let mut lines: Vec<&str> = text.lines().collect();
        let more = format!("{}{}", " ".repeat(blanks), LINES[line]);
        let place = place.index(lines.len() + 1);
        lines.insert(place, &more);
        compared(&format!("{}\n", lines.join("\n")));
        // And with a line that lost a blank, or has one more.
        let moved = lines[place.min(lines.len() - 1)];
        let moved = if blanks % 2 == 0 { format!(" {moved}") } else { moved.replacen(' ', "", 1) };
        let at = place.min(lines.len() - 1);
        lines[at] = &moved;
        compared(&format!("{}\n", lines.join("\n")));
    }

    #[test]
    fn any_text_is_read_as_the_library_reads_it(text in "([-a-c:|>#&*!?\\[\\]{},\"' é’\n]|: |\n  |\n- ){0,40}\n") {
        compared(&text);
    }
}
