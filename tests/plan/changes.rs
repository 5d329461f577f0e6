//! The comparison of versions, on edits of this plan whose changes are known.
//!
//! Edits are made one by one, several at once, and on the same record; the test prints the
//! precision and the recall of each class of changes. `cargo test --test plan changes:: --
//! --nocapture` shows the table.

mod edits;
mod script;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

use plan_changes::record::Version;
use plan_changes::{Change, ChangeCode, Changes, compare};
use plan_check::compile::{Compilation, read};
use plan_core::diagnostic::Severity;
use proptest::prelude::*;
use rayon::prelude::*;

use edits::{Edit, all, rename_project};
use script::Script;

/// The plan, with all edits of it.
struct Known {
    script: Script,
    base: Compilation,
    edits: Vec<Edit>,
}

static PLAN: LazyLock<Known> = LazyLock::new(|| {
    let script = Script::of_plan();
    let base = compiled(&script);
    let edits = all(&base.plan, &script);
    Known { script, base, edits }
});

/// Reads the version of the plan that a script makes.
fn compiled(script: &Script) -> Compilation {
    read(&script.memory()).unwrap()
}

fn version(compilation: &Compilation) -> Version<'_> {
    let errors = compilation.diagnostics.iter().filter(|d| d.severity == Severity::Error);
    let spans = errors.map(|diagnostic| diagnostic.primary.span);
    Version::new(&compilation.plan, &compilation.sources, spans, &compilation.incomplete)
}

/// Describes a change in one line: `project-moved project:waterstof [chapter]`.
fn line(change: &Change<'_>) -> String {
    let (kind, id) = (change.subject.kind.name(), change.subject.id);
    let what = change.what.map(|what| format!(" {}", what.name())).unwrap_or_default();
    let fields: Vec<&str> = change.fields.iter().map(|field| field.name).collect();
    let nature = change.nature().map(|nature| format!(" {}", nature.name())).unwrap_or_default();
    format!("{} {kind}:{id}{what} [{}]{nature}", change.code, fields.join(","))
}

/// The changes between two versions, as lines.
struct Told {
    /// Those that follow from no other, sorted.
    roots: Vec<String>,
    /// The others: `code kind:id < code`.
    follows: Vec<String>,
}

impl Told {
    fn of(changes: &Changes<'_>) -> Self {
        let all = &changes.changes;
        let (mut roots, mut follows) = (Vec::new(), Vec::new());
        for change in all {
            match change.part_of {
                None => roots.push(line(change)),
                Some(cause) => follows.push(format!(
                    "{} {}:{} < {}",
                    change.code,
                    change.subject.kind.name(),
                    change.subject.id,
                    all[cause].code
                )),
            }
        }
        roots.sort();
        Self { roots, follows }
    }
}

/// Edits that are made together.
struct Case<'e> {
    edits: Vec<&'e Edit>,
    expected: Vec<String>,
    follows: Vec<String>,
}

impl<'e> Case<'e> {
    fn of(edits: Vec<&'e Edit>) -> Self {
        let mut expected: Vec<String> =
            edits.iter().flat_map(|edit| edit.expected.iter().cloned()).collect();
        expected.sort();
        let follows = edits.iter().flat_map(|edit| edit.follows.iter().cloned()).collect();
        Self { edits, expected, follows }
    }

    fn script(&self, plan: &Script) -> Script {
        let mut script = plan.clone();
        self.edits.iter().for_each(|edit| edit.apply(&mut script));
        script
    }

    fn name(&self) -> String {
        let name = |edit: &&Edit| {
            let touched: Vec<&str> = edit.touches.iter().map(String::as_str).take(1).collect();
            format!("{} {}", edit.class, touched.join(" "))
        };
        self.edits.iter().map(name).collect::<Vec<_>>().join(" + ")
    }
}

/// What was expected and found of a class of changes.
#[derive(Clone, Copy, Default)]
struct Score {
    expected: usize,
    found: usize,
    right: usize,
}

impl Score {
    fn precision(self) -> f64 {
        if self.found == 0 { 1.0 } else { self.right as f64 / self.found as f64 }
    }

    fn recall(self) -> f64 {
        if self.expected == 0 { 1.0 } else { self.right as f64 / self.expected as f64 }
    }

    fn add(&mut self, other: Self) {
        self.expected += other.expected;
        self.found += other.found;
        self.right += other.right;
    }
}

/// Compares cases with the plan, prints the table and the misses, and asserts the limits.
fn assert_told(title: &str, cases: &[Case<'_>]) {
    let Known { script: plan, base, .. } = &*PLAN;
    let told: Vec<(Told, Vec<String>)> = cases
        .par_iter()
        .map(|case| {
            let edited = compiled(&case.script(plan));
            let (old, new) = (version(base), version(&edited));
            let there = compare(&old, &new);
            let back = compare(&new, &old);
            (Told::of(&there), inverse_differences(&there, &back))
        })
        .collect();
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let (mut misses, mut wrong_follows, mut not_inverse) =
        (String::new(), String::new(), String::new());
    for (case, (told, inverse)) in cases.iter().zip(&told) {
        let class = |line: &str| line.split(' ').next().unwrap().to_owned();
        let mut open = told.roots.clone();
        let mut missed = Vec::new();
        for expected in &case.expected {
            let score = scores.entry(class(expected)).or_default();
            score.expected += 1;
            match open.iter().position(|found| found == expected) {
                Some(at) => {
                    open.remove(at);
                    score.right += 1;
                    score.found += 1;
                }
                None => missed.push(expected.clone()),
            }
        }
        for found in &open {
            scores.entry(class(found)).or_default().found += 1;
        }
        if !missed.is_empty() || !open.is_empty() {
            let _ = writeln!(
                misses,
                "  {}\n    expected {missed:?}\n    found    {open:?}",
                case.name()
            );
        }
        for follow in &case.follows {
            if !told.follows.contains(follow) {
                let _ =
                    writeln!(wrong_follows, "  {}: {follow}\n    {:?}", case.name(), told.follows);
            }
        }
        if !inverse.is_empty() {
            let _ = writeln!(not_inverse, "  {}: {inverse:?}", case.name());
        }
        // A move or a new id is never a removal and an addition.
        if case.edits.iter().all(|edit| edit.is_move) {
            let is_whole = |line: &String| line.contains("-removed ") || line.contains("-added ");
            assert!(!told.roots.iter().any(is_whole), "{}: {:?}", case.name(), told.roots);
        }
    }
    // One print, so that tests that run side by side do not mix their tables.
    let mut table = format!("\n{title}: {} cases\n", cases.len());
    let heads = ["expected", "found", "precision", "recall"];
    let _ = write!(table, "{:<24}", "code");
    heads.iter().for_each(|head| table += &format!("{head:>11}"));
    let mut row = |name: &str, score: Score| {
        let Score { expected, found, .. } = score;
        let (precision, recall) = (score.precision(), score.recall());
        let _ =
            write!(table, "\n{name:<24}{expected:>11}{found:>11}{precision:>11.3}{recall:>11.3}");
    };
    let mut total = Score::default();
    for (class, score) in &scores {
        row(class, *score);
        total.add(*score);
    }
    row("total", total);
    println!("{table}");
    if !misses.is_empty() {
        println!("misses:\n{misses}");
    }
    assert!(total.precision() >= 0.98 && total.recall() >= 0.95, "{misses}");
    assert!(wrong_follows.is_empty(), "what follows:\n{wrong_follows}");
    assert!(not_inverse.is_empty(), "not inverse:\n{not_inverse}");
}

/// Returns the changes of one direction without a counterpart in the other one. A change of the
/// category that also depends on the ranks of the new version is compared by its record alone.
fn inverse_differences(there: &Changes<'_>, back: &Changes<'_>) -> Vec<String> {
    fn key(change: &Change<'_>, code: ChangeCode) -> String {
        let code = match code {
            ChangeCode::CategoryRaised | ChangeCode::CategoryLowered => ChangeCode::CategoryChanged,
            code => code,
        };
        format!("{code} {} {:?}", change.subject.kind.name(), change.nature())
    }
    let mut open: Vec<String> = back.changes.iter().map(|c| key(c, c.code)).collect();
    let mut differences = Vec::new();
    for change in &there.changes {
        let wanted = key(change, change.code.inverse());
        match open.iter().position(|key| *key == wanted) {
            Some(at) => {
                open.swap_remove(at);
            }
            None => differences.push(wanted),
        }
    }
    differences.extend(open.into_iter().map(|key| format!("only back: {key}")));
    differences
}

/// The number of edits of each class that are tried alone; more take long and find no more.
const EDITS_OF_A_CLASS: usize = 8;

/// A fixed sequence of numbers that looks random (Lehmer, as `minstd_rand`).
fn numbers(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |below| {
        state = state * 48_271 % 0x7fff_ffff;
        usize::try_from(state).unwrap() % below
    }
}

#[test]
fn an_edit_is_told_as_what_it_is() {
    let edits = &PLAN.edits;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut is_wanted = |edit: &&Edit| {
        let count = counts.entry(edit.class).or_default();
        *count += 1;
        *count <= EDITS_OF_A_CLASS
    };
    let cases: Vec<Case<'_>> =
        edits.iter().filter(|edit| is_wanted(edit)).map(|edit| Case::of(vec![edit])).collect();
    assert!(cases.len() >= 200, "{}", cases.len());
    assert_told("one edit", &cases);
}

/// Whether two edits can be made together.
fn is_apart(edits: &[&Edit], other: &Edit) -> bool {
    edits.iter().all(|edit| edit.touches.is_disjoint(&other.touches))
}

#[test]
fn several_edits_are_told_one_by_one() {
    let edits = &PLAN.edits;
    let mut number = numbers(7);
    let mut cases = Vec::new();
    for _ in 0..120 {
        let count = 2 + number(5);
        let mut chosen: Vec<&Edit> = Vec::new();
        while chosen.len() < count {
            let edit = &edits[number(edits.len())];
            if is_apart(&chosen, edit) && is_combinable(edit) {
                chosen.push(edit);
            }
        }
        cases.push(Case::of(chosen));
    }
    assert_told("two to six edits", &cases);
}

/// Whether an edit says the same beside others: a chapter that goes or changes its number touches
/// its neighbours, and the last entry of a register may be used by another edit.
fn is_combinable(edit: &Edit) -> bool {
    let alone = [
        "chapter-removed",
        "chapter-renumbered",
        "chapter-renamed",
        "category-removed",
        "category-renamed",
        "category-reordered",
        "edition-added",
        "edition-removed",
    ];
    !alone.contains(&edit.class)
}

#[test]
fn a_move_or_another_id_is_told_with_the_edit_of_the_text() {
    let Known { base, edits, .. } = &*PLAN;
    let mut cases = Vec::new();
    let moves = || edits.iter().filter(|edit| edit.class == "project-moved");
    let texts = |project: &str| {
        let first = |edit: &&Edit| edit.touches.iter().next().unwrap() == project;
        let is_text = |edit: &&Edit| {
            edit.class.starts_with("text-changed")
                || ["title-changed", "language-left-behind", "action-added"].contains(&edit.class)
        };
        edits.iter().filter(first).find(is_text)
    };
    for moved in moves() {
        let project = moved.touches.iter().next().unwrap();
        if let Some(text) = texts(project) {
            cases.push(Case::of(vec![text, moved]));
        }
    }
    let projects: Vec<String> = base.plan.editions[0]
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.projects)
        .map(|project| project.id.value.clone())
        .collect();
    // The other id comes last, because the edits find the project by its old one.
    let renamed: Vec<Edit> = projects.iter().step_by(2).map(|id| edits::renamed(id)).collect();
    for rename in &renamed {
        let project = rename.touches.iter().next().unwrap();
        let Some(text) = texts(project) else { continue };
        let mut case = Case::of(vec![text, rename]);
        // The edit of the text is told of the new id.
        let id = project.split_once(':').unwrap().1;
        let now = |line: &String| {
            let (old, new) = (format!(":{id} "), format!(":{id}-anders "));
            if line.contains("-anders") { line.clone() } else { line.replace(&old, &new) }
        };
        case.expected = case.expected.iter().map(now).collect();
        case.expected.sort();
        case.follows = case.follows.iter().map(now).collect();
        cases.push(case);
    }
    assert!(cases.len() >= 60, "{}", cases.len());
    assert_told("a move or another id, and a text", &cases);
}

#[test]
fn another_id_and_another_chapter_are_two_changes_of_one_project() {
    let Known { script: plan, base, .. } = &*PLAN;
    let mut script = plan.clone();
    rename_project(&mut script, "groene-banen", "groene-beroepen");
    let project = script.project("groene-beroepen");
    let lines = script.text(&project);
    script.remove(&project);
    script.append("2021/2.3-duurzame-samenleving.yaml", &lines);
    let edited = compiled(&script);
    let (old, new) = (version(base), version(&edited));
    let told = Told::of(&compare(&old, &new));
    let expected = [
        "project-moved project:groene-beroepen [chapter]",
        "project-renamed project:groene-beroepen [id]",
    ];
    assert_eq!(told.roots, expected);
}

#[test]
fn fingerprints_stay_the_same_beside_other_edits() {
    let Known { script: plan, base, edits } = &*PLAN;
    let first = edits.iter().find(|edit| edit.class == "event-changed").unwrap();
    let fingerprints = |chosen: &[&Edit]| -> BTreeMap<String, String> {
        let edited = compiled(&Case::of(chosen.to_vec()).script(plan));
        let (old, new) = (version(base), version(&edited));
        let changes = compare(&old, &new).changes;
        let map: BTreeMap<String, String> =
            changes.iter().map(|change| (change.fingerprint.clone(), line(change))).collect();
        assert_eq!(map.len(), changes.len(), "each has its own");
        map
    };
    let alone = fingerprints(&[first]);
    let mut chosen = vec![first];
    for edit in edits.iter().step_by(9) {
        if chosen.len() < 8 && is_apart(&chosen, edit) && is_combinable(edit) {
            chosen.push(edit);
        }
    }
    let together = fingerprints(&chosen);
    assert!(together.len() > alone.len());
    for (fingerprint, line) in alone {
        assert_eq!(together.get(&fingerprint), Some(&line));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// A random sequence of known edits causes exactly their changes.
    #[test]
    fn a_random_sequence_of_edits_causes_exactly_its_changes(
        seeds in prop::collection::vec(any::<prop::sample::Index>(), 0..12)
    ) {
        let Known { script: plan, base, edits } = &*PLAN;
        let mut chosen: Vec<&Edit> = Vec::new();
        for seed in seeds {
            let edit = seed.get(edits);
            if is_apart(&chosen, edit) && is_combinable(edit) {
                chosen.push(edit);
            }
        }
        let case = Case::of(chosen);
        let edited = compiled(&case.script(plan));
        let (old, new) = (version(base), version(&edited));
        let there = compare(&old, &new);
        prop_assert_eq!(&Told::of(&there).roots, &case.expected, "{}", case.name());
        prop_assert_eq!(compare(&new, &new).changes.len(), 0);
        let differences = inverse_differences(&there, &compare(&new, &old));
        prop_assert!(differences.is_empty(), "{:?}", differences);
    }
}
