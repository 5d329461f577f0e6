//! Findings: what is wrong with a plan, as data.
//!
//! A [`Diagnostic`] holds a code, places and the values that its words need; the words themselves
//! stand in three languages beside the code that they belong to ([`words`]). How a finding is
//! printed is the business of `emit`. Findings of syntax and shape have their codes here
//! ([`codes`]); findings of meaning have theirs beside their rules. To a user they are the same
//! kind of thing.

pub mod codes;
pub mod words;

use std::fmt;
use std::sync::OnceLock;

use crate::source::Span;

/// How much a finding weighs.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub enum Severity {
    /// The plan cannot be published.
    Error,
    /// Something should be dealt with before publication; an editor at work is not blocked.
    Warning,
    /// Worth knowing; nothing needs to be done.
    Advice,
}

impl Severity {
    /// All of them, the heaviest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Advice];

    /// The word used in machine-readable output: `error`, `warning`, `advice`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// What is fixed about a code: its name, its weight, its words and its pages.
#[derive(Debug)]
pub struct Meta {
    /// The kebab-case name, the only identifier of the finding everywhere.
    pub name: &'static str,
    /// The weight when nothing else is said.
    pub severity: Severity,
    /// The words in all ui_languages, as YAML; see [`words`].
    pub words: &'static str,
    /// The explanation in English, Dutch and French, as Markdown, in the order of `UiLanguage::ALL`.
    pub pages: [&'static str; 3],
    /// The words once they were read.
    pub parsed: OnceLock<words::Words>,
}

/// Makes the [`Code`] of a rule or of a reader from the files in its folder.
///
/// `code!("missing-forum", Error)` reads `words.yaml` and `page.{en,nl,fr}.md` beside the calling
/// file; a third argument names another folder.
#[macro_export]
macro_rules! code {
    ($name:expr, $severity:ident) => {
        $crate::code!($name, $severity, ".")
    };
    ($name:expr, $severity:ident, $folder:expr) => {{
        static META: $crate::diagnostic::Meta = $crate::diagnostic::Meta {
            name: $name,
            severity: $crate::diagnostic::Severity::$severity,
            words: include_str!(concat!($folder, "/words.yaml")),
            pages: [
                include_str!(concat!($folder, "/page.en.md")),
                include_str!(concat!($folder, "/page.nl.md")),
                include_str!(concat!($folder, "/page.fr.md")),
            ],
            parsed: std::sync::OnceLock::new(),
        };
        $crate::diagnostic::Code::new(&META)
    }};
}

/// The identity of a kind of finding: `missing-forum`.
#[derive(Copy, Clone)]
pub struct Code(&'static Meta);

impl Code {
    /// Makes the code of a description; used by [`code!`](crate::code).
    pub const fn new(meta: &'static Meta) -> Self {
        Self(meta)
    }

    /// The kebab-case name.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// What is fixed about this code.
    pub const fn meta(self) -> &'static Meta {
        self.0
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Code {}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The record that a finding is about, by its permanent id.
#[derive(Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Subject {
    /// The kind of record: `project`, `chapter`, `forum`, …
    pub kind: &'static str,
    /// Its id.
    pub id: String,
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}

/// A value that fills a gap in the words of a finding.
#[derive(Clone, Eq, PartialEq, Debug)]
pub enum Arg {
    /// Text of the plan, or a number; said as it stands.
    Text(String),
    /// A word of the common vocabulary (`diag/vocabulary.yaml`), said in the reader's ui_language.
    Word(&'static str),
    /// Several texts, said one after the other, with commas.
    List(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Text(count.to_string())
    }
}

/// A place that belongs to a finding, with the key of the words to write beside it.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// Which words of the code stand beside it, if any.
    pub words: Option<&'static str>,
}

/// One problem in a plan. Owned data; `emit` gives it a form.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Diagnostic {
    /// Which kind of problem it is.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The record it is about.
    pub subject: Option<Subject>,
    /// Which words of the code say what is wrong; usually `message`.
    pub message: &'static str,
    /// Which words of the code say what the author can do.
    pub help: Option<&'static str>,
    /// The values that the words need.
    pub args: Vec<(&'static str, Arg)>,
    /// The smallest place that still shows it.
    pub primary: Label,
    /// Other places, also in other files.
    pub secondary: Vec<Label>,
    /// What may be written at the primary place.
    pub fix: Option<Fix>,
}

/// Another text for the primary place of a finding.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Fix {
    /// The text.
    pub replacement: String,
    /// It says the same, so that nobody needs to be asked.
    pub is_safe: bool,
}

impl Diagnostic {
    /// Begins a finding at a place, with the code's `message` and `help` (where the code has one).
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            severity: code.meta().severity,
            subject: None,
            message: "message",
            help: None,
            args: Vec::new(),
            primary: Label { span, words: None },
            secondary: Vec::new(),
            fix: None,
        }
    }

    /// Chooses other words than `message`.
    #[must_use]
    pub fn message(mut self, words: &'static str) -> Self {
        self.message = words;
        self
    }

    /// Chooses other words than `help`.
    #[must_use]
    pub fn help(mut self, words: &'static str) -> Self {
        self.help = Some(words);
        self
    }

    /// Gives a value that the words need.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Names the record.
    #[must_use]
    pub fn subject(mut self, kind: &'static str, id: &str) -> Self {
        self.subject = Some(Subject { kind, id: id.to_owned() });
        self
    }

    /// Writes words beside the primary place.
    #[must_use]
    pub fn label(mut self, words: &'static str) -> Self {
        self.primary.words = Some(words);
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn also(mut self, span: Span, words: &'static str) -> Self {
        self.secondary.push(Label { span, words: Some(words) });
        self
    }
}

/// Where layers that read a plan leave their findings.
pub type Diagnostics = Vec<Diagnostic>;

/// Finds the candidate that a misspelt word most likely meant, if one is near enough: one edit
/// for every three characters, and at least one.
pub fn did_you_mean<'c>(
    written: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    // Very long words would make the comparison slow, and nobody misspells an id of 200 letters.
    if written.chars().count() > 100 {
        return None;
    }
    let written = written.to_lowercase();
    let length = written.chars().count();
    let near = |candidate: &&str| {
        let allowed = (length.max(candidate.chars().count()) / 3).max(1);
        let candidate = candidate.to_lowercase();
        // Each edit changes the length by one at most.
        if length.abs_diff(candidate.chars().count()) > allowed {
            return None;
        }
        let distance = strsim::osa_distance(&written, &candidate);
        (distance <= allowed).then_some(distance)
    };
    candidates
        .into_iter()
        .filter_map(|candidate| Some((near(&candidate)?, candidate)))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_word_is_offered_and_a_far_one_is_not() {
        let known = ["so-politie", "cog-senningen", "title", "text"];
        assert_eq!(did_you_mean("so-poltie", known), Some("so-politie"));
        assert_eq!(did_you_mean("Titel", known), Some("title"));
        assert_eq!(did_you_mean("bruxelles", known), None);
    }
}
