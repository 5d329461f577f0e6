//! Reports a text that is the same in both languages and is not a name.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck = DifferenceCheck {
    kind: DifferenceKind::SameText,
    code: || code!("untranslated-text", Warning),
};
