//! Reports a form that the glossary forbids for a term of the other language.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Forbidden, code: || code!("forbidden-term", Warning) };
