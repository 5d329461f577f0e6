//! What the server shows at one moment: the pages of the plan as it stands, or why there are none.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use super::super::is_refused;
use crate::compile::{Compilation, compile};
use crate::diag::Severity;
use crate::emit::{self, Format};
use crate::locale::Tongue;
use crate::render::{FORMATS, REPORTS, Site};
use crate::templates::{TemplateError, Templates};
use crate::world::disk::Disk;

/// The format of printable reports.
const PDF: &str = "pdf";

/// The pages by their paths inside the output folder.
pub(super) type Pages = HashMap<String, Vec<u8>>;

/// A printable report, or why it could not be made.
type Report = Result<Arc<Vec<u8>>, String>;

/// What the server shows.
pub(super) struct Snapshot {
    /// Tells one snapshot from another; a page that was shown under another one is out of date.
    pub generation: u64,
    /// The pages; those of the last plan without errors while this one has some.
    pub pages: Arc<Pages>,
    /// The plan has errors, or something around it is wrong.
    pub is_broken: bool,
    /// The findings as a page.
    pub findings: String,
    /// How many errors, warnings and pieces of advice there are.
    pub counts: [usize; 3],
    /// How long it took to make.
    pub took: Duration,
    /// The files of the formats that no page shows; made when somebody asks for one.
    others: OnceLock<Pages>,
    /// The printable reports that somebody asked for, each made alone; or why there is none.
    reports: Mutex<HashMap<String, Option<Report>>>,
    compilation: Option<Compilation>,
}

impl Snapshot {
    /// Compiles and renders the plan in a folder; `before` is what is shown until now.
    pub fn take(plan: &Path, tongue: Tongue, generation: u64, before: Option<&Self>) -> Self {
        let start = Instant::now();
        let disk = Disk::new(plan);
        let mut snapshot = Self {
            generation,
            pages: before.map(|before| before.pages.clone()).unwrap_or_default(),
            is_broken: true,
            findings: String::new(),
            counts: [0; 3],
            took: Duration::ZERO,
            others: OnceLock::new(),
            reports: Mutex::default(),
            compilation: None,
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
                    match html(&compilation, &disk) {
                        Ok(pages) => {
                            snapshot.pages = Arc::new(pages);
                            snapshot.is_broken = false;
                        }
                        Err(error) => {
                            snapshot.findings =
                                trouble(broken_template(tongue), &error.to_string(), tongue);
                        }
                    }
                }
                snapshot.compilation = Some(compilation);
            }
            Err(error) => {
                let reason = format!("{}: {error}", plan.display());
                snapshot.findings = trouble(no_plan(tongue), &reason, tongue);
            }
        }
        snapshot.took = start.elapsed();
        snapshot
    }

    /// A file of the other formats, such as Markdown.
    pub fn other(&self, plan: &Path, path: &str) -> Option<&[u8]> {
        let others = self.others.get_or_init(|| {
            let (Some(compilation), false) = (&self.compilation, self.is_broken) else {
                return Pages::new();
            };
            let Ok(templates) = Templates::load(&Disk::new(plan)) else { return Pages::new() };
            let site = site(compilation);
            let formats = FORMATS.iter().filter(|format| !["html", PDF].contains(&format.name()));
            let trees = formats.filter_map(|format| format.render(&site, &templates).ok());
            trees.flatten().map(|file| (file.path, file.bytes)).collect()
        });
        others.get(path).map(Vec::as_slice)
    }

    /// A printable report, which takes a while; none when the plan has no such report. The error is
    /// a page that says which template is broken.
    pub fn report(&self, plan: &Path, path: &str, tongue: Tongue) -> Option<Report> {
        let (Some(compilation), false) = (&self.compilation, self.is_broken) else { return None };
        // Whoever asks for a second one waits: each is already made on all processors.
        let mut reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || {
            let templates = Templates::load(&Disk::new(plan))?;
            let site = site(compilation);
            for renderer in FORMATS.iter().filter(|format| format.name() == PDF).chain(REPORTS) {
                if let Some(file) = renderer.file(&site, &templates, path)? {
                    return Ok(Some(Arc::new(file.bytes)));
                }
            }
            Ok(None)
        };
        let made = reports.entry(path.to_owned()).or_insert_with(|| {
            let made: Result<_, TemplateError> = make();
            made.map_err(|error| trouble(broken_template(tongue), &error.to_string(), tongue))
                .transpose()
        });
        made.clone()
    }

    /// Tells whether somebody who looks at `before` sees the same as with this one.
    pub fn shows_the_same(&self, before: &Self) -> bool {
        self.is_broken == before.is_broken
            && self.findings == before.findings
            && self.pages == before.pages
    }
}

fn site(compilation: &Compilation) -> Site<'_> {
    let mut site = Site::new(&compilation.plan, &[], &[]);
    site.has_markdown = true;
    site.sources = Some(&compilation.sources);
    site.has_pdf = FORMATS.iter().any(|format| format.name() == PDF);
    site.has_dossiers = !REPORTS.is_empty();
    site
}

fn html(compilation: &Compilation, disk: &Disk) -> Result<Pages, TemplateError> {
    let templates = Templates::load(disk)?;
    let site = site(compilation);
    let mut pages = Pages::new();
    for format in FORMATS.iter().filter(|format| format.name() == "html") {
        let tree = format.render(&site, &templates)?;
        pages.extend(tree.into_iter().map(|file| (file.path, file.bytes)));
    }
    Ok(pages)
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

fn broken_template(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::En => "A template is broken",
        Tongue::Nl => "Een sjabloon is stuk",
        Tongue::Fr => "Un modèle est défectueux",
    }
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
