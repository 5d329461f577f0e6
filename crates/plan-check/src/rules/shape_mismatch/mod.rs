//! Reports paragraphs, list items, links or emphasis that differ between the languages.

use super::support::DifferenceCheck;
use plan_core::code;
use plan_language::units::compare::DifferenceKind;

/// The rule, as the list of rules has it.
pub static RULE: DifferenceCheck =
    DifferenceCheck { kind: DifferenceKind::Shape, code: || code!("shape-mismatch", Warning) };
