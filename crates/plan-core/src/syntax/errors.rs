//! Turns syntax errors of `granit-parser` into diagnostics that authors can act on.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::{Text, line_around};
use crate::diagnostic::{Diagnostic, codes};
use crate::source::{SourceFile, Span};

/// Explains a syntax error. Also returns an offset in the line to blank out before the next
/// attempt.
pub(super) fn explain(
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
    let problem =
        |words, help, span| Diagnostic::new(codes::YAML_SYNTAX, span).message(words).help(help);
    if let Some(range) = odd_space(text, line.start..line.end) {
        return (
            problem("message-no-break", "help-no-break", file.span_of(range.clone())),
            range.start,
        );
    }
    if may_come_from_indicator(error.kind())
        && let Some((character, from)) = indicator_at_start(&text[line.clone()])
    {
        let diagnostic = problem("message-character", "help-character", here(line.start + from));
        return (beginning_with(character, diagnostic), line.start + from);
    }
    match error.kind() {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::InvalidQuotedScalarIndent => {
            (problem("message-quote", "help-quote", here(at)), at)
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar => {
            (problem("message-after-quote", "help-after-quote", here(at)), at)
        }
        ErrorKind::UnknownQuotedScalarEscape => {
            (problem("message-escape", "help-escape", here(at)), at)
        }
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidSimpleKey => {
            if let Some(open) = bracket.filter(|open| *open < line.start) {
                return (problem("message-bracket", "help-bracket", here(open)), open);
            }
            // If this is the first `:` of its line, the line is a field that is indented further
            // than the field above, so that YAML reads it as a continuation of that field's text.
            let before = text.get(line.start + indent..at).unwrap_or_default();
            if !is_key(before) {
                (problem("message-colon", "help-colon", here(at)), at)
            } else if let Some(earlier) = error_above(text, line.start, indent, file) {
                earlier
            } else {
                (problem("message-too-far", "help-too-far", whole_line).arg("field", before), at)
            }
        }
        ErrorKind::TabInPlainScalar
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabAtBlockScalarStart => {
            // The parser may stop on the line before, where the text could have continued.
            let tab = text[line.start..].find('\t').map_or(at, |tab| line.start + tab);
            (problem("message-tab", "help-tab", here_tab(file, tab)), tab)
        }
        ErrorKind::SimpleKeyExpected => {
            if let Some(header) = block_header_before(&text[..line.start]) {
                let header = file.span_of(header..header + 1);
                return (
                    problem("message-block", "help-block", whole_line).also(header, "block"),
                    at,
                );
            }
            let no_space = written.split_once(':').filter(|(key, _)| is_key(key.trim_start()));
            match no_space {
                Some((key, _)) => {
                    let colon = here(line.start + key.len());
                    (problem("message-space", "help-space", colon), at)
                }
                None => (problem("message-key", "help-key", whole_line), at),
            }
        }
        ErrorKind::UnexpectedCharacter { character } => (
            beginning_with(*character, problem("message-character", "help-character", here(at))),
            at,
        ),
        ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::ZeroBlockScalarIndent
        | ErrorKind::CommentInterceptedScalar
        | ErrorKind::MissingAnchorOrAliasName => {
            let sign = text[at..].chars().next().unwrap_or('|');
            (beginning_with(sign, problem("message-character", "help-character", here(at))), at)
        }
        ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => {
            (problem("message-escape", "help-escape", here(at)), at)
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::InvalidFlowScalarIndent => {
            // Point to the bracket that is not closed, not to the line further down where the
            // parser gave up.
            let open = bracket.unwrap_or(at);
            (problem("message-bracket", "help-bracket", here(open)), open)
        }
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            (problem("message-closing", "help-closing", here(at)), at)
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::MappingKeyNotAllowed => match written[..indent].find('\t') {
            Some(tab) => (problem("message-tab", "help-tab", here_tab(file, line.start + tab)), at),
            None => (problem("message-indent", "help-indent", whole_line), at),
        },
        ErrorKind::DirectiveDisallowed => {
            (problem("message-directive", "help-directive", whole_line), at)
        }
        _ => (problem("message", "help", here(at)), at),
    }
}

/// Names the character that a text begins with. A backtick, which quotes names in messages, has its
/// own message.
fn beginning_with(character: char, diagnostic: Diagnostic) -> Diagnostic {
    match character {
        '`' => diagnostic.message("message-backtick"),
        _ => diagnostic.arg("character", character.to_string()),
    }
}

/// Finds the error in a line above because of which the parser read two lines as one text and
/// stopped at the field of this line. Also returns an offset in that line.
fn error_above(
    text: &str,
    line_start: usize,
    indent: usize,
    file: &SourceFile,
) -> Option<(Diagnostic, usize)> {
    let problem =
        |words, help, span| Diagnostic::new(codes::YAML_SYNTAX, span).message(words).help(help);
    let indent_of = |line: &Range<usize>| {
        let written = &text[line.clone()];
        written.len() - written.trim_start_matches(' ').len()
    };
    let mut above = filled_line_before(text, line_start)?;
    // Deeper lines belong to a block scalar that YAML did not recognise.
    while indent_of(&above) > indent {
        above = filled_line_before(text, above.start)?;
    }
    if let Some(range) = odd_space(text, above.clone()) {
        let span = file.span_of(range.clone());
        return Some((problem("message-no-break", "help-no-break", span), range.start));
    }
    let written = text[above.clone()].trim_end();
    let outer = indent_of(&above);
    let content = written[outer..].trim_start_matches("- ").trim_start_matches(' ');
    let column = written.len() - content.len();
    let start = above.start + column;
    let whole = file.span_of(start..start + content.len());
    if let Some(name) = content.strip_prefix('-').and_then(|rest| rest.split_once(':'))
        && is_key(name.0)
        && outer + 2 == indent
    {
        let hyphen = file.span_of(start..start + 1);
        return Some((problem("message-hyphen", "help-hyphen", hyphen), start));
    }
    let name = content.split_once(':').filter(|(key, _)| is_key(key));
    if column == indent {
        return match name {
            Some((key, rest)) if !rest.starts_with(' ') && !rest.is_empty() => {
                let colon = start + key.len();
                let span = file.span_of(colon..colon + 1);
                Some((problem("message-space", "help-space", span), colon))
            }
            Some(_) => None,
            None => Some((problem("message-key", "help-key", whole), start)),
        };
    }
    // The line above is indented less than this one. If a sibling or a parent of this one is still
    // higher up, the line between them has the wrong indentation.
    let mut higher = filled_line_before(text, above.start)?;
    if indent_of(&higher) == column && text[higher.clone()].trim_end().ends_with(':') {
        return Some((problem("message-indent", "help-indent", whole), start));
    }
    while indent_of(&higher) > indent {
        higher = filled_line_before(text, higher.start)?;
    }
    let first = text[higher.clone()].trim();
    let header = first.strip_suffix(['|', '>']).filter(|before| before.ends_with(": "));
    let is_neighbour = indent_of(&higher) == indent && first.split_once(':').is_some();
    is_neighbour.then(|| {
        let diagnostic = problem("message-block", "help-block", whole);
        let sign = higher.start + indent + header.map_or(0, str::len);
        let diagnostic = match header {
            Some(_) => diagnostic.also(file.span_of(sign..sign + 1), "block"),
            None => diagnostic,
        };
        (diagnostic, start)
    })
}

/// The last line before an offset that is not blank, without its line break.
fn filled_line_before(text: &str, before: usize) -> Option<Range<usize>> {
    let filled = text[..before].trim_end().len();
    (filled > 0).then(|| line_around(text, filled - 1)).map(|line| line.start..line.end)
}

/// Whether a character looks like a space or is invisible, but is not white space in YAML.
fn is_odd(c: char) -> bool {
    c.is_whitespace() && !c.is_ascii() || matches!(c, '\u{200b}' | '\u{feff}')
}

/// The range of characters that only look like spaces where YAML requires a space: in the
/// indentation, or after the dash or the colon.
fn odd_space(text: &str, line: Range<usize>) -> Option<Range<usize>> {
    let written = &text[line.clone()];
    let frame = written.trim_start_matches([' ', '-']);
    let mut at = written.len() - frame.len();
    if !frame.starts_with(is_odd) {
        let (key, rest) = frame.split_once(':')?;
        if !is_key(key) || !rest.starts_with(is_odd) {
            return None;
        }
        at += key.len() + 1;
    }
    let odd = &written[at..];
    let length = odd.find(|c| !is_odd(c)).unwrap_or(odd.len());
    Some(line.start + at..line.start + at + length)
}

/// Explains why a key cannot be the name of a field, if it cannot: it starts with a character that
/// only looks like a space, or it has several words and so is most likely the start of a sentence.
pub(super) fn invalid_name(key: &Text, file: &SourceFile) -> Option<Diagnostic> {
    let name = key.value.as_str();
    let before = name.len() - name.trim_start_matches('-').len();
    let odd = &name[before..];
    let length = odd.len() - odd.trim_start_matches(is_odd).len();
    if length > 0 {
        let start = key.span.start + before as u32;
        let span = Span::new(start, start + length as u32);
        let diagnostic = Diagnostic::new(codes::YAML_SYNTAX, span);
        return Some(diagnostic.message("message-no-break").help("help-no-break"));
    }
    let is_sentence = name.contains(char::is_whitespace)
        && !file.text()[file.range_of(key.span)].starts_with(['"', '\'']);
    is_sentence.then(|| {
        let diagnostic = Diagnostic::new(codes::YAML_SYNTAX, key.span).arg("name", name);
        diagnostic.message("message-sentence").help("help-sentence")
    })
}

fn here_tab(file: &SourceFile, at: usize) -> Span {
    file.span_of(at..at + 1)
}

/// The offset of the `|` or `>` at the end of the last line that is not blank: the header of a
/// block scalar without lines.
fn block_header_before(text: &str) -> Option<usize> {
    let before = text.trim_end();
    let sign = before.strip_suffix(['|', '>'])?;
    sign.ends_with(": ").then_some(sign.len())
}

/// Whether the cause of an error may be a text that begins with an indicator (YAML 1.2.2, 5.3).
/// Other errors are more specific.
fn may_come_from_indicator(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry
            | ErrorKind::ExpectedNodeContent
            | ErrorKind::ExpectedDocumentStart
            | ErrorKind::ExpectedWhitespace
            | ErrorKind::BlockSequenceEntryNotAllowed
            | ErrorKind::MappingKeyNotAllowed
            | ErrorKind::MappingValueNotAllowed
            | ErrorKind::InvalidColonPlacement
            | ErrorKind::InvalidSimpleKey
            | ErrorKind::SimpleKeyExpected
            | ErrorKind::MissingAnchorOrAliasName
            | ErrorKind::InvalidBlockScalarHeader
            | ErrorKind::ZeroBlockScalarIndent
            | ErrorKind::InvalidTagTerminator
            | ErrorKind::MissingTagUri
            | ErrorKind::UnclosedVerbatimTag
            | ErrorKind::UndeclaredTagHandle
            | ErrorKind::InvalidTagEscape
            | ErrorKind::InvalidGlobalTagCharacter
    )
}

/// Finds the indicator that the text of a line wrongly begins with, and its offset in the line:
/// `nl: [NRW](partner:nrw) doet mee`.
fn indicator_at_start(line: &str) -> Option<(char, usize)> {
    let mut value = line.trim_start_matches([' ', '-']);
    if let Some((key, rest)) = value.split_once(": ")
        && is_key(key)
    {
        value = rest.trim_start();
    }
    let value = value.trim_end();
    let character = value.chars().next()?;
    let rest = value.get(character.len_utf8()..)?;
    let is_mistake = match character {
        // A flow collection that is closed before the end of the text.
        '[' | '{' => {
            let after = after_bracket(value)?.trim_start();
            !after.is_empty() && !after.starts_with(['#', ',', ']', '}'])
        }
        '|' | '>' => {
            let header =
                rest.trim_start_matches(['+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
            !header.trim_start().is_empty() && !header.starts_with(" #")
        }
        '-' | '?' | ':' => rest.starts_with(' '),
        '*' | '&' | '!' => true,
        _ => false,
    };
    is_mistake.then(|| (character, line.trim_end().len() - value.len()))
}

/// Returns the text after the bracket that closes the one at the start.
fn after_bracket(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return text.get(at + c.len_utf8()..);
        }
    }
    None
}

/// Whether a text looks like the name of a field.
fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
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
