//! A number, a percentage or an amount that the two languages state differently.

use super::support::Difference;
use crate::code;
use crate::units::compare::Kind;

/// The rule.
pub static RULE: Difference = Difference { kind: Kind::Number, code: || code!("number-mismatch", Error) };
