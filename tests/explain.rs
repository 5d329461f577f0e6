//! Every example on a rule's page runs: `fails` gives this code alone, `passes` gives nothing.

mod common;

use benelux_plan::check::all_codes;
use benelux_plan::compile::compile;
use benelux_plan::diag::words;
use benelux_plan::locale::Tongue;
use benelux_plan::world::EntryKind;
use benelux_plan::world::memory::Memory;
use common::example_plan;

/// The fenced blocks of a page: the words after the language, and the text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((info.to_owned(), text.join("\n") + "\n"));
        }
    }
    blocks
}

/// Turns `\xE9` into that byte.
fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\x") {
        bytes.extend(rest[..at].as_bytes());
        bytes.push(u8::from_str_radix(&rest[at + 2..at + 4], 16).unwrap());
        rest = &rest[at + 4..];
    }
    bytes.extend(rest.as_bytes());
    bytes
}

/// The example plan after what a block says, and whether it must fail.
fn world(info: &str, text: &str) -> (Memory, bool) {
    let plan = example_plan();
    let (kind, rest) = info.split_once(' ').unwrap();
    if kind == "files" {
        let plan = text.lines().fold(plan, |plan, line| {
            let (path, what) = line.split_once(' ').unwrap_or((line, ""));
            match what.split(' ').next().unwrap() {
                "->" => plan.with_entry(path, EntryKind::LinkOut),
                "is" => plan.with_entry(path, EntryKind::NotAFile),
                "unreadable:" => plan.with_entry(path, EntryKind::Unreadable(what[12..].into())),
                "has" => {
                    let size = what.split(' ').nth(1).unwrap().parse().unwrap();
                    plan.with(path, vec![b' '; size])
                }
                "missing" => plan.without(path),
                "added" => plan.with(path, ""),
                "" => plan,
                other => panic!("{other}"),
            }
        });
        return (plan, rest == "fails");
    }
    let (verb, rest) = rest.split_once('=').unwrap();
    let (path, is_bytes) = match rest.split_once(' ') {
        Some((path, "bytes")) => (path, true),
        _ => (rest, false),
    };
    let text = if is_bytes { bytes(text) } else { text.as_bytes().to_vec() };
    (plan.with(path, text), verb == "fails")
}

#[test]
fn the_example_plan_has_no_findings() {
    let compilation = compile(&example_plan()).unwrap();
    assert_eq!(compilation.diagnostics, []);
}

#[test]
fn every_example_does_what_its_page_says() {
    for code in all_codes() {
        let [page, others @ ..] = code.meta().pages;
        let examples = blocks(page);
        let mut failing = 0;
        for (info, text) in &examples {
            let (world, must_fail) = world(info, text);
            let found: Vec<&str> =
                compile(&world).unwrap().diagnostics.iter().map(|d| d.code.name()).collect();
            if must_fail {
                failing += 1;
                assert!(
                    !found.is_empty() && found.iter().all(|name| *name == code.name()),
                    "{}: {found:?}\n{text}",
                    code.name()
                );
            } else {
                assert!(found.is_empty(), "{}: {found:?}\n{text}", code.name());
            }
        }
        assert!(failing > 0 && failing < examples.len(), "{}", code.name());
        for other in others {
            assert_eq!(blocks(other), examples, "{}: the same examples in every tongue", code.name());
        }
    }
}

#[test]
fn every_page_has_its_four_parts() {
    for code in all_codes() {
        for page in code.meta().pages {
            assert!(page.starts_with(&format!("# {}\n", code.name())), "{}", code.name());
            assert_eq!(page.matches("\n## ").count(), 4, "{}", code.name());
        }
    }
}

#[test]
fn words_exist_in_every_tongue_with_the_same_gaps() {
    let check = |name: &str, words: &words::Words| {
        assert!(!words.is_empty(), "{name} is readable");
        for (key, tongues) in words {
            let sentence = |tongue: Tongue| {
                tongues.get(tongue.tag()).unwrap_or_else(|| panic!("{name}: {key}: {tongue:?}"))
            };
            for tongue in Tongue::ALL {
                let (en, other) = (sentence(Tongue::En), sentence(tongue));
                assert_eq!(words::gaps(en), words::gaps(other), "{name}: {key}: {tongue:?}");
            }
        }
    };
    for code in all_codes() {
        let words = words::of(code);
        assert!(words.contains_key("summary"), "{}", code.name());
        check(code.name(), words);
    }
    check("vocabulary", words::vocabulary());
}

#[test]
fn every_message_is_said_in_every_tongue_without_a_gap() {
    for code in all_codes() {
        for (info, text) in blocks(code.meta().pages[0]) {
            for diagnostic in compile(&world(&info, &text).0).unwrap().diagnostics {
                for tongue in Tongue::ALL {
                    let message = words::message(&diagnostic, tongue);
                    assert_ne!(message, diagnostic.code.name());
                    let help = words::help(&diagnostic, tongue);
                    assert!(help.is_some(), "{}: every finding says what to do", code.name());
                    // Values of the plan may hold brackets; gaps of ours have a name.
                    for said in [Some(message), help].into_iter().flatten() {
                        let open = words::gaps(&said);
                        assert!(open.is_empty() || said.contains("basis:"), "{said}");
                    }
                }
            }
        }
    }
}
