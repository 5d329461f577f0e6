use super::*;

fn fixture() -> Memory {
    plan_testing::folder(&plan_testing::root().join("tests/fixtures/full"))
}

#[test]
fn a_plan_does_not_differ_from_itself() {
    let plan = fixture();
    assert_eq!(lines(&plan, &plan), [""; 0]);
}

#[test]
fn an_edition_is_one_change_with_its_chapters_and_projects() {
    let (plan, empty) = (fixture(), Memory::default());
    let of_edition = |lines: Vec<String>| -> Vec<String> {
        lines.into_iter().filter(|line| !line.starts_with("register")).collect()
    };
    assert_eq!(
        of_edition(lines(&empty, &plan)),
        [
            "edition-added edition []",
            "chapter-added chapter:energie [] < edition-added",
            "project-added project:waterstof [] < edition-added",
            "project-added project:wind [] < edition-added",
        ]
    );
    assert_eq!(
        of_edition(lines(&plan, &empty)),
        [
            "edition-removed edition []",
            "chapter-removed chapter:energie [] < edition-removed",
            "project-removed project:waterstof [] < edition-removed",
            "project-removed project:wind [] < edition-removed",
        ]
    );
}
