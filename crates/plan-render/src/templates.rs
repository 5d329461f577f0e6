//! The templates and the catalogs of fixed wording: built in, and overridden file by file by a
//! `templates/` folder next to the plan.
//!
//! Only this module uses Tera. Templates cannot run code, read files or reach the network: they map
//! values to text. The templates of printable reports are only collected here; overrides may add
//! files to them, such as a logo.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera, Value};

use plan_core::locale::Locale;
use plan_core::world::World;
use plan_language::packs::pack;
use plan_language::typography::typeset;

/// A file that is compiled into the program.
struct BuiltInFile {
    path: &'static str,
    text: &'static str,
}

macro_rules! built_in {
    ($($path:literal),* $(,)?) => {
        &[$(BuiltInFile { path: $path, text: include_str!(concat!("../../../templates/", $path)) }),*]
    };
}

/// The templates of pages; a test compares the list with the folder.
static PAGES: &[BuiltInFile] = built_in![
    "diff/changes.html",
    "diff/languages.html",
    "diff/page.css",
    "html/404.html",
    "html/accessibility.html",
    "html/act.html",
    "html/acts.html",
    "html/annex.html",
    "html/base.html",
    "html/calendar.html",
    "html/chapter.html",
    "html/cite.html",
    "html/external-relations.html",
    "html/fora.html",
    "html/forum.html",
    "html/glossary.html",
    "html/home.html",
    "html/id.html",
    "html/partner.html",
    "html/partners.html",
    "html/preface.html",
    "html/presidency.html",
    "html/projects.html",
    "html/root.html",
    "html/search.html",
];

static STYLE: BuiltInFile =
    BuiltInFile { path: "html/site.css", text: include_str!("../../../templates/html/site.css") };

static SCRIPT: BuiltInFile =
    BuiltInFile { path: "html/site.js", text: include_str!("../../../templates/html/site.js") };

/// The templates of printable reports.
static REPORTS: &[BuiltInFile] =
    built_in!["pdf/base.typ", "pdf/concordance.typ", "pdf/forum.typ", "pdf/plan.typ"];

/// The path of the catalog of a language inside `templates/`.
fn catalog_path(locale: Locale) -> String {
    format!("catalog/{locale}.yaml")
}

/// Returns the paths of all built-in files, for the test that compares them with the folder.
pub fn built_in_paths() -> Vec<String> {
    let files = PAGES.iter().chain(REPORTS).chain([&STYLE, &SCRIPT]);
    files.map(|file| file.path.to_owned()).chain(Locale::ALL.map(catalog_path)).collect()
}

/// An error in a template or a catalog.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TemplateError {
    /// The path of the file inside `templates/`.
    pub path: String,
    /// The line and the column, both from 1, if known.
    pub place: Option<(usize, usize)>,
    /// The message, without the location.
    pub reason: String,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "templates/{}", self.path)?;
        if let Some((line, column)) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl std::error::Error for TemplateError {}

/// The fixed wording of one language. Templates see it as a tree.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Catalog(BTreeMap<String, CatalogEntry>);

#[derive(Clone, Debug, Serialize, serde::Deserialize)]
#[serde(untagged)]
enum CatalogEntry {
    Word(String),
    Group(BTreeMap<String, String>),
}

impl Catalog {
    /// Returns the wording for a key, or the key itself if it is missing, so that the gap is
    /// visible.
    pub fn word(&self, key: &str) -> String {
        match self.0.get(key) {
            Some(CatalogEntry::Word(word)) => word.clone(),
            _ => key.to_owned(),
        }
    }

    /// Returns the wording for a key in a group, or the key itself if it is missing.
    pub fn word_in(&self, group: &str, key: &str) -> String {
        match self.0.get(group) {
            Some(CatalogEntry::Group(words)) => {
                words.get(key).cloned().unwrap_or_else(|| key.to_owned())
            }
            _ => key.to_owned(),
        }
    }

    /// Applies the typography of the language to every entry.
    fn typeset(self, locale: Locale) -> Self {
        let set = |word: String| typeset(locale, &word);
        let entry = |entry| match entry {
            CatalogEntry::Word(word) => CatalogEntry::Word(set(word)),
            CatalogEntry::Group(words) => {
                CatalogEntry::Group(words.into_iter().map(|(key, word)| (key, set(word))).collect())
            }
        };
        Self(self.0.into_iter().map(|(key, value)| (key, entry(value))).collect())
    }

    /// Returns all keys, those of groups as `group.key`, for the test that compares the languages.
    pub fn keys(&self) -> Vec<String> {
        let keys = self.0.iter().flat_map(|(key, entry)| match entry {
            CatalogEntry::Word(_) => vec![key.clone()],
            CatalogEntry::Group(words) => {
                words.keys().map(|inner| format!("{key}.{inner}")).collect()
            }
        });
        keys.collect()
    }
}

/// The loaded templates and catalogs.
pub struct Templates {
    tera: Tera,
    catalogs: BTreeMap<Locale, Catalog>,
    overrides: Overrides,
    /// The files of `pdf/`: the built-in ones and the overrides.
    pdf: BTreeMap<String, Vec<u8>>,
}

/// The files next to the plan that override the built-in ones or, in `pdf/`, add to them.
#[derive(Default, Eq, PartialEq)]
struct Overrides {
    files: BTreeMap<String, String>,
    pdf: BTreeMap<String, Vec<u8>>,
}

impl Overrides {
    fn read(world: &dyn World) -> Result<Self, TemplateError> {
        let wrong = |path: &str, error: std::io::Error| TemplateError {
            path: path.to_owned(),
            place: None,
            reason: error.to_string(),
        };
        let mut files = BTreeMap::new();
        let built_in = PAGES.iter().chain([&STYLE, &SCRIPT]).map(|file| file.path.to_owned());
        for path in built_in.chain(Locale::ALL.map(catalog_path)) {
            if let Some(text) = world.template(&path).map_err(|error| wrong(&path, error))? {
                files.insert(path, text);
            }
        }
        let pdf = world.templates_in("pdf").map_err(|error| wrong("pdf", error))?;
        Ok(Self { files, pdf: pdf.into_iter().collect() })
    }

    fn text(&self, file: &BuiltInFile) -> &str {
        self.files.get(file.path).map_or(file.text, String::as_str)
    }
}

/// The values that a template reads, converted once; clones are cheap.
#[derive(Clone, Default)]
pub struct Values(Context);

impl Values {
    /// Adds a value under a name, and returns all values.
    ///
    /// # Errors
    ///
    /// When the value cannot be represented in a template.
    pub fn with(
        mut self,
        name: &'static str,
        value: &(impl Serialize + ?Sized),
    ) -> Result<Self, TemplateError> {
        let value = Value::try_from_serializable(value).map_err(|e| tera_error(&e, name))?;
        self.0.insert_value(name, value);
        Ok(self)
    }
}

impl Templates {
    /// Loads the built-in templates and their overrides.
    ///
    /// # Errors
    ///
    /// The first error in a template or a catalog, with its file, line and column.
    pub fn load(world: &dyn World) -> Result<Self, TemplateError> {
        Self::of(Overrides::read(world)?)
    }

    /// Like [`Templates::load`], but returns `before` if no override has changed since it was
    /// loaded.
    ///
    /// # Errors
    ///
    /// As [`Templates::load`].
    pub fn load_after(
        world: &dyn World,
        before: Option<&Arc<Self>>,
    ) -> Result<Arc<Self>, TemplateError> {
        let overrides = Overrides::read(world)?;
        match before.filter(|before| before.overrides == overrides) {
            Some(before) => Ok(before.clone()),
            None => Self::of(overrides).map(Arc::new),
        }
    }

    fn of(overrides: Overrides) -> Result<Self, TemplateError> {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html"]);
        let pages = PAGES.iter().map(|page| (page.path, overrides.text(page)));
        tera.add_raw_templates(pages).map_err(|error| tera_error(&error, "html"))?;
        let mut catalogs = BTreeMap::new();
        for locale in Locale::ALL {
            let override_text = overrides.files.get(&catalog_path(locale));
            catalogs.insert(locale, catalog(locale, override_text)?.typeset(locale));
        }
        let inside = |file: &BuiltInFile| file.path.trim_start_matches("pdf/").to_owned();
        let built_in = REPORTS.iter().map(|file| (inside(file), file.text.as_bytes().to_owned()));
        let mut pdf: BTreeMap<String, Vec<u8>> = built_in.collect();
        pdf.extend(overrides.pdf.clone());
        Ok(Self { tera, catalogs, overrides, pdf })
    }

    /// Returns the fixed wording of a language.
    pub fn catalog(&self, locale: Locale) -> &Catalog {
        static NONE: Catalog = Catalog(BTreeMap::new());
        self.catalogs.get(&locale).unwrap_or(&NONE)
    }

    /// Returns the style sheet.
    pub fn style(&self) -> &str {
        self.overrides.text(&STYLE)
    }

    /// Returns the script.
    pub fn script(&self) -> &str {
        self.overrides.text(&SCRIPT)
    }

    /// Returns the files that printable reports can read, by their paths inside `pdf/`.
    pub fn pdf(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.pdf
    }

    /// Renders a page template with values.
    ///
    /// # Errors
    ///
    /// When the template uses an undefined value.
    pub fn render(&self, name: &str, values: &Values) -> Result<String, TemplateError> {
        self.tera.render(name, &values.0).map_err(|error| tera_error(&error, name))
    }

    /// Renders a page template with the fields of a struct as its values.
    ///
    /// # Errors
    ///
    /// When the template uses an undefined value.
    pub fn page(&self, name: &str, context: &impl Serialize) -> Result<String, TemplateError> {
        let render = || {
            let context = Context::from_serialize(context)?;
            self.tera.render(name, &context)
        };
        render().map_err(|error| tera_error(&error, name))
    }
}

/// Parses the catalog of a language, and applies its override, which may leave out keys.
fn catalog(locale: Locale, override_text: Option<&String>) -> Result<Catalog, TemplateError> {
    let wrong = |error: serde_yaml::Error| TemplateError {
        path: catalog_path(locale),
        place: error.location().map(|at| (at.line(), at.column())),
        reason: error.to_string(),
    };
    let mut catalog: BTreeMap<String, CatalogEntry> =
        serde_yaml::from_str(pack(locale).catalog()).map_err(wrong)?;
    let Some(text) = override_text else { return Ok(Catalog(catalog)) };
    let overrides: BTreeMap<String, CatalogEntry> = serde_yaml::from_str(text).map_err(wrong)?;
    for (key, entry) in overrides {
        match (catalog.get_mut(&key), entry) {
            (Some(CatalogEntry::Group(words)), CatalogEntry::Group(more)) => words.extend(more),
            (_, entry) => {
                catalog.insert(key, entry);
            }
        }
    }
    Ok(Catalog(catalog))
}

fn tera_error(error: &tera::Error, name: &str) -> TemplateError {
    let full = error.to_string();
    match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            let span = report.span();
            TemplateError {
                path: report.filename().to_owned(),
                place: Some((span.start_line, span.start_col + 1)),
                reason: report.message().to_owned(),
            }
        }
        _ => TemplateError { path: name.to_owned(), place: None, reason: full },
    }
}
