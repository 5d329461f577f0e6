//! The architecture is kept, not hoped for: layers, invariants, lists against folders.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use benelux_plan::check::rules;
use benelux_plan::diag::codes;
use benelux_plan::templates::built_in_paths;

/// The layer of each module; a module imports only from its own layer upwards.
const LAYERS: [(&str, u8); 20] = [
    ("source", 10),
    ("locale", 20),
    ("diag", 21),
    ("world", 30),
    ("language", 29),
    ("syntax", 31),
    ("shape", 32),
    ("templates", 33),
    ("model", 40),
    ("units", 41),
    ("check", 50),
    ("render", 51),
    ("schema", 52),
    ("edit", 53),
    ("diff", 54),
    ("exchange", 55),
    ("compile", 60),
    ("emit", 70),
    ("cli", 80),
    ("lib", 99),
];

fn sources() -> Vec<(PathBuf, String)> {
    let root = common::root().join("src");
    let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
    files
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).unwrap();
            (entry.path().strip_prefix(&root).unwrap().to_owned(), text)
        })
        .collect()
}

fn module(path: &Path) -> String {
    let first = path.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn layer(module: &str) -> u8 {
    let found = LAYERS.iter().find(|(name, _)| *name == module);
    found.unwrap_or_else(|| panic!("`{module}` has no layer; give it one")).1
}

/// The text of a file without its tests.
fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod tests").next().unwrap()
}

#[test]
fn a_module_imports_only_from_layers_above_it() {
    let mut imports = 0;
    for (path, text) in sources() {
        let own = module(&path);
        if matches!(own.as_str(), "main" | "lib") || path.ends_with("tests.rs") {
            continue;
        }
        for part in without_tests(&text).split("crate::").skip(1) {
            let name: String =
                part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if name == "code" {
                continue;
            }
            imports += 1;
            assert!(
                layer(&name) < layer(&own) || name == own,
                "{}: `{own}` may not know `{name}`",
                path.display()
            );
        }
    }
    assert!(imports > 100);
}

#[test]
fn check_and_render_do_not_know_each_other() {
    for (path, text) in sources() {
        if module(&path) == "render" {
            assert!(!text.contains("crate::check"), "{}", path.display());
        }
    }
}

#[test]
fn only_one_place_knows_each_library() {
    for (library, home) in [
        ("granit_parser", "syntax"),
        ("pulldown_cmark", "model"),
        ("tera::", "templates"),
        ("miette::", "emit"),
        ("clap::", "cli"),
        ("axum::", "cli"),
        ("notify::", "cli"),
        ("indicatif::", "cli"),
        ("walkdir::", "world"),
        ("sys_locale", "cli"),
        ("rust_stemmers::", "render"),
        ("rust_xlsxwriter::", "render"),
        ("textwrap::", "cli"),
        ("terminal_size::", "cli"),
        ("typst::", "render"),
        ("jiff::", "cli"),
        ("similar::", "units"),
        ("unicode_segmentation::", "units"),
        ("inquire::", "cli"),
        ("yaml_edit::", "edit"),
        ("roxmltree::", "exchange"),
    ] {
        let mut found = false;
        for (path, text) in sources() {
            let uses =
                without_tests(&text).lines().filter(|line| !line.trim_start().starts_with("//"));
            if uses.filter(|line| line.contains(library)).count() > 0 && !path.ends_with("tests.rs")
            {
                assert_eq!(module(&path), home, "{} uses {library}", path.display());
                found = true;
            }
        }
        assert!(found, "{library} is used");
    }
}

#[test]
fn only_the_world_and_the_program_touch_the_disk_and_the_environment() {
    for (path, text) in sources() {
        let own = module(&path);
        if matches!(own.as_str(), "world" | "cli" | "main") || path.ends_with("tests.rs") {
            continue;
        }
        let text = without_tests(&text);
        for word in ["std::fs", "std::env", "std::time", "std::process", "println!", "eprintln!"] {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
    }
}

fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(common::root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn the_lists_of_codes_are_what_the_folders_hold() {
    let listed: Vec<String> = codes::ALL.iter().map(|code| code.name().to_owned()).collect();
    assert_eq!(listed, names("src/diag/codes"));
    let listed: Vec<String> =
        rules::ALL.iter().map(|rule| rule.code().name().replace('-', "_")).collect();
    assert_eq!(listed, names("src/check/rules"));
}

#[test]
fn the_list_of_templates_is_what_the_folder_holds() {
    let root = common::root().join("templates");
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
fn the_catalogs_have_the_same_words_and_every_word_is_used() {
    use benelux_plan::locale::Locale;
    use benelux_plan::templates::Templates;
    let templates = Templates::load(&common::example_plan()).unwrap();
    let keys = templates.catalog(Locale::Nl).keys();
    assert_eq!(keys, templates.catalog(Locale::Fr).keys());
    for (path, text) in sources().iter().filter(|(path, _)| module(path) == "render") {
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
        users += &fs::read_to_string(common::root().join("templates").join(path)).unwrap();
    }
    for key in keys {
        let group = key.split('.').next().unwrap();
        let is_used =
            users.contains(&format!("t.{group}")) || users.contains(&format!("\"{group}\""));
        assert!(is_used, "the word `{key}` is used by nothing");
        // The words of printable reports are only used there, one by one.
        assert!(group != "pdf" || users.contains(&format!(".{key}")), "`{key}` is used by nothing");
    }
}
