//! A duty in one language that is a possibility in the other.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Modality, code: || code!("modality-mismatch", Advice) };
