//! Quotation marks or apostrophes that are not those of French.

use super::support::Typing;
use plan_core::code;
use plan_language::style::TypographyRule;

/// The rule.
pub static RULE: Typing =
    Typing { habit: TypographyRule::FrenchQuotes, code: || code!("french-quotes", Warning) };
