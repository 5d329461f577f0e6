//! The 2021 plan compiles without errors and has the same counts as the published plan.

use plan_check::compile::compile;
use plan_core::diagnostic::Severity;
use plan_core::model::Action;
use plan_core::world::disk::Disk;

/// Per chapter: projects by category (essential, in development, ongoing), actions, sub-actions.
const COUNTS: [(&str, [usize; 3], usize, usize); 13] = [
    ("energie-klimaat", [2, 10, 8], 20, 0),
    ("transport-logistiek", [2, 7, 10], 22, 0),
    ("handel-digitalisering", [2, 6, 5], 13, 0),
    ("politiesamenwerking", [1, 7, 1], 23, 7),
    ("crisisbeheersing", [2, 2, 1], 10, 0),
    ("asiel-migratie", [1, 2, 2], 7, 0),
    ("justitie", [1, 1, 1], 12, 0),
    ("fiscale-fraude", [1, 2, 3], 6, 0),
    ("sociale-fraude", [1, 3, 5], 9, 0),
    ("duurzame-samenleving", [2, 2, 1], 10, 0),
    ("werken-in-de-benelux", [2, 5, 6], 13, 0),
    ("gezondheidszorg", [2, 2, 1], 10, 0),
    ("kenniscentrum", [1, 2, 2], 7, 0),
];

fn nested(actions: &[Action]) -> usize {
    actions.iter().map(|action| action.actions.len() + nested(&action.actions)).sum()
}

#[test]
fn the_plan_has_no_errors_or_warnings() {
    let compilation = compile(&Disk::new(plan_testing::root().join("plan"))).unwrap();
    assert_eq!(compilation.count(Severity::Error), 0);
    assert_eq!(compilation.count(Severity::Warning), 0);
}

#[test]
fn counts_match_the_published_plan() {
    let compilation = compile(&Disk::new(plan_testing::root().join("plan"))).unwrap();
    let edition = compilation.plan.editions.iter().find(|edition| edition.year == 2021).unwrap();
    let chapters = edition.ordered_chapters();
    assert_eq!(chapters.len(), COUNTS.len());
    for (chapter, (id, categories, actions, sub_actions)) in chapters.iter().zip(COUNTS) {
        assert_eq!(chapter.id.value, id);
        let count = |category: &str| {
            let of = |p: &&plan_core::model::Project| {
                p.category.as_ref().is_some_and(|id| id.value == category)
            };
            chapter.projects.iter().filter(of).count()
        };
        assert_eq!(["essential", "in-development", "ongoing"].map(count), categories, "{id}");
        let own: usize = chapter.projects.iter().map(|project| project.actions.len()).sum();
        assert_eq!(own, actions, "{id}");
        let under: usize = chapter.projects.iter().map(|p| nested(&p.actions)).sum();
        assert_eq!(under, sub_actions, "{id}");
    }
    let priorities = edition.priorities.as_ref().unwrap();
    let all = priorities.guideline.iter().chain(&priorities.priorities);
    let points: Vec<usize> =
        all.map(|priority| priority.groups.iter().map(|group| group.points.len()).sum()).collect();
    assert_eq!(points, [4, 7, 9, 4]);
}
