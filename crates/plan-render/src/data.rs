//! Renders the plan as data, under `data/<year>/`.
//!
//! | file | content |
//! | --- | --- |
//! | `plan.json` | the edition and the registers in full, in all languages of the edition |
//! | `plan.schema.json` | the JSON Schema of `plan.json` |
//! | `projects-<lang>.csv` | one row per project, in one language |
//! | `plan-<lang>.xlsx` | a workbook with one sheet per table, in one language |
//! | `events-<lang>.ics` | the events as a calendar, in one language |
//! | `datapackage.json` | the metadata of the files and of their columns |
//!
//! `plan.json` always contains all languages, so that its content does not depend on the selection.
//! Texts are identical to those of the pages, including no-break spaces. The tables and their
//! columns are defined in [`columns`]; the command `list` prints the same rows, and `docs/data.md`
//! documents them for users.

mod calendar;
pub mod columns;
pub mod csv;
mod media;
mod package;
mod plan;
mod sheets;
pub mod tables;

use rayon::prelude::*;

use self::columns::TableKind;
use self::csv::Dialect;
use self::tables::{Table, TableBuilder};
use super::html::BaseUrl;
use super::view::TextRenderer;
use super::{FileSink, Format, OutputFile, Renderer, Site};
use crate::templates::{TemplateError, Templates};
use plan_core::locale::Locale;
use plan_core::resolved::ResolvedEdition;

/// The JSON Schema of `plan.json`.
pub static PLAN_SCHEMA: &str = include_str!("data/plan.schema.json");

/// The renderer of [`Format::Data`].
#[derive(Debug)]
pub struct Data;

impl Renderer for Data {
    fn format(&self) -> Format {
        Format::Data
    }

    fn render_to(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        sink: &dyn FileSink,
    ) -> Result<(), TemplateError> {
        let mut editions: Vec<(&ResolvedEdition<'_>, Vec<Locale>)> = Vec::new();
        for (edition, locale) in &site.views {
            match editions.last_mut() {
                Some((last, locales)) if last.year == edition.year => locales.push(*locale),
                _ => editions.push((edition, vec![*locale])),
            }
        }
        editions.par_iter().try_for_each(|(edition, locales)| {
            // Collect all files of the edition first, because `datapackage.json` contains their
            // hashes.
            let files = edition_files(site, templates, edition, locales)?;
            files.into_iter().for_each(|file| sink.write(file));
            Ok(())
        })
    }
}

/// Renders all files of an edition.
fn edition_files(
    site: &Site<'_>,
    templates: &Templates,
    edition: &ResolvedEdition<'_>,
    locales: &[Locale],
) -> Result<Vec<OutputFile>, TemplateError> {
    let file = |name: String, locale: Option<Locale>, bytes: Vec<u8>| OutputFile {
        path: format!("data/{}/{name}", edition.year),
        year: Some(edition.year),
        locale,
        bytes,
    };
    let plan_json = || {
        let data = plan::plan_data(edition, templates);
        Ok(file("plan.json".to_owned(), None, json(&data, locales)?))
    };
    let per_language = || {
        let files = locales.par_iter().map(|locale| {
            Ok(language_files(site, templates, edition, *locale)?
                .into_iter()
                .map(|(name, bytes)| file(name, Some(*locale), bytes))
                .collect::<Vec<_>>())
        });
        files.collect::<Result<Vec<_>, TemplateError>>()
    };
    let (plan_json, per_language) = rayon::join(plan_json, per_language);
    let schema = file("plan.schema.json".to_owned(), None, PLAN_SCHEMA.as_bytes().to_vec());
    let mut files = vec![plan_json?, schema];
    files.extend(per_language?.into_iter().flatten());
    let mut titles = Vec::new();
    let mut notices = Vec::new();
    for locale in locales {
        let texts =
            TextRenderer::new(edition, *locale, templates.catalog(*locale), &media::PlainText);
        titles.extend(texts.line(edition.record.title.as_ref()));
        notices.push(texts.word("data_notice"));
    }
    let homepage = site.base_url.as_ref().map(|base| base.of(""));
    let package = package::package(edition.year, &titles, &notices, homepage, &files);
    files.push(file("datapackage.json".to_owned(), None, json(&package, locales)?));
    Ok(files)
}

/// Renders the files of an edition in one language, each with its name.
fn language_files(
    site: &Site<'_>,
    templates: &Templates,
    edition: &ResolvedEdition<'_>,
    locale: Locale,
) -> Result<Vec<(String, Vec<u8>)>, TemplateError> {
    let catalog = templates.catalog(locale);
    let base = site.base_url.as_ref();
    let builder = TableBuilder::new(edition, locale, catalog).with_base_url(base);
    let tables: Vec<Table> =
        TableKind::ALL.into_par_iter().map(|kind| builder.table(kind)).collect();
    let texts = TextRenderer::new(edition, locale, catalog, &media::PlainText);
    let properties = sheets::Properties {
        year: edition.year,
        language: locale.tag(),
        title: &texts.line(edition.record.title.as_ref()).unwrap_or_default(),
        notice: &texts.word("data_notice"),
    };
    let workbook = sheets::workbook(&properties, &tables, catalog)
        .map_err(|error| catalog_error(locale, &error))?;
    let mut files = Vec::new();
    if let Some(table) = tables.iter().find(|table| table.kind == TableKind::Projects) {
        let bytes =
            csv::csv(table, Dialect::Spreadsheet).map_err(|error| catalog_error(locale, &error))?;
        files.push((format!("projects-{locale}.csv"), bytes));
    }
    files.push((format!("plan-{locale}.xlsx"), workbook));
    let calendar = calendar::calendar(edition, locale, catalog, base);
    files.push((format!("events-{locale}.ics"), calendar.into_bytes()));
    Ok(files)
}

/// Returns the permanent address of a project.
fn permanent_url(base: &BaseUrl, project: &str) -> String {
    base.of(&format!("id/{project}/index.html"))
}

fn json(value: &impl serde::Serialize, locales: &[Locale]) -> Result<Vec<u8>, TemplateError> {
    let locale = locales.first().copied().unwrap_or(Locale::ALL[0]);
    let mut bytes =
        serde_json::to_vec_pretty(value).map_err(|error| catalog_error(locale, &error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Returns an error that blames the catalog: the only file through which authors of templates can
/// break the data, with a sheet name that Excel rejects or a duplicate heading.
fn catalog_error(locale: Locale, reason: &dyn std::fmt::Display) -> TemplateError {
    TemplateError {
        path: format!("catalog/{locale}.yaml"),
        place: None,
        reason: reason.to_string(),
    }
}
