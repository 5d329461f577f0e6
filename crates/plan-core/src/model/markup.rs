//! Splits Markdown into text and markup, for translation tools.
//!
//! Translators work on the words. Emphasis, links, list markers and paragraph separators become
//! inline codes (XLIFF 2.1, 4.7), which a tool shows as one unit and keeps intact. The fragments of
//! a text joined together are the text again, byte for byte.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// The kinds of markup.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum MarkupKind {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// A link, its address included.
    Link,
    /// A hard line break.
    HardBreak,
    /// Paragraph separators, list markers, quotation markers, and markup that prose does not allow.
    Layout,
}

/// A fragment of a text.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Fragment<'t> {
    /// Words.
    Text(&'t str),
    /// The start of a pair of markup. Pairs nest and never overlap.
    Open(MarkupKind, &'t str),
    /// The end of the innermost open pair.
    Close(&'t str),
    /// Markup without an end.
    Standalone(MarkupKind, &'t str),
}

impl<'t> Fragment<'t> {
    /// The source text of the fragment.
    pub fn source(self) -> &'t str {
        match self {
            Self::Text(text)
            | Self::Open(_, text)
            | Self::Close(text)
            | Self::Standalone(_, text) => text,
        }
    }
}

/// Splits Markdown (`CommonMark` 0.31, without extensions) into text and markup.
pub fn fragments(markdown: &str) -> Vec<Fragment<'_>> {
    let events: Vec<_> = Parser::new_ext(markdown, Options::empty()).into_offset_iter().collect();
    let mut splitter = Splitter { markdown, at: 0, ranges: Vec::new() };
    let mut skipped_to = 0;
    for (index, (event, range)) in events.iter().enumerate() {
        if index < skipped_to {
            continue;
        }
        match event {
            Event::Text(_) | Event::SoftBreak => splitter.text(range.clone()),
            Event::HardBreak => splitter.standalone(MarkupKind::HardBreak, range.clone()),
            Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Rule => {
                splitter.standalone(MarkupKind::Layout, range.clone());
            }
            Event::Start(Tag::Emphasis) => splitter.open(MarkupKind::Emphasis, range, 1),
            Event::Start(Tag::Strong) => splitter.open(MarkupKind::Strong, range, 2),
            Event::End(TagEnd::Emphasis) => splitter.close(range.end.saturating_sub(1)..range.end),
            Event::End(TagEnd::Strong) => splitter.close(range.end.saturating_sub(2)..range.end),
            Event::Start(Tag::Link { link_type, .. }) => {
                let is_autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let is_empty = matches!(events.get(index + 1), Some((Event::End(_), _)));
                if is_autolink || is_empty {
                    splitter.standalone(MarkupKind::Link, range.clone());
                    skipped_to = end_of_element(&events, index);
                } else {
                    splitter.open(MarkupKind::Link, range, 1);
                }
            }
            // The rest of the link, after its last words, is its address.
            Event::End(TagEnd::Link) => splitter.close(splitter.at..range.end),
            Event::Start(Tag::Image { .. }) => {
                splitter.standalone(MarkupKind::Layout, range.clone());
                skipped_to = end_of_element(&events, index);
            }
            _ => {}
        }
    }
    splitter.gap(markdown.len());
    splitter.into_fragments()
}

/// Returns the index after the end of the element that starts at an index.
fn end_of_element(events: &[(Event<'_>, Range<usize>)], start: usize) -> usize {
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

/// The kind of a range of the text, as in [`Fragment`].
#[derive(Copy, Clone, PartialEq)]
enum RangeKind {
    Text,
    Open(MarkupKind),
    Close,
    Standalone(MarkupKind),
}

/// Assigns every byte of the text to a fragment, from the start to the end.
struct Splitter<'t> {
    markdown: &'t str,
    /// The end of the part that has been split.
    at: usize,
    ranges: Vec<(RangeKind, Range<usize>)>,
}

impl<'t> Splitter<'t> {
    fn push(&mut self, kind: RangeKind, range: Range<usize>) {
        self.at = self.at.max(range.end);
        match self.ranges.last_mut() {
            Some((RangeKind::Text, last)) if kind == RangeKind::Text => last.end = range.end,
            _ if range.is_empty() => {}
            _ => self.ranges.push((kind, range)),
        }
    }

    /// Adds the bytes up to an offset for which the parser reports no event.
    fn gap(&mut self, to: usize) {
        let range = self.at..to;
        let Some(skipped) = self.markdown.get(range.clone()).filter(|skipped| !skipped.is_empty())
        else {
            return;
        };
        let is_blank = skipped.bytes().all(|byte| byte == b' ' || byte == b'\t');
        let follows_text = matches!(self.ranges.last(), Some((RangeKind::Text, _)));
        // The backslash of an escape belongs to the text, and so does white space after a line
        // break.
        let is_text = skipped == "\\" || (is_blank && follows_text);
        let kind = match is_text {
            true => RangeKind::Text,
            false => RangeKind::Standalone(MarkupKind::Layout),
        };
        self.push(kind, range);
    }

    fn text(&mut self, range: Range<usize>) {
        self.gap(range.start);
        self.push(RangeKind::Text, self.at..range.end.max(self.at));
    }

    fn standalone(&mut self, kind: MarkupKind, range: Range<usize>) {
        self.gap(range.start);
        self.push(RangeKind::Standalone(kind), self.at..range.end.max(self.at));
    }

    fn open(&mut self, kind: MarkupKind, range: &Range<usize>, length: usize) {
        self.gap(range.start);
        self.push(RangeKind::Open(kind), self.at..(range.start + length).max(self.at));
    }

    fn close(&mut self, range: Range<usize>) {
        self.gap(range.start);
        self.push(RangeKind::Close, self.at..range.end.max(self.at));
    }

    fn into_fragments(self) -> Vec<Fragment<'t>> {
        let Self { markdown, ranges, .. } = self;
        let mut depth = 0_usize;
        let mut fragments = Vec::with_capacity(ranges.len());
        for (kind, range) in ranges {
            let text = &markdown[range];
            fragments.push(match kind {
                RangeKind::Text => Fragment::Text(text),
                RangeKind::Standalone(kind) => Fragment::Standalone(kind, text),
                RangeKind::Open(kind) => {
                    depth += 1;
                    Fragment::Open(kind, text)
                }
                // An end without a start would be a bug in this module. It stays markup, so that
                // nothing is lost.
                RangeKind::Close if depth == 0 => Fragment::Standalone(MarkupKind::Layout, text),
                RangeKind::Close => {
                    depth -= 1;
                    Fragment::Close(text)
                }
            });
        }
        fragments
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Shows standalone markup as `{…}`, and pairs as `<…|` and `|…>`.
    fn marked(markdown: &str) -> String {
        let marked = fragments(markdown).into_iter().map(|fragment| match fragment {
            Fragment::Text(text) => text.to_owned(),
            Fragment::Open(_, text) => format!("<{text}|"),
            Fragment::Close(text) => format!("|{text}>"),
            Fragment::Standalone(_, text) => format!("{{{text}}}"),
        });
        marked.collect()
    }

    #[test]
    fn words_are_text_and_the_rest_is_markup() {
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
            assert_eq!(marked(markdown), expected, "{markdown}");
        }
    }

    fn assert_lossless(markdown: &str) {
        let (mut joined, mut depth) = (String::new(), 0_i32);
        for fragment in fragments(markdown) {
            joined.push_str(fragment.source());
            depth += match fragment {
                Fragment::Open(..) => 1,
                Fragment::Close(_) => -1,
                _ => 0,
            };
            assert!(depth >= 0, "a pair ends before it starts: {markdown:?}");
        }
        assert_eq!((joined.as_str(), depth), (markdown, 0));
    }

    proptest! {
        #[test]
        fn the_fragments_of_any_text_are_the_text(text in any::<String>()) {
            assert_lossless(&text);
        }

        #[test]
        fn the_fragments_of_any_markdown_are_the_text(
            text in "([-*_>#`~!\\[\\]()<&;\\\\: \\n\t]|1\\. |a|é|\\]\\(act:x\\)|https://a\\.be){0,30}",
        ) {
            assert_lossless(&text);
        }
    }
}
