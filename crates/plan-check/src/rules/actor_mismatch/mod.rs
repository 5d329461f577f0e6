//! A forum, a partner, a country or a city that one language names and the other does not.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Actor, code: || code!("actor-mismatch", Advice) };
