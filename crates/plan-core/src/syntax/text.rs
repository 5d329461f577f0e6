//! Scalars, and the span of every byte of their text.
//!
//! Most scalars are verbatim parts of the file. The text of a block scalar (`|`, `>`), of a scalar
//! over several lines or of one with escapes differs from the bytes of the file. The two are then
//! aligned once, and the runs of bytes that they share are kept.

use std::ops::Range;

use granit_parser::ScalarStyle;

use crate::source::Span;

/// A scalar: its text, and the span of each part of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Text {
    /// The text, with escapes resolved and lines folded (YAML 1.2.2, 5.7 and 6.5).
    pub value: String,
    /// The span of the scalar, quotation marks included.
    pub span: Span,
    positions: Positions,
}

/// Where the bytes of a text are in the [source map](crate::source::SourceMap).
#[derive(Clone, Debug, Eq, PartialEq)]
enum Positions {
    /// The text is a verbatim part of the file, from this position on.
    Verbatim(u32),
    /// The starts of the runs that both share: an offset in the text, and a position in the source
    /// map.
    Runs(Box<[(u32, u32)]>),
    /// Only the span of the whole scalar is known.
    Unknown,
}

impl Text {
    /// Creates the text of a scalar from its value and its range in `source`.
    pub(super) fn new(
        value: String,
        source: &str,
        range: Range<usize>,
        span: Span,
        style: ScalarStyle,
    ) -> Self {
        let written = &source[range.clone()];
        let quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        let between_quotes = written.len().checked_sub(1).and_then(|end| written.get(1..end));
        let inside = between_quotes.filter(|_| quoted).unwrap_or(written);
        let start = span.start + u32::from(quoted);
        let positions = if inside == value {
            Positions::Verbatim(start)
        } else {
            // A block scalar starts after the indentation that all its lines share.
            let before = source[..range.start].bytes().rev();
            let indent = before.take_while(|byte| *byte == b' ').count();
            let aligner = Aligner { value: &value, written: inside, indent, style };
            aligner.runs().map_or(Positions::Unknown, |runs| Positions::of(&runs, start))
        };
        // A diagnostic should not underline the line break at the end of a block scalar.
        let shown = if quoted { written } else { written.trim_end() };
        let span = Span::new(span.start, span.start + shown.len() as u32);
        Self { value, span, positions }
    }

    /// Creates a text that is a verbatim part of the file, from position `start` on.
    pub(super) const fn verbatim(value: String, start: u32, span: Span) -> Self {
        Self { value, span, positions: Positions::Verbatim(start) }
    }

    /// Creates the text of a block scalar from its runs: pairs of an offset in the text and an
    /// offset in the file, counted from position `start`.
    pub(super) fn block(value: &str, runs: &[(usize, usize)], start: u32, span: Span) -> Self {
        Self { value: value.to_owned(), span, positions: Positions::of(runs, start) }
    }

    /// Creates a text of which only the span of the whole is known.
    pub fn at(value: String, span: Span) -> Self {
        Self { value, span, positions: Positions::Unknown }
    }

    /// The span of a byte range of [`Self::value`], or of the whole scalar if nothing more exact is
    /// known.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let Some(start) = self.position(range.start) else { return self.span };
        // The end follows from the last byte, because the byte after it may be on another line.
        let end = match range.end.checked_sub(1).filter(|last| *last >= range.start) {
            Some(last) => self.position(last).map_or(start, |position| position + 1),
            None => start,
        };
        Span::new(start, end.max(start))
    }

    fn position(&self, offset: usize) -> Option<u32> {
        let offset = offset as u32;
        match &self.positions {
            Positions::Verbatim(start) => Some(start + offset),
            Positions::Runs(runs) => {
                let after = runs.partition_point(|(at, _)| *at <= offset);
                let (at, from) = runs.get(after.checked_sub(1)?)?;
                Some(from + (offset - at))
            }
            Positions::Unknown => None,
        }
    }
}

impl Positions {
    /// Converts runs whose offsets in the file are counted from `start`.
    fn of(runs: &[(usize, usize)], start: u32) -> Self {
        match runs {
            [(0, from)] => Self::Verbatim(start + *from as u32),
            _ => {
                let run = |(at, from): &(usize, usize)| (*at as u32, start + *from as u32);
                Self::Runs(runs.iter().map(run).collect())
            }
        }
    }
}

/// Aligns the text of a scalar with the bytes of the file.
struct Aligner<'a> {
    value: &'a str,
    written: &'a str,
    /// The indentation of a block scalar.
    indent: usize,
    style: ScalarStyle,
}

impl Aligner<'_> {
    /// Returns the runs as pairs of an offset in the text and an offset in the file. `None` if text
    /// and file cannot be aligned, because a coarse span is better than a wrong one.
    fn runs(&self) -> Option<Vec<(usize, usize)>> {
        let (mut at, mut from) = (0, 0);
        let mut runs: Vec<(usize, usize)> = Vec::new();
        // The empty lines at the start of a block scalar are before its range.
        let is_block = matches!(self.style, ScalarStyle::Literal | ScalarStyle::Folded);
        if is_block && !self.written.starts_with(['\n', '\r']) {
            at = leading(self.value, &['\n']);
            push_run(&mut runs, 0, 0);
        }
        while at < self.value.len() {
            if self.style == ScalarStyle::Literal && !self.value[at..].starts_with('\n') {
                // A literal block differs in nothing but indentation, so lines are compared whole.
                let rest = &self.value[at..];
                let line = rest.split_once('\n').map_or(rest, |(line, _)| line);
                if !self.written.get(from..)?.starts_with(line) {
                    return None;
                }
                push_run(&mut runs, at, from);
                at += line.len();
                from += line.len();
                continue;
            }
            let wanted = self.value[at..].chars().next()?;
            let Some(found) = self.written.get(from..)?.chars().next() else {
                // Only the line breaks that YAML adds at the end of a block may be left over.
                push_run(&mut runs, at, self.written.len());
                return self.value[at..].bytes().all(|byte| byte == b'\n').then_some(runs);
            };
            if let Some(length) = self.escape(from)? {
                if self.is_continuation(from) {
                    from += length;
                    continue;
                }
                push_run(&mut runs, at, from);
                at += wanted.len_utf8();
                from += length;
                continue;
            }
            if matches!(wanted, ' ' | '\n')
                && let Some((of_value, of_written)) = self.line_break(at, from, wanted)
            {
                push_run(&mut runs, at, from);
                at += of_value;
                from += of_written;
                continue;
            }
            if wanted != found {
                return None;
            }
            push_run(&mut runs, at, from);
            at += wanted.len_utf8();
            from += wanted.len_utf8();
        }
        Some(runs)
    }

    /// The length of the escape at an offset: `Some(None)` when there is none, `None` when it is
    /// incomplete.
    #[expect(clippy::option_option, reason = "no escape and an incomplete one differ")]
    fn escape(&self, from: usize) -> Option<Option<usize>> {
        let rest = &self.written[from..];
        Some(match self.style {
            ScalarStyle::DoubleQuoted if rest.starts_with('\\') => Some(escape_length(rest)?),
            ScalarStyle::SingleQuoted if rest.starts_with('\'') => Some(2),
            _ => None,
        })
    }

    /// Whether the backslash at an offset escapes a line break (YAML 1.2.2, 7.3.1).
    fn is_continuation(&self, from: usize) -> bool {
        self.style == ScalarStyle::DoubleQuoted
            && self.written[from + 1..].starts_with(['\n', '\r'])
    }

    /// The lengths, in the text and in the file, of the line break at these offsets, if there is
    /// one.
    fn line_break(&self, at: usize, from: usize, wanted: char) -> Option<(usize, usize)> {
        let is_block = matches!(self.style, ScalarStyle::Literal | ScalarStyle::Folded);
        let rest = &self.written[from..];
        let blanks = if is_block { 0 } else { leading(rest, &[' ', '\t']) };
        let length = line_break_length(&rest[blanks..]);
        if length == 0 {
            return None;
        }
        if self.style == ScalarStyle::Literal {
            return Some((1, length + leading(&rest[length..], &[' ']).min(self.indent)));
        }
        // Line folding: line breaks become a space, or all of them but one (YAML 1.2.2, 6.5).
        let mut taken = blanks;
        while line_break_length(&rest[taken..]) > 0 {
            taken += line_break_length(&rest[taken..]);
            taken += match is_block {
                true => leading(&rest[taken..], &[' ']).min(self.indent),
                false => leading(&rest[taken..], &[' ', '\t']),
            };
        }
        let of_value = if wanted == ' ' { 1 } else { leading(&self.value[at..], &['\n']) };
        Some((of_value, taken))
    }
}

/// Starts a new run unless these offsets continue the last one.
pub(super) fn push_run(runs: &mut Vec<(usize, usize)>, at: usize, from: usize) {
    let last = runs.last();
    if last.is_none_or(|(a, f)| from.checked_sub(*f) != at.checked_sub(*a)) {
        runs.push((at, from));
    }
}

/// The number of bytes of these characters at the start of a text.
fn leading(text: &str, chars: &[char]) -> usize {
    text.len() - text.trim_start_matches(chars).len()
}

/// The number of bytes of the line break at the start of a text; 0 if there is none.
fn line_break_length(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with(['\n', '\r'])) }
}

/// The length of an escape of a double-quoted scalar (YAML 1.2.2, 5.7), its backslash included.
fn escape_length(text: &str) -> Option<usize> {
    let next = text[1..].chars().next()?;
    Some(match next {
        'x' => 4,
        'u' => {
            let first = u32::from_str_radix(text.get(2..6)?, 16).ok()?;
            // A surrogate pair: two escapes for one character.
            if (0xD800..0xDC00).contains(&first) { 12 } else { 6 }
        }
        'U' => 10,
        '\n' | '\r' => {
            let length = 1 + line_break_length(&text[1..]);
            length + leading(&text[length..], &[' ', '\t'])
        }
        other => 1 + other.len_utf8(),
    })
}
