//! Reports a chapter that `plan.yaml` does not list.

use std::collections::HashSet;

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic, did_you_mean};
use plan_core::model::Edition;

/// The rule, as the list of rules has it.
pub static RULE: UnlistedChapter = UnlistedChapter;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnlistedChapter;

impl Rule for UnlistedChapter {
    fn code(&self) -> Code {
        code!("unlisted-chapter", Error)
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        if edition.is_damaged || edition.file.is_none() {
            return;
        }
        let listed: HashSet<&str> =
            edition.listed_chapters().into_iter().map(|id| id.value.as_str()).collect();
        let unknown: Vec<&str> =
            listed.iter().copied().filter(|id| edition.chapter(id).is_none()).collect();
        for chapter in &edition.chapters {
            let id = chapter.id.value.as_str();
            if id.is_empty() || listed.contains(id) {
                continue;
            }
            // If a listed id is a misspelling of this one, `unknown-chapter` reports it.
            if !unknown.iter().any(|listed| did_you_mean(listed, [id]).is_some()) {
                let diagnostic = Diagnostic::new(self.code(), chapter.id.span)
                    .subject("chapter", &chapter.id.value)
                    .arg("chapter", &*chapter.id.value)
                    .arg("file", format!("{}/plan.yaml", edition.year));
                report.push(diagnostic);
            }
        }
    }
}
