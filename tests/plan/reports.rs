//! The printed reports of the plan 2021.

use plan_core::world::disk::Disk;
use plan_testing::root;

use crate::support::reports::*;

fn plan() -> Disk {
    Disk::new(root().join("plan"))
}

#[test]
fn the_report_has_every_title_and_every_action_in_order() {
    assert_report_is_complete(&plan());
}

#[test]
fn the_concordance_has_both_languages_each_marked_as_such() {
    assert_concordance_has_both_languages(&plan());
}

#[test]
fn each_forum_that_owns_something_has_a_dossier_of_just_that() {
    assert_dossiers_hold_what_fora_own(&plan());
}

#[test]
fn the_report_is_tagged_and_says_its_language_and_title() {
    assert_report_is_tagged(&plan(), 40..=90);
}

#[test]
fn the_bookmarks_are_the_outline_of_the_plan() {
    assert_bookmarks_are_the_outline(&plan());
}
