//! Tests of the content of the Benelux plan for 2021. Another organisation that uses the engine
//! replaces these tests with its own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod changes;
mod counts;
mod data;
mod pages;
#[cfg(feature = "pdf")]
mod reports;
#[path = "../support/mod.rs"]
#[allow(dead_code, reason = "the tests of the engine use the rest")]
mod support;
