//! A forum, a partner, a country or a city that one language names and the other does not.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Actor, code: || code!("actor-mismatch", Advice) };
