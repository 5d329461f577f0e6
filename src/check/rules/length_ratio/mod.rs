//! A text that is far longer in one language than in the other.

use super::support::Difference;
use crate::code;
use crate::units::compare::Kind;

/// The rule.
pub static RULE: Difference = Difference { kind: Kind::Length, code: || code!("length-ratio", Advice) };
