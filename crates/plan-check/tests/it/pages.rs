//! Tests the pages and messages of all codes. Every example on a page is compiled: `fails` must
//! cause this code and no other, `passes` no diagnostic at all.

use plan_check::all_codes;
use plan_check::compile::compile;
use plan_core::diagnostic::messages;
use plan_core::locale::UiLanguage;
use plan_core::messages::VOCABULARY;
use plan_testing::messages::checked_catalog;
use plan_testing::{code_blocks, example_plan, line_difference, plan_of_example, rust_sources};

#[test]
fn the_example_plan_has_no_problems() {
    let compilation = compile(&example_plan()).unwrap();
    assert_eq!(compilation.diagnostics, []);
}

#[test]
fn examples_on_pages_fail_and_pass_as_marked() {
    for code in all_codes() {
        let [page, others @ ..] = code.definition().pages;
        let examples = code_blocks(page);
        let mut failing = 0;
        for (info, text) in &examples {
            let (world, must_fail) = plan_of_example(info, text);
            let found: Vec<&str> =
                compile(&world).unwrap().diagnostics.iter().map(|d| d.code.name()).collect();
            if must_fail {
                failing += 1;
                assert!(
                    !found.is_empty() && found.iter().all(|name| *name == code.name()),
                    "{}: the failing example causes {found:?}:\n{text}",
                    code.name()
                );
            } else {
                let name = code.name();
                assert!(found.is_empty(), "{name}: the passing example causes {found:?}:\n{text}");
            }
        }
        assert!(
            failing > 0 && failing < examples.len(),
            "{}: the page needs a failing and a passing example",
            code.name()
        );
        for other in others {
            let (expected, actual) =
                (format!("{examples:#?}"), format!("{:#?}", code_blocks(other)));
            assert!(
                actual == expected,
                "{}: the examples differ between languages. {}",
                code.name(),
                line_difference(&expected, &actual)
            );
        }
    }
}

#[test]
fn every_page_has_four_sections() {
    for code in all_codes() {
        for page in code.definition().pages {
            assert!(page.starts_with(&format!("# {}\n", code.name())), "{}", code.name());
            let sections = page.matches("\n## ").count();
            assert_eq!(sections, 4, "{}: sections of the page", code.name());
        }
    }
}

#[test]
fn every_message_exists_in_all_languages_and_is_used() {
    let sources = rust_sources(&[
        "crates/plan-core/src",
        "crates/plan-language/src",
        "crates/plan-check/src",
    ]);
    for code in all_codes() {
        let messages = checked_catalog(code.name(), &code.definition().messages);
        assert!(messages.contains_key("summary"), "{}: no summary", code.name());
        for key in messages.keys().filter(|key| !["summary", "message", "help"].contains(&&***key))
        {
            let literal = format!("\"{key}\"");
            let is_used = sources.iter().any(|(_, text)| text.contains(&literal));
            assert!(is_used, "{}: {key} is unused", code.name());
        }
    }
    checked_catalog("vocabulary", &VOCABULARY);
}

#[test]
fn every_diagnostic_has_complete_messages_in_all_languages() {
    for code in all_codes() {
        for (info, text) in code_blocks(code.definition().pages[0]) {
            for diagnostic in compile(&plan_of_example(&info, &text).0).unwrap().diagnostics {
                for ui_language in UiLanguage::ALL {
                    let message = messages::message(&diagnostic, ui_language);
                    // A missing message is printed as `code/key`.
                    assert!(!message.contains('/') || message.contains(' '), "{message}");
                    let help = messages::help(&diagnostic, ui_language);
                    assert!(help.is_some(), "{}: every diagnostic says what to do", code.name());
                    for text in [Some(message), help].into_iter().flatten() {
                        assert!(!text.contains("{$"), "a placeholder without a value: {text}");
                    }
                    for label in std::iter::once(&diagnostic.primary).chain(&diagnostic.secondary) {
                        let text = messages::label(&diagnostic, label, ui_language);
                        assert_eq!(text.is_some(), label.message.is_some(), "{label:?}");
                    }
                }
            }
        }
    }
}
