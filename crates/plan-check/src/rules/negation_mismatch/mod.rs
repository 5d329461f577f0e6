//! A text that denies something, while nothing in the other language denies.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Negation, code: || code!("negation-mismatch", Advice) };
