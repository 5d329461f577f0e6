//! A legal act, a chapter or the target of a link that differs between the two languages.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Reference, code: || code!("reference-mismatch", Error) };
