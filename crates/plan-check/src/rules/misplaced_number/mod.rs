//! A number that does not fit where it stands.

use super::support::{NumberedNode, numbered_parts};
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::Edition;
use plan_core::schema::Number;

/// The rule.
pub static RULE: MisplacedNumber = MisplacedNumber;

/// The rule; its page describes it.
#[derive(Debug)]
pub struct MisplacedNumber;

impl Rule for MisplacedNumber {
    fn code(&self) -> Code {
        code!("misplaced-number", Error)
    }

    fn edition(&self, edition: &Edition, report: &mut Report<'_>) {
        if edition.is_damaged {
            return;
        }
        for part in numbered_parts(edition) {
            self.check(&part, edition.has_damaged_chapters, report);
        }
    }
}

impl MisplacedNumber {
    fn check(&self, around: &NumberedNode, has_gaps: bool, report: &mut Report<'_>) {
        let mut fitting = Vec::new();
        for inner in &around.inner {
            let Some(number) = &inner.number else { continue };
            if number.value.parent() == around.prefix {
                fitting.push(number);
            } else {
                let section = around.prefix.as_ref().map(ToString::to_string).unwrap_or_default();
                let words = match around.prefix {
                    Some(_) => ("message-section", "help-section"),
                    None => ("message-part", "help-part"),
                };
                let mut diagnostic = Diagnostic::new(self.code(), number.span)
                    .message(words.0)
                    .help(words.1)
                    .arg("number", number.value.to_string())
                    .arg("section", section);
                if let Some(place) = around.span {
                    diagnostic = diagnostic.also(place, "section");
                }
                report.push(diagnostic);
            }
        }
        // Numbers of one list ascend without gaps.
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
        let is_whole = fitting.len() == around.inner.len() && !has_gaps && !around.has_unknown;
        for number in fitting.iter().filter(|_| is_whole) {
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
        for inner in &around.inner {
            if !inner.inner.is_empty() {
                self.check(inner, has_gaps, report);
            }
        }
    }
}
