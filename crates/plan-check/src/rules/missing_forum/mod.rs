//! Reports a project that no forum owns.

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::{Chapter, Project};

/// The rule, as the list of rules has it.
pub static RULE: MissingForum = MissingForum;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct MissingForum;

impl Rule for MissingForum {
    fn code(&self) -> Code {
        code!("missing-forum", Error)
    }

    fn check_chapter(&self, chapter: &Chapter, report: &mut Report<'_>) {
        if has_no_owners(chapter) {
            let diagnostic = Diagnostic::new(self.code(), chapter.id.span)
                .message("message-chapter")
                .help("help-chapter")
                .subject("chapter", &chapter.id.value)
                .arg("chapter", &*chapter.id.value);
            report.push(diagnostic);
        }
    }

    fn check_project(&self, chapter: &Chapter, project: &Project, report: &mut Report<'_>) {
        let is_owned = project.forum.is_some() || chapter.forum.is_some();
        if is_owned || project.is_damaged || chapter.is_damaged || has_no_owners(chapter) {
            return;
        }
        let diagnostic = Diagnostic::new(self.code(), project.id.span)
            .subject("project", &project.id.value)
            .arg("project", &*project.id.value);
        report.push(diagnostic);
    }
}

/// Whether a chapter with several projects has no owner for any of them. Its missing `forum:` is
/// then reported once.
fn has_no_owners(chapter: &Chapter) -> bool {
    chapter.forum.is_none()
        && !chapter.is_damaged
        && chapter.projects.len() > 1
        && chapter.projects.iter().all(|project| project.forum.is_none())
}
