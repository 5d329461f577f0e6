//! What the server shows at one moment: the pages of the plan as it stands, or why there are none.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use super::super::is_refused;
use crate::compile::{Compilation, compile};
use crate::diag::Severity;
use crate::emit::{self, Format};
use crate::locale::Tongue;
use crate::render::html::{self, EditionView};
use crate::render::{FORMATS, Site};
use crate::source::SourceMap;
use crate::templates::{TemplateError, Templates};
use crate::world::disk::Disk;

/// Files by their paths inside the output folder.
type Files = HashMap<String, Vec<u8>>;

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
        tongue: Tongue,
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
            took: Duration::ZERO,
            site: before.clone(),
        };
        match compile(&disk) {
            Ok(compilation) if compilation.is_empty() => {
                snapshot.findings = trouble(no_plan(tongue), &plan.display().to_string(), tongue);
            }
            Ok(compilation) => {
                snapshot.counts = [Severity::Error, Severity::Warning, Severity::Advice]
                    .map(|severity| compilation.count(severity));
                snapshot.findings = findings(&compilation, tongue);
                if !is_refused(&compilation.diagnostics, false) {
                    let known = before.as_ref().map(|before| &before.templates);
                    let made = Templates::load_after(&disk, known).and_then(|templates| {
                        let site = LazySite::new(compilation, templates);
                        match looked_at {
                            Some(path) => site.page(path).map(|_| site),
                            None => Ok(site),
                        }
                    });
                    match made {
                        Ok(site) => {
                            snapshot.site = Some(Arc::new(site));
                            snapshot.is_broken = false;
                        }
                        Err(error) => snapshot.findings = broken_template(&error, tongue),
                    }
                }
            }
            Err(error) => {
                let reason = format!("{}: {error}", plan.display());
                snapshot.findings = trouble(no_plan(tongue), &reason, tongue);
            }
        }
        snapshot.took = start.elapsed();
        snapshot
    }

    /// Makes a page; of the last plan without errors while this one has some. None when there is
    /// none at this path.
    ///
    /// # Errors
    ///
    /// When a template asks for something that is not there.
    pub fn page(&self, path: &str) -> Result<Option<Vec<u8>>, TemplateError> {
        self.site.as_ref().map_or(Ok(None), |site| site.page(path))
    }

    /// Tells whether there is a page at a path.
    pub fn has(&self, path: &str) -> bool {
        matches!(self.page(path), Ok(Some(_)))
    }

    /// A file of the other formats, such as Markdown.
    pub fn other(&self, path: &str) -> Option<&[u8]> {
        let site = self.site.as_ref().filter(|_| !self.is_broken)?;
        site.others().get(path).map(Vec::as_slice)
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

/// A plan without errors, whose files are made when somebody asks for one: a change of the plan
/// makes what is looked at, not the whole site.
struct LazySite {
    compilation: Compilation,
    templates: Arc<Templates>,
    /// A view for each edition and language, in the order of the site.
    views: Vec<OnceLock<EditionView>>,
    shared: OnceLock<Result<Files, TemplateError>>,
    others: OnceLock<Files>,
}

impl LazySite {
    fn new(compilation: Compilation, templates: Arc<Templates>) -> Self {
        let count = Site::new(&compilation.plan, &[], &[]).views.len();
        Self {
            compilation,
            templates,
            views: (0..count).map(|_| OnceLock::new()).collect(),
            shared: OnceLock::new(),
            others: OnceLock::new(),
        }
    }

    fn site(&self) -> Site<'_> {
        let mut site = Site::new(&self.compilation.plan, &[], &[]);
        site.has_markdown = true;
        site.has_data = FORMATS.iter().any(|format| format.name() == "data");
        site.sources = Some(&self.compilation.sources);
        site
    }

    fn page(&self, path: &str) -> Result<Option<Vec<u8>>, TemplateError> {
        let (site, templates) = (self.site(), &self.templates);
        for ((edition, locale), view) in site.views.iter().zip(&self.views) {
            if !path.starts_with(&format!("{locale}/{}/", edition.year)) {
                continue;
            }
            let make = || EditionView::new(&site, templates, edition, *locale);
            let file = view.get_or_init(make).file(&site, templates, edition, *locale, path)?;
            return Ok(file.map(|file| file.bytes));
        }
        let shared = self.shared.get_or_init(|| {
            let tree = html::shared(&site, templates)?;
            Ok(tree.into_iter().map(|file| (file.path, file.bytes)).collect())
        });
        match shared {
            Ok(files) => Ok(files.get(path).cloned()),
            Err(error) => Err(error.clone()),
        }
    }

    fn others(&self) -> &Files {
        self.others.get_or_init(|| {
            let site = self.site();
            let formats = FORMATS.iter().filter(|format| format.name() != "html");
            let trees = formats.filter_map(|format| format.render(&site, &self.templates).ok());
            trees.flatten().map(|file| (file.path, file.bytes)).collect()
        })
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

fn findings(compilation: &Compilation, tongue: Tongue) -> String {
    let options = emit::Options { format: Format::Html, tongue, color: false, width: 100 };
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = emit::emit(compilation, &compilation.diagnostics, options, &mut page);
    String::from_utf8_lossy(&page).into_owned()
}

fn no_plan(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::En => "There is no plan here",
        Tongue::Nl => "Hier is geen plan",
        Tongue::Fr => "Il n’y a pas de plan ici",
    }
}

/// A page that says what is wrong with a template.
pub(super) fn broken_template(error: &TemplateError, tongue: Tongue) -> String {
    let title = match tongue {
        Tongue::En => "A template is broken",
        Tongue::Nl => "Een sjabloon is stuk",
        Tongue::Fr => "Un modèle est défectueux",
    };
    trouble(title, &error.to_string(), tongue)
}

/// A page that says what is wrong around the plan.
fn trouble(title: &str, reason: &str, tongue: Tongue) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title>\
         <style>:root {{ color-scheme: light dark }} body {{ font: 1.05rem/1.5 system-ui, \
         sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; \
         overflow-wrap: anywhere }}</style></head>\n\
         <body><main><h1>{title}</h1><p>{}</p></main></body>\n</html>\n",
        tongue.tag(),
        emit::escape(reason)
    )
}
