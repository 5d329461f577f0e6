//! Reports a text that is missing in a language of the edition.

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::locale::Localized;
use plan_core::model::{Place, Plan};
use plan_language::units::status::languages;
use plan_language::units::{TextUnit, UnitText};

/// The rule, as the list of rules has it.
pub static RULE: MissingTranslation = MissingTranslation;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct MissingTranslation;

impl Rule for MissingTranslation {
    fn code(&self) -> Code {
        code!("missing-translation", Error)
    }

    fn check_plan(&self, plan: &Plan, report: &mut Report<'_>) {
        // The names of a place are no text unit.
        for Place { id, names } in &plan.places {
            if let Some(names) = names {
                self.check(names, ("place", &id.value), report);
            }
        }
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        let record = (unit.kind, unit.id);
        match unit.text {
            UnitText::Line(line) => self.check(line, record, report),
            UnitText::Prose(prose) => self.check(prose, record, report),
        }
    }
}

impl MissingTranslation {
    /// Reports the languages that a text of a record (its kind and id) lacks.
    fn check<T>(
        &self,
        text: &Localized<T>,
        (kind, id): (&'static str, &str),
        report: &mut Report<'_>,
    ) {
        // The reader reports a text that is in no language at all.
        if text.iter().next().is_none() || text.is_damaged {
            return;
        }
        let wanted = languages(report.plan, report.edition).into_iter();
        for locale in wanted.filter(|locale| text.get(*locale).is_none()) {
            let diagnostic = Diagnostic::new(self.code(), text.span)
                .subject(kind, id)
                .arg("language", Argument::Word(locale.tag()));
            report.push(diagnostic);
        }
    }
}
