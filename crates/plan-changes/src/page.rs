//! The pages that explain the codes, one file per language of the user interface.

use plan_core::locale::UiLanguage;

use crate::code::ChangeCode;

/// The file of a language, with a section `## code` for each code.
const fn file(ui_language: UiLanguage) -> &'static str {
    match ui_language {
        UiLanguage::En => include_str!("pages/en.md"),
        UiLanguage::Nl => include_str!("pages/nl.md"),
        UiLanguage::Fr => include_str!("pages/fr.md"),
    }
}

impl ChangeCode {
    /// Returns the page that explains the code, as Markdown without its heading: what changed, when
    /// it is reported, how much it weighs, and what to check.
    pub fn page(self, ui_language: UiLanguage) -> &'static str {
        let mut sections = file(ui_language).split("## ").skip(1);
        let body = sections.find_map(|section| {
            let (name, body) = section.split_once('\n')?;
            (name == self.name()).then_some(body)
        });
        body.unwrap_or_default().trim()
    }

    /// Returns what changed, in one sentence: the first paragraph of the page.
    pub fn summary(self, ui_language: UiLanguage) -> String {
        let page = self.page(ui_language);
        let paragraph = page.split("\n\n").next().unwrap_or_default();
        paragraph.replace('\n', " ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page_in_every_language_and_nothing_else_has() {
        for ui_language in UiLanguage::ALL {
            let headings: Vec<&str> =
                file(ui_language).lines().filter_map(|line| line.strip_prefix("## ")).collect();
            assert_eq!(headings, ChangeCode::ALL.map(ChangeCode::name), "{ui_language:?}");
            for code in ChangeCode::ALL {
                let paragraphs = code.page(ui_language).split("\n\n").count();
                assert!(paragraphs >= 3, "{code} in {ui_language:?}");
                let summary = code.summary(ui_language);
                assert!(summary.ends_with('.'), "{code}: {summary}");
                assert!(!summary.trim_end_matches('.').contains(". "), "{code}: {summary}");
            }
        }
    }

    #[test]
    fn a_page_names_the_codes_that_exist() {
        for ui_language in UiLanguage::ALL {
            let text = file(ui_language);
            let codes = text.split('`').skip(1).step_by(2).filter(|code| {
                code.contains('-') && code.chars().all(|c| c.is_ascii_lowercase() || c == '-')
            });
            for code in codes {
                assert!(ChangeCode::from_name(code).is_some(), "{code} in {ui_language:?}");
            }
        }
    }
}
