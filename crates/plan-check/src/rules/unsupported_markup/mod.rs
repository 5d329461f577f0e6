//! Markdown that a plan does not have.

use super::support::faults;
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::model::prose::Fault;
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
        for (fault, span) in faults(unit, |fault| matches!(fault, Fault::Markup(_))) {
            let Fault::Markup(what) = fault else { continue };
            let diagnostic = Diagnostic::new(self.code(), span).subject(unit.kind, unit.id);
            report.push(diagnostic.arg("what", Argument::Word(what)));
        }
    }
}
