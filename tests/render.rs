//! Golden output of a minimal plan and of one that uses every field; links, typography, HTML.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use benelux_plan::compile::{Compilation, compile};
use benelux_plan::render::{FORMATS, Site};
use benelux_plan::templates::Templates;
use benelux_plan::world::World;
use benelux_plan::world::disk::Disk;
use common::{expect, folder, root};

fn rendered(world: &dyn World) -> BTreeMap<String, String> {
    let Compilation { plan, diagnostics, .. } = compile(world).unwrap();
    assert!(diagnostics.iter().all(|d| d.severity != benelux_plan::diag::Severity::Error));
    let templates = Templates::load(world).unwrap();
    let mut site = Site::new(&plan, &[], &[]);
    site.has_markdown = true;
    let mut files = BTreeMap::new();
    for format in FORMATS {
        for file in format.render(&site, &templates).unwrap() {
            let text = String::from_utf8(file.bytes).unwrap();
            assert!(files.insert(file.path.clone(), text).is_none(), "{} twice", file.path);
        }
    }
    files
}

#[test]
fn the_pages_are_as_expected() {
    for (name, plan) in [("minimal", "src/shape/example"), ("full", "tests/full/plan")] {
        for (path, text) in rendered(&folder(&root().join(plan))) {
            expect(&format!("tests/render/{name}/{path}"), &text);
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = Disk::new(root().join("plan"));
    assert!(rendered(&plan) == rendered(&plan));
}

/// The values of an attribute in a page.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Follows a relative address from a file.
fn target(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => {
                assert!(parts.pop().is_some(), "{from}: {address} leads out of the site");
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn no_link_and_no_anchor_is_dead() {
    for plan in ["plan", "tests/full/plan", "src/shape/example"] {
        let files = rendered(&Disk::new(root().join(plan)));
        let mut links = 0;
        for (path, text) in &files {
            let addresses: Vec<String> = if path.ends_with(".html") {
                attributes(text, "href").into_iter().map(str::to_owned).collect()
            } else {
                let found = text.split("](<").skip(1).filter_map(|rest| rest.split(">)").next());
                found.map(str::to_owned).collect()
            };
            for address in addresses {
                if address.contains("://") || address.starts_with("mailto:") {
                    continue;
                }
                links += 1;
                let (file, anchor) = address.split_once('#').unwrap_or((&address, ""));
                let to = if file.is_empty() { path.clone() } else { target(path, file) };
                let page = files.get(&to).unwrap_or_else(|| panic!("{path}: {address} is dead"));
                let is_there = anchor.is_empty() || page.contains(&format!("id=\"{anchor}\""));
                assert!(is_there, "{path}: the anchor of {address} is dead");
            }
        }
        assert!(links > 20);
    }
}

#[test]
fn every_page_is_sound() {
    for (path, html) in rendered(&Disk::new(root().join("plan"))) {
        if !path.ends_with(".html") {
            continue;
        }
        assert_eq!(html.matches("<h1").count(), 1, "{path}: one h1");
        assert_eq!(html.matches("<main").count(), 1, "{path}: one main");
        assert!(html.contains("<html lang=\""), "{path}: a language");
        let ids = attributes(&html, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: ids once");
        let mut level = 0;
        for rest in html.split("<h").skip(1) {
            let next = rest.chars().next().and_then(|c| c.to_digit(10)).unwrap_or(0);
            if next > 0 {
                assert!(next <= level + 1, "{path}: level {next} after {level}");
                level = next;
            }
        }
        // The whole home page has the introductions of all sections.
        assert!(html.len() < 100_000, "{path}: {} bytes", html.len());
    }
}

#[test]
fn french_pages_have_no_break_spaces_and_dutch_ones_none_before_signs() {
    let files = rendered(&Disk::new(root().join("plan")));
    let french = &files["fr/2021/energie-klimaat/index.html"];
    assert!(french.contains("70\u{a0}%") && !french.contains("70 %"));
    let dutch = &files["nl/2021/energie-klimaat/index.html"];
    assert!(dutch.contains("70%"));
}

#[test]
fn html_in_prose_never_reaches_a_page() {
    use benelux_plan::world::memory::Memory;
    let chapter = folder(&root().join("src/shape/example")).text("2021/1.1-energie.yaml").unwrap();
    let chapter = chapter
        .replace("nl: De landen", "nl: <script>alert(1)</script><img src=x> De landen")
        .replace("nl: Waterstof bevorderen", "nl: <b>Waterstof</b>");
    let world: Memory = folder(&root().join("src/shape/example"));
    let world = world.with("2021/1.1-energie.yaml", chapter);
    let Compilation { plan, .. } = compile(&world).unwrap();
    let templates = Templates::load(&world).unwrap();
    for format in FORMATS {
        for file in format.render(&Site::new(&plan, &[], &[]), &templates).unwrap() {
            // In Markdown a backslash makes the sign a plain one.
            let text = String::from_utf8(file.bytes).unwrap().replace("\\<", "&lt;");
            for tag in ["<script>alert", "<img", "<b>"] {
                assert!(!text.contains(tag), "{}: {tag}", file.path);
            }
        }
    }
}

#[test]
fn a_broken_template_is_told_with_its_line() {
    let world = folder(&root().join("src/shape/example"))
        .with_template("html/annex.html", "{% extends \"html/base.html\" %}\n{% if %}\n");
    let error = Templates::load(&world).err().unwrap();
    assert_eq!(
        (error.path.as_str(), error.place.map(|place| place.0)),
        ("html/annex.html", Some(2))
    );
    let world = folder(&root().join("src/shape/example"))
        .with_template("html/annex.html", "<p>\n{{ page.titel }}\n");
    let templates = Templates::load(&world).unwrap();
    let Compilation { plan, .. } = compile(&world).unwrap();
    let error = FORMATS[0].render(&Site::new(&plan, &[], &[]), &templates).unwrap_err();
    assert!(error.to_string().starts_with("templates/html/annex.html:2:"), "{error}");
}
