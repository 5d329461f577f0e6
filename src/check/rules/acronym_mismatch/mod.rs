//! An acronym that the other language does not have, nor what it stands for.

use super::support::Difference;
use crate::code;
use crate::units::compare::Kind;

/// The rule.
pub static RULE: Difference = Difference { kind: Kind::Acronym, code: || code!("acronym-mismatch", Error) };
