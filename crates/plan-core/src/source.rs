//! Source files, and spans of bytes in them.
//!
//! All files share one space of 32-bit positions: every file gets a range of it, so that a [`Span`]
//! of eight bytes identifies its file, and spans sort in reading order.

use std::ops::Range;
use std::sync::OnceLock;

/// Identifies a file of a [`SourceMap`].
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct FileId(u32);

/// A half-open byte range in a [`SourceMap`]; it identifies its file and sorts in reading order.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug, Default)]
pub struct Span {
    /// The position of the first byte, counted over all files of the map.
    pub start: u32,
    /// The position after the last byte.
    pub end: u32,
}

impl Span {
    /// Creates the span of the bytes from `start` up to, and without, `end`.
    pub fn new(start: u32, end: u32) -> Self {
        debug_assert!(start <= end, "a span runs forward");
        Self { start, end }
    }

    /// The empty span at the start of this one, for a diagnostic about a position.
    pub fn at_start(self) -> Self {
        Self { start: self.start, end: self.start }
    }

    /// Whether the two spans overlap or are adjacent.
    pub fn touches(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

/// A value with its span.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// The span.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Creates a value with a span.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Maps the value and keeps the span.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

/// A line and a column as editors show them: both from 1, columns in Unicode scalar values, without
/// a byte order mark.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Debug)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// A source file.
#[derive(Debug)]
pub struct SourceFile {
    path: String,
    text: String,
    /// The position of the first byte in the source map.
    base: u32,
    has_bom: bool,
    line_starts: OnceLock<Vec<u32>>,
}

impl SourceFile {
    /// The path in messages, separated by `/`: `plan/2021/1.1-energie.yaml`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text, without its byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The span of the whole file.
    pub fn span(&self) -> Span {
        Span::new(self.base, self.base + self.text.len() as u32)
    }

    /// The empty span at the start of the file, for a diagnostic about the file as a whole.
    pub fn start(&self) -> Span {
        self.span().at_start()
    }

    /// Converts a byte range of [`Self::text`] to a span of the map; offsets after the end are
    /// clamped.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let clamp = |offset: usize| self.base + offset.min(self.text.len()) as u32;
        Span::new(clamp(range.start), clamp(range.end.max(range.start)))
    }

    /// Converts a span in this file to a byte range of [`Self::text`]. A span in another file
    /// panics or gives a wrong range.
    pub fn range_of(&self, span: Span) -> Range<usize> {
        (span.start - self.base) as usize..(span.end - self.base) as usize
    }

    /// The byte range of a span in the file on disk, which may start with a byte order mark.
    pub fn bytes_on_disk(&self, span: Span) -> Range<usize> {
        let bom_length = if self.has_bom { '\u{feff}'.len_utf8() } else { 0 };
        let range = self.range_of(span);
        range.start + bom_length..range.end + bom_length
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(offset, _)| offset as u32 + 1)).collect()
        })
    }

    /// The line and column of a byte offset in [`Self::text`].
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start as usize <= offset);
        let start = starts[line - 1] as usize;
        let before = self.text.get(start..offset).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }
}

/// All source files, in the order in which they were added.
#[derive(Debug)]
pub struct SourceMap {
    files: Vec<SourceFile>,
    /// The position after which no text is added.
    limit: u32,
}

impl Default for SourceMap {
    /// Creates a map for 4 GiB of text, minus room for a million files without text.
    fn default() -> Self {
        Self::with_limit(u32::MAX - (1 << 20))
    }
}

impl SourceMap {
    /// Creates a map that holds no text after the position `limit`, which counts the bytes of all
    /// files and one byte between them. Empty files can still be added up to 4 GiB.
    pub const fn with_limit(limit: u32) -> Self {
        Self { files: Vec::new(), limit }
    }

    /// Adds a file and returns its id, or `None` if the text does not fit before the limit. A byte
    /// order mark at the start of `text` is removed.
    pub fn add(&mut self, path: String, text: String) -> Option<FileId> {
        // One position is unused after each file, so that the empty span at the end of a file is
        // not the empty span at the start of the next.
        let base = match self.files.last() {
            Some(last) => last.span().end.checked_add(1)?,
            None => 1,
        };
        let has_bom = text.starts_with('\u{feff}');
        let text = if has_bom { text['\u{feff}'.len_utf8()..].to_owned() } else { text };
        let end = base.checked_add(u32::try_from(text.len()).ok()?)?;
        if end > self.limit && !text.is_empty() {
            return None;
        }
        let id = FileId(u32::try_from(self.files.len()).ok()?);
        self.files.push(SourceFile { path, text, base, has_bom, line_starts: OnceLock::new() });
        Some(id)
    }

    /// The file with an id. The id of another map panics or gives a wrong file.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files, in the order in which they were added.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file that contains a span; `None` when no file does.
    pub fn file_of(&self, span: Span) -> Option<&SourceFile> {
        let after = self.files.partition_point(|file| file.base <= span.start);
        self.files.get(after.checked_sub(1)?)
    }

    /// The text of a span; empty if no file contains it.
    pub fn text(&self, span: Span) -> &str {
        let Some(file) = self.file_of(span) else { return "" };
        file.text.get(file.range_of(span)).unwrap_or_default()
    }

    /// The line and column of the start of a span; `None` if no file contains it.
    pub fn position(&self, span: Span) -> Option<Position> {
        let file = self.file_of(span)?;
        Some(file.position(file.range_of(span).start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_ignore_the_byte_order_mark() {
        let mut sources = SourceMap::default();
        sources.add("a.yaml".into(), "één: 1\r\ntwee: Énergie\n".into());
        let id = sources.add("b.yaml".into(), "\u{feff}été: 2\n".into()).unwrap();
        let second = sources.file(id);
        let span = second.span_of(5..6);
        assert_eq!(sources.text(span), ":");
        assert_eq!(sources.position(span), Some(Position { line: 1, column: 4 }));
        assert_eq!(second.bytes_on_disk(span), 8..9);
        let first = &sources.files()[0];
        assert_eq!(first.position(10), Position { line: 2, column: 1 });
        assert_eq!(first.position(19), Position { line: 2, column: 9 });
    }

    #[test]
    fn beyond_the_limit_only_empty_files_can_be_added() {
        let mut sources = SourceMap::with_limit(5);
        assert!(sources.add("a".into(), "1234".into()).is_some());
        assert!(sources.add("b".into(), "1".into()).is_none());
        let empty = sources.add("b".into(), String::new()).unwrap();
        assert_eq!(sources.file(empty).path(), "b");
    }

    #[test]
    fn the_end_of_one_file_is_not_the_start_of_the_next() {
        let mut sources = SourceMap::default();
        let first = sources.add("a".into(), String::new()).unwrap();
        let second = sources.add("b".into(), "x".into()).unwrap();
        assert_eq!(sources.file_of(sources.file(first).start()).unwrap().path(), "a");
        assert_eq!(sources.file_of(sources.file(second).start()).unwrap().path(), "b");
        assert_eq!(sources.text(sources.file(second).span()), "x");
    }
}
