//! `diff nl fr`: a plan in a git repository is edited and its languages are compared.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use plan_check::compile::read;
use plan_core::confirmation::fingerprint::fold;
use plan_core::confirmation::lock::{Confirmed, Lock};
use plan_core::locale::Locale;
use plan_core::world::memory::Memory;
use plan_language::diff::{Request, compare};
use plan_language::units;
use plan_language::units::compare::{CompareContext, DifferenceKind, TextSide, compare_sides};
use plan_language::units::state::{self, ConfirmationState};
use plan_language::units::status::{LanguagePair, Status, TextIssue};
use plan_testing::{assert_matches_file, example_folder as example};
use proptest::prelude::*;

use crate::support::git::{commit, edit, git};
use crate::support::program::{command, run_text};

const NL_FR: LanguagePair = LanguagePair { first: Locale::Nl, second: Locale::Fr };
const CHAPTER: &str = "plan/2021/1.1-energie.yaml";

/// Creates the example plan, confirmed and then edited: texts are missing, stale and unconfirmed.
fn edited() -> tempfile::TempDir {
    let folder = example();
    let at = folder.path();
    git(at, &["init", "-q"]);
    assert_eq!(run_text(at, &["confirm", "--all"]).0, 0);
    commit(at, "The plan as it was confirmed");
    // Change Dutch in two commits, of which the first one changes the confirmed text.
    edit(at, CHAPTER, "Waterstof bevorderen", "Waterstof en warmte bevorderen");
    commit(at, "Warmte hoort bij waterstof");
    edit(at, CHAPTER, "en warmte bevorderen", "en restwarmte aanmoedigen");
    commit(at, "Het gaat om restwarmte");
    // Change both languages without a commit, and make a change that is only typographic.
    edit(at, CHAPTER, "samen aan energie.", "nauw samen aan energie.");
    edit(at, CHAPTER, "coopèrent en", "coopèrent étroitement en");
    edit(at, "plan/2021/plan.yaml", "Essentiële projecten", "\"Essentiële   projecten\"");
    edit(at, "plan/2021/plan.yaml", ", fr: Projets en cours", "");
    folder
}

#[test]
fn output_formats_match_expected_output() {
    let folder = edited();
    for (name, args) in [
        ("human.stdout", vec!["--format", "human"]),
        ("human-nl.stdout", vec!["--messages", "nl"]),
        ("human-fr.stdout", vec!["--messages", "fr"]),
        ("diff.json", vec!["--format", "json", "--messages", "fr"]),
        ("diff.md", vec!["--format", "markdown"]),
        ("diff-nl.md", vec!["--format", "markdown", "--messages", "nl"]),
        ("diff.html", vec!["--format", "html"]),
        ("diff-fr.html", vec!["--format", "html", "--messages", "fr"]),
    ] {
        let (code, data, stderr) =
            run_text(folder.path(), &[&["diff", "nl", "fr"], &args[..]].concat());
        assert_eq!((code, &*stderr), (0, ""));
        assert_matches_file(&format!("tests/expected/diff/{name}"), &data);
    }
    // `--output` writes the same bytes.
    let to_file = ["diff", "nl", "fr", "--format", "json", "--output", "todo/plan.json"];
    assert_eq!(run_text(folder.path(), &to_file), (0, String::new(), String::new()));
    let written = fs::read_to_string(folder.path().join("todo/plan.json")).unwrap();
    assert_matches_file("tests/expected/diff/diff.json", &written);
}

/// Returns the addresses and states in the JSON output.
fn listed(folder: &Path, args: &[&str]) -> Vec<String> {
    let args = [&["diff", "nl", "fr", "--format", "json"], args].concat();
    let (code, data, stderr) = run_text(folder, &args);
    assert_eq!(code, 0, "{stderr}");
    let document: serde_json::Value = serde_json::from_str(&data).unwrap();
    let chapters = document["chapters"].as_array().unwrap().iter();
    let texts = chapters.flat_map(|chapter| chapter["texts"].as_array().unwrap());
    let line = |text: &serde_json::Value| {
        format!("{} {}", text["address"].as_str().unwrap(), text["state"].as_str().unwrap())
    };
    texts.map(line).collect()
}

#[test]
fn states_and_chapters_can_be_selected() {
    let folder = edited();
    let at = folder.path();
    let missing = "category:ongoing/title missing";
    let both = "chapter:energie/context unconfirmed";
    let stale = "project:waterstof/title stale";
    assert_eq!(listed(at, &["--only", "missing"]), [missing]);
    assert_eq!(listed(at, &["--only", "stale,unconfirmed"]), [both, stale]);
    assert_eq!(listed(at, &["--only", "stale", "--chapter", "plan"]), [""; 0]);
    assert_eq!(listed(at, &["--only", "missing", "--chapter", "energie,plan"]), [missing]);
    assert_eq!(listed(at, &["--chapter", "registers", "--only", "missing"]), [""; 0]);
    let all = listed(at, &["--chapter", "1.1", "--all"]);
    assert!(all.len() == 4 && all.contains(&"chapter:energie/title fine".to_owned()), "{all:?}");
    // The order of the languages only affects the order of output.
    let (_, nl_fr, _) = run_text(at, &["diff", "nl", "fr", "--chapter", "plan"]);
    let (_, fr_nl, _) = run_text(at, &["diff", "fr", "nl", "--chapter", "plan"]);
    let sorted = |text: &str| {
        let before_table = text.split("chapter  ").next().unwrap();
        let mut lines: Vec<String> = before_table.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert!(nl_fr != fr_nl);
    assert_eq!(sorted(&nl_fr), sorted(&fr_nl));
}

#[test]
fn differing_facts_are_shown_with_both_values() {
    let folder = example();
    let at = folder.path();
    assert_eq!(run_text(at, &["confirm", "--all"]).0, 0);
    edit(at, CHAPTER, "Waterstof bevorderen", "Tegen 2030 waterstof bevorderen");
    edit(at, CHAPTER, "Promouvoir l’hydrogène", "Promouvoir l’hydrogène d’ici 2035");
    edit(
        at,
        CHAPTER,
        "Les pays coopèrent en matière d’énergie",
        "De landen werken samen aan energie",
    );
    let by_name = ["chapter:energie/context same-text", "project:waterstof/title facts"];
    assert_eq!(listed(at, &[]), by_name);
    // A text is shown under its most severe state, but can be selected by any of them.
    assert_eq!(listed(at, &["--only", "unconfirmed"]), by_name[1..]);
    assert_eq!(listed(at, &["--only", "stale"]), by_name[..1]);
    let (_, data, _) = run_text(at, &["diff", "nl", "fr", "--only", "facts", "--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&data).unwrap();
    let mut texts = document["chapters"].as_array().unwrap().iter().map(|c| &c["texts"]);
    let text = &texts.find(|texts| !texts.as_array().unwrap().is_empty()).unwrap()[0];
    let places = text["troubles"][0]["places"].as_array().unwrap();
    let values: Vec<(&str, u64, u64)> = places
        .iter()
        .map(|place| {
            let at = &place["place"];
            let number = |name: &str| at[name].as_u64().unwrap();
            (place["text"].as_str().unwrap(), number("line"), number("column"))
        })
        .collect();
    assert_eq!(values, [("2030", 12, 17), ("2035", 13, 40)]);
    let human = run_text(at, &["diff", "nl", "fr", "--only", "facts"]).1;
    assert!(human.contains("2030") && human.contains("2035"), "{human}");
    let page = run_text(at, &["diff", "nl", "fr", "--format", "html"]).1;
    assert!(page.contains("data-states=\"facts unconfirmed\""), "{page}");
}

#[test]
fn exit_code_reports_open_work() {
    let folder = edited();
    let code = |args: &[&str]| run_text(folder.path(), &[&["diff", "nl", "fr"], args].concat()).0;
    assert_eq!(code(&[]), 0);
    assert_eq!(code(&["--exit-code"]), 1);
    assert_eq!(code(&["--exit-code", "--only", "stale"]), 1);
    assert_eq!(code(&["--exit-code", "--only", "wrong-language"]), 0);
    assert_eq!(code(&["--exit-code", "--only", "fine"]), 0);
    assert_eq!(code(&["--exit-code", "--chapter", "energie", "--only", "missing"]), 0);
    assert_eq!(code(&["--year", "1999"]), 2);
}

#[test]
fn unknown_arguments_get_a_suggestion() {
    let folder = example();
    for (args, words) in [
        (vec!["nl", "de"], "the plan has no language `de`; there are `nl`, `fr`"),
        (vec!["nl", "nl"], "a language cannot be compared with itself"),
        (vec!["nl", "fr", "--only", "stael"], "there is no state `stael`; did you mean `stale`?"),
        (
            vec!["nl", "fr", "--chapter", "energei"],
            "there is no chapter `energei`; did you mean `energie`?",
        ),
        (vec!["nl", "fr", "--chapter", "9.9", "--messages", "nl"], "onbekend hoofdstuk `9.9`"),
        (vec!["nl"], "needs 2 values"),
    ] {
        let (code, data, stderr) = run_text(folder.path(), &[&["diff"], &args[..]].concat());
        assert_eq!((code, &*data), (2, ""), "{args:?}");
        assert!(stderr.contains(words), "{stderr}");
    }
}

#[test]
fn texts_of_an_unconfirmed_plan_are_counted_but_not_listed() {
    let folder = example();
    let at = folder.path();
    let (code, data, stderr) = run_text(at, &["diff", "nl", "fr"]);
    assert_eq!((code, &*stderr), (0, ""));
    assert_matches_file("tests/expected/diff/nobody.stdout", &data);
    assert_eq!(listed(at, &["--only", "unconfirmed", "--chapter", "energie"]).len(), 4);
    let only = run_text(at, &["diff", "nl", "fr", "--only", "missing"]).1;
    assert!(!only.contains("never confirmed"), "{only}");
    // Problems are still listed, as are new texts in a confirmed chapter.
    edit(at, CHAPTER, "      fr: Promouvoir l’hydrogène\n", "");
    assert_eq!(listed(at, &[]), ["project:waterstof/title missing"]);
    assert_eq!(run_text(at, &["confirm", "--chapter", "1.1"]).0, 1);
    edit(at, CHAPTER, "nl: Waterstof bevorderen\n", "nl: Waterstof\n      fr: Hydrogène\n");
    assert_eq!(listed(at, &[]), ["project:waterstof/title unconfirmed"]);
    // Groups that are not chapters are confirmed by the names that `diff` shows.
    assert_eq!(run_text(at, &["confirm", "--chapter", "plan,nowhere"]).0, 2);
    assert_eq!(run_text(at, &["confirm", "--chapter", "plan", "--chapter", "registers"]).0, 0);
    assert_eq!(run_text(at, &["confirm", "--chapter", "Plan,registers"]).0, 0);
    assert_eq!(run_text(at, &["diff", "nl", "fr", "--chapter", "plan", "--exit-code"]).0, 0);
}

#[test]
fn a_missing_git_history_is_reported() {
    let folder = example();
    let at = folder.path();
    assert_eq!(run_text(at, &["confirm", "--all"]).0, 0);
    edit(at, CHAPTER, "Waterstof bevorderen", "Waterstof aanmoedigen");
    let human = |at: &Path| run_text(at, &["diff", "nl", "fr"]).1;
    assert!(human(at).contains("the plan lies in no git repository"), "{}", human(at));
    assert!(human(at).contains("what it said when it was confirmed is not known"));
    // Confirmed and changed before the first commit.
    git(at, &["init", "-q"]);
    assert!(human(at).contains("was never committed to git"));
    commit(at, "Te laat");
    assert!(human(at).contains("was never committed to git"));

    // A shallow clone lacks the history.
    let edited = edited();
    git(edited.path(), &["commit", "-qam", "Nog een"]);
    let from = format!("file://{}", edited.path().display());
    git(at, &["clone", "-q", "--depth=1", &from, "clone"]);
    assert!(human(&at.join("clone")).contains("`git fetch --unshallow`"));
    git(&at.join("clone"), &["fetch", "-q", "--unshallow"]);
    let whole = human(&at.join("clone"));
    assert!(
        whole.contains("{+en restwarmte aanmoedigen+}") && !whole.contains("cannot be shown"),
        "{whole}"
    );
}

#[test]
fn the_history_of_a_moved_project_is_found() {
    let folder = example();
    let at = folder.path();
    git(at, &["init", "-q"]);
    assert_eq!(run_text(at, &["confirm", "--all"]).0, 0);
    commit(at, "Bevestigd");
    let chapter = fs::read_to_string(at.join(CHAPTER)).unwrap();
    fs::write(at.join("plan/2021/1.2-gas.yaml"), &chapter).unwrap();
    edit(at, "plan/2021/1.2-gas.yaml", "id: energie", "id: gas");
    edit(at, "plan/2021/1.2-gas.yaml", "Waterstof bevorderen", "Waterstof aanmoedigen");
    fs::remove_file(at.join(CHAPTER)).unwrap();
    commit(at, "Verhuisd");
    let human = run_text(at, &["diff", "nl", "fr", "--only", "stale"]).1;
    assert!(human.contains("Waterstof [-bevorderen-] {+aanmoedigen+}"), "{human}");
}

#[test]
fn unreadable_texts_are_reported_and_not_called_missing() {
    let folder = example();
    edit(folder.path(), CHAPTER, "      fr: Promouvoir l’hydrogène\n", "      fr: \"Promouvoir\n");
    let (code, data, _) = run_text(folder.path(), &["diff", "nl", "fr"]);
    assert_eq!(code, 0);
    assert!(data.contains("`benelux-plan check` tells"), "{data}");
    assert!(!data.contains("missing"), "{data}");
}

/// Returns the example plan with the given text in both languages.
fn plan_with(nl: &str, fr: &str) -> Memory {
    let plan = plan_testing::example_plan();
    let text = plan.text("2021/1.1-energie.yaml").unwrap();
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let text = text
        .replace("Waterstof bevorderen", &quoted(nl))
        .replace("Promouvoir l’hydrogène", &quoted(fr));
    plan.with("2021/1.1-energie.yaml", text)
}

/// Returns a plan with all texts confirmed.
fn confirmed(plan: &Memory, folder: &str) -> Memory {
    let compilation = read(plan).unwrap();
    let mut lock = Lock::default();
    for unit in units::of_edition(&compilation.plan.editions[0]) {
        lock.insert(&unit.address(), state::confirmed(&unit));
    }
    plan.clone().with(&format!("{folder}/translations.lock"), lock.text())
}

/// Returns every text of the edition that is not fine, with its problems.
fn issues(plan: &Memory) -> Vec<(String, Vec<TextIssue>)> {
    let compilation = read(plan).unwrap();
    let request = Request { pair: NL_FR, year: Some(2021), only: &[], places: &[], all: true };
    let comparison = compare(&compilation.plan, &request).unwrap();
    let listed = comparison.groups.into_iter().flat_map(|group| group.listed);
    let listed = listed.filter(|assessed| assessed.status() != Status::Fine);
    listed.map(|assessed| (assessed.unit.address(), assessed.issues)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_edit_makes_only_the_other_language_stale(
        edited in "[a-zA-Zéë «»’\".:%-]{1,30}",
        is_dutch in any::<bool>(),
    ) {
        let (nl, fr) = ("Waterstof bevorderen", "Promouvoir l’hydrogène");
        let before = confirmed(&plan_with(nl, fr), "2021");
        let lock = before.text("2021/translations.lock").unwrap();
        let (nl_now, fr_now) = if is_dutch { (&*edited, fr) } else { (nl, &*edited) };
        let plan = plan_with(nl_now, fr_now).with("2021/translations.lock", lock);
        let found: Vec<(String, Vec<TextIssue>)> = issues(&plan)
            .into_iter()
            .map(|(address, issues)| {
                // Differences in content do not matter here.
                let of_lock = issues.into_iter().filter(|t| !matches!(t, TextIssue::Differs(_)));
                (address, of_lock.collect::<Vec<_>>())
            })
            .filter(|(_, issues)| !issues.is_empty())
            .collect();
        let was = if is_dutch { nl } else { fr };
        if fold(&edited).is_empty() {
            // A blank text is no text.
            return Ok(());
        }
        if fold(was) == fold(&edited) {
            prop_assert_eq!(found, vec![]);
        } else {
            let (stale, changed) =
                if is_dutch { (Locale::Fr, Locale::Nl) } else { (Locale::Nl, Locale::Fr) };
            let expected = vec![TextIssue::Stale { stale, changed }];
            prop_assert_eq!(found, vec![("project:waterstof/title".to_owned(), expected)]);
        }
    }

    #[test]
    fn identical_texts_have_no_differing_facts(
        // The last words are facts in one of the languages only.
        text in "[A-Z][a-z]{2,9}( [a-z]{2,9}| [0-9]{1,4}| \\([A-Z]{2,4}\\)| (\\(MAI\\)|MEI|mai|10h30|1er|XXIe|elf)){0,8}",
    ) {
        let plan = confirmed(&plan_with(&text, &text), "2021");
        let found = issues(&plan).into_iter().filter(|(at, _)| at == "project:waterstof/title");
        for (_, issues) in found {
            for issue in issues {
                // It may be reported as untranslated, or as written in the wrong language.
                prop_assert!(
                    matches!(issue.status(), Status::SameText | Status::WrongLanguage),
                    "{:?}", issue
                );
            }
        }
    }
}

/// Returns the plan of this repository, compiled once.
fn benelux_plan() -> &'static plan_check::compile::Compilation {
    static REAL: LazyLock<plan_check::compile::Compilation> =
        LazyLock::new(|| read(&plan_testing::folder(&plan_testing::root().join("plan"))).unwrap());
    &REAL
}

/// Compares every text of the plan with itself: no rule may report a difference.
#[test]
fn no_text_of_the_plan_differs_from_itself() {
    let plan = &benelux_plan().plan;
    let known = CompareContext::of(plan);
    let mut texts = 0;
    let mut found = Vec::new();
    let of_editions = plan.editions.iter().flat_map(units::of_edition);
    for unit in of_editions.chain(units::of_registers(plan)) {
        let prose: Vec<_> = unit.prose().collect();
        for (locale, text) in unit.texts() {
            texts += 1;
            let prose = prose.iter().find(|(l, _)| *l == locale).map(|(_, prose)| *prose);
            let side = TextSide { locale, text: &text.value, prose };
            let differences = compare_sides(&side, &side, &known);
            // Glossary rules compare Dutch with French, so they do not apply to one language.
            let is_of_pair =
                |kind| !matches!(kind, DifferenceKind::Forbidden | DifferenceKind::Term);
            let differences = differences.into_iter().filter(|d| is_of_pair(d.kind));
            found.extend(differences.map(|d| (unit.address(), locale, d.kind, d.args)));
        }
    }
    assert!(texts > 1900, "{texts}");
    assert!(found.is_empty(), "{found:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Includes texts in lists; a purely typographic edit makes nothing stale.
    #[test]
    fn an_edit_anywhere_in_the_plan_makes_only_the_other_language_stale(
        at in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        edit in "[ \u{a0}«»“”’'a-zé0-9]{1,6}",
        is_dutch in any::<bool>(),
    ) {
        let units = units::of_edition(&benelux_plan().plan.editions[0]);
        let at = at.index(units.len());
        let (edited, alternate) =
            if is_dutch { (Locale::Nl, Locale::Fr) } else { (Locale::Fr, Locale::Nl) };
        let mut now: Vec<(Locale, String)> =
            units[at].texts().map(|(locale, text)| (locale, text.value.clone())).collect();
        let text = &mut now.iter_mut().find(|(locale, _)| *locale == edited).unwrap().1;
        let before = text.clone();
        let places: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        text.insert_str(places[place.index(places.len())], &edit);
        let is_edited = fold(text) != fold(&before);
        let earlier = Confirmed::of(now.iter().map(|(locale, text)| (*locale, text.as_str())));
        let mut lock = Lock::default();
        for (other, unit) in units.iter().enumerate() {
            let confirmed = if other == at { earlier.clone() } else { state::confirmed(unit) };
            lock.insert(&unit.address(), confirmed);
        }
        for (other, state) in state::states(&units, &lock).into_iter().enumerate() {
            let expected = match other == at && is_edited {
                true => ConfirmationState::Stale {
                    stale: vec![alternate],
                    last_confirmed: earlier.clone(),
                },
                false => ConfirmationState::Confirmed,
            };
            prop_assert_eq!(state, expected, "{}", units[other].address());
        }
    }
}

#[test]
fn lines_fit_the_terminal_width() {
    let folder = edited();
    let wide = |columns: &str| {
        let output = command(folder.path())
            .args(["diff", "nl", "fr"])
            .env("COLUMNS", columns)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        // Locations and commands are never wrapped, so that they can be copied.
        let lines = text.lines().filter(|line| !line.contains(".yaml:") && !line.contains('`'));
        lines.map(|line| line.chars().count()).max().unwrap()
    };
    assert!((50..=60).contains(&wide("60")), "{}", wide("60"));
    assert!((60..=80).contains(&wide("80")), "{}", wide("80"));
    assert!(wide("100") > 80 && wide("100") <= 100, "{}", wide("100"));
    // Lines have a maximum and a minimum width.
    assert_eq!((wide("20"), wide("4000")), (wide("60"), wide("140")));
}

#[test]
fn names_that_are_the_same_in_both_languages_are_fine() {
    let plan = plan_testing::example_plan();
    // Every text is the same in both languages.
    let chapter = "id: energie\nnumber: \"1.1\"\ntitle: { nl: Benelux, fr: Benelux }\n\
                   forum: dg-energie\nprojects:\n  - id: waterstof\n    category: essential\n    \
                   title: { nl: Penta, fr: Penta }\n";
    let plan = confirmed(&plan.with("2021/1.1-energie.yaml", chapter), "2021");
    assert_eq!(issues(&plan), []);
}
