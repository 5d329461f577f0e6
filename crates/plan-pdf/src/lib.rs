//! Printable reports: the whole plan, a dossier for each forum, two languages side by side.
//!
//! Three kinds share everything below: a *report* is a template of `templates/pdf/`, the view as
//! data, and a place in the output. The reports of all languages and fora are compiled at once, each
//! on a processor of its own. A report whose inputs were the same before is not compiled again where
//! the [`ReportCache`](plan_render::ReportCache) still has it.
//!
//! What is deliberately not here: which words a report shows and how it looks (the templates and the
//! catalogs), what the plan says in a language (the view), and where earlier reports are kept.

#![cfg(feature = "typst")]

mod data;
mod engine;

use std::sync::LazyLock;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use self::data::{Reports, hex};
use self::engine::Sources;
use plan_core::locale::Locale;
use plan_core::model::Edition;
use plan_render::templates::{TemplateError, Templates};
use plan_render::{Format, Output, OutputFile, Renderer, Site};

/// A kind of report: how it is called, and what is to be compiled for it.
#[derive(Debug)]
pub struct Kind {
    format: Format,
    jobs: fn(&Site<'_>, &Templates) -> Result<Vec<Job>, TemplateError>,
}

/// The whole plan, one report per edition and language.
pub static FULL: Kind = Kind { format: Format::Pdf, jobs: full };

/// What each forum owns, one report per edition, language and forum that owns something.
pub static FORA: Kind = Kind { format: Format::Fora, jobs: fora };

/// The plan in two languages side by side, one report per edition and pair of languages.
pub static CONCORDANCE: Kind = Kind { format: Format::Concordance, jobs: concordance };

/// A report to be compiled.
pub struct Job {
    /// The path inside the output folder.
    pub path: String,
    /// The year of its edition.
    pub year: u16,
    /// Its language; none for one of several.
    pub locale: Option<Locale>,
    /// The file in `templates/pdf/` that it begins with.
    pub main: &'static str,
    /// What the template gets as `/data.json`.
    pub data: Vec<u8>,
}

impl Renderer for Kind {
    fn format(&self) -> Format {
        self.format
    }

    fn make(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        output: &dyn Output,
    ) -> Result<(), TemplateError> {
        let sources = Sources::new(templates)?;
        let jobs = (self.jobs)(site, templates)?;
        jobs.into_par_iter().try_for_each(|job| {
            output.put(file(site, templates, &sources, job)?);
            Ok(())
        })
    }

    fn file(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        path: &str,
    ) -> Result<Option<OutputFile>, TemplateError> {
        let jobs = (self.jobs)(site, templates)?;
        let Some(job) = jobs.into_iter().find(|job| job.path == path) else { return Ok(None) };
        file(site, templates, &Sources::new(templates)?, job).map(Some)
    }
}

/// The full reports as they are before they are compiled.
///
/// # Errors
///
/// When the view cannot be written as JSON.
pub fn full(site: &Site<'_>, templates: &Templates) -> Result<Vec<Job>, TemplateError> {
    let job = |(edition, locale): &(&Edition, Locale)| {
        let reports = Reports::new(site, edition, *locale, templates);
        Ok(Job {
            path: format!("{locale}/{}/{}.pdf", reports.year(), reports.file_stem()),
            year: reports.year(),
            locale: Some(*locale),
            main: "plan.typ",
            data: reports.full()?,
        })
    };
    site.views.par_iter().map(job).collect()
}

fn fora(site: &Site<'_>, templates: &Templates) -> Result<Vec<Job>, TemplateError> {
    let jobs = |(edition, locale): &(&Edition, Locale)| {
        let reports = Reports::new(site, edition, *locale, templates);
        let job = |(forum, data)| Job {
            path: format!("{locale}/{}/fora/{forum}.pdf", reports.year()),
            year: reports.year(),
            locale: Some(*locale),
            main: "forum.typ",
            data,
        };
        Ok(reports.fora()?.into_iter().map(job).collect())
    };
    let jobs: Result<Vec<Vec<Job>>, TemplateError> = site.views.par_iter().map(jobs).collect();
    Ok(jobs?.into_iter().flatten().collect())
}

/// Every pair of languages of the editions that are asked for, whichever languages are asked for: a
/// concordance of one language is none.
fn concordance(site: &Site<'_>, templates: &Templates) -> Result<Vec<Job>, TemplateError> {
    let mut jobs: Vec<Job> = Vec::new();
    for (edition, _) in &site.views {
        if jobs.iter().any(|job| job.year == edition.year) {
            continue;
        }
        let all = Site::new(site.plan, &[edition.year], &[]);
        let reports: Vec<Reports> = all
            .views
            .par_iter()
            .map(|(edition, locale)| Reports::new(site, edition, *locale, templates))
            .collect();
        for (at, one) in reports.iter().enumerate() {
            for other in &reports[at + 1..] {
                jobs.push(Job {
                    path: format!(
                        "concordance/{}/{}-{}.pdf",
                        edition.year,
                        one.locale(),
                        other.locale()
                    ),
                    year: edition.year,
                    locale: None,
                    main: "concordance.typ",
                    data: one.beside(other)?,
                });
            }
        }
    }
    Ok(jobs)
}

fn file(
    site: &Site<'_>,
    templates: &Templates,
    sources: &Sources,
    job: Job,
) -> Result<OutputFile, TemplateError> {
    let inputs = inputs(site.program, templates, &job);
    let Job { path, year, locale, main, data } = job;
    let known = site.report_cache.and_then(|cache| cache.get(&path, &inputs));
    let bytes = match known {
        Some(bytes) => bytes,
        None => {
            let bytes = engine::compile(sources, main, &path, data, year, site.program)?;
            if let Some(cache) = site.report_cache {
                cache.insert(&path, &inputs, &bytes);
            }
            bytes
        }
    };
    Ok(OutputFile { path, year: Some(year), locale, bytes })
}

/// A hash of everything that a report depends on: the program, its fonts, the templates, the data.
fn inputs(program: &str, templates: &Templates, job: &Job) -> String {
    static TYPESETTER: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let mut hash = Sha256::new();
        hash.update(engine::VERSION);
        engine::fonts().for_each(|font| hash.update(font));
        hash.finalize().to_vec()
    });
    let mut hash = Sha256::new();
    // Each piece with its length, so that no two lists of pieces look the same.
    let mut add = |piece: &[u8]| {
        hash.update((piece.len() as u64).to_le_bytes());
        hash.update(piece);
    };
    add(program.as_bytes());
    add(&TYPESETTER);
    for (path, bytes) in templates.pdf() {
        add(path.as_bytes());
        add(bytes);
    }
    // The path and the year are in the document, too.
    add(job.main.as_bytes());
    add(job.path.as_bytes());
    add(&job.year.to_le_bytes());
    add(&job.data);
    hex(&hash.finalize())
}
