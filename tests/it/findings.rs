//! The formats of `check` for code hosts and CI: they tell the same findings.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use benelux_plan::report::{Format, Options, write};
use plan_check::all_codes;
use plan_check::compile::{Compilation, compile};
use plan_core::diagnostic::fingerprint::fingerprints;
use plan_core::locale::UiLanguage;
use plan_core::world::memory::Memory;
use plan_testing::{code_blocks, example_folder as example, example_plan, plan_of_example, root};
use serde_json::Value;

use crate::support::git::{commit, git};
use crate::support::program::{command, run_text, text};

const CHAPTER: &str = "2021/1.1-energie.yaml";

/// A finding as every format tells it: code, severity, path, line.
type Told = (String, String, String, u64);

fn show(compilation: &Compilation, format: Format, ui_language: UiLanguage) -> String {
    let options = Options { width: 100_000, ..Options::new(format, ui_language) };
    let mut out = Vec::new();
    write(compilation, &compilation.diagnostics, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The failing example of every code, which together cover all messages.
fn failing_plans() -> Vec<Compilation> {
    let example = |code: plan_core::diagnostic::Code| {
        let examples = code_blocks(code.definition().pages[0]);
        let (info, text) = examples.iter().find(|(info, _)| info.contains("fails")).unwrap();
        compile(&plan_of_example(info, text).0).unwrap()
    };
    all_codes().into_iter().map(example).collect()
}

/// Many findings in one plan, with texts that mean something in every format.
fn hostile_plan() -> Memory {
    let text = example_plan().text(CHAPTER).unwrap();
    let project = |n: usize| {
        format!(
            "  - id: p{n}\n    category: essential\n    forum: \"a%b,c:d|e<f>&\\\"g'h\"\n    title:\n      nl: 'Één | twee, drie:\n        <b>%0A &amp; {n}'\n      fr: 'Un, deux  trois'\n"
        )
    };
    let projects: String = (0..15).map(project).collect();
    example_plan().with(CHAPTER, format!("{text}{projects}"))
}

fn string(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn of_json(text: &str) -> Vec<Told> {
    let document: Value = serde_json::from_str(text).unwrap();
    let findings = document["findings"].as_array().unwrap().iter();
    let told = |finding: &Value| {
        let place = &finding["place"];
        let line = place["line"].as_u64().unwrap();
        (string(&finding["code"]), string(&finding["severity"]), string(&place["path"]), line)
    };
    findings.map(told).collect()
}

/// Parses `path:line:column: severity[code]: message`.
fn of_line(line: &str) -> Option<Told> {
    let (place, rest) = line.split_once(": ")?;
    let (severity, rest) = rest.split_once('[')?;
    let (code, _) = rest.split_once("]: ")?;
    let mut place = place.rsplitn(3, ':');
    let (_, line, path) = (place.next()?, place.next()?, place.next()?);
    Some((code.to_owned(), severity.to_owned(), path.to_owned(), line.parse().ok()?))
}

fn of_short(text: &str) -> Vec<Told> {
    text.lines().map(|line| of_line(line).unwrap_or_else(|| panic!("{line}"))).collect()
}

fn of_sarif(text: &str) -> Vec<Told> {
    let log: Value = serde_json::from_str(text).unwrap();
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let told = |result: &Value| {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let severity = match result["level"].as_str().unwrap() {
            "note" => "advice",
            level => level,
        };
        let place = &result["locations"][0]["physicalLocation"];
        let line = place["region"]["startLine"].as_u64().unwrap();
        let path = percent_decoded(place["artifactLocation"]["uri"].as_str().unwrap());
        (string(&result["ruleId"]), severity.to_owned(), path, line)
    };
    run["results"].as_array().unwrap().iter().map(told).collect()
}

fn percent_decoded(uri: &str) -> String {
    percent_encoding::percent_decode_str(uri).decode_utf8().unwrap().into_owned()
}

fn of_gitlab(text: &str) -> Vec<Told> {
    let issues: Value = serde_json::from_str(text).unwrap();
    let told = |issue: &Value| {
        let severity = match issue["severity"].as_str().unwrap() {
            "major" => "error",
            "minor" => "warning",
            _ => "advice",
        };
        let location = &issue["location"];
        let line = location["lines"]["begin"].as_u64().unwrap();
        (string(&issue["check_name"]), severity.to_owned(), string(&location["path"]), line)
    };
    issues.as_array().unwrap().iter().map(told).collect()
}

fn of_github(text: &str) -> Vec<Told> {
    let unescaped = |text: &str| {
        let text = text.replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n");
        text.replace("%25", "%")
    };
    let annotation = |line: &str| {
        let (command, rest) = line.strip_prefix("::")?.split_once(' ')?;
        let (properties, message) = rest.split_once("::")?;
        assert!(!message.is_empty());
        let property = |name: &str| {
            let mut all = properties.split(',').filter_map(|part| part.split_once('='));
            all.find(|(key, _)| *key == name).map(|(_, value)| unescaped(value)).unwrap()
        };
        let severity = if command == "notice" { "advice" } else { command };
        let line = property("line").parse().unwrap();
        Some((property("title"), severity.to_owned(), property("file"), line))
    };
    text.lines().filter_map(|line| annotation(line).or_else(|| of_line(line))).collect()
}

fn of_junit(text: &str) -> Vec<Told> {
    let document = roxmltree::Document::parse(text).unwrap();
    let cases = document.descendants().filter(|node| node.has_tag_name("testcase"));
    let told = |case: roxmltree::Node<'_, '_>| {
        let name = case.attribute("name").unwrap();
        let (severity, rest) = name.split_once('[')?;
        let (code, place) = rest.split_once("] ").unwrap();
        let line = place.split(':').next().unwrap().parse().unwrap();
        let path = case.attribute("classname").unwrap().to_owned();
        let has = |tag: &str| case.children().any(|child| child.has_tag_name(tag));
        assert_eq!(has("failure"), severity == "error", "{name}");
        assert_eq!(has("skipped"), severity != "error", "{name}");
        Some((code.to_owned(), severity.to_owned(), path, line))
    };
    cases.filter_map(told).collect()
}

#[test]
fn every_format_tells_the_same_findings() {
    let mut plans = failing_plans();
    plans.push(compile(&hostile_plan()).unwrap());
    let mut codes = BTreeSet::new();
    for compilation in &plans {
        for ui_language in UiLanguage::ALL {
            let show = |format| show(compilation, format, ui_language);
            let sorted = |mut told: Vec<Told>| {
                told.sort();
                told
            };
            let json = sorted(of_json(&show(Format::Json)));
            codes.extend(json.iter().map(|(code, ..)| code.clone()));
            assert_eq!(sorted(of_short(&show(Format::Short))), json);
            assert_eq!(sorted(of_sarif(&show(Format::Sarif))), json);
            assert_eq!(sorted(of_gitlab(&show(Format::Gitlab))), json);
            assert_eq!(sorted(of_github(&show(Format::Github))), json);
            assert_eq!(sorted(of_junit(&show(Format::Junit))), json);
            for (format, mark) in
                [(Format::Human, None), (Format::Html, Some("<p class=\"code\">"))]
            {
                let text = show(format);
                for (code, ..) in &json {
                    let written = mark.map_or(code.clone(), |mark| format!("{mark}{code}</p>"));
                    let count = json.iter().filter(|(other, ..)| other == code).count();
                    assert!(text.matches(&written).count() >= count, "{code}");
                }
            }
        }
    }
    assert!(codes.len() > 60, "{}", codes.len());
}

#[test]
fn json_fits_the_schema() {
    let schema = fs::read_to_string(root().join("docs/output/findings.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for compilation in failing_plans() {
        let document = serde_json::from_str(&show(&compilation, Format::Json, UiLanguage::Nl));
        let document: Value = document.unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

/// The fingerprints of a plan, with the messages.
fn identified(plan: &Memory) -> BTreeSet<(String, String)> {
    let compilation = compile(plan).unwrap();
    let all = fingerprints(&compilation.sources, &compilation.diagnostics);
    let pairs = compilation.diagnostics.iter().zip(all);
    let pairs: BTreeSet<(String, String)> = pairs
        .map(|(diagnostic, fingerprint)| {
            (fingerprint.to_string(), diagnostic.code.name().to_owned())
        })
        .collect();
    assert_eq!(pairs.len(), compilation.diagnostics.len(), "each has its own");
    pairs
}

#[test]
fn a_fingerprint_survives_moved_lines_and_changes_with_the_fact() {
    let plan = hostile_plan();
    let before = identified(&plan);
    assert!(before.len() > 20);
    // Comments and blank lines above, and another project first.
    let text = plan.text(CHAPTER).unwrap();
    let moved = text.replacen("projects:\n", "\n# a comment\n\nprojects:\n", 1);
    assert_eq!(identified(&plan.clone().with(CHAPTER, format!("# above\n{moved}"))), before);
    // The file has another name.
    let renamed = plan.clone().without(CHAPTER).with("2021/9.9-anders.yaml", text.clone());
    let after = identified(&renamed);
    assert!(before.intersection(&after).count() + 2 >= before.len(), "{before:?} {after:?}");
    // Another unknown forum is another finding, and only that.
    let other = text.replacen("a%b,c:d", "x%y", 1);
    let after = identified(&plan.with(CHAPTER, other));
    assert_eq!(before.difference(&after).count(), 1);
}

#[test]
fn github_shows_ten_of_a_level_and_the_summary_all() {
    let folder = example();
    let plan = folder.path().join("plan");
    fs::write(plan.join(CHAPTER), hostile_plan().text(CHAPTER).unwrap()).unwrap();
    let summary = folder.path().join("summary.md");
    fs::write(&summary, "before\n").unwrap();
    let output = command(folder.path())
        .env("GITHUB_STEP_SUMMARY", &summary)
        .args(["check", "--format", "github"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let annotations = text(&output.stdout);
    let errors = annotations.lines().filter(|line| line.starts_with("::error ")).count();
    assert_eq!(errors, 10);
    assert!(annotations.contains("because GitHub shows at most ten per step"), "{annotations}");
    let first = annotations.lines().position(|line| line.starts_with("::warning ")).unwrap();
    assert!(annotations.lines().skip(first).all(|line| !line.starts_with("::error ")));
    let written = fs::read_to_string(summary).unwrap();
    assert!(written.starts_with("before\n### benelux-plan check\n"), "{written}");
    let findings = compile(&plan_testing::folder(&plan)).unwrap().diagnostics.len();
    let rows = written.lines().filter(|line| line.starts_with("| ")).count();
    assert_eq!(rows, findings + 2, "{written}");
    // A plan without findings adds nothing.
    let clean = example();
    let path = clean.path().join("summary.md");
    let output = command(clean.path())
        .env("GITHUB_STEP_SUMMARY", &path)
        .args(["check", "--format", "github"])
        .output()
        .unwrap();
    assert_eq!((output.status.code(), &*text(&output.stdout)), (Some(0), ""));
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), "");
}

#[test]
fn paths_are_those_of_the_repository() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("deep/er");
    fs::create_dir_all(&at).unwrap();
    fs::rename(example().keep().join("plan"), at.join("plan")).unwrap();
    git(folder.path(), &["init", "-q"]);
    commit(folder.path(), "The plan");
    let chapter = at.join("plan").join(CHAPTER);
    let broken = fs::read_to_string(&chapter).unwrap().replace("forum: dg-energie", "forum: dg");
    fs::write(&chapter, broken).unwrap();
    let path = |args: &[&str], from: &Path| {
        let (code, stdout, stderr) = run_text(from, &[&["check"], args].concat());
        assert_eq!(code, 1, "{stderr}");
        of_gitlab(&stdout)[0].2.clone()
    };
    let expected = format!("deep/er/plan/{CHAPTER}");
    assert_eq!(path(&["--format", "gitlab"], &at), expected);
    assert_eq!(path(&["--format", "gitlab", "--plan", "deep/er/plan"], folder.path()), expected);
    // For people, paths are as they named the folder.
    let (_, short, _) = run_text(&at, &["check", "--format", "short"]);
    assert!(short.starts_with(&format!("plan/{CHAPTER}:")), "{short}");
}

#[test]
fn a_report_is_written_to_a_file() {
    let folder = example();
    let at = folder.path();
    for format in Format::ALL {
        let name = format!("reports/{}", format.name());
        let args = ["--quiet", "check", "--format", format.name(), "--output", &name];
        assert_eq!(run_text(at, &args), (0, String::new(), String::new()));
        assert!(at.join(name).is_file());
    }
    let args = ["check", "--format", "json"];
    let (_, printed, _) = run_text(at, &args);
    assert_eq!(fs::read_to_string(at.join("reports/json")).unwrap(), printed);
}

/// Returns the findings that `check` prints, as `code subject`.
fn shown(folder: &Path, args: &[&str]) -> (i32, Vec<String>, String) {
    let args = [&["check", "--format", "json"], args].concat();
    let (code, stdout, stderr) = run_text(folder, &args);
    let document: Value = serde_json::from_str(&stdout).unwrap_or_else(|_| panic!("{stderr}"));
    let findings = document["findings"].as_array().unwrap().iter();
    let line = |finding: &Value| {
        let subject = finding["subject"].as_str().unwrap_or("-");
        format!("{} {subject}", finding["code"].as_str().unwrap())
    };
    (code, findings.map(line).collect(), stderr)
}

fn edit_chapter(folder: &Path, from: &str, to: &str) {
    let path = folder.join("plan").join(CHAPTER);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn a_baseline_accepts_the_findings_of_today_and_shows_new_ones() {
    let folder = example();
    let at = folder.path();
    fs::write(at.join("plan").join(CHAPTER), hostile_plan().text(CHAPTER).unwrap()).unwrap();
    let (code, before, _) = shown(at, &[]);
    assert!(code == 1 && before.len() > 20);
    let (code, stdout, stderr) = run_text(at, &["check", "--write-baseline", "baseline.txt"]);
    assert_eq!((code, &*stdout), (0, ""));
    assert_eq!(stderr, format!("`baseline.txt`: {} findings accepted\n", before.len()));
    let baseline = ["--baseline", "baseline.txt"];
    let (code, left, stderr) = shown(at, &baseline);
    assert_eq!((code, left.len()), (0, 0), "{stderr}");
    assert!(stderr.contains("accepted by the baseline and not shown"), "{stderr}");
    // Lines move, and one more forum is unknown.
    edit_chapter(at, "projects:\n", "# moved\n\nprojects:\n");
    edit_chapter(at, "forum: dg-energie\n", "forum: dg-energi\n");
    let (code, left, _) = shown(at, &baseline);
    assert_eq!((code, left), (1, vec!["unknown-forum chapter:energie".to_owned()]));
    // What is corrected accepts nothing any more.
    edit_chapter(at, "forum: dg-energi\n", "forum: dg-energie\n");
    let (code, _, stderr) = shown(at, &[&baseline[..], &["--deny", "warnings"]].concat());
    assert_eq!(code, 0, "{stderr}");
    edit_chapter(at, "Un, deux  trois", "Un, deux trois");
    let (code, _, stderr) = shown(at, &baseline);
    assert!(code == 0 && stderr.contains("accept nothing any more"), "{stderr}");
    let (code, ..) = shown(at, &[&baseline[..], &["--deny", "warnings"]].concat());
    assert_eq!(code, 1);
    // Writing the same findings again gives the same file, whatever the language.
    let write = |file: &str, language: &str| {
        run_text(at, &["--messages", language, "check", "--write-baseline", file]);
        fs::read_to_string(at.join(file)).unwrap()
    };
    assert_eq!(write("a.txt", "en"), write("b.txt", "fr"));
}

#[test]
fn a_damaged_baseline_is_an_error() {
    let folder = example();
    let at = folder.path();
    let error = |text: &str| {
        fs::write(at.join("baseline.txt"), text).unwrap();
        let (code, _, stderr) = run_text(at, &["check", "--baseline", "baseline.txt"]);
        assert_eq!(code, 2);
        stderr
    };
    assert!(error("").contains("is not a baseline of this program"));
    assert!(error("benelux-plan baseline 2\n").contains("is not a baseline of this program"));
    let conflict = "benelux-plan baseline 1\n<<<<<<< HEAD\n";
    assert!(error(conflict).contains("`baseline.txt`, line 2"));
    fs::remove_file(at.join("baseline.txt")).unwrap();
    let (code, _, stderr) = run_text(at, &["check", "--baseline", "baseline.txt"]);
    assert!(code == 2 && stderr.contains("baseline.txt"), "{stderr}");
}

#[test]
fn findings_are_limited_to_what_the_branch_touched_or_broke() {
    let folder = example();
    let at = folder.path();
    git(at, &["init", "-q", "-b", "main"]);
    let project = |id: &str, forum: &str| {
        format!(
            "  - id: {id}\n    category: essential\n    forum: {forum}\n    title: {{ nl: Een {id}, fr: Un {id} }}\n"
        )
    };
    let text = fs::read_to_string(at.join("plan").join(CHAPTER)).unwrap();
    let text = format!("{text}{}{}", project("oud", "oud-forum"), project("nieuw", "oud-forum"));
    fs::write(at.join("plan").join(CHAPTER), text).unwrap();
    commit(at, "Two projects with an unknown forum");
    git(at, &["checkout", "-q", "-b", "branch"]);
    let (code, all, _) = shown(at, &[]);
    assert!(code == 1 && all.len() >= 2, "{all:?}");
    // Nothing was touched.
    let (code, left, stderr) = shown(at, &["--changed-since", "main"]);
    assert_eq!((code, left.len()), (0, 0));
    assert!(stderr.contains("that the branch did not touch"), "{stderr}");
    // One of the projects is touched.
    edit_chapter(at, "nl: Een nieuw", "nl: Een heel nieuw");
    let (code, left, _) = shown(at, &["--changed-since", "main"]);
    assert!(code == 1 && left.contains(&"unknown-forum project:nieuw".to_owned()), "{left:?}");
    assert!(!left.contains(&"unknown-forum project:oud".to_owned()), "{left:?}");
    commit(at, "Another title");
    // A forum that is gone breaks chapters that the branch did not touch.
    let fora = at.join("plan/registers/fora.yaml");
    let register = fs::read_to_string(&fora).unwrap();
    fs::write(&fora, register.replace("- id: dg-energie", "- id: dg-anders")).unwrap();
    commit(at, "Another id");
    let (code, left, _) = shown(at, &["--changed-since", "main"]);
    assert!(code == 1 && left.contains(&"unknown-forum chapter:energie".to_owned()), "{left:?}");
    let (code, _, stderr) = run_text(at, &["check", "--changed-since", "nowhere"]);
    assert!(code == 2 && stderr.contains("there is no revision `nowhere`"), "{stderr}");
}
