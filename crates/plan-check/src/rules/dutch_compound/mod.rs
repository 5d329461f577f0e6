//! A Dutch compound that was written as two words.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::nl;

/// The rule.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: nl::COMPOUNDS, code: || code!("dutch-compound", Warning) };
