//! A sentence that stands in the other language.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::WrongLanguage, code: || code!("wrong-language", Error) };
