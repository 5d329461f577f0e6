//! The plan as data, under `data/<year>/`.
//!
//! | file | what |
//! | --- | --- |
//! | `plan.json` | everything of the edition and the registers, in all languages of the edition |
//! | `plan.schema.json` | the JSON Schema of `plan.json` |
//! | `projects-<lang>.csv` | the projects, a row each, in one language |
//! | `plan-<lang>.xlsx` | a workbook with a sheet per table, in one language |
//! | `events-<lang>.ics` | the events as a calendar, in one language |
//! | `datapackage.json` | what the files are and what the columns mean |
//!
//! A file is of one language where its words are; `plan.json` has them all, whatever languages were
//! asked for, because half of it would be another thing under the same name. Texts are those of the
//! pages, with their no-break spaces. `docs/data.md` tells users the same; the tables and columns
//! stand in [`columns`], and the command `list` shows the same rows.

mod calendar;
pub mod columns;
pub mod csv;
mod media;
mod package;
mod plan;
pub mod rows;
mod sheets;

use rayon::prelude::*;

use self::columns::Kind;
use self::csv::Dialect;
use self::rows::{Rows, Table};
use super::html::BaseUrl;
use super::view::Words;
use super::{Format, Output, OutputFile, OutputTree, Renderer, Site};
use crate::templates::{TemplateError, Templates};
use plan_core::locale::Locale;
use plan_core::model::Edition;

/// The description of `plan.json`.
pub static PLAN_SCHEMA: &str = include_str!("data/plan.schema.json");

/// The data.
#[derive(Debug)]
pub struct Data;

impl Renderer for Data {
    fn format(&self) -> Format {
        Format::Data
    }

    fn make(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        output: &dyn Output,
    ) -> Result<(), TemplateError> {
        let mut editions: Vec<(&Edition, Vec<Locale>)> = Vec::new();
        for (edition, locale) in &site.views {
            match editions.last_mut() {
                Some((last, locales)) if last.year == edition.year => locales.push(*locale),
                _ => editions.push((edition, vec![*locale])),
            }
        }
        editions.par_iter().try_for_each(|(edition, locales)| {
            // The description of the data names the length of every file.
            let tree = of_edition(site, templates, edition, locales)?;
            tree.into_iter().for_each(|file| output.put(file));
            Ok(())
        })
    }
}

fn of_edition(
    site: &Site<'_>,
    templates: &Templates,
    edition: &Edition,
    locales: &[Locale],
) -> Result<OutputTree, TemplateError> {
    let file = |name: String, locale: Option<Locale>, bytes: Vec<u8>| OutputFile {
        path: format!("data/{}/{name}", edition.year),
        year: Some(edition.year),
        locale,
        bytes,
    };
    let whole = || {
        let data = plan::plan_data(site.plan, edition, templates);
        Ok(file("plan.json".to_owned(), None, json(&data, locales)?))
    };
    let per_language = || {
        let trees = locales.par_iter().map(|locale| {
            Ok(in_language(site, templates, edition, *locale)?
                .into_iter()
                .map(|(name, bytes)| file(name, Some(*locale), bytes))
                .collect::<Vec<_>>())
        });
        trees.collect::<Result<Vec<_>, TemplateError>>()
    };
    let (whole, per_language) = rayon::join(whole, per_language);
    let schema = file("plan.schema.json".to_owned(), None, PLAN_SCHEMA.as_bytes().to_vec());
    let mut tree = vec![whole?, schema];
    tree.extend(per_language?.into_iter().flatten());
    let mut titles = Vec::new();
    let mut notices = Vec::new();
    for locale in locales {
        let catalog = templates.catalog(*locale);
        let words = Words::new(site.plan, edition, *locale, catalog, &media::Plain);
        titles.extend(words.line(edition.title.as_ref()));
        notices.push(words.fixed("data_notice"));
    }
    let homepage = site.base_url.as_ref().map(|base| base.of(""));
    let package = package::package(edition.year, &titles, &notices, homepage, &tree);
    tree.push(file("datapackage.json".to_owned(), None, json(&package, locales)?));
    Ok(tree)
}

fn in_language(
    site: &Site<'_>,
    templates: &Templates,
    edition: &Edition,
    locale: Locale,
) -> Result<Vec<(String, Vec<u8>)>, TemplateError> {
    let catalog = templates.catalog(locale);
    let base = site.base_url.as_ref();
    let rows = Rows::new(site.plan, edition, locale, catalog).at(base);
    let tables: Vec<Table> = Kind::ALL.into_par_iter().map(|kind| rows.table(kind)).collect();
    let words = Words::new(site.plan, edition, locale, catalog, &media::Plain);
    let about = sheets::About {
        year: edition.year,
        language: locale.tag(),
        title: &words.line(edition.title.as_ref()).unwrap_or_default(),
        notice: &words.fixed("data_notice"),
    };
    let workbook = sheets::workbook(&about, &tables, catalog).map_err(|e| wrong(locale, &e))?;
    let mut files = Vec::new();
    if let Some(table) = tables.iter().find(|table| table.kind == Kind::Projects) {
        let bytes = csv::csv(table, Dialect::Spreadsheet).map_err(|e| wrong(locale, &e))?;
        files.push((format!("projects-{locale}.csv"), bytes));
    }
    files.push((format!("plan-{locale}.xlsx"), workbook));
    let calendar = calendar::calendar(site.plan, edition, locale, catalog, base);
    files.push((format!("events-{locale}.ics"), calendar.into_bytes()));
    Ok(files)
}

/// The permanent address of a project on a site.
fn permanent(base: &BaseUrl, project: &str) -> String {
    base.of(&format!("id/{project}/index.html"))
}

fn json(value: &impl serde::Serialize, locales: &[Locale]) -> Result<Vec<u8>, TemplateError> {
    let mut bytes = serde_json::to_vec_pretty(value)
        .map_err(|error| wrong(locales.first().copied().unwrap_or(Locale::ALL[0]), &error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What an author of templates can set wrong here are words of the catalog: a title of a sheet that
/// Excel does not take, a heading that stands twice.
fn wrong(locale: Locale, reason: &dyn std::fmt::Display) -> TemplateError {
    TemplateError {
        path: format!("catalog/{locale}.yaml"),
        place: None,
        reason: reason.to_string(),
    }
}
