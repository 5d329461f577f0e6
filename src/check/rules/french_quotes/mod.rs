//! Quotation marks or apostrophes that are not those of French.

use super::support::Typing;
use crate::code;
use crate::language::style::Habit;

/// The rule.
pub static RULE: Typing = Typing { habit: Habit::FrenchQuotes, code: || code!("french-quotes", Warning) };
