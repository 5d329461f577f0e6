//! Two chapters or sections of one part with the same number.

use crate::{Report, Rule};
use plan_core::code;
use plan_core::diagnostic::{Code, Diagnostic};
use std::collections::HashMap;

use super::support::numbered_parts;
use plan_core::model::Edition;

/// The rule.
pub static RULE: DuplicateNumber = DuplicateNumber;

/// The rule; its page describes it.
#[derive(Debug)]
pub struct DuplicateNumber;

impl Rule for DuplicateNumber {
    fn code(&self) -> Code {
        code!("duplicate-number", Error)
    }

    fn edition(&self, edition: &Edition, report: &mut Report<'_>) {
        for part in numbered_parts(edition) {
            let mut seen = HashMap::new();
            for number in part.well_placed() {
                match seen.get(&number.value) {
                    // A chapter that is listed twice is found by its id.
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
