//! Markdown as text and codes, for the tools of translators.
//!
//! A translator works on the words; emphasis, links, list markers and the space between paragraphs
//! are codes that a tool shows as one thing and keeps whole. A text is cut into pieces, none is
//! lost: joined they are the text again, byte for byte.
//!
//! Not here: how a format of exchange writes a code.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// What a code stands for.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Kind {
    /// Stressed text.
    Emphasis,
    /// Strongly stressed text.
    Strong,
    /// A link, its address included.
    Link,
    /// A line break that the author asked for.
    Break,
    /// What parts paragraphs, begins a list item or a quotation, or is no prose at all.
    Layout,
}

/// A piece of a text.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Piece<'t> {
    /// Words.
    Text(&'t str),
    /// The beginning of a pair of codes; pairs stand inside one another, never across.
    Open(Kind, &'t str),
    /// The end of the pair that was opened last.
    Close(&'t str),
    /// A code on its own.
    Alone(Kind, &'t str),
}

impl<'t> Piece<'t> {
    /// The bytes of the text for which it stands.
    pub fn written(self) -> &'t str {
        match self {
            Self::Text(text) | Self::Open(_, text) | Self::Close(text) | Self::Alone(_, text) => {
                text
            }
        }
    }
}

/// Cuts Markdown (`CommonMark` 0.31, without extensions) into text and codes.
pub fn pieces(markdown: &str) -> Vec<Piece<'_>> {
    let events: Vec<_> = Parser::new_ext(markdown, Options::empty()).into_offset_iter().collect();
    let mut cutter = Cutter { markdown, at: 0, pieces: Vec::new(), open: Vec::new() };
    let mut skipped_to = 0;
    for (index, (event, range)) in events.iter().enumerate() {
        if index < skipped_to {
            continue;
        }
        match event {
            Event::Text(_) | Event::SoftBreak => cutter.text(range.clone()),
            Event::HardBreak => cutter.alone(Kind::Break, range.clone()),
            Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Rule => {
                cutter.alone(Kind::Layout, range.clone());
            }
            Event::Start(Tag::Emphasis) => cutter.open(Kind::Emphasis, range, 1),
            Event::Start(Tag::Strong) => cutter.open(Kind::Strong, range, 2),
            Event::End(TagEnd::Emphasis) => cutter.close(range.end.saturating_sub(1)..range.end),
            Event::End(TagEnd::Strong) => cutter.close(range.end.saturating_sub(2)..range.end),
            Event::Start(Tag::Link { link_type, .. }) => {
                let is_auto = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let is_empty = matches!(events.get(index + 1), Some((Event::End(_), _)));
                if is_auto || is_empty {
                    cutter.alone(Kind::Link, range.clone());
                    skipped_to = end_of(&events, index);
                } else {
                    cutter.open(Kind::Link, range, 1);
                }
            }
            // What stands between the last words of a link and its end is its address.
            Event::End(TagEnd::Link) => cutter.close(cutter.at..range.end),
            Event::Start(Tag::Image { .. }) => {
                cutter.alone(Kind::Layout, range.clone());
                skipped_to = end_of(&events, index);
            }
            _ => {}
        }
    }
    cutter.gap(markdown.len());
    cutter.finished()
}

/// The index after the end of what begins at an index.
fn end_of(events: &[(Event<'_>, Range<usize>)], start: usize) -> usize {
    let mut depth = 0;
    for (index, (event, _)) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    events.len()
}

/// A piece by its place, before neighbours are joined.
#[derive(Copy, Clone, PartialEq)]
enum Cut {
    Text,
    Open(Kind),
    Close,
    Alone(Kind),
}

struct Cutter<'t> {
    markdown: &'t str,
    /// Up to here all is cut.
    at: usize,
    pieces: Vec<(Cut, Range<usize>)>,
    /// The indices of the pieces that opened a pair.
    open: Vec<usize>,
}

impl<'t> Cutter<'t> {
    fn push(&mut self, cut: Cut, range: Range<usize>) {
        self.at = self.at.max(range.end);
        match self.pieces.last_mut() {
            Some((Cut::Text, last)) if cut == Cut::Text => last.end = range.end,
            _ if range.is_empty() => {}
            _ => self.pieces.push((cut, range)),
        }
    }

    /// Cuts what the parser passed over on its way to an offset.
    fn gap(&mut self, to: usize) {
        let range = self.at..to;
        let Some(passed) = self.markdown.get(range.clone()).filter(|passed| !passed.is_empty())
        else {
            return;
        };
        let is_blank = passed.bytes().all(|byte| byte == b' ' || byte == b'\t');
        let follows_text = matches!(self.pieces.last(), Some((Cut::Text, _)));
        // A backslash makes the sign after it a word; blanks after a line break are no list.
        let is_text = passed == "\\" || (is_blank && follows_text);
        self.push(if is_text { Cut::Text } else { Cut::Alone(Kind::Layout) }, range);
    }

    fn text(&mut self, range: Range<usize>) {
        self.gap(range.start);
        self.push(Cut::Text, self.at..range.end.max(self.at));
    }

    fn alone(&mut self, kind: Kind, range: Range<usize>) {
        self.gap(range.start);
        self.push(Cut::Alone(kind), self.at..range.end.max(self.at));
    }

    fn open(&mut self, kind: Kind, range: &Range<usize>, length: usize) {
        self.gap(range.start);
        self.open.push(self.pieces.len());
        self.push(Cut::Open(kind), self.at..(range.start + length).max(self.at));
    }

    fn close(&mut self, range: Range<usize>) {
        self.gap(range.start);
        self.open.pop();
        self.push(Cut::Close, self.at..range.end.max(self.at));
    }

    fn finished(self) -> Vec<Piece<'t>> {
        let Self { markdown, pieces, .. } = self;
        let mut depth = 0_usize;
        let mut finished = Vec::with_capacity(pieces.len());
        for (cut, range) in pieces {
            let text = &markdown[range];
            finished.push(match cut {
                Cut::Text => Piece::Text(text),
                Cut::Alone(kind) => Piece::Alone(kind, text),
                Cut::Open(kind) => {
                    depth += 1;
                    Piece::Open(kind, text)
                }
                // An end without a beginning would be a fault of this module; it stays a code.
                Cut::Close if depth == 0 => Piece::Alone(Kind::Layout, text),
                Cut::Close => {
                    depth -= 1;
                    Piece::Close(text)
                }
            });
        }
        finished
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Text as it is; codes as `{…}`, pairs as `<…|` and `|…>`.
    fn shown(markdown: &str) -> String {
        let shown = pieces(markdown).into_iter().map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Open(_, text) => format!("<{text}|"),
            Piece::Close(text) => format!("|{text}>"),
            Piece::Alone(_, text) => format!("{{{text}}}"),
        });
        shown.collect()
    }

    #[test]
    fn words_are_text_and_marks_are_codes() {
        for (markdown, expected) in [
            ("een *twee* **drie**", "een <*|twee|*> <**|drie|**>"),
            ("zie [de wet](act:x) nu", "zie <[|de wet|](act:x)> nu"),
            ("[de *wet*](act:x)", "<[|de <*|wet|*>|](act:x)>"),
            ("zie [](act:x).", "zie {[](act:x)}."),
            ("<https://a.be> b", "{<https://a.be>} b"),
            ("een\ntwee", "een\ntwee"),
            ("een  \ntwee", "een{  \n}twee"),
            ("een\n\ntwee", "een{\n\n}twee"),
            ("- a\n- b\n  c\n", "{- }a{\n- }b\n  c{\n}"),
            ("1\\. a \\* b &amp; c", "1\\. a \\* b &amp; c"),
            ("> a\n> b", "{> }a\n{> }b"),
            ("", ""),
        ] {
            assert_eq!(shown(markdown), expected, "{markdown}");
        }
    }

    fn is_whole(markdown: &str) {
        let (mut joined, mut depth) = (String::new(), 0_i32);
        for piece in pieces(markdown) {
            joined.push_str(piece.written());
            depth += match piece {
                Piece::Open(..) => 1,
                Piece::Close(_) => -1,
                _ => 0,
            };
            assert!(depth >= 0, "{markdown:?}");
        }
        assert_eq!((joined.as_str(), depth), (markdown, 0));
    }

    proptest! {
        #[test]
        fn the_pieces_of_any_text_are_the_text(text in any::<String>()) {
            is_whole(&text);
        }

        #[test]
        fn the_pieces_of_any_markdown_are_the_text(
            text in "([-*_>#`~!\\[\\]()<&;\\\\: \\n\t]|1\\. |a|é|\\]\\(act:x\\)|https://a\\.be){0,30}",
        ) {
            is_whole(&text);
        }
    }
}
