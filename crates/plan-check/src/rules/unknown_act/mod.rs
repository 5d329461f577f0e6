//! Reports a legal act that is not in the register.

use super::support::{linked_ids, suggest};
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::{Chapter, Id, Project};
use plan_language::units::TextUnit;

/// The rule, as the list of rules has it.
pub static RULE: UnknownAct = UnknownAct;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnknownAct;

impl Rule for UnknownAct {
    fn code(&self) -> Code {
        code!("unknown-act", Error)
    }

    fn check_project(&self, _: &Chapter, project: &Project, report: &mut Report<'_>) {
        for id in &project.acts {
            self.check(id, report);
        }
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for id in linked_ids(unit, "act") {
            self.check(&id, report);
        }
    }
}

impl UnknownAct {
    fn check(&self, id: &Id, report: &mut Report<'_>) {
        let plan = report.plan;
        if !plan.unread.acts && !id.value.is_empty() && plan.act(&id.value).is_none() {
            let diagnostic = Diagnostic::new(self.code(), id.span);
            let known = plan.acts.iter().map(|act| act.id.value.as_str());
            report.push(suggest(diagnostic, &id.value, known));
        }
    }
}
