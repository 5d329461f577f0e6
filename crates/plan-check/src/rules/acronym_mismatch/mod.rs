//! An acronym that the other language does not have, nor what it stands for.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Acronym, code: || code!("acronym-mismatch", Error) };
