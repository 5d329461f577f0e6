//! Renders printable reports: the whole plan, a dossier for each forum, and a concordance of two
//! languages side by side.
//!
//! A report is compiled from a template in `templates/pdf/` and the
//! [view](plan_render::view::PlanView) as JSON. Reports are compiled in parallel. A report whose
//! inputs have not changed is taken from the [`ReportCache`](plan_render::ReportCache).

#![cfg(feature = "typst")]

mod data;
mod engine;

use std::sync::{Arc, LazyLock};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use self::data::ReportData;
use self::engine::TemplateFiles;
use plan_core::locale::Locale;
use plan_core::resolved::ResolvedEdition;
use plan_render::templates::{TemplateError, Templates};
use plan_render::{FileSink, Format, OutputFile, Renderer, Site};

/// An edition in one language.
type View<'p> = (Arc<ResolvedEdition<'p>>, Locale);

/// A kind of report.
#[derive(Debug)]
pub struct ReportKind {
    format: Format,
    /// Lists the reports of a site.
    jobs: fn(&Site<'_>, &Templates) -> Result<Vec<ReportJob>, TemplateError>,
}

/// The whole plan: one report per edition and language.
pub static FULL: ReportKind = ReportKind { format: Format::Pdf, jobs: full };

/// The dossiers: one report per edition, language and forum that owns projects.
pub static FORA: ReportKind = ReportKind { format: Format::Fora, jobs: fora };

/// The plan in two languages side by side: one report per edition and pair of languages.
pub static CONCORDANCE: ReportKind = ReportKind { format: Format::Concordance, jobs: concordance };

/// A report to compile.
pub struct ReportJob {
    /// The path inside the output folder.
    pub path: String,
    /// The year of its edition.
    pub year: u16,
    /// Its language; `None` for a report in several languages.
    pub locale: Option<Locale>,
    /// The main template in `templates/pdf/`.
    pub main: &'static str,
    /// The content of `/data.json`, which the template reads.
    pub data: Vec<u8>,
}

impl Renderer for ReportKind {
    fn format(&self) -> Format {
        self.format
    }

    fn render_to(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        sink: &dyn FileSink,
    ) -> Result<(), TemplateError> {
        let files = TemplateFiles::new(templates)?;
        let jobs = (self.jobs)(site, templates)?;
        jobs.into_par_iter().try_for_each(|job| {
            sink.write(render_report(site, templates, &files, job)?);
            Ok(())
        })
    }

    fn render_file(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        path: &str,
    ) -> Result<Option<OutputFile>, TemplateError> {
        let jobs = (self.jobs)(site, templates)?;
        let Some(job) = jobs.into_iter().find(|job| job.path == path) else { return Ok(None) };
        render_report(site, templates, &TemplateFiles::new(templates)?, job).map(Some)
    }
}

/// Lists the full reports: one per selected edition and language.
///
/// # Errors
///
/// When the view cannot be serialized as JSON.
pub fn full(site: &Site<'_>, templates: &Templates) -> Result<Vec<ReportJob>, TemplateError> {
    let job = |(edition, locale): &View<'_>| {
        let data = ReportData::new(site, edition, *locale, templates);
        Ok(ReportJob {
            path: format!("{locale}/{}/{}.pdf", data.year(), data.file_stem()),
            year: data.year(),
            locale: Some(*locale),
            main: "plan.typ",
            data: data.full()?,
        })
    };
    site.views.par_iter().map(job).collect()
}

/// Lists the dossiers: one per selected edition, language and forum that owns projects.
fn fora(site: &Site<'_>, templates: &Templates) -> Result<Vec<ReportJob>, TemplateError> {
    let jobs = |(edition, locale): &View<'_>| {
        let data = ReportData::new(site, edition, *locale, templates);
        let job = |(forum, json)| ReportJob {
            path: format!("{locale}/{}/fora/{forum}.pdf", data.year()),
            year: data.year(),
            locale: Some(*locale),
            main: "forum.typ",
            data: json,
        };
        Ok(data.fora()?.into_iter().map(job).collect())
    };
    let jobs: Result<Vec<Vec<ReportJob>>, TemplateError> =
        site.views.par_iter().map(jobs).collect();
    Ok(jobs?.into_iter().flatten().collect())
}

/// Lists the concordances: one per selected edition and pair of its languages. The selection of
/// languages is ignored, because a concordance needs two.
fn concordance(site: &Site<'_>, templates: &Templates) -> Result<Vec<ReportJob>, TemplateError> {
    let mut jobs: Vec<ReportJob> = Vec::new();
    for (edition, _) in &site.views {
        if jobs.iter().any(|job| job.year == edition.year) {
            continue;
        }
        let languages = edition.languages.par_iter();
        let languages: Vec<ReportData> =
            languages.map(|locale| ReportData::new(site, edition, *locale, templates)).collect();
        for (at, one) in languages.iter().enumerate() {
            for other in &languages[at + 1..] {
                let (year, left, right) = (edition.year, one.locale(), other.locale());
                jobs.push(ReportJob {
                    path: format!("concordance/{year}/{left}-{right}.pdf"),
                    year,
                    locale: None,
                    main: "concordance.typ",
                    data: one.concordance(other)?,
                });
            }
        }
    }
    Ok(jobs)
}

/// Compiles a report, or takes it from the cache.
fn render_report(
    site: &Site<'_>,
    templates: &Templates,
    files: &TemplateFiles,
    job: ReportJob,
) -> Result<OutputFile, TemplateError> {
    let inputs = input_hash(site.program, templates, &job);
    let ReportJob { path, year, locale, main, data } = job;
    let cached = site.report_cache.and_then(|cache| cache.get(&path, &inputs));
    let bytes = match cached {
        Some(bytes) => bytes,
        None => {
            let bytes = engine::compile(files, main, &path, data, year, site.program)?;
            if let Some(cache) = site.report_cache {
                cache.insert(&path, &inputs, &bytes);
            }
            bytes
        }
    };
    Ok(OutputFile { path, year: Some(year), locale, bytes })
}

/// Hashes everything that a report depends on: the program, its fonts, the templates, the data.
fn input_hash(program: &str, templates: &Templates, job: &ReportJob) -> String {
    static TYPESETTER: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let mut hash = Sha256::new();
        hash.update(engine::VERSION);
        engine::fonts().for_each(|font| hash.update(font));
        hash.finalize().to_vec()
    });
    let mut hash = Sha256::new();
    // Length prefixes keep different lists of inputs from hashing as the same bytes.
    let mut add = |input: &[u8]| {
        hash.update((input.len() as u64).to_le_bytes());
        hash.update(input);
    };
    add(program.as_bytes());
    add(&TYPESETTER);
    for (path, bytes) in templates.pdf() {
        add(path.as_bytes());
        add(bytes);
    }
    // The metadata of the document contains the path and the year.
    add(job.main.as_bytes());
    add(job.path.as_bytes());
    add(&job.year.to_le_bytes());
    add(&job.data);
    hex::encode(hash.finalize())
}
