//! Reports a project that is not in the edition.

use super::support::{linked_ids, suggest};
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::{Chapter, Edition, Id, Project};
use plan_language::units::TextUnit;

/// The rule, as the list of rules has it.
pub static RULE: UnknownProject = UnknownProject;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnknownProject;

impl Rule for UnknownProject {
    fn code(&self) -> Code {
        code!("unknown-project", Error)
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        let Some(presidency) = &edition.priorities else { return };
        let priorities = presidency.guideline.iter().chain(&presidency.priorities);
        let points =
            priorities.flat_map(|priority| &priority.groups).flat_map(|group| &group.points);
        for id in points.flat_map(|point| &point.projects) {
            self.check(id, report);
        }
    }

    fn check_project(&self, _: &Chapter, project: &Project, report: &mut Report<'_>) {
        for id in &project.related {
            self.check(id, report);
        }
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for id in linked_ids(unit, "project") {
            self.check(&id, report);
        }
    }
}

impl UnknownProject {
    fn check(&self, id: &Id, report: &mut Report<'_>) {
        let Some(edition) = report.edition else { return };
        let is_known = report.plan.project(edition, &id.value).is_some();
        if edition.has_damaged_chapters || id.value.is_empty() || is_known {
            return;
        }
        let diagnostic = Diagnostic::new(self.code(), id.span);
        let projects = edition.chapters.iter().flat_map(|chapter| &chapter.projects);
        let known = projects.map(|project| project.id.value.as_str());
        report.push(suggest(diagnostic, &id.value, known));
    }
}
