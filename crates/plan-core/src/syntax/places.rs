//! Text of a file, and the place of every byte of it.
//!
//! Most scalars stand in the file as they are. In a block (`|`, `>`), in a scalar over several
//! lines and in quotes with escapes, the text that YAML means differs from the bytes that were
//! written; then the two are walked side by side once, and the pieces that run in step are kept.

use std::ops::Range;

use granit_parser::ScalarStyle;

use crate::source::Span;

/// A scalar of a file: its text, and where each part of it stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Text {
    /// The text that YAML means, after escapes and folding.
    pub value: String,
    /// The whole scalar in the file, quotes included.
    pub span: Span,
    places: Places,
}

#[derive(Clone, Debug, Eq, PartialEq)]
enum Places {
    /// The text stands in the file byte for byte, from here.
    Verbatim(u32),
    /// From `.0` on in the text, bytes run in step with the file from `.1` on.
    Pieces(Box<[(u32, u32)]>),
    /// Not known more exactly than the whole scalar.
    Whole,
}

impl Text {
    /// Makes the text of a scalar that stands at `range` in `source`.
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
        let places = if inside == value {
            Places::Verbatim(start)
        } else {
            // A block scalar begins after the indentation that all its lines share.
            let before = source[..range.start].bytes().rev();
            let indent = before.take_while(|byte| *byte == b' ').count();
            let aligner = Aligner { value: &value, written: inside, indent, style };
            aligner.pieces().map_or(Places::Whole, |pieces| Places::of(&pieces, start))
        };
        // The line break that ends a block belongs to YAML, not to what is shown to the author.
        let shown = if quoted { written } else { written.trim_end() };
        let span = Span::new(span.start, span.start + shown.len() as u32);
        Self { value, span, places }
    }

    /// Makes a text that stands in the file as it is, from `start` on.
    pub(super) const fn verbatim(value: String, start: u32, span: Span) -> Self {
        Self { value, span, places: Places::Verbatim(start) }
    }

    /// Makes the text of a block from its pieces: an offset in the text, and one from `start` on in
    /// the file.
    pub(super) fn block(value: &str, pieces: &[(usize, usize)], start: u32, span: Span) -> Self {
        Self { value: value.to_owned(), span, places: Places::of(pieces, start) }
    }

    /// Makes a text whose parts have no places of their own.
    pub fn at(value: String, span: Span) -> Self {
        Self { value, span, places: Places::Whole }
    }

    /// The place in the file of a byte range of [`Self::value`].
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let Some(start) = self.place(range.start) else { return self.span };
        // The end is found from the last byte, because the byte after it may stand on another line.
        let end = match range.end.checked_sub(1).filter(|last| *last >= range.start) {
            Some(last) => self.place(last).map_or(start, |place| place + 1),
            None => start,
        };
        Span::new(start, end.max(start))
    }

    fn place(&self, offset: usize) -> Option<u32> {
        let offset = offset as u32;
        match &self.places {
            Places::Verbatim(start) => Some(start + offset),
            Places::Pieces(pieces) => {
                let after = pieces.partition_point(|(at, _)| *at <= offset);
                let (at, from) = pieces.get(after.checked_sub(1)?)?;
                Some(from + (offset - at))
            }
            Places::Whole => None,
        }
    }
}

impl Places {
    /// The places of pieces that are told from `start` on.
    fn of(pieces: &[(usize, usize)], start: u32) -> Self {
        match pieces {
            [(0, from)] => Self::Verbatim(start + *from as u32),
            _ => {
                let in_file = |(at, from): &(usize, usize)| (*at as u32, start + *from as u32);
                Self::Pieces(pieces.iter().map(in_file).collect())
            }
        }
    }
}

/// Walks a text and what was written side by side.
struct Aligner<'a> {
    value: &'a str,
    written: &'a str,
    indent: usize,
    style: ScalarStyle,
}

impl Aligner<'_> {
    /// The offsets in the text where a new piece begins, with the offset in what was written;
    /// `None` when the two do not fit: a coarse place is better than a wrong one.
    fn pieces(&self) -> Option<Vec<(usize, usize)>> {
        let (mut at, mut from) = (0, 0);
        let mut pieces: Vec<(usize, usize)> = Vec::new();
        // The empty lines at the beginning of a block stand before the place that the parser tells.
        let is_block = matches!(self.style, ScalarStyle::Literal | ScalarStyle::Folded);
        if is_block && !self.written.starts_with(['\n', '\r']) {
            at = leading(self.value, &['\n']);
            note(&mut pieces, 0, 0);
        }
        while at < self.value.len() {
            if self.style == ScalarStyle::Literal && !self.value[at..].starts_with('\n') {
                // Nothing but line breaks differs in such a block, so that lines go as a whole.
                let rest = &self.value[at..];
                let line = rest.split_once('\n').map_or(rest, |(line, _)| line);
                if !self.written.get(from..)?.starts_with(line) {
                    return None;
                }
                note(&mut pieces, at, from);
                at += line.len();
                from += line.len();
                continue;
            }
            let wanted = self.value[at..].chars().next()?;
            let Some(found) = self.written.get(from..)?.chars().next() else {
                // Only line breaks that YAML adds at the end of a block may be left over.
                note(&mut pieces, at, self.written.len());
                return self.value[at..].bytes().all(|byte| byte == b'\n').then_some(pieces);
            };
            if let Some(length) = self.escape(from)? {
                if self.is_continuation(from) {
                    from += length;
                    continue;
                }
                note(&mut pieces, at, from);
                at += wanted.len_utf8();
                from += length;
                continue;
            }
            if matches!(wanted, ' ' | '\n')
                && let Some((of_value, of_written)) = self.line_break(at, from, wanted)
            {
                note(&mut pieces, at, from);
                at += of_value;
                from += of_written;
                continue;
            }
            if wanted != found {
                return None;
            }
            note(&mut pieces, at, from);
            at += wanted.len_utf8();
            from += wanted.len_utf8();
        }
        Some(pieces)
    }

    /// The length of an escape at an offset, if there is one; `None` inside when it is not whole.
    #[expect(clippy::option_option, reason = "no escape and a broken escape are not the same")]
    fn escape(&self, from: usize) -> Option<Option<usize>> {
        let rest = &self.written[from..];
        Some(match self.style {
            ScalarStyle::DoubleQuoted if rest.starts_with('\\') => Some(escape_length(rest)?),
            ScalarStyle::SingleQuoted if rest.starts_with('\'') => Some(2),
            _ => None,
        })
    }

    /// Tells whether a backslash at an offset joins two lines and stands for no character.
    fn is_continuation(&self, from: usize) -> bool {
        self.style == ScalarStyle::DoubleQuoted
            && self.written[from + 1..].starts_with(['\n', '\r'])
    }

    /// How much of the text and of what was written a line break takes, if one stands here.
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
        // A run of line breaks in the file is a blank, or all but one of the breaks.
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

/// Begins a new piece unless the last one is still in step.
pub(super) fn note(pieces: &mut Vec<(usize, usize)>, at: usize, from: usize) {
    let last = pieces.last();
    if last.is_none_or(|(a, f)| from.checked_sub(*f) != at.checked_sub(*a)) {
        pieces.push((at, from));
    }
}

fn leading(text: &str, of: &[char]) -> usize {
    text.len() - text.trim_start_matches(of).len()
}

fn line_break_length(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with(['\n', '\r'])) }
}

/// How many bytes an escape of a double-quoted scalar takes, its backslash included.
fn escape_length(text: &str) -> Option<usize> {
    let next = text[1..].chars().next()?;
    Some(match next {
        'x' => 4,
        'u' => {
            let first = u32::from_str_radix(text.get(2..6)?, 16).ok()?;
            // A surrogate pair: two escapes, one character.
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
