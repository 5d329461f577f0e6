//! Reports a capital, an accent on a capital or an œ that is not correct in French.

use super::support::TypographyCheck;
use plan_core::code;
use plan_language::packs::fr;

/// The rule, as the list of rules has it.
pub static RULE: TypographyCheck =
    TypographyCheck { rule: fr::CAPITALS, code: || code!("french-capitals", Warning) };
