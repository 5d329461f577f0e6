//! Helpers that render printed reports, and checks that hold for any plan.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pdf_extract::Document;
use plan_check::compile::{Compilation, compile};
use plan_core::locale::Locale;
use plan_core::model::prose::{Block, Inline};
use plan_core::resolved::ResolvedEdition;
use plan_core::world::World;
use plan_pdf::{CONCORDANCE, FORA, FULL};
use plan_render::templates::{TemplateError, Templates};
use plan_render::view::{ActionView, LinkTarget, MarkupBackend, Page, PlanView};
use plan_render::{Renderer, ReportCache, Site};

use super::reading::{bookmarks, folded, pages, pages_in, structure};

/// Renders reports with an optional cache. Returns the files by path, or the error of a template.
pub fn with_cache(
    world: &dyn World,
    renderer: &dyn Renderer,
    cache: Option<&dyn ReportCache>,
) -> Result<BTreeMap<String, Vec<u8>>, TemplateError> {
    let Compilation { plan, .. } = compile(world).unwrap();
    let templates = Templates::load(world)?;
    let mut site = Site::new(&plan, &[], &[]);
    site.report_cache = cache;
    let tree = renderer.render(&site, &templates)?;
    Ok(tree.into_iter().map(|file| (file.path, file.bytes)).collect())
}

/// Renders reports without a cache. Returns the files by path.
pub fn render_reports(world: &dyn World, renderer: &dyn Renderer) -> BTreeMap<String, Vec<u8>> {
    with_cache(world, renderer, None).unwrap()
}

// --- Expected text ---------------------------------------------------------------------------

/// A backend that renders prose as plain words.
struct Words;

impl MarkupBackend for Words {
    fn href(&self, _: Page<'_>, _: LinkTarget<'_>) -> String {
        "#".to_owned()
    }

    fn prose(&self, blocks: &[Block]) -> String {
        fn inlines(content: &[Inline]) -> String {
            let words = content.iter().map(|inline| match inline {
                Inline::Text(text) => text.clone(),
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link(_, content) => {
                    inlines(content)
                }
                Inline::Break => " ".to_owned(),
            });
            words.collect()
        }
        let words = blocks.iter().map(|block| match block {
            Block::Paragraph(content) => inlines(content),
            Block::List(start, items) => items
                .iter()
                .enumerate()
                .map(|(at, item)| {
                    let number = start.map(|start| (start + at as u64).to_string());
                    number.unwrap_or_default() + &self.prose(item)
                })
                .collect(),
            Block::Quote(blocks) => self.prose(blocks),
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Returns all texts of the chapters, in order.
fn words_of_chapters(view: &PlanView, owner: &str) -> Vec<String> {
    fn actions(list: &[ActionView], words: &mut Vec<String>) {
        for action in list {
            words.push(action.text.clone());
            actions(&action.actions, words);
        }
    }
    let mut words = Vec::new();
    for chapter in &view.chapters {
        // Include the words after the title, so that the entry in the table of contents does not
        // match.
        let forum = chapter.forum.as_ref();
        let after = forum
            .map_or(String::new(), |forum| format!("{owner} {} {}", forum.name, forum.basis_words));
        words.push(format!("{} {} {after}", chapter.number, chapter.title));
        words.extend(chapter.context.clone());
        for category in &chapter.categories {
            words.push(category.title.clone());
            for project in &category.projects {
                let owner_of = project.owner.as_ref().unwrap();
                // The basis is not repeated for the forum of the chapter.
                let is_said = forum.is_some_and(|forum| forum.id == owner_of.id);
                let basis = if is_said { "" } else { owner_of.basis_words.as_str() };
                words.push(format!("{} {owner} {} {basis}", project.title, owner_of.name));
                words.extend(project.text.clone());
                actions(&project.actions, &mut words);
                words.extend(project.closing.clone());
                words.extend(project.partners.iter().map(|partner| partner.name.clone()));
                words.extend(project.acts.iter().map(|act| act.citation.clone()));
                words.extend(project.instruments.iter().map(|i| i.title.clone()));
                words.extend(project.events.iter().map(|event| event.title.clone()));
                words.extend(project.related.iter().map(|related| related.title.clone()));
            }
        }
    }
    words
}

/// Returns the titles and actions of the chapters, as in the concordance.
fn words_of_concordance(view: &PlanView) -> impl Iterator<Item = String> {
    view.chapters.iter().flat_map(|chapter| {
        let projects = chapter.categories.iter().flat_map(|category| &category.projects);
        let words = projects.flat_map(|project| {
            let actions = project.actions.iter().map(|action| action.text.clone());
            [project.title.clone()].into_iter().chain(actions)
        });
        [format!("{} {}", chapter.number, chapter.title)].into_iter().chain(words)
    })
}

/// Returns the path of each full report, its view, and the label of the owner in its language.
fn views(world: &dyn World) -> Vec<(String, PlanView, String)> {
    let Compilation { plan, .. } = compile(world).unwrap();
    let templates = Templates::load(world).unwrap();
    let views = Site::new(&plan, &[], &[]).views;
    let view = |(edition, locale): (Arc<ResolvedEdition<'_>>, Locale)| {
        let catalog = templates.catalog(locale);
        let view = PlanView::new(&edition, locale, catalog, &Words);
        let path = format!("{locale}/{}/{}.pdf", view.year, view.file_stem);
        (path, view, catalog.word("owner"))
    };
    views.into_iter().map(view).collect()
}

/// Asserts that the pieces occur in the text in this order.
fn assert_in_order(text: &str, pieces: impl IntoIterator<Item = String>) {
    let text = folded(text);
    let mut at = 0;
    for piece in pieces {
        let found = text[at..].find(&folded(&piece));
        let found = found.unwrap_or_else(|| panic!("missing or out of order: {piece}"));
        at += found + folded(&piece).len();
    }
}

// --- Checks ----------------------------------------------------------------------------------

/// Checks that the full report has every text of the chapters, in order, and names every forum.
pub fn assert_report_is_complete(world: &dyn World) {
    let files = render_reports(world, &FULL);
    for (path, view, owner) in views(world) {
        let text = pages(&files[&path]).concat();
        assert_in_order(&text, words_of_chapters(&view, &owner));
        for named in view.fora.iter().map(|forum| &forum.name) {
            assert!(folded(&text).contains(&folded(named)), "{path}: {named}");
        }
    }
}

/// Checks that the concordance has both languages, each tagged correctly.
pub fn assert_concordance_has_both_languages(world: &dyn World) {
    let files = render_reports(world, &CONCORDANCE);
    assert_eq!(files.keys().collect::<Vec<_>>(), ["concordance/2021/nl-fr.pdf"]);
    let views = views(world);
    for (_, view, _) in &views {
        let text = pages_in(&files["concordance/2021/nl-fr.pdf"], view.locale).concat();
        assert_in_order(&text, words_of_concordance(view));
        // Nothing in the other language may carry this tag, not even in a heading or list.
        let text = folded(&text);
        let (_, other, _) = views.iter().find(|(_, other, _)| other.locale != view.locale).unwrap();
        let own = words_of_concordance(view).map(|words| folded(&words)).collect::<String>();
        for word in words_of_concordance(other).map(|word| folded(&word)) {
            assert!(
                own.contains(&word) || !text.contains(&word),
                "{word} is read as {}",
                view.locale
            );
        }
    }
}

/// Checks that each forum that owns projects has a dossier with exactly those projects.
pub fn assert_dossiers_hold_what_fora_own(world: &dyn World) {
    let files = render_reports(world, &FORA);
    let mut expected = BTreeSet::new();
    for (_, view, _) in views(world) {
        for forum in view.fora.iter().filter(|forum| forum.total > 0) {
            let path = format!("{}/{}/fora/{}.pdf", view.locale, view.year, forum.id);
            let text = pages(&files[&path]).concat();
            for category in &forum.categories {
                let owned = category.projects.iter();
                assert_in_order(&text, owned.map(|project| project.title.clone()));
            }
            let all = view.chapters.iter().flat_map(|chapter| &chapter.categories);
            let bookmarks = bookmarks(&Document::load_mem(&files[&path]).unwrap());
            for project in all.flat_map(|category| &category.projects) {
                let is_own = project.owner.as_ref().is_some_and(|owner| owner.id == forum.id);
                let is_there = bookmarks.iter().any(|(_, title)| *title == project.title);
                assert_eq!(is_own, is_there, "{path}: {}", project.title);
            }
            expected.insert(path);
        }
    }
    assert_eq!(files.into_keys().collect::<BTreeSet<_>>(), expected);
}

/// Checks the tags, language, creation date and number of pages of the full report.
pub fn assert_report_is_tagged(world: &dyn World, expected_pages: std::ops::RangeInclusive<usize>) {
    let files = render_reports(world, &FULL);
    for (path, view, _) in views(world) {
        let document = Document::load_mem(&files[&path]).unwrap();
        let catalog = document.catalog().unwrap();
        let language = pdf_extract::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap();
        assert_eq!(language, view.locale);
        let is_true = |group: &[u8], key: &[u8]| {
            let group = document.dereference(catalog.get(group).unwrap()).unwrap().1;
            group.as_dict().unwrap().get(key).unwrap().as_bool().unwrap()
        };
        assert!(is_true(b"MarkInfo", b"Marked"));
        assert!(is_true(b"ViewerPreferences", b"DisplayDocTitle"));
        assert!(catalog.get(b"StructTreeRoot").is_ok());
        let (kinds, languages) = structure(&document);
        for kind in ["H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Link", "TOC", "TOCI"] {
            assert!(kinds.get(kind).is_some_and(|count| *count > 0), "{path} has no {kind}");
        }
        // Acronyms in the other language are tagged.
        let other = if view.locale == "nl" { "fr" } else { "nl" };
        assert!(languages.contains(other), "{path}: {languages:?}");
        let pages = document.get_pages().len();
        assert!(expected_pages.contains(&pages), "{path} has {pages} pages");
        let bytes = String::from_utf8_lossy(&files[&path]);
        assert!(bytes.contains("2021-01-01T00:00:00"), "the creation date is that of the edition");
    }
}

/// Checks that the bookmarks match the outline of the plan.
pub fn assert_bookmarks_are_the_outline(world: &dyn World) {
    let files = render_reports(world, &FULL);
    for (path, view, _) in views(world) {
        let bookmarks = bookmarks(&Document::load_mem(&files[&path]).unwrap());
        let titles: Vec<&String> = bookmarks.iter().map(|(_, title)| title).collect();
        let mut at = 0;
        let mut next = |title: &str| {
            let found = titles[at..].iter().position(|found| *found == title);
            at += found.unwrap_or_else(|| panic!("{path}: no bookmark `{title}` in its place"));
        };
        for chapter in &view.chapters {
            next(&format!("{} {}", chapter.number, chapter.title));
            for category in &chapter.categories {
                next(&category.title);
                category.projects.iter().for_each(|project| next(&project.title));
            }
        }
        // Levels are not skipped.
        for pair in bookmarks.windows(2) {
            assert!(pair[1].0 <= pair[0].0 + 1, "{path}: {pair:?}");
        }
    }
}
