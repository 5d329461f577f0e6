//! Expected pages of a minimal plan and of one that uses every field; links, escaping, templates.

use benelux_plan::formats::{self, renderer};
use plan_check::compile::{Compilation, compile};
use plan_core::world::disk::Disk;
use plan_render::html::Html;
use plan_render::templates::Templates;
use plan_render::{Format, Renderer, Site};
use plan_testing::{assert_matches_file, folder, root};

use crate::support::site::*;

const EXAMPLE: &str = "tests/fixtures/example";
const FULL: &str = "tests/fixtures/full";

#[test]
fn pages_match_expected_output() {
    for (name, plan, base) in
        [("minimal", "tests/fixtures/example", None), ("full", "tests/fixtures/full", Some(BASE))]
    {
        for (path, text) in published(&folder(&root().join(plan)), base) {
            // Data and printed reports have their own tests.
            if !path.starts_with("data/") && !path.ends_with(".pdf") {
                assert_matches_file(&format!("tests/expected/render/{name}/{path}"), &text);
            }
        }
    }
}

/// Without this test, an obsolete expected file would go unnoticed.
#[test]
fn every_expected_page_is_rendered() {
    for (name, plan, base) in
        [("minimal", "tests/fixtures/example", None), ("full", "tests/fixtures/full", Some(BASE))]
    {
        let files = published(&folder(&root().join(plan)), base);
        let expected = root().join("tests/expected/render").join(name);
        for entry in walkdir::WalkDir::new(&expected) {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(&expected).unwrap();
                let path = path.to_string_lossy().replace('\\', "/");
                assert!(
                    files.contains_key(&path),
                    "tests/expected/render/{name}/{path} is not rendered"
                );
            }
        }
    }
}

#[test]
fn pages_are_reproducible() {
    let plan = Disk::new(root().join(FULL));
    assert!(rendered(&plan) == rendered(&plan));
}

#[test]
fn links_and_anchors_resolve() {
    assert_links_resolve(FULL, Some(BASE));
    assert_links_resolve(EXAMPLE, None);
}

#[test]
fn pages_are_valid_and_load_nothing_from_other_sites() {
    for plan in [FULL, EXAMPLE] {
        assert_pages_are_sound(plan);
        assert_pages_are_self_contained(plan);
    }
}

#[test]
fn structured_data_is_valid_json() {
    for (path, html) in published(&Disk::new(root().join("tests/fixtures/full")), Some(BASE)) {
        let start = "<script type=\"application/ld+json\">";
        let Some((_, rest)) = html.split_once(start) else { continue };
        let text = rest.split("</script>").next().unwrap();
        let value: serde_json::Value =
            serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(value["@context"], "https://schema.org", "{path}");
        if path.contains("acts/eu-2019-943/") {
            assert_eq!(value["@type"], "Legislation");
            assert_eq!(value["@id"], "http://data.europa.eu/eli/reg/2019/943/oj");
        }
    }
}

#[test]
fn pages_link_to_their_source_line() {
    let files = published(&folder(&root().join("tests/fixtures/full")), None);
    let start = "https://git.example.org/benelux/plan/blob/gepubliceerd/plan/";
    for (page, place) in [
        ("nl/2021/index.html", "2021/plan.yaml#L3"),
        ("nl/2021/energie/index.html", "2021/1.1-energie.yaml#L1"),
        ("fr/2021/fora/dg-energie/index.html", "registers/fora.yaml#L1"),
        ("fr/2021/acts/verdrag/index.html", "registers/acts.yaml#L7"),
        ("nl/2021/partners/nrw/index.html", "registers/partners.yaml#L7"),
        ("nl/2021/preface/index.html", "2021/preface.yaml#L1"),
    ] {
        let link = format!("href=\"{start}{place}\"");
        assert!(files[page].contains(&link), "{page}: {place}\n{}", files[page]);
    }
}

#[test]
fn style_sheet_and_script_stay_small() {
    let files = rendered(&folder(&root().join("tests/fixtures/example")));
    for (path, most) in [("assets/site.css", 30_000), ("assets/site.js", 30_000)] {
        assert!(files[path].len() < most, "{path}: {} bytes", files[path].len());
    }
}

#[test]
fn html_in_prose_never_reaches_a_page() {
    use plan_core::world::memory::Memory;
    let chapter =
        folder(&root().join("tests/fixtures/example")).text("2021/1.1-energie.yaml").unwrap();
    let chapter = chapter
        .replace("nl: De landen", "nl: <script>alert(1)</script><img src=x> De landen")
        .replace("nl: Waterstof bevorderen", "nl: <b>Waterstof</b>");
    let world: Memory = folder(&root().join("tests/fixtures/example"));
    let world = world.with("2021/1.1-energie.yaml", chapter);
    let Compilation { plan, .. } = compile(&world).unwrap();
    let templates = Templates::load(&world).unwrap();
    // Data formats contain plain text, which no consumer interprets as HTML.
    for format in formats::available().into_iter().filter(|format| *format != Format::Data) {
        let format = renderer(format).unwrap();
        for file in format.render(&Site::new(&plan, &[], &[]), &templates).unwrap() {
            // In Markdown a backslash escapes the character.
            let text = String::from_utf8(file.bytes).unwrap_or_default().replace("\\<", "&lt;");
            for tag in ["<script>alert", "<img", "<b>"] {
                assert!(!text.contains(tag), "{}: {tag}", file.path);
            }
        }
    }
}

#[test]
fn template_errors_have_a_line_number() {
    let world = folder(&root().join("tests/fixtures/example"))
        .with_template("html/annex.html", "{% extends \"html/base.html\" %}\n{% if %}\n");
    let error = Templates::load(&world).err().unwrap();
    assert_eq!(
        (error.path.as_str(), error.place.map(|place| place.0)),
        ("html/annex.html", Some(2))
    );
    let world = folder(&root().join("tests/fixtures/example"))
        .with_template("html/annex.html", "<p>\n{{ page.titel }}\n");
    let templates = Templates::load(&world).unwrap();
    let Compilation { plan, .. } = compile(&world).unwrap();
    let error = Html.render(&Site::new(&plan, &[], &[]), &templates).unwrap_err();
    assert!(error.to_string().starts_with("templates/html/annex.html:2:"), "{error}");
}
