//! A date, a period or a rhythm that the two languages state differently.

use super::support::Difference;
use plan_core::code;
use plan_language::units::compare::Kind;

/// The rule.
pub static RULE: Difference =
    Difference { kind: Kind::Date, code: || code!("date-mismatch", Error) };
