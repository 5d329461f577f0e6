//! Reports a heading in prose.

use super::support::prose_problems;
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::prose::ProseProblem;
use plan_language::units::TextUnit;

/// The rule, as the list of rules has it.
pub static RULE: HeadingInProse = HeadingInProse;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct HeadingInProse;

impl Rule for HeadingInProse {
    fn code(&self) -> Code {
        code!("heading-in-prose", Error)
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for (_, span) in prose_problems(unit, |problem| problem == ProseProblem::Heading) {
            report.push(Diagnostic::new(self.code(), span).subject(unit.kind, unit.id));
        }
    }
}
