//! Diagnostics: the problems of a plan, as data.
//!
//! A [`Diagnostic`] holds a code, source locations and the values of its message; the text of the
//! message is in three languages beside the code ([`messages`]), and `report` prints it.
//! Codes of parsing and of the schema are in [`codes`]; each rule of `plan-check` defines its own.

pub mod codes;
pub mod fingerprint;
pub mod messages;

use std::fmt;

use crate::messages::Catalog;
use crate::source::Span;

/// How serious a diagnostic is.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub enum Severity {
    /// The plan cannot be published.
    Error,
    /// The plan should be fixed before publication, but can be published.
    Warning,
    /// The plan may be right; somebody should have a look.
    Advice,
}

impl Severity {
    /// All severities, the most serious first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Advice];

    /// The name in machine-readable output: `error`, `warning`, `advice`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// The definition of a code: its name, severity, messages and documentation.
#[derive(Debug)]
pub struct CodeDefinition {
    /// The kebab-case name, which identifies the code everywhere.
    pub name: &'static str,
    /// The default severity.
    pub severity: Severity,
    /// The messages; see [`messages`].
    pub messages: Catalog,
    /// The documentation as Markdown, in the order of `UiLanguage::ALL`.
    pub pages: [&'static str; 3],
}

/// Defines a [`Code`] from the files in its folder.
///
/// `code!("missing-forum", Error)` includes `messages.{en,nl,fr}.ftl` and `page.{en,nl,fr}.md` from
/// the folder of the calling file; a third argument names another folder.
#[macro_export]
macro_rules! code {
    ($name:expr, $severity:ident) => {
        $crate::code!($name, $severity, ".")
    };
    ($name:expr, $severity:ident, $folder:expr) => {{
        static DEFINITION: $crate::diagnostic::CodeDefinition =
            $crate::diagnostic::CodeDefinition {
                name: $name,
                severity: $crate::diagnostic::Severity::$severity,
                messages: $crate::messages::Catalog::new([
                    &[include_str!(concat!($folder, "/messages.en.ftl"))],
                    &[include_str!(concat!($folder, "/messages.nl.ftl"))],
                    &[include_str!(concat!($folder, "/messages.fr.ftl"))],
                ]),
                pages: [
                    include_str!(concat!($folder, "/page.en.md")),
                    include_str!(concat!($folder, "/page.nl.md")),
                    include_str!(concat!($folder, "/page.fr.md")),
                ],
            };
        $crate::diagnostic::Code::new(&DEFINITION)
    }};
}

/// Identifies a kind of problem: `missing-forum`.
#[derive(Copy, Clone)]
pub struct Code(&'static CodeDefinition);

impl Code {
    /// Creates a code from its definition; used by [`code!`](crate::code).
    pub const fn new(definition: &'static CodeDefinition) -> Self {
        Self(definition)
    }

    /// Returns the kebab-case name.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Returns the definition of this code.
    pub const fn definition(self) -> &'static CodeDefinition {
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

/// The record that a diagnostic is about.
#[derive(Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Subject {
    /// The kind of record: `project`, `chapter`, `forum`, …
    pub kind: &'static str,
    /// Its permanent id.
    pub id: String,
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}

/// The value of a placeholder in a message.
#[derive(Clone, Eq, PartialEq, Debug)]
pub enum Argument {
    /// Text of the plan, or a number; printed as it is.
    Text(String),
    /// A word of the vocabulary ([`crate::messages::VOCABULARY`]), printed in the language of the
    /// message.
    Word(&'static str),
    /// Several texts, printed with commas between them.
    List(Vec<String>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Text(count.to_string())
    }
}

/// A source location of a diagnostic, with the key of its label text.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Label {
    /// The location.
    pub span: Span,
    /// The key of the message that labels it.
    pub message: Option<&'static str>,
}

/// One problem in a plan.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Diagnostic {
    /// The kind of problem.
    pub code: Code,
    /// How serious it is.
    pub severity: Severity,
    /// The record it is about.
    pub subject: Option<Subject>,
    /// The key of the message that says what is wrong, usually `message`.
    pub message: &'static str,
    /// The key of the message that says what to do; `help` if none is given.
    pub help: Option<&'static str>,
    /// The values of the placeholders in all messages.
    pub args: Vec<(&'static str, Argument)>,
    /// The smallest location that shows the problem.
    pub primary: Label,
    /// Related locations, possibly in other files.
    pub secondary: Vec<Label>,
    /// A replacement for the text at the primary location.
    pub fix: Option<Fix>,
}

/// A replacement for the text at the primary location of a diagnostic.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Fix {
    /// The new text.
    pub replacement: String,
    /// Whether the meaning stays the same, so that it can be applied without review.
    pub is_safe: bool,
}

impl Diagnostic {
    /// Creates a diagnostic with the default severity and messages of its code.
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            severity: code.definition().severity,
            subject: None,
            message: "message",
            help: None,
            args: Vec::new(),
            primary: Label { span, message: None },
            secondary: Vec::new(),
            fix: None,
        }
    }

    /// Selects another message than `message`.
    #[must_use]
    pub fn message(mut self, key: &'static str) -> Self {
        self.message = key;
        self
    }

    /// Selects another help message than `help`.
    #[must_use]
    pub fn help(mut self, key: &'static str) -> Self {
        self.help = Some(key);
        self
    }

    /// Adds the value of a placeholder.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Sets the record that the diagnostic is about.
    #[must_use]
    pub fn subject(mut self, kind: &'static str, id: &str) -> Self {
        self.subject = Some(Subject { kind, id: id.to_owned() });
        self
    }

    /// Labels the primary location.
    #[must_use]
    pub fn label(mut self, key: &'static str) -> Self {
        self.primary.message = Some(key);
        self
    }

    /// Adds a related location.
    #[must_use]
    pub fn also(mut self, span: Span, key: &'static str) -> Self {
        self.secondary.push(Label { span, message: Some(key) });
        self
    }
}

/// A list of diagnostics.
pub type Diagnostics = Vec<Diagnostic>;

/// Returns the candidate closest to a misspelt word, if one is close enough: it may take one edit
/// for every three characters of the longer word, but always one. Case does not matter.
pub fn did_you_mean<'c>(
    written: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    // The comparison is quadratic in the length.
    if written.chars().count() > 100 {
        return None;
    }
    let written = written.to_lowercase();
    let length = written.chars().count();
    let distance_to = |candidate: &&str| {
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
        .filter_map(|candidate| Some((distance_to(&candidate)?, candidate)))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_close_candidate_is_suggested() {
        let known = ["so-politie", "cog-senningen", "title", "text"];
        assert_eq!(did_you_mean("so-poltie", known), Some("so-politie"));
        assert_eq!(did_you_mean("Titel", known), Some("title"));
        assert_eq!(did_you_mean("bruxelles", known), None);
    }
}
