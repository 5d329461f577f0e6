//! Reports a negation in one language only.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Negation, code: || code!("negation-mismatch", Advice) };
