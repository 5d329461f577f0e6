//! The rules from outside: the examples of their pages, and tables of pairs of texts.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod pages;
mod pairs;
