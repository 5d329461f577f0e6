//! Templates and fixed words: those that are built in, and those that a `templates/` folder beside
//! the plan puts in their place, file by file.
//!
//! Only this module knows Tera. A template cannot run code, read a file or reach the network: it
//! gets a context and gives text. The templates of printable reports are only gathered here; they may
//! be joined by files of their own, such as a logo.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera, Value};

use plan_core::locale::Locale;
use plan_core::world::World;
use plan_language::typography::typeset;

/// A file that is built into the program.
struct BuiltIn {
    path: &'static str,
    text: &'static str,
}

macro_rules! built_in {
    ($($path:literal),* $(,)?) => {
        &[$(BuiltIn { path: $path, text: include_str!(concat!("../../../templates/", $path)) }),*]
    };
}

/// The pages and their parts; a test compares the list with the folder.
static PAGES: &[BuiltIn] = built_in![
    "diff/languages.html",
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

static STYLE: BuiltIn =
    BuiltIn { path: "html/site.css", text: include_str!("../../../templates/html/site.css") };

static SCRIPT: BuiltIn =
    BuiltIn { path: "html/site.js", text: include_str!("../../../templates/html/site.js") };

/// The templates of printable reports.
static REPORTS: &[BuiltIn] =
    built_in!["pdf/base.typ", "pdf/concordance.typ", "pdf/forum.typ", "pdf/plan.typ"];

static CATALOGS: [BuiltIn; 2] = [
    BuiltIn { path: "catalog/nl.yaml", text: include_str!("../../../templates/catalog/nl.yaml") },
    BuiltIn { path: "catalog/fr.yaml", text: include_str!("../../../templates/catalog/fr.yaml") },
];

/// The paths of all built-in files, for the test that compares them with the folder.
pub fn built_in_paths() -> Vec<&'static str> {
    let files = PAGES.iter().chain(REPORTS).chain(&CATALOGS).chain([&STYLE, &SCRIPT]);
    files.map(|file| file.path).collect()
}

/// A template or a catalog that is wrong.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TemplateError {
    /// The file, as it lies beside the plan.
    pub path: String,
    /// The line and the column, both from 1, where they are known.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
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

/// The fixed words of one language: a tree of words, as templates see it.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Catalog(BTreeMap<String, Entry>);

#[derive(Clone, Debug, Serialize, serde::Deserialize)]
#[serde(untagged)]
enum Entry {
    Word(String),
    Words(BTreeMap<String, String>),
}

impl Catalog {
    /// A word of the catalog; the key itself where it is missing, so that it is seen.
    pub fn word(&self, key: &str) -> String {
        match self.0.get(key) {
            Some(Entry::Word(word)) => word.clone(),
            _ => key.to_owned(),
        }
    }

    /// A word of a group of the catalog.
    pub fn word_in(&self, group: &str, key: &str) -> String {
        match self.0.get(group) {
            Some(Entry::Words(words)) => words.get(key).cloned().unwrap_or_else(|| key.to_owned()),
            _ => key.to_owned(),
        }
    }

    /// Gives every word the spaces of its language.
    fn typeset(self, locale: Locale) -> Self {
        let set = |word: String| typeset(locale, &word);
        let entry = |entry| match entry {
            Entry::Word(word) => Entry::Word(set(word)),
            Entry::Words(words) => {
                Entry::Words(words.into_iter().map(|(key, word)| (key, set(word))).collect())
            }
        };
        Self(self.0.into_iter().map(|(key, value)| (key, entry(value))).collect())
    }

    /// All keys, groups as `group.key`; for the test that compares the languages.
    pub fn keys(&self) -> Vec<String> {
        let keys = self.0.iter().flat_map(|(key, entry)| match entry {
            Entry::Word(_) => vec![key.clone()],
            Entry::Words(words) => words.keys().map(|inner| format!("{key}.{inner}")).collect(),
        });
        keys.collect()
    }
}

/// Everything that turns a plan into pages.
pub struct Templates {
    tera: Tera,
    catalogs: BTreeMap<Locale, Catalog>,
    written: Written,
    /// The files of `pdf/`, the built-in ones and those that replace or join them.
    pdf: BTreeMap<String, Vec<u8>>,
}

/// The files beside the plan that replace or join the built-in ones.
#[derive(Default, Eq, PartialEq)]
struct Written {
    files: BTreeMap<&'static str, String>,
    pdf: BTreeMap<String, Vec<u8>>,
}

impl Written {
    fn read(world: &dyn World) -> Result<Self, TemplateError> {
        let wrong = |path: &str, error: std::io::Error| TemplateError {
            path: path.to_owned(),
            place: None,
            reason: error.to_string(),
        };
        let mut files = BTreeMap::new();
        for file in PAGES.iter().chain([&STYLE, &SCRIPT]).chain(&CATALOGS) {
            if let Some(text) =
                world.template(file.path).map_err(|error| wrong(file.path, error))?
            {
                files.insert(file.path, text);
            }
        }
        let pdf = world.templates_in("pdf").map_err(|error| wrong("pdf", error))?;
        Ok(Self { files, pdf: pdf.into_iter().collect() })
    }

    fn text(&self, file: &BuiltIn) -> &str {
        self.files.get(file.path).map_or(file.text, String::as_str)
    }
}

/// Values for templates, each turned once into what templates read; a clone costs next to nothing.
#[derive(Clone, Default)]
pub struct Values(Context);

impl Values {
    /// Adds a value under a name.
    ///
    /// # Errors
    ///
    /// When the value has a form that templates do not know.
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
    /// Loads the built-in templates, and those that override them.
    ///
    /// # Errors
    ///
    /// The first template or catalog that is wrong, with its file, line and column.
    pub fn load(world: &dyn World) -> Result<Self, TemplateError> {
        Self::of(Written::read(world)?)
    }

    /// The same as [`Templates::load`]; where nothing changed, those that were loaded before.
    ///
    /// # Errors
    ///
    /// As those of [`Templates::load`].
    pub fn load_after(
        world: &dyn World,
        before: Option<&Arc<Self>>,
    ) -> Result<Arc<Self>, TemplateError> {
        let written = Written::read(world)?;
        match before.filter(|before| before.written == written) {
            Some(before) => Ok(before.clone()),
            None => Self::of(written).map(Arc::new),
        }
    }

    fn of(written: Written) -> Result<Self, TemplateError> {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html"]);
        let pages = PAGES.iter().map(|page| (page.path, written.text(page)));
        tera.add_raw_templates(pages).map_err(|error| tera_error(&error, "html"))?;
        let mut catalogs = BTreeMap::new();
        for file in &CATALOGS {
            let tag = file.path.trim_start_matches("catalog/").trim_end_matches(".yaml");
            let catalog = catalog(file, written.files.get(file.path))?;
            if let Some(locale) = Locale::from_tag(tag) {
                catalogs.insert(locale, catalog.typeset(locale));
            }
        }
        let inside = |file: &BuiltIn| file.path.trim_start_matches("pdf/").to_owned();
        let built_in = REPORTS.iter().map(|file| (inside(file), file.text.as_bytes().to_owned()));
        let mut pdf: BTreeMap<String, Vec<u8>> = built_in.collect();
        pdf.extend(written.pdf.clone());
        Ok(Self { tera, catalogs, written, pdf })
    }

    /// The fixed words of a language.
    pub fn catalog(&self, locale: Locale) -> &Catalog {
        static NONE: Catalog = Catalog(BTreeMap::new());
        self.catalogs.get(&locale).unwrap_or(&NONE)
    }

    /// The style sheet.
    pub fn style(&self) -> &str {
        self.written.text(&STYLE)
    }

    /// The script.
    pub fn script(&self) -> &str {
        self.written.text(&SCRIPT)
    }

    /// The files of `pdf/`, by their paths in it: what printable reports may read.
    pub fn pdf(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.pdf
    }

    /// Renders a page of values.
    ///
    /// # Errors
    ///
    /// When the template asks for something that is not there.
    pub fn page_of(&self, name: &str, values: &Values) -> Result<String, TemplateError> {
        self.tera.render(name, &values.0).map_err(|error| tera_error(&error, name))
    }

    /// Renders a page.
    ///
    /// # Errors
    ///
    /// When the template asks for something that is not there.
    pub fn page(&self, name: &str, context: &impl Serialize) -> Result<String, TemplateError> {
        let render = || {
            let context = Context::from_serialize(context)?;
            self.tera.render(name, &context)
        };
        render().map_err(|error| tera_error(&error, name))
    }
}

/// Reads a catalog; what an overriding one leaves out comes from the built-in one.
fn catalog(file: &BuiltIn, written: Option<&String>) -> Result<Catalog, TemplateError> {
    let wrong = |error: serde_yaml::Error| TemplateError {
        path: file.path.to_owned(),
        place: error.location().map(|at| (at.line(), at.column())),
        reason: error.to_string(),
    };
    let mut catalog: BTreeMap<String, Entry> = serde_yaml::from_str(file.text).map_err(wrong)?;
    let Some(written) = written else { return Ok(Catalog(catalog)) };
    let written: BTreeMap<String, Entry> = serde_yaml::from_str(written).map_err(wrong)?;
    for (key, entry) in written {
        match (catalog.get_mut(&key), entry) {
            (Some(Entry::Words(words)), Entry::Words(more)) => words.extend(more),
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
