//! The files that all languages share: the start page, the permanent addresses of projects, the
//! error page, the site maps, the style sheet and the script.

use std::collections::HashMap;
use std::fmt::Write;

use rayon::prelude::*;
use serde::Serialize;

use super::shared_output;
use crate::escape::escape_html;
use crate::templates::{Catalog, TemplateError, Templates, Values};
use crate::view::number_in_plan;
use crate::{FileSink, MAX_CHUNK, OutputFile, Site};
use plan_core::locale::Locale;
use plan_core::model::LocalizedText;
use plan_core::resolved::{ResolvedEdition, ResolvedProject};
use plan_language::packs::pack;
use plan_language::typography::typeset;

const ROOT: &str = "index.html";
const NOT_FOUND: &str = "404.html";
const STYLE: &str = "assets/site.css";
const SCRIPT: &str = "assets/site.js";

/// The maximum number of addresses in a site map (sitemaps.org, protocol 0.9).
const MAX_SITEMAP_URLS: usize = 50_000;

/// The values of the site.
#[derive(Serialize)]
struct SharedSite {
    /// The address of the site, with a trailing slash.
    base: Option<String>,
    /// The language of the first link, which a page in several languages declares as its own.
    locale: &'static str,
}

/// The languages in which an edition, or a project of it, is published.
#[derive(Serialize)]
struct EditionLinks {
    year: u16,
    languages: Vec<LanguageLink>,
}

/// A link to a page in one language.
#[derive(Serialize)]
struct LanguageLink {
    locale: &'static str,
    name: &'static str,
    title: String,
    href: String,
    /// The number and the title of the chapter of a project; empty for an edition.
    around: String,
}

/// The permanent address of a project: links to the latest edition that contains it, and to earlier
/// ones.
#[derive(Serialize)]
struct PermanentAddress<'p> {
    id: &'p str,
    year: u16,
    languages: Vec<LanguageLink>,
    earlier: Vec<EditionLinks>,
}

/// Renders the files that all languages share, except the site maps.
pub(super) fn render_all(
    site: &Site<'_>,
    templates: &Templates,
    sink: &dyn FileSink,
) -> Result<(), TemplateError> {
    for path in [ROOT, NOT_FOUND, STYLE, SCRIPT] {
        if let Some(file) = render_file(site, templates, path)? {
            sink.write(file);
        }
    }
    let values = values(site)?;
    permanent_addresses(site, templates).par_iter().with_max_len(MAX_CHUNK).try_for_each(
        |project| {
            sink.write(permanent_page(templates, &values, project)?);
            Ok(())
        },
    )
}

/// Renders one of the files that all languages share. Returns `None` if there is no such file.
pub(super) fn render_file(
    site: &Site<'_>,
    templates: &Templates,
    path: &str,
) -> Result<Option<OutputFile>, TemplateError> {
    let text = match path {
        STYLE => templates.style().to_owned(),
        SCRIPT => templates.script().to_owned(),
        ROOT => templates.render("html/root.html", &with_editions(site, templates)?)?,
        NOT_FOUND => {
            let values = with_editions(site, templates)?.with("style", templates.style())?;
            templates.render("html/404.html", &values)?
        }
        _ => {
            let id = path.strip_prefix("id/").and_then(|rest| rest.strip_suffix("/index.html"));
            let Some(id) = id else { return Ok(None) };
            let projects = permanent_addresses(site, templates);
            let Some(project) = projects.iter().find(|project| project.id == id) else {
                return Ok(None);
            };
            return permanent_page(templates, &values(site)?, project).map(Some);
        }
    };
    Ok(Some(shared_output(path, text.into_bytes())))
}

/// Returns the values shared by all pages that belong to no language.
fn values(site: &Site<'_>) -> Result<Values, TemplateError> {
    let latest = site.plan.editions.last();
    let first = latest.and_then(|edition| edition.languages.first());
    let shared = SharedSite {
        base: site.base_url.as_ref().map(|base| base.of("")),
        locale: first.copied().unwrap_or(Locale::ALL[0]).tag(),
    };
    Values::default().with("site", &shared)
}

/// Returns the values of the pages that link to every edition, with their wording in each language.
fn with_editions(site: &Site<'_>, templates: &Templates) -> Result<Values, TemplateError> {
    let editions: Vec<EditionLinks> = site
        .plan
        .editions
        .iter()
        .rev()
        .map(|edition| edition_links(site, edition))
        .filter(|edition| !edition.languages.is_empty())
        .collect();
    let values = values(site)?.with("editions", &editions)?;
    let is_used = |locale: &Locale| {
        site.plan.editions.iter().any(|edition| edition.languages.contains(locale))
    };
    let words: Vec<SharedWords<'_>> = Locale::ALL
        .into_iter()
        .filter(is_used)
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

/// Renders the page at the permanent address of a project.
fn permanent_page(
    templates: &Templates,
    values: &Values,
    project: &PermanentAddress<'_>,
) -> Result<OutputFile, TemplateError> {
    let html = templates.render("html/id.html", &values.clone().with("project", project)?)?;
    Ok(shared_output(&format!("id/{}/index.html", project.id), html.into_bytes()))
}

/// The wording, in one language, of the pages that belong to no language.
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

/// Returns links to the home page of an edition in every language in which it is published.
fn edition_links(site: &Site<'_>, edition: &ResolvedEdition<'_>) -> EditionLinks {
    let link = |locale: Locale| {
        let href = format!("{locale}/{}/index.html", edition.year);
        site.has_page(edition.year, locale, &href).then(|| LanguageLink {
            locale: locale.tag(),
            name: pack(locale).own_name(),
            title: text(edition.record.title.as_ref(), locale),
            href,
            around: String::new(),
        })
    };
    EditionLinks {
        year: edition.year,
        languages: edition.languages.iter().filter_map(|locale| link(*locale)).collect(),
    }
}

/// Returns the permanent address of every published project, those of the latest edition first.
fn permanent_addresses<'s>(site: &'s Site<'_>, templates: &Templates) -> Vec<PermanentAddress<'s>> {
    let mut addresses: Vec<PermanentAddress<'s>> = Vec::new();
    let mut positions = HashMap::new();
    for edition in site.plan.editions.iter().rev() {
        for project in &edition.projects {
            let (id, year) = (project.id.value.as_str(), edition.year);
            let link = |locale: &Locale| {
                project_link(site, templates.catalog(*locale), edition, project, *locale)
            };
            let languages: Vec<LanguageLink> = edition.languages.iter().filter_map(link).collect();
            if languages.is_empty() {
                continue;
            }
            match positions.get(id) {
                Some(at) => {
                    let known: &mut PermanentAddress<'s> = &mut addresses[*at];
                    // A duplicate id within one edition is an error in the plan.
                    if known.year != year {
                        known.earlier.push(EditionLinks { year, languages });
                    }
                }
                None => {
                    positions.insert(id, addresses.len());
                    addresses.push(PermanentAddress { id, year, languages, earlier: Vec::new() });
                }
            }
        }
    }
    addresses
}

/// Returns a link to a project in a language, or `None` if its chapter is not published.
fn project_link(
    site: &Site<'_>,
    catalog: &Catalog,
    edition: &ResolvedEdition<'_>,
    project: &ResolvedProject<'_>,
    locale: Locale,
) -> Option<LanguageLink> {
    let (id, chapter) = (&project.id.value, project.chapter);
    let page = format!("{locale}/{}/{}/index.html", edition.year, chapter.id.value);
    let number = number_in_plan(chapter.number, catalog);
    site.has_page(edition.year, locale, &page).then(|| LanguageLink {
        locale: locale.tag(),
        name: pack(locale).own_name(),
        title: text(project.title, locale),
        href: format!("{page}#{id}"),
        around: format!("{number} {}", text(chapter.title, locale)).trim_start().to_owned(),
    })
}

/// Renders the site maps: one per edition and language, one for the permanent addresses, and their
/// index. Site maps need absolute addresses, so a site without a base URL has none. `pages` holds
/// the paths of the pages of each view, relative to the folder of its edition.
pub(super) fn sitemaps(
    site: &Site<'_>,
    templates: &Templates,
    pages: &[Vec<String>],
    sink: &dyn FileSink,
) {
    let Some(base) = &site.base_url else { return };
    let mut maps = Vec::new();
    for ((edition, locale), paths) in site.views.iter().zip(pages) {
        let default = edition.languages.first().copied().unwrap_or(*locale);
        let mut urls = Vec::new();
        let mut paths: Vec<&String> = paths.iter().collect();
        paths.sort_unstable();
        for path in paths {
            let address = |locale: Locale| {
                let address = base.of(&format!("{locale}/{}/{path}", edition.year));
                escape_html(&address).into_owned()
            };
            let mut url = format!("<url><loc>{}</loc>", address(*locale));
            let languages = edition.languages.iter().copied();
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
        for (at, chunk) in urls.chunks(MAX_SITEMAP_URLS).enumerate() {
            let path = format!("sitemap-{}-{locale}{}.xml", edition.year, split_suffix(at));
            maps.push(OutputFile {
                path,
                year: Some(edition.year),
                locale: Some(*locale),
                bytes: sitemap(chunk).into_bytes(),
            });
        }
    }
    let mut urls = vec![format!("<url><loc>{}</loc></url>\n", escape_html(&base.of("")))];
    urls.extend(permanent_addresses(site, templates).iter().map(|project| {
        let address = base.of(&format!("id/{}/", project.id));
        format!("<url><loc>{}</loc></url>\n", escape_html(&address))
    }));
    for (at, chunk) in urls.chunks(MAX_SITEMAP_URLS).enumerate() {
        maps.push(shared_output(
            &format!("sitemap-id{}.xml", split_suffix(at)),
            sitemap(chunk).into_bytes(),
        ));
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
        let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", escape_html(&base.of(path)));
    }
    index.push_str("</sitemapindex>\n");
    maps.push(shared_output("sitemap.xml", index.into_bytes()));
    maps.into_iter().for_each(|map| sink.write(map));
}

/// Returns the suffix of the file name for part `at` of a site map that is split into several.
fn split_suffix(at: usize) -> String {
    if at == 0 { String::new() } else { format!("-{}", at + 1) }
}

fn sitemap(urls: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
        urls.concat()
    )
}
