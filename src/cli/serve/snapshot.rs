//! What the server shows at one moment: the pages of the plan as it stands, or why there are none.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use super::super::is_refused;
use crate::formats::{available, renderer};
use crate::report;
use plan_check::compile::{Compilation, compile};
use plan_core::diagnostic::Severity;
use plan_core::locale::UiLanguage;
use plan_core::source::SourceMap;
use plan_core::world::disk::Disk;
use plan_render::html::{self, EditionView};
use plan_render::templates::{TemplateError, Templates};
use plan_render::{Format, Site};

/// Files by their paths inside the output folder.
type Files = HashMap<String, Arc<Vec<u8>>>;

/// A file, none where there is none at its path, or why it could not be made.
type Made = Result<Option<Arc<Vec<u8>>>, TemplateError>;

/// What the server shows.
pub(super) struct Snapshot {
    /// Tells one snapshot from another; a page that was shown under another one is out of date.
    pub generation: u64,
    /// The plan has errors, or something around it is wrong.
    pub is_broken: bool,
    /// The findings as a page.
    pub findings: String,
    /// How many errors, warnings and pieces of advice there are.
    pub counts: [usize; 3],
    /// A template that fails on the page that a reader looks at.
    pub fault: Option<TemplateError>,
    /// How long it took to make.
    pub took: Duration,
    /// The pages; those of the last plan without errors while this one has some.
    site: Option<Arc<LazySite>>,
}

impl Snapshot {
    /// Compiles the plan in a folder, and makes the page that a reader looks at. `before` is what
    /// is shown until now.
    pub fn take(
        plan: &Path,
        ui_language: UiLanguage,
        generation: u64,
        before: Option<&Self>,
        looked_at: Option<&str>,
    ) -> Self {
        let start = Instant::now();
        let disk = Disk::new(plan);
        let before = before.and_then(|before| before.site.clone());
        let mut snapshot = Self {
            generation,
            is_broken: true,
            findings: String::new(),
            counts: [0; 3],
            fault: None,
            took: Duration::ZERO,
            site: before.clone(),
        };
        match compile(&disk) {
            Ok(compilation) if compilation.is_empty() => {
                snapshot.findings =
                    trouble(no_plan(ui_language), &plan.display().to_string(), ui_language);
            }
            Ok(compilation) => {
                snapshot.counts = [Severity::Error, Severity::Warning, Severity::Advice]
                    .map(|severity| compilation.count(severity));
                snapshot.findings = findings(&compilation, ui_language);
                if !is_refused(&compilation.diagnostics, false) {
                    let known = before.as_ref().map(|before| &before.templates);
                    match Templates::load_after(&disk, known) {
                        Ok(templates) => {
                            let site = LazySite::new(compilation, templates);
                            // It is asked for as soon as the browser hears of this snapshot.
                            snapshot.fault = looked_at.and_then(|path| site.page(path).err());
                            snapshot.site = Some(Arc::new(site));
                            snapshot.is_broken = false;
                        }
                        Err(error) => snapshot.findings = broken_template(&error, ui_language),
                    }
                }
            }
            Err(error) => {
                let reason = format!("{}: {error}", plan.display());
                snapshot.findings = trouble(no_plan(ui_language), &reason, ui_language);
            }
        }
        snapshot.took = start.elapsed();
        snapshot
    }

    /// A page; of the last plan without errors while this one has some. None when there is none at
    /// this path.
    ///
    /// # Errors
    ///
    /// When a template asks for something that is not there.
    pub fn page(&self, path: &str) -> Made {
        self.site.as_ref().map_or(Ok(None), |site| site.page(path))
    }

    /// Tells whether there is a page at a path.
    pub fn has(&self, path: &str) -> bool {
        matches!(self.page(path), Ok(Some(_)) | Err(_))
    }

    /// A file of another format: Markdown, data, or a printed report, which takes a while. None when
    /// the plan has no such file, or has errors.
    ///
    /// # Errors
    ///
    /// When a template is broken.
    pub fn other(&self, path: &str) -> Made {
        let Some(site) = self.site.as_ref().filter(|_| !self.is_broken) else { return Ok(None) };
        if path.ends_with(".pdf") { site.report(path) } else { site.other(path) }
    }

    /// Tells whether somebody who looks at `before` sees the same as with this one.
    pub fn shows_the_same(&self, before: &Self) -> bool {
        let is_same_site = match (&self.site, &before.site) {
            (Some(site), Some(before)) => Arc::ptr_eq(site, before) || site.is_same(before),
            (site, before) => site.is_none() && before.is_none(),
        };
        self.is_broken == before.is_broken && self.findings == before.findings && is_same_site
    }
}

/// A plan without errors, whose files are made when somebody asks for one: after a change what is
/// looked at is made, not the whole site.
struct LazySite {
    compilation: Compilation,
    templates: Arc<Templates>,
    /// A view for each edition and language, in the order of the site.
    views: Vec<OnceLock<EditionView>>,
    /// The pages that somebody asked for.
    pages: Mutex<HashMap<String, Made>>,
    /// The files of the formats that no page shows; made when somebody asks for one.
    others: OnceLock<Result<Files, TemplateError>>,
    /// The printable reports that somebody asked for, each made alone.
    reports: Mutex<HashMap<String, Made>>,
}

impl LazySite {
    fn new(compilation: Compilation, templates: Arc<Templates>) -> Self {
        let count = Site::new(&compilation.plan, &[], &[]).views.len();
        Self {
            compilation,
            templates,
            views: (0..count).map(|_| OnceLock::new()).collect(),
            pages: Mutex::default(),
            others: OnceLock::new(),
            reports: Mutex::default(),
        }
    }

    fn site(&self) -> Site<'_> {
        let Compilation { plan, sources, .. } = &self.compilation;
        Site::preview(plan, sources, available())
    }

    fn page(&self, path: &str) -> Made {
        let pages = || self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = pages().get(path) {
            return known.clone();
        }
        let made = self.make(path);
        // What is asked for in vain is not remembered: there is no end to it.
        if !matches!(made, Ok(None)) {
            pages().insert(path.to_owned(), made.clone());
        }
        made
    }

    fn make(&self, path: &str) -> Made {
        let (site, templates) = (self.site(), &self.templates);
        for ((edition, locale), view) in site.views.iter().zip(&self.views) {
            if path.starts_with(&format!("{locale}/{}/", edition.year)) {
                let make = || EditionView::new(&site, templates, edition, *locale);
                let file = view.get_or_init(make).file(&site, templates, edition, *locale, path)?;
                return Ok(file.map(|file| Arc::new(file.bytes)));
            }
        }
        let file = html::shared_file(&site, templates, path)?;
        Ok(file.map(|file| Arc::new(file.bytes)))
    }

    /// A file of a format that is no page and no report. These formats are made as a whole.
    fn other(&self, path: &str) -> Made {
        let files = self.others.get_or_init(|| {
            let site = self.site();
            let is_other = |format: &&Format| **format != Format::Html && !format.is_report();
            let renderers = site.formats.iter().filter(is_other).filter_map(|f| renderer(*f));
            let mut files = Files::new();
            for renderer in renderers {
                let tree = renderer.render(&site, &self.templates)?;
                files.extend(tree.into_iter().map(|file| (file.path, Arc::new(file.bytes))));
            }
            Ok(files)
        });
        files.as_ref().map(|files| files.get(path).cloned()).map_err(Clone::clone)
    }

    fn report(&self, path: &str) -> Made {
        // Whoever asks for a second one waits: each is already made on all processors.
        let mut reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || {
            let site = self.site();
            let renderers = site.formats.iter().filter(|format| format.is_report());
            for renderer in renderers.filter_map(|format| renderer(*format)) {
                if let Some(file) = renderer.file(&site, &self.templates, path)? {
                    return Ok(Some(Arc::new(file.bytes)));
                }
            }
            Ok(None)
        };
        reports.entry(path.to_owned()).or_insert_with(make).clone()
    }

    /// Tells whether another site is made of the same texts.
    fn is_same(&self, other: &Self) -> bool {
        fn texts(sources: &SourceMap) -> impl Iterator<Item = (&str, &str)> {
            sources.files().iter().map(|file| (file.path(), file.text()))
        }
        Arc::ptr_eq(&self.templates, &other.templates)
            && texts(&self.compilation.sources).eq(texts(&other.compilation.sources))
    }
}

fn findings(compilation: &Compilation, ui_language: UiLanguage) -> String {
    let options =
        report::Options { format: report::Format::Html, ui_language, color: false, width: 100 };
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = report::write(compilation, &compilation.diagnostics, options, &mut page);
    String::from_utf8_lossy(&page).into_owned()
}

fn no_plan(ui_language: UiLanguage) -> &'static str {
    match ui_language {
        UiLanguage::En => "There is no plan here",
        UiLanguage::Nl => "Hier is geen plan",
        UiLanguage::Fr => "Il n’y a pas de plan ici",
    }
}

/// A page that says what is wrong with a template.
pub(super) fn broken_template(error: &TemplateError, ui_language: UiLanguage) -> String {
    let title = match ui_language {
        UiLanguage::En => "A template is broken",
        UiLanguage::Nl => "Een sjabloon is stuk",
        UiLanguage::Fr => "Un modèle est défectueux",
    };
    trouble(title, &error.to_string(), ui_language)
}

/// A page that says what is wrong around the plan.
fn trouble(title: &str, reason: &str, ui_language: UiLanguage) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title>\
         <style>:root {{ color-scheme: light dark }} body {{ font: 1.05rem/1.5 system-ui, \
         sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; \
         overflow-wrap: anywhere }}</style></head>\n\
         <body><main><h1>{title}</h1><p>{}</p></main></body>\n</html>\n",
        ui_language.tag(),
        report::escape(reason)
    )
}
