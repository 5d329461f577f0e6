//! A sentence that stands in the other language.

use super::support::Difference;
use crate::code;
use crate::units::compare::Kind;

/// The rule.
pub static RULE: Difference = Difference { kind: Kind::WrongLanguage, code: || code!("wrong-language", Error) };
