//! Integration tests of the program and its libraries, on fixtures; one binary, to link only once.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod architecture;
mod changes;
mod cli;
mod commands;
mod data;
mod diff;
mod exchange;
mod findings;
mod format;
mod messages;
#[cfg(feature = "pdf")]
mod pdf;
mod render;
mod resolved;
mod schema;
mod serve;
#[path = "../support/mod.rs"]
#[allow(dead_code, reason = "the tests of the plan use the rest")]
mod support;
mod ui;
