//! Reports a project without a category.

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Argument, Code, Diagnostic};
use plan_core::model::{Chapter, Project};

/// The rule, as the list of rules has it.
pub static RULE: MissingCategory = MissingCategory;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct MissingCategory;

impl Rule for MissingCategory {
    fn code(&self) -> Code {
        code!("missing-category", Error)
    }

    fn check_project(&self, _: &Chapter, project: &Project, report: &mut Report<'_>) {
        let Some(edition) = report.edition else { return };
        if project.category.is_some() || project.is_damaged {
            return;
        }
        let categories = edition.categories.iter().map(|category| category.id.value.clone());
        let diagnostic = Diagnostic::new(self.code(), project.id.span)
            .subject("project", &project.id.value)
            .arg("project", &*project.id.value)
            .arg("categories", Argument::List(categories.collect()));
        report.push(diagnostic);
    }
}
