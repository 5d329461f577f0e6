//! A form that the glossary calls wrong for what the other language says.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Forbidden, code: || code!("forbidden-term", Warning) };
