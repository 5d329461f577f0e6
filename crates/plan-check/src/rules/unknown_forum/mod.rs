//! Reports a forum that is not in the register.

use super::support::{linked_ids, suggest};
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::{Chapter, Edition, Id, Project};
use plan_language::units::TextUnit;

/// The rule, as the list of rules has it.
pub static RULE: UnknownForum = UnknownForum;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnknownForum;

impl Rule for UnknownForum {
    fn code(&self) -> Code {
        code!("unknown-forum", Error)
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        for ownership in &edition.ownership {
            self.check(&ownership.forum, report);
        }
    }

    fn check_chapter(&self, chapter: &Chapter, report: &mut Report<'_>) {
        if let Some(id) = &chapter.forum {
            self.check(id, report);
        }
    }

    fn check_project(&self, _: &Chapter, project: &Project, report: &mut Report<'_>) {
        if let Some(id) = &project.forum {
            self.check(id, report);
        }
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for id in linked_ids(unit, "forum") {
            self.check(&id, report);
        }
    }
}

impl UnknownForum {
    fn check(&self, id: &Id, report: &mut Report<'_>) {
        let plan = report.plan;
        if !plan.unread.fora && !id.value.is_empty() && plan.forum(&id.value).is_none() {
            let diagnostic = Diagnostic::new(self.code(), id.span);
            let known = plan.fora.iter().map(|forum| forum.id.value.as_str());
            report.push(suggest(diagnostic, &id.value, known));
        }
    }
}
