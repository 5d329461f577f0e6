//! An acronym that the other language does not have, nor what it stands for.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Acronym, code: || code!("acronym-mismatch", Error) };
