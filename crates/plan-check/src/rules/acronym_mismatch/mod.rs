//! Reports an acronym without a counterpart in the other language.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Acronym, code: || code!("acronym-mismatch", Error) };
