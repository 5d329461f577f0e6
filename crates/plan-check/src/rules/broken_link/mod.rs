//! Reports a link without a valid target.

use super::support::prose_problems;
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic, did_you_mean};
use plan_core::model::prose::{LINKABLE, ProseProblem, Target};
use plan_language::units::TextUnit;

/// The rule, as the list of rules has it.
pub static RULE: BrokenLink = BrokenLink;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct BrokenLink;

impl Rule for BrokenLink {
    fn code(&self) -> Code {
        code!("broken-link", Error)
    }

    fn check_text(&self, unit: &TextUnit<'_>, report: &mut Report<'_>) {
        for (_, prose) in unit.prose() {
            for link in &prose.links {
                let Target::Broken(address) = &link.target else { continue };
                let span = prose.text.span_of(link.range.clone());
                let kind = address.split_once(':').map(|(kind, _)| kind).unwrap_or_default();
                let mut diagnostic = Diagnostic::new(self.code(), span)
                    .subject(unit.kind, unit.id)
                    .arg("address", &**address);
                if let Some(near) = did_you_mean(kind, LINKABLE).filter(|_| !kind.is_empty()) {
                    diagnostic = diagnostic.arg("near", near).help("help-kind");
                }
                report.push(diagnostic);
            }
        }
        for (_, span) in prose_problems(unit, |problem| problem == ProseProblem::MistypedLink) {
            let diagnostic = Diagnostic::new(self.code(), span).subject(unit.kind, unit.id);
            report.push(diagnostic.message("message-almost").help("help-almost"));
        }
    }
}
