//! The command line: exit codes, help texts, hostile input.

use std::fs;
use std::path::Path;
use std::process::Output;

use plan_check::all_codes;
use plan_testing::{assert_matches_file, example_folder as example, root};

use crate::support::program::{command, text};

/// Runs the program with the terminal width that the expected help texts assume.
fn run(folder: &Path, args: &[&str]) -> Output {
    command(folder).env("COLUMNS", "100").args(args).output().unwrap()
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_the_pdf_feature_explains_how_to_get_reports() {
    let folder = example();
    for (ui_language, begins) in [
        ("en", "error: this benelux-plan was built without PDF reports"),
        ("nl", "fout: deze versie van benelux-plan is gebouwd zonder pdf-rapporten"),
        (
            "fr",
            "erreur\u{a0}: cette version de benelux-plan a été compilée sans rapports imprimables",
        ),
    ] {
        for asked in [["--format", "html,pdf"], ["--report", "fora"], ["--report", "concordance"]] {
            let output =
                run(folder.path(), &["--messages", ui_language, "build", asked[0], asked[1]]);
            let stderr = text(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{stderr}");
            let name = asked[1].trim_start_matches("html,");
            assert!(stderr.starts_with(begins), "{stderr}");
            let semicolon = if ui_language == "fr" { "\u{a0};" } else { ";" };
            assert!(stderr.contains(&format!(" `{name}`{semicolon} ")), "{stderr}");
            assert!(stderr.contains("`cargo install --path . --features pdf`"), "{stderr}");
            assert!(!folder.path().join("out").exists());
        }
    }
    // All other formats are built.
    let output = run(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(folder.path().join("out/nl").is_dir());
}

#[test]
fn help_texts_match_expected_output() {
    let all = [
        ("help", vec!["--help"]),
        ("build", vec!["build", "--help"]),
        ("check", vec!["check", "--help"]),
        ("serve", vec!["serve", "--help"]),
        ("confirm", vec!["confirm", "--help"]),
        ("list", vec!["list", "--help"]),
        ("diff", vec!["diff", "--help"]),
        ("changes", vec!["changes", "--help"]),
        ("explain", vec!["explain", "--help"]),
        ("init", vec!["init", "--help"]),
        ("new", vec!["new", "--help"]),
        ("new-chapter", vec!["new", "chapter", "--help"]),
        ("new-project", vec!["new", "project", "--help"]),
        ("new-forum", vec!["new", "forum", "--help"]),
        ("translate", vec!["translate", "--help"]),
        ("translate-export", vec!["translate", "export", "--help"]),
        ("translate-import", vec!["translate", "import", "--help"]),
        ("translate-status", vec!["translate", "status", "--help"]),
        ("schema", vec!["schema", "--help"]),
        ("completions", vec!["completions", "--help"]),
        ("man", vec!["man", "--help"]),
    ];
    for (name, args) in &all {
        for (language, folder, examples) in [
            ("en", "", "Examples:\n"),
            ("nl", "nl/", "Voorbeelden:\n"),
            ("fr", "fr/", "Exemples\u{a0}:\n"),
        ] {
            // English is the default if the language of the system is not supported.
            let mut args = args.clone();
            if language != "en" {
                args.extend(["--messages", language]);
            }
            let output = run(&root(), &args);
            assert_eq!(output.status.code(), Some(0));
            let help = text(&output.stdout);
            assert!(help.contains(examples), "{language}: {name}");
            if language == "en" {
                for command in plan_testing::commands(&help) {
                    let inner = if *name == "help" { command } else { format!("{name}-{command}") };
                    assert!(all.iter().any(|(name, _)| *name == inner), "{inner} is missing");
                }
            } else {
                for english in
                    ["Usage:", "Commands:", "Print ", "[default", "[possible", "OPTIONS]"]
                {
                    let is_french = language == "fr" && english == "OPTIONS]";
                    assert!(is_french || !help.contains(english), "{language}: {name}: {english}");
                }
            }
            assert_matches_file(&format!("tests/expected/cli/{folder}{name}.stdout"), &help);
        }
    }
    assert_matches_file(
        "tests/expected/cli/codes.stdout",
        &text(&run(&root(), &["explain"]).stdout),
    );
}

#[test]
fn usage_errors_say_what_to_do_in_the_language_of_the_user() {
    let mistakes: &[&[&str]] = &[
        &[],
        &["chekc"],
        &["translate"],
        &["check", "--fromat", "short"],
        &["check", "plan"],
        &["check", "--format", "jsn"],
        &["check", "--format", "excel"],
        &["check", "--format"],
        &["check", "--fix=yes"],
        &["check", "--fix", "--fix"],
        &["check", "--quiet", "--verbose"],
        &["check", "--messages", "de"],
        &["diff", "nl"],
        &["diff"],
        &["build", "--lang", "de"],
        &["build", "--format", "fora"],
        &["build", "--report", "html"],
        &["build", "--base-url", "example"],
        &["build", "--year", "soon"],
        &["init", "folder", "--year", "20000"],
        &["translate", "export"],
        &["translate", "export", "--to", "de"],
        &["confirm", "--all", "--registers", "--chapter", "energie"],
    ];
    for (language, folder) in [("en", ""), ("nl", "nl/"), ("fr", "fr/")] {
        let mut transcript = String::new();
        for mistake in mistakes {
            let args: Vec<&str> =
                ["--messages", language].iter().chain(*mistake).copied().collect();
            let output = run(&root(), &args);
            assert_eq!(output.status.code(), Some(2), "{mistake:?}");
            assert!(output.stdout.is_empty(), "{mistake:?}");
            transcript +=
                &format!("$ benelux-plan {}\n{}\n", mistake.join(" "), text(&output.stderr));
        }
        assert_matches_file(
            &format!("tests/expected/cli/{folder}usage-errors.stderr"),
            &transcript,
        );
    }
}

#[test]
fn exit_codes_distinguish_outcomes() {
    let folder = example();
    let code = |args: &[&str]| run(folder.path(), args).status.code();
    assert_eq!(code(&["check"]), Some(0));
    assert_eq!(code(&["build"]), Some(0));
    assert_eq!(code(&["check", "--plan", "nowhere"]), Some(3));
    fs::create_dir(folder.path().join("empty")).unwrap();
    assert_eq!(code(&["build", "--plan", "empty"]), Some(3));
    assert_eq!(code(&["bild"]), Some(2));
    assert_eq!(code(&["build", "--lang", "de"]), Some(2));
    assert_eq!(code(&["build", "--year", "1999"]), Some(2));
    assert_eq!(code(&["explain", "missing-form"]), Some(2));
    assert_eq!(code(&["explain", "missing-forum"]), Some(0));
    let chapter = folder.path().join("plan/2021/1.1-energie.yaml");
    let good = fs::read_to_string(&chapter).unwrap();
    fs::write(&chapter, good.replace("werken samen", "werken  samen")).unwrap();
    assert_eq!(code(&["check"]), Some(0));
    assert_eq!(code(&["check", "--deny", "warnings"]), Some(1));
    fs::write(&chapter, good.replace("dg-energie", "dg-energy")).unwrap();
    assert_eq!(code(&["check"]), Some(1));
}

#[test]
fn a_failed_build_leaves_the_output_unchanged() {
    let folder = example();
    run(folder.path(), &["build"]);
    let page = folder.path().join("out/nl/2021/energie/index.html");
    let before = fs::read(&page).unwrap();
    let chapter = folder.path().join("plan/2021/1.1-energie.yaml");
    let good = fs::read_to_string(&chapter).unwrap();
    fs::write(&chapter, good.replace("nl: Energie,", "nl: Anders,").replace("[nrw]", "[x]"))
        .unwrap();
    let output = run(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("is as it was"));
    assert_eq!(fs::read(&page).unwrap(), before);
    fs::create_dir_all(folder.path().join("templates/html")).unwrap();
    fs::write(&chapter, good).unwrap();
    fs::write(folder.path().join("templates/html/chapter.html"), "{{ nothing }}").unwrap();
    let output = run(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("templates/html/chapter.html:1:"), "{output:?}");
    assert_eq!(fs::read(&page).unwrap(), before);
}

#[test]
fn a_failed_build_creates_no_folder() {
    let folder = example();
    let chapter = folder.path().join("plan/2021/1.1-energie.yaml");
    let good = fs::read_to_string(&chapter).unwrap();
    fs::write(&chapter, good.replace("[nrw]", "[x]")).unwrap();
    assert_eq!(run(folder.path(), &["build"]).status.code(), Some(1));
    fs::write(&chapter, good).unwrap();
    assert_eq!(run(folder.path(), &["build", "--year", "1999"]).status.code(), Some(2));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn publishing_errors_follow_the_message_language() {
    let folder = example();
    fs::create_dir_all(folder.path().join("mine/nl/2021")).unwrap();
    fs::write(folder.path().join("mine/index.html"), "mine").unwrap();
    for (out, en, nl, fr) in [
        ("plan", "would mix pages", "zou pagina’s mengen", "mêlerait les pages"),
        (".", "a folder beside it", "een map ernaast", "un dossier distinct"),
        ("mine", "is in the way; move it away", "staat in de weg; verplaats", "déplacez-le"),
        ("mine/index.html", "is not a folder", "is geen map", "n’est pas un dossier"),
    ] {
        for (ui_language, words) in [("en", en), ("nl", nl), ("fr", fr)] {
            let output = run(folder.path(), &["build", "--out", out, "--messages", ui_language]);
            assert_eq!(output.status.code(), Some(2), "{output:?}");
            assert!(text(&output.stderr).contains(words), "{output:?}");
        }
    }
    assert_eq!(fs::read_to_string(folder.path().join("mine/index.html")).unwrap(), "mine");
    let mut remaining: Vec<_> = fs::read_dir(folder.path().join("mine"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    remaining.sort();
    assert_eq!(remaining, ["index.html", "nl"]);
}

#[test]
fn overwritten_edits_are_reported() {
    let folder = example();
    run(folder.path(), &["build"]);
    let page = folder.path().join("out/nl/2021/energie/index.html");
    fs::write(&page, "mine").unwrap();
    let output = run(folder.path(), &["build"]);
    assert!(text(&output.stderr).contains("energie/index.html` had been changed"), "{output:?}");
    assert_ne!(fs::read_to_string(&page).unwrap(), "mine");
}

#[test]
fn a_partial_build_keeps_other_output() {
    let folder = example();
    run(folder.path(), &["build"]);
    let output = run(folder.path(), &["build", "--lang", "fr", "--format", "html"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(folder.path().join("out/nl/2021/index.html").exists());
    assert!(folder.path().join("out/fr/2021/plan-annuel-2021.md").exists());
}

/// Shared pages link to output of earlier builds, but not to output that does not exist.
#[test]
fn a_partial_build_links_only_to_existing_output() {
    let folder = example();
    let page = |path: &str| fs::read_to_string(folder.path().join("out").join(path)).unwrap();
    let shared = ["index.html", "id/waterstof/index.html", "404.html"];
    run(folder.path(), &["build", "--lang", "fr", "--format", "html"]);
    for path in shared.into_iter().chain(["fr/2021/energie/index.html"]) {
        assert!(page(path).contains("fr/2021/") || path.starts_with("fr/"), "{path}");
        assert!(!page(path).contains("nl/2021/"), "{path} links to missing output");
        assert!(!page(path).contains(".md\""), "{path}");
    }
    run(folder.path(), &["build"]);
    run(folder.path(), &["build", "--lang", "fr", "--format", "html"]);
    for path in shared.into_iter().chain(["fr/2021/energie/index.html"]) {
        assert!(page(path).contains("nl/2021/"), "{path} links to the other language");
    }
    assert!(page("fr/2021/energie/index.html").contains("energie.md"));
}

#[test]
fn messages_follow_the_selected_language() {
    let folder = tempfile::tempdir().unwrap();
    for (ui_language, words) in [
        ("nl", "de map `plan` bestaat niet"),
        ("fr", "le dossier `plan` n’existe pas"),
        ("en", "there is no folder"),
    ] {
        let output = run(folder.path(), &["check", "--messages", ui_language]);
        assert!(text(&output.stderr).contains(words), "{output:?}");
    }
}

/// No file may crash or hang the program, and all other files are still checked.
#[test]
fn each_hostile_file_is_reported_and_hides_nothing() {
    let folder = example();
    let plan = folder.path().join("plan/2021");
    let write = |name: &str, bytes: &[u8]| fs::write(plan.join(name), bytes).unwrap();
    write("2.1-leeg.yaml", b"");
    fs::create_dir(plan.join("2.2-map.yaml")).unwrap();
    write("2.3-haken.yaml", "[".repeat(200_000).as_bytes());
    write("2.4-bom.yaml", b"a: &a [1,1]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n");
    fs::File::create(plan.join("2.5-groot.yaml")).unwrap().set_len(100 << 20).unwrap();
    write("2.6-nul.yaml", b"id: a\0b\n");
    write("2.7-bytes.yaml", b"id: \xff\xfe\n");
    write("2.8-twee.yaml", b"id: a\n---\nid: b\n");
    write("2.9-yml.yml", b"id: a\n");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink("2.10-lus.yaml", plan.join("2.10-lus.yaml")).unwrap();
        symlink("/etc/hostname", plan.join("2.11-uit.yaml")).unwrap();
        symlink("..", plan.join("terug")).unwrap();
        let status = std::process::Command::new("mkfifo").arg(plan.join("2.12-pijp.yaml")).status();
        assert!(status.unwrap().success());
    }
    let chapter = plan.join("1.1-energie.yaml");
    let good = fs::read_to_string(&chapter).unwrap();
    fs::write(&chapter, good.replace("[nrw]", "[nrv]")).unwrap();
    let output = run(folder.path(), &["check", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let out = text(&output.stdout);
    let mut expected = vec![
        ("2.1-leeg", "empty-text"),
        ("2.2-map", "not-a-file"),
        ("2.3-haken", "nesting-too-deep"),
        ("2.4-bom", "alias-or-anchor"),
        ("2.5-groot", "file-too-large"),
        ("2.6-nul", "yaml-syntax"),
        ("2.7-bytes", "not-utf8"),
        ("2.8-twee", "yaml-syntax"),
        ("2.9-yml", "unexpected-file"),
        ("1.1-energie", "unknown-partner"),
    ];
    if cfg!(unix) {
        expected.extend([
            ("2.10-lus", "unreadable-file"),
            ("2.11-uit", "link-out-of-plan"),
            ("terug", "unreadable-file"),
            ("2.12-pijp", "not-a-file"),
        ]);
    }
    for (file, code) in expected {
        let has =
            out.lines().any(|line| line.contains(file) && line.contains(&format!("[{code}]")));
        assert!(has, "{file}: {code}\n{out}");
    }
}

#[test]
fn fix_corrects_typography_and_confirm_refuses_different_facts() {
    let folder = example();
    let glossary = folder.path().join("plan/registers/glossary.yaml");
    let terms = fs::read_to_string(&glossary).unwrap();
    fs::write(&glossary, terms + "  compound-names: { nl: [Benelux] }\n").unwrap();
    let path = folder.path().join("plan/2021/1.1-energie.yaml");
    let typed = fs::read_to_string(&path).unwrap().replace("l’hydrogène", "l'hydrogène # x");
    let typed = typed.replace("De landen werken", "De Benelux landen werken");
    fs::write(&path, &typed).unwrap();
    let output = run(folder.path(), &["check", "--fix", "--messages", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let fixed = fs::read_to_string(&path).unwrap();
    let right =
        typed.replace("l'hydrogène", "l’hydrogène").replace("Benelux landen", "Benelux-landen");
    assert_eq!(fixed, right);
    assert_eq!(run(folder.path(), &["confirm", "--all"]).status.code(), Some(0));
    fs::write(&path, fixed.replace("landen werken", "landen werken voor 70%")).unwrap();
    let output = run(folder.path(), &["confirm", "chapter:energie/context"]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
}

/// Confirms, edits one language, and confirms again.
#[test]
fn confirmations_are_stored_and_later_changes_reported() {
    let folder = example();
    let short = || {
        let output = run(folder.path(), &["check", "--format", "short", "--messages", "en"]);
        let lines = text(&output.stdout);
        let codes = lines.lines().map(|line| {
            let place = line.split(": ").next().unwrap().to_owned();
            let code = line.split('[').nth(1).unwrap().split(']').next().unwrap().to_owned();
            format!("{place} {code}")
        });
        codes.collect::<Vec<String>>()
    };
    let confirm = |args: &[&str]| {
        let output = run(folder.path(), &[&["confirm"], args].concat());
        (output.status.code().unwrap(), text(&output.stderr))
    };
    let chapter = folder.path().join("plan/2021/1.1-energie.yaml");
    let edit = |from: &str, to: &str| {
        let before = fs::read_to_string(&chapter).unwrap();
        assert!(before.contains(from));
        fs::write(&chapter, before.replace(from, to)).unwrap();
    };
    assert!(short().is_empty(), "nothing is reported without a lock file");
    assert_eq!(confirm(&[]).0, 2);
    assert_eq!(confirm(&["--chapter", "1.1"]), (0, "4 texts confirmed\n".into()));
    assert!(short().iter().all(|line| line.ends_with("unconfirmed-translation")));
    assert_eq!(confirm(&["--all"]).0, 0);
    assert!(short().is_empty());
    let lock = folder.path().join("plan/2021/translations.lock");
    let (before, written) =
        (fs::read_to_string(&lock).unwrap(), fs::metadata(&lock).unwrap().modified().unwrap());
    assert_eq!(confirm(&["--all"]), (0, "0 texts confirmed\n".into()));
    assert_eq!(fs::metadata(&lock).unwrap().modified().unwrap(), written);

    // Typographic changes do not invalidate a confirmation; other words do.
    edit("l’hydrogène", "l'hydrogène");
    assert!(short().iter().all(|line| line.ends_with(" french-quotes")), "{:?}", short());
    edit("l'hydrogène", "l’hydrogène");
    edit("Waterstof bevorderen", "Waterstof aanmoedigen");
    assert_eq!(short(), ["plan/2021/1.1-energie.yaml:13:11 stale-translation"]);
    let (code, printed) = confirm(&["project:waterstof/titel"]);
    assert!(code == 2 && printed.contains("project:waterstof/title"), "{printed}");
    assert_eq!(confirm(&["project:waterstof/title"]).0, 0);
    assert!(short().is_empty());
    let after = fs::read_to_string(&lock).unwrap();
    let changed = before.lines().zip(after.lines()).filter(|(a, b)| a != b).count();
    assert_eq!((changed, after.lines().count()), (1, before.lines().count()));

    // A lock file with a merge conflict is not overwritten, because the conflict would be lost.
    let conflict = after.replacen("chapter:", "<<<<<<< HEAD\nchapter:", 1);
    fs::write(&lock, &conflict).unwrap();
    let (code, printed) = confirm(&["--all"]);
    assert!(code == 1 && printed.contains("translations.lock:"), "{printed}");
    assert_eq!(fs::read_to_string(&lock).unwrap(), conflict);
    fs::write(&lock, after).unwrap();

    // A text with a missing language cannot be confirmed.
    edit("      fr: Promouvoir l’hydrogène\n", "");
    let (code, printed) = confirm(&["project:waterstof"]);
    assert!(code == 1 && printed.contains("project:waterstof/title"), "{printed}");
}

/// Fixes the failing example of each typography rule. All other bytes, including comments, stay,
/// and a second run changes nothing.
#[test]
fn every_typography_rule_has_a_fix_that_resolves_it() {
    let codes =
        ["french-spacing", "french-quotes", "french-capitals", "dutch-quotes", "dutch-compound"];
    for name in codes {
        let code = all_codes().into_iter().find(|code| code.name() == name).unwrap();
        let examples = plan_testing::code_blocks(code.definition().pages[0]);
        let (info, chapter) = examples.iter().find(|(info, _)| info.contains("fails")).unwrap();
        let place = info.split('=').nth(1).unwrap();
        let folder = example();
        let path = folder.path().join("plan").join(place);
        let comment = "# l'eau:\t\"Benelux landen\" ( oeuvre ) ;\r\n";
        let before = format!("\u{feff}{comment}{chapter}\n# 'x' 50%!\n");
        fs::write(&path, &before).unwrap();
        let found = |args: &[&str]| {
            let args = [&["check", "--format", "short", "--messages", "en"], args].concat();
            let output = run(folder.path(), &args);
            let printed = text(&output.stdout);
            printed.lines().filter(|line| line.contains(&format!("[{name}]"))).count()
        };
        assert!(found(&[]) > 0, "{name}");
        assert_eq!(found(&["--fix"]), 0, "{name}");
        let fixed = fs::read_to_string(&path).unwrap();
        assert!(fixed.starts_with(&format!("\u{feff}{comment}")), "{fixed}");
        assert!(fixed.ends_with("\n# 'x' 50%!\n") && fixed != before, "{fixed}");
        assert_eq!(fixed.lines().count(), before.lines().count(), "{fixed}");
        assert_eq!(found(&["--fix"]), 0);
        assert_eq!(fs::read_to_string(&path).unwrap(), fixed);
    }
    // A fix that needs an escape in YAML is left to the author.
    let folder = example();
    let path = folder.path().join("plan/2021/1.1-energie.yaml");
    let chapter = fs::read_to_string(&path).unwrap();
    let quoted = chapter.replace("Promouvoir l’hydrogène", "\"Promouvoir \\\"l’hydrogène\\\"\"");
    fs::write(&path, &quoted).unwrap();
    let output = run(folder.path(), &["check", "--fix", "--messages", "en"]);
    let printed = text(&output.stderr);
    assert!(printed.contains("1.1-energie.yaml`: 2 corrections must be made by hand"), "{printed}");
    assert_eq!(fs::read_to_string(&path).unwrap(), quoted);
}
