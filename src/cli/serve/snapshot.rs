//! The state that the server shows: the site, or why there is none.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::super::is_refused;
use super::lazy_site::{FileResult, LazySite};
use crate::{message, report};
use plan_check::compile::{Compilation, compile};
use plan_core::diagnostic::Severity;
use plan_core::locale::UiLanguage;
use plan_core::world::disk::Disk;
use plan_render::escape::escape_html;
use plan_render::templates::{TemplateError, Templates};

/// The state of the preview after a change of the plan.
pub(super) struct Snapshot {
    /// The number of the snapshot; a page served from another one is out of date.
    pub generation: u64,
    /// Whether the plan has errors, there is no plan, or a template cannot be parsed.
    pub is_broken: bool,
    /// The findings as an HTML page.
    pub findings: String,
    /// The numbers of errors, warnings and pieces of advice, in this order.
    pub counts: [usize; 3],
    /// The template that fails on the page that was requested last.
    pub template_error: Option<TemplateError>,
    /// How long it took to create the snapshot.
    pub duration: Duration,
    /// The site; while the plan has errors, the site of the last plan without errors.
    site: Option<Arc<LazySite>>,
}

impl Snapshot {
    /// Compiles the plan in a folder, and renders the page that was requested last, because the
    /// browser will request it again. `previous` is the current snapshot.
    pub fn take(
        plan: &Path,
        ui_language: UiLanguage,
        generation: u64,
        previous: Option<&Self>,
        last_page: Option<&str>,
    ) -> Self {
        let start = Instant::now();
        let disk = Disk::new(plan);
        let previous = previous.and_then(|previous| previous.site.clone());
        let mut snapshot = Self {
            generation,
            is_broken: true,
            findings: String::new(),
            counts: [0; 3],
            template_error: None,
            duration: Duration::ZERO,
            site: previous.clone(),
        };
        match compile(&disk) {
            Ok(compilation) if compilation.is_empty() => {
                snapshot.findings = error_page(
                    &message!(ui_language, "serve-no-plan"),
                    &plan.display().to_string(),
                    ui_language,
                );
            }
            Ok(compilation) => {
                snapshot.counts = [Severity::Error, Severity::Warning, Severity::Advice]
                    .map(|severity| compilation.count(severity));
                snapshot.findings = findings_page(&compilation, ui_language);
                if !is_refused(&compilation.diagnostics, false) {
                    let loaded = previous.as_ref().map(|previous| previous.templates());
                    match Templates::load_after(&disk, loaded) {
                        Ok(templates) => {
                            let site = LazySite::new(compilation, templates);
                            snapshot.template_error =
                                last_page.and_then(|path| site.page(path).err());
                            snapshot.site = Some(Arc::new(site));
                            snapshot.is_broken = false;
                        }
                        Err(error) => snapshot.findings = template_error_page(&error, ui_language),
                    }
                }
            }
            Err(error) => {
                let reason = format!("{}: {error}", plan.display());
                snapshot.findings =
                    error_page(&message!(ui_language, "serve-no-plan"), &reason, ui_language);
            }
        }
        snapshot.duration = start.elapsed();
        snapshot
    }

    /// Returns a page; while the plan has errors, the one from the last plan without errors.
    ///
    /// # Errors
    ///
    /// When a template fails.
    pub fn page(&self, path: &str) -> FileResult {
        self.site.as_ref().map_or(Ok(None), |site| site.page(path))
    }

    /// Whether there is a page at a path, including one that fails to render.
    pub fn has_page(&self, path: &str) -> bool {
        matches!(self.page(path), Ok(Some(_)) | Err(_))
    }

    /// Returns a file of another format: Markdown, data, or a printable report. There is none while
    /// the plan has errors.
    ///
    /// # Errors
    ///
    /// When a template fails.
    pub fn other_file(&self, path: &str) -> FileResult {
        let Some(site) = self.site.as_ref().filter(|_| !self.is_broken) else { return Ok(None) };
        if path.ends_with(".pdf") { site.report(path) } else { site.companion(path) }
    }

    /// Whether this snapshot shows the same content as the previous one.
    pub fn shows_same(&self, previous: &Self) -> bool {
        let is_same_site = match (&self.site, &previous.site) {
            (Some(site), Some(previous)) => Arc::ptr_eq(site, previous) || site.is_same(previous),
            (site, previous) => site.is_none() && previous.is_none(),
        };
        self.is_broken == previous.is_broken && self.findings == previous.findings && is_same_site
    }
}

/// Returns the findings as an HTML page.
fn findings_page(compilation: &Compilation, ui_language: UiLanguage) -> String {
    let options = report::Options::new(report::Format::Html, ui_language);
    let mut page = Vec::new();
    // Writing to a buffer in memory cannot fail.
    let _ = report::write(compilation, &compilation.diagnostics, options, &mut page);
    String::from_utf8_lossy(&page).into_owned()
}

/// Returns the page about a template that fails.
pub(super) fn template_error_page(error: &TemplateError, ui_language: UiLanguage) -> String {
    let title = message!(ui_language, "serve-broken-template");
    error_page(&title, &error.to_string(), ui_language)
}

/// Returns a page with an error message.
fn error_page(title: &str, reason: &str, ui_language: UiLanguage) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title>\
         <style>:root {{ color-scheme: light dark }} body {{ font: 1.05rem/1.5 system-ui, \
         sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; \
         overflow-wrap: anywhere }}</style></head>\n\
         <body><main><h1>{title}</h1><p>{}</p></main></body>\n</html>\n",
        ui_language.tag(),
        escape_html(reason)
    )
}
