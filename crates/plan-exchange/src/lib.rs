//! Texts on their way to the tools of translators and back.
//!
//! The texts of a plan become units of a package; a format writes the package as a file of its own
//! kind and reads such a file again; [`fit`] tells what of it fits the plan as it stands now. Both
//! languages of a plan are authentic: which one a translator reads is chosen for one exchange.
//!
//! Not here: the files of the plan and how a text is written into them ([`plan_core::edit`]), git, and
//! the words in which the outcome is told.

pub mod fit;
mod inline;
pub mod po;
pub mod tmx;
pub mod xliff;
mod xml;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use plan_core::confirmation::fingerprint::Fingerprint;
use plan_core::locale::{Locale, Localized};
use plan_core::model::{Plan, Term};
use plan_core::source::{SourceMap, Span};
use plan_core::syntax::Text;
use plan_language::units::compare::CompareContext;
use plan_language::units::groups::{self, Group, Place};
use plan_language::units::status::{Judged, Pair, Status, Trouble, judge};
use plan_language::units::{TextUnit, UnitText};

/// The name under which files of exchange name the program.
const TOOL: &str = "benelux-plan";

/// A text in the language that is read and in the one that is written.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its address with the folder of its file, such as `2021/project:waterstof/title`. Where a
    /// list has several texts, the fingerprint of the text that is read follows after `~`.
    pub address: String,
    /// Whether it is Markdown.
    pub is_prose: bool,
    /// The text that is read, without the line breaks at its end.
    pub source: String,
    /// The text that is written, if it is there.
    pub target: Option<String>,
    /// What is to be done about it in the language that is written, the heaviest first. A text
    /// whose other language may lag behind has nothing to do here.
    pub states: Vec<Status>,
    /// Somebody confirmed that both languages say the same as they stand.
    pub is_confirmed: bool,
    /// The fingerprint of the text that is read as it was when both were last confirmed, where it
    /// changed since.
    pub was: Option<Fingerprint>,
    /// That text, where somebody found it.
    pub previous: Option<String>,
    /// The file inside the plan folder.
    pub path: String,
    /// The line of the file where the languages of the text stand.
    pub line: usize,
    /// What it belongs to, from the outside in, in the language that is read.
    pub context: Vec<String>,
    /// The edition; none in a register.
    pub year: Option<u16>,
    /// The name by which its chapter, or another place, is asked for.
    pub place: String,
    /// Where the text that is read stands.
    pub source_span: Span,
}

impl Unit {
    /// Its state: the heaviest.
    pub fn status(&self) -> Status {
        self.states.first().copied().unwrap_or(Status::Fine)
    }

    /// Whether it is in this state, among others perhaps.
    pub fn is(&self, status: Status) -> bool {
        match status {
            Status::Fine => self.states.is_empty(),
            _ => self.states.contains(&status),
        }
    }

    /// The names of its states, for a file: `facts, stale`.
    fn state_names(&self) -> String {
        match self.states[..] {
            [] => Status::Fine.name().to_owned(),
            _ => self.states.iter().map(|status| status.name()).collect::<Vec<_>>().join(", "),
        }
    }

    /// Its address without what tells the texts of a list apart.
    pub fn base(&self) -> &str {
        base(&self.address)
    }

    /// The fingerprint of the text that is written.
    pub fn target_fingerprint(&self) -> Option<Fingerprint> {
        self.target.as_deref().map(Fingerprint::of)
    }
}

/// An address without what tells the texts of a list apart.
pub fn base(address: &str) -> &str {
    address.split('~').next().unwrap_or(address)
}

/// A term of the glossary in the two languages.
#[derive(Clone, Debug)]
pub struct GlossaryTerm {
    /// The term in the language that is read, with its other accepted forms.
    pub source: Vec<String>,
    /// The same in the one that is written.
    pub target: Vec<String>,
    /// What the glossary says about it, in the language that is read.
    pub note: Option<String>,
}

/// Texts for a translator.
#[derive(Clone, Debug)]
pub struct Package {
    /// The language that is read.
    pub from: Locale,
    /// The language that is written.
    pub to: Locale,
    /// The texts, in the order of the files and their places.
    pub units: Vec<Unit>,
    /// The glossary.
    pub terms: Vec<GlossaryTerm>,
}

impl Package {
    /// The units by file, in their order.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[Unit])> {
        self.units
            .chunk_by(|a, b| a.path == b.path)
            .filter_map(|units| Some((units.first()?.path.as_str(), units)))
    }

    /// The terms that occur in a text, in the order of the glossary.
    pub fn terms_in(&self, text: &str) -> Vec<&GlossaryTerm> {
        let text = text.to_lowercase();
        let terms = self.terms.iter();
        terms.filter(|term| term.source.iter().any(|form| has_word(&text, form))).collect()
    }
}

/// Whether a form stands in a text in lower case as a word, with at most the two letters of
/// an ending more.
fn has_word(text: &str, form: &str) -> bool {
    let form = form.to_lowercase();
    if form.is_empty() {
        return false;
    }
    text.match_indices(&form).any(|(at, _)| {
        let begins = !text[..at].ends_with(char::is_alphanumeric);
        let rest = &text[at + form.len()..];
        begins && rest.chars().take_while(|c| c.is_alphanumeric()).take(3).count() < 3
    })
}

/// Collects the texts of a plan that can be read in one language, to be written in another. `root`
/// is the name of the plan folder, with which all paths of the sources begin.
pub fn collect(plan: &Plan, sources: &SourceMap, root: &str, from: Locale, to: Locale) -> Package {
    let (known, groups) = (CompareContext::of(plan), groups::groups(plan));
    let mut units = Vec::new();
    // One file of confirmations is about all texts of an edition, so that they are judged at once.
    for of_lock in groups.chunk_by(|a, b| a.edition.map(|e| e.year) == b.edition.map(|e| e.year)) {
        let edition = of_lock.first().and_then(|group| group.edition);
        let speaks = |locale| {
            edition.is_none_or(|edition| {
                let mut languages = edition.languages.iter();
                edition.languages.is_empty() || languages.any(|language| language.value == locale)
            })
        };
        if !speaks(from) || !speaks(to) {
            continue;
        }
        let lock = match edition {
            Some(edition) => edition.lock.as_ref(),
            None => plan.lock.as_ref(),
        };
        let texts: Vec<TextUnit<'_>> =
            of_lock.iter().flat_map(|group| group.units.iter().copied()).collect();
        let titles = titles(&texts, from);
        let pair = Pair { first: from, second: to };
        let mut judged = judge(&texts, lock, &known, pair).into_iter();
        for group in of_lock {
            let collector = Collector { sources, root, pair, group, titles: &titles };
            let of_group = judged.by_ref().take(group.units.len()).flatten();
            units.extend(of_group.filter_map(|judged| collector.unit(&judged)));
        }
    }
    units.sort_by_key(|unit| unit.source_span);
    tell_apart(&mut units);
    let terms = plan.terms.iter().filter_map(|term| glossary_term(term, from, to)).collect();
    Package { from, to, units, terms }
}

/// What is known of the texts of one group.
struct Collector<'c> {
    sources: &'c SourceMap,
    root: &'c str,
    pair: Pair,
    group: &'c Group<'c>,
    titles: &'c HashMap<String, String>,
}

impl Collector<'_> {
    fn unit(&self, judged: &Judged<'_>) -> Option<Unit> {
        let (unit, Pair { first: from, second: to }) = (judged.unit, self.pair);
        let source = unit.text(from).filter(|text| !text.value.trim().is_empty())?;
        let target = unit.text(to).map(written).filter(|text| !text.trim().is_empty());
        let mut states: Vec<Status> = match target {
            None => vec![Status::Missing],
            Some(_) => {
                let is_ours = |trouble: &&Trouble| match trouble {
                    Trouble::Stale { stale, .. } => *stale == to,
                    _ => true,
                };
                judged.troubles.iter().filter(is_ours).map(Trouble::status).collect()
            }
        };
        states.dedup();
        let is_due = states.iter().any(|s| matches!(s, Status::Stale | Status::Unconfirmed));
        let file = self.sources.file_of(unit.span()).map(|file| file.path()).unwrap_or_default();
        let path = file.strip_prefix(self.root).unwrap_or(file).trim_start_matches('/');
        let (place, edition) = (&self.group.place, self.group.edition);
        let record = record(&unit);
        let mut context: Vec<String> = heading(place, from).into_iter().collect();
        // The heading of a chapter has its title already.
        let title = self.titles.get(&record).filter(|_| unit.kind != "chapter");
        context.extend(title.cloned());
        if context.is_empty() {
            context.push(record);
        }
        context.push(unit.field.to_owned());
        let folder = edition.map_or("registers".to_owned(), |edition| edition.year.to_string());
        Some(Unit {
            address: format!("{folder}/{}", unit.address()),
            is_prose: matches!(unit.text, UnitText::LocalizedMarkdown(_)),
            source: written(source),
            is_confirmed: judged.is_confirmed && target.is_some(),
            target,
            was: is_due.then(|| judged.moved_from(from)).flatten(),
            states,
            previous: None,
            path: path.to_owned(),
            line: self.sources.position(unit.span()).map_or(0, |position| position.line),
            context,
            year: edition.map(|edition| edition.year),
            place: place.name().to_owned(),
            source_span: source.span,
        })
    }
}

/// The number and the title of a chapter.
fn heading(place: &Place<'_>, from: Locale) -> Option<String> {
    let Place::Chapter(chapter) = place else { return None };
    let title = chapter.title.as_ref().and_then(|title| title.get(from));
    let title = title.map(|title| title.value.trim()).unwrap_or_default();
    Some(format!("{} {title}", place.number().unwrap_or_default()).trim().to_owned())
}

/// A text without the line breaks at its end, which belong to the way in which YAML is written.
fn written(text: &Text) -> String {
    text.value.trim_end_matches('\n').to_owned()
}

fn record(unit: &TextUnit<'_>) -> String {
    let separator = if unit.id.is_empty() { "" } else { ":" };
    format!("{}{separator}{}", unit.kind, unit.id)
}

/// What each record is called.
fn titles(units: &[TextUnit<'_>], from: Locale) -> HashMap<String, String> {
    let mut titles = HashMap::new();
    for unit in units {
        if matches!(unit.field, "title" | "name" | "term" | "citation")
            && let Some((_, text)) = unit.texts().find(|(locale, _)| *locale == from)
        {
            titles.entry(record(unit)).or_insert_with(|| text.value.trim().to_owned());
        }
    }
    titles
}

/// Gives the texts of a list addresses of their own.
fn tell_apart(units: &mut [Unit]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for unit in units.iter() {
        *counts.entry(unit.address.clone()).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    for unit in units.iter_mut().filter(|unit| counts.get(&unit.address).is_some_and(|n| *n > 1)) {
        let address = format!("{}~{}", unit.address, Fingerprint::of(&unit.source));
        let mut own = address.clone();
        let mut count = 1;
        while !taken.insert(own.clone()) {
            count += 1;
            own = format!("{address}-{count}");
        }
        unit.address = own;
    }
}

fn glossary_term(term: &Term, from: Locale, to: Locale) -> Option<GlossaryTerm> {
    let forms = |locale| {
        let main = term.term.as_ref().and_then(|line| line.get(locale)).into_iter();
        let forms: Option<&Localized<Vec<Text>>> = term.forms.as_ref();
        let forms = forms.and_then(|forms| forms.get(locale)).into_iter().flatten();
        main.chain(forms).map(|text| text.value.clone()).collect::<Vec<_>>()
    };
    let (source, target) = (forms(from), forms(to));
    let note = term.note.as_ref().and_then(|note| note.get(from)).map(|note| note.value.clone());
    (!source.is_empty() && !target.is_empty()).then_some(GlossaryTerm { source, target, note })
}

/// A file that came back from a translator.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The language that was read.
    pub from: Locale,
    /// The language that was written.
    pub to: Locale,
    /// What it says of each text, in its order.
    pub units: Vec<IncomingUnit>,
}

/// What a file says of one text.
#[derive(Clone, Debug)]
pub struct IncomingUnit {
    /// The address.
    pub address: String,
    /// The line of the file.
    pub line: usize,
    /// The text that was read.
    pub source: String,
    /// The text that was written.
    pub target: Option<Content>,
    /// The fingerprint of the text in the plan when the file was made; `Some(None)` when there was
    /// none, `None` when the file does not say.
    pub base: Option<Option<Fingerprint>>,
    /// The file says that somebody has to look at it first.
    pub is_fuzzy: bool,
}

/// A text as a format gives it back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Content {
    /// As it is.
    Text(String),
    /// With codes, by their ids.
    Parts(Vec<Part>),
}

/// A piece of a text with codes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Part {
    /// Words.
    Text(String),
    /// The beginning of a pair.
    Open(String),
    /// The end of a pair.
    Close(String),
    /// A code on its own.
    Alone(String),
}

/// Why a file of exchange was not read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ReadError {
    /// It is neither XLIFF nor PO.
    Unknown,
    /// It is of a kind that is only written: its name.
    OnlyWritten(&'static str),
    /// It is XLIFF of another version.
    Version(String),
    /// It has a document type declaration, in which entities could hide.
    Doctype,
    /// It has more values than any plan.
    TooMany,
    /// It cannot be understood from this line on; what was found, in English.
    Syntax(usize, String),
    /// It is not in UTF-8, but in this.
    Encoding(String),
    /// It names no language of the plan, but this.
    Language(String),
}

/// The most bytes of a file that is read: 64 MiB.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// Reads a file that came back: XLIFF 2 or PO, told apart by how it begins.
///
/// # Errors
///
/// When it is neither, or cannot be read as what it seems to be.
pub fn read(text: &str) -> Result<Incoming, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('<') {
        xliff::read(text)
    } else if text.lines().any(|line| line.trim_start().starts_with("msgid")) {
        po::read(text)
    } else {
        Err(ReadError::Unknown)
    }
}

/// Finds the language of a tag such as `fr`, `fr-BE` or `fr_BE.UTF-8`.
fn language(tag: &str) -> Result<Locale, ReadError> {
    let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
    Locale::from_tag(&primary.to_ascii_lowercase())
        .ok_or_else(|| ReadError::Language(tag.to_owned()))
}
