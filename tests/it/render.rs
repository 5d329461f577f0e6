//! Golden output of a minimal plan and of one that uses every field; links, typography, HTML.

use std::collections::{BTreeMap, BTreeSet};

use benelux_plan::formats::{self, renderer};
use plan_check::compile::{Compilation, compile};
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_render::html::{BaseUrl, Html};
use plan_render::templates::Templates;
use plan_render::{Format, Renderer, Site};
use plan_testing::{expect, folder, root};

/// The address under which the site of the full plan is published.
const BASE: &str = "https://plan.example.org/site/";

fn rendered(world: &dyn World) -> BTreeMap<String, String> {
    published(world, None)
}

fn published(world: &dyn World, base: Option<&str>) -> BTreeMap<String, String> {
    let Compilation { plan, diagnostics, sources } = compile(world).unwrap();
    assert!(diagnostics.iter().all(|d| d.severity != plan_core::diagnostic::Severity::Error));
    let templates = Templates::load(world).unwrap();
    let mut site = Site::new(&plan, &[], &[]);
    site.formats = BTreeSet::from([Format::Html, Format::Markdown, Format::Data, Format::Pdf]);
    site.base_url = base.map(|base| BaseUrl::parse(base).unwrap());
    site.sources = Some(&sources);
    let mut files = BTreeMap::new();
    for format in site.formats.iter().filter_map(|format| renderer(*format)) {
        for file in format.render(&site, &templates).unwrap() {
            // What is no text is only there to be linked to.
            let text = String::from_utf8(file.bytes).unwrap_or_default();
            assert!(files.insert(file.path.clone(), text).is_none(), "{} twice", file.path);
        }
    }
    // Without the feature `pdf`, pages are the same: what they link to counts as made.
    for (edition, locale) in &site.views {
        let (year, stem) = (edition.year, templates.catalog(*locale).word("file_stem"));
        files.entry(format!("{locale}/{year}/{stem}-{year}.pdf")).or_default();
    }
    files
}

#[test]
fn the_pages_are_as_expected() {
    for (name, plan, base) in
        [("minimal", "tests/fixtures/example", None), ("full", "tests/fixtures/full", Some(BASE))]
    {
        for (path, text) in published(&folder(&root().join(plan)), base) {
            // The data and the printable reports have tests of their own.
            if !path.starts_with("data/") && !path.ends_with(".pdf") {
                expect(&format!("tests/expected/render/{name}/{path}"), &text);
            }
        }
    }
}

/// An expected page that is made no longer would be looked at by nobody.
#[test]
fn every_expected_page_is_made() {
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
                    "tests/expected/render/{name}/{path} is not made"
                );
            }
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

/// Every address that a file of the site names, but for those of other sites.
fn addresses(path: &str, text: &str) -> Vec<String> {
    if path.ends_with(".html") {
        let mut found = attributes(text, "href");
        found.extend(attributes(text, "src"));
        found.extend(attributes(text, "action"));
        found.extend(attributes(text, "data-search"));
        found.into_iter().map(str::to_owned).collect()
    } else if path.ends_with(".xml") {
        let locations = text.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next());
        locations.chain(attributes(text, "href")).map(str::to_owned).collect()
    } else if path.ends_with("search.js") {
        // A line is `["project",1,"title","address","place"]` and a comma, or the end of the list.
        let lines = text.lines().filter(|line| line.starts_with("[\""));
        let address = |line: &str| {
            let end = line.rfind("\"]").unwrap() + 2;
            let line = line[..end].replace("]],\"words\":", "]");
            let line = line.strip_suffix("],").unwrap_or(&line);
            let fields: Vec<serde_json::Value> =
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
            fields[3].as_str().unwrap().to_owned()
        };
        lines.map(address).collect()
    } else if path.ends_with(".md") {
        let found = text.split("](<").skip(1).filter_map(|rest| rest.split(">)").next());
        found.map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

#[test]
fn no_link_and_no_anchor_is_dead() {
    for (plan, base) in [
        ("plan", None),
        ("plan", Some(BASE)),
        ("tests/fixtures/full", Some(BASE)),
        ("tests/fixtures/example", None),
    ] {
        let files = published(&Disk::new(root().join(plan)), base);
        let (mut links, mut absolute) = (0, 0);
        for (path, text) in &files {
            for address in addresses(path, text) {
                let (from, address) = match address.strip_prefix(BASE) {
                    Some(inside) => {
                        absolute += 1;
                        let is_folder = inside.is_empty() || inside.ends_with('/');
                        let file = if is_folder { "index.html" } else { "" };
                        ("index.html", format!("{inside}{file}"))
                    }
                    None => (path.as_str(), address),
                };
                if address.contains("://") || address.starts_with("mailto:") {
                    continue;
                }
                links += 1;
                let (file, anchor) = address.split_once('#').unwrap_or((&address, ""));
                let file = file.split('?').next().unwrap();
                let to = if file.is_empty() { path.clone() } else { target(from, file) };
                let page = files.get(&to).unwrap_or_else(|| panic!("{path}: {address} is dead"));
                let is_there = anchor.is_empty() || page.contains(&format!("id=\"{anchor}\""));
                assert!(is_there, "{path}: the anchor of {address} is dead");
            }
        }
        assert!(links > 20);
        assert_eq!(absolute > 0, base.is_some(), "{plan}: absolute links only to a known address");
    }
}

/// Without an address of its own the site works from any folder: nothing begins at the top of a
/// disk or a host, and nothing is asked of another site by merely opening a page.
#[test]
fn a_page_asks_no_other_site_for_anything() {
    for (path, html) in rendered(&Disk::new(root().join("plan"))) {
        if !path.ends_with(".html") {
            continue;
        }
        for address in addresses(&path, &html) {
            assert!(!address.starts_with('/'), "{path}: {address}");
        }
        for address in attributes(&html, "src") {
            assert!(!address.contains("://"), "{path}: {address}");
        }
        for part in html.split("<link ").skip(1) {
            let part = part.split('>').next().unwrap();
            assert!(!part.contains("://"), "{path}: {part}");
        }
        assert!(!html.contains("@import") && !html.contains("url("), "{path}");
    }
}

#[test]
fn every_page_of_a_published_site_names_itself_and_its_twins() {
    let files = published(&Disk::new(root().join("plan")), Some(BASE));
    let maps: String = files
        .iter()
        .filter(|(path, _)| path.starts_with("sitemap"))
        .map(|(_, map)| &**map)
        .collect();
    for (path, html) in files.iter().filter(|(path, _)| path.ends_with("/index.html")) {
        let own = format!("{BASE}{}", path.strip_suffix("index.html").unwrap());
        assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{own}\">")), "{path}");
        assert!(maps.contains(&format!("<loc>{own}</loc>")), "{path} is in no site map");
        if path.starts_with("id/") {
            continue;
        }
        for tag in ["nl", "fr", "x-default"] {
            let link = format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{BASE}");
            assert_eq!(html.matches(&link).count(), 1, "{path}: {tag}");
        }
        assert!(html.contains(&format!("<meta property=\"og:url\" content=\"{own}\">")), "{path}");
    }
}

#[test]
fn every_project_has_a_permanent_address_that_leads_to_all_languages() {
    let plan = Disk::new(root().join("plan"));
    let files = rendered(&plan);
    let Compilation { plan, .. } = compile(&plan).unwrap();
    let mut count = 0;
    for chapter in &plan.editions.last().unwrap().chapters {
        for project in &chapter.projects {
            let (chapter, id) = (&chapter.id.value, &project.id.value);
            let page = &files[&format!("id/{id}/index.html")];
            for tag in ["nl", "fr"] {
                let link = format!("href=\"../../{tag}/2021/{chapter}/index.html#{id}\"");
                assert!(page.contains(&link), "{id}: {tag}");
            }
            count += 1;
        }
    }
    assert_eq!(count, 117);
}

#[test]
fn what_machines_read_of_a_page_is_json() {
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
fn a_plural_and_a_feminine_are_in_the_index_under_their_base() {
    let files = rendered(&Disk::new(root().join("plan")));
    for (file, key) in [("nl/2021/search.js", "verdrag"), ("fr/2021/search.js", "transfrontali")] {
        let index = &files[file];
        assert!(index.contains(&format!("\n\"{key}\":[")), "{file}: {key}");
        assert!(index.len() < 150_000, "{file}: {} bytes", index.len());
    }
}

#[test]
fn every_page_leads_to_its_line_in_the_repository() {
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
fn style_and_script_are_small() {
    let files = rendered(&folder(&root().join("tests/fixtures/example")));
    for (path, most) in [("assets/site.css", 30_000), ("assets/site.js", 30_000)] {
        assert!(files[path].len() < most, "{path}: {} bytes", files[path].len());
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

/// In the second part numbers begin anew: `1` alone would be taken for a section of the first.
#[test]
fn a_chapter_of_a_later_part_is_told_with_its_part() {
    let files = rendered(&Disk::new(root().join("plan")));
    for (path, part) in [
        ("nl/2021/fora/secretariaat-generaal/index.html", "Deel 2 – 1 Benelux Kenniscentrum"),
        ("fr/2021/gezondheidszorg/index.html", "Partie 2 – 1 Centre d’expertise"),
    ] {
        assert!(files[path].contains(part), "{path}: {part}");
    }
    let own = &files["nl/2021/kenniscentrum/index.html"];
    assert!(own.contains("<h1><span class=\"nr\">1</span> Benelux Kenniscentrum"));
}

#[test]
fn a_mention_leads_to_the_page_where_the_text_stands() {
    let files = rendered(&Disk::new(root().join("plan")));
    for (act, page) in [
        ("senningen-memorandum-1996", "../../index.html\">2.1 Senningenoverleg – Inleiding"),
        ("aanbeveling-2019-10-10", "../../index.html\">2 Veiligheid en samenleving – Inleiding"),
        ("intentieverklaring-frankrijk-2018", "../../external-relations/index.html\">Externe"),
        ("verklaring-nrw-2019", "../../external-relations/index.html\">Externe"),
        ("unieverdrag", "../../annex/index.html\">Bijlage"),
        ("verklaring-premiers-2020", "../../presidency/index.html\">Voorzitterschap"),
    ] {
        let html = &files[&format!("nl/2021/acts/{act}/index.html")];
        let mentions = html.split_once("id=\"_mentions\"").unwrap().1;
        let mentions = mentions.split_once("</section>").unwrap().0;
        assert!(mentions.contains(page), "{act}: {mentions}");
    }
}

#[test]
fn acts_stand_by_year_and_number() {
    let files = rendered(&Disk::new(root().join("plan")));
    let page = &files["fr/2021/acts/index.html"];
    let at =
        |id: &str| page.find(&format!("\"{id}/index.html\"")).unwrap_or_else(|| panic!("{id}"));
    let regulations = ["eg-883-2004", "eu-330-2010", "eu-1143-2014", "eu-2018-1139", "eu-2019-941"];
    assert!(regulations.is_sorted_by_key(|id| at(id)), "{page}");
    assert!(at("m-83-27") < at("m-2009-1"));
    let treaties = ["politieverdrag-2004", "samenwerkingsverdrag-2014", "unieverdrag"];
    assert!(treaties.is_sorted_by_key(|id| at(id)), "those of no year come last");
}

#[test]
fn the_glossary_shows_other_names_and_no_pieces_of_sentences() {
    let files = rendered(&Disk::new(root().join("plan")));
    let page = &files["fr/2021/glossary/index.html"];
    assert!(page.contains("Collège des Secrétaires généraux"));
    assert!(!page.contains("adaptation à celui-ci"));
}

#[test]
fn a_category_is_told_in_the_singular_over_one_project() {
    let files = rendered(&Disk::new(root().join("plan")));
    let page = &files["nl/2021/kenniscentrum/index.html"];
    assert!(page.contains("<p class=\"badge mark\">Lopende activiteit</p>"));
    let heading =
        |title: &str| page.contains(&format!("><span class=\"mark\">{title}</span></h2>"));
    assert!(heading("Essentieel project") && heading("Lopende activiteiten"), "{page}");
}

/// The Dutch `VK` has no French acronym beside it.
#[test]
fn the_acronyms_of_the_glossary_are_acronyms() {
    let files = rendered(&Disk::new(root().join("plan")));
    let acronyms = |path: &str| files[path].split_once("id=\"_terms\"").unwrap().0.to_owned();
    assert!(acronyms("nl/2021/glossary/index.html").contains("<dt id=\"vk\">VK</dt>"));
    assert!(!acronyms("fr/2021/glossary/index.html").contains("<dt id=\"vk\">"));
    assert!(files["fr/2021/glossary/index.html"].contains("<dt id=\"vk\">Royaume-Uni</dt>"));
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
    // In data a text is a text, and no reader takes it for HTML.
    for format in formats::available().into_iter().filter(|format| *format != Format::Data) {
        let format = renderer(format).unwrap();
        for file in format.render(&Site::new(&plan, &[], &[]), &templates).unwrap() {
            // In Markdown a backslash makes the sign a plain one.
            let text = String::from_utf8(file.bytes).unwrap_or_default().replace("\\<", "&lt;");
            for tag in ["<script>alert", "<img", "<b>"] {
                assert!(!text.contains(tag), "{}: {tag}", file.path);
            }
        }
    }
}

#[test]
fn a_broken_template_is_told_with_its_line() {
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
