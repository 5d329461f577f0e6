use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use walkdir::WalkDir;

use super::super::{DEEPEST, MOST_NODES, builder};
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
    let mut said = String::new();
    describe(node, &mut said);
    said
}

fn describe(node: &Node, said: &mut String) {
    let text = |text: &Text, said: &mut String| {
        said.push_str(&format!("{:?} {:?}", text.value, text.span));
        for (at, c) in text.value.char_indices() {
            let Span { start, end } = text.span_of(at..at + c.len_utf8());
            said.push_str(&format!(" {start}-{end}"));
        }
    };
    said.push_str(&format!("\n{:?} ", node.span));
    match &node.value {
        Value::Null | Value::Broken => said.push_str(&format!("{:?}", node.value)),
        Value::Text(value) => text(value, said),
        Value::List(items) => {
            said.push('[');
            items.iter().for_each(|item| describe(item, said));
            said.push(']');
        }
        Value::Map(entries) => {
            said.push('{');
            for entry in entries {
                text(&entry.key, said);
                describe(&entry.value, said);
            }
            said.push('}');
        }
    }
}

#[test]
fn files_of_plans_are_read_as_the_library_reads_them_and_hardly_any_is_left_to_it() {
    let root = &plan_testing::root();
    let (mut files, mut plain) = (0, 0);
    for folder in ["plan", "tests"] {
        for entry in WalkDir::new(root.join(folder)).into_iter().filter_map(Result::ok) {
            let is_yaml = entry.path().extension().is_some_and(|ending| ending == "yaml");
            let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
            if is_yaml && !entry.path().to_string_lossy().contains("node_modules") {
                files += 1;
                plain += usize::from(compared(&text).is_some());
            }
        }
    }
    assert!(files > 20 && plain * 10 > files * 8, "{plain} of {files}");
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
        "a: x\u{a0}\nb: [y\u{a0}, z]\n",
        "- y\u{2028}\n- \u{2003}\n- \u{3000} # a\n",
        "-   a:   b\n    c:  |\n     d\n",
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

#[test]
fn the_limits_are_those_of_the_library() {
    let deep = |levels: usize| format!("{}a\n", "- ".repeat(levels));
    assert!(compared(&deep(DEEPEST)).is_some() && compared(&deep(DEEPEST + 1)).is_none());
    let brackets = |levels: usize| format!("- {}a{}\n", "[".repeat(levels), "]".repeat(levels));
    assert!(compared(&brackets(DEEPEST - 1)).is_some() && compared(&brackets(DEEPEST)).is_none());
    // The list counts, too.
    let many = |items: usize| "- a\n".repeat(items);
    assert!(compared(&many(MOST_NODES - 1)).is_some() && compared(&many(MOST_NODES)).is_none());
}

/// Lines of which most are something odd where they stand.
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

/// Values on one line.
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

/// The lines of a block, below its first.
const BLOCK: [&str; 7] =
    ["één - twee: «drie»", "", "  vier # vijf", "zes ", "\u{a0}", "", "# zeven"];

/// A part of a plan, to be written down.
#[derive(Clone, Debug)]
struct Part {
    /// How many blanks stand before it.
    gap: usize,
    /// It begins on the line of its mark; a list below a key is not indented.
    is_tight: bool,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Text(usize),
    /// With so many lines; an empty one has so many blanks.
    Block(usize, usize, bool),
    List(Vec<Part>),
    Record(Vec<Part>),
}

fn part() -> impl Strategy<Value = Part> {
    let made = |kind: BoxedStrategy<Kind>| {
        (1..4_usize, any::<bool>(), kind).prop_map(|(gap, is_tight, kind)| Part {
            gap,
            is_tight,
            kind,
        })
    };
    let leaf = prop_oneof![
        (0..TEXTS.len()).prop_map(Kind::Text),
        (0..=BLOCK.len(), 0..4_usize, any::<bool>())
            .prop_map(|(lines, blanks, is_stripped)| Kind::Block(lines, blanks, is_stripped)),
    ];
    made(leaf.boxed()).prop_recursive(4, 24, 4, move |inner| {
        let items = prop::collection::vec(inner, 1..4);
        let kind = prop_oneof![items.clone().prop_map(Kind::List), items.prop_map(Kind::Record),];
        made(kind.boxed())
    })
}

/// Writes a part behind the mark or the key to which it belongs, which stands in a column.
fn write(Part { gap, is_tight, kind }: &Part, column: usize, is_item: bool, out: &mut String) {
    let blanks = |count: usize| " ".repeat(count);
    let is_on_line = is_item && *is_tight;
    let inner = column + gap + usize::from(is_on_line);
    match kind {
        Kind::Text(text) => out.push_str(&format!("{}{}\n", blanks(*gap), TEXTS[*text])),
        Kind::Block(lines, of_empty, is_stripped) => {
            let mark = if *is_stripped { "|-" } else { "|" };
            out.push_str(&format!("{}{mark}\n{}begin\n", blanks(*gap), blanks(inner)));
            for line in &BLOCK[..*lines] {
                let depth = if line.is_empty() { *of_empty } else { inner };
                out.push_str(&format!("{}{line}\n", blanks(depth)));
            }
        }
        Kind::List(items) | Kind::Record(items) => {
            let is_list = matches!(kind, Kind::List(_));
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

fn written(items: &[Part]) -> String {
    let mut text = String::new();
    for (at, item) in items.iter().enumerate() {
        text.push_str(&format!("key-{at}:"));
        write(item, 0, false, &mut text);
    }
    text
}

/// Runs a property on made-up plans, and makes sure that so many of a hundred were plain.
fn for_plans<T: Strategy>(more: T, least: usize, read: impl Fn(&str, T::Value) -> Option<Node>) {
    const CASES: u32 = 2000;
    let config = ProptestConfig { cases: CASES, failure_persistence: None, ..Default::default() };
    let plain = Cell::new(0);
    let plans = prop::collection::vec(part(), 1..4);
    let result = TestRunner::new(config).run(&(plans, more), |(items, more)| {
        plain.set(plain.get() + usize::from(read(&written(&items), more).is_some()));
        Ok(())
    });
    result.unwrap_or_else(|fault| panic!("{fault}"));
    assert!(plain.get() * 100 >= least * CASES as usize, "{} of {CASES}", plain.get());
}

#[test]
fn plans_are_read_as_the_library_reads_them() {
    for_plans(Just(()), 50, |text, ()| compared(text));
}

#[test]
fn comments_and_empty_lines_may_stand_between_any_two() {
    let more = prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, 0..2_usize), 1..4);
    for_plans(more, 30, |text, more| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for (place, blanks, kind) in more {
            let line = format!("{}{}", " ".repeat(blanks), ["", "# opmerking: - |"][kind]);
            lines.insert(place.index(lines.len() + 1), line);
        }
        compared(&format!("{}\n", lines.join("\n")))
    });
}

#[test]
fn a_line_too_many_is_read_as_the_library_reads_it() {
    let more = (any::<prop::sample::Index>(), 0..5_usize, 0..LINES.len());
    for_plans(more, 5, |text, (place, blanks, line)| {
        let mut lines: Vec<&str> = text.lines().collect();
        let more = format!("{}{}", " ".repeat(blanks), LINES[line]);
        lines.insert(place.index(lines.len() + 1), &more);
        compared(&format!("{}\n", lines.join("\n")))
    });
}

#[test]
fn a_line_in_another_column_is_read_as_the_library_reads_it() {
    let more = (any::<prop::sample::Index>(), any::<bool>());
    for_plans(more, 10, |text, (place, is_deeper)| {
        let mut lines: Vec<&str> = text.lines().collect();
        let at = place.index(lines.len());
        let moved =
            if is_deeper { format!(" {}", lines[at]) } else { lines[at].replacen(' ', "", 1) };
        lines[at] = &moved;
        compared(&format!("{}\n", lines.join("\n")))
    });
}
