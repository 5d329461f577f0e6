//! Reports a group of instruments that is not in the annex.

use super::support::suggest;
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::{Chapter, Project};

/// The rule, as the list of rules has it.
pub static RULE: UnknownGroup = UnknownGroup;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnknownGroup;

impl Rule for UnknownGroup {
    fn code(&self) -> Code {
        code!("unknown-group", Error)
    }

    fn check_project(&self, _: &Chapter, project: &Project, report: &mut Report<'_>) {
        let Some(edition) = report.edition else { return };
        if edition.is_damaged || edition.file.is_none() {
            return;
        }
        let known = || edition.annex.groups.iter().map(|group| group.id.value.as_str());
        for id in project.instruments.iter().filter_map(|instrument| instrument.group.as_ref()) {
            if !id.value.is_empty() && !known().any(|group| group == id.value) {
                let diagnostic = Diagnostic::new(self.code(), id.span);
                report.push(suggest(diagnostic, &id.value, known()));
            }
        }
    }
}
