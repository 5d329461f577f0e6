//! The list of rules; a test compares it with the folder.

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

#[cfg(test)]
mod tests {
    use super::ALL;
    use plan_core::locale::Locale;
    use plan_language::packs::pack;

    #[test]
    fn every_rule_of_typography_has_a_check_rule_with_its_name() {
        for rule in Locale::ALL.iter().flat_map(|locale| pack(*locale).typography_rules()) {
            let reporter = ALL.iter().find(|reporter| reporter.typography_rule() == Some(*rule));
            assert_eq!(reporter.map(|reporter| reporter.code().name()), Some(rule.0));
        }
    }
}
