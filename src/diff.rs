//! What differs: two languages of a plan.
//!
//! Comparisons are data; `emit` gives them a form. Nothing here reads a file or asks git.

pub mod languages;
