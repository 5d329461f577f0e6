//! Renders a plan as HTML, Markdown and data, and defines the trait that every output format
//! implements.
//!
//! A [`Renderer`] turns a [`Site`] into files and passes each to a [`FileSink`] as soon as it is
//! rendered, so that a large site never has to fit in memory. Renderers do not touch the disk.
//!
//! All outputs read the [resolved plan](plan_core::resolved). The pages, Markdown and the printed
//! reports are rendered from one [view](view::PlanView) per edition and language; the
//! [data](mod@data) and the command `list` have every record, even those that no page can show.

pub mod data;
pub mod escape;
pub mod html;
pub mod markdown;
pub mod source_links;
pub mod templates;
pub mod view;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::templates::{TemplateError, Templates};
use plan_core::locale::Locale;
use plan_core::model::Plan;
use plan_core::resolved::{ResolvedEdition, ResolvedPlan};
use plan_core::source::SourceMap;

/// A rendered file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OutputFile {
    /// The path inside the output folder, with `/` as separator.
    pub path: String,
    /// The year of its edition; `None` if all editions share the file.
    pub year: Option<u16>,
    /// Its language; `None` if all languages share the file.
    pub locale: Option<Locale>,
    /// The content.
    pub bytes: Vec<u8>,
}

/// The maximum number of items in one unit of parallel work. Pages differ widely in cost, and
/// larger chunks would leave threads idle at the end.
const MAX_CHUNK: usize = 4;

/// The name and the version of this program, as outputs show them.
pub const PROGRAM: &str = concat!("benelux-plan ", env!("CARGO_PKG_VERSION"));

/// Receives files as they are rendered: in any order, from any thread.
pub trait FileSink: Sync {
    /// Receives a file.
    fn write(&self, file: OutputFile);
}

impl FileSink for Mutex<Vec<OutputFile>> {
    fn write(&self, file: OutputFile) {
        self.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    }
}

/// A format in which a plan is published.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Format {
    /// The site.
    Html,
    /// The chapters and the whole plan as Markdown.
    Markdown,
    /// The plan as data: JSON, tables, a workbook, a calendar.
    Data,
    /// The whole plan as a printable report.
    Pdf,
    /// A printable dossier for each forum.
    Fora,
    /// Two languages side by side, as a printable report.
    Concordance,
}

impl Format {
    /// All formats, in the order in which they are listed and rendered.
    pub const ALL: [Self; 6] =
        [Self::Html, Self::Markdown, Self::Data, Self::Pdf, Self::Fora, Self::Concordance];

    /// The name on the command line and in the manifest of the output folder: `html`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Data => "data",
            Self::Pdf => "pdf",
            Self::Fora => "fora",
            Self::Concordance => "concordance",
        }
    }

    /// Returns the format with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Whether the format is rendered only when it is requested by name.
    pub const fn is_opt_in(self) -> bool {
        matches!(self, Self::Fora | Self::Concordance)
    }

    /// Whether the format is a printable report, which takes seconds to compile.
    pub const fn is_report(self) -> bool {
        matches!(self, Self::Pdf | Self::Fora | Self::Concordance)
    }
}

/// What a build publishes. An empty list of years or languages selects all of them.
#[derive(Clone, Debug)]
pub struct Selection<'s> {
    /// The years of the editions.
    pub years: &'s [u16],
    /// The languages.
    pub locales: &'s [Locale],
    /// The formats.
    pub formats: BTreeSet<Format>,
}

/// The input of a renderer: the plan, and the selection to render.
pub struct Site<'p> {
    /// The plan with its references resolved.
    pub plan: ResolvedPlan<'p>,
    /// The selected editions, each in each selected language.
    pub views: Vec<(Arc<ResolvedEdition<'p>>, Locale)>,
    /// The formats that are published together; pages link to the files of the other formats.
    pub formats: BTreeSet<Format>,
    /// The paths of files that earlier builds published and this one leaves in place; pages link to
    /// them as well.
    pub earlier: BTreeSet<String>,
    /// The address under which the site is published, if known.
    pub base_url: Option<html::BaseUrl>,
    /// The name and the version of the program: [`PROGRAM`], except in tests.
    pub program: &'p str,
    /// The cache of reports from earlier builds.
    pub report_cache: Option<&'p dyn ReportCache>,
    /// The plan files, for links to their lines in the repository.
    pub sources: Option<&'p SourceMap>,
}

impl<'p> Site<'p> {
    /// Returns the site that a build publishes. `earlier` holds the paths of published files that
    /// the build leaves in place.
    pub fn publish(
        plan: &'p Plan,
        sources: &'p SourceMap,
        selection: Selection<'_>,
        earlier: BTreeSet<String>,
        base_url: Option<html::BaseUrl>,
        report_cache: &'p dyn ReportCache,
    ) -> Self {
        Self {
            formats: selection.formats,
            earlier,
            base_url,
            report_cache: Some(report_cache),
            sources: Some(sources),
            ..Self::new(plan, selection.years, selection.locales)
        }
    }

    /// Returns the site that `serve` shows: all editions and languages, in the given formats.
    pub fn preview(plan: &'p Plan, sources: &'p SourceMap, formats: BTreeSet<Format>) -> Self {
        Self { formats, sources: Some(sources), ..Self::new(plan, &[], &[]) }
    }

    /// Selects years and languages of a plan; an empty list selects all of them. The pages link to
    /// no other format.
    pub fn new(plan: &'p Plan, years: &[u16], locales: &[Locale]) -> Self {
        let plan = ResolvedPlan::new(plan);
        let mut views = Vec::new();
        for edition in &plan.editions {
            let is_selected = years.is_empty() || years.contains(&edition.year);
            let languages = edition.languages.iter().filter(|_| is_selected);
            let selected = languages.filter(|l| locales.is_empty() || locales.contains(l));
            views.extend(selected.map(|locale| (edition.clone(), *locale)));
        }
        Self {
            plan,
            views,
            formats: BTreeSet::new(),
            earlier: BTreeSet::new(),
            base_url: None,
            program: PROGRAM,
            report_cache: None,
            sources: None,
        }
    }

    /// Whether an edition is published in a language: by this build, or by an earlier one that left
    /// a page at `path`.
    pub fn has_page(&self, year: u16, locale: Locale, path: &str) -> bool {
        self.views.iter().any(|(edition, language)| edition.year == year && *language == locale)
            || self.earlier.contains(path)
    }
}

/// A cache of reports, keyed by path and a hash of all inputs.
pub trait ReportCache: Sync {
    /// Returns the report at a path if it was compiled from the inputs with this hash and has not
    /// changed since.
    fn get(&self, path: &str, inputs: &str) -> Option<Vec<u8>>;
    /// Records the report that was compiled from the inputs with this hash.
    fn insert(&self, path: &str, inputs: &str, bytes: &[u8]);
}

/// Renders one output format.
pub trait Renderer: Sync {
    /// Returns the format that it renders.
    fn format(&self) -> Format;

    /// Renders all files of the format and passes each to `sink`.
    ///
    /// # Errors
    ///
    /// When a template fails to load or render; `sink` may have received some files by then.
    fn render_to(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        sink: &dyn FileSink,
    ) -> Result<(), TemplateError>;

    /// Renders all files of the format and returns them, sorted by path.
    ///
    /// # Errors
    ///
    /// When a template fails to load or render.
    fn render(
        &self,
        site: &Site<'_>,
        templates: &Templates,
    ) -> Result<Vec<OutputFile>, TemplateError> {
        let files = Mutex::default();
        self.render_to(site, templates, &files)?;
        let mut files: Vec<OutputFile> = files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(files)
    }

    /// Renders one file of the format. Returns `None` if the format has no file at this path.
    ///
    /// # Errors
    ///
    /// When a template fails to load or render.
    fn render_file(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        path: &str,
    ) -> Result<Option<OutputFile>, TemplateError> {
        let files = self.render(site, templates)?;
        Ok(files.into_iter().find(|file| file.path == path))
    }
}
