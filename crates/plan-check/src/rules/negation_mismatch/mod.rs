//! A text that denies something, while nothing in the other language denies.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Negation, code: || code!("negation-mismatch", Advice) };
