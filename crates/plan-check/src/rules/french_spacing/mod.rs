//! A space that French wants and that is missing, or one that is too many.

use super::support::Typing;
use plan_core::code;
use plan_language::style::TypographyRule;

/// The rule.
pub static RULE: Typing =
    Typing { habit: TypographyRule::FrenchSpacing, code: || code!("french-spacing", Warning) };
