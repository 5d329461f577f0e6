//! Printed reports of the 2021 plan.

use plan_core::world::disk::Disk;
use plan_testing::root;

use crate::support::reports::*;

fn plan() -> Disk {
    Disk::new(root().join("plan"))
}

#[test]
fn the_report_is_complete_and_in_order() {
    assert_report_is_complete(&plan());
}

#[test]
fn the_concordance_has_both_languages_tagged() {
    assert_concordance_has_both_languages(&plan());
}

#[test]
fn each_owning_forum_has_a_dossier_of_its_projects() {
    assert_dossiers_hold_what_fora_own(&plan());
}

#[test]
fn the_report_is_tagged_with_language_and_title() {
    assert_report_is_tagged(&plan(), 40..=90);
}

#[test]
fn bookmarks_match_the_outline_of_the_plan() {
    assert_bookmarks_are_the_outline(&plan());
}
