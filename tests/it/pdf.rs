//! Printed reports: text, order, tags, isolation of templates, and caching.

use std::collections::BTreeSet;
use std::sync::Mutex;

use plan_check::compile::{Compilation, compile};
use plan_core::world::World;
use plan_core::world::memory::Memory;
use plan_pdf::{CONCORDANCE, FORA, FULL};
use plan_render::templates::Templates;
use plan_render::{PROGRAM, Renderer, ReportCache, Site};
use plan_testing::{assert_matches_file, folder, root};

use crate::support::reading::{folded, pages};
use crate::support::reports::*;

const FULL_NL: &str = "nl/2021/jaarplan-2021.pdf";

fn full_example() -> Memory {
    folder(&root().join("tests/fixtures/full"))
}

#[test]
fn reports_are_complete_tagged_and_have_an_outline() {
    let world = full_example();
    assert_report_is_complete(&world);
    assert_concordance_has_both_languages(&world);
    assert_dossiers_hold_what_fora_own(&world);
    assert_report_is_tagged(&world, 5..=20);
    assert_bookmarks_are_the_outline(&world);
}

#[test]
fn three_pages_match_expected_text() {
    let files = render_reports(&full_example(), &FULL);
    let pages = pages(&files[FULL_NL]);
    assert_eq!(pages.len(), 11);
    for (name, title) in [
        ("cover", "Jaarplan 2021 Voorzitterschap"),
        ("chapter", "Deel 1 – Beleidsvelden"),
        ("annex", "Bijlage – Beoogde juridische instrumenten"),
    ] {
        let is_it = |page: &&String| folded(page).starts_with(&folded(title));
        let page = pages.iter().find(is_it).unwrap_or_else(|| panic!("no page {name}"));
        let lines: Vec<&str> =
            page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_matches_file(&format!("tests/expected/pdf/{name}.txt"), &(lines.join("\n") + "\n"));
    }
}

#[test]
fn reports_are_reproducible() {
    let world = full_example();
    for renderer in [&FULL as &dyn Renderer, &FORA, &CONCORDANCE] {
        assert!(render_reports(&world, renderer) == render_reports(&world, renderer));
    }
}

#[test]
fn a_report_rendered_alone_is_the_same() {
    let world = full_example();
    let Compilation { plan, .. } = compile(&world).unwrap();
    let templates = Templates::load(&world).unwrap();
    let site = Site::new(&plan, &[], &[]);
    for renderer in [&FULL as &dyn Renderer, &FORA, &CONCORDANCE] {
        for (path, bytes) in render_reports(&world, renderer) {
            let alone = renderer.render_file(&site, &templates, &path).unwrap().unwrap();
            assert!(alone.bytes == bytes, "{path}");
        }
        assert_eq!(renderer.render_file(&site, &templates, "nl/2021/x.pdf").unwrap(), None);
    }
}

#[test]
fn text_is_never_interpreted_as_code() {
    let plan = full_example();
    let chapter = plan.text("2021/1.1-energie.yaml").unwrap();
    let hostile = "#panic(1) $x$ *a* _b_ `c` @d <e> = f // g \\ [h] {i} ~ --- ...";
    let quoted = hostile.replace('\\', "\\\\");
    let chapter = chapter.replacen("nl: Energie,", &format!("nl: \"{quoted}\","), 1);
    let plan = plan.with("2021/1.1-energie.yaml", &chapter);
    let text = pages(&render_reports(&plan, &FULL)[FULL_NL]).concat();
    let squeezed: String = text.split_whitespace().collect();
    let wanted: String = hostile.split_whitespace().collect();
    assert!(squeezed.contains(&wanted), "{text}");
}

/// Returns the first line of the error for the base template with `base` prepended.
fn refusal(base: &str) -> String {
    let plan = folder(&root().join("tests/fixtures/example"));
    let own = std::fs::read_to_string(root().join("templates/pdf/base.typ")).unwrap();
    let plan = plan.with_template("pdf/base.typ", &format!("{base}\n{own}"));
    let message = with_cache(&plan, &FULL, None).unwrap_err().to_string();
    message.split('\n').next().unwrap().to_owned()
}

#[test]
fn template_errors_have_a_location() {
    for (base, expected) in [
        ("#let x = (", "templates/pdf/base.typ:1:10: unclosed delimiter"),
        ("\n  #unknown", "templates/pdf/base.typ:2:4: unknown variable: unknown"),
        ("#set text(font: \"Arial\")", "templates/pdf/base.typ:1:17: unknown font family: arial"),
        ("#let é = 1; #(é + \"a\")", "templates/pdf/base.typ:1:15: cannot add integer and string"),
        ("#image(\"logo.svg\")", "there is no templates/pdf/logo.svg; a report reads nothing else"),
        ("#read(\"/etc/passwd\")", "there is no templates/pdf/etc/passwd;"),
        ("#read(\"../html/site.css\")", "would escape the project root"),
        ("#import \"@preview/cetz:0.3.0\"", "a report cannot use packages"),
        ("#datetime.today()", "unable to get the current date"),
    ] {
        let refusal = refusal(base);
        assert!(refusal.starts_with("templates/pdf/base.typ:"), "{base}: {refusal}");
        assert!(refusal.contains(expected), "{base}: {refusal}");
    }
}

#[test]
fn templates_can_use_files_of_their_folder() {
    let plan = folder(&root().join("tests/fixtures/example"));
    let own = std::fs::read_to_string(root().join("templates/pdf/base.typ")).unwrap();
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    let plan = plan
        .with_template("pdf/base.typ", &format!("#import \"own/more.typ\": logo\n{own}"))
        .with_template("pdf/own/more.typ", "#let logo = image(\"logo.svg\", alt: \"logo\")")
        .with_template("pdf/own/logo.svg", logo);
    assert_eq!(render_reports(&plan, &FULL).len(), 2);
}

/// A cache that records which inputs it has seen, and returns recognizable bytes as their reports.
#[derive(Default)]
struct RecordingCache(Mutex<BTreeSet<(String, String)>>);

impl ReportCache for RecordingCache {
    fn get(&self, path: &str, inputs: &str) -> Option<Vec<u8>> {
        let known = self.0.lock().unwrap();
        known.contains(&(path.to_owned(), inputs.to_owned())).then(|| b"cached".to_vec())
    }

    fn insert(&self, path: &str, inputs: &str, _: &[u8]) {
        self.0.lock().unwrap().insert((path.to_owned(), inputs.to_owned()));
    }
}

/// Returns the paths of the reports that are compiled rather than taken from the cache. `program`
/// is the name of the program.
fn compiled(world: &dyn World, cache: &RecordingCache, program: &str) -> BTreeSet<String> {
    let Compilation { plan, .. } = compile(world).unwrap();
    let templates = Templates::load(world).unwrap();
    let mut site = Site::new(&plan, &[], &[]);
    site.report_cache = Some(cache);
    site.program = program;
    let mut paths = BTreeSet::new();
    for renderer in [&FULL as &dyn Renderer, &FORA, &CONCORDANCE] {
        let files = renderer.render(&site, &templates).unwrap();
        let made = files.into_iter().filter(|file| file.bytes != b"cached");
        paths.extend(made.map(|file| file.path));
    }
    paths
}

/// Returns the plan with a text replaced that occurs exactly once in the file.
fn replaced(plan: &Memory, path: &str, from: &str, to: &str) -> Memory {
    let text = plan.text(path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{path}: {from}");
    plan.clone().with(path, text.replace(from, to))
}

#[test]
fn reports_are_recompiled_only_if_an_input_changed() {
    const PLAN: &str = "2021/plan.yaml";
    let plan = full_example();
    let cache = RecordingCache::default();
    let all = compiled(&plan, &cache, PROGRAM);
    assert!(all.len() > 4, "{all:?}");
    let none = BTreeSet::new();
    let french: BTreeSet<String> =
        all.iter().filter(|path| !path.starts_with("nl/")).cloned().collect();
    let dutch: BTreeSet<String> =
        all.iter().filter(|path| !path.starts_with("fr/")).cloned().collect();
    assert!(french.len() < all.len() && dutch.len() < all.len());
    let own = |path: &str| std::fs::read_to_string(root().join("templates").join(path)).unwrap();
    let title = "title: { nl: Jaarplan 2021, fr: Plan annuel 2021 }";
    let chapter = plan.text("2021/1.1-energie.yaml").unwrap();
    for (what, changed, again) in [
        ("nothing", plan.clone(), &none),
        ("a comment", plan.clone().with("2021/1.1-energie.yaml", format!("# x\n{chapter}")), &none),
        (
            "a French word",
            replaced(&plan, PLAN, title, &title.replace("annuel", "de l’an")),
            &french,
        ),
        ("a Dutch word", replaced(&plan, PLAN, title, &title.replace("Jaar", "Werk")), &dutch),
        (
            "a fixed Dutch word",
            plan.clone().with_template("catalog/nl.yaml", "pdf:\n  contents: Wat er in staat\n"),
            &dutch,
        ),
        (
            "a template",
            plan.clone().with_template("pdf/base.typ", &(own("pdf/base.typ") + "\n")),
            &all,
        ),
        ("a file beside it", plan.clone().with_template("pdf/logo.svg", "<svg/>"), &all),
    ] {
        assert_eq!(compiled(&changed, &cache, PROGRAM), *again, "{what} changed");
        assert_eq!(compiled(&changed, &cache, PROGRAM), none, "{what} changed before");
    }
    assert_eq!(compiled(&plan, &cache, "benelux-plan 0.0.1"), all, "another program");
    assert_eq!(compiled(&plan, &cache, "benelux-plan 0.0.1"), none);
    assert_eq!(compiled(&plan, &cache, PROGRAM), none);
}

#[test]
fn dossiers_are_recompiled_only_if_their_content_changed() {
    const CHAPTER: &str = "2021/1.1-energie.yaml";
    let plan = full_example();
    let register = plan.text("registers/fora.yaml").unwrap().to_owned();
    let other = "\n- { id: dg-wind, kind: strategic, name: { nl: Wind, fr: Vent } }\n";
    let plan = plan.with("registers/fora.yaml", register + other);
    let plan = replaced(&plan, CHAPTER, "  - id: wind\n", "  - id: wind\n    forum: dg-wind\n");
    let cache = RecordingCache::default();
    let all = compiled(&plan, &cache, PROGRAM);
    for dossier in ["dg-energie", "dg-wind"] {
        assert!(all.contains(&format!("nl/2021/fora/{dossier}.pdf")), "{all:?}");
    }
    let changed = replaced(&plan, CHAPTER, "Zo eindigt het project.", "Zo eindigt dat.");
    let again = ["concordance/2021/nl-fr.pdf", FULL_NL, "nl/2021/fora/dg-energie.pdf"];
    assert_eq!(compiled(&changed, &cache, PROGRAM), again.map(str::to_owned).into());
}
