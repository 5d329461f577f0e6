//! Reports an entry of `allow` that has no effect. The check of the whole plan finds these entries,
//! see [`Rule::reports_unused_allows`].

use crate::Rule;
use plan_core::code;
use plan_core::diagnostic::Code;

/// The rule, as the list of rules has it.
pub static RULE: UnusedAllow = UnusedAllow;

/// Implements the rule; its page describes it.
#[derive(Debug)]
pub struct UnusedAllow;

impl Rule for UnusedAllow {
    fn code(&self) -> Code {
        code!("unused-allow", Warning)
    }

    fn reports_unused_allows(&self) -> bool {
        true
    }
}
