//! A text that is missing in a language of the edition.

use crate::check::{Report, Rule};
use crate::code;
use crate::diag::{Arg, Code, Diagnostic};
use crate::locale::Locale;
use crate::units::TextUnit;
use crate::units::status::languages;

/// The rule.
pub static RULE: MissingTranslation = MissingTranslation;

/// See the page of the rule.
#[derive(Debug)]
pub struct MissingTranslation;

impl Rule for MissingTranslation {
    fn code(&self) -> Code {
        code!("missing-translation", Error)
    }

    fn unit(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        let is_written = |locale: Locale| unit.texts().any(|(there, _)| there == locale);
        // A text in no language at all has the finding of its form already.
        if unit.texts().next().is_none() || unit.is_damaged() {
            return;
        }
        let wanted = languages(report.plan, report.edition).into_iter();
        let missing = wanted.filter(|locale| !is_written(*locale));
        for locale in missing {
            let diagnostic = Diagnostic::new(self.code(), unit.span())
                .subject(unit.kind, unit.id)
                .arg("language", Arg::Word(locale.tag()));
            report.push(diagnostic);
        }
    }
}
