//! The state of reading one file.

use crate::diagnostic::{Argument, Diagnostic, Diagnostics, codes};
use crate::source::Span;
use crate::syntax::{Node, Value};

/// The state of reading one file.
pub struct ReadContext<'a> {
    /// Receives the diagnostics.
    pub diagnostics: &'a mut Diagnostics,
    /// The spans that could not be parsed, in which nothing is reported as missing.
    pub damage: &'a [Span],
    /// Whether an id, a list or a record could not be read. References to records of the file must
    /// then not be reported as unknown.
    pub may_miss_ids: bool,
}

impl ReadContext<'_> {
    pub(in crate::schema) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Whether a part of this span could not be parsed.
    pub fn is_damaged(&self, span: Span) -> bool {
        self.damage.iter().any(|damage| damage.touches(span))
    }

    /// Reports a value of another type than the `expected` one, unless it was rejected before or is
    /// damaged.
    pub fn report_wrong_type(&mut self, node: &Node, expected: &'static str) {
        self.may_miss_ids |= matches!(expected, "list" | "record");
        // The span of a missing value is its colon; the text after it may be damaged.
        let reach = u32::from(matches!(node.value, Value::Null));
        let around = Span::new(node.span.start, node.span.end + reach);
        if matches!(node.value, Value::Broken) || self.is_damaged(around) {
            return;
        }
        let found = match &node.value {
            Value::Null | Value::Broken => "nothing",
            Value::Text(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "record",
        };
        let span = match &node.value {
            // A whole list or record would fill the screen.
            Value::List(_) | Value::Map(_) => Span::new(node.span.start, node.span.start),
            _ => node.span,
        };
        let diagnostic = Diagnostic::new(codes::WRONG_TYPE, span)
            .arg("expected", Argument::Word(expected))
            .arg("found", Argument::Word(found));
        self.push(diagnostic.help(match expected {
            "localized" => "help-localized",
            "list" => "help-list",
            "record" => "help-record",
            _ => "help",
        }));
    }
}
