//! Markdown of a plan → a tree of blocks, with the place of whatever may be wrong in it.
//!
//! A plan's prose has paragraphs, lists, quotations, emphasis and links. Headings would break the
//! outline of every page, raw HTML would reach the reader unchecked: both are kept out of the tree
//! and noted as faults. Links to records are kept by id; renderers make the addresses.

use std::ops::Range;

use memchr::memchr_iter;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::syntax::Text;

/// Markdown in one language.
#[derive(Clone, Debug)]
pub struct Prose {
    /// What was written.
    pub text: Text,
    /// What it means.
    pub blocks: Vec<Block>,
    /// The links to records, and all other links.
    pub links: Vec<Link>,
    /// What prose must not hold, with its place in the text.
    pub faults: Vec<(Fault, Range<usize>)>,
}

/// A block of prose.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; a numbered one has the number of its first item.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
}

/// A piece of a paragraph.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Inline {
    /// Text.
    Text(String),
    /// Stressed text.
    Emphasis(Vec<Inline>),
    /// Strongly stressed text.
    Strong(Vec<Inline>),
    /// A link; without content it shows what it leads to.
    Link(Target, Vec<Inline>),
    /// A line break that the author asked for.
    Break,
}

/// Where a link leads.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Target {
    /// A record of the plan: its kind (`project`, `act`, `chapter`, `forum`, `partner`) and its id.
    Record(&'static str, String),
    /// A page of the web, or a mail address.
    Web(String),
    /// Something that is neither.
    Broken(String),
}

/// The kinds of records that prose can link to.
pub const LINKABLE: [&str; 5] = ["project", "chapter", "act", "forum", "partner"];

impl Target {
    fn parse(address: &str) -> Self {
        if let Some((kind, id)) = address.split_once(':') {
            if let Some(kind) = LINKABLE.into_iter().find(|known| *known == kind) {
                return Self::Record(kind, id.to_owned());
            }
            let is_web = matches!(kind, "http" | "https") && id.len() > 2 && id.starts_with("//");
            if is_web || (kind == "mailto" && id.contains('@')) {
                return Self::Web(address.to_owned());
            }
        }
        Self::Broken(address.to_owned())
    }
}

/// A link and its place in the text.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// Where it stands.
    pub range: Range<usize>,
}

/// What prose must not hold.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Fault {
    /// A heading.
    Heading,
    /// HTML.
    Html,
    /// A picture, code, a rule: nothing that a plan has.
    Markup(&'static str),
    /// Text that looks like a link and is none.
    AlmostLink,
}

impl Prose {
    /// Reads a text as Markdown (`CommonMark` 0.31, without extensions).
    pub fn parse(text: Text) -> Self {
        if let Some(blocks) = plain(&text.value) {
            return Self { text, blocks, links: Vec::new(), faults: Vec::new() };
        }
        let mut builder = Builder::default();
        for (event, range) in Parser::new_ext(&text.value, Options::empty()).into_offset_iter() {
            builder.event(event, range);
        }
        let Builder { mut levels, links, mut faults, .. } = builder;
        let blocks = levels.drain(..).next().map(|level| level.blocks).unwrap_or_default();
        faults.extend(almost_links(&text.value));
        faults.sort_by_key(|(_, range)| range.start);
        Self { text, blocks, links, faults }
    }
}

/// Reads paragraphs in which nothing can be markup, as most are; `None` where something might be.
///
/// No line begins with what could be a list, a heading, a quotation or an indentation, none ends
/// with blanks, and none holds a character with which an inline of `CommonMark` begins.
fn plain(text: &str) -> Option<Vec<Block>> {
    let is_plain = |byte: u8| {
        let is_markup = (byte == b'*')
            | (byte == b'_')
            | (byte == b'`')
            | (byte == b'[')
            | (byte == b']')
            | (byte == b'<')
            | (byte == b'>')
            | (byte == b'&')
            | (byte == b'\\');
        ((byte >= b' ') & !is_markup & (byte != 0x7f)) | (byte == b'\n')
    };
    if !text.bytes().fold(true, |all, byte| all & is_plain(byte)) {
        return None;
    }
    // Most texts are one paragraph.
    let (mut blocks, mut paragraph) = (Vec::with_capacity(1), String::with_capacity(text.len()));
    let close = |paragraph: &mut String, blocks: &mut Vec<Block>| {
        if !paragraph.is_empty() {
            blocks.push(Block::Paragraph(vec![Inline::Text(std::mem::take(paragraph))]));
        }
    };
    for line in text.split('\n') {
        let begins_plainly = line.starts_with(|c: char| {
            c.is_ascii_alphabetic() || matches!(c, '(' | 'À'..='ÿ' | '«' | '“' | '‘' | '’')
        });
        match line.is_empty() {
            true => close(&mut paragraph, &mut blocks),
            false if !begins_plainly || line.ends_with(' ') => return None,
            false => {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(line);
            }
        }
    }
    close(&mut paragraph, &mut blocks);
    Some(blocks)
}

/// `[words](address` without its end, or with a blank between the brackets.
fn almost_links(text: &str) -> Vec<(Fault, Range<usize>)> {
    let mut faults = Vec::new();
    let ends = |mark: &'static str| {
        memchr_iter(b']', text.as_bytes()).filter(move |at| text[*at..].starts_with(mark))
    };
    for at in ends("](") {
        let rest = &text[at + 2..];
        let end = rest.find([')', '\n']).unwrap_or(rest.len());
        let is_closed = rest[end..].starts_with(')');
        if !is_closed || rest[..end].contains(' ') {
            let start = text[..at].rfind('[').unwrap_or(at);
            faults.push((Fault::AlmostLink, start..at + 2 + end + usize::from(is_closed)));
        }
    }
    for at in ends("] (") {
        let rest = &text[at + 3..];
        let is_record = LINKABLE
            .iter()
            .any(|kind| rest.strip_prefix(kind).is_some_and(|rest| rest.starts_with(':')));
        if is_record || rest.starts_with("http") {
            faults.push((Fault::AlmostLink, at..at + 3));
        }
    }
    faults
}

/// What is open around the current event.
#[derive(Default)]
struct Level {
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
    /// The number of the first item of a numbered list.
    first: Option<u64>,
}

struct Builder {
    levels: Vec<Level>,
    inlines: Vec<Vec<Inline>>,
    links: Vec<Link>,
    faults: Vec<(Fault, Range<usize>)>,
    /// How many refused things are open; their text is dropped only where it is no text.
    skipped: usize,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            levels: vec![Level::default()],
            inlines: Vec::new(),
            links: Vec::new(),
            faults: Vec::new(),
            skipped: 0,
        }
    }
}

impl Builder {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                self.faults.push((Fault::Markup("code"), range));
                self.text(&text);
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let length = html.trim_end().len();
                self.faults.push((Fault::Html, range.start..range.start + length));
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.push(Inline::Break),
            Event::Rule => self.faults.push((Fault::Markup("rule"), range)),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.inlines.push(Vec::new()),
            Tag::Heading { .. } => {
                self.faults.push((Fault::Heading, range));
                self.inlines.push(Vec::new());
            }
            Tag::BlockQuote(_) | Tag::Item => {
                self.flush();
                self.levels.push(Level::default());
            }
            Tag::List(first) => {
                self.flush();
                self.levels.push(Level { first, ..Level::default() });
            }
            Tag::CodeBlock(_) => {
                self.faults.push((Fault::Markup("code"), range));
                self.inlines.push(Vec::new());
            }
            Tag::Emphasis | Tag::Strong => self.inlines.push(Vec::new()),
            Tag::Link { link_type, dest_url, .. } => {
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                self.links.push(Link { target: Target::parse(&address), range });
                self.inlines.push(Vec::new());
            }
            Tag::Image { .. } => {
                self.faults.push((Fault::Markup("picture"), range));
                self.skipped += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock => {
                if let Some(content) = self.inlines.pop() {
                    self.block(Block::Paragraph(content));
                }
            }
            TagEnd::BlockQuote(_) => {
                let level = self.levels.pop().unwrap_or_default();
                self.block(Block::Quote(level.blocks));
            }
            TagEnd::Item => {
                self.flush();
                let level = self.levels.pop().unwrap_or_default();
                if let Some(list) = self.levels.last_mut() {
                    list.items.push(level.blocks);
                }
            }
            TagEnd::List(_) => {
                let level = self.levels.pop().unwrap_or_default();
                self.block(Block::List(level.first, level.items));
            }
            TagEnd::Emphasis => self.wrap(Inline::Emphasis),
            TagEnd::Strong => self.wrap(Inline::Strong),
            TagEnd::Link => {
                // The links of one text end in the order in which the inner ones began; Markdown
                // has no link inside a link, so the last one noted is the one that ends.
                let target = self.links.last().map(|link| link.target.clone());
                if let Some(target) = target {
                    self.wrap(|content| Inline::Link(target, content));
                }
            }
            TagEnd::Image => self.skipped = self.skipped.saturating_sub(1),
            _ => {}
        }
    }

    fn wrap(&mut self, wrapper: impl FnOnce(Vec<Inline>) -> Inline) {
        if let Some(content) = self.inlines.pop() {
            self.push(wrapper(content));
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        // The items of a tight list have no paragraph of their own.
        if self.inlines.is_empty() {
            self.inlines.push(Vec::new());
        }
        match self.inlines.last_mut().map(|content| (content.last_mut().is_some(), content)) {
            Some((true, content)) => {
                if let Some(Inline::Text(last)) = content.last_mut() {
                    last.push_str(text);
                } else {
                    content.push(Inline::Text(text.to_owned()));
                }
            }
            Some((false, content)) => content.push(Inline::Text(text.to_owned())),
            None => {}
        }
    }

    fn push(&mut self, inline: Inline) {
        if self.inlines.is_empty() {
            self.inlines.push(Vec::new());
        }
        if let Some(content) = self.inlines.last_mut() {
            content.push(inline);
        }
    }

    /// Ends a paragraph that Markdown did not open: the text of a tight list item.
    fn flush(&mut self) {
        if let Some(content) = self.inlines.pop() {
            self.block(Block::Paragraph(content));
        }
    }

    fn block(&mut self, block: Block) {
        if let Some(level) = self.levels.last_mut() {
            level.blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::Span;

    fn prose(text: &str) -> Prose {
        Prose::parse(Text::at(text.to_owned(), Span::default()))
    }

    #[test]
    fn links_are_kept_by_id_and_may_be_empty_or_in_tight_lists() {
        let prose = prose("- zie [](chapter:justitie)\n- [tekst](https://benelux.int) en *meer*\n");
        assert_eq!(prose.links.len(), 2);
        let Block::List(None, items) = &prose.blocks[0] else { panic!() };
        let target = Target::Record("chapter", "justitie".into());
        let first = vec![Inline::Text("zie ".into()), Inline::Link(target, vec![])];
        assert_eq!(items[0], [Block::Paragraph(first)]);
        assert!(prose.faults.is_empty());
    }

    proptest! {
        #[test]
        fn plain_text_is_read_as_markdown_reads_it(
            text in "[aé«Z(’‘“ \n\n.:;,!#=+~|{}$^@0-9\"'/%)>&*_-]{0,40}|([a-z]{1,3}[ ,.!é=#+-]{1,2}\n{0,3}){0,6}",
        ) {
            let Some(blocks) = plain(&text) else { return Ok(()) };
            let mut builder = Builder::default();
            for (event, range) in Parser::new_ext(&text, Options::empty()).into_offset_iter() {
                builder.event(event, range);
            }
            prop_assert!(builder.links.is_empty() && builder.faults.is_empty());
            prop_assert_eq!(almost_links(&text), vec![]);
            prop_assert_eq!(&builder.levels[0].blocks, &blocks);
        }
    }

    #[test]
    fn nested_lists_keep_their_order() {
        let prose = prose("- a\n  - b\n- c\n");
        let Block::List(_, items) = &prose.blocks[0] else { panic!() };
        assert_eq!(items.len(), 2);
        assert!(matches!(&items[0][..], [Block::Paragraph(_), Block::List(..)]));
    }

    #[test]
    fn html_never_enters_the_tree() {
        for text in ["a <script>x</script> b", "<div>\nx\n</div>\n", "<!-- x -->\n"] {
            let prose = prose(text);
            assert!(prose.faults.iter().any(|(fault, _)| *fault == Fault::Html), "{text}");
            assert!(!format!("{:?}", prose.blocks).contains('<'), "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_link_and_is_none_is_noted() {
        for text in ["[a](project: b)", "[a](project:b", "[a] (project:b)"] {
            let prose = prose(text);
            assert_eq!(prose.faults.len(), 1, "{text}: {prose:?}");
            assert_eq!(prose.faults[0].0, Fault::AlmostLink);
        }
    }
}
