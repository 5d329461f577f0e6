//! Reports quotation marks and apostrophes that Dutch does not use.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::nl;

/// The rule, as the list of rules has it.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: nl::QUOTES, code: || code!("dutch-quotes", Warning) };
