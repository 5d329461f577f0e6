//! `build`: checks the plan, renders it and publishes the result.

use std::collections::BTreeSet;
use std::io;
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::Args;
use rayon::prelude::*;

use super::progress::Progress;
use super::{Outcome, Program, is_refused};
use crate::publish::{self, PublishFile, PublishSummary, PublishedReports, Publisher, Scope};
use crate::{formats, report};
use plan_check::compile::Compilation;
use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::locale::Locale;
use plan_core::world::disk::Disk;
use plan_render::html::BaseUrl;
use plan_render::templates::{TemplateError, Templates};
use plan_render::{FileSink, Format, OutputFile, Renderer, Selection, Site};

/// Arguments of `build`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan build                              everything, to out/
  benelux-plan build --lang fr --format html      the French pages alone
  benelux-plan build --year 2021 --out /tmp/site
  benelux-plan build --format pdf --report fora   the printable plan, and a dossier for each forum
  benelux-plan build --base-url https://example.org/plan

Only files that differ are written. Of earlier files only those of the years, languages, formats
and reports that were asked for are removed, and none that was changed since; files of others in
the folder are left alone. When the plan has errors, the folder stays as it was. A report is made
again only when something that it depends on changed.")]
pub(super) struct Options {
    /// Only this year (may be given again).
    #[arg(long, value_name = "YEAR", value_delimiter = ',')]
    year: Vec<u16>,
    /// Only these languages, for instance nl,fr.
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = parse_locale)]
    lang: Vec<Locale>,
    /// Only these formats: html, markdown, data, pdf.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = parse_format)]
    format: Vec<Format>,
    /// Also these reports (PDF): fora, a dossier for each forum; concordance, two languages side by
    /// side.
    #[arg(long, value_name = "REPORT", value_delimiter = ',', value_parser = parse_report)]
    report: Vec<Format>,
    /// The address under which the site is published, for canonical links and the site map.
    #[arg(long, value_name = "URL", value_parser = parse_base_url)]
    base_url: Option<BaseUrl>,
    /// The folder to publish to.
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
}

pub(super) fn parse_locale(text: &str) -> Result<Locale, String> {
    let known = Locale::ALL.map(Locale::tag).join(", ");
    Locale::from_tag(text).ok_or_else(|| format!("no language of a plan; there are: {known}"))
}

fn parse_base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).ok_or_else(|| {
        "no address of a site; it looks like https://example.org or https://example.org/plan".into()
    })
}

fn parse_format(text: &str) -> Result<Format, String> {
    parse_name(text, "format", |format| !format.is_on_request())
}

fn parse_report(text: &str) -> Result<Format, String> {
    parse_name(text, "report", Format::is_on_request)
}

/// Parses the name of a format, among those that an option accepts. Without the feature `pdf` the names
/// of printable reports are accepted too, so that the error can say how to get them.
fn parse_name(text: &str, kind: &str, is_accepted: fn(Format) -> bool) -> Result<Format, String> {
    let names = Format::ALL.into_iter().filter(|format| is_accepted(*format)).map(Format::name);
    let unknown = || format!("no {kind}; there are: {}", names.collect::<Vec<_>>().join(", "));
    Format::from_name(text).filter(|format| is_accepted(*format)).ok_or_else(unknown)
}

impl Options {
    /// Returns the formats to render.
    fn formats(&self) -> BTreeSet<Format> {
        let named = self.format.iter().chain(&self.report).copied();
        let default = formats::available().into_iter().filter(|format| !format.is_on_request());
        match self.format.is_empty() {
            true => named.chain(default).collect(),
            false => named.collect(),
        }
    }
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    if let Err(error) = publish::check_location(&options.out, &program.plan) {
        program.complain(&error.message(program.ui_language));
        return Ok(Outcome::Error);
    }
    let formats = options.formats();
    if let Some(format) = formats.iter().find(|format| formats::renderer(**format).is_none()) {
        complain_about_missing_renderer(program, *format);
        return Ok(Outcome::Error);
    }
    // Parsing templates takes a few milliseconds, which one processor spends while the others
    // compile the plan.
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
        let text = program.say(
            "the plan has no edition",
            "het plan heeft geen uitgave",
            "le plan n’a pas d’édition",
        );
        program.complain(&format!("{text} {year}"));
        return Ok(Outcome::Error);
    }
    let templates = match templates {
        Ok(templates) => ManuallyDrop::new(templates),
        Err(error) => {
            program.complain(&error.to_string());
            return Ok(Outcome::Error);
        }
    };
    Build { program, options, formats, compilation: &compilation, templates: &templates }.run()
}

fn complain_about_missing_renderer(program: &Program, format: Format) {
    let name = format.name();
    let what = program.say(
        "this benelux-plan was made without printable reports, so it cannot make",
        "deze benelux-plan is gemaakt zonder afdrukbare rapporten en maakt dit dus niet:",
        "ce benelux-plan a été construit sans rapports imprimables et ne produit donc pas",
    );
    let how = program.say(
        "ask for something else, or install one with the feature `pdf`:",
        "vraag iets anders, of installeer er een met het onderdeel `pdf`:",
        "demandez autre chose, ou installez-en un avec la fonctionnalité `pdf` :",
    );
    let command = "cargo install --path . --features pdf";
    program.complain(&format!("{what} `{name}`; {how} `{command}`"));
}

/// Prints errors and warnings; advice only with `--verbose`, because it is for `check`.
fn print_findings(program: &Program, compilation: &Compilation) -> io::Result<()> {
    let shown: Vec<Diagnostic> = compilation
        .diagnostics
        .iter()
        .filter(|diagnostic| program.verbose || diagnostic.severity != Severity::Advice)
        .cloned()
        .collect();
    program.emit(compilation, &shown, report::Format::Human, false)?;
    if let Some(summary) = report::summary(&shown, program.ui_language) {
        program.tell(&summary);
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
        progress.step(program.say(
            "waiting for another build",
            "wachten op een andere build",
            "en attente d’une autre construction",
        ));
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
            program.complain(&error.to_string());
            return Ok(Outcome::Error);
        }
        progress.step(program.say("writing", "schrijven", "écriture"));
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

    /// Renders all formats into the publisher.
    fn render(
        &self,
        publisher: &Publisher,
        reports: &PublishedReports,
        progress: &Progress,
    ) -> Result<(), TemplateError> {
        let program = self.program;
        progress.step(program.say("making the pages", "pagina’s maken", "création des pages"));
        // Files of earlier builds that stay, such as reports on request; pages link to them.
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
        // In parallel, so that a processor without work in one format continues with another.
        others.into_par_iter().try_for_each(render)?;
        if !printed.is_empty() {
            progress.step(program.say(
                "typesetting the reports",
                "rapporten zetten",
                "composition des rapports",
            ));
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
    program.complain(&error.message(program.ui_language));
    if !error.is_partial {
        tell_unchanged(program, options);
    }
    Outcome::Error
}

/// Tells that the output folder is as it was.
fn tell_unchanged(program: &Program, options: &Options) {
    program.tell(&format!(
        "{} `{}` {}",
        program.say("nothing was published;", "er is niets gepubliceerd;", "rien n’a été publié ;"),
        options.out.display(),
        program.say("is as it was", "is zoals ze was", "est resté tel quel"),
    ));
}

/// Tells what was published.
fn tell_published(program: &Program, options: &Options, summary: &PublishSummary) {
    if summary.recovered {
        program.tell(program.say(
            "an earlier build was interrupted; it was completed first",
            "een eerdere build was onderbroken; die is eerst afgewerkt",
            "une construction antérieure avait été interrompue ; elle a d’abord été achevée",
        ));
    }
    tell_paths(
        program,
        options,
        &summary.overwritten,
        program.say(
            "had been changed since it was published; it was written anew",
            "was sinds de publicatie gewijzigd; het is opnieuw geschreven",
            "avait été modifié depuis sa publication ; il a été réécrit",
        ),
    );
    tell_paths(
        program,
        options,
        &summary.retained,
        program.say(
            "is no longer part of the plan, but may have been changed since it was published; it was left, \
             remove it if you do not need it",
            "hoort niet meer bij het plan, maar kan sinds de publicatie gewijzigd zijn; het is blijven \
             staan, verwijder het als u het niet nodig hebt",
            "ne fait plus partie du plan, mais a pu être modifié depuis sa publication ; il a été \
             laissé, supprimez-le si vous n’en avez pas besoin",
        ),
    );
    // Shown so that it can be opened; data and Markdown have no such page.
    let has_pages = options.format.is_empty() || options.format.contains(&Format::Html);
    let out = if has_pages { options.out.join("index.html") } else { options.out.clone() };
    let counts = match program.ui_language {
        plan_core::locale::UiLanguage::En => format!(
            "{}: {} files written, {} unchanged, {} removed",
            out.display(),
            summary.written,
            summary.unchanged,
            summary.removed
        ),
        plan_core::locale::UiLanguage::Nl => format!(
            "{}: {} bestanden geschreven, {} ongewijzigd, {} verwijderd",
            out.display(),
            summary.written,
            summary.unchanged,
            summary.removed
        ),
        plan_core::locale::UiLanguage::Fr => format!(
            "{} : {} fichiers écrits, {} inchangés, {} supprimés",
            out.display(),
            summary.written,
            summary.unchanged,
            summary.removed
        ),
    };
    program.tell(&counts);
}

/// Tells the same about each of some files, at most the first few.
fn tell_paths(program: &Program, options: &Options, paths: &[String], text: &str) {
    const SHOWN: usize = 5;
    for path in paths.iter().take(SHOWN) {
        program.tell(&format!("`{}` {text}", options.out.join(path).display()));
    }
    if let Some(more) = paths.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        program.tell(&match program.ui_language {
            plan_core::locale::UiLanguage::En => format!("the same goes for {more} more"),
            plan_core::locale::UiLanguage::Nl => format!("hetzelfde geldt voor nog {more} andere"),
            plan_core::locale::UiLanguage::Fr => format!("il en va de même pour {more} autres"),
        });
    }
}
