//! Paragraphs, items of lists or stress that one language has and the other has not.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Shape, code: || code!("shape-mismatch", Warning) };
