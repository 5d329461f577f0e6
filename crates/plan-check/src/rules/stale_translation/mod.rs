//! Reports a text whose other language changed since both were confirmed to say the same.

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::locale::Locale;
use plan_core::syntax::Text;
use plan_language::units::TextUnit;
use plan_language::units::state::ConfirmationState;

/// The rule, as the list of rules has it.
pub static RULE: StaleTranslation = StaleTranslation;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct StaleTranslation;

impl Rule for StaleTranslation {
    fn code(&self) -> Code {
        code!("stale-translation", Warning)
    }

    fn check_confirmation(
        &self,
        unit: &TextUnit<'_>,
        state: &ConfirmationState,
        report: &mut Report<'_>,
    ) {
        let ConfirmationState::Stale { stale, .. } = state else { return };
        let texts: Vec<(Locale, &Text)> = unit.texts().collect();
        let is_stale = |locale: &Locale| stale.contains(locale);
        let Some((other, changed)) = texts.iter().find(|(locale, _)| !is_stale(locale)) else {
            return;
        };
        for (locale, text) in texts.iter().filter(|(locale, _)| is_stale(locale)) {
            let diagnostic = Diagnostic::new(self.code(), text.span)
                .subject(unit.kind, unit.id)
                .label("stale")
                .also(changed.span, "moved")
                .arg("language", Argument::Word(locale.tag()))
                .arg("other", Argument::Word(other.tag()))
                .arg("unit", unit.address());
            report.push(diagnostic);
        }
    }
}
