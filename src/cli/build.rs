//! `build`: checks the plan, renders it and publishes the result.

use std::collections::BTreeSet;
use std::io;
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::Args;
use rayon::prelude::*;

use super::filters::parse_locale;
use super::progress::Progress;
use super::usage_error::InvalidValue;
use super::{Outcome, Program, is_refused};
use crate::publish::{self, PublishFile, PublishSummary, PublishedReports, Publisher, Scope};
use crate::{formats, message, report};
use plan_check::compile::Compilation;
use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::locale::Locale;
use plan_core::world::disk::Disk;
use plan_render::html::BaseUrl;
use plan_render::templates::{TemplateError, Templates};
use plan_render::{FileSink, Format, OutputFile, Renderer, Selection, Site};

/// Arguments of `build`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(long, value_name = "YEAR", value_delimiter = ',')]
    year: Vec<u16>,
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = parse_locale)]
    lang: Vec<Locale>,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = parse_format)]
    format: Vec<Format>,
    #[arg(long, value_name = "REPORT", value_delimiter = ',', value_parser = parse_report)]
    report: Vec<Format>,
    #[arg(long, value_name = "URL", value_parser = parse_base_url)]
    base_url: Option<BaseUrl>,
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
}

fn parse_base_url(text: &str) -> Result<BaseUrl, InvalidValue> {
    BaseUrl::parse(text).ok_or(InvalidValue::SiteAddress)
}

/// Parses the name of a format. Without the feature `pdf` the names of printable formats are
/// accepted too, so that the error can say how to enable them.
fn parse_format(text: &str) -> Result<Format, InvalidValue> {
    let format = Format::from_name(text).filter(|format| !format.is_opt_in());
    format.ok_or(InvalidValue::Format)
}

fn parse_report(text: &str) -> Result<Format, InvalidValue> {
    let format = Format::from_name(text).filter(|format| format.is_opt_in());
    format.ok_or(InvalidValue::Report)
}

impl Options {
    /// Returns the formats to render.
    fn formats(&self) -> BTreeSet<Format> {
        let named = self.format.iter().chain(&self.report).copied();
        let default = formats::available().into_iter().filter(|format| !format.is_opt_in());
        match self.format.is_empty() {
            true => named.chain(default).collect(),
            false => named.collect(),
        }
    }
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    if let Err(error) = publish::check_location(&options.out, &program.plan) {
        program.print_error(&error.message(program.ui_language));
        return Ok(Outcome::Error);
    }
    let formats = options.formats();
    if let Some(format) = formats.iter().find(|format| formats::renderer(**format).is_none()) {
        print_missing_renderer(program, *format);
        return Ok(Outcome::Error);
    }
    // Parsing templates takes a few milliseconds, so one processor does it while the others compile
    // the plan.
    let disk = Disk::new(&program.plan);
    let (compiled, templates) = rayon::join(|| program.compile(), || Templates::load(&disk));
    let compilation = match compiled {
        // The process ends after the build and releases all memory at once, which is faster than
        // dropping it.
        Ok((_, compilation)) => ManuallyDrop::new(compilation),
        Err(outcome) => return Ok(outcome),
    };
    print_findings(program, &compilation)?;
    if is_refused(&compilation.diagnostics, false) {
        tell_unchanged(program, options);
        return Ok(Outcome::Refused);
    }
    let has_edition =
        |year: &u16| compilation.plan.editions.iter().any(|edition| edition.year == *year);
    if let Some(year) = options.year.iter().find(|year| !has_edition(year)) {
        program.print_error(&program.unknown_year(*year));
        return Ok(Outcome::Error);
    }
    let templates = match templates {
        Ok(templates) => ManuallyDrop::new(templates),
        Err(error) => {
            program.print_error(&error.to_string());
            return Ok(Outcome::Error);
        }
    };
    Build { program, options, formats, compilation: &compilation, templates: &templates }.run()
}

fn print_missing_renderer(program: &Program, format: Format) {
    program.print_error(&message!(
        program,
        "build-no-reports",
        format = format.name(),
        command = "cargo install --path . --features pdf",
    ));
}

/// Prints errors and warnings; advice, which is mainly for `check`, only with `--verbose`.
fn print_findings(program: &Program, compilation: &Compilation) -> io::Result<()> {
    let shown: Vec<Diagnostic> = compilation
        .diagnostics
        .iter()
        .filter(|diagnostic| program.verbose || diagnostic.severity != Severity::Advice)
        .cloned()
        .collect();
    program.print_report(compilation, &shown, report::Format::Human, false)?;
    if let Some(summary) = report::summary(&shown, program.ui_language) {
        program.print_status(&summary);
    }
    Ok(())
}

/// A build of a plan without errors.
struct Build<'b> {
    program: &'b Program,
    options: &'b Options,
    /// The formats to render.
    formats: BTreeSet<Format>,
    compilation: &'b Compilation,
    templates: &'b Templates,
}

impl Build<'_> {
    /// Renders the requested files and publishes them.
    fn run(self) -> io::Result<Outcome> {
        let Self { program, options, .. } = self;
        let progress = program.progress();
        progress.step(|| message!(program, "build-waiting"));
        let in_scope = |scope: &Scope| self.in_scope(scope);
        let publisher = match Publisher::open(&options.out, &in_scope) {
            Ok(publisher) => publisher,
            Err(error) => {
                drop(progress);
                return Ok(report_publish_error(program, options, &error));
            }
        };
        let reports = PublishedReports::open(&options.out);
        if let Err(error) = self.render(&publisher, &reports, &progress) {
            publisher.abandon();
            drop(progress);
            program.print_error(&error.to_string());
            return Ok(Outcome::Error);
        }
        progress.step(|| message!(program, "build-writing"));
        let published = publisher.finish(&in_scope);
        drop(progress);
        Ok(match published {
            Ok(summary) => {
                reports.close();
                tell_published(program, options, &summary);
                Outcome::Clean
            }
            Err(error) => report_publish_error(program, options, &error),
        })
    }

    /// Whether the build renders all files of a scope.
    fn in_scope(&self, scope: &Scope) -> bool {
        let Options { year: years, lang: locales, .. } = self.options;
        let has_year = |year: &String| {
            years.is_empty() || years.iter().any(|requested| requested.to_string() == *year)
        };
        let has_locale = |locale: &String| {
            locales.is_empty() || locales.iter().any(|requested| requested.tag() == locale)
        };
        Format::from_name(&scope.format).is_some_and(|format| self.formats.contains(&format))
            && scope.year.as_ref().is_none_or(has_year)
            && scope.locale.as_ref().is_none_or(has_locale)
    }

    /// Renders all formats and passes their files to the publisher.
    fn render(
        &self,
        publisher: &Publisher,
        reports: &PublishedReports,
        progress: &Progress,
    ) -> Result<(), TemplateError> {
        let program = self.program;
        progress.step(|| message!(program, "build-making-pages"));
        // Pages also link to files of earlier builds that stay, such as reports on request.
        let kept = publisher.published().filter(|(_, scope)| !self.in_scope(scope));
        let earlier = kept.map(|(path, _)| path.clone()).collect();
        let selection = Selection {
            years: &self.options.year,
            locales: &self.options.lang,
            formats: self.formats.clone(),
        };
        let Compilation { plan, sources, .. } = self.compilation;
        let base_url = self.options.base_url.clone();
        let site = Site::publish(plan, sources, selection, earlier, base_url, reports);
        let render = |renderer: &dyn Renderer| {
            let output = PublisherOutput { publisher, format: renderer.format() };
            renderer.render_to(&site, self.templates, &output)
        };
        let renderers = self.formats.iter().filter_map(|format| formats::renderer(*format));
        let (printed, others): (Vec<_>, Vec<_>) =
            renderers.partition(|renderer| renderer.format().is_report());
        // In parallel, so that a processor that is idle in one format continues with another.
        others.into_par_iter().try_for_each(render)?;
        if !printed.is_empty() {
            progress.step(|| message!(program, "build-typesetting"));
        }
        printed.into_iter().try_for_each(render)
    }
}

/// Passes the files of a format to the publisher.
struct PublisherOutput<'p> {
    publisher: &'p Publisher,
    format: Format,
}

impl FileSink for PublisherOutput<'_> {
    fn write(&self, file: OutputFile) {
        let OutputFile { path, year, locale, bytes } = file;
        let scope = Scope {
            year: year.map(|year| year.to_string()),
            locale: locale.map(|locale| locale.tag().to_owned()),
            format: self.format.name().to_owned(),
        };
        self.publisher.add(PublishFile { path, scope, bytes });
    }
}

/// Reports why nothing was published.
fn report_publish_error(
    program: &Program,
    options: &Options,
    error: &publish::PublishError,
) -> Outcome {
    program.print_error(&error.message(program.ui_language));
    if !error.is_partial {
        tell_unchanged(program, options);
    }
    Outcome::Error
}

/// Prints that the output folder was not changed.
fn tell_unchanged(program: &Program, options: &Options) {
    let folder = options.out.display().to_string();
    program.print_status(&message!(program, "build-untouched", folder = folder));
}

/// Prints how many files were written, kept and removed.
fn tell_published(program: &Program, options: &Options, summary: &PublishSummary) {
    if summary.recovered {
        program.print_status(&message!(program, "build-recovered"));
    }
    tell_paths(program, options, &summary.overwritten, |path| {
        message!(program, "build-overwritten", path = path)
    });
    tell_paths(program, options, &summary.retained, |path| {
        message!(program, "build-left", path = path)
    });
    // Data and Markdown have no page to open.
    let has_pages = options.format.is_empty() || options.format.contains(&Format::Html);
    let out = if has_pages { options.out.join("index.html") } else { options.out.clone() };
    program.print_status(&message!(
        program,
        "build-done",
        path = out.display().to_string(),
        written = summary.written,
        unchanged = summary.unchanged,
        removed = summary.removed,
    ));
}

/// Prints a message about each of the first few paths, and the number of the others.
fn tell_paths(
    program: &Program,
    options: &Options,
    paths: &[String],
    message: impl Fn(String) -> String,
) {
    const SHOWN: usize = 5;
    for path in paths.iter().take(SHOWN) {
        program.print_status(&message(options.out.join(path).display().to_string()));
    }
    if let Some(more) = paths.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        program.print_status(&message!(program, "build-and-more", count = more));
    }
}
