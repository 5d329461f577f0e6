//! Reports a forum that owns projects, if the edition does not say how it names that forum.

use std::collections::HashSet;

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::Edition;

/// The rule, as the list of rules has it.
pub static RULE: MissingOwnership = MissingOwnership;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct MissingOwnership;

impl Rule for MissingOwnership {
    fn code(&self) -> Code {
        code!("missing-ownership", Error)
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        if edition.is_damaged || edition.file.is_none() {
            return;
        }
        let mut reported = HashSet::new();
        for chapter in &edition.chapters {
            for project in &chapter.projects {
                let Some(owner) = edition.owner(chapter, project) else { continue };
                let is_known = report.plan.forum(&owner.value).is_some();
                let is_listed = edition.ownership_of(&owner.value).is_some();
                if is_known && !is_listed && reported.insert(&owner.value) {
                    let diagnostic = Diagnostic::new(self.code(), owner.span)
                        .subject("forum", &owner.value)
                        .arg("forum", &*owner.value)
                        .arg("year", edition.year.to_string());
                    report.push(diagnostic);
                }
            }
        }
    }
}
