//! Reports a glossary term without any of its forms in the other language.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Term, code: || code!("glossary-term", Advice) };
