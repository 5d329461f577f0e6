//! Quotation marks or apostrophes that are not those of Dutch.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::nl;

/// The rule.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: nl::QUOTES, code: || code!("dutch-quotes", Warning) };
