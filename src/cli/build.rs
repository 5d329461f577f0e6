//! `build`: check the plan, render what was asked for, publish it.

use std::collections::BTreeSet;
use std::io;
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::Args;
use rayon::prelude::*;

use super::{Outcome, Program, is_refused};
use crate::publish::{self, PublishFile, PublishSummary, PublishedReports, Publisher, Scope};
use crate::{formats, report};
use plan_check::compile::Compilation;
use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::locale::Locale;
use plan_core::world::disk::Disk;
use plan_render::html::BaseUrl;
use plan_render::templates::Templates;
use plan_render::{Format, Output, OutputFile, Renderer, Selection, Site};

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

/// Finds a format by its name, among those that an option takes. A program without printed reports
/// knows their names too, so that it can tell what is missing.
fn parse_name(text: &str, kind: &str, is_taken: fn(Format) -> bool) -> Result<Format, String> {
    let names = Format::ALL.into_iter().filter(|format| is_taken(*format)).map(Format::name);
    let unknown = || format!("no {kind}; there are: {}", names.collect::<Vec<_>>().join(", "));
    Format::from_name(text).filter(|format| is_taken(*format)).ok_or_else(unknown)
}

impl Options {
    /// The formats that are to be made.
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
    let wanted = options.formats();
    if let Some(format) = wanted.iter().find(|format| formats::renderer(**format).is_none()) {
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
        return Ok(Outcome::Error);
    }
    // Templates take a few milliseconds; a processor that waits for the plan has time for them.
    let disk = Disk::new(&program.plan);
    let (compiled, templates) = rayon::join(|| program.compile(), || Templates::load(&disk));
    let compilation = match compiled {
        // The program ends when the build does, and then the system takes all memory at once.
        Ok((_, compilation)) => ManuallyDrop::new(compilation),
        Err(outcome) => return Ok(outcome),
    };
    // An editor at work wants to see what stops her; advice is for `check`.
    let shown: Vec<Diagnostic> = compilation
        .diagnostics
        .iter()
        .filter(|diagnostic| program.verbose || diagnostic.severity != Severity::Advice)
        .cloned()
        .collect();
    program.emit(&compilation, &shown, report::Format::Human, false)?;
    if let Some(summary) = report::summary(&shown, program.ui_language) {
        program.tell(&summary);
    }
    if is_refused(&compilation.diagnostics, false) {
        tell_untouched(program, options);
        return Ok(Outcome::Refused);
    }
    let missing = options
        .year
        .iter()
        .find(|year| !compilation.plan.editions.iter().any(|edition| edition.year == **year));
    if let Some(year) = missing {
        let text = program.say(
            "the plan has no edition",
            "het plan heeft geen uitgave",
            "le plan n’a pas d’édition",
        );
        program.complain(&format!("{text} {year}"));
        return Ok(Outcome::Error);
    }
    let progress = program.progress();
    let templates = match templates {
        Ok(templates) => ManuallyDrop::new(templates),
        Err(error) => {
            drop(progress);
            program.complain(&error.to_string());
            return Ok(Outcome::Error);
        }
    };
    let is_asked = |scope: &Scope| {
        let year_fits = |year: &String| {
            options.year.is_empty() || options.year.iter().any(|asked| asked.to_string() == *year)
        };
        let locale_fits = |locale: &String| {
            options.lang.is_empty() || options.lang.iter().any(|asked| asked.tag() == locale)
        };
        Format::from_name(&scope.format).is_some_and(|format| wanted.contains(&format))
            && scope.year.as_ref().is_none_or(year_fits)
            && scope.locale.as_ref().is_none_or(locale_fits)
    };
    progress.step(program.say(
        "waiting for another build",
        "wachten op een andere build",
        "en attente d’une autre construction",
    ));
    let publisher = match Publisher::open(&options.out, &is_asked) {
        Ok(publisher) => publisher,
        Err(error) => {
            drop(progress);
            return Ok(tell_trouble(program, options, &error));
        }
    };
    progress.step(program.say("making the pages", "pagina’s maken", "création des pages"));
    let reports = PublishedReports::open(&options.out);
    // Reports that are made only on request may be there from an earlier build.
    let left = publisher.published().filter(|(_, scope)| !is_asked(scope));
    let earlier = left.map(|(path, _)| path.clone()).collect();
    let selection =
        Selection { years: &options.year, locales: &options.lang, formats: wanted.clone() };
    let Compilation { plan, sources, .. } = &*compilation;
    let base_url = options.base_url.clone();
    let site = Site::publish(plan, sources, selection, earlier, base_url, &reports);
    let make = |renderer: &dyn Renderer| {
        let incoming = Incoming { publisher: &publisher, format: renderer.format() };
        renderer.make(&site, &templates, &incoming)
    };
    let renderers = wanted.iter().filter_map(|format| formats::renderer(*format));
    let (slow, quick): (Vec<_>, Vec<_>) =
        renderers.partition(|renderer| renderer.format().is_report());
    // Where one format has nothing left to share out, a processor has time for another one.
    let made = quick.into_par_iter().try_for_each(make);
    let made = made.and_then(|()| {
        if !slow.is_empty() {
            progress.step(program.say(
                "typesetting the reports",
                "rapporten zetten",
                "composition des rapports",
            ));
        }
        slow.into_iter().try_for_each(make)
    });
    if let Err(error) = made {
        publisher.abandon();
        drop(progress);
        program.complain(&error.to_string());
        return Ok(Outcome::Error);
    }
    progress.step(program.say("writing", "schrijven", "écriture"));
    let published = publisher.finish(&is_asked);
    drop(progress);
    Ok(match published {
        Ok(published) => {
            reports.close();
            tell_published(program, options, &published);
            Outcome::Clean
        }
        Err(error) => tell_trouble(program, options, &error),
    })
}

/// Gives the files of a format to the publisher.
struct Incoming<'p> {
    publisher: &'p Publisher,
    format: Format,
}

impl Output for Incoming<'_> {
    fn put(&self, file: OutputFile) {
        let OutputFile { path, year, locale, bytes } = file;
        let scope = Scope {
            year: year.map(|year| year.to_string()),
            locale: locale.map(|locale| locale.tag().to_owned()),
            format: self.format.name().to_owned(),
        };
        self.publisher.add(PublishFile { path, scope, bytes });
    }
}

fn tell_trouble(program: &Program, options: &Options, error: &publish::PublishError) -> Outcome {
    program.complain(&error.message(program.ui_language));
    if !error.is_partial {
        tell_untouched(program, options);
    }
    Outcome::Error
}

fn tell_untouched(program: &Program, options: &Options) {
    program.tell(&format!(
        "{} `{}` {}",
        program.say("nothing was published;", "er is niets gepubliceerd;", "rien n’a été publié ;"),
        options.out.display(),
        program.say("is as it was", "is zoals ze was", "est resté tel quel"),
    ));
}

fn tell_published(program: &Program, options: &Options, published: &PublishSummary) {
    if published.recovered {
        program.tell(program.say(
            "an earlier build was interrupted; it was completed first",
            "een eerdere build was onderbroken; die is eerst afgewerkt",
            "une construction antérieure avait été interrompue ; elle a d’abord été achevée",
        ));
    }
    tell_paths(
        program,
        options,
        &published.overwritten,
        program.say(
            "had been changed since it was published; it was written anew",
            "was sinds de publicatie gewijzigd; het is opnieuw geschreven",
            "avait été modifié depuis sa publication ; il a été réécrit",
        ),
    );
    tell_paths(
        program,
        options,
        &published.retained,
        program.say(
            "is no longer part of the plan, but may have been changed since it was published; it was left, \
             remove it if you do not need it",
            "hoort niet meer bij het plan, maar kan sinds de publicatie gewijzigd zijn; het is blijven \
             staan, verwijder het als u het niet nodig hebt",
            "ne fait plus partie du plan, mais a pu être modifié depuis sa publication ; il a été \
             laissé, supprimez-le si vous n’en avez pas besoin",
        ),
    );
    // Data and Markdown have no page to open.
    let has_pages = options.format.is_empty() || options.format.contains(&Format::Html);
    let out = if has_pages { options.out.join("index.html") } else { options.out.clone() };
    let published = match program.ui_language {
        plan_core::locale::UiLanguage::En => format!(
            "{}: {} files written, {} unchanged, {} removed",
            out.display(),
            published.written,
            published.unchanged,
            published.removed
        ),
        plan_core::locale::UiLanguage::Nl => format!(
            "{}: {} bestanden geschreven, {} ongewijzigd, {} verwijderd",
            out.display(),
            published.written,
            published.unchanged,
            published.removed
        ),
        plan_core::locale::UiLanguage::Fr => format!(
            "{} : {} fichiers écrits, {} inchangés, {} supprimés",
            out.display(),
            published.written,
            published.unchanged,
            published.removed
        ),
    };
    program.tell(&published);
}

/// Tells the same of each of some files; of many, the first few.
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
