//! Rules that the compiler does not enforce: where each library is used, what may access the disk,
//! and lists that must match folders. Layers are crates, so the compiler enforces those.

use std::fs;
use std::path::{Path, PathBuf};

use plan_check::rules;
use plan_core::diagnostic::codes;
use plan_core::locale::Locale;
use plan_render::templates::built_in_paths;

/// Returns every source file of the workspace, except tests, with its path in the repository.
fn sources() -> Vec<(PathBuf, String)> {
    let root = plan_testing::root();
    let mut sources = Vec::new();
    for folder in ["src", "crates"] {
        for entry in walkdir::WalkDir::new(root.join(folder)).sort_by_file_name() {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(&root).unwrap();
            let is_test = path.ends_with("tests.rs")
                || path.components().any(|part| part.as_os_str() == "tests")
                || path.starts_with("crates/plan-testing");
            if !is_test && path.extension().is_some_and(|extension| extension == "rs") {
                sources.push((path.to_owned(), fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    sources
}

/// Returns source code without tests and comments.
fn code(text: &str) -> String {
    let code = text.split("\n#[cfg(test)]\nmod tests").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_library_is_used_in_one_place() {
    for (library, home) in [
        ("fluent_bundle::", "crates/plan-core/src/messages.rs"),
        ("granit_parser", "crates/plan-core/src/syntax"),
        ("pulldown_cmark", "crates/plan-core/src/model"),
        ("walkdir::", "crates/plan-core/src/world"),
        ("tera::", "crates/plan-render/src/templates.rs"),
        ("html_escape::", "crates/plan-render/src/escape.rs"),
        ("rust_stemmers::", "crates/plan-language/src/packs"),
        ("rust_xlsxwriter::", "crates/plan-render/src/data"),
        ("typst::", "crates/plan-pdf/src/engine.rs"),
        ("similar::", "crates/plan-language/src/units"),
        ("unicode_segmentation::", "crates/plan-language/src/units"),
        ("roxmltree::", "crates/plan-exchange/src"),
        ("miette::", "src/report"),
        ("clap::", "src/cli"),
        ("axum::", "src/cli/serve"),
        ("percent_encoding::", "src/cli/serve"),
        ("same_file::", "src/publish"),
        ("notify::", "src/cli/serve"),
        ("indicatif::", "src/cli/progress.rs"),
        ("sys_locale", "src/cli.rs"),
        ("textwrap::", "src/cli"),
        ("terminal_size::", "src/cli"),
        ("OffsetDateTime", "src/cli/clock.rs"),
        ("inquire::", "src/cli/ask.rs"),
    ] {
        let mut found = false;
        for (path, text) in sources() {
            if code(&text).contains(library) {
                let is_home = path.starts_with(home) || path == Path::new(&format!("{home}.rs"));
                assert!(is_home, "{} uses {library}", path.display());
                found = true;
            }
        }
        assert!(found, "{library} is used");
    }
}

#[test]
fn only_the_world_and_the_program_access_the_system() {
    let mut seen = 0;
    for (path, text) in sources() {
        let is_library = path.starts_with("crates");
        if !is_library || path.starts_with("crates/plan-core/src/world") {
            continue;
        }
        seen += 1;
        for word in ["std::fs", "std::env", "std::time", "std::process", "println!", "eprintln!"] {
            assert!(!code(&text).contains(word), "{}: {word}", path.display());
        }
    }
    assert!(seen > 100);
}

#[test]
fn languages_of_plans_are_named_in_their_packs_only() {
    for (path, text) in sources() {
        if path.starts_with("crates/plan-language/src/packs")
            || path == Path::new("crates/plan-language/src/packs.rs")
        {
            continue;
        }
        for locale in Locale::ALL {
            let name = format!("Locale::{locale:?}");
            assert!(
                !code(&text).contains(&name),
                "{} names {name}: ask the language pack instead",
                path.display()
            );
        }
    }
}

#[test]
fn publishing_does_not_depend_on_the_command_line() {
    let mut seen = 0;
    for (path, text) in sources() {
        let is_publish = path.starts_with("src/publish") || path == Path::new("src/publish.rs");
        if is_publish || path == Path::new("src/atomic_write.rs") {
            seen += 1;
            for word in ["cli::", "clap", "report::", "println!"] {
                assert!(!code(&text).contains(word), "{}: {word}", path.display());
            }
        }
    }
    assert!(seen > 10);
}

fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(plan_testing::root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn lists_of_codes_match_their_folders() {
    let listed: Vec<String> = codes::ALL.iter().map(|code| code.name().to_owned()).collect();
    assert_eq!(listed, names("crates/plan-core/src/diagnostic/codes"));
    let listed: Vec<String> =
        rules::ALL.iter().map(|rule| rule.code().name().replace('-', "_")).collect();
    assert_eq!(listed, names("crates/plan-check/src/rules"));
}

#[test]
fn the_list_of_templates_matches_the_folder() {
    let root = plan_testing::root().join("templates");
    let mut found: Vec<String> = walkdir::WalkDir::new(&root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(&root).unwrap().to_string_lossy().into_owned())
        .collect();
    found.sort();
    let mut listed = built_in_paths();
    listed.sort_unstable();
    assert_eq!(listed, found);
}

#[test]
fn catalogs_have_the_same_keys_and_all_are_used() {
    use plan_render::templates::Templates;
    let is_render = |path: &Path| {
        ["plan-render", "plan-pdf"].iter().any(|name| path.starts_with(format!("crates/{name}")))
    };
    let templates = Templates::load(&plan_testing::example_plan()).unwrap();
    let keys = templates.catalog(Locale::ALL[0]).keys();
    for locale in Locale::ALL {
        assert_eq!(keys, templates.catalog(locale).keys(), "templates/catalog/{locale}.yaml");
    }
    for (path, text) in sources().iter().filter(|(path, _)| is_render(path)) {
        for call in [".word(\"", ".word_in(\"", "facts.push((\""] {
            for rest in text.split(call).skip(1) {
                let word = rest.split('"').next().unwrap();
                let is_there = keys.iter().any(|key| key.split('.').next() == Some(word));
                assert!(is_there, "{}: the catalogs have no `{word}`", path.display());
            }
        }
    }
    let mut users: String = sources().into_iter().map(|(_, text)| text).collect();
    for path in built_in_paths().into_iter().filter(|path| !path.ends_with(".yaml")) {
        users += &fs::read_to_string(plan_testing::root().join("templates").join(path)).unwrap();
    }
    for key in keys {
        let group = key.split('.').next().unwrap();
        let is_used =
            users.contains(&format!("t.{group}")) || users.contains(&format!("\"{group}\""));
        assert!(is_used, "the word `{key}` is used by nothing");
        // Printed reports look up each of their keys by name.
        assert!(group != "pdf" || users.contains(&format!(".{key}")), "`{key}` is used by nothing");
    }
}

/// Returns the cells of the tables in a Markdown file, row by row.
fn table_cells(text: &str) -> Vec<Vec<String>> {
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    let cells =
        |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    rows.map(cells).collect()
}

#[test]
fn the_crates_use_each_other_as_the_architecture_page_says() {
    let root = plan_testing::root();
    let page = fs::read_to_string(root.join("docs/architecture.md")).unwrap();
    let mut seen = 0;
    for row in table_cells(&page) {
        let name = row[0].split('`').nth(1).unwrap_or_default();
        let manifest = match name {
            "benelux-plan" => root.join("Cargo.toml"),
            name => root.join("crates").join(name).join("Cargo.toml"),
        };
        if !name.contains("plan") || !manifest.is_file() {
            continue;
        }
        let manifest = fs::read_to_string(manifest).unwrap();
        let dependencies = manifest.split("\n[dependencies]\n").nth(1).unwrap();
        let dependencies = dependencies.split("\n[").next().unwrap();
        let mut used: Vec<&str> = dependencies
            .lines()
            .filter_map(|line| line.split(['.', ' ']).next())
            .filter(|name| name.starts_with("plan-"))
            .collect();
        let mut listed: Vec<&str> = row[1].split(", ").filter(|name| !name.is_empty()).collect();
        used.sort_unstable();
        listed.sort_unstable();
        assert_eq!(used, listed, "{name}");
        seen += 1;
    }
    assert_eq!(seen, 8, "every crate but plan-testing has a row");
}

/// Replaces the placeholders of a path in the documentation with a name that exists.
fn concrete(path: &str) -> String {
    let is_in = |part: &str| path.contains(part);
    let name = match () {
        () if is_in("check/src/rules/") => "unknown_forum",
        () if is_in("diagnostic/codes/") => "invalid-date",
        () if is_in("src/packs/") || is_in("catalog/") => "nl",
        () if is_in("templates/pdf/") => "forum",
        () if is_in("plan-exchange") => "xliff",
        () if is_in("src/report/") => "short",
        () if is_in("messages/{en,nl,fr}") => "check",
        () if is_in("src/cli/") => "explain",
        () => "2021",
    };
    let path = path.replace("{en,nl,fr}", "nl");
    ["<name>", "<rule_name>", "<code-name>", "<language>", "<topic>", "<year>"]
        .iter()
        .fold(path, |path, placeholder| path.replace(placeholder, name))
}

#[test]
fn the_paths_in_contributing_exist() {
    let root = plan_testing::root();
    let page = fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let mut seen = 0;
    for name in page.split('`').skip(1).step_by(2) {
        let is_path = ["crates/", "src/", "templates/", "plan/", "tests/", "docs/", ".ci/"]
            .iter()
            .any(|folder| name.starts_with(folder));
        if is_path && !name.contains(' ') {
            let path = root.join(concrete(name));
            assert!(path.exists(), "`{name}`: {} does not exist", path.display());
            seen += 1;
        }
    }
    assert!(seen > 25, "{seen}");
}

/// The example in `CONTRIBUTING.md` must still apply: the file of each hunk of the diff must
/// contain the lines that the hunk expects.
#[test]
fn the_example_of_a_field_applies() {
    let diff = fs::read_to_string(plan_testing::root().join("docs/example-field.diff")).unwrap();
    let mut hunks = 0;
    for file in diff.split("diff --git ").skip(1) {
        let (header, body) = file.split_once("\n@@").unwrap();
        let path = header.lines().find_map(|line| line.strip_prefix("+++ b/")).unwrap();
        let text = fs::read_to_string(plan_testing::root().join(path)).unwrap();
        for hunk in body.split("\n@@ ") {
            let lines = hunk.lines().skip(1).filter(|line| !line.starts_with('+'));
            let before: String = lines.map(|line| format!("\n{}", &line[1..])).collect();
            let hint = "correct them in docs/example-field.diff";
            assert!(text.contains(&before), "{path} has no such lines; {hint}:{before}");
            hunks += 1;
        }
    }
    assert!(hunks > 20, "{hunks}");
}

#[test]
fn the_links_of_the_documentation_lead_somewhere() {
    let root = plan_testing::root();
    let mut seen = 0;
    for entry in walkdir::WalkDir::new(root.join("docs")).into_iter().map(Result::unwrap) {
        let path = entry.path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap();
            let is_record = ["project:", "chapter:", "act:", "forum:", "partner:"]
                .iter()
                .any(|scheme| file.starts_with(scheme));
            if file.is_empty() || file.contains("://") || file.starts_with('<') || is_record {
                continue;
            }
            let to = path.parent().unwrap().join(file);
            assert!(to.exists(), "{}: {target}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen}");
}
