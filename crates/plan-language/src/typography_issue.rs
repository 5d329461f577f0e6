//! Places where a text does not follow the typography of its language.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::tokens::TokenView;

/// A rule of the typography of one language. It is named by the code of the check rule that reports
/// it: `french-spacing`.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct TypographyRule(pub &'static str);

/// A place that does not follow a rule of typography.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TypographyIssue {
    /// The rule.
    pub rule: TypographyRule,
    /// The byte range in the text.
    pub range: Range<usize>,
    /// The key of the message among those of the check rule.
    pub message: &'static str,
    /// The correct text.
    pub replacement: String,
    /// Whether the replacement certainly keeps the meaning, so that it needs no review.
    pub is_safe: bool,
}

/// The words of a plan that form compounds in one language, besides the general ones of its pack.
#[derive(Clone, Debug, Default)]
pub struct CompoundWords {
    /// Names to which the noun after them is joined: `Benelux` in `Benelux-verdrag`.
    pub names: FxHashSet<String>,
    /// Nouns that are joined to the name before them: `politieverdrag`.
    pub nouns: FxHashSet<String>,
}

/// Collects the issues of one text.
#[derive(Debug)]
pub struct IssueCollector<'t> {
    view: TokenView<'t>,
    issues: Vec<TypographyIssue>,
}

impl<'t> IssueCollector<'t> {
    /// Creates a collector without issues.
    pub const fn new(view: TokenView<'t>) -> Self {
        Self { view, issues: Vec::new() }
    }

    /// Adds an issue with a safe replacement.
    pub fn report(
        &mut self,
        rule: TypographyRule,
        range: Range<usize>,
        message: &'static str,
        replacement: impl Into<String>,
    ) {
        let replacement = replacement.into();
        self.issues.push(TypographyIssue { rule, range, message, replacement, is_safe: true });
    }

    /// Adds an issue whose replacement a person must confirm.
    pub fn report_unsafe(
        &mut self,
        rule: TypographyRule,
        range: Range<usize>,
        message: &'static str,
        replacement: impl Into<String>,
    ) {
        let replacement = replacement.into();
        self.issues.push(TypographyIssue { rule, range, message, replacement, is_safe: false });
    }

    /// Returns the issues in the order in which they were reported. If the text has an odd number
    /// of straight quotation marks, it is unknown which of them open, so replacing them is unsafe.
    pub fn finish(mut self, straight_quotes: usize) -> Vec<TypographyIssue> {
        if straight_quotes % 2 == 1 {
            let text = self.view.text;
            let is_straight = |issue: &&mut TypographyIssue| &text[issue.range.clone()] == "\"";
            self.issues.iter_mut().filter(is_straight).for_each(|issue| issue.is_safe = false);
        }
        self.issues
    }
}
