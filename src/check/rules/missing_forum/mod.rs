//! A project that no forum owns.

use crate::check::{Report, Rule};
use crate::code;
use crate::diag::{Code, Diagnostic};
use crate::model::{Chapter, Project};

/// The rule.
pub static RULE: MissingForum = MissingForum;

/// See the page of the rule.
#[derive(Debug)]
pub struct MissingForum;

impl Rule for MissingForum {
    fn code(&self) -> Code {
        code!("missing-forum", Error)
    }

    fn project(&self, chapter: &Chapter, project: &Project, report: &mut Report<'_>) {
        let is_owned = project.forum.is_some() || chapter.forum.is_some();
        if is_owned || project.is_damaged || chapter.is_damaged {
            return;
        }
        let diagnostic = Diagnostic::new(self.code(), project.id.span)
            .subject("project", &project.id.value)
            .arg("project", &*project.id.value);
        report.push(diagnostic);
    }
}
