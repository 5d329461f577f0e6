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
    acronym_mismatch,
    actor_mismatch,
    broken_link,
    caretaker_forum,
    date_mismatch,
    duplicate_id,
    duplicate_number,
    dutch_compound,
    dutch_quotes,
    forbidden_term,
    french_capitals,
    french_quotes,
    french_spacing,
    glossary_term,
    heading_in_prose,
    length_ratio,
    misplaced_number,
    missing_category,
    missing_forum,
    missing_ownership,
    missing_translation,
    modality_mismatch,
    negation_mismatch,
    number_mismatch,
    raw_html,
    reference_mismatch,
    shape_mismatch,
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
    untranslated_text,
    unused_allow,
    unused_forum,
    wrong_language,
}

mod support;
