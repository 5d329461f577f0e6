//! Reports of the changes between two versions of a plan, in all output formats.

mod entry;
mod human;
mod json;
mod markdown;
mod names;
mod page;
mod phrase;
mod short;
mod words;

use std::io::{self, Write};

use plan_changes::Changes;
use plan_changes::record::Version;
use plan_core::locale::{Locale, UiLanguage};
use plan_core::source::Span;
use plan_language::units::status::Status;
use plan_render::source_links::SourceLinks;
use plan_render::templates::Templates;

use crate::message;
use entry::Entries;

/// An output format of the changes.
#[derive(Copy, Clone)]
pub enum ChangesFormat<'t> {
    /// For a terminal.
    Human {
        /// Whether to use colours.
        color: bool,
        /// The maximum width of a line in columns.
        width: usize,
    },
    /// One line per change: `path:line:column: weight[code]: message`.
    Short,
    /// A JSON document, always in English; see `docs/schema/changes.schema.json`.
    Json,
    /// Markdown, for a comment on a pull request.
    Markdown,
    /// A self-contained HTML page.
    Html(&'t Templates),
}

/// What to report.
pub struct Report<'r, 'p> {
    /// The old version and its name.
    pub old: (&'r Version<'p>, &'r VersionName),
    /// The new version and its name.
    pub new: (&'r Version<'p>, &'r VersionName),
    /// The changes from the old version to the new one.
    pub changes: &'r Changes<'p>,
    /// The number of errors of the new version.
    pub errors: usize,
    /// The number of warnings of the new version.
    pub warnings: usize,
    /// The texts of the new version that need work in some language, new work first.
    pub to_translate: &'r [OpenText],
}

/// A text that needs work in some language.
pub struct OpenText {
    /// Its address: `2021/project:waterstof/title`.
    pub address: String,
    /// Its location in the new version.
    pub span: Span,
    /// What is to do, the most severe first, with the language that needs it.
    pub work: Vec<(Status, Option<Locale>)>,
    /// Whether the old version did not need this work.
    pub is_new: bool,
}

/// The links to the files of a version on the web.
pub struct Links {
    /// The addresses of files in the repository.
    pub links: SourceLinks,
    /// The path of the plan folder in the repository: empty, or with a slash at the end.
    pub folder: String,
}

/// What a version of the plan is.
pub enum VersionName {
    /// A revision of git.
    Revision {
        /// Its name, as the user wrote it.
        revision: String,
        /// The full hash of the commit.
        id: String,
        /// The links to its files, if the address of the repository is known.
        links: Option<Links>,
    },
    /// The files on disk.
    WorkingTree {
        /// The links to the same files in the last commit.
        links: Option<Links>,
    },
    /// A folder.
    Folder(String),
    /// The empty plan before the first commit.
    Nothing,
}

impl VersionName {
    /// Returns the name for people.
    pub fn label(&self, ui_language: UiLanguage) -> String {
        match self {
            Self::Revision { revision, id, .. } => {
                let short = id.get(..10).unwrap_or(id);
                if id.starts_with(&**revision) {
                    short.to_owned()
                } else {
                    format!("{revision} ({short})")
                }
            }
            Self::WorkingTree { .. } => message!(ui_language, "changes-working-tree"),
            Self::Folder(folder) => folder.clone(),
            Self::Nothing => message!(ui_language, "changes-nothing-before"),
        }
    }

    /// The hash of its commit, if it is a revision.
    fn id(&self) -> Option<&str> {
        match self {
            Self::Revision { id, .. } => Some(id),
            _ => None,
        }
    }

    /// Returns the web address of a line of a file, by its path inside the plan folder.
    fn address(&self, path: &str, line: usize) -> Option<String> {
        let (Self::Revision { links, .. } | Self::WorkingTree { links }) = self else {
            return None;
        };
        let Links { links, folder } = links.as_ref()?;
        Some(links.address(&format!("{folder}{path}"), line))
    }
}

/// Writes a report of the changes to `out`, in the first of the `languages`; Markdown in all of
/// them, JSON always in English.
///
/// # Errors
///
/// Returns an error if `out` cannot be written to, or if an overridden template is invalid.
pub fn write(
    report: &Report<'_, '_>,
    format: ChangesFormat<'_>,
    languages: &[UiLanguage],
    out: &mut dyn Write,
) -> io::Result<()> {
    let names = names::Names::of(report.old.0, report.new.0);
    let entries = Entries::new(report, &names);
    let first = languages.first().copied().unwrap_or(UiLanguage::En);
    match format {
        ChangesFormat::Human { color, width } => human::write(&entries, first, (color, width), out),
        ChangesFormat::Short => short::write(&entries, first, out),
        ChangesFormat::Json => json::write(&entries, out),
        ChangesFormat::Markdown => markdown::write(&entries, languages, out),
        ChangesFormat::Html(templates) => page::write(&entries, first, templates, out),
    }
}
