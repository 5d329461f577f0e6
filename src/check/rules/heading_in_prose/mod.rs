//! A heading in prose.

use crate::check::{Report, Rule};
use crate::code;
use crate::diag::{Code, Diagnostic};
use crate::model::prose::Fault;
use crate::units::TextUnit;
use super::support::faults;

/// The rule.
pub static RULE: HeadingInProse = HeadingInProse;

/// See the page of the rule.
#[derive(Debug)]
pub struct HeadingInProse;

impl Rule for HeadingInProse {
    fn code(&self) -> Code {
        code!("heading-in-prose", Error)
    }

    fn unit(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for (_, span) in faults(unit, |fault| fault == Fault::Heading) {
            report.push(Diagnostic::new(self.code(), span).subject(unit.kind, unit.id));
        }
    }
}
