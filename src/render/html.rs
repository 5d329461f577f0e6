//! The HTML site: a home page, a page per chapter and per forum, and the front matter.

use rayon::prelude::*;
use serde::Serialize;

use super::view::{ChapterView, ForumView, Goal, Medium, Page, PlanView};
use super::{OutputFile, OutputTree, Renderer, Site};
use crate::locale::Locale;
use crate::model::Edition;
use crate::model::prose::{Block, Inline, Target};
use crate::templates::{Catalog, TemplateError, Templates};

/// The HTML site.
#[derive(Debug)]
pub struct Html;

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn render(&self, site: &Site<'_>, templates: &Templates) -> Result<OutputTree, TemplateError> {
        let mut tree = Vec::new();
        for (edition, locale) in &site.views {
            let catalog = templates.catalog(*locale);
            let view = PlanView::new(site.plan, edition, *locale, catalog, &Pages);
            let maker =
                PageMaker { site, templates, edition, locale: *locale, catalog, view: &view };
            tree.extend(maker.pages()?);
        }
        tree.push(shared("index.html", root(site, templates)?.into_bytes()));
        tree.push(shared("assets/site.css", templates.style().as_bytes().to_vec()));
        Ok(tree)
    }
}

fn shared(path: &str, bytes: Vec<u8>) -> OutputFile {
    OutputFile { path: path.to_owned(), year: None, locale: None, bytes }
}

/// Addresses and prose of the site.
struct Pages;

/// The folder of a page inside its edition, with a `/` at its end; nothing for the home page.
fn folder(page: Page<'_>) -> String {
    match page {
        Page::Home => String::new(),
        Page::Chapter(id) => format!("{id}/"),
        Page::Forum(id) => format!("fora/{id}/"),
        Page::Other(name) => format!("{name}/"),
    }
}

/// The way from a page up to its edition: `../../`.
fn root_of(page: Page<'_>) -> String {
    "../".repeat(folder(page).matches('/').count())
}

impl Medium for Pages {
    fn href(&self, from: Page<'_>, to: Goal<'_>) -> String {
        let (page, anchor) = match to {
            Goal::Page(page) => (page, String::new()),
            Goal::Project(chapter, project) => (Page::Chapter(chapter), format!("#{project}")),
        };
        if page == from && !anchor.is_empty() {
            return anchor;
        }
        // The file is named, so that the site also works from a folder on disk.
        format!("{}{}index.html{anchor}", root_of(from), folder(page))
    }

    fn prose(&self, blocks: &[Block]) -> String {
        let mut html = String::new();
        write_blocks(&mut html, blocks);
        html
    }
}

fn write_blocks(html: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => {
                html.push_str("<p>");
                write_inlines(html, inlines);
                html.push_str("</p>\n");
            }
            Block::List(numbered, items) => {
                let tag = if numbered.is_some() { "ol" } else { "ul" };
                html.push_str(&format!("<{tag}>\n"));
                for item in items {
                    html.push_str("<li>");
                    match &item[..] {
                        [Block::Paragraph(inlines)] => write_inlines(html, inlines),
                        [Block::Paragraph(inlines), rest @ ..] => {
                            write_inlines(html, inlines);
                            html.push('\n');
                            write_blocks(html, rest);
                        }
                        blocks => write_blocks(html, blocks),
                    }
                    html.push_str("</li>\n");
                }
                html.push_str(&format!("</{tag}>\n"));
            }
            Block::Quote(blocks) => {
                html.push_str("<blockquote>\n");
                write_blocks(html, blocks);
                html.push_str("</blockquote>\n");
            }
        }
    }
}

fn write_inlines(html: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => escape(html, text),
            Inline::Emphasis(content) => {
                html.push_str("<em>");
                write_inlines(html, content);
                html.push_str("</em>");
            }
            Inline::Strong(content) => {
                html.push_str("<strong>");
                write_inlines(html, content);
                html.push_str("</strong>");
            }
            Inline::Link(Target::Web(address), content) => {
                html.push_str("<a href=\"");
                escape(html, address);
                html.push_str("\">");
                write_inlines(html, content);
                html.push_str("</a>");
            }
            Inline::Link(_, content) => write_inlines(html, content),
            Inline::Break => html.push_str("<br>\n"),
        }
    }
}

fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}

/// What every page knows of itself.
#[derive(Serialize)]
struct PageContext {
    kind: &'static str,
    title: String,
    root: String,
    assets: String,
    home: String,
    twins: Vec<Twin>,
    markdown: Option<String>,
}

/// The same page in another language.
#[derive(Serialize)]
struct Twin {
    locale: &'static str,
    name: String,
    href: String,
}

/// The plan, as far as every page shows it.
#[derive(Serialize)]
struct PlanBrief<'v> {
    locale: &'static str,
    year: u16,
    title: &'v str,
    total: usize,
}

/// The main pages, as seen from a page.
#[derive(Serialize)]
struct Navigation {
    home: String,
    fora: String,
    annex: String,
    preface: Option<String>,
    presidency: Option<String>,
    external: Option<String>,
}

#[derive(Serialize)]
struct Context<'v, T: Serialize> {
    t: &'v Catalog,
    plan: PlanBrief<'v>,
    page: PageContext,
    navigation: Navigation,
    #[serde(flatten)]
    content: T,
}

#[derive(Serialize)]
struct OneChapter<'v> {
    chapter: &'v ChapterView,
}

#[derive(Serialize)]
struct OneForum<'v> {
    forum: &'v ForumView,
}

#[derive(Serialize)]
struct AllFora<'v> {
    fora: &'v [ForumView],
}

/// A page whose content is one part of the view, under its own name.
#[derive(Serialize)]
struct Named<'v, T: Serialize> {
    #[serde(skip_serializing_if = "Option::is_none")]
    preface: Option<&'v T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    presidency: Option<&'v T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    external: Option<&'v T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annex: Option<&'v T>,
}

impl<T: Serialize> Default for Named<'_, T> {
    fn default() -> Self {
        Self { preface: None, presidency: None, external: None, annex: None }
    }
}

/// What the home page shows.
#[derive(Serialize)]
struct Home<'v> {
    view: HomeView<'v>,
}

#[derive(Serialize)]
struct HomeView<'v> {
    title: &'v str,
    year: u16,
    parts: &'v [super::view::PartView],
    counts: &'v [super::view::Count],
    total: usize,
    presidency_of: &'v Option<String>,
    fora: Vec<ForumBrief<'v>>,
    preface: Option<&'v str>,
    presidency: Option<&'v str>,
    external: Option<&'v str>,
}

#[derive(Serialize)]
struct ForumBrief<'v> {
    name: &'v str,
    href: &'v str,
    total: usize,
}

struct PageMaker<'s> {
    site: &'s Site<'s>,
    templates: &'s Templates,
    edition: &'s Edition,
    locale: Locale,
    catalog: &'s Catalog,
    view: &'s PlanView,
}

impl PageMaker<'_> {
    fn pages(&self) -> Result<OutputTree, TemplateError> {
        let view = self.view;
        let mut tree = vec![self.home()?];
        let chapters: Result<Vec<_>, _> = view
            .chapters
            .par_iter()
            .map(|chapter| {
                let title = format!("{} {}", chapter.number, chapter.title);
                let page = Page::Chapter(&chapter.id);
                self.page(page, "chapter", title, Some(&chapter.id), OneChapter { chapter })
            })
            .collect();
        tree.extend(chapters?);
        let fora: Result<Vec<_>, _> = view
            .fora
            .par_iter()
            .map(|forum| {
                let page = Page::Forum(&forum.id);
                self.page(page, "forum", forum.name.clone(), None, OneForum { forum })
            })
            .collect();
        tree.extend(fora?);
        let title = self.catalog.word("fora");
        let all = AllFora { fora: &view.fora };
        tree.push(self.page(Page::Other("fora"), "fora", title, None, all)?);
        if let Some(preface) = &view.preface {
            let content = Named { preface: Some(preface), ..Named::default() };
            tree.push(self.other("preface", preface.title.clone(), content)?);
        }
        if let Some(presidency) = &view.presidency {
            let content = Named { presidency: Some(presidency), ..Named::default() };
            tree.push(self.other("presidency", presidency.title.clone(), content)?);
        }
        if let Some(external) = &view.external {
            let title = format!("{} {}", external.number, external.title);
            let content = Named { external: Some(external), ..Named::default() };
            tree.push(self.other("external-relations", title, content)?);
        }
        let content = Named { annex: Some(&view.annex), ..Named::default() };
        tree.push(self.other("annex", self.catalog.word("annex"), content)?);
        Ok(tree)
    }

    fn home(&self) -> Result<OutputFile, TemplateError> {
        let view = self.view;
        let fora = view.fora.iter().filter(|forum| forum.total > 0);
        let home = HomeView {
            title: &view.title,
            year: view.year,
            parts: &view.parts,
            counts: &view.counts,
            total: view.total,
            presidency_of: &view.presidency_of,
            fora: fora
                .map(|f| ForumBrief { name: &f.name, href: &f.href, total: f.total })
                .collect(),
            preface: view.preface.as_ref().map(|preface| preface.title.as_str()),
            presidency: view.presidency.as_ref().map(|presidency| presidency.title.as_str()),
            external: view.external.as_ref().map(|external| external.title.as_str()),
        };
        let title = view.title.clone();
        self.page(Page::Home, "home", title, Some(&view.file_stem), Home { view: home })
    }

    fn other<T: Serialize>(
        &self,
        name: &'static str,
        title: String,
        content: T,
    ) -> Result<OutputFile, TemplateError> {
        self.page(Page::Other(name), name, title, None, content)
    }

    fn page<T: Serialize>(
        &self,
        page: Page<'_>,
        kind: &'static str,
        title: String,
        markdown: Option<&str>,
        content: T,
    ) -> Result<OutputFile, TemplateError> {
        let view = self.view;
        let root = root_of(page);
        let href = |to: Page<'_>| Pages.href(page, Goal::Page(to));
        let twins = self.site.views.iter().filter(|(edition, locale)| {
            edition.year == self.edition.year && *locale != self.locale
        });
        let context = Context {
            t: self.catalog,
            plan: PlanBrief {
                locale: view.locale,
                year: view.year,
                title: &view.title,
                total: view.total,
            },
            page: PageContext {
                kind,
                title,
                assets: format!("{root}../../assets/"),
                home: format!("{root}../../index.html"),
                twins: twins
                    .map(|(_, locale)| Twin {
                        locale: locale.tag(),
                        name: name_of(*locale).to_owned(),
                        href: format!(
                            "{root}../../{}/{}/{}index.html",
                            locale.tag(),
                            view.year,
                            folder(page)
                        ),
                    })
                    .collect(),
                markdown: markdown
                    .filter(|_| self.site.has_markdown)
                    .map(|stem| format!("{root}{stem}.md")),
                root,
            },
            navigation: Navigation {
                home: href(Page::Home),
                fora: href(Page::Other("fora")),
                annex: href(Page::Other("annex")),
                preface: view.preface.as_ref().map(|_| href(Page::Other("preface"))),
                presidency: view.presidency.as_ref().map(|_| href(Page::Other("presidency"))),
                external: view.external.as_ref().map(|_| href(Page::Other("external-relations"))),
            },
            content,
        };
        let html = self.templates.page(&format!("html/{kind}.html"), &context)?;
        let path = format!("{}/{}/{}index.html", view.locale, view.year, folder(page));
        Ok(OutputFile {
            path,
            year: Some(view.year),
            locale: Some(self.locale),
            bytes: html.into_bytes(),
        })
    }
}

/// The name of a language in that language.
fn name_of(locale: Locale) -> &'static str {
    match locale {
        Locale::Nl => "Nederlands",
        Locale::Fr => "Français",
    }
}

#[derive(Serialize)]
struct RootEdition {
    year: u16,
    languages: Vec<RootLanguage>,
}

#[derive(Serialize)]
struct RootLanguage {
    locale: &'static str,
    name: &'static str,
    title: String,
    href: String,
}

#[derive(Serialize)]
struct Root {
    editions: Vec<RootEdition>,
}

/// The page where a reader chooses a language and an edition; the latest comes first.
fn root(site: &Site<'_>, templates: &Templates) -> Result<String, TemplateError> {
    let edition = |edition: &Edition| RootEdition {
        year: edition.year,
        languages: edition
            .languages
            .iter()
            .map(|language| RootLanguage {
                locale: language.value.tag(),
                name: name_of(language.value),
                title: edition
                    .title
                    .as_ref()
                    .and_then(|title| title.get(language.value))
                    .map(|text| text.value.clone())
                    .unwrap_or_default(),
                href: format!("{}/{}/index.html", language.value.tag(), edition.year),
            })
            .collect(),
    };
    let editions = site.plan.editions.iter().rev().map(edition).collect();
    templates.page("html/root.html", &Root { editions })
}
