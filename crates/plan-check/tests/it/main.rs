//! Tests of the rules: the examples on their pages, and tables of Dutch–French pairs.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod pages;
mod pairs;
mod registers;
