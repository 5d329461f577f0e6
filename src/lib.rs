//! The command-line program: arguments, reports of findings, publishing and serving.

pub mod cli;
pub mod formats;
pub mod report;
