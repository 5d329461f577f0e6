//! A term of the glossary that has none of its forms in the other language.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Term, code: || code!("glossary-term", Advice) };
