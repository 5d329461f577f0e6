//! Confirmed translations: which texts were confirmed to say the same in every language.

pub mod fingerprint;
pub mod lock;
