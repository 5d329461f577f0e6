//! Reports quotation marks and apostrophes that French does not use.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::fr;

/// The rule, as the list of rules has it.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: fr::QUOTES, code: || code!("french-quotes", Warning) };
