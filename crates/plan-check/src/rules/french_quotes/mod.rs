//! Quotation marks or apostrophes that are not those of French.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::fr;

/// The rule.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: fr::QUOTES, code: || code!("french-quotes", Warning) };
