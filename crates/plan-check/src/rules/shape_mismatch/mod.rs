//! Paragraphs, items of lists or stress that one language has and the other has not.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Shape, code: || code!("shape-mismatch", Warning) };
