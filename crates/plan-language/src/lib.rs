//! Knowledge about each language, and the comparison of the languages of a plan.
//!
//! # The order of the modules
//!
//! A module uses only modules above it in this table; `tests/order.rs` checks it.
//!
//! | modules | contents |
//! | --- | --- |
//! | [`tokens`], [`fold`] | tokens of a text, folding for search |
//! | [`sense`], [`lexicon`], [`typography_issue`] | the types that language packs fill |
//! | [`packs`] | one folder per language, with everything that is specific to it |
//! | [`collation`], [`typography`] | sorting, no-break spaces |
//! | [`fact_start`], [`word`] | the properties of a word that do not depend on its context |
//! | [`facts`], [`reading`], [`vocabulary`] | the facts and the analysis of a text |
//! | [`glossary`] | terms in texts |
//! | [`units`], [`diff`] | the texts of a plan and their comparison |
//!
//! To add a language, see [`packs`].

pub mod collation;
pub mod diff;
pub mod fact_start;
pub mod facts;
pub mod fold;
pub mod glossary;
pub mod lexicon;
pub mod packs;
pub mod reading;
pub mod sense;
pub mod tokens;
pub mod typography;
pub mod typography_issue;
pub mod units;
pub mod vocabulary;
pub mod word;

pub use collation::{Sorter, part_after_article};
