//! Reports a partner that is not in the register.

use super::support::{linked_ids, suggest};
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::{Chapter, Edition, Id, Plan, Project};
use plan_language::units::TextUnit;

/// The rule, as the list of rules has it.
pub static RULE: UnknownPartner = UnknownPartner;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnknownPartner;

impl Rule for UnknownPartner {
    fn code(&self) -> Code {
        code!("unknown-partner", Error)
    }

    fn check_plan(&self, plan: &Plan, report: &mut Report<'_>) {
        for forum in &plan.fora {
            for id in forum.members.iter().chain(&forum.observers) {
                self.check(id, report);
            }
        }
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        if let Some(id) = &edition.presidency {
            self.check(id, report);
        }
    }

    fn check_project(&self, _: &Chapter, project: &Project, report: &mut Report<'_>) {
        for id in &project.partners {
            self.check(id, report);
        }
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for id in linked_ids(unit, "partner") {
            self.check(&id, report);
        }
    }
}

impl UnknownPartner {
    fn check(&self, id: &Id, report: &mut Report<'_>) {
        let plan = report.plan;
        if !plan.unread.partners && !id.value.is_empty() && plan.partner(&id.value).is_none() {
            let diagnostic = Diagnostic::new(self.code(), id.span);
            let known = plan.partners.iter().map(|partner| partner.id.value.as_str());
            report.push(suggest(diagnostic, &id.value, known));
        }
    }
}
