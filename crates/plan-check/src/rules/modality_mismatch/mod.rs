//! Reports an obligation in one language that is only a possibility in the other.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Modality, code: || code!("modality-mismatch", Advice) };
