//! Reports a text whose languages were not confirmed to say the same.
//!
//! A plan without a `translations.lock` does not use confirmations, so nothing is reported in it.

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_language::units::TextUnit;
use plan_language::units::state::ConfirmationState;

/// The rule, as the list of rules has it.
pub static RULE: UnconfirmedTranslation = UnconfirmedTranslation;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnconfirmedTranslation;

impl Rule for UnconfirmedTranslation {
    fn code(&self) -> Code {
        code!("unconfirmed-translation", Warning)
    }

    fn check_confirmation(
        &self,
        unit: &TextUnit<'_>,
        state: &ConfirmationState,
        report: &mut Report<'_>,
    ) {
        let message = match state {
            ConfirmationState::Never => "message",
            ConfirmationState::AllChanged { .. } => "message-changed",
            ConfirmationState::Confirmed | ConfirmationState::Stale { .. } => return,
        };
        let diagnostic = Diagnostic::new(self.code(), unit.span())
            .subject(unit.kind, unit.id)
            .message(message)
            .arg("unit", unit.address());
        report.push(diagnostic);
    }
}
