//! A site whose files are rendered on request.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::formats::{available, renderer};
use plan_check::compile::Compilation;
use plan_core::source::SourceMap;
use plan_render::html::{self, EditionView};
use plan_render::templates::{TemplateError, Templates};
use plan_render::{Format, Site};

/// The bytes of a file, `None` when the site has no such file, or the template that failed.
pub(super) type FileResult = Result<Option<Arc<Vec<u8>>>, TemplateError>;

/// The files of a format by their path inside the output folder.
type RenderedFiles = HashMap<String, Arc<Vec<u8>>>;

/// The site of a plan without errors. Every change of the plan creates a new one, so only requested
/// files are rendered: pages and reports individually, the files of any other format together.
pub(super) struct LazySite {
    compilation: Compilation,
    templates: Arc<Templates>,
    /// A view for each edition and language, in the order of the site.
    views: Vec<OnceLock<EditionView>>,
    pages: FileCache,
    /// The files of the formats that are neither pages nor reports.
    companions: BTreeMap<Format, OnceLock<Result<RenderedFiles, TemplateError>>>,
    reports: FileCache,
}

/// The rendered files by path.
type FileCache = Mutex<HashMap<String, FileResult>>;

impl LazySite {
    pub fn new(compilation: Compilation, templates: Arc<Templates>) -> Self {
        let count = Site::new(&compilation.plan, &[], &[]).views.len();
        let is_companion = |format: &Format| *format != Format::Html && !format.is_report();
        let companions = available().into_iter().filter(is_companion);
        Self {
            compilation,
            templates,
            views: (0..count).map(|_| OnceLock::new()).collect(),
            pages: Mutex::default(),
            companions: companions.map(|format| (format, OnceLock::new())).collect(),
            reports: Mutex::default(),
        }
    }

    pub fn templates(&self) -> &Arc<Templates> {
        &self.templates
    }

    fn site(&self) -> Site<'_> {
        let Compilation { plan, sources, .. } = &self.compilation;
        Site::preview(plan, sources, available())
    }

    /// Returns a page, or another file of the HTML format.
    pub fn page(&self, path: &str) -> FileResult {
        let cache = || self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cached) = cache().get(path) {
            return cached.clone();
        }
        let page = self.render_page(path);
        // Paths that do not exist are not cached, because there is no limit to them.
        if !matches!(page, Ok(None)) {
            cache().insert(path.to_owned(), page.clone());
        }
        page
    }

    fn render_page(&self, path: &str) -> FileResult {
        let (site, templates) = (self.site(), &self.templates);
        for ((edition, locale), view) in site.views.iter().zip(&self.views) {
            if path.starts_with(&format!("{locale}/{}/", edition.year)) {
                let new_view = || EditionView::new(&site, templates, edition, *locale);
                let view = view.get_or_init(new_view);
                let file = view.render_file(&site, templates, edition, *locale, path)?;
                return Ok(file.map(|file| Arc::new(file.bytes)));
            }
        }
        let file = html::render_shared_file(&site, templates, path)?;
        Ok(file.map(|file| Arc::new(file.bytes)))
    }

    /// Returns a file of a format that is neither pages nor reports: Markdown or data. A template
    /// that fails in one format does not affect the others.
    pub fn companion(&self, path: &str) -> FileResult {
        let mut error = None;
        for (format, files) in &self.companions {
            match files.get_or_init(|| self.render_format(*format)) {
                Ok(files) => {
                    if let Some(bytes) = files.get(path) {
                        return Ok(Some(bytes.clone()));
                    }
                }
                Err(failed) => error = Some(failed.clone()),
            }
        }
        // The path may be one of the files that could not be rendered.
        error.map_or(Ok(None), Err)
    }

    fn render_format(&self, format: Format) -> Result<RenderedFiles, TemplateError> {
        let Some(renderer) = renderer(format) else { return Ok(RenderedFiles::new()) };
        let tree = renderer.render(&self.site(), &self.templates)?;
        Ok(tree.into_iter().map(|file| (file.path, Arc::new(file.bytes))).collect())
    }

    /// Returns a printable report.
    pub fn report(&self, path: &str) -> FileResult {
        // The lock is held while a report is typeset, because that already uses all processors.
        let mut reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cached) = reports.get(path) {
            return cached.clone();
        }
        let report = self.render_report(path);
        if !matches!(report, Ok(None)) {
            reports.insert(path.to_owned(), report.clone());
        }
        report
    }

    fn render_report(&self, path: &str) -> FileResult {
        let site = self.site();
        let reports = site.formats.iter().filter(|format| format.is_report());
        for renderer in reports.filter_map(|format| renderer(*format)) {
            if let Some(file) = renderer.render_file(&site, &self.templates, path)? {
                return Ok(Some(Arc::new(file.bytes)));
            }
        }
        Ok(None)
    }

    /// Whether another site has the same sources and templates.
    pub fn is_same(&self, other: &Self) -> bool {
        fn texts(sources: &SourceMap) -> impl Iterator<Item = (&str, &str)> {
            sources.files().iter().map(|file| (file.path(), file.text()))
        }
        Arc::ptr_eq(&self.templates, &other.templates)
            && texts(&self.compilation.sources).eq(texts(&other.compilation.sources))
    }
}
