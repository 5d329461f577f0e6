//! A text that is the same in both languages and is no name.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::SameText, code: || code!("untranslated-text", Warning) };
