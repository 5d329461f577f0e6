//! The one list of rules; a test compares it with the folder.

use super::Rule;

macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        $(pub mod $name;)*

        /// All rules, in alphabetical order.
        pub static ALL: &[&dyn Rule] = &[$(&$name::RULE),*];
    };
}

rules! {
    broken_link,
    caretaker_forum,
    duplicate_id,
    duplicate_number,
    heading_in_prose,
    misplaced_number,
    missing_category,
    missing_forum,
    missing_ownership,
    missing_translation,
    raw_html,
    stale_translation,
    unconfirmed_translation,
    unknown_act,
    unknown_category,
    unknown_chapter,
    unknown_forum,
    unknown_group,
    unknown_partner,
    unknown_project,
    unlisted_chapter,
    unsupported_markup,
    untidy_text,
    unused_forum,
}

mod support;
