//! The words that a plan gives to the comparison and the rules by its registers, and the problems of
//! such words.

use plan_check::compile::compile;
use plan_core::world::memory::Memory;

const CHAPTER: &str = "2021/1.1-energie.yaml";
const GLOSSARY: &str = "registers/glossary.yaml";
const PARTNERS: &str = "registers/partners.yaml";
const PLACES: &str = "registers/places.yaml";
/// The demonyms of Noordrijn-Westfalen in the register of partners.
const DEMONYMS: &str = "{ nl: [Noordrijn-Westfaals], fr: [rhénan, rhénane] }";

/// Returns the example plan with the registers of the fixture that uses every field.
fn plan() -> Memory {
    let full = plan_testing::folder(&plan_testing::root().join("tests/fixtures/full"));
    let registers = [GLOSSARY, PARTNERS, PLACES].into_iter();
    registers.fold(plan_testing::example_plan(), |plan, path| {
        let text = full.text(path).unwrap();
        plan.with(path, text)
    })
}

/// Returns the plan with these sentences as the context of its chapter.
fn saying(plan: Memory, nl: &str, fr: &str) -> Memory {
    let chapter = plan.text(CHAPTER).unwrap();
    let (start, projects) = chapter.split_once("context:").unwrap();
    let (_, projects) = projects.split_once("projects:").unwrap();
    let context = format!("context:\n  nl: {nl}\n  fr: {fr}\nprojects:");
    plan.with(CHAPTER, format!("{start}{context}{projects}"))
}

/// Returns the code of each diagnostic with its line and column, and the text that it is about.
fn found(plan: &Memory) -> Vec<(&'static str, String, String)> {
    let compilation = compile(plan).unwrap();
    let sources = &compilation.sources;
    let diagnostics = compilation.diagnostics.iter().map(|diagnostic| {
        let span = diagnostic.primary.span;
        let position = sources.position(span).unwrap();
        let place = format!(
            "{}:{}:{}",
            sources.file_of(span).unwrap().path(),
            position.line,
            position.column
        );
        (diagnostic.code.name(), place, sources.text(span).to_owned())
    });
    diagnostics.collect()
}

/// Returns the codes of the diagnostics.
fn codes(plan: &Memory) -> Vec<&'static str> {
    found(plan).into_iter().map(|(code, ..)| code).collect()
}

#[test]
fn a_place_is_known_by_its_names_in_each_language() {
    for name in ["Den Haag", "’s-Gravenhage"] {
        let right = saying(plan(), &format!("Overleg in {name}."), "Concertation à La Haye.");
        assert_eq!(codes(&right), [""; 0], "{name}");
    }
    let wrong = saying(plan(), "Overleg in Den Haag.", "Concertation à Bruxelles.");
    let texts: Vec<_> = found(&wrong).into_iter().map(|(code, _, text)| (code, text)).collect();
    let actor = |text: &str| ("actor-mismatch", text.to_owned());
    assert_eq!(texts, [actor("Den Haag"), actor("Bruxelles")]);
    // Without the register these are words like any other.
    assert_eq!(codes(&wrong.without(PLACES)), [""; 0]);
}

#[test]
fn demonyms_match_the_name_of_their_partner() {
    let plan =
        saying(plan(), "Overleg met Noordrijn-Westfalen.", "Concertation avec la police rhénane.");
    assert_eq!(codes(&plan), [""; 0]);
    let partners = plan.text(PARTNERS).unwrap();
    let field = format!("  demonyms: {DEMONYMS}\n");
    assert!(partners.contains(&field));
    let without = plan.with(PARTNERS, partners.replace(&field, ""));
    assert_eq!(codes(&without), ["actor-mismatch"]);
}

#[test]
fn compound_words_of_the_glossary_are_joined() {
    let plan = saying(plan(), "Een btw tarief.", "Un taux de TVA.");
    let problems = found(&plan);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!((problems[0].0, &*problems[0].2), ("dutch-compound", "btw tarief"));
    let glossary = plan.text(GLOSSARY).unwrap();
    for field in ["compound-names", "compound-nouns"] {
        let other: String = glossary
            .lines()
            .filter(|line| !line.contains(field))
            .map(|l| format!("{l}\n"))
            .collect();
        assert_ne!(other, glossary);
        assert_eq!(codes(&plan.clone().with(GLOSSARY, other)), [""; 0], "{field}");
    }
}

#[test]
fn problems_of_these_words_are_reported_where_they_are() {
    let places = |text: &str| plan().with(PLACES, text);
    let partners = |demonyms: &str| {
        let text = plan().text(PARTNERS).unwrap().replace(DEMONYMS, demonyms);
        plan().with(PARTNERS, text)
    };
    let extra = "- id: gent\n  names: { nl: [Gent], fr: [Gand] }\n  kind: city\n";
    for (plan, code, place) in [
        (places("- id: brussel\n"), "missing-field", "places.yaml:1:7"),
        (places(extra), "unknown-field", "places.yaml:3:3"),
        (places("- id: brussel\n  names: Brussel\n"), "wrong-type", "places.yaml:2:10"),
        (places("- id: gent\n  names: { nl: [Gent] }\n"), "missing-translation", "places.yaml:2:3"),
        (
            places("- id: gent\n  names: { nl: [''], fr: [Gand] }\n"),
            "empty-text",
            "places.yaml:2:17",
        ),
        (places("- id: gent\n  names: { nl: [Gent], fr: [] }\n"), "empty-text", "places.yaml:2:28"),
        (
            places("- id: Gent\n  names: { nl: [Gent], fr: [Gand] }\n"),
            "invalid-id",
            "places.yaml:1:7",
        ),
        (places("brussel: Bruxelles\n"), "wrong-type", "places.yaml:1:1"),
        (partners("{ nl: Rijnlands }"), "wrong-type", "partners.yaml:11:19"),
        (partners("{ de: [rheinisch] }"), "unknown-language", "partners.yaml:11:15"),
    ] {
        let problems = found(&plan);
        let (found, at, _) = &problems[0];
        assert!(*found == code && at.ends_with(place), "{code} {place}: {problems:?}");
    }
    let twice = "- id: gent\n  names: { nl: [Gent], fr: [Gand] }\n".repeat(2);
    assert_eq!(codes(&places(&twice)), ["duplicate-id"]);
}
