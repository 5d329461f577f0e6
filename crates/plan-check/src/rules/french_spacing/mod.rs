//! A space that French wants and that is missing, or one that is too many.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::fr;

/// The rule.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: fr::SPACING, code: || code!("french-spacing", Warning) };
