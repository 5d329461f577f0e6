//! What the tests of the engine and those of the plan share.

pub mod data;
#[cfg(feature = "pdf")]
pub mod reading;
#[cfg(feature = "pdf")]
pub mod reports;
pub mod site;
