//! A capital, an accent on a capital or an œ that French writes otherwise.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::fr;

/// The rule.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: fr::CAPITALS, code: || code!("french-capitals", Warning) };
