//! The commands that create and extend a plan, and those for editors and shells.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use plan_core::json_schema::file_name;
use plan_core::schema::FileKind;
use plan_testing::line_difference;

use crate::schema;
use crate::support::program::{run, run_text, text};

/// Returns all files below a folder.
fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            (path.to_string_lossy().replace('\\', "/"), fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// Creates a folder with the sample plan for 2030.
fn sample() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, stderr) = run_text(folder.path(), &["init", ".", "--year", "2030"]);
    assert_eq!(code, 0, "{stderr}");
    folder
}

const PROJECT: [&str; 10] = [
    "new",
    "project",
    "--id",
    "regenwater",
    "--title-nl",
    "Regenwater opvangen: een proef",
    "--title-fr",
    "Récupérer l’eau de pluie",
    "--chapter",
    "water",
];

fn project<'a>(more: &[&'a str]) -> Vec<&'a str> {
    PROJECT.iter().chain(more).copied().collect()
}

#[test]
fn a_new_plan_builds_immediately() {
    let folder = tempfile::tempdir().unwrap();
    let (code, data, stderr) = run_text(folder.path(), &["init", "a/b", "--year", "2030"]);
    assert_eq!((code, &*data), (0, ""));
    assert!(stderr.contains("cd a/b") && stderr.contains("benelux-plan build"), "{stderr}");
    let created = folder.path().join("a/b");
    assert_eq!(
        run_text(&created, &["check", "--format", "short"]),
        (0, String::new(), String::new())
    );
    assert_eq!(run_text(&created, &["build"]).0, 0);
    assert!(created.join("out/nl/2030/mobiliteit/index.html").is_file());
    assert_eq!(
        fs::read_dir(folder.path().join("a")).unwrap().count(),
        1,
        "no temporary files remain"
    );
    // The files point to the schemas of this version.
    for kind in FileKind::ALL {
        let path = created.join("docs/schema").join(file_name(kind));
        let (written, expected) = (text(&fs::read(path).unwrap()), schema::text(kind));
        assert!(written == expected, "{kind:?}: {}", line_difference(&expected, &written));
    }
    for (path, bytes) in snapshot(&created.join("plan")) {
        let content = text(&bytes);
        let (_, schema) = content.lines().next().unwrap().split_once("$schema=").unwrap();
        let from = created.join("plan").join(path);
        assert!(from.parent().unwrap().join(schema).is_file(), "{schema}");
    }
}

#[test]
fn init_defaults_to_the_current_year() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run_text(folder.path(), &["init", "."]).0, 0);
    let years = fs::read_dir(folder.path().join("plan")).unwrap();
    let years = years.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let year = years.filter_map(|name| name.parse::<u16>().ok()).next().unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let approximately = 1970 + now.as_secs() / 31_556_952;
    assert!(u64::from(year).abs_diff(approximately) <= 1, "{year}");
    assert_eq!(run_text(folder.path(), &["init", "x", "--year", "999"]).0, 2);
}

#[test]
fn init_adds_the_files_for_tools_that_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let files = |name: &str, with: &str| -> Vec<String> {
        let args = ["init", name, "--year", "2030", "--with", with];
        let (code, _, stderr) = run_text(folder.path(), &args);
        assert_eq!(code, 0, "{stderr}");
        let root = folder.path().join(name);
        let all = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
        let all = all.filter(|entry| entry.file_type().is_file());
        let paths = all.map(|entry| entry.path().strip_prefix(&root).unwrap().to_owned());
        let paths = paths.map(|path| path.to_string_lossy().replace('\\', "/"));
        paths.filter(|path| !path.starts_with("plan/") && !path.starts_with("docs/")).collect()
    };
    let always = [".gitattributes", ".gitignore", "README.md"];
    assert_eq!(files("none", "none"), always);
    let with = [
        ".gitattributes",
        ".github/workflows/plan-comment.yml",
        ".github/workflows/plan.yml",
        ".gitignore",
        ".gitlab-ci.yml",
        ".pre-commit-config.yaml",
        ".vscode/extensions.json",
        ".vscode/tasks.json",
        "README.md",
    ];
    assert_eq!(files("all", "github,gitlab,pre-commit,vscode"), with);
    let workflow = folder.path().join("all/.github/workflows/plan.yml");
    let workflow = std::fs::read_to_string(workflow).unwrap();
    assert!(workflow.contains(concat!("benelux-plan==", env!("CARGO_PKG_VERSION"))), "{workflow}");
    assert!(!workflow.contains("{version}"));
    let (code, _, stderr) = run_text(folder.path(), &["init", "x", "--with", "jenkins"]);
    assert_eq!(code, 2, "{stderr}");
}

#[test]
fn init_writes_nothing_if_a_file_exists() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    assert_eq!(run_text(folder.path(), &["init", "."]).0, 0, "other files do not matter");
    let before = snapshot(folder.path());
    let (code, _, stderr) = run_text(folder.path(), &["init", ".", "--messages", "nl"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("README.md") && stderr.contains("al aanwezig"), "{stderr}");
    assert_eq!(snapshot(folder.path()), before);
    assert_eq!(run_text(folder.path(), &["init", "notes.txt"]).0, 2);
    let other = tempfile::tempdir().unwrap();
    fs::create_dir(other.path().join("docs")).unwrap();
    assert_eq!(run_text(other.path(), &["init", "."]).0, 2);
    assert_eq!(fs::read_dir(other.path()).unwrap().count(), 1);
}

#[test]
fn missing_flags_are_listed_without_a_terminal() {
    let folder = sample();
    let before = snapshot(folder.path());
    for (args, missing) in [
        (vec!["project"], "--chapter, --category, --title-nl, --title-fr, --id"),
        (vec!["project", "--chapter", "water", "--id", "x"], "--category, --title-nl, --title-fr"),
        (vec!["forum"], "--kind, --name-nl, --name-fr, --id, --basis"),
        (
            vec!["chapter", "--forum", "so-water"],
            "--title-nl, --title-fr, --id, --context-nl, --context-fr, --project-category, --project-title-nl, --project-title-fr, --project-id",
        ),
    ] {
        let args: Vec<&str> = ["new"].into_iter().chain(args).collect();
        let (code, data, stderr) = run_text(folder.path(), &args);
        assert_eq!((code, &*data), (2, ""));
        assert_eq!(stderr, format!("error: missing: {missing}\n"));
    }
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn a_new_project_is_appended_to_its_category_without_other_changes() {
    let folder = sample();
    let path = folder.path().join("plan/2030/1.2-water.yaml");
    let before = text(&fs::read(&path).unwrap());
    let (code, place, stderr) =
        run_text(folder.path(), &project(&["--category", "in-development"]));
    assert_eq!((code, &*place), (0, "plan/2030/1.2-water.yaml:51\n"), "{stderr}");
    assert!(stderr.contains("actions:"), "{stderr}");
    let after = text(&fs::read(&path).unwrap());
    let added = "  - id: regenwater
    category: in-development
    title:
      nl: \"Regenwater opvangen: een proef\"
      fr: Récupérer l’eau de pluie
";
    assert_eq!(after.replacen(added, "", 1), before);
    assert_eq!(after.lines().nth(50), Some("  - id: regenwater"));
    assert!(after.split(added).nth(1).unwrap().starts_with("  - id: waterkwaliteit"));
    assert_eq!(run_text(folder.path(), &["check", "--deny", "warnings"]).0, 0);
    // The same id again is refused.
    let (code, _, stderr) = run_text(folder.path(), &project(&["--category", "ongoing"]));
    assert_eq!(code, 2);
    assert!(stderr.contains("plan/2030/1.2-water.yaml:51"), "{stderr}");
    assert_eq!(text(&fs::read(&path).unwrap()), after);
}

#[test]
fn line_endings_and_byte_order_marks_are_preserved() {
    let folder = sample();
    let path = folder.path().join("plan/2030/1.2-water.yaml");
    let before = text(&fs::read(&path).unwrap()).replace('\n', "\r\n");
    fs::write(&path, format!("\u{feff}{before}")).unwrap();
    let (code, place, stderr) = run_text(folder.path(), &project(&["--category", "ongoing"]));
    assert_eq!((code, &*place), (0, "plan/2030/1.2-water.yaml:62\n"), "{stderr}");
    let after = text(&fs::read(&path).unwrap());
    assert!(after.starts_with(&format!("\u{feff}{}", before.trim_end())));
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
}

#[test]
fn unknown_values_get_a_suggestion_and_nothing_is_written() {
    let folder = sample();
    let before = snapshot(folder.path());
    for (args, words) in [
        (
            project(&["--category", "ongoin"]),
            "--category: `ongoin` is unknown; did you mean `ongoing`?",
        ),
        (project(&["--category", "x"]), "there are `essential`, `in-development`, `ongoing`"),
        (
            project(&["--category", "ongoing", "--forum", "so-watr"]),
            "--forum: `so-watr` is unknown; did you mean `so-water`?",
        ),
        (
            project(&["--category", "ongoing", "--basis", "named"]),
            "--basis: the edition says already how it names `so-water`",
        ),
        (project(&["--category", "ongoing", "--year", "2031"]), "there is no edition of 2031"),
        (vec!["new", "project", "--id", "Mijn Project"], "for instance `mijn-project`"),
        (vec!["new", "project", "--title-nl", "a\nb"], "--title-nl: must be one line"),
        (vec!["new", "chapter", "--section", "2"], "--section: `2` is unknown"),
        (vec!["new", "chapter", "--part", "7"], "--part: `7` is unknown"),
        (
            vec!["new", "forum", "--members", "be,lx"],
            "--members: `lx` is unknown; did you mean `lu`?",
        ),
        (vec!["new", "forum", "--kind", "strategisch"], "did you mean `strategic`?"),
        (
            vec!["new", "forum", "--id", "so-water"],
            "is already taken (plan/registers/fora.yaml:10)",
        ),
    ] {
        let (code, data, stderr) = run_text(folder.path(), &args);
        assert_eq!((code, &*data), (2, ""), "{args:?}");
        assert!(stderr.contains(words), "{args:?}: {stderr}");
    }
    let french: Vec<&str> = project(&["--category", "ongoin", "--messages", "fr"]);
    let (_, _, stderr) = run_text(folder.path(), &french);
    assert!(
        stderr
            .contains("la valeur `ongoin` est inconnue\u{a0}; vouliez-vous dire `ongoing`\u{a0}?"),
        "{stderr}"
    );
    assert_eq!(snapshot(folder.path()), before);
}

fn forum<'a>(more: &[&'a str]) -> Vec<&'a str> {
    let args = [
        "new",
        "forum",
        "--id",
        "so-natuur",
        "--kind",
        "strategic",
        "--basis",
        "described",
        "--name-nl",
        "Strategisch overleg Natuur",
        "--name-fr",
        "Concertation stratégique « Nature »",
    ];
    args.iter().chain(more).copied().collect()
}

const CHAPTER: [&str; 20] = [
    "new",
    "chapter",
    "--id",
    "natuur",
    "--title-nl",
    "Natuur",
    "--title-fr",
    "Nature",
    "--context-nl",
    "De landen werken samen.",
    "--context-fr",
    "Les pays coopèrent.",
    "--project-category",
    "essential",
    "--project-id",
    "bijen",
    "--project-title-nl",
    "Bijen beschermen",
    "--project-title-fr",
    "Protéger les abeilles",
];

#[test]
fn edits_that_introduce_errors_are_refused() {
    let folder = sample();
    let before = snapshot(folder.path());
    let (code, data, stderr) = run_text(folder.path(), &forum(&["--note-nl", "Een noot."]));
    assert_eq!((code, &*data), (1, ""));
    assert!(
        stderr.contains("missing-translation") && stderr.contains("nothing was written"),
        "{stderr}"
    );
    let reserved: Vec<&str> = CHAPTER
        .iter()
        .map(|word| if *word == "natuur" { "annex" } else { word })
        .chain(["--forum", "so-water"])
        .collect();
    let (code, _, stderr) = run_text(folder.path(), &reserved);
    assert_eq!(code, 1);
    assert!(stderr.contains("invalid-id"), "{stderr}");
    assert_eq!(snapshot(folder.path()), before);
    // Existing errors do not prevent an edit if the file can be parsed.
    let path = folder.path().join("plan/2030/1.1-mobiliteit.yaml");
    let good = text(&fs::read(&path).unwrap());
    fs::write(&path, good.replace("[limburg]", "[limbourg]")).unwrap();
    assert_eq!(run_text(folder.path(), &["check"]).0, 1);
    assert_eq!(run_text(folder.path(), &project(&["--category", "ongoing"])).0, 0);
    // A file that cannot be parsed completely is not edited.
    let path = folder.path().join("plan/2030/1.2-water.yaml");
    let torn = text(&fs::read(&path).unwrap()).replace("title: { nl: Water,", "title: { nl: Water");
    fs::write(&path, &torn).unwrap();
    let args = [
        "new",
        "project",
        "--id",
        "x",
        "--title-nl",
        "X",
        "--title-fr",
        "X",
        "--chapter",
        "water",
        "--category",
        "ongoing",
    ];
    let (code, _, stderr) = run_text(folder.path(), &args);
    assert_ne!(code, 0, "{stderr}");
    assert_eq!(text(&fs::read(&path).unwrap()), torn);
}

#[test]
fn a_new_forum_and_its_chapter_are_added() {
    let folder = sample();
    let plan = folder.path().join("plan/2030/plan.yaml");
    let (edition, fora) = (
        text(&fs::read(&plan).unwrap()),
        text(&fs::read(folder.path().join("plan/registers/fora.yaml")).unwrap()),
    );
    let note = ["--members", "be,nl", "--note-nl", "Zonder naam.", "--note-fr", "Sans nom."];
    let (code, place, stderr) = run_text(folder.path(), &forum(&note));
    assert_eq!((code, &*place), (0, "plan/registers/fora.yaml:22\n"), "{stderr}");
    let after = text(&fs::read(folder.path().join("plan/registers/fora.yaml")).unwrap());
    let added = "\n- id: so-natuur\n  kind: strategic\n  name:\n    nl: Strategisch overleg Natuur\n    fr: Concertation stratégique « Nature »\n  members: [be, nl]\n";
    assert_eq!(after, fora + added);
    let after = text(&fs::read(&plan).unwrap());
    let added = "  so-natuur:\n    basis: described\n    note:\n      nl: Zonder naam.\n      fr: Sans nom.\n";
    assert_eq!(after, edition + added);

    let args: Vec<&str> = CHAPTER.iter().copied().chain(["--forum", "so-natuur"]).collect();
    let (code, place, stderr) = run_text(folder.path(), &args);
    assert_eq!((code, &*place), (0, "plan/2030/1.3-natuur.yaml:2\n"), "{stderr}");
    let chapter = text(&fs::read(folder.path().join("plan/2030/1.3-natuur.yaml")).unwrap());
    let expected = "# yaml-language-server: $schema=../../docs/schema/chapter.schema.json
id: natuur
number: \"1.3\"
title:
  nl: Natuur
  fr: Nature
forum: so-natuur
context:
  nl: |
    De landen werken samen.
  fr: |
    Les pays coopèrent.
projects:
  - id: bijen
    category: essential
    title:
      nl: Bijen beschermen
      fr: Protéger les abeilles
";
    assert_eq!(chapter, expected);
    let edition =
        after.replace("chapters: [mobiliteit, water]", "chapters: [mobiliteit, water, natuur]");
    assert_eq!(text(&fs::read(&plan).unwrap()), edition);
    assert_eq!(run_text(folder.path(), &["check", "--deny", "warnings"]).0, 0);
}

/// In part 2 numbering restarts, external relations come last, and file names contain the part.
#[test]
fn a_chapter_gets_the_next_number_of_its_part() {
    let folder = sample();
    let plan = folder.path().join("plan/2030/plan.yaml");
    let edition = text(&fs::read(&plan).unwrap());
    let part = "  - number: \"2\"\n    title: { nl: Samen, fr: Ensemble }\nownership:\n";
    fs::write(&plan, edition.replace("ownership:\n", part)).unwrap();
    let external = "part: \"2\"\nnumber: \"1\"\ntitle: { nl: Buren, fr: Voisins }\nsections:\n  - id: a\n    number: \"1.1\"\n    title: { nl: A, fr: B }\n";
    fs::write(folder.path().join("plan/2030/external-relations.yaml"), external).unwrap();
    let args: Vec<&str> = CHAPTER.iter().copied().chain(["--forum", "so-water"]).collect();
    let (code, _, stderr) = run_text(folder.path(), &args);
    assert_eq!((code, &*stderr), (2, "error: missing: --section\n"));
    let args: Vec<&str> = args.into_iter().chain(["--part", "2"]).collect();
    let (code, _, stderr) = run_text(folder.path(), &args);
    assert_eq!(code, 2);
    assert!(stderr.contains("change it to 2 in external-relations.yaml"), "{stderr}");
    let moved = external.replace("number: \"1", "number: \"2");
    fs::write(folder.path().join("plan/2030/external-relations.yaml"), moved).unwrap();
    let (code, place, stderr) = run_text(folder.path(), &args);
    assert_eq!((code, &*place), (0, "plan/2030/part2-1-natuur.yaml:2\n"), "{stderr}");
    assert_eq!(run_text(folder.path(), &["check", "--deny", "warnings"]).0, 0);
}

#[test]
fn a_forum_new_to_the_edition_is_added_to_its_ownership() {
    let folder = sample();
    let plan = folder.path().join("plan/2030/plan.yaml");
    let path = folder.path().join("plan/registers/fora.yaml");
    let fora = text(&fs::read(&path).unwrap());
    fs::write(
        &path,
        fora + "- id: so-nieuw\n  kind: strategic\n  name: { nl: Nieuw, fr: Nouveau }\n",
    )
    .unwrap();
    let args = project(&["--category", "ongoing", "--forum", "so-nieuw"]);
    let (code, _, stderr) = run_text(folder.path(), &args);
    assert_eq!((code, &*stderr), (2, "error: missing: --basis\n"));
    let args: Vec<&str> = args.into_iter().chain(["--basis", "unnamed"]).collect();
    assert_eq!(run_text(folder.path(), &args).0, 0);
    assert!(text(&fs::read(&plan).unwrap()).ends_with("  so-nieuw: { basis: unnamed }\n"));
    assert_eq!(run_text(folder.path(), &["check", "--deny", "warnings"]).0, 0);
}

#[test]
fn schemas_are_listed_printed_and_written() {
    let folder = tempfile::tempdir().unwrap();
    let (code, list, _) = run_text(folder.path(), &["schema"]);
    assert_eq!((code, list.lines().count()), (0, 10));
    for kind in FileKind::ALL {
        let name = kind.name();
        assert!(list.contains(name), "`schema` does not list {name}:\n{list}");
        let (printed, expected) =
            (run_text(folder.path(), &["schema", name]).1, schema::text(kind));
        assert!(printed == expected, "{name}: {}", line_difference(&expected, &printed));
    }
    let (code, data, stderr) = run_text(folder.path(), &["schema", "--out", "s"]);
    assert_eq!((code, &*data, &*stderr), (0, "", "`s`: 10 files written\n"));
    let written = snapshot(&folder.path().join("s"));
    assert_eq!(written.len(), FileKind::ALL.len(), "{:?}", written.keys());
    for kind in FileKind::ALL {
        assert!(text(&written[&file_name(kind)]) == schema::text(kind), "{kind:?}");
    }
    let french = ["schema", "--out", "s", "--messages", "fr"];
    assert_eq!(run_text(folder.path(), &french).2, "`s`\u{a0}: 10 fichiers écrits\n");
    let schema = fs::read_to_string(folder.path().join("s/chapter.schema.json")).unwrap();
    assert!(schema.contains("Un chapitre du plan"), "{schema}");
    assert_eq!(run_text(folder.path(), &french).2, "`s`\u{a0}: 0 fichier écrit\n");
    let (code, _, stderr) = run_text(folder.path(), &["schema", "chaptr"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("did you mean `chapter`?"), "{stderr}");
}

#[test]
fn completions_and_manual_pages_cover_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let commands: Vec<String> =
        plan_testing::commands(&text(&run(folder.path(), &["--help"]).stdout));
    assert!(commands.len() > 7, "{commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, script, _) = run_text(folder.path(), &["completions", shell]);
        assert_eq!(code, 0);
        for command in &commands {
            assert!(script.contains(command.as_str()), "{shell}: {command}");
        }
    }
    assert_eq!(run_text(folder.path(), &["completions", "sh"]).0, 2);
    let (code, page, _) = run_text(folder.path(), &["man"]);
    assert_eq!(code, 0);
    assert!(page.contains(".TH benelux-plan 1"), "{page}");
    let (code, data, _) = run_text(folder.path(), &["man", "--out", "man1"]);
    assert_eq!((code, &*data), (0, ""));
    let pages = snapshot(&folder.path().join("man1"));
    for command in commands.iter().map(|command| format!("benelux-plan-{command}.1")).chain(
        [
            "",
            "-new-chapter",
            "-new-project",
            "-new-forum",
            "-translate-export",
            "-translate-import",
            "-translate-status",
        ]
        .map(|end| format!("benelux-plan{end}.1")),
    ) {
        let page = pages.get(&command).unwrap_or_else(|| panic!("{command}: {:?}", pages.keys()));
        assert!(text(page).contains(".SH EXAMPLES\n.nf\n"), "{command}");
    }
    assert_eq!(pages.len(), commands.len() + 7);
}

/// Prompts follow the message language, an invalid answer is asked again, and Escape cancels without
/// writing anything.
#[cfg(unix)]
#[test]
fn missing_values_are_prompted_for_at_a_terminal() {
    let folder = sample();
    let begin = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_benelux-plan"));
        command.args(["new", "project", "--chapter", "water", "--messages", "nl"]);
        command.current_dir(folder.path()).env("NO_COLOR", "1").env("TERM", "xterm");
        rexpect::session::spawn_command(command, Some(20_000)).unwrap()
    };
    let before = snapshot(folder.path());
    let mut session = begin();
    session.exp_string("Welke categorie?").unwrap();
    session.exp_string("Lopende activiteiten").unwrap();
    session.send("\x1b").unwrap();
    session.flush().unwrap();
    session.exp_string("afgebroken; er is niets geschreven").unwrap();
    session.exp_eof().unwrap();
    assert_eq!(snapshot(folder.path()), before);

    let mut session = begin();
    session.exp_string("Welke categorie?").unwrap();
    session.exp_string("Lopende activiteiten").unwrap();
    session.send("lopend\r").unwrap();
    session.flush().unwrap();
    session.exp_string("Titel in het Nederlands:").unwrap();
    session.send("\r").unwrap();
    session.flush().unwrap();
    session.exp_string("vul een tekst in").unwrap();
    session.send("Grondwater meten\r").unwrap();
    session.flush().unwrap();
    session.exp_string("Titel in het Frans:").unwrap();
    session.send("Mesurer les nappes\r").unwrap();
    session.flush().unwrap();
    // The suggested id is derived from the title.
    session.exp_string("grondwater-meten").unwrap();
    session.send("\r").unwrap();
    session.flush().unwrap();
    session.exp_string("plan/2030/1.2-water.yaml:62").unwrap();
    session.exp_eof().unwrap();
    assert_eq!(run_text(folder.path(), &["check", "--deny", "warnings"]).0, 0);
    let chapter = text(&fs::read(folder.path().join("plan/2030/1.2-water.yaml")).unwrap());
    assert!(chapter.ends_with("  - id: grondwater-meten\n    category: ongoing\n    title:\n      nl: Grondwater meten\n      fr: Mesurer les nappes\n"), "{chapter}");
}
