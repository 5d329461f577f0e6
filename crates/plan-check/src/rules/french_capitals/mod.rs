//! A capital, an accent on a capital or an œ that French writes otherwise.

use super::support::Typing;
use plan_core::code;
use plan_language::style::TypographyRule;

/// The rule.
pub static RULE: Typing =
    Typing { habit: TypographyRule::FrenchCapitals, code: || code!("french-capitals", Warning) };
