//! A capital, an accent on a capital or an œ that French writes otherwise.

use super::support::Typing;
use crate::code;
use crate::language::style::Habit;

/// The rule.
pub static RULE: Typing = Typing { habit: Habit::FrenchCapitals, code: || code!("french-capitals", Warning) };
