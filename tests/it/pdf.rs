//! The printable reports, as their readers get them: text, order, structure, and what must not be.
#[path = "pdf/reading.rs"]
mod reading;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use pdf_extract::Document;
use plan_check::compile::{Compilation, compile};
use plan_core::locale::Locale;
use plan_core::model::prose::{Block, Inline};
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_core::world::memory::Memory;
use plan_pdf::{CONCORDANCE, FORA, FULL};
use plan_render::templates::{TemplateError, Templates};
use plan_render::view::{ActionView, LinkTarget, MarkupBackend, Page, PlanView};
use plan_render::{PROGRAM, Renderer, ReportCache, Site};
use plan_testing::{expect, folder, root};
use reading::{bookmarks, folded, pages, pages_in, structure};

const FULL_NL: &str = "nl/2021/jaarplan-2021.pdf";

fn with_memo(
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

fn made(world: &dyn World, renderer: &dyn Renderer) -> BTreeMap<String, Vec<u8>> {
    with_memo(world, renderer, None).unwrap()
}

fn real_plan() -> Disk {
    Disk::new(root().join("plan"))
}

fn full_example() -> Memory {
    folder(&root().join("tests/fixtures/full"))
}

// --- What a report must hold -----------------------------------------------------------------

/// Prose as its words.
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

/// Everything that the chapters say, in their order.
fn words_of_chapters(view: &PlanView, owner: &str) -> Vec<String> {
    fn actions(list: &[ActionView], words: &mut Vec<String>) {
        for action in list {
            words.push(action.text.clone());
            actions(&action.actions, words);
        }
    }
    let mut words = Vec::new();
    for chapter in &view.chapters {
        // With the word after it, so that it is not the title in the contents that is found.
        let forum = chapter.forum.as_ref();
        let after = forum
            .map_or(String::new(), |forum| format!("{owner} {} {}", forum.name, forum.basis_words));
        words.push(format!("{} {} {after}", chapter.number, chapter.title));
        words.extend(chapter.context.clone());
        for category in &chapter.categories {
            words.push(category.title.clone());
            for project in &category.projects {
                let owner_of = project.owner.as_ref().unwrap();
                // What was said of the forum of the chapter is not said again.
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

/// The titles and the actions of the chapters, as both sides of a concordance have them.
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

fn views(world: &dyn World) -> Vec<(String, PlanView, String)> {
    let Compilation { plan, .. } = compile(world).unwrap();
    let templates = Templates::load(world).unwrap();
    let views = Site::new(&plan, &[], &[]).views;
    let view = |(edition, locale): (_, Locale)| {
        let catalog = templates.catalog(locale);
        let view = PlanView::new(&plan, edition, locale, catalog, &Words);
        let path = format!("{locale}/{}/{}.pdf", view.year, view.file_stem);
        (path, view, catalog.word("owner"))
    };
    views.into_iter().map(view).collect()
}

/// Looks for pieces of text one after the other.
fn assert_in_order(text: &str, pieces: impl IntoIterator<Item = String>) {
    let text = folded(text);
    let mut at = 0;
    for piece in pieces {
        let found = text[at..].find(&folded(&piece));
        let found = found.unwrap_or_else(|| panic!("not there, or not in its place: {piece}"));
        at += found + folded(&piece).len();
    }
}

// --- Tests -----------------------------------------------------------------------------------

#[test]
fn the_report_holds_every_title_and_every_action_in_their_order() {
    for world in [&real_plan() as &dyn World, &full_example()] {
        let files = made(world, &FULL);
        for (path, view, owner) in views(world) {
            let text = pages(&files[&path]).concat();
            assert_in_order(&text, words_of_chapters(&view, &owner));
            for named in view.fora.iter().map(|forum| &forum.name) {
                assert!(folded(&text).contains(&folded(named)), "{path}: {named}");
            }
        }
    }
}

#[test]
fn the_concordance_holds_both_languages_each_marked_as_such() {
    let world = real_plan();
    let files = made(&world, &CONCORDANCE);
    assert_eq!(files.keys().collect::<Vec<_>>(), ["concordance/2021/nl-fr.pdf"]);
    let views = views(&world);
    for (_, view, _) in &views {
        let text = pages_in(&files["concordance/2021/nl-fr.pdf"], view.locale).concat();
        assert_in_order(&text, words_of_concordance(view));
        // No word of the other language, not even in a heading or a list.
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

#[test]
fn each_forum_that_owns_something_has_a_dossier_of_just_that() {
    let world = real_plan();
    let files = made(&world, &FORA);
    let mut expected = BTreeSet::new();
    for (_, view, _) in views(&world) {
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

#[test]
fn the_report_is_tagged_and_says_its_language_and_title() {
    let world = real_plan();
    let files = made(&world, &FULL);
    for (path, view, _) in views(&world) {
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
        // The acronyms of the other language are marked as such.
        let other = if view.locale == "nl" { "fr" } else { "nl" };
        assert!(languages.contains(other), "{path}: {languages:?}");
        let pages = document.get_pages().len();
        assert!((40..=90).contains(&pages), "{path} has {pages} pages");
        let bytes = String::from_utf8_lossy(&files[&path]);
        assert!(bytes.contains("2021-01-01T00:00:00"), "the creation date is that of the edition");
    }
}

#[test]
fn the_bookmarks_are_the_outline_of_the_plan() {
    let world = real_plan();
    let files = made(&world, &FULL);
    for (path, view, _) in views(&world) {
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
        // No level is left out on the way down.
        for pair in bookmarks.windows(2) {
            assert!(pair[1].0 <= pair[0].0 + 1, "{path}: {pair:?}");
        }
    }
}

#[test]
fn three_pages_read_as_expected() {
    let files = made(&full_example(), &FULL);
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
        expect(&format!("tests/expected/pdf/{name}.txt"), &(lines.join("\n") + "\n"));
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let world = full_example();
    for renderer in [&FULL as &dyn Renderer, &FORA, &CONCORDANCE] {
        assert!(made(&world, renderer) == made(&world, renderer));
    }
}

#[test]
fn one_file_alone_is_the_same_as_among_all() {
    let world = full_example();
    let Compilation { plan, .. } = compile(&world).unwrap();
    let templates = Templates::load(&world).unwrap();
    let site = Site::new(&plan, &[], &[]);
    for renderer in [&FULL as &dyn Renderer, &FORA, &CONCORDANCE] {
        for (path, bytes) in made(&world, renderer) {
            let alone = renderer.file(&site, &templates, &path).unwrap().unwrap();
            assert!(alone.bytes == bytes, "{path}");
        }
        assert_eq!(renderer.file(&site, &templates, "nl/2021/x.pdf").unwrap(), None);
    }
}

#[test]
fn text_never_becomes_code() {
    let plan = full_example();
    let chapter = plan.text("2021/1.1-energie.yaml").unwrap();
    let hostile = "#panic(1) $x$ *a* _b_ `c` @d <e> = f // g \\ [h] {i} ~ --- ...";
    let quoted = hostile.replace('\\', "\\\\");
    let chapter = chapter.replacen("nl: Energie,", &format!("nl: \"{quoted}\","), 1);
    let plan = plan.with("2021/1.1-energie.yaml", &chapter);
    let text = pages(&made(&plan, &FULL)[FULL_NL]).concat();
    let squeezed: String = text.split_whitespace().collect();
    let wanted: String = hostile.split_whitespace().collect();
    assert!(squeezed.contains(&wanted), "{text}");
}

/// What a template that begins like this is told.
fn refusal(base: &str) -> String {
    let plan = folder(&root().join("tests/fixtures/example"));
    let own = std::fs::read_to_string(root().join("templates/pdf/base.typ")).unwrap();
    let plan = plan.with_template("pdf/base.typ", &format!("{base}\n{own}"));
    let told = with_memo(&plan, &FULL, None).unwrap_err().to_string();
    told.split('\n').next().unwrap().to_owned()
}

#[test]
fn a_mistake_in_a_template_is_an_error_with_its_place() {
    for (base, told) in [
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
        assert!(refusal.contains(told), "{base}: {refusal}");
    }
}

#[test]
fn a_template_may_use_files_of_its_folder() {
    let plan = folder(&root().join("tests/fixtures/example"));
    let own = std::fs::read_to_string(root().join("templates/pdf/base.typ")).unwrap();
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    let plan = plan
        .with_template("pdf/base.typ", &format!("#import \"own/more.typ\": logo\n{own}"))
        .with_template("pdf/own/more.typ", "#let logo = image(\"logo.svg\", alt: \"logo\")")
        .with_template("pdf/own/logo.svg", logo);
    assert_eq!(made(&plan, &FULL).len(), 2);
}

/// Remembers everything, and gives it back as other bytes.
#[derive(Default)]
struct Marked(Mutex<BTreeSet<(String, String)>>);

impl ReportCache for Marked {
    fn get(&self, path: &str, inputs: &str) -> Option<Vec<u8>> {
        let known = self.0.lock().unwrap();
        known.contains(&(path.to_owned(), inputs.to_owned())).then(|| b"cached".to_vec())
    }

    fn insert(&self, path: &str, inputs: &str, _: &[u8]) {
        self.0.lock().unwrap().insert((path.to_owned(), inputs.to_owned()));
    }
}

/// Which reports are compiled, and not taken from the cache, by a program that calls itself so.
fn compiled(world: &dyn World, cache: &Marked, program: &str) -> BTreeSet<String> {
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

/// A plan in which a text stands in the place of another that is there once.
fn replaced(plan: &Memory, path: &str, from: &str, to: &str) -> Memory {
    let text = plan.text(path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{path}: {from}");
    plan.clone().with(path, text.replace(from, to))
}

#[test]
fn a_report_is_compiled_again_only_when_something_it_depends_on_changed() {
    const PLAN: &str = "2021/plan.yaml";
    let plan = full_example();
    let cache = Marked::default();
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
fn a_dossier_is_compiled_again_only_when_what_it_shows_changed() {
    const CHAPTER: &str = "2021/1.1-energie.yaml";
    let plan = full_example();
    let register = plan.text("registers/fora.yaml").unwrap().to_owned();
    let other = "\n- { id: dg-wind, kind: strategic, name: { nl: Wind, fr: Vent } }\n";
    let plan = plan.with("registers/fora.yaml", register + other);
    let plan = replaced(&plan, CHAPTER, "  - id: wind\n", "  - id: wind\n    forum: dg-wind\n");
    let cache = Marked::default();
    let all = compiled(&plan, &cache, PROGRAM);
    for dossier in ["dg-energie", "dg-wind"] {
        assert!(all.contains(&format!("nl/2021/fora/{dossier}.pdf")), "{all:?}");
    }
    let changed = replaced(&plan, CHAPTER, "Zo eindigt het project.", "Zo eindigt dat.");
    let again = ["concordance/2021/nl-fr.pdf", FULL_NL, "nl/2021/fora/dg-energie.pdf"];
    assert_eq!(compiled(&changed, &cache, PROGRAM), again.map(str::to_owned).into());
}
