//! A text whose other language changed since both were confirmed to say the same.

use crate::check::{Report, Rule};
use crate::code;
use crate::diag::{Arg, Code, Diagnostic};
use crate::locale::Locale;
use crate::model::{Edition, Plan};
use crate::units::state::State;
use super::support::confirmable;

/// The rule.
pub static RULE: StaleTranslation = StaleTranslation;

/// See the page of the rule.
#[derive(Debug)]
pub struct StaleTranslation;

impl Rule for StaleTranslation {
    fn code(&self) -> Code {
        code!("stale-translation", Warning)
    }

    fn plan(&self, plan: &Plan, report: &mut Report<'_>) {
        self.look(&confirmable(plan, None), report);
    }

    fn edition(&self, edition: &Edition, report: &mut Report<'_>) {
        self.look(&confirmable(report.plan, Some(edition)), report);
    }
}

impl StaleTranslation {
    fn look(&self, units: &[(crate::units::TextUnit<'_>, State)], report: &mut Report<'_>) {
        for (unit, state) in units {
            let State::Stale { stale, was: _ } = state else { continue };
            let texts: Vec<(Locale, &crate::syntax::Text)> = unit.texts().collect();
            let is_stale = |locale: &Locale| stale.contains(locale);
            let Some((moved, changed)) = texts.iter().find(|(locale, _)| !is_stale(locale)) else {
                continue;
            };
            for (locale, text) in texts.iter().filter(|(locale, _)| is_stale(locale)) {
                let diagnostic = Diagnostic::new(self.code(), text.span)
                    .subject(unit.kind, unit.id)
                    .label("stale")
                    .also(changed.span, "moved")
                    .arg("language", Arg::Word(locale.tag()))
                    .arg("other", Arg::Word(moved.tag()))
                    .arg("unit", unit.address());
                report.push(diagnostic);
            }
        }
    }
}
