//! Confirmed translations: the texts that somebody confirmed to say the same in every language.

pub mod fingerprint;
pub mod lock;
