//! A text that is far longer in one language than in the other.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Length, code: || code!("length-ratio", Advice) };
