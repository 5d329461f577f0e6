//! A text that is far longer in one language than in the other.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Length, code: || code!("length-ratio", Advice) };
