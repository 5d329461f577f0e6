//! A duty in one language that is a possibility in the other.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Modality, code: || code!("modality-mismatch", Advice) };
