//! Reports a number that does not fit its place in the plan.

use super::support::{NumberedNode, numbered_parts};
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::Edition;
use plan_core::schema::Number;

/// The rule, as the list of rules has it.
pub static RULE: MisplacedNumber = MisplacedNumber;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct MisplacedNumber;

impl Rule for MisplacedNumber {
    fn code(&self) -> Code {
        code!("misplaced-number", Error)
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        if edition.is_damaged {
            return;
        }
        for part in numbered_parts(edition) {
            self.check(&part, edition.has_damaged_chapters, report);
        }
    }
}

impl MisplacedNumber {
    /// Checks the numbers inside a part or a section. `may_lack_chapters` is whether chapters of
    /// the edition could not be read.
    fn check(&self, parent: &NumberedNode, may_lack_chapters: bool, report: &mut Report<'_>) {
        let mut fitting = Vec::new();
        for inner in &parent.inner {
            let Some(number) = &inner.number else { continue };
            if number.value.parent() == parent.prefix {
                fitting.push(number);
            } else {
                let section = parent.prefix.as_ref().map(ToString::to_string).unwrap_or_default();
                let (message, help) = match parent.prefix {
                    Some(_) => ("message-section", "help-section"),
                    None => ("message-part", "help-part"),
                };
                let mut diagnostic = Diagnostic::new(self.code(), number.span)
                    .message(message)
                    .help(help)
                    .arg("number", number.value.to_string())
                    .arg("section", section);
                if let Some(place) = parent.span {
                    diagnostic = diagnostic.also(place, "section");
                }
                report.push(diagnostic);
            }
        }
        // The numbers of a list must ascend without gaps.
        let mut before: Option<&Number> = None;
        for number in &fitting {
            if let Some(last) = before.filter(|last| **last > number.value) {
                let diagnostic = Diagnostic::new(self.code(), number.span)
                    .message("message-order")
                    .help("help-order")
                    .arg("number", number.value.to_string())
                    .arg("before", last.to_string());
                report.push(diagnostic);
                return;
            }
            before = Some(&number.value);
        }
        // A misplaced number leaves a gap, which is no second problem.
        let mut expected = 1;
        let is_complete =
            fitting.len() == parent.inner.len() && !may_lack_chapters && !parent.has_unknown;
        for number in fitting.iter().filter(|_| is_complete) {
            if number.value.last() > expected {
                let diagnostic = Diagnostic::new(self.code(), number.span)
                    .message("message-gap")
                    .help("help-gap")
                    .arg("number", number.value.to_string())
                    .arg("expected", number.value.with_last(expected).to_string());
                report.push(diagnostic);
                break;
            }
            expected = number.value.last() + 1;
        }
        for inner in &parent.inner {
            if !inner.inner.is_empty() {
                self.check(inner, may_lack_chapters, report);
            }
        }
    }
}
