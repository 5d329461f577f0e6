//! Reports a text that is missing in a language of the edition.

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::locale::Locale;
use plan_language::units::TextUnit;
use plan_language::units::status::languages;

/// The rule, as the list of rules has it.
pub static RULE: MissingTranslation = MissingTranslation;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct MissingTranslation;

impl Rule for MissingTranslation {
    fn code(&self) -> Code {
        code!("missing-translation", Error)
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        let has_language = |wanted: Locale| unit.texts().any(|(locale, _)| locale == wanted);
        // The reader reports a text that is in no language at all.
        if unit.texts().next().is_none() || unit.is_damaged() {
            return;
        }
        let required = languages(report.plan, report.edition).into_iter();
        let missing = required.filter(|locale| !has_language(*locale));
        for locale in missing {
            let diagnostic = Diagnostic::new(self.code(), unit.span())
                .subject(unit.kind, unit.id)
                .arg("language", Argument::Word(locale.tag()));
            report.push(diagnostic);
        }
    }
}
