//! A term of the glossary that has none of its forms in the other language.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Term, code: || code!("glossary-term", Advice) };
