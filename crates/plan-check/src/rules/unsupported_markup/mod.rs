//! Reports Markdown that plans do not support.

use super::support::prose_problems;
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::model::prose::ProseProblem;
use plan_language::units::TextUnit;

/// The rule, as the list of rules has it.
pub static RULE: UnsupportedMarkup = UnsupportedMarkup;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnsupportedMarkup;

impl Rule for UnsupportedMarkup {
    fn code(&self) -> Code {
        code!("unsupported-markup", Error)
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for (problem, span) in
            prose_problems(unit, |problem| matches!(problem, ProseProblem::Markup(_)))
        {
            let ProseProblem::Markup(markup) = problem else { continue };
            let diagnostic = Diagnostic::new(self.code(), span).subject(unit.kind, unit.id);
            report.push(diagnostic.arg("what", Argument::Word(markup)));
        }
    }
}
