//! A date, a period or a rhythm that the two languages state differently.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Date, code: || code!("date-mismatch", Error) };
