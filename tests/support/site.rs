//! Helpers that render a site, and checks that hold for the pages of any plan.

use std::collections::{BTreeMap, BTreeSet};

use benelux_plan::formats::renderer;
use plan_check::compile::{Compilation, compile};
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_render::html::BaseUrl;
use plan_render::templates::Templates;
use plan_render::{Format, Site};
use plan_testing::root;

/// The base URL of sites in tests.
pub const BASE: &str = "https://plan.example.org/site/";

/// Renders a site without a base URL. Returns the text of its files by path.
pub fn rendered(world: &dyn World) -> BTreeMap<String, String> {
    published(world, None)
}

/// Renders a site with an optional base URL. Returns the text of its files by path; binary files
/// are empty. Panics if the plan has errors.
pub fn published(world: &dyn World, base: Option<&str>) -> BTreeMap<String, String> {
    let Compilation { plan, diagnostics, sources, .. } = compile(world).unwrap();
    assert!(diagnostics.iter().all(|d| d.severity != plan_core::diagnostic::Severity::Error));
    let templates = Templates::load(world).unwrap();
    let mut site = Site::new(&plan, &[], &[]);
    site.formats = BTreeSet::from([Format::Html, Format::Markdown, Format::Data, Format::Pdf]);
    site.base_url = base.map(|base| BaseUrl::parse(base).unwrap());
    site.sources = Some(&sources);
    let mut files = BTreeMap::new();
    for format in site.formats.iter().filter_map(|format| renderer(*format)) {
        for file in format.render(&site, &templates).unwrap() {
            // Binary files only serve as link targets.
            let text = String::from_utf8(file.bytes).unwrap_or_default();
            assert!(files.insert(file.path.clone(), text).is_none(), "{} twice", file.path);
        }
    }
    // Pages link to reports even without the feature `pdf`, so add these as link targets.
    for (edition, locale) in &site.views {
        let (year, stem) = (edition.year, templates.catalog(*locale).word("file_stem"));
        files.entry(format!("{locale}/{year}/{stem}-{year}.pdf")).or_default();
    }
    files
}

/// Returns all values of an attribute in a page.
pub fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Resolves a relative address against the path of the file that contains it.
pub fn target(from: &str, address: &str) -> String {
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

/// Returns every address in a file of the site, including those in the search index.
pub fn addresses(path: &str, text: &str) -> Vec<String> {
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
        // A line is `["project",1,"title","address","place"]`, followed by a comma or the end of
        // the list.
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

/// Checks that every link and anchor of a site resolves.
pub fn assert_links_resolve(plan: &str, base: Option<&str>) {
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

/// Checks that a site without a base URL works from any folder: all addresses are relative, and
/// opening a page loads nothing from other sites.
pub fn assert_pages_are_self_contained(plan: &str) {
    for (path, html) in rendered(&Disk::new(root().join(plan))) {
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

/// Checks the canonical URL, alternates and site map entry of every page.
pub fn assert_pages_have_canonical_urls(plan: &str) {
    let files = published(&Disk::new(root().join(plan)), Some(BASE));
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

/// Checks headings, landmarks, ids and the size of every page.
pub fn assert_pages_are_sound(plan: &str) {
    for (path, html) in rendered(&Disk::new(root().join(plan))) {
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
        // The home page is larger because it contains the introductions of all sections.
        assert!(html.len() < 100_000, "{path}: {} bytes", html.len());
    }
}
