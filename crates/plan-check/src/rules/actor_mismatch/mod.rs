//! Reports a forum, a partner or a place that only one language names.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Actor, code: || code!("actor-mismatch", Advice) };
