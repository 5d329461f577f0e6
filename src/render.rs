//! A plan → files: the one list of formats.
//!
//! A renderer gets the [`Site`] and gives each file to an [`Output`] as soon as it is made, so that
//! no more than a few are ever in memory. It neither writes nor prints.

pub mod data;
pub mod html;
pub mod markdown;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod view;

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::locale::Locale;
use crate::model::{Edition, Plan};
use crate::source::SourceMap;
use crate::templates::{TemplateError, Templates};

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
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

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

/// What is to be published.
pub struct Site<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The editions and languages that were asked for.
    pub views: Vec<(&'p Edition, Locale)>,
    /// Formats beside the asked one that are there to link to.
    pub has_markdown: bool,
    /// The printable plan is there to link to.
    pub has_pdf: bool,
    /// The dossiers of the fora are there to link to.
    pub has_dossiers: bool,
    /// The data files are there to link to.
    pub has_data: bool,
    /// The paths of what earlier builds published and this one leaves: it may be linked to.
    pub earlier: BTreeSet<String>,
    /// Where the site is published, when that is known.
    pub base_url: Option<html::BaseUrl>,
    /// The program and its version: [`PROGRAM`], unless a test says that another made the files.
    pub program: &'p str,
    /// Files of earlier builds, for renderers that take long.
    pub memo: Option<&'p dyn Memo>,
    /// The texts of the plan files, for links to their lines in the repository.
    pub sources: Option<&'p SourceMap>,
}

impl<'p> Site<'p> {
    /// Chooses from a plan the years and languages that were asked for; empty means all.
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
            has_markdown: false,
            has_pdf: false,
            has_dossiers: false,
            has_data: false,
            earlier: BTreeSet::new(),
            base_url: None,
            program: PROGRAM,
            memo: None,
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

/// Remembers files that take long to make, by a hash of everything that they are made of.
pub trait Memo: Sync {
    /// The bytes of the file at a path, if it was made of the same inputs and is still as it was.
    fn recall(&self, path: &str, inputs: &str) -> Option<Vec<u8>>;
    /// Notes that a file was made.
    fn note(&self, path: &str, inputs: &str, bytes: &[u8]);
}

/// A format.
pub trait Renderer: Sync {
    /// Its name, as in `--format html`.
    fn name(&self) -> &'static str;
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

/// All formats.
pub static FORMATS: &[&dyn Renderer] = &[
    &html::Html,
    &markdown::Markdown,
    &data::Data,
    #[cfg(feature = "pdf")]
    &pdf::FULL,
];

/// The reports that are made only when they are asked for.
pub static REPORTS: &[&dyn Renderer] = &[
    #[cfg(feature = "pdf")]
    &pdf::FORA,
    #[cfg(feature = "pdf")]
    &pdf::CONCORDANCE,
];
