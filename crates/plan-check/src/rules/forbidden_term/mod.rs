//! A form that the glossary calls wrong for what the other language says.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Forbidden, code: || code!("forbidden-term", Warning) };
