//! A plan → files: the one list of formats.
//!
//! A renderer gets the [`Site`] and gives each file to an [`Output`] as soon as it is made, so that
//! no more than a few are ever in memory. It neither writes nor prints.

pub mod data;
pub mod html;
pub mod markdown;
pub mod templates;
pub mod view;

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::templates::{TemplateError, Templates};
use plan_core::locale::Locale;
use plan_core::model::{Edition, Plan};
use plan_core::source::SourceMap;

/// A file to be published.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OutputFile {
    /// The path inside the output folder, with `/` between its parts.
    pub path: String,
    /// The year whose page it is; none for what all editions share.
    pub year: Option<u16>,
    /// The language whose page it is; none for what all languages share.
    pub locale: Option<Locale>,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The files that a renderer makes.
pub type OutputTree = Vec<OutputFile>;

/// How many pages, or what they are made of, a processor takes at most before it lets another one
/// share in the rest: a few take much longer than others, and nobody is to wait for the last.
const AT_ONCE: usize = 4;

/// The name and the version of this program, as outputs show them.
pub const PROGRAM: &str = concat!("benelux-plan ", env!("CARGO_PKG_VERSION"));

/// Takes files as they are made: in any order, from any thread.
pub trait Output: Sync {
    /// Takes a file.
    fn put(&self, file: OutputFile);
}

impl Output for Mutex<OutputTree> {
    fn put(&self, file: OutputFile) {
        self.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    }
}

/// A format in which a plan is published, and with which its files are told apart from others.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Format {
    /// The pages.
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
    /// All formats, in the order in which they are listed and made.
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

    /// Finds the format of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Whether the format is made only when it is asked for by name.
    pub const fn is_on_request(self) -> bool {
        matches!(self, Self::Fora | Self::Concordance)
    }

    /// Whether the format is a printable report, which takes long to make.
    pub const fn is_report(self) -> bool {
        matches!(self, Self::Pdf | Self::Fora | Self::Concordance)
    }
}

/// What a build was asked to publish. An empty list of years or languages means all.
#[derive(Clone, Debug)]
pub struct Selection<'s> {
    /// The years of the editions.
    pub years: &'s [u16],
    /// The languages.
    pub locales: &'s [Locale],
    /// The formats.
    pub formats: BTreeSet<Format>,
}

/// What is to be published.
pub struct Site<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The editions and languages that were asked for.
    pub views: Vec<(&'p Edition, Locale)>,
    /// The formats that are made with this one, so that pages may link to their files.
    pub formats: BTreeSet<Format>,
    /// The paths of what earlier builds published and this one leaves: pages may link to them.
    pub earlier: BTreeSet<String>,
    /// Where the site is published, when that is known.
    pub base_url: Option<html::BaseUrl>,
    /// The program and its version: [`PROGRAM`], unless a test says that another made the files.
    pub program: &'p str,
    /// Reports of earlier builds.
    pub report_cache: Option<&'p dyn ReportCache>,
    /// The texts of the plan files, for links to their lines in the repository.
    pub sources: Option<&'p SourceMap>,
}

impl<'p> Site<'p> {
    /// The site that a build writes. `earlier` holds the paths of published files that the build
    /// leaves in place.
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

    /// The site that is shown while somebody writes: every edition, language and format that this
    /// program can make, each file made when it is asked for.
    pub fn preview(plan: &'p Plan, sources: &'p SourceMap, formats: BTreeSet<Format>) -> Self {
        Self { formats, sources: Some(sources), ..Self::new(plan, &[], &[]) }
    }

    /// Selects years and languages of a plan; empty means all. The pages link to no other format.
    pub fn new(plan: &'p Plan, years: &[u16], locales: &[Locale]) -> Self {
        let mut views = Vec::new();
        for edition in &plan.editions {
            if !years.is_empty() && !years.contains(&edition.year) {
                continue;
            }
            for language in &edition.languages {
                let is_asked = locales.is_empty() || locales.contains(&language.value);
                if is_asked
                    && !views.iter().any(|(e, l): &(&Edition, Locale)| {
                        e.year == edition.year && *l == language.value
                    })
                {
                    views.push((edition, language.value));
                }
            }
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

    /// Tells whether an edition is published in a language: the page at this path, which is that
    /// of an edition and a language, is made now or was made before.
    pub fn has_page(&self, year: u16, locale: Locale, path: &str) -> bool {
        self.views.iter().any(|(edition, language)| edition.year == year && *language == locale)
            || self.earlier.contains(path)
    }
}

/// A cache of reports, keyed by path and a hash of all inputs.
pub trait ReportCache: Sync {
    /// The bytes of the report at a path, if it was made from these inputs and did not change since.
    fn get(&self, path: &str, inputs: &str) -> Option<Vec<u8>>;
    /// Records a report that was made from these inputs.
    fn insert(&self, path: &str, inputs: &str, bytes: &[u8]);
}

/// A format.
pub trait Renderer: Sync {
    /// Which format it makes.
    fn format(&self) -> Format;
    /// Makes its files, and gives each away.
    ///
    /// # Errors
    ///
    /// When a template is wrong; some files may have been given away before.
    fn make(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        output: &dyn Output,
    ) -> Result<(), TemplateError>;
    /// Makes its files, and keeps them: in the order of their paths.
    ///
    /// # Errors
    ///
    /// When a template is wrong.
    fn render(&self, site: &Site<'_>, templates: &Templates) -> Result<OutputTree, TemplateError> {
        let tree = Mutex::default();
        self.make(site, templates, &tree)?;
        let mut tree: OutputTree = tree.into_inner().unwrap_or_else(PoisonError::into_inner);
        tree.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(tree)
    }
    /// Makes one of its files alone; none when it makes no such file.
    ///
    /// # Errors
    ///
    /// When a template is wrong.
    fn file(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        path: &str,
    ) -> Result<Option<OutputFile>, TemplateError> {
        let tree = self.render(site, templates)?;
        Ok(tree.into_iter().find(|file| file.path == path))
    }
}
