//! `changes`: a plan in a git repository is edited, and its versions are compared.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use plan_changes::ChangeCode;
use plan_core::locale::UiLanguage;
use plan_testing::{assert_matches_file, example_folder as example, root};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

use crate::support::git::{commit, edit, git};
use crate::support::program::{command, run_text, text};

const CHAPTER: &str = "plan/2021/1.1-energie.yaml";
const REGISTERS: &str = "plan/registers";

/// Creates the full fixture in a repository, with a second commit that changes much of it.
fn edited() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    copy(&root().join("tests/fixtures/full"), &at.join("plan"));
    git(at, &["init", "-q", "-b", "main"]);
    commit(at, "The plan");
    change(at);
    commit(at, "What the working group decided");
    folder
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn json(folder: &Path, args: &[&str]) -> Value {
    let (code, stdout, stderr) =
        run_text(folder, &[&["--quiet", "changes", "--format", "json"], args].concat());
    assert_eq!((code, &*stderr), (0, ""));
    serde_json::from_str(&stdout).unwrap()
}

/// The codes and records of the changes, those that follow from others in parentheses.
fn listed(document: &Value) -> Vec<String> {
    let changes = document["changes"].as_array().unwrap().iter();
    let line = |change: &Value| {
        let code = change["code"].as_str().unwrap();
        let record = &change["record"];
        let name = format!(
            "{code} {}:{}",
            record["kind"].as_str().unwrap(),
            record["id"].as_str().unwrap()
        );
        if change["part_of"].is_null() { name } else { format!("({name})") }
    };
    changes.map(line).collect()
}

/// Edits the fixture: one change of each weight, in several chapters and registers.
fn change(at: &Path) {
    edit(at, CHAPTER, "date: 2021-08-01", "date: 2021-10-15");
    edit(at, CHAPTER, "status: possible", "status: intended");
    edit(at, CHAPTER, "category: ongoing", "category: essential");
    edit(at, CHAPTER, "fr: Ainsi s’achève le projet.", "fr: Le projet s’achève le 3 mai 2021.");
    edit(at, CHAPTER, "nl: \"Waterstof: 70% voor", "nl: \"Waterstof:  70% voor");
    edit(at, CHAPTER, "    partners: [nrw]\n", "");
    edit(at, "plan/2021/plan.yaml", "nl: Over dit deel.", "nl: Over deel 1.");
    edit(
        at,
        "plan/2021/plan.yaml",
        "fr: À propos de cette partie.",
        "fr: À propos de la partie 1.",
    );
    edit(at, "plan/registers/fora.yaml", "kind: strategic", "kind: umbrella");
}

#[test]
fn output_formats_match_expected_output() {
    let folder = edited();
    for (name, args) in [
        ("human.stdout", vec!["--format", "human"]),
        ("human-nl.stdout", vec!["--messages", "nl"]),
        ("human-fr.stdout", vec!["--lang", "fr"]),
        ("changes.short", vec!["--format", "short"]),
        ("changes.json", vec!["--format", "json", "--messages", "fr"]),
        ("changes.md", vec!["--format", "markdown", "--lang", "en"]),
        ("changes-nl-fr.md", vec!["--format", "markdown", "--lang", "nl,fr"]),
        ("changes.html", vec!["--format", "html"]),
        ("changes-fr.html", vec!["--format", "html", "--lang", "fr"]),
    ] {
        let args = [&["--quiet", "changes", "HEAD~1..HEAD"], &args[..]].concat();
        let (code, data, stderr) = run_text(folder.path(), &args);
        assert_eq!((code, &*stderr), (0, ""));
        assert_matches_file(&format!("tests/expected/changes/{name}"), &data);
    }
    let to_file = ["changes", "HEAD~1..", "--format", "json", "--output", "to/changes.json"];
    assert_eq!(run_text(folder.path(), &to_file), (0, String::new(), String::new()));
    let written = fs::read_to_string(folder.path().join("to/changes.json")).unwrap();
    let (_, printed, _) = run_text(folder.path(), &["changes", "HEAD~1..", "--format", "json"]);
    assert_eq!(written, printed);
}

#[test]
fn every_format_tells_the_same_changes() {
    let folder = edited();
    let at = folder.path();
    let document = json(at, &["HEAD~1.."]);
    let changes = document["changes"].as_array().unwrap();
    assert!(changes.len() >= 8, "{}", changes.len());
    let printed = |format: &str| {
        let args = ["changes", "HEAD~1..", "--format", format];
        let output = command(at).env("COLUMNS", "10000").args(args).output().unwrap();
        text(&output.stdout)
    };
    let [human, short, markdown, html] = ["human", "short", "markdown", "html"].map(printed);
    assert_eq!(short.lines().count(), changes.len());
    for change in changes {
        let (code, message) =
            (change["code"].as_str().unwrap(), change["message"].as_str().unwrap());
        let place = [&change["after"], &change["before"]].into_iter().find(|p| !p.is_null());
        let place = place.map_or(String::new(), |place| {
            let path = place["path"].as_str().unwrap();
            format!("{path}:{}:{}: ", place["line"], place["column"])
        });
        let weight = change["weight"].as_str().unwrap();
        let line = format!("{place}{weight}[{code}]: {message}");
        assert!(short.lines().any(|short| short == line), "{line}");
        if change["part_of"].is_null() {
            assert!(human.contains(message), "{message}");
            assert!(html.contains(&*html_escape(message)), "{message}");
            assert!(unescaped(&markdown).contains(message), "{message}\n{markdown}");
        }
    }
}

fn html_escape(text: &str) -> String {
    plan_render::escape::escape_html(text).into_owned()
}

/// Markdown without its escapes.
fn unescaped(markdown: &str) -> String {
    let mut text = String::new();
    let mut rest = markdown.chars();
    while let Some(c) = rest.next() {
        text.extend(if c == '\\' { rest.next() } else { Some(c) });
    }
    text
}

#[test]
fn json_fits_the_schema() {
    let schema = fs::read_to_string(root().join("docs/output/changes.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let codes: Vec<&str> = schema["$defs"]["change"]["properties"]["code"]["enum"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code.as_str().unwrap())
        .collect();
    assert_eq!(codes, ChangeCode::ALL.map(ChangeCode::name));
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let folder = edited();
    let empty = tempfile::tempdir().unwrap();
    fs::create_dir_all(empty.path().join("2021")).unwrap();
    fs::write(empty.path().join("2021/plan.yaml"), "year: 2021\n").unwrap();
    let empty = empty.path().to_str().unwrap();
    for args in [&["HEAD~1.."][..], &["HEAD..HEAD"], &[empty, "plan"], &["plan", empty]] {
        let document = json(folder.path(), args);
        let errors: Vec<String> = validator
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{args:?}: {errors:?}");
    }
}

#[test]
fn versions_are_revisions_the_working_tree_or_folders() {
    let folder = edited();
    let at = folder.path();
    let expected = listed(&json(at, &["HEAD~1..HEAD"]));
    assert!(expected.contains(&"event-changed project:waterstof".to_owned()), "{expected:?}");
    // Without arguments, the last commit.
    assert_eq!(listed(&json(at, &[])), expected);
    assert_eq!(listed(&json(at, &["HEAD~1.."])), expected);
    assert_eq!(listed(&json(at, &["--since", "HEAD~1"])), expected);
    assert_eq!(listed(&json(at, &["..HEAD"])), [""; 0]);
    // With uncommitted changes, those; an untracked file is one of them.
    edit(at, CHAPTER, "category: essential\n", "category: essential \n");
    fs::write(at.join("plan/2021/1.2-nieuw.yaml"), NEW_CHAPTER).unwrap();
    edit(at, "plan/2021/plan.yaml", "chapters: [energie]", "chapters: [energie, nieuw]");
    let added = ["chapter-added chapter:nieuw", "(project-added project:nieuw-project)"];
    assert_eq!(listed(&json(at, &[])), added);
    assert_eq!(listed(&json(at, &["--since", "HEAD"])), added);
    // The status line says what was compared.
    let (_, _, stderr) = run_text(at, &["changes"]);
    assert!(stderr.starts_with("compared: HEAD ("), "{stderr}");
    // Two folders: of the plan, or of the repository.
    git(at, &["worktree", "add", "-q", "../old", "HEAD~1"]);
    let old = at.parent().unwrap().join("old");
    let guard = scopeguard(&old);
    let (repository, plan) = (old.to_str().unwrap(), old.join("plan"));
    let both = [expected.clone(), added.map(str::to_owned).to_vec()].concat();
    let sorted = |mut list: Vec<String>| {
        list.sort();
        list
    };
    for old in [repository, plan.to_str().unwrap()] {
        for new in [".", "plan"] {
            assert_eq!(sorted(listed(&json(at, &[old, new]))), sorted(both.clone()), "{old} {new}");
        }
    }
    drop(guard);
}

/// Removes a folder outside the temporary one when the test ends.
fn scopeguard(folder: &Path) -> impl Drop {
    struct Remove(std::path::PathBuf);
    impl Drop for Remove {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
    Remove(folder.to_owned())
}

const NEW_CHAPTER: &str = "id: nieuw
number: \"1.2\"
title: { nl: Nieuw, fr: Nouveau }
forum: dg-energie
projects:
  - id: nieuw-project
    category: essential
    title: { nl: Iets nieuws, fr: Du neuf }
";

#[test]
fn the_branch_is_compared_from_where_it_began() {
    let folder = edited();
    let at = folder.path();
    git(at, &["checkout", "-q", "-b", "branch", "HEAD~1"]);
    edit(at, CHAPTER, "nl: Wind op zee", "nl: Wind op land");
    commit(at, "Op land");
    let own = ["title-changed project:wind", "(language-left-behind project:wind)"];
    assert_eq!(listed(&json(at, &["main...branch"])), own);
    assert!(listed(&json(at, &["main..branch"])).len() > own.len());
    // The first commit is compared with an empty plan.
    git(at, &["checkout", "-q", "HEAD~1"]);
    assert!(listed(&json(at, &[])).contains(&"edition-added edition:".to_owned()));
}

#[test]
fn wrong_arguments_say_what_to_do() {
    let folder = edited();
    let at = folder.path();
    let error = |args: &[&str]| {
        let (code, stdout, stderr) = run_text(at, &[&["changes"], args].concat());
        assert_eq!((code, &*stdout), (2, ""), "{stderr}");
        stderr
    };
    assert!(error(&["HEAD~9..HEAD"]).contains("there is no revision `HEAD~9` in this repository"));
    assert!(error(&["--since", "origin/main"]).contains("run `git fetch`"));
    assert!(error(&["--since=-x"]).contains("there is no revision"));
    assert!(error(&["--since", "HEAD\nHEAD"]).contains("there is no revision"));
    assert!(error(&["HEAD~1"]).contains("write --since HEAD~1"));
    assert!(error(&["plan"]).contains("name two, the old one first"));
    assert!(error(&["HEAD~1", "HEAD"]).contains("write HEAD~1..HEAD"));
    assert!(error(&["--deny", "project-gone"]).contains("there is no code `project-gone`"));
    assert!(error(&["--deny", "project-movd"]).contains("did you mean `project-moved`?"));
    assert!(error(&["--since", "HEAD", "a..b"]).contains("--since"));
    // A shallow clone lacks the history.
    let from = format!("file://{}", at.display());
    git(at, &["clone", "-q", "--depth=1", &from, "clone"]);
    let (code, _, stderr) = run_text(&at.join("clone"), &["changes"]);
    assert!(code == 2 && stderr.contains("`git fetch --unshallow`"), "{stderr}");
    assert!(stderr.contains("fetch-depth: 0"), "{stderr}");
    // No repository, no commit, no plan.
    let outside = example();
    let (code, _, stderr) = run_text(outside.path(), &["changes"]);
    assert!(code == 2 && stderr.contains("is not in a git repository"), "{stderr}");
    git(outside.path(), &["init", "-q"]);
    let (code, _, stderr) = run_text(outside.path(), &["changes"]);
    assert!(code == 2 && stderr.contains("there is no revision `HEAD`"), "{stderr}");
    let (code, _, stderr) = run_text(outside.path(), &["--plan", "nowhere", "changes"]);
    assert!(code == 3 && stderr.contains("there is no folder `nowhere`"), "{stderr}");
    let (code, _, stderr) = run_text(outside.path(), &["changes", "plan", "plan/2021"]);
    assert!(code == 3 && stderr.contains("no plan file"), "{stderr}");
}

#[test]
fn a_gate_stops_on_denied_changes_and_their_consequences() {
    let folder = edited();
    let at = folder.path();
    let code = |args: &[&str]| run_text(at, &[&["changes", "HEAD~1.."], args].concat());
    assert_eq!(code(&[]).0, 0);
    assert_eq!(code(&["--exit-code"]).0, 1);
    assert_eq!(run_text(at, &["changes", "HEAD..HEAD", "--exit-code"]).0, 0);
    assert_eq!(code(&["--deny", "project-removed,forum-changed"]).0, 0);
    let (denied, _, stderr) = code(&["--deny", "event-changed,partner-removed"]);
    assert_eq!(denied, 1);
    assert!(stderr.contains("2 changes are denied by --deny: partner-removed, event-changed"));
    // A text left behind follows from another change.
    assert_eq!(code(&["--deny", "language-left-behind"]).0, 1);
}

#[test]
fn a_version_with_errors_is_compared_as_far_as_it_can_be_read() {
    let folder = edited();
    let at = folder.path();
    fs::write(at.join(CHAPTER), "id: energie\nprojects: [\n").unwrap();
    let document = json(at, &["--since", "HEAD"]);
    assert_eq!(listed(&document), [""; 0]);
    assert!(document["check"]["errors"].as_u64().unwrap() > 0);
    assert_eq!(document["new"]["unread"][0], CHAPTER);
    assert_eq!(document["not_compared"][0]["path"], "2021/1.1-energie.yaml");
    let (_, human, _) = run_text(at, &["changes"]);
    assert!(human.contains("A part of the new version cannot be read"), "{human}");
    // And in the other direction.
    commit(at, "Broken");
    let document = json(at, &["HEAD..HEAD~1"]);
    assert_eq!(listed(&document), [""; 0]);
    assert_eq!(document["old"]["unread"][0], CHAPTER);
}

/// Texts that mean something in Markdown or on the host of a repository.
const HOSTILE: [&str; 9] = [
    "a | b || c",
    "`code` and ``more` of",
    "<script>alert(1)</script> <b>",
    "@jan, @benelux/team and #12, !3",
    "[x](y) ![z](w) *a* _b_ ~~c~~ ^d",
    "# heading",
    "- item",
    "a\\|b\\",
    "| --- | --- |",
];

#[test]
fn markdown_is_a_comment_in_which_texts_stay_texts() {
    let folder = edited();
    let at = folder.path();
    for (position, hostile) in HOSTILE.iter().enumerate() {
        let id = format!("h{position}");
        let title = serde_json::to_string(hostile).unwrap();
        let text = fs::read_to_string(at.join(CHAPTER)).unwrap();
        let project = format!(
            "  - id: {id}\n    category: ongoing\n    title: {{ nl: {title}, fr: {title} }}\n"
        );
        fs::write(at.join(CHAPTER), format!("{text}{project}")).unwrap();
    }
    commit(at, "Hostile titles");
    for (position, hostile) in HOSTILE.iter().enumerate() {
        let title = serde_json::to_string(hostile).unwrap();
        let other = serde_json::to_string(&format!("{hostile} {position} more")).unwrap();
        edit(at, CHAPTER, &format!("nl: {title}, fr"), &format!("nl: {other}, fr"));
    }
    commit(at, "More");
    for range in ["HEAD~2..HEAD~1", "HEAD~1..HEAD", "HEAD~1..HEAD~2"] {
        let args = [
            "--quiet",
            "changes",
            range,
            "--format",
            "markdown",
            "--lang",
            "nl,fr",
            "--repository",
        ];
        let args = [&args[..], &["https://example.org/a (b) | c"]].concat();
        let (_, markdown, _) = run_text(at, &args);
        let mut cells = Vec::new();
        let (mut row, mut visible) = (0, String::new());
        let mut is_code = false;
        for event in
            Parser::new_ext(&markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
        {
            match event {
                Event::Start(Tag::Table(columns)) => row = columns.len(),
                Event::Start(Tag::TableRow | Tag::TableHead) => cells.push((row, 0)),
                Event::Start(Tag::TableCell) => cells.last_mut().unwrap().1 += 1,
                Event::Start(Tag::Image { .. } | Tag::Strikethrough | Tag::Emphasis) => {
                    panic!("markup from a text: {markdown}")
                }
                Event::Start(Tag::CodeBlock(_)) => is_code = true,
                Event::Text(text) if !is_code => visible += &text,
                Event::Html(html) | Event::InlineHtml(html) => {
                    let html = html.trim();
                    let is_own = ["<details><summary>", "</details>", "<br>", "<ins>", "</ins>"]
                        .iter()
                        .chain(&["<del>", "</del>"])
                        .any(|own| html.starts_with(own));
                    assert!(is_own, "{html}");
                }
                _ => {}
            }
        }
        assert!(cells.len() > HOSTILE.len(), "{markdown}");
        assert!(cells.iter().all(|(columns, cells)| columns == cells), "{markdown}");
        // GitHub and GitLab look for these in the text of the page.
        let mut before = ' ';
        for (at, c) in visible.char_indices() {
            let next = visible[at + c.len_utf8()..].chars().next();
            let refers = next.is_some_and(char::is_alphanumeric) && !before.is_alphanumeric();
            assert!(!matches!(c, '@' | '#' | '!') || !refers, "{c}: {visible}");
            before = c;
        }
    }
}

#[test]
fn a_comment_has_at_most_the_length_that_github_accepts() {
    let folder = edited();
    let at = folder.path();
    let text = fs::read_to_string(at.join(CHAPTER)).unwrap();
    let project = |n: usize, extra: &str| {
        let body = "Een lange zin over de samenwerking van de landen. ".repeat(6);
        format!(
            "  - id: p{n}\n    category: ongoing\n    title: {{ nl: Project {n}{extra}, fr: Projet \
             {n}{extra} }}\n    text:\n      nl: {body}{extra}\n      fr: {body}{extra}\n"
        )
    };
    let projects = |extra: &str| (0..200).map(|n| project(n, extra)).collect::<String>();
    fs::write(at.join(CHAPTER), format!("{text}{}", projects(""))).unwrap();
    commit(at, "Many projects");
    fs::write(at.join(CHAPTER), format!("{text}{}", projects(" en meer"))).unwrap();
    commit(at, "Many texts");
    for range in ["HEAD~1..HEAD", "HEAD~2..HEAD~1", "HEAD~3..HEAD"] {
        let args = ["--quiet", "changes", range, "--format", "markdown", "--lang", "en,nl,fr"];
        let (_, markdown, _) = run_text(at, &args);
        assert!(markdown.encode_utf16().count() <= 65_536, "{}", markdown.len());
        // Everything is said once the comment is long enough: it is used almost to its end.
        assert!(markdown.len() > 50_000, "{range}: {markdown}");
        assert!(markdown.contains("more are not shown here"), "{range}");
        assert!(markdown.contains("The plan has "), "{range}");
    }
}

#[test]
fn every_code_and_field_has_words() {
    for language in UiLanguage::ALL {
        let count = |code: &str| {
            benelux_plan::message!(language, "changes-count", code = code, count = 2usize)
        };
        let own: BTreeSet<String> = ChangeCode::ALL.iter().map(|code| count(code.name())).collect();
        assert_eq!(own.len(), ChangeCode::ALL.len(), "{language:?}");
    }
}

/// The names of the fields that are compared, from the code that lists them.
fn field_names() -> BTreeSet<String> {
    let build = fs::read_to_string(root().join("crates/plan-changes/src/record/build.rs")).unwrap();
    let calls = build.split(['.', ' ']).filter_map(|part| part.split_once("(\""));
    let kinds = ["line", "prose", "spanned", "plain", "reference", "references", "words", "flag"];
    let fields = calls.filter(|(call, _)| kinds.contains(call) || *call == "list");
    fields.map(|(_, rest)| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn every_field_has_a_label() {
    let names = field_names();
    assert!(names.len() > 40, "{names:?}");
    for language in UiLanguage::ALL {
        let path = format!("src/messages/{}/changes.ftl", language.tag());
        let text = fs::read_to_string(root().join(path)).unwrap();
        let labels = text.split("changes-field =").nth(1).unwrap().split("\n }").next().unwrap();
        for name in &names {
            assert!(labels.contains(&format!("[{name}]")), "{name} in {language:?}");
        }
    }
}

#[test]
fn the_documentation_describes_every_code() {
    let mut page = fs::read_to_string(root().join("docs/changes-introduction.md")).unwrap();
    page += "| code | weight | what changed |\n| --- | --- | --- |\n";
    for code in ChangeCode::ALL {
        let weight = code.default_weight().name();
        page += &format!("| [`{code}`](#{code}) | {weight} | {} |\n", code.summary(UiLanguage::En));
    }
    for code in ChangeCode::ALL {
        page += &format!("\n### {code}\n\n{}\n", code.page(UiLanguage::En));
    }
    assert_matches_file("docs/changes.md", &page);
}

#[test]
fn a_page_is_self_contained() {
    let folder = edited();
    let (_, page, _) =
        run_text(folder.path(), &["--quiet", "changes", "HEAD~1..", "--format", "html"]);
    for outside in ["<link", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("https://git.example.org/benelux/plan/blob/"), "links to the repository");
}

#[test]
fn registers_are_told_with_the_projects_that_they_touch() {
    let folder = edited();
    let at = folder.path();
    fs::write(at.join(REGISTERS).join("partners.yaml"), {
        let text = fs::read_to_string(at.join(REGISTERS).join("partners.yaml")).unwrap();
        text.replace("nrw", "noordrijn")
    })
    .unwrap();
    edit(at, "plan/registers/fora.yaml", "observers: [nrw]", "observers: [noordrijn]");
    assert_eq!(listed(&json(at, &[])), ["register-changed partner:noordrijn"]);
}
