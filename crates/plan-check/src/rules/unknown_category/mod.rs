//! Reports a category that is not in the edition.

use super::support::suggest;
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::model::{Chapter, Project};

/// The rule, as the list of rules has it.
pub static RULE: UnknownCategory = UnknownCategory;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnknownCategory;

impl Rule for UnknownCategory {
    fn code(&self) -> Code {
        code!("unknown-category", Error)
    }

    fn check_project(&self, _: &Chapter, project: &Project, report: &mut Report<'_>) {
        let (Some(edition), Some(written)) = (report.edition, &project.category) else { return };
        let known = || edition.categories.iter().map(|category| category.id.value.as_str());
        if edition.is_damaged
            || edition.file.is_none()
            || written.value.is_empty()
            || known().any(|id| id == written.value)
        {
            return;
        }
        let diagnostic = Diagnostic::new(self.code(), written.span)
            .subject("project", &project.id.value)
            .arg("categories", Argument::List(known().map(str::to_owned).collect()));
        report.push(suggest(diagnostic, &written.value, known()));
    }
}
