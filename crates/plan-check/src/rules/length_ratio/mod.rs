//! Reports a text that is much longer in one language than in the other.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Length, code: || code!("length-ratio", Advice) };
