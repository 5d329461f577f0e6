//! A form that the glossary calls wrong for what the other language says.

use super::support::Difference;
use crate::code;
use crate::units::compare::Kind;

/// The rule.
pub static RULE: Difference = Difference { kind: Kind::Forbidden, code: || code!("forbidden-term", Warning) };
