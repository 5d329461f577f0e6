//! Reports a number, a percentage or an amount that differs between the languages.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Number, code: || code!("number-mismatch", Error) };
