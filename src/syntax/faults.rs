//! The words that fit a fault of syntax: what the parser says, said so that an editor can act.

use granit_parser::{ErrorKind, ScanError};

use super::line_around;
use crate::diag::{Diagnostic, codes};
use crate::source::{SourceFile, Span};

/// Explains an error of the parser; also tells an offset in the line that is best set aside.
pub(super) fn syntax(
    error: &ScanError,
    at: usize,
    bracket: Option<usize>,
    file: &SourceFile,
    text: &str,
) -> (Diagnostic, usize) {
    let here = |at: usize| {
        let next = text.get(at..).and_then(|rest| rest.chars().next());
        let length = next.filter(|c| !c.is_whitespace()).map_or(0, char::len_utf8);
        file.span_of(at..at + length)
    };
    let line = line_around(text, at);
    let written = text[line.clone()].trim_end();
    let indent = written.len() - written.trim_start().len();
    let whole_line = file.span_of(line.start + indent..line.start + written.len());
    let fault =
        |words, help, span| Diagnostic::new(codes::YAML_SYNTAX, span).message(words).help(help);
    match error.kind() {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::InvalidQuotedScalarIndent => {
            (fault("message-quote", "help-quote", here(at)), at)
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar => {
            (fault("message-after-quote", "help-after-quote", here(at)), at)
        }
        ErrorKind::UnknownQuotedScalarEscape => {
            (fault("message-escape", "help-escape", here(at)), at)
        }
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidSimpleKey => (fault("message-colon", "help-colon", here(at)), at),
        ErrorKind::TabInPlainScalar
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabAtBlockScalarStart => {
            // The parser may stop on the line before, where a text could have gone on.
            let tab = text[line.start..].find('\t').map_or(at, |tab| line.start + tab);
            (fault("message-tab", "help-tab", file.span_of(tab..tab + 1)), tab)
        }
        ErrorKind::SimpleKeyExpected => (fault("message-key", "help-key", whole_line), at),
        ErrorKind::UnexpectedCharacter { character } => {
            let fault = fault("message-character", "help-character", here(at));
            (fault.arg("character", character.to_string()), at)
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::InvalidFlowScalarIndent => {
            // The bracket that nobody closed is where the author has to look, not the place
            // further down where the parser gave up.
            let open = bracket.unwrap_or(at);
            (fault("message-bracket", "help-bracket", here(open)), open)
        }
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            (fault("message-closing", "help-closing", here(at)), at)
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::MappingKeyNotAllowed => {
            (fault("message-indent", "help-indent", whole_line), at)
        }
        ErrorKind::DirectiveDisallowed => {
            (fault("message-directive", "help-directive", whole_line), at)
        }
        _ => {
            let fault = fault("message", "help", here(at));
            (fault.arg("reason", error.info()), at)
        }
    }
}

pub(super) fn second_document(span: Span) -> Diagnostic {
    Diagnostic::new(codes::YAML_SYNTAX, span).message("message-document").help("help-document")
}

pub(super) fn key_is_not_a_word(span: Span) -> Diagnostic {
    Diagnostic::new(codes::YAML_SYNTAX, span).message("message-not-a-word").help("help-not-a-word")
}

pub(super) fn control_character(character: char, span: Span) -> Diagnostic {
    Diagnostic::new(codes::YAML_SYNTAX, span)
        .message("message-control")
        .help("help-control")
        .arg("character", format!("U+{:04X}", u32::from(character)))
}
