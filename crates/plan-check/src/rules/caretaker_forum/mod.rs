//! Reports projects and chapters for which the plan names no strategic forum.

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::{Chapter, Id, Project};

/// The rule, as the list of rules has it.
pub static RULE: CaretakerForum = CaretakerForum;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct CaretakerForum;

impl Rule for CaretakerForum {
    fn code(&self) -> Code {
        code!("caretaker-forum", Advice)
    }

    fn check_chapter(&self, chapter: &Chapter, report: &mut Report<'_>) {
        if let Some(forum) = &chapter.forum {
            self.check(forum, ("chapter", &chapter.id), report);
        }
    }

    fn check_project(&self, _: &Chapter, project: &Project, report: &mut Report<'_>) {
        if let Some(forum) = &project.forum {
            self.check(forum, ("project", &project.id), report);
        }
    }
}

impl CaretakerForum {
    fn check(&self, forum: &Id, record: (&'static str, &Id), report: &mut Report<'_>) {
        let ownership = report.edition.and_then(|edition| edition.ownership_of(&forum.value));
        let basis = ownership.and_then(|ownership| ownership.basis.as_ref());
        if basis.is_some_and(|basis| basis.value == "caretaker") {
            let diagnostic = Diagnostic::new(self.code(), forum.span)
                .subject(record.0, &record.1.value)
                .arg("forum", &*forum.value)
                .arg("record", &*record.1.value);
            report.push(diagnostic);
        }
    }
}
