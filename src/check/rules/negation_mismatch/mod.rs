//! A text that denies something, while nothing in the other language denies.

use super::support::Difference;
use crate::code;
use crate::units::compare::Kind;

/// The rule.
pub static RULE: Difference = Difference { kind: Kind::Negation, code: || code!("negation-mismatch", Advice) };
