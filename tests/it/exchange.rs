//! Export to and import from translation tools.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use plan_check::compile::{Compilation, compile};
use plan_core::edit::{TextEdit, TextForm, scalar, set_texts};
use plan_core::locale::Locale;
use plan_core::model::markup::{Fragment, fragments};
use plan_core::world::World;
use plan_core::world::memory::Memory;
use plan_exchange::reconcile::{ImportDecision, reconcile};
use plan_exchange::{ReadError, TranslationPackage, collect, po, read, xliff};
use plan_testing::{assert_matches_file, example_folder, root};
use proptest::prelude::*;

use crate::support::program::run_text;

const CHAPTER: &str = "2021/1.1-energie.yaml";

fn package(plan: &Memory, to: Locale) -> (Compilation, TranslationPackage) {
    let compilation = compile(plan).unwrap();
    let from = if to == Locale::Fr { Locale::Nl } else { Locale::Fr };
    let package = collect(&compilation.plan, &compilation.sources, plan.name(), from, to);
    (compilation, package)
}

/// Writes a text as a YAML block, or quoted if a block cannot hold it.
fn value(text: &str, margin: &str) -> String {
    let is_easy =
        text.chars().all(|c| c == '\n' || (!c.is_control() && !"\u{feff}\u{fffe}".contains(c)));
    match is_easy && text.starts_with(char::is_alphanumeric) && !text.contains(['\u{2028}', '\t']) {
        true => format!("|\n{margin}{}", text.replace('\n', &format!("\n{margin}"))),
        false => scalar(text),
    }
}

/// Returns the example plan with these texts in a project.
fn with_texts(title: [Option<&str>; 2], text: [Option<&str>; 2]) -> Memory {
    let mut chapter = String::from("id: energie\nnumber: \"1.1\"\n");
    chapter +=
        "title: { nl: Energie, fr: Énergie }\nforum: dg-energie\ncontext: { nl: A, fr: B }\n";
    chapter +=
        "projects:\n  # on this project\n  - id: waterstof\n    category: essential\n    title:\n";
    for (key, text) in ["nl", "fr"].iter().zip(title) {
        if let Some(text) = text {
            chapter += &format!("      {key}: {} # {key}\n", scalar(text));
        }
    }
    chapter += "    actions:\n      - nl: Vast.\n        fr: Fixe.\n      -";
    let mut margin = " ";
    for (key, text) in ["nl", "fr"].iter().zip(text) {
        if let Some(text) = text {
            chapter += &format!("{margin}{key}: {}\n", value(text, "          "));
            margin = "        ";
        }
    }
    chapter += "    # the end\n    partners: [nrw]\n    acts: [eu-2019-943]\n";
    plan_testing::example_plan().with(CHAPTER, chapter)
}

/// Imports a file into a plan; returns the changed plan and the decision on each text.
fn import(plan: &Memory, to: Locale, file: &str) -> (Memory, BTreeMap<String, ImportDecision>) {
    let incoming = read(file).unwrap();
    assert_eq!(incoming.to, to);
    let (compilation, package) = package(plan, to);
    let fitted = reconcile(&package, &incoming);
    let (mut edits, mut verdicts) = (BTreeMap::<&str, Vec<TextEdit<'_>>>::new(), BTreeMap::new());
    for one in &fitted {
        verdicts.insert(one.incoming.address.clone(), one.decision.clone());
        if let (Some(unit), ImportDecision::Write(text)) = (one.unit, &one.decision) {
            let file = compilation.sources.file_of(unit.source_span).unwrap();
            let beside = file.range_of(unit.source_span).start;
            let form = if unit.is_prose { TextForm::Prose } else { TextForm::Line };
            let edit = TextEdit { beside, key: to.tag(), text, form };
            edits.entry(&unit.path).or_default().push(edit);
        }
    }
    let plan = edits.iter().fold(plan.clone(), |after, (path, edits)| {
        let mut files = compilation.sources.files().iter();
        let file = files.find(|file| file.path().ends_with(path)).unwrap();
        after.with(path, set_texts(file.text(), &["nl", "fr"], edits).unwrap())
    });
    (plan, verdicts)
}

/// Generates text fragments that are special in YAML, XML, PO or Markdown.
fn nasty() -> impl Strategy<Value = Vec<String>> {
    let fragment = prop::sample::select(vec![
        ": ",
        " #",
        "#",
        "\"",
        "'",
        "- ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n- ",
        "\n  ",
        "é",
        "\u{a0}",
        "&amp;",
        "&",
        "<b>",
        "]]>",
        "%",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "\t",
        "\u{7}",
        "\u{85}",
        "\u{2028}",
        "|",
        ">",
        "!",
        "@",
        "`",
        "\\",
        "\\n",
        "~",
        "null",
        "true",
        "1.10",
        "---",
        "...",
        "\u{feff}",
        "x\ry",
        "*a*",
        "**b**",
        "*",
        "_",
        "[x](act:eu-2019-943)",
        "[](partner:be)",
        "<https://a.be>",
        "\u{fffe}",
        "« ",
        " »",
        "’",
        "WORD",
        "WORD",
    ]);
    prop::collection::vec(fragment.prop_map(str::to_owned), 1..12)
}

fn codes(text: &str) -> Vec<&str> {
    let codes =
        fragments(text).into_iter().filter(|fragment| !matches!(fragment, Fragment::Text(_)));
    codes.map(Fragment::source).collect()
}

fn filled(fragments: &[String], word: &str) -> String {
    let text: String = fragments.concat().replace("WORD", word);
    text.trim_end_matches('\n').to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Imports arbitrary texts in both directions, replacing a missing or a different target.
    #[test]
    fn exported_texts_survive_an_import_unchanged(
        title in nasty(),
        text in nasty(),
        is_french in any::<bool>(),
        is_missing in any::<bool>(),
        is_po in any::<bool>(),
    ) {
        let [title, text] = [title, text].map(|fragments| {
            let (nl, fr) = (filled(&fragments, "een"), filled(&fragments, "deux"));
            if nl.trim().is_empty() { ["een".to_owned(), "deux".to_owned()] } else { [nl, fr] }
        });
        let to = if is_french { Locale::Fr } else { Locale::Nl };
        let other = (!is_missing).then_some("anders");
        let some = |text: &'static [String; 2]| [Some(text[0].as_str()), Some(text[1].as_str())];
        let (title, text): (&'static _, &'static _) =
            (Box::leak(Box::new(title)), Box::leak(Box::new(text)));
        let mut less = (some(title), some(text));
        let at = usize::from(is_french);
        (less.0[at], less.1[at]) = (other, other);
        let (full, less) = (with_texts(some(title), some(text)), with_texts(less.0, less.1));
        let (_, wanted) = package(&full, to);
        // Remove the marks, as a translator would after checking.
        let file = if is_po { po::write(&wanted) } else { xliff::write(&wanted) }.unwrap();
        let file = file.replace("#, fuzzy\n", "");
        // Importing into the original plan changes nothing.
        let (same, verdicts) = import(&full, to, &file);
        prop_assert!(verdicts.values().all(|verdict| *verdict == ImportDecision::Unchanged), "{verdicts:?}");
        prop_assert_eq!(format!("{same:?}"), format!("{full:?}"));
        // Remove the fingerprints, or else the different target would count as changed since the
        // export.
        let file = match is_missing {
            true => file,
            false => file
                .lines()
                .filter(|line| !line.contains("target-fingerprint"))
                .map(|line| format!("{line}\n"))
                .collect(),
        };
        let (after, verdicts) = import(&less, to, &file);
        let (_, now) = package(&after, to);
        for (wanted, now) in wanted.units.iter().zip(&now.units) {
            prop_assert_eq!(wanted.shared_address(), now.shared_address());
            let verdict = &verdicts[&wanted.address];
            let target = wanted.target.as_deref().unwrap();
            // If the codes of the languages differ, or surrounding words absorb one, it is refused.
            if matches!(verdict, ImportDecision::Refused(_)) && wanted.is_prose {
                prop_assert_ne!(codes(&wanted.source), codes(target), "{:?}", verdict);
                continue;
            }
            prop_assert_eq!(now.target.as_deref(), Some(target), "{:?}\n{}", verdict, file);
        }
    }

    #[test]
    fn no_input_makes_the_readers_panic(text in any::<String>(), lines in "(msg(id|str|ctxt) |\"a\"|\"|\\\\|#[,.|~]|fuzzy|\n){0,30}") {
        let _ = (read(&text), po::read(&lines), xliff::read(&format!("<xliff>{text}</xliff>")));
    }
}

#[test]
fn hostile_files_are_rejected() {
    let open = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"fr\">";
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>";
    assert_eq!(read(&format!("{bomb}{open}</xliff>")).unwrap_err(), ReadError::Doctype);
    let entity = read(&format!("{open}\n&a;</xliff>")).unwrap_err();
    assert!(matches!(entity, ReadError::Syntax(2, _)), "{entity:?}");
    assert!(matches!(read(&format!("{open}<file>")).unwrap_err(), ReadError::Syntax(..)));
    let deep = format!("{open}{}", "<pc id=\"1\">".repeat(100_000));
    assert!(read(&deep).is_err());
    let unit = format!(
        "{open}<file id=\"f\"><unit id=\"u\"><segment><source>{}{}</source></segment></unit></file></xliff>",
        "<pc id=\"1\">".repeat(500),
        "</pc>".repeat(500)
    );
    assert!(matches!(read(&unit).unwrap_err(), ReadError::Syntax(1, _)));
    for (text, error) in [
        ("", ReadError::UnknownFormat),
        ("<html/>", ReadError::UnknownFormat),
        ("<tmx version=\"1.4\"/>", ReadError::ExportOnly("TMX")),
        (
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"/>",
            ReadError::Version("1.2".to_owned()),
        ),
        (&open.replace("\"fr\">", "\"de\"/>"), ReadError::Language("de".to_owned())),
        ("msgid \"\"\nmsgstr \"Language: de\\n\"\n", ReadError::Language("de".to_owned())),
        (
            "msgid \"\"\nmsgstr \"Language: fr\\nContent-Type: text/plain; charset=ISO-8859-1\\n\"\n",
            ReadError::Encoding("iso-8859-1".to_owned()),
        ),
        ("msgid \"a\nmsgstr \"\"\n", ReadError::Syntax(1, "msgid \"a".to_owned())),
        (
            "msgid \"a\"\nmsgid_plural \"b\"\n",
            ReadError::Syntax(2, "msgid_plural \"b\"".to_owned()),
        ),
        ("msgctxt \"a\"\nmsgid \"a\"\n", ReadError::Syntax(1, "msgid".to_owned())),
    ] {
        assert_eq!(read(text).unwrap_err(), error, "{text}");
    }
}

/// Tools may split texts into segments, annotate words, and replace a paired code with two codes.
#[test]
fn segmented_and_annotated_texts_are_joined() {
    let plan = with_texts(
        [Some("een"), Some("deux")],
        [Some("Een *twee*.\n\nZie [de wet](act:eu-2019-943)."), None],
    );
    let (_, package) = package(&plan, Locale::Fr);
    let file = xliff::write(&package).unwrap();
    let start = file.find("<segment state=\"initial\">").unwrap();
    let end = start + file[start..].find("</segment>").unwrap();
    let parts = "<segment><source>Een <pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1-end\">twee</pc>.</source>\
        <target>Un <sc id=\"1\"/><mrk id=\"m\" type=\"term\">deux</mrk><ec startRef=\"1\"/>.</target></segment>\
        <ignorable><source><ph id=\"2\" dataRef=\"d2\"/></source></ignorable>\
        <segment><source>Zie <pc id=\"3\" dataRefStart=\"d3\" dataRefEnd=\"d3-end\">de wet</pc>.</source>\
        <target>Voir <pc id=\"3\">la loi</pc>.</target>";
    let cut = format!("{}{parts}{}", &file[..start], &file[end..]);
    let (_, verdicts) = import(&plan, Locale::Fr, &cut);
    let written = ImportDecision::Write("Un *deux*.\n\nVoir [la loi](act:eu-2019-943).".to_owned());
    assert!(verdicts.values().any(|verdict| *verdict == written), "{verdicts:?}");
    // A partial translation counts as untranslated.
    let half = cut.replace("<target>Voir <pc id=\"3\">la loi</pc>.</target>", "");
    let (_, verdicts) = import(&plan, Locale::Fr, &half);
    assert!(
        verdicts.values().any(|verdict| *verdict == ImportDecision::Untranslated),
        "{verdicts:?}"
    );
    // The code data in the file is not trusted.
    let forged = cut.replace("](act:eu-2019-943)", "](act:anders)");
    let (_, verdicts) = import(&plan, Locale::Fr, &forged);
    assert!(!verdicts.values().any(|v| matches!(v, ImportDecision::Write(_))), "{verdicts:?}");
}

fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder.join("plan")).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).unwrap()))
        .collect()
}

fn edit(path: &Path, from: &str, to: &str) {
    let before = fs::read_to_string(path).unwrap();
    assert!(before.contains(from), "{from}");
    fs::write(path, before.replace(from, to)).unwrap();
}

/// Creates the example plan in a git repository: confirmed, then changed in Dutch, with one French
/// text removed.
fn work_in_progress() -> tempfile::TempDir {
    let folder = example_folder();
    let git = |args: &[&str]| {
        let status = Command::new("git")
            .args(["-c", "user.name=x", "-c", "user.email=x@example.org"])
            .args(args)
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .status();
        assert!(status.unwrap().success());
    };
    git(&["init", "-q", "-b", "main"]);
    assert_eq!(run_text(folder.path(), &["confirm", "--all"]).0, 0);
    git(&["add", "."]);
    git(&["commit", "-qm", "Begin"]);
    let chapter = folder.path().join("plan").join(CHAPTER);
    edit(&chapter, "nl: Waterstof bevorderen", "nl: Groene waterstof bevorderen");
    edit(&chapter, "        fr: Concertation sur le [](act:eu-2019-943).\n", "");
    git(&["commit", "-qam", "Groene waterstof"]);
    folder
}

#[test]
fn exports_match_expected_output() {
    let folder = work_in_progress();
    for (name, args) in [
        ("work.xlf", &["--format", "xliff"][..]),
        ("work.po", &["--format", "po"]),
        ("all.xlf", &["--all"]),
        ("all.po", &["--format", "po", "--all"]),
        ("memory.tmx", &["--format", "tmx"]),
    ] {
        let args = [&["translate", "export", "--to", "fr"], args].concat();
        let (code, data, stderr) = run_text(folder.path(), &args);
        assert_eq!((code, &*stderr), (0, ""));
        assert_matches_file(&format!("tests/expected/exchange/{name}"), &data);
    }
    let (code, data, stderr) = run_text(folder.path(), &["translate", "export", "--to", "nl"]);
    assert_eq!((code, &*data), (0, ""));
    assert!(stderr.contains("--all"), "{stderr}");
    let (code, _, stderr) =
        run_text(folder.path(), &["translate", "export", "--to", "fr", "--chapter", "energi"]);
    assert!(code == 2 && stderr.contains("did you mean `energie`?"), "{stderr}");
    let args = ["translate", "export", "--to", "fr", "--chapter", "1.1", "--output", "."];
    let (code, _, stderr) = run_text(folder.path(), &args);
    assert_eq!((code, &*stderr), (0, "./benelux-plan.nl-fr.xlf: 2 texts\n"));
}

#[test]
fn export_reports_a_missing_git_history() {
    let folder = work_in_progress();
    fs::remove_dir_all(folder.path().join(".git")).unwrap();
    let (code, data, stderr) = run_text(folder.path(), &["translate", "export", "--to", "fr"]);
    assert_eq!(code, 0);
    assert!(stderr.contains("1 text: the last confirmed version was not found in git"), "{stderr}");
    assert!(data.contains("Groene waterstof") && !data.contains("previous-source"));
}

#[test]
fn import_writes_translations_and_preserves_the_rest() {
    for format in ["xliff", "po"] {
        let folder = work_in_progress();
        let args = ["translate", "export", "--to", "fr", "--format", format, "--output", "fr.x"];
        assert_eq!(run_text(folder.path(), &args).0, 0);
        let file = folder.path().join("fr.x");
        let chapter = folder.path().join("plan").join(CHAPTER);
        let before = fs::read_to_string(&chapter).unwrap();
        let untouched = snapshot(folder.path());
        assert_eq!(run_text(folder.path(), &["translate", "import", "fr.x"]).0, 0);
        assert_eq!(snapshot(folder.path()), untouched);
        match format {
            "xliff" => {
                edit(&file, "Promouvoir l’hydrogène<", "Promouvoir l’hydrogène vert : oui<");
                let (start, end) = ("<source>Overleg over ", ".</source>\n");
                let text = fs::read_to_string(&file).unwrap();
                let inner = text.split(start).nth(1).unwrap().split(end).next().unwrap();
                let target = format!("{end}        <target>Se concerter sur {inner}.</target>\n");
                edit(&file, &format!("{inner}{end}"), &format!("{inner}{target}"));
            }
            _ => {
                edit(&file, "#, fuzzy\n", "");
                edit(
                    &file,
                    "msgstr \"Promouvoir l’hydrogène\"",
                    "msgstr \"Promouvoir l’hydrogène vert : oui\"",
                );
                edit(&file, "msgstr \"\"\n\"Project", "msgstr \"\"\n\"X-Test: 1\\n\"\n\"Project");
                let end = "msgid \"Overleg over [](act:eu-2019-943).\"\nmsgstr \"\"";
                edit(
                    &file,
                    end,
                    &end.replace("msgstr \"\"", "msgstr \"Se concerter sur [](act:eu-2019-943).\""),
                );
            }
        }
        let (code, data, stderr) =
            run_text(folder.path(), &["translate", "import", "fr.x", "--dry-run"]);
        assert_eq!((code, &*stderr), (0, "2 texts to write, nothing was written\n"), "{data}");
        assert_eq!(snapshot(folder.path()), untouched);
        let (code, data, stderr) = run_text(folder.path(), &["translate", "import", "fr.x"]);
        assert_eq!((code, &*stderr), (0, "2 texts written\n"), "{data}");
        assert!(
            data.contains("written `2021/project:waterstof/title` (plan/2021/1.1-energie.yaml:11)"),
            "{data}"
        );
        let after = fs::read_to_string(&chapter).unwrap();
        let expected = before
            .replace("fr: Promouvoir l’hydrogène\n", "fr: \"Promouvoir l’hydrogène vert : oui\"\n")
            .replace(
                "      - nl: Overleg over [](act:eu-2019-943).\n",
                "      - nl: Overleg over [](act:eu-2019-943).\n        fr: Se concerter sur [](act:eu-2019-943).\n",
            );
        assert_eq!(after, expected);
        assert_eq!(run_text(folder.path(), &["check"]).0, 0);
        // A second import has nothing to do.
        let (code, _, stderr) = run_text(folder.path(), &["translate", "import", "fr.x"]);
        assert_eq!((code, &*stderr), (0, "0 texts written, 2 unchanged\n"));
    }
}

/// Every reason, with a change to the file or plan that causes it.
#[test]
fn texts_that_no_longer_match_are_listed_but_not_written() {
    let title = "Promouvoir l’hydrogène<";
    let target = |text: &str| {
        format!(
            "</source>\n        <target>{text}</target>\n      </segment>\n    </unit>\n  </file>"
        )
    };
    let end = "</source>\n      </segment>\n    </unit>\n  </file>";
    let set = |text: &str| vec![(end.to_owned(), target(text))];
    let change = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
    let new = change(title, "Promouvoir l’hydrogène vert<");
    for (reason, file, plan) in [
        (
            "source-changed",
            new.clone(),
            Some(("nl: Groene waterstof bevorderen", "nl: Grijze waterstof")),
        ),
        ("target-changed", new.clone(), Some(("fr: Promouvoir l’hydrogène", "fr: L’hydrogène"))),
        ("unknown-address", new.clone(), Some(("- id: waterstof", "- id: waterstofnet"))),
        ("empty", change(title, "<"), None),
        ("missing-code", set("Se concerter."), None),
        ("unknown-code", set("Se concerter<ph id=\"7\"/>."), None),
        ("unknown-code", set("Se concerter<ph id=\"1\"/><ph id=\"1\"/>."), None),
        ("unknown-code", set("Se <pc id=\"1\">concerter</pc>."), None),
        ("broken-code", set("Se concerter `<ph id=\"1\"/>`."), None),
        ("strange-link", set("Se concerter<ph id=\"1\"/> [ici](partner:be)."), None),
        ("error", set("# Titre\n\n<ph id=\"1\"/>"), None),
        ("empty", change(title, " <"), None),
    ] {
        let folder = work_in_progress();
        assert_eq!(
            run_text(folder.path(), &["translate", "export", "--to", "fr", "--output", "fr.xlf"]).0,
            0
        );
        for (from, to) in &file {
            edit(&folder.path().join("fr.xlf"), from, to);
        }
        if let Some((from, to)) = plan {
            edit(&folder.path().join("plan").join(CHAPTER), from, to);
        }
        let before = snapshot(folder.path());
        let (code, data, stderr) =
            run_text(folder.path(), &["translate", "import", "fr.xlf", "--format", "json"]);
        assert_eq!((code, &*stderr), (1, ""), "{reason}: {data}");
        let report: serde_json::Value = serde_json::from_str(&data).unwrap();
        let refused: Vec<_> = report["units"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|unit| unit["result"] == "refused")
            .collect();
        assert_eq!(refused.len(), 1, "{data}");
        assert_eq!(refused[0]["reason"], reason, "{data}");
        assert_eq!(snapshot(folder.path()), before, "{reason}");
        for ui_language in ["en", "nl", "fr"] {
            let (code, data, stderr) = run_text(
                folder.path(),
                &["translate", "import", "fr.xlf", "--messages", ui_language],
            );
            assert!(
                code == 1 && data.lines().count() >= 2 && stderr.lines().count() == 1,
                "{data}{stderr}"
            );
        }
        if reason == "source-changed" {
            assert!(
                data.contains("Groene waterstof") && data.contains("Grijze waterstof"),
                "{data}"
            );
        }
    }
}

#[test]
fn a_text_that_causes_an_error_does_not_block_others() {
    let folder = work_in_progress();
    let args = ["translate", "export", "--to", "fr", "--format", "po", "--output", "fr.po"];
    assert_eq!(run_text(folder.path(), &args).0, 0);
    let file = folder.path().join("fr.po");
    edit(&file, "#, fuzzy\n", "");
    edit(&file, "msgstr \"Promouvoir l’hydrogène\"", "msgstr \"L’hydrogène vert\"");
    let end = "msgid \"Overleg over [](act:eu-2019-943).\"\nmsgstr \"\"";
    edit(&file, end, &end.replace("msgstr \"\"", "msgstr \"# Titre\\n\\n[](act:eu-2019-943)\""));
    let (code, data, stderr) = run_text(folder.path(), &["translate", "import", "fr.po"]);
    assert_eq!((code, &*stderr), (1, "1 text written, 1 not written\n"), "{data}");
    assert!(data.contains("[heading-in-prose]"), "{data}");
    let after = fs::read_to_string(folder.path().join("plan").join(CHAPTER)).unwrap();
    assert!(after.contains("fr: L’hydrogène vert\n") && !after.contains("Titre"));
}

#[test]
fn invalid_files_are_rejected_and_nothing_is_written() {
    let folder = work_in_progress();
    let before = snapshot(folder.path());
    for (text, words) in [
        (&b"<!DOCTYPE x [<!ENTITY a \"b\">]><xliff/>"[..], "document type"),
        (b"hello", "neither XLIFF 2 nor PO"),
        (b"<xliff", "line 1"),
        (b"\xff\xfe<\0", "not in UTF-8"),
        (b"<tmx/>", "is a translation memory"),
    ] {
        fs::write(folder.path().join("x"), text).unwrap();
        let (code, data, stderr) = run_text(folder.path(), &["translate", "import", "x"]);
        assert_eq!((code, &*data), (2, ""));
        assert!(stderr.contains(words) && stderr.contains("nothing was written"), "{stderr}");
    }
    let file = fs::File::create(folder.path().join("x")).unwrap();
    file.set_len(65 << 20).unwrap();
    let (code, _, stderr) = run_text(folder.path(), &["translate", "import", "x"]);
    assert!(code == 2 && stderr.contains("64 MiB"), "{stderr}");
    assert_eq!(run_text(folder.path(), &["translate", "import", "nowhere"]).0, 2);
    assert_eq!(snapshot(folder.path()), before);
}

/// Exports and imports the whole plan in both formats and both directions.
#[test]
fn the_benelux_plan_survives_a_round_trip_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new(root().join("plan")) {
        let entry = entry.unwrap();
        let to = folder
            .path()
            .join("plan")
            .join(entry.path().strip_prefix(root().join("plan")).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).unwrap(),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
    let before = snapshot(folder.path());
    for to in ["nl", "fr"] {
        for format in ["xliff", "po"] {
            let args =
                ["translate", "export", "--to", to, "--all", "--format", format, "--output", "x"];
            assert_eq!(run_text(folder.path(), &args).0, 0);
            let (code, _, stderr) = run_text(folder.path(), &["translate", "import", "x"]);
            assert_eq!(code, 0, "{stderr}");
            let unchanged: usize =
                stderr.split(", ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
            assert!(stderr.starts_with("0 texts written, ") && unchanged > 900, "{stderr}");
        }
    }
    assert_eq!(snapshot(folder.path()), before);
    // If all French is removed from a chapter, an import restores it exactly.
    let (_, whole, _) = run_text(folder.path(), &["translate", "export", "--to", "fr", "--all"]);
    fs::write(folder.path().join("fr.xlf"), whole).unwrap();
    let chapter = folder.path().join("plan/2021/1.1-energie-klimaat.yaml");
    let text = fs::read_to_string(&chapter).unwrap();
    let mut french = None;
    let mut less = String::new();
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        french = french.filter(|margin| indent > *margin);
        if line.trim_start().starts_with("fr:") {
            french = Some(indent);
        }
        if french.is_none() {
            less += line;
        }
    }
    assert!(less.len() < text.len() * 2 / 3);
    fs::write(&chapter, less).unwrap();
    let (code, data, stderr) = run_text(folder.path(), &["translate", "import", "fr.xlf"]);
    assert_eq!(code, 0, "{data}{stderr}");
    assert_eq!(fs::read_to_string(&chapter).unwrap(), text);
}

#[test]
fn status_lists_work_of_the_branch_first() {
    let folder = work_in_progress();
    for (name, args) in [
        ("status.human", &[][..]),
        ("status.en.md", &["--format", "markdown"]),
        ("status.base.md", &["--format", "markdown", "--base", "HEAD~1"]),
        ("status.old.nl.md", &["--format", "markdown", "--base", "HEAD", "--messages", "nl"]),
        ("status.base.fr.md", &["--format", "markdown", "--base", "HEAD~1", "--messages", "fr"]),
        ("status.json", &["--format", "json", "--base", "HEAD~1"]),
    ] {
        let (code, data, stderr) =
            run_text(folder.path(), &[&["translate", "status"], args].concat());
        assert_eq!((code, &*stderr), (0, ""));
        assert_matches_file(&format!("tests/expected/exchange/{name}"), &data);
    }
    let (code, _, stderr) = run_text(folder.path(), &["translate", "status", "--base", "nowhere"]);
    assert!(code == 2 && stderr.contains("`nowhere`"), "{stderr}");
    let done = example_folder();
    let (code, data, _) = run_text(done.path(), &["translate", "status", "--messages", "fr"]);
    assert!(code == 0 && data.starts_with("Rien\u{a0}:"), "{data}");
}

#[test]
fn export_and_status_select_texts_as_diff_does() {
    let folder = work_in_progress();
    let at = folder.path();
    edit(&at.join("plan").join(CHAPTER), "fr: Énergie", "fr: \"Énergie 2030\"");
    edit(
        &at.join("plan/2021/plan.yaml"),
        "fr: Projets en cours",
        "fr: Projets en cours depuis 2019",
    );
    let export =
        |args: &[&str]| run_text(at, &[&["translate", "export", "--to", "fr"], args].concat());
    let names = |args: &[&str]| -> Vec<String> {
        let (code, data, stderr) = export(&[&["--format", "po"], args].concat());
        assert_eq!(code, 0, "{stderr}");
        let lines = data.lines().filter_map(|line| line.strip_prefix("msgctxt \"2021/"));
        lines.map(|line| line.split(['"', '~']).next().unwrap().to_owned()).collect()
    };
    let facts = ["chapter:energie/title", "category:ongoing/title"];
    assert_eq!(names(&["--only", "facts"]), facts);
    assert_eq!(names(&["--only", "facts", "--chapter", "plan"]), facts[1..]);
    assert_eq!(names(&["--only", "facts", "--chapter", "1.1", "--year", "2021"]), facts[..1]);
    // French changed, so only Dutch is stale.
    assert!(!names(&["--only", "stale"]).contains(&facts[0].to_owned()));
    let dutch = run_text(at, &["translate", "export", "--to", "nl", "--only", "stale"]).1;
    assert!(dutch.contains("chapter:energie/title"), "{dutch}");
    let xliff = export(&["--only", "facts"]).1;
    assert!(xliff.contains("subState=\"benelux-plan:facts\""), "{xliff}");
    assert!(!export(&["--format", "tmx"]).1.contains("2030"));
    for args in [&["--only", "stael"][..], &["--chapter", "energei"], &["--year", "1999"]] {
        let (diff, export) = (run_text(at, &[&["diff", "nl", "fr"], args].concat()), export(args));
        let status = run_text(at, &[&["translate", "status"], args].concat());
        assert!(
            diff.0 == 2 && diff == export && export == status,
            "{diff:?} {export:?} {status:?}"
        );
    }
    let (_, markdown, _) =
        run_text(at, &["translate", "status", "--format", "markdown", "--base", "HEAD"]);
    assert!(markdown.contains("| facts differ |") && markdown.contains("may lag behind (Dutch)"));
    let (_, registers, _) = run_text(at, &["translate", "status", "--chapter", "registers"]);
    assert!(registers.starts_with("Nothing"), "{registers}");
}
