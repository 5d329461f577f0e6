//! Reports a forum that owns no project.

use std::collections::HashSet;

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic, did_you_mean};
use plan_core::model::{Chapter, Id, Plan};

/// The rule, as the list of rules has it.
pub static RULE: UnusedForum = UnusedForum;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnusedForum;

impl Rule for UnusedForum {
    fn code(&self) -> Code {
        code!("unused-forum", Advice)
    }

    fn check_plan(&self, plan: &Plan, report: &mut Report<'_>) {
        // If an owner is missing or a chapter is damaged, any forum may own a project.
        let is_incomplete = plan.editions.iter().any(|edition| {
            let is_owned = |chapter: &Chapter| {
                let is_known = |id: &Option<Id>| id.as_ref().is_some_and(|id| !id.value.is_empty());
                is_known(&chapter.forum) || chapter.projects.iter().all(|p| is_known(&p.forum))
            };
            edition.has_damaged_chapters || !edition.chapters.iter().all(is_owned)
        });
        if plan.editions.is_empty() || is_incomplete {
            return;
        }
        let mut owners = HashSet::new();
        for edition in &plan.editions {
            for chapter in &edition.chapters {
                owners.extend(chapter.forum.as_ref().map(|id| id.value.as_str()));
                let own = chapter.projects.iter().filter_map(|project| project.forum.as_ref());
                owners.extend(own.map(|id| id.value.as_str()));
            }
        }
        let unknown: Vec<&str> =
            owners.iter().copied().filter(|owner| plan.forum(owner).is_none()).collect();
        for forum in &plan.fora {
            let id = forum.id.value.as_str();
            if id.is_empty() || owners.contains(id) {
                continue;
            }
            // If an owner is a misspelling of this id, `unknown-forum` reports it.
            if !unknown.iter().any(|owner| did_you_mean(owner, [id]).is_some()) {
                let diagnostic = Diagnostic::new(self.code(), forum.id.span)
                    .subject("forum", &forum.id.value)
                    .arg("forum", &*forum.id.value);
                report.push(diagnostic);
            }
        }
    }
}
