//! Reports a Dutch compound that is written as two words.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::nl;

/// The rule, as the list of rules has it.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: nl::COMPOUNDS, code: || code!("dutch-compound", Warning) };
