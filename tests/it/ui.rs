//! Diagnostics as users see them: for every code, the failing example of its page and the exact
//! output.

use benelux_plan::report::{Format, Options, write};
use plan_check::all_codes;
use plan_check::compile::{Compilation, compile};
use plan_core::diagnostic::Severity;
use plan_core::locale::UiLanguage;
use plan_core::schema::{FileKind, RecordSchema, ValueType};
use plan_testing::{assert_matches_file, code_blocks, plan_of_example};
use serde_yaml::Value;

fn show(compilation: &Compilation, format: Format, ui_language: UiLanguage) -> String {
    let options = Options::new(format, ui_language);
    let mut out = Vec::new();
    write(compilation, &compilation.diagnostics, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn diagnostics_match_expected_output_in_three_languages() {
    for code in all_codes() {
        let examples = code_blocks(code.definition().pages[0]);
        let (info, text) = examples.iter().find(|(info, _)| info.contains("fails")).unwrap();
        let compilation = compile(&plan_of_example(info, text).0).unwrap();
        let mut all = show(&compilation, Format::Human, UiLanguage::En);
        for ui_language in [UiLanguage::Nl, UiLanguage::Fr] {
            all += &show(&compilation, Format::Short, ui_language);
        }
        assert_matches_file(&format!("tests/expected/ui/{}.stderr", code.name()), &all);
    }
}

/// Replacing bytes as the JSON output specifies gives the same file as `check --fix`.
#[test]
fn applying_json_fixes_equals_check_fix() {
    let chapter = plan_testing::example_plan().text("2021/1.1-energie.yaml").unwrap();
    let chapter = format!("\u{feff}{chapter}")
        .replace("Promouvoir l’hydrogène", "\"Promouvoir l'hydrogène : \\\"vert\\\" !\"")
        .replace("nl: Waterstof bevorderen", "nl: Waterstof 'nu' bevorderen, de EU commissie");
    let compilation =
        compile(&plan_testing::example_plan().with("2021/1.1-energie.yaml", chapter.clone()))
            .unwrap();
    let json = show(&compilation, Format::Json, UiLanguage::En);
    assert_matches_file("tests/expected/ui/fixes.json", &json);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mut fixed = chapter.into_bytes();
    for finding in value["findings"].as_array().unwrap().iter().rev() {
        let fix = &finding["fix"];
        if fix["safe"] == true {
            let at = |name: &str| usize::try_from(fix[name].as_u64().unwrap()).unwrap();
            let replacement = fix["replacement"].as_str().unwrap().bytes();
            fixed.splice(at("start_byte")..at("end_byte"), replacement);
        }
    }
    let fixed = String::from_utf8(fixed).unwrap();
    let after = compile(&plan_testing::example_plan().with("2021/1.1-energie.yaml", fixed.clone()))
        .unwrap();
    let is_safe =
        |d: &&plan_core::diagnostic::Diagnostic| d.fix.as_ref().is_some_and(|fix| fix.is_safe);
    let left: Vec<_> = after.diagnostics.iter().filter(is_safe).collect();
    // Fixes that need an escape in YAML are not in the JSON output.
    assert!(left.iter().all(|d| d.code.name() == "french-quotes") && left.len() <= 2, "{left:?}");
    assert!(fixed.contains("‘nu’") && fixed.contains("l’hydrogène"), "{fixed}");
}

#[test]
fn json_contains_every_diagnostic() {
    let (info, text) = &code_blocks(all_codes()[0].definition().pages[0])[0];
    let compilation = compile(&plan_of_example(info, text).0).unwrap();
    let json = show(&compilation, Format::Json, UiLanguage::Fr);
    assert_matches_file("tests/expected/ui/findings.json", &json);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["findings"].as_array().unwrap().len(), compilation.diagnostics.len());
}

/// Several kinds of problems at once: none hides or causes another.
#[test]
fn one_run_reports_every_problem_once() {
    let chapter = "id: energie
number: \"1.1\"
title: { nl: Energie, fr: Énergie }
forum: dg-energie
context:
  nl: |
    Eerste regel.
    Een <b>vette</b> regel.
  fr: Une phrase.
projects:
  - id: waterstof
    categorie: essential
    title: { nl: Waterstof, fr: Hydrogène }
  - id: wind
    category: esential
    title: Wind: op zee
    partners: [nrv]
  - id: zon
    category: ongoing
    title: { nl: Zon }
    events:
      - { title: { nl: Dag, fr: Journée }, date: 2021-02-30 }
    related: [wind, maan]
";
    let world = plan_testing::example_plan().with("2021/1.1-energie.yaml", chapter);
    let compilation = compile(&world).unwrap();
    let found: Vec<(usize, &str)> = compilation
        .diagnostics
        .iter()
        .map(|d| (compilation.sources.position(d.primary.span).unwrap().line, d.code.name()))
        .collect();
    // `maan` is not reported as unknown, because the file could not be parsed completely.
    assert_eq!(
        found,
        [
            (8, "raw-html"),
            (8, "raw-html"),
            (12, "unknown-field"),
            (15, "unknown-category"),
            (16, "yaml-syntax"),
            (17, "unknown-partner"),
            (20, "missing-translation"),
            (22, "invalid-date"),
        ]
    );
}

#[test]
fn an_unreadable_register_does_not_make_ids_unknown() {
    for file in ["fora", "partners", "acts"] {
        let world =
            plan_testing::example_plan().with(&format!("registers/{file}.yaml"), b"- id: \xff");
        let compilation = compile(&world).unwrap();
        let found: Vec<&str> = compilation.diagnostics.iter().map(|d| d.code.name()).collect();
        assert_eq!(found, ["not-utf8"], "{file}");
    }
}

/// Consequential errors are not reported.
#[test]
fn a_missing_or_misnamed_file_causes_one_diagnostic() {
    let found = |world: &plan_core::world::memory::Memory| -> Vec<&'static str> {
        compile(world).unwrap().diagnostics.iter().map(|d| d.code.name()).collect()
    };
    let plan = plan_testing::example_plan();
    for register in ["fora", "partners", "acts"] {
        assert_eq!(
            found(&plan.clone().without(&format!("registers/{register}.yaml"))),
            ["missing-file"]
        );
    }
    let chapter = plan.text("2021/1.1-energie.yaml").unwrap();
    let misnamed =
        plan.clone().without("2021/1.1-energie.yaml").with("2021/1.1-energie.yml", chapter);
    assert_eq!(found(&misnamed), ["unexpected-file"]);
    let chapter = plan.text("2021/1.1-energie.yaml").unwrap();
    assert_eq!(found(&plan.clone().with("2021/1.2-kopie.yaml", &chapter)), ["duplicate-id"]);
    let torn: String = chapter.lines().skip(5).map(|line| format!("{line}\n")).collect();
    assert_eq!(found(&plan.clone().with("2021/1.1-energie.yaml", torn)), ["yaml-syntax"]);
    let edition = plan.text("2021/plan.yaml").unwrap().replace("[energie]", "[energy]");
    assert_eq!(found(&plan.with("2021/plan.yaml", edition)), ["unknown-chapter"]);
}

/// A hyphen left over from a line break is reported if the plan also contains the word without it.
#[test]
fn leftover_hyphens_are_reported() {
    let plan = plan_testing::example_plan();
    let chapter = plan.text("2021/1.1-energie.yaml").unwrap();
    let divided =
        chapter.replace("Overleg over", "Samen-werken is werken; samenwerken en over-leg over");
    let compilation = compile(&plan.with("2021/1.1-energie.yaml", divided)).unwrap();
    let found: Vec<&str> = compilation.diagnostics.iter().map(|d| d.code.name()).collect();
    // `Samen-werken` is capitalised, so it may be a name.
    assert!(found.is_empty(), "{found:?}");
    let plan = plan_testing::example_plan();
    let divided =
        chapter.replace("Overleg over", "De landen samen-werken; zij samenwerken. Overleg over");
    let compilation = compile(&plan.with("2021/1.1-energie.yaml", divided)).unwrap();
    let found: Vec<&str> = compilation.diagnostics.iter().map(|d| d.code.name()).collect();
    assert_eq!(found, ["untidy-text"]);
}

/// `allow` needs a reason, and is reported if it has no effect.
#[test]
fn allowed_diagnostics_are_not_reported() {
    let plan = plan_testing::example_plan();
    let chapter = plan.text("2021/1.1-energie.yaml").unwrap();
    let differs = chapter.replace("Promouvoir l’hydrogène", "Promouvoir l’hydrogène à 80 %");
    let found = |text: String| -> Vec<&'static str> {
        let compilation = compile(&plan.clone().with("2021/1.1-energie.yaml", text)).unwrap();
        compilation.diagnostics.iter().map(|d| d.code.name()).collect()
    };
    let allowing = |text: &str, allow: &str| {
        text.replace("category: essential", &format!("category: essential\n    allow: {allow}"))
    };
    assert_eq!(found(differs.clone()), ["number-mismatch"]);
    assert_eq!(found(allowing(&differs, "{ number-mismatch: so agreed }")), [""; 0]);
    let unused = found(allowing(&chapter, "{ number-mismatch: so agreed }"));
    assert_eq!(unused, ["unused-allow"]);
    assert_eq!(found(allowing(&chapter, "{ unknown-forum: so agreed }")), ["unused-allow"]);
    let unreasoned = found(allowing(&differs, "{ number-mismatch: \"\" }"));
    assert_eq!(unreasoned, ["empty-text", "number-mismatch"]);
}

/// This holds even if the chapter has several projects.
#[test]
fn a_chapter_without_a_forum_causes_one_diagnostic() {
    let plan = plan_testing::example_plan();
    let chapter = plan.text("2021/1.1-energie.yaml").unwrap();
    let more = "  - { id: wind, category: ongoing, title: { nl: Wind, fr: Vent } }\n";
    let lost = chapter.replace("forum: dg-energie\n", "") + more;
    let compilation = compile(&plan.with("2021/1.1-energie.yaml", lost)).unwrap();
    let found: Vec<&str> = compilation.diagnostics.iter().map(|d| d.code.name()).collect();
    assert_eq!(found, ["missing-forum"]);
}

/// The chapter is listed twice, or its number is that of its section.
#[test]
fn a_duplicate_or_misnumbered_chapter_causes_one_diagnostic() {
    let plan = plan_testing::example_plan();
    let found = |path: &str, from: &str, to: &str| -> Vec<&'static str> {
        let text = plan.text(path).unwrap().replace(from, to);
        let compilation = compile(&plan.clone().with(path, text)).unwrap();
        compilation.diagnostics.iter().map(|d| d.code.name()).collect()
    };
    assert_eq!(found("2021/plan.yaml", "[energie]", "[energie, energie]"), ["duplicate-id"]);
    assert_eq!(found("2021/1.1-energie.yaml", "\"1.1\"", "\"1\""), ["misplaced-number"]);
}

/// Typical mistakes: the file, the correct text, the mistake, and the only expected diagnostic with
/// its line.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    // Empty or missing values.
    (CHAPTER, "category: essential", "category: \"\"", "10 empty-text message"),
    (CHAPTER, "category: essential", "category: \"  \"", "10 empty-text message"),
    (CHAPTER, "category: essential", "category:", "10 empty-text message"),
    (CHAPTER, "category: essential", "category: [essential]", "10 wrong-type message"),
    (CHAPTER, "forum: dg-energie", "forum: \"\"", "4 empty-text message"),
    (CHAPTER, "id: energie", "id: \"\"", "1 empty-text message"),
    (CHAPTER, "number: \"1.1\"", "number: []", "2 wrong-type message"),
    (CHAPTER, "partners: [nrw]", "partners:", "17 empty-text message-list"),
    (CHAPTER, "partners: [nrw]", "partners: nrw", "17 wrong-type message"),
    (CHAPTER, "  - id: waterstof", "  - tekst\n  - id: waterstof", "9 wrong-type message"),
    (CHAPTER, "acts: [eu-2019-943]", INSTRUMENT_WITH_LIST, "18 wrong-type message"),
    (CHAPTER, "acts: [eu-2019-943]", INSTRUMENT_WITHOUT, "18 empty-text message"),
    (EDITION, "languages: [nl, fr]", "languages: []", "2 empty-text message-list"),
    (EDITION, "languages: [nl, fr]", "languages: nl", "2 wrong-type message"),
    (EDITION, "[energie]", "energie", "17 wrong-type message"),
    (FORA, "", "dg-energie: {}\n", "1 wrong-type message"),
    (FORA, "", "de fora\n", "1 wrong-type message"),
    (FORA, "- id: dg-energie\n  ", "- ", "1 missing-field message"),
    (ACTS, "", "de wetten\n", "1 wrong-type message"),
    // Characters that are special in YAML.
    (CHAPTER, "forum: dg-energie", "forum: &dg-energie", "4 alias-or-anchor message-anchor"),
    (CHAPTER, "forum: dg-energie", "forum: !x dg-energie", "4 alias-or-anchor message-tag"),
    (CHAPTER, "nl: De landen", "nl: [De landen](partner:nrw)", "6 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: {De} landen", "6 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: **De** landen", "6 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: *De* landen", "6 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: & landen", "6 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: > 5 landen", "6 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: | landen", "6 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: - landen", "6 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: % landen", "6 yaml-syntax message-character"),
    (CHAPTER, "fr: Les pays", "fr: [Les pays](partner:nrw)", "7 yaml-syntax message-character"),
    (CHAPTER, "- nl: Overleg", "- nl: [Overleg](partner:nrw)", "15 yaml-syntax message-character"),
    (CHAPTER, "nl: De landen", "nl: \"De\" landen", "6 yaml-syntax message-after-quote"),
    (CHAPTER, "nl: De landen", "nl: De landen: zij", "6 yaml-syntax message-colon"),
    (CHAPTER, "id: energie", "id: ener\0gie", "1 yaml-syntax message-control"),
    // Wrong indentation.
    (CHAPTER, "number: \"1.1\"", "  number: \"1.1\"", "2 yaml-syntax message-too-far"),
    (CHAPTER, "forum: dg-energie", "  forum: dg-energie", "4 yaml-syntax message-indent"),
    (CHAPTER, "forum: dg-energie", "\tforum: dg-energie", "4 yaml-syntax message-tab"),
    (CHAPTER, "forum: dg-energie", "forum:dg-energie", "4 yaml-syntax message-space"),
    (CHAPTER, "nl: De landen", "nl: |\nDe landen", "7 yaml-syntax message-block"),
    (CHAPTER, "nl: De landen", "nl: |\n  De\n  landen", "7 yaml-syntax message-block"),
    (CHAPTER, "partners: [nrw]", "partners: [nrw", "17 yaml-syntax message-bracket"),
    // Language keys without their indentation, colon or space.
    (CHAPTER, "\n  fr: Les", "\nfr: Les", "7 unknown-field message-language"),
    (CHAPTER, "\n  nl: De", "\nnl: De", "6 yaml-syntax message-indent"),
    (CHAPTER, BOTH, "\nnl: De landen\nfr: Les", "6 unknown-field message-language"),
    (CHAPTER, BOTH, "\nnl: |\n  De\nfr: |\n  Les", "6 unknown-field message-language"),
    (CHAPTER, BOTH, "\n  - nl: De landen\n  - fr: Les", "6 wrong-type message"),
    (CHAPTER, BOTH, "\n\u{a0}nl: De landen\n\u{a0}fr: Les", "6 yaml-syntax message-no-break"),
    (
        CHAPTER,
        BOTH,
        "\n  nl: |\n    De\nLet op: landen\n  fr: Les",
        "8 yaml-syntax message-sentence",
    ),
    (CHAPTER, BOTH, "\n  nl: |\n    De\nOpgelet: ja\n  fr: Les", "8 yaml-syntax message-block"),
    (CHAPTER, "\n      nl: Waterstof", "\n    nl: Waterstof", "12 yaml-syntax message-indent"),
    (
        CHAPTER,
        "\n      fr: Promouvoir",
        "\n    fr: Promouvoir",
        "13 unknown-field message-language",
    ),
    (CHAPTER, "fr: Promouvoir", "nl: Promouvoir", "13 duplicate-key message"),
    (CHAPTER, "  fr: Les", "  nl: Les", "7 duplicate-key message"),
    (CHAPTER, "  fr: Concertation", "- fr: Concertation", "16 wrong-type message-item"),
    (CHAPTER, "nl: De", "nl De", "6 yaml-syntax message-key"),
    (CHAPTER, "nl: De", "nl:De", "6 yaml-syntax message-space"),
    (CHAPTER, "nl: De", "nl:\u{a0}De", "6 yaml-syntax message-no-break"),
    (CHAPTER, "fr: Les", "fr:\u{a0}Les", "7 yaml-syntax message-no-break"),
    (CHAPTER, BOTH, "\n  nl:\u{a0}|\n    De\n    en\n  fr: Les", "6 yaml-syntax message-no-break"),
    (CHAPTER, BOTH, "\n  nl |\n    De\n    en\n  fr: Les", "6 yaml-syntax message-key"),
    (CHAPTER, BOTH, "\n  nl:|\n    De\n    en\n  fr: Les", "6 yaml-syntax message-space"),
    (CHAPTER, "- nl: Overleg", "-nl: Overleg", "15 yaml-syntax message-hyphen"),
    (CHAPTER, "- nl: Overleg", "-\u{a0}nl: Overleg", "15 yaml-syntax message-no-break"),
    (CHAPTER, "- id: waterstof", "-id: waterstof", "9 yaml-syntax message-hyphen"),
    (CHAPTER, "id: energie", "id energie", "1 yaml-syntax message-key"),
    (
        CHAPTER,
        "    category: essential",
        "\u{a0}   category: essential",
        "10 yaml-syntax message-no-break",
    ),
    (CHAPTER, "nl: De landen", "nl: `De` landen", "6 yaml-syntax message-backtick"),
    (CHAPTER, "partners: [nrw]", "partners: []", "17 empty-text message-list"),
    (CHAPTER, "id: energie", "id: fora", "1 invalid-id message-reserved"),
];
const BOTH: &str = "\n  nl: De landen werken samen aan energie.\n  fr: Les";
const CHAPTER: &str = "2021/1.1-energie.yaml";
const EDITION: &str = "2021/plan.yaml";
const FORA: &str = "registers/fora.yaml";
const ACTS: &str = "registers/acts.yaml";
const INSTRUMENT_WITH_LIST: &str =
    "instruments: [{ kind: decision, status: intended, group: [x], title: { nl: a, fr: b } }]";
const INSTRUMENT_WITHOUT: &str =
    "instruments: [{ kind: decision, status: intended, group: \"\", title: { nl: a, fr: b } }]";

#[test]
fn one_mistake_causes_one_diagnostic() {
    let plan = plan_testing::example_plan();
    let mut wrong = Vec::new();
    for (path, meant, written, expected) in MISTAKES {
        let text = plan.text(path).unwrap();
        assert!(text.contains(meant), "{path} has no `{meant}`");
        let text =
            if meant.is_empty() { (*written).into() } else { text.replacen(meant, written, 1) };
        let compilation = compile(&plan.clone().with(path, text)).unwrap();
        let found: Vec<String> = compilation
            .diagnostics
            .iter()
            .map(|d| {
                let line = compilation.sources.position(d.primary.span).unwrap().line;
                format!("{line} {} {}", d.code.name(), d.message)
            })
            .collect();
        if found != [*expected] {
            wrong.push(format!("`{written}`: {found:?} instead of {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The lines between two syntax errors are parsed.
#[test]
fn every_syntax_error_is_reported() {
    let chapter = plan_testing::example_plan()
        .text(CHAPTER)
        .unwrap()
        .replace("fr: Les pays", "fr: \"Les\" pays")
        .replace("id: waterstof", "id: Waterstof")
        .replace("nl: Waterstof bevorderen", "nl: Waterstof: bevorderen");
    let compilation = compile(&plan_testing::example_plan().with(CHAPTER, chapter)).unwrap();
    let found: Vec<&str> = compilation.diagnostics.iter().map(|d| d.code.name()).collect();
    assert_eq!(found, ["yaml-syntax", "invalid-id", "yaml-syntax"]);
}

/// A walk over all records and texts of a plan that modifies them.
struct Mutation {
    /// Add a typographic mistake to every French text.
    slips: bool,
    /// Add `allow` for that mistake to every record that accepts it.
    allows: bool,
    /// The number of texts and records visited.
    texts: usize,
    records: usize,
}

impl Mutation {
    fn record(&mut self, record: &'static RecordSchema, value: &mut Value) {
        let Some(map) = value.as_mapping_mut() else { return };
        for field in record.fields {
            if let Some(inner) = map.get_mut(field.name) {
                self.value(&field.value_type, inner);
            }
        }
        if record.field("allow").is_some() {
            self.records += 1;
            if self.allows {
                let reason = serde_yaml::from_str("french-quotes: zo heet het").unwrap();
                map.insert("allow".into(), reason);
            }
        }
    }

    fn value(&mut self, value_type: &ValueType, value: &mut Value) {
        match value_type {
            ValueType::Line | ValueType::Prose => self.text(value),
            ValueType::List(inner) => {
                value
                    .as_sequence_mut()
                    .unwrap()
                    .iter_mut()
                    .for_each(|item| self.value(inner, item));
            }
            ValueType::Record(record) => self.record(record, value),
            ValueType::ProseOr(record) => match value.get("nl") {
                Some(_) => self.text(value),
                None => self.record(record, value),
            },
            ValueType::ById(_, record) => {
                let records = value.as_mapping_mut().unwrap().values_mut();
                records.for_each(|inner| self.record(record, inner));
            }
            _ => {}
        }
    }

    fn text(&mut self, value: &mut Value) {
        self.texts += 1;
        if self.slips {
            let french = value.get_mut("fr").unwrap();
            *french = format!("“{}", french.as_str().unwrap()).into();
        }
    }

    /// Modifies the plan that uses every field, and counts the diagnostics with the given code.
    fn found(&mut self, wanted: &str) -> usize {
        let folder = plan_testing::root().join("tests/fixtures/full");
        let mut plan = plan_testing::folder(&folder);
        for entry in walkdir::WalkDir::new(&folder) {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(&folder).unwrap().to_string_lossy().into_owned();
            let Some((kind, _)) = FileKind::of(&path) else { continue };
            let mut value: Value = serde_yaml::from_str(&plan.text(&path).unwrap()).unwrap();
            match kind.record() {
                (record, false) => self.record(record, &mut value),
                (record, true) => {
                    let records = value.as_sequence_mut().unwrap().iter_mut();
                    records.for_each(|value| self.record(record, value));
                }
            }
            plan = plan.with(&path, serde_yaml::to_string(&value).unwrap());
        }
        let compilation = compile(&plan).unwrap();
        let (found, others): (Vec<_>, Vec<_>) =
            compilation.diagnostics.iter().partition(|found| found.code.name() == wanted);
        let errors: Vec<_> =
            others.iter().filter(|found| found.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:?}");
        found.len()
    }
}

/// For example, a project covers its actions, and the preface its statement.
#[test]
fn every_text_belongs_to_a_record_that_accepts_allow() {
    let plant = |slips, allows| Mutation { slips, allows, texts: 0, records: 0 };
    let mut faulty = plant(true, false);
    let found = faulty.found("french-quotes");
    assert!(faulty.texts > 60 && found == faulty.texts, "{found} of {} texts", faulty.texts);
    assert_eq!(plant(true, true).found("french-quotes"), 0);
    assert_eq!(plant(true, true).found("unused-allow"), 0);
    let mut needless = plant(false, true);
    let found = needless.found("unused-allow");
    assert!(needless.records > 20 && found == needless.records, "{found} of {}", needless.records);
    // A reason is required.
    let chapter = plan_testing::example_plan().text("2021/1.1-energie.yaml").unwrap();
    for empty in ["french-quotes:", "french-quotes: \"\"", "french-quotes: \" \""] {
        let chapter = format!("{chapter}allow:\n  {empty}\n");
        let compilation =
            compile(&plan_testing::example_plan().with("2021/1.1-energie.yaml", chapter)).unwrap();
        let found: Vec<&str> = compilation.diagnostics.iter().map(|d| d.code.name()).collect();
        assert_eq!(found, ["empty-text"], "{empty}");
    }
}
