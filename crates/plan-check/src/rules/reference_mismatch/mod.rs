//! A legal act, a chapter or the target of a link that differs between the two languages.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck = DifferenceCheck {
    kind: DifferenceKind::Reference,
    code: || code!("reference-mismatch", Error),
};
