//! Markdown that a plan does not have.

use super::support::prose_problems;
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::model::prose::ProseProblem;
use plan_language::units::TextUnit;

/// The rule.
pub static RULE: UnsupportedMarkup = UnsupportedMarkup;

/// The rule; its page describes it.
#[derive(Debug)]
pub struct UnsupportedMarkup;

impl Rule for UnsupportedMarkup {
    fn code(&self) -> Code {
        code!("unsupported-markup", Error)
    }

    fn unit(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for (problem, span) in
            prose_problems(unit, |problem| matches!(problem, ProseProblem::Markup(_)))
        {
            let ProseProblem::Markup(what) = problem else { continue };
            let diagnostic = Diagnostic::new(self.code(), span).subject(unit.kind, unit.id);
            report.push(diagnostic.arg("what", Argument::Word(what)));
        }
    }
}
