//! Reports two chapters or sections of one part with the same number.

use std::collections::HashMap;

use super::support::numbered_parts;
use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use plan_core::model::Edition;

/// The rule, as the list of rules has it.
pub static RULE: DuplicateNumber = DuplicateNumber;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct DuplicateNumber;

impl Rule for DuplicateNumber {
    fn code(&self) -> Code {
        code!("duplicate-number", Error)
    }

    fn check_edition(&self, edition: &Edition, report: &mut Report<'_>) {
        for part in numbered_parts(edition) {
            let mut seen = HashMap::new();
            for number in part.well_placed() {
                match seen.get(&number.value) {
                    // `duplicate-id` reports a chapter that is listed twice.
                    Some(first) if *first == number.span => {}
                    Some(first) => {
                        let diagnostic = Diagnostic::new(self.code(), number.span)
                            .arg("number", number.value.to_string())
                            .also(*first, "first");
                        report.push(diagnostic);
                    }
                    None => {
                        seen.insert(number.value.clone(), number.span);
                    }
                }
            }
        }
    }
}
