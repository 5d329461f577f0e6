use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use walkdir::WalkDir;

use super::super::{MAX_DEPTH, MAX_NODES, builder};
use super::*;
use crate::source::SourceMap;

/// Parses a text with the line parser; `None` if it is not plain. Asserts that `granit-parser`
/// builds the same tree with the same spans.
fn parse_and_compare(text: &str) -> Option<Node> {
    let mut sources = SourceMap::default();
    let id = sources.add("test.yaml".into(), text.into()).unwrap();
    let file = sources.file(id);
    let plain = parse(file)?;
    let (attempt, error) = builder::parse_once(file, file.text());
    assert!(error.is_none(), "granit-parser reports an error: {text:?}");
    assert!(
        attempt.diagnostics.is_empty() && attempt.damage.is_empty(),
        "granit-parser rejects a part: {text:?}"
    );
    let root = attempt.root.unwrap_or_else(|| panic!("granit-parser finds nothing: {text:?}"));
    let (ours, theirs) = (description(&plain), description(&root));
    let first = ours.lines().zip(theirs.lines()).find(|(ours, theirs)| ours != theirs);
    assert!(ours == theirs, "the trees of {text:?} differ, first here: {first:?}");
    Some(plain)
}

/// Describes a tree with the span of every character, one line per node.
fn description(node: &Node) -> String {
    let mut out = String::new();
    describe(node, &mut out);
    out
}

fn describe(node: &Node, out: &mut String) {
    let text = |text: &Text, out: &mut String| {
        out.push_str(&format!("{:?} {:?}", text.value, text.span));
        for (at, c) in text.value.char_indices() {
            let Span { start, end } = text.span_of(at..at + c.len_utf8());
            out.push_str(&format!(" {start}-{end}"));
        }
    };
    out.push_str(&format!("\n{:?} ", node.span));
    match &node.value {
        Value::Null | Value::Broken => out.push_str(&format!("{:?}", node.value)),
        Value::Text(value) => text(value, out),
        Value::List(items) => {
            out.push('[');
            items.iter().for_each(|item| describe(item, out));
            out.push(']');
        }
        Value::Map(entries) => {
            out.push('{');
            for entry in entries {
                text(&entry.key, out);
                describe(&entry.value, out);
            }
            out.push('}');
        }
    }
}

#[test]
fn nearly_all_yaml_files_of_the_repository_are_plain_and_parse_as_with_granit_parser() {
    let root = &plan_testing::root();
    let (mut files, mut plain) = (0, 0);
    for folder in ["plan", "tests"] {
        for entry in WalkDir::new(root.join(folder)).into_iter().filter_map(Result::ok) {
            let is_yaml = entry.path().extension().is_some_and(|ending| ending == "yaml");
            let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
            if is_yaml && !entry.path().to_string_lossy().contains("node_modules") {
                files += 1;
                plain += usize::from(parse_and_compare(&text).is_some());
            }
        }
    }
    assert!(files > 20 && plain * 10 > files * 8, "{plain} of {files}");
}

#[test]
fn the_constructs_of_plan_files_are_plain() {
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
        "a: x\u{a0}\nb: [y\u{a0}, z]\n",
        "- y\u{2028}\n- \u{2003}\n- \u{3000} # a\n",
        "-   a:   b\n    c:  |\n     d\n",
    ] {
        assert!(parse_and_compare(text).is_some(), "{text:?}");
    }
}

#[test]
fn long_values_are_plain() {
    let (long, list) = ("woord ".repeat(2000), "woord, ".repeat(2000));
    for text in [
        format!("a: {long}\nb: \"{long}\"\nc: [{list}x]\nd: {{ e: [{list}x] }}\n"),
        format!("- {long}\n- \"{long}\"\n- [{list}x]\n- a: |\n    {long}\n  b: '{long}'\n"),
    ] {
        assert!(parse_and_compare(&text).is_some());
    }
}

#[test]
fn files_that_are_not_plain_are_left_to_granit_parser() {
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
        assert!(parse_and_compare(text).is_none(), "{text:?}");
    }
}

#[test]
fn the_limits_are_those_of_granit_parser() {
    let deep = |levels: usize| format!("{}a\n", "- ".repeat(levels));
    assert!(
        parse_and_compare(&deep(MAX_DEPTH)).is_some()
            && parse_and_compare(&deep(MAX_DEPTH + 1)).is_none()
    );
    let brackets = |levels: usize| format!("- {}a{}\n", "[".repeat(levels), "]".repeat(levels));
    assert!(
        parse_and_compare(&brackets(MAX_DEPTH - 1)).is_some()
            && parse_and_compare(&brackets(MAX_DEPTH)).is_none()
    );
    // The list counts as a value.
    let many = |items: usize| "- a\n".repeat(items);
    assert!(
        parse_and_compare(&many(MAX_NODES - 1)).is_some()
            && parse_and_compare(&many(MAX_NODES)).is_none()
    );
}

/// Lines that are errors, or not plain, in most positions.
const LINES: [&str; 46] = [
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
    "m: \"n\"",
    "o: 'p''q'",
    "t: [u, v]",
    "a : b",
    "c: d#e",
    "e: f: g",
    "? h",
    "i: &j k",
    "l: *m",
    "n: !o p",
    "\"q\": r",
    "s: ~",
    "t: null",
    "v: - w",
    "---",
    "...",
    "x: @y",
    "y: --11",
    "z: -a",
    "a: ---",
    "été: z",
    "a: ’b’",
    "[c]",
    "{d: e}",
    "f: [",
    "g: ]",
    "h: \"i",
    "j: \"k\\n\"",
    "q: r\t",
    "gewone tekst",
    "u: |2",
    "v: [w, ]",
    "\u{feff}x: y",
    "key-0: z",
    "w: x\u{2028}",
];

/// Single-line values.
const TEXTS: [&str; 14] = [
    "een twee",
    "\"één : twee\"",
    "'l’été'",
    "2021-01-28",
    "[]",
    "{ nl: één, fr: un }",
    "",
    "[a,  \"b\", [c] ] # d",
    "null",
    "10:30 # e",
    "x\u{a0}",
    "y\u{3000} ",
    "[z\u{a0}, { a: b\u{2028} }]",
    "😀 – “a”",
];

/// The lines of a block scalar after its first.
const BLOCK: [&str; 7] =
    ["één - twee: «drie»", "", "  vier # vijf", "zes ", "\u{a0}", "", "# zeven"];

/// A generated value with its layout.
#[derive(Clone, Debug)]
struct GeneratedNode {
    /// The number of spaces before it.
    gap: usize,
    /// Whether it starts on the line of its dash; a list under a key is not indented then.
    is_tight: bool,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    Text(usize),
    /// The number of [`BLOCK`] lines, the spaces in an empty one, and whether it is `|-`.
    Block(usize, usize, bool),
    List(Vec<GeneratedNode>),
    Record(Vec<GeneratedNode>),
}

fn generated_node() -> impl Strategy<Value = GeneratedNode> {
    let made =
        |content: BoxedStrategy<Content>| {
            (1..4_usize, any::<bool>(), content)
                .prop_map(|(gap, is_tight, content)| GeneratedNode { gap, is_tight, content })
        };
    let leaf = prop_oneof![
        (0..TEXTS.len()).prop_map(Content::Text),
        (0..=BLOCK.len(), 0..4_usize, any::<bool>())
            .prop_map(|(lines, blanks, is_stripped)| Content::Block(lines, blanks, is_stripped)),
    ];
    made(leaf.boxed()).prop_recursive(4, 24, 4, move |inner| {
        let items = prop::collection::vec(inner, 1..4);
        let content =
            prop_oneof![items.clone().prop_map(Content::List), items.prop_map(Content::Record),];
        made(content.boxed())
    })
}

/// Writes a value after its dash or its key, which is in the column `column`.
fn write(
    GeneratedNode { gap, is_tight, content }: &GeneratedNode,
    column: usize,
    is_item: bool,
    out: &mut String,
) {
    let blanks = |count: usize| " ".repeat(count);
    let is_on_line = is_item && *is_tight;
    let inner = column + gap + usize::from(is_on_line);
    match content {
        Content::Text(text) => out.push_str(&format!("{}{}\n", blanks(*gap), TEXTS[*text])),
        Content::Block(lines, of_empty, is_stripped) => {
            let mark = if *is_stripped { "|-" } else { "|" };
            out.push_str(&format!("{}{mark}\n{}begin\n", blanks(*gap), blanks(inner)));
            for line in &BLOCK[..*lines] {
                let depth = if line.is_empty() { *of_empty } else { inner };
                out.push_str(&format!("{}{line}\n", blanks(depth)));
            }
        }
        Content::List(items) | Content::Record(items) => {
            let is_list = matches!(content, Content::List(_));
            let inner = if is_list && *is_tight && !is_item { column } else { inner };
            out.push_str(&if is_on_line { blanks(*gap) } else { "\n".to_owned() });
            for (at, item) in items.iter().enumerate() {
                let is_first_on_line = is_on_line && at == 0;
                out.push_str(&blanks(if is_first_on_line { 0 } else { inner }));
                out.push_str(&if is_list { "-".to_owned() } else { format!("key-{at}:") });
                write(item, inner, is_list, out);
            }
        }
    }
}

fn written(items: &[GeneratedNode]) -> String {
    let mut text = String::new();
    for (at, item) in items.iter().enumerate() {
        text.push_str(&format!("key-{at}:"));
        write(item, 0, false, &mut text);
    }
    text
}

/// Calls `parse` with generated plans and values of another strategy. Asserts that at least
/// `min_percent` of the plans are plain.
fn test_plans<T: Strategy>(
    changes: T,
    min_percent: usize,
    parse: impl Fn(&str, T::Value) -> Option<Node>,
) {
    const CASES: u32 = 2000;
    let config = ProptestConfig { cases: CASES, failure_persistence: None, ..Default::default() };
    let plain = Cell::new(0);
    let plans = prop::collection::vec(generated_node(), 1..4);
    let result = TestRunner::new(config).run(&(plans, changes), |(items, change)| {
        plain.set(plain.get() + usize::from(parse(&written(&items), change).is_some()));
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
    let count = plain.get();
    assert!(count * 100 >= min_percent * CASES as usize, "only {count} of {CASES} are plain");
}

#[test]
fn generated_plans_parse_as_with_granit_parser() {
    test_plans(Just(()), 50, |text, ()| parse_and_compare(text));
}

#[test]
fn comments_and_empty_lines_parse_anywhere_as_with_granit_parser() {
    let changes =
        prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, 0..2_usize), 1..4);
    test_plans(changes, 30, |text, insertions| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for (place, blanks, content) in insertions {
            let line = format!("{}{}", " ".repeat(blanks), ["", "# opmerking: - |"][content]);
            lines.insert(place.index(lines.len() + 1), line);
        }
        parse_and_compare(&format!("{}\n", lines.join("\n")))
    });
}

#[test]
fn an_inserted_line_parses_as_with_granit_parser() {
    let changes = (any::<prop::sample::Index>(), 0..5_usize, 0..LINES.len());
    test_plans(changes, 5, |text, (place, blanks, line)| {
        let mut lines: Vec<&str> = text.lines().collect();
        let inserted = format!("{}{}", " ".repeat(blanks), LINES[line]);
        lines.insert(place.index(lines.len() + 1), &inserted);
        parse_and_compare(&format!("{}\n", lines.join("\n")))
    });
}

#[test]
fn a_shifted_line_parses_as_with_granit_parser() {
    let changes = (any::<prop::sample::Index>(), any::<bool>());
    test_plans(changes, 10, |text, (place, is_deeper)| {
        let mut lines: Vec<&str> = text.lines().collect();
        let at = place.index(lines.len());
        let shifted =
            if is_deeper { format!(" {}", lines[at]) } else { lines[at].replacen(' ', "", 1) };
        lines[at] = &shifted;
        parse_and_compare(&format!("{}\n", lines.join("\n")))
    });
}
