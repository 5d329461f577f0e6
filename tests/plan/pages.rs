//! Pages of the 2021 plan.

use std::collections::BTreeMap;

use plan_check::compile::{Compilation, compile};
use plan_core::world::disk::Disk;
use plan_testing::root;

use crate::support::site::*;

fn files() -> BTreeMap<String, String> {
    rendered(&Disk::new(root().join("plan")))
}

#[test]
fn links_and_anchors_resolve() {
    assert_links_resolve("plan", None);
    assert_links_resolve("plan", Some(BASE));
}

#[test]
fn pages_are_valid_and_load_nothing_from_other_sites() {
    assert_pages_are_sound("plan");
    assert_pages_are_self_contained("plan");
    assert_pages_have_canonical_urls("plan");
}

#[test]
fn every_project_has_a_permanent_address_for_all_languages() {
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
fn the_search_index_contains_stems() {
    let files = files();
    for (file, key) in [("nl/2021/search.js", "verdrag"), ("fr/2021/search.js", "transfrontali")] {
        let index = &files[file];
        assert!(index.contains(&format!("\n\"{key}\":[")), "{file}: {key}");
        assert!(index.len() < 150_000, "{file}: {} bytes", index.len());
    }
}

#[test]
fn percentages_follow_the_typography_of_the_language() {
    let files = files();
    let french = &files["fr/2021/energie-klimaat/index.html"];
    assert!(french.contains("70\u{a0}%") && !french.contains("70 %"));
    let dutch = &files["nl/2021/energie-klimaat/index.html"];
    assert!(dutch.contains("70%"));
}

/// Numbering restarts in part 2, so `1` alone would be mistaken for a section of part 1.
#[test]
fn chapters_outside_part_1_are_shown_with_their_part() {
    let files = files();
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
fn mentions_link_to_the_page_of_the_text() {
    let files = files();
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
fn acts_are_sorted_by_year_and_number() {
    let files = files();
    let page = &files["fr/2021/acts/index.html"];
    let at =
        |id: &str| page.find(&format!("\"{id}/index.html\"")).unwrap_or_else(|| panic!("{id}"));
    let regulations = ["eg-883-2004", "eu-330-2010", "eu-1143-2014", "eu-2018-1139", "eu-2019-941"];
    assert!(regulations.is_sorted_by_key(|id| at(id)), "{page}");
    assert!(at("m-83-27") < at("m-2009-1"));
    let treaties = ["politieverdrag-2004", "samenwerkingsverdrag-2014", "unieverdrag"];
    assert!(treaties.is_sorted_by_key(|id| at(id)), "acts without a year come last");
}

#[test]
fn the_glossary_shows_forms_but_not_matches() {
    let files = files();
    let page = &files["fr/2021/glossary/index.html"];
    assert!(page.contains("Collège des Secrétaires généraux"));
    assert!(!page.contains("adaptation à celui-ci"));
}

#[test]
fn a_category_with_one_project_has_a_singular_heading() {
    let files = files();
    let page = &files["nl/2021/kenniscentrum/index.html"];
    assert!(page.contains("<p class=\"badge mark\">Lopende activiteit</p>"));
    let heading =
        |title: &str| page.contains(&format!("><span class=\"mark\">{title}</span></h2>"));
    assert!(heading("Essentieel project") && heading("Lopende activiteiten"), "{page}");
}

/// The Dutch acronym `VK` has no counterpart in French.
#[test]
fn only_acronyms_are_listed_as_acronyms() {
    let files = files();
    let acronyms = |path: &str| files[path].split_once("id=\"_terms\"").unwrap().0.to_owned();
    assert!(acronyms("nl/2021/glossary/index.html").contains("<dt id=\"vk\">VK</dt>"));
    assert!(!acronyms("fr/2021/glossary/index.html").contains("<dt id=\"vk\">"));
    assert!(files["fr/2021/glossary/index.html"].contains("<dt id=\"vk\">Royaume-Uni</dt>"));
}

/// Every part numbers its chapters from 1.
#[test]
fn a_permanent_address_names_the_part_of_a_later_chapter() {
    let Compilation { plan, .. } = compile(&Disk::new(root().join("plan"))).unwrap();
    let files = files();
    let chapter = |id| plan.editions[0].chapter(id).unwrap();
    for (id, numbers) in [
        ("energie-klimaat", ["1.1 Energie", "1.1 Énergie"]),
        ("kenniscentrum", ["Deel 2 – 1 Benelux", "Partie 2 – 1 Centre"]),
    ] {
        let project = &chapter(id).projects[0].id.value;
        let page = &files[&format!("id/{project}/index.html")];
        for number in numbers {
            assert!(page.contains(&format!("<span class=\"note\">{number}")), "{page}");
        }
    }
}
