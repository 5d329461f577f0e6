//! The command-line program: arguments, reports of diagnostics, publishing and serving.

pub mod atomic_write;
pub mod cli;
pub mod edit_session;
pub mod formats;
pub mod messages;
pub mod publish;
pub mod report;
