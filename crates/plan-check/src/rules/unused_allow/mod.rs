//! An entry of `allow` that allows no finding.

use crate::Rule;
use plan_core::code;
use plan_core::diagnostic::Code;

/// The rule.
pub static RULE: UnusedAllow = UnusedAllow;

/// The rule; its page describes it.
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
