//! A text of which nobody confirmed that its languages say the same.
//!
//! A plan whose translators do not confirm anything has no `translations.lock`, and is not asked.

use crate::check::{Report, Rule};
use crate::code;
use crate::diag::{Code, Diagnostic};
use crate::model::{Edition, Plan};
use crate::units::state::State;
use super::support::confirmable;

/// The rule.
pub static RULE: UnconfirmedTranslation = UnconfirmedTranslation;

/// See the page of the rule.
#[derive(Debug)]
pub struct UnconfirmedTranslation;

impl Rule for UnconfirmedTranslation {
    fn code(&self) -> Code {
        code!("unconfirmed-translation", Warning)
    }

    fn plan(&self, plan: &Plan, report: &mut Report<'_>) {
        self.look(&confirmable(plan, None), report);
    }

    fn edition(&self, edition: &Edition, report: &mut Report<'_>) {
        self.look(&confirmable(report.plan, Some(edition)), report);
    }
}

impl UnconfirmedTranslation {
    fn look(&self, units: &[(crate::units::TextUnit<'_>, State)], report: &mut Report<'_>) {
        for (unit, state) in units {
            let message = match state {
                State::Never => "message",
                State::AllChanged { was: _ } => "message-changed",
                State::Confirmed | State::Stale { .. } => continue,
            };
            let diagnostic = Diagnostic::new(self.code(), unit.span())
                .subject(unit.kind, unit.id)
                .message(message)
                .arg("unit", unit.address());
            report.push(diagnostic);
        }
    }
}
