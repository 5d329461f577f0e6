//! Reports a space that is missing or superfluous in French.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::fr;

/// The rule, as the list of rules has it.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: fr::SPACING, code: || code!("french-spacing", Warning) };
