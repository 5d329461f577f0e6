//! HTML in prose.

use crate::check::{Report, Rule};
use crate::code;
use crate::diag::{Code, Diagnostic};
use crate::model::prose::Fault;
use crate::units::TextUnit;
use super::support::faults;

/// The rule.
pub static RULE: RawHtml = RawHtml;

/// See the page of the rule.
#[derive(Debug)]
pub struct RawHtml;

impl Rule for RawHtml {
    fn code(&self) -> Code {
        code!("raw-html", Error)
    }

    fn unit(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for (_, span) in faults(unit, |fault| fault == Fault::Html) {
            report.push(Diagnostic::new(self.code(), span).subject(unit.kind, unit.id));
        }
    }
}
