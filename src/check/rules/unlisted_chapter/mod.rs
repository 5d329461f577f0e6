//! A chapter that `plan.yaml` does not list.

use crate::check::{Report, Rule};
use crate::code;
use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::model::Edition;

/// The rule.
pub static RULE: UnlistedChapter = UnlistedChapter;

/// See the page of the rule.
#[derive(Debug)]
pub struct UnlistedChapter;

impl Rule for UnlistedChapter {
    fn code(&self) -> Code {
        code!("unlisted-chapter", Error)
    }

    fn edition(&self, edition: &Edition, report: &mut Report<'_>) {
        if edition.is_damaged || edition.file.is_none() {
            return;
        }
        let listed = edition.listed_chapters();
        for chapter in &edition.chapters {
            let is_listed = listed.iter().any(|id| id.value == chapter.id.value);
            // A listed id that nearly is this one is a misspelling with a finding of its own.
            let unknown = listed.iter().filter(|id| edition.chapter(&id.value).is_none());
            let is_misspelt = unknown.into_iter().any(|id| {
                did_you_mean(&id.value, [chapter.id.value.as_str()]).is_some()
            });
            if !is_listed && !is_misspelt && !chapter.id.value.is_empty() {
                let diagnostic = Diagnostic::new(self.code(), chapter.id.span)
                    .subject("chapter", &chapter.id.value)
                    .arg("chapter", &*chapter.id.value)
                    .arg("file", format!("{}/plan.yaml", edition.year));
                report.push(diagnostic);
            }
        }
    }
}
