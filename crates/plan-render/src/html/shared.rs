//! What all languages share: the first page, the permanent addresses, the page for what is not
//! found, the site map, the style and the script.

use std::fmt::Write;

use rayon::prelude::*;
use serde::Serialize;

use super::{for_all, name_of};
use crate::templates::{TemplateError, Templates, Values};
use crate::{AT_ONCE, Output, OutputFile, Site};
use plan_core::locale::Locale;
use plan_core::model::{Edition, LocalizedText};
use plan_language::typography::typeset;

const ROOT: &str = "index.html";
const LOST: &str = "404.html";
const STYLE: &str = "assets/site.css";
const SCRIPT: &str = "assets/site.js";

/// How many addresses a site map may hold (sitemaps.org, protocol 0.9).
const LARGEST_MAP: usize = 50_000;

#[derive(Serialize)]
struct SharedSite {
    /// The address of the site, with a `/` at its end.
    base: Option<String>,
    /// The language of the first link; a page of several languages names it as its own.
    locale: &'static str,
}

#[derive(Serialize)]
struct RootEdition {
    year: u16,
    languages: Vec<Choice>,
}

/// A link to one language.
#[derive(Serialize)]
struct Choice {
    locale: &'static str,
    name: &'static str,
    title: String,
    href: String,
    /// The title of the plan or of the chapter around it.
    around: String,
}

/// A project, wherever it is found.
#[derive(Serialize)]
struct Permanent<'p> {
    id: &'p str,
    year: u16,
    languages: Vec<Choice>,
    earlier: Vec<RootEdition>,
}

/// Makes the files that have no language.
pub(super) fn files(
    site: &Site<'_>,
    templates: &Templates,
    output: &dyn Output,
) -> Result<(), TemplateError> {
    for path in [ROOT, LOST, STYLE, SCRIPT] {
        if let Some(file) = file_at(site, templates, path)? {
            output.put(file);
        }
    }
    let values = values(site)?;
    permanent(site).par_iter().with_max_len(AT_ONCE).try_for_each(|project| {
        output.put(permanent_page(templates, &values, project)?);
        Ok(())
    })
}

/// Makes one of the files that have no language; none when there is none at the path.
pub(super) fn file_at(
    site: &Site<'_>,
    templates: &Templates,
    path: &str,
) -> Result<Option<OutputFile>, TemplateError> {
    let text = match path {
        STYLE => templates.style().to_owned(),
        SCRIPT => templates.script().to_owned(),
        ROOT => templates.page_of("html/root.html", &with_editions(site, templates)?)?,
        LOST => {
            let values = with_editions(site, templates)?.with("style", templates.style())?;
            templates.page_of("html/404.html", &values)?
        }
        _ => {
            let id = path.strip_prefix("id/").and_then(|rest| rest.strip_suffix("/index.html"));
            let Some(id) = id else { return Ok(None) };
            let projects = permanent(site);
            let Some(project) = projects.iter().find(|project| project.id == id) else {
                return Ok(None);
            };
            return permanent_page(templates, &values(site)?, project).map(Some);
        }
    };
    Ok(Some(for_all(path, text.into_bytes())))
}

/// What all pages without a language know.
fn values(site: &Site<'_>) -> Result<Values, TemplateError> {
    let latest = site.plan.editions.last();
    let first = latest.and_then(|edition| edition.languages.first());
    let shared = SharedSite {
        base: site.base_url.as_ref().map(|base| base.of("")),
        locale: first.map_or("nl", |first| first.value.tag()),
    };
    Values::default().with("site", &shared)
}

/// What the pages know that lead to every edition, and what they say in each language.
fn with_editions(site: &Site<'_>, templates: &Templates) -> Result<Values, TemplateError> {
    let editions: Vec<RootEdition> = site
        .plan
        .editions
        .iter()
        .rev()
        .map(|edition| root_edition(site, edition))
        .filter(|edition| !edition.languages.is_empty())
        .collect();
    let values = values(site)?.with("editions", &editions)?;
    let words: Vec<SharedWords<'_>> = Locale::ALL
        .into_iter()
        .map(|locale| SharedWords {
            locale: locale.tag(),
            title: templates.catalog(locale).word("not_found"),
            text: templates.catalog(locale).word("not_found_text"),
            home: templates.catalog(locale).word("not_found_home"),
            notice: templates.catalog(locale).word("restatement"),
        })
        .collect();
    values.with("words", &words)
}

/// The page at the permanent address of a project.
fn permanent_page(
    templates: &Templates,
    values: &Values,
    project: &Permanent<'_>,
) -> Result<OutputFile, TemplateError> {
    let html = templates.page_of("html/id.html", &values.clone().with("project", project)?)?;
    Ok(for_all(&format!("id/{}/index.html", project.id), html.into_bytes()))
}

/// What the pages without a language say in one language.
#[derive(Serialize)]
struct SharedWords<'w> {
    locale: &'w str,
    title: String,
    text: String,
    home: String,
    notice: String,
}

fn text(line: Option<&LocalizedText>, locale: Locale) -> String {
    let text = line.and_then(|line| line.get(locale));
    text.map(|text| typeset(locale, text.value.trim())).unwrap_or_default()
}

/// An edition in the languages in which it is there.
fn root_edition(site: &Site<'_>, edition: &Edition) -> RootEdition {
    let choice = |locale: Locale| {
        let href = format!("{locale}/{}/index.html", edition.year);
        site.has_page(edition.year, locale, &href).then(|| Choice {
            locale: locale.tag(),
            name: name_of(locale),
            title: text(edition.title.as_ref(), locale),
            href,
            around: String::new(),
        })
    };
    RootEdition {
        year: edition.year,
        languages: edition.languages.iter().filter_map(|l| choice(l.value)).collect(),
    }
}

/// Every project id of all editions that are there, with the latest one that has it and the earlier
/// ones.
fn permanent<'p>(site: &Site<'p>) -> Vec<Permanent<'p>> {
    let mut found: Vec<Permanent<'p>> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for edition in site.plan.editions.iter().rev() {
        for chapter in edition.ordered_chapters() {
            for project in &chapter.projects {
                let number = chapter.number.as_ref().map(|n| format!("{} ", n.value));
                let number = number.unwrap_or_default();
                let choice = |locale: Locale| {
                    let page = format!("{locale}/{}/{}/index.html", edition.year, chapter.id.value);
                    site.has_page(edition.year, locale, &page).then(|| Choice {
                        locale: locale.tag(),
                        name: name_of(locale),
                        title: text(project.title.as_ref(), locale),
                        href: format!("{page}#{}", project.id.value),
                        around: format!("{number}{}", text(chapter.title.as_ref(), locale)),
                    })
                };
                let languages: Vec<Choice> =
                    edition.languages.iter().filter_map(|l| choice(l.value)).collect();
                if languages.is_empty() {
                    continue;
                }
                match places.get(project.id.value.as_str()) {
                    // An id that occurs twice in one edition is an error of the plan.
                    Some(at) => {
                        let known: &mut Permanent<'p> = &mut found[*at];
                        if known.year != edition.year {
                            let earlier = RootEdition { year: edition.year, languages };
                            known.earlier.push(earlier);
                        }
                    }
                    None => {
                        places.insert(project.id.value.as_str(), found.len());
                        found.push(Permanent {
                            id: &project.id.value,
                            year: edition.year,
                            languages,
                            earlier: Vec::new(),
                        });
                    }
                }
            }
        }
    }
    found
}

/// The site map: one per edition and language, one of the permanent addresses, and their index.
/// Without a base address there is none: its addresses must be absolute. The pages are those of
/// each view, by their paths inside its edition.
pub(super) fn sitemaps(site: &Site<'_>, pages: &[Vec<String>], output: &dyn Output) {
    let Some(base) = &site.base_url else { return };
    let mut maps = Vec::new();
    for ((edition, locale), paths) in site.views.iter().zip(pages) {
        let default = edition.languages.first().map_or(*locale, |first| first.value);
        let mut urls = Vec::new();
        let mut paths: Vec<&String> = paths.iter().collect();
        paths.sort_unstable();
        for path in paths {
            let address =
                |locale: Locale| escaped(&base.of(&format!("{locale}/{}/{path}", edition.year)));
            let mut url = format!("<url><loc>{}</loc>", address(*locale));
            let languages = edition.languages.iter().map(|language| language.value);
            let alternates: Vec<Locale> = languages
                .filter(|alternate| {
                    let path = format!("{alternate}/{}/{path}", edition.year);
                    site.has_page(edition.year, *alternate, &path)
                })
                .collect();
            for alternate in &alternates {
                let _ = write!(
                    url,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{alternate}\" href=\"{}\"/>",
                    address(*alternate)
                );
            }
            if alternates.contains(&default) {
                let _ = write!(
                    url,
                    "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\"/>",
                    address(default)
                );
            }
            url.push_str("</url>\n");
            urls.push(url);
        }
        for (at, part) in urls.chunks(LARGEST_MAP).enumerate() {
            let path = format!("sitemap-{}-{locale}{}.xml", edition.year, part_of(at));
            maps.push(OutputFile {
                path,
                year: Some(edition.year),
                locale: Some(*locale),
                bytes: map(part).into_bytes(),
            });
        }
    }
    let mut urls = vec![format!("<url><loc>{}</loc></url>\n", escaped(&base.of("")))];
    urls.extend(permanent(site).iter().map(|project| {
        let address = base.of(&format!("id/{}/", project.id));
        format!("<url><loc>{}</loc></url>\n", escaped(&address))
    }));
    for (at, part) in urls.chunks(LARGEST_MAP).enumerate() {
        maps.push(for_all(&format!("sitemap-id{}.xml", part_of(at)), map(part).into_bytes()));
    }
    let mut paths: Vec<&str> = maps.iter().map(|map| map.path.as_str()).collect();
    let earlier = site.earlier.iter().map(String::as_str);
    paths.extend(earlier.filter(|path| path.starts_with("sitemap-")));
    paths.sort_unstable();
    let mut index = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in paths {
        let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", escaped(&base.of(path)));
    }
    index.push_str("</sitemapindex>\n");
    maps.push(for_all("sitemap.xml", index.into_bytes()));
    maps.into_iter().for_each(|map| output.put(map));
}

fn part_of(at: usize) -> String {
    if at == 0 { String::new() } else { format!("-{}", at + 1) }
}

fn map(urls: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
        urls.concat()
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
