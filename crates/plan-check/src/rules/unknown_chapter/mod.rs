//! Reports a chapter that is not in the edition.

use super::support::{linked_ids, suggest};
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::{Edition, Id};
use plan_language::units::TextUnit;

/// The rule, as the list of rules has it.
pub static RULE: UnknownChapter = UnknownChapter;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnknownChapter;

impl Rule for UnknownChapter {
    fn code(&self) -> Code {
        code!("unknown-chapter", Error)
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        for id in edition.listed_chapters() {
            self.check(id, report);
        }
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for id in linked_ids(unit, "chapter") {
            self.check(&id, report);
        }
    }
}

impl UnknownChapter {
    fn check(&self, id: &Id, report: &mut Report<'_>) {
        let Some(edition) = report.edition else { return };
        let is_known = edition.chapter(&id.value).is_some();
        if edition.has_damaged_chapters || id.value.is_empty() || is_known {
            return;
        }
        let diagnostic = Diagnostic::new(self.code(), id.span);
        let known = edition.chapters.iter().map(|chapter| chapter.id.value.as_str());
        report.push(suggest(diagnostic, &id.value, known));
    }
}
