//! Every example on a rule's page runs: `fails` gives this code alone, `passes` gives nothing.

use plan_check::all_codes;
use plan_check::compile::compile;
use plan_core::diagnostic::words;
use plan_core::locale::UiLanguage;
use plan_testing::{blocks, example_plan, world};

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
            assert_eq!(
                blocks(other),
                examples,
                "{}: the same examples in every ui_language",
                code.name()
            );
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
        for (key, ui_languages) in words {
            let sentence = |ui_language: UiLanguage| {
                ui_languages
                    .get(ui_language.tag())
                    .unwrap_or_else(|| panic!("{name}: {key}: {ui_language:?}"))
            };
            for ui_language in UiLanguage::ALL {
                let (en, other) = (sentence(UiLanguage::En), sentence(ui_language));
                assert_eq!(words::gaps(en), words::gaps(other), "{name}: {key}: {ui_language:?}");
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
                for ui_language in UiLanguage::ALL {
                    let message = words::message(&diagnostic, ui_language);
                    assert_ne!(message, diagnostic.code.name());
                    let help = words::help(&diagnostic, ui_language);
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
