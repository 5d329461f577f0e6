//! A Dutch compound that was written as two words.

use super::support::Typing;
use plan_core::code;
use plan_language::style::TypographyRule;

/// The rule.
pub static RULE: Typing =
    Typing { habit: TypographyRule::DutchCompound, code: || code!("dutch-compound", Warning) };
