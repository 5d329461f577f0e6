//! Helpers shared by the tests of the engine and of the plan.

pub mod data;
pub mod git;
pub mod program;
#[cfg(feature = "pdf")]
pub mod reading;
#[cfg(feature = "pdf")]
pub mod reports;
pub mod site;
